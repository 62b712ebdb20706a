use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;
use rustc_hash::FxHashSet;

rule! {
    /// # Creator or supplier not in the form of SPDX
    ///
    /// ## What it checks
    /// SPDX 2: creators of the document are written `Person: …`, `Organization: …` or `Tool: …`, suppliers and
    /// originators of packages `Person: …`, `Organization: …` or `NOASSERTION`; a tool has no e-mail address.
    ///
    /// ## Why
    /// The word before the colon says whether a person, an organisation or a program speaks. Without it, programs drop
    /// the entry, and the SBOM looks as if nobody had made it or supplied the package.
    ///
    /// ## How to close it
    /// Write `Organization: Acme GmbH (sbom@acme.example)`.
    ///
    /// ## Limits
    /// Whether the address works is not asked. One finding for a file and text, at the first place.
    id: "spdx-actor-malformed",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        if !sbom.is_spdx2() {
            return 0;
        }
        let mut told = FxHashSet::default();
        let creators = sbom
            .creators
            .iter()
            .map(|party| (party.span, Place::Creator));
        let tools = sbom.tools.iter().map(|tool| (tool.span, Place::Creator));
        let parties = sbom
            .components
            .iter()
            .flat_map(|component| &component.parties);
        let parties = parties.map(|party| (party.span, Place::Package));
        let mut subjects = 0;
        for (span, place) in creators.chain(tools).chain(parties) {
            subjects += 1;
            let text = sbom.text(context.sources, span);
            let Some(wrong) = wrong(&text, place) else {
                continue;
            };
            if told.contains(text.as_ref()) {
                continue;
            }
            told.insert(text.to_string());
            let finding = findings
                .report(span, format!("`{}` {wrong}", shorten(&text, 80)))
                .help("write `Organization: name (e-mail)` or `Person: name (e-mail)`")
                .subject(&*text);
            drop(finding);
        }
        subjects
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Creator,
    Package,
}

fn wrong(text: &str, place: Place) -> Option<&'static str> {
    let kinds: &[&str] = match place {
        Place::Creator => &["Person", "Organization", "Tool"],
        Place::Package if text == "NOASSERTION" => return None,
        Place::Package => &["Person", "Organization"],
    };
    let split = text
        .split_once(':')
        .map(|(kind, name)| (kind.trim(), name.trim()));
    let Some((kind, name)) = split.filter(|(kind, _)| kinds.contains(kind)) else {
        return Some(match place {
            Place::Creator => "does not begin with `Person:`, `Organization:` or `Tool:`",
            Place::Package => "does not begin with `Person:` or `Organization:`",
        });
    };
    if name.is_empty() {
        return Some("names nobody");
    }
    let has_address = name.ends_with(')')
        && name
            .rsplit('(')
            .next()
            .is_some_and(|address| address.contains('@'));
    (kind == "Tool" && has_address).then_some("gives a tool an e-mail address")
}
