//! `conan.lock`: JSON with lists of references (Conan 2), or with a graph of them (Conan 1).

use super::reference::Reference;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::{Value, read};
use rustc_hash::FxHashMap;

/// The version of each package; none where several are locked.
pub(super) type Versions = FxHashMap<String, Option<Spanned<String>>>;

pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Versions, Problem> {
    let reading = read(file, sources).whole(file, sources)?;
    let root = reading.tape.root();
    if let Some(root) = root.filter(|root| !root.is_object()) {
        let message = format!(
            "a conan.lock is {}, not an object",
            root.kind().with_article()
        );
        return Err(Problem::new(Span::new(file, root.range()), message));
    }
    let lists = ["requires", "build_requires", "python_requires"];
    let lists = lists.iter().filter_map(|list| root?.get(list));
    let nodes = root.and_then(|root| root.get("graph_lock")?.get("nodes"));
    let nodes = nodes.into_iter().flat_map(Value::members);
    let nodes = nodes.filter_map(|(_, node)| node.get("ref"));
    let mut out = Versions::default();
    for entry in lists.flat_map(Value::elements).chain(nodes) {
        let Some(text) = entry.as_str() else { continue };
        let Some(reference) = Reference::parse(&text) else {
            continue;
        };
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().to_string();
        let name = part(reference.name);
        let version = Spanned::new(part(reference.version), Span::new(file, entry.range()));
        out.entry(name)
            .and_modify(|known| {
                let same = known
                    .as_ref()
                    .is_some_and(|known| known.value == version.value);
                if !same {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(version.clone()));
    }
    Ok(out)
}
