//! What rules of profiles share: findings about a component that lacks something.

use crate::engine::{Finding, Findings};
use crate::rules::Context;
use crate::sbom::{Component, ComponentKind, License, Sbom};
use crate::source::Span;
use crate::syntax::shorten;

/// Components that are software: hardware and pure data have none of the fields in question.
pub(super) fn software(sbom: &Sbom) -> impl Iterator<Item = (usize, &Component)> {
    let all = sbom.components.iter().enumerate();
    all.filter(|(_, component)| matches!(component.kind, ComponentKind::Part | ComponentKind::File))
}

/// Reports at a component's name that it lacks something: "component `zlib` " and `what`.
pub(super) fn report<'f>(
    context: &Context<'_>,
    findings: &'f mut Findings<'_>,
    sbom: &Sbom,
    index: usize,
    what: &str,
) -> Finding<'f> {
    let component = sbom.components.get(index);
    let place = component.map_or(sbom.head, Component::head);
    report_at(context, findings, sbom, index, place, what)
}

/// Like [`report`], at a place inside the component.
pub(super) fn report_at<'f>(
    context: &Context<'_>,
    findings: &'f mut Findings<'_>,
    sbom: &Sbom,
    index: usize,
    place: Span,
    what: &str,
) -> Finding<'f> {
    let component = sbom.components.get(index);
    let label = component.and_then(|component| sbom.label(context.sources, component));
    let noun = match sbom.is_root(index) {
        true => "the product",
        false => super::sbom::noun(sbom),
    };
    let message = match &label {
        Some(label) => format!("{noun} `{}` {what}", shorten(label, 80)),
        None => format!("{noun} without a name {what}"),
    };
    let subject = label.as_deref().unwrap_or_default();
    findings
        .report(place, message)
        .pointer(sbom.pointer(index))
        .subject(subject)
}

/// A place inside a component; of one elsewhere, which other components may share, the component's name.
pub(super) fn inside(component: &Component, place: Span) -> Span {
    match component.span.contains(place) {
        true => place,
        false => component.head(),
    }
}

/// Whether a text gives a value: it is not blank and none of the words for an unknown one.
pub(super) fn says_something(text: &str) -> bool {
    !text.trim().is_empty() && !says_unknown(text)
}

/// Whether a text says in so many words that the value is not known, or not told.
pub(super) fn says_unknown(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "NOASSERTION",
        "NONE",
        "unknown",
        "not known",
        "n/a",
        "withheld",
        "not disclosed",
        "redacted",
    ];
    let text = text.trim();
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
        || text.ends_with("/NoAssertionLicense")
        || text.ends_with("/NoneLicense")
}

/// Whether a licence is given, and not said to be unknown.
pub(super) fn is_known(context: &Context<'_>, sbom: &Sbom, license: &License) -> bool {
    says_something(&sbom.text(context.sources, license.span))
}
