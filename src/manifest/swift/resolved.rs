//! `Package.resolved`, versions 1 to 3: JSON with a list of pins.

use crate::manifest::repository;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{Value, read};
use rustc_hash::FxHashMap;

/// The versions by repository, in the form in which two spellings are equal.
#[derive(Debug)]
pub(super) struct Pins {
    versions: FxHashMap<String, Option<Spanned<String>>>,
    /// Where the first package stands; none where there is none.
    pub(super) place: Option<Span>,
}

impl Pins {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let reading = read(file, sources).whole(file, sources)?;
        let Some(root) = reading.tape.root() else {
            return Ok(Self {
                versions: FxHashMap::default(),
                place: None,
            });
        };
        // Version 1 has one more level.
        let pins = root.get("object").unwrap_or(root).get("pins");
        let Some(pins) = pins.filter(|pins| pins.is_array()) else {
            let message = "a Package.resolved has a list of `pins`, and this has none";
            let problem = Problem::new(Span::new(file, root.range()), message);
            return Err(problem.help("let Swift write it anew: `swift package resolve`"));
        };
        let spanned = |value: Value<'_>| {
            Some(Spanned::new(
                value.as_str()?.into_owned(),
                Span::new(file, value.range()),
            ))
        };
        let entry = |pin: Value<'_>| {
            let location = pin
                .get("location")
                .or_else(|| pin.get("repositoryURL"))?
                .as_str()?;
            let identity = pin.get("identity").and_then(Value::as_str);
            let name = repository::of_git(&location)
                .or_else(|| identity.map(|identity| identity.into_owned()))?;
            let version = pin
                .get("state")
                .and_then(|state| spanned(state.get("version")?));
            Some((repository::fold(&name), version))
        };
        let first = pins.elements().next();
        let first = first.map(|pin| {
            let named = ["identity", "package", "location"];
            let named = named.iter().find_map(|key| pin.get(key));
            Span::new(file, named.unwrap_or(pin).range())
        });
        Ok(Self {
            versions: pins.elements().filter_map(entry).collect(),
            place: first,
        })
    }

    /// The version of a package, where it is one and not a branch.
    pub(super) fn find(&self, name: &str) -> Option<Spanned<String>> {
        self.versions
            .get(&repository::fold(name))
            .cloned()
            .flatten()
    }
}
