use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::Component;
use crate::syntax::shorten;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

rule! {
    /// # Several components with one package URL
    ///
    /// ## What it checks
    /// No two components of an SBOM have the same package URL.
    ///
    /// ## Why
    /// The same package listed twice is counted twice, and where the two entries differ nobody knows which one is true.
    /// It is legal where a package is in the product in several forms.
    ///
    /// ## How to close it
    /// Join the entries if they are the same thing. If the package is there several times on purpose, tell the entries
    /// apart, by a qualifier or a subpath of the package URL for example.
    ///
    /// ## Limits
    /// One finding for a file, at the first such component. The package URLs are compared as written. A component
    /// listed inside another one is compared too.
    id: "duplicate-purl",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let mut first: HashMap<&str, &Component> = HashMap::new();
        let mut again = Vec::new();
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            let Some(purl) = component
                .purl
                .as_ref()
                .filter(|purl| !purl.value.is_empty())
            else {
                continue;
            };
            subjects += 1;
            match first.entry(&purl.value) {
                Entry::Vacant(entry) => {
                    entry.insert(component);
                }
                Entry::Occupied(entry) => {
                    let id = |component: &Component| {
                        component.id.map(|id| sbom.text(context.sources, id))
                    };
                    // The same id twice is a graver finding.
                    let other = *entry.get();
                    if id(other).is_none() || id(other) != id(component) {
                        again.push((index, purl, other));
                    }
                }
            }
        }
        let Some((index, purl, other)) = again.first() else {
            return subjects;
        };
        let (noun, text) = (super::noun(sbom), shorten(&purl.value, 100));
        let message = match again.len() {
            1 => format!("`{text}` is already the package URL of another {noun}"),
            more => {
                format!("{more} {noun}s have the package URL of another one, the first is `{text}`")
            }
        };
        findings
            .report(purl.span, message)
            .help("join those that are the same thing")
            .related(other.head(), "the other one")
            .pointer(sbom.pointer(*index))
            .subject("package URLs");
        subjects
    })
}
