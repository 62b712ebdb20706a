use crate::diagnostic::Outcome;
use crate::document::{Field, FieldKind};
use crate::engine::Findings;
use crate::law::{Element, words};
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Software version that names none
    ///
    /// ## What it checks
    /// Where the technical documentation states the version of a piece of software, it is a concrete one: not
    /// "latest", "current" or "all versions".
    ///
    /// ## Why
    /// The documentation speaks for the versions it names (Annex VII(1)(b)). "Latest" is another version tomorrow, so
    /// nobody can tell whether risk assessment, tests and declaration speak of the software in hand.
    ///
    /// ## How to close it
    /// Write the version number, and best the build or commit beside it. A product family can name the range.
    ///
    /// ## Limits
    /// Looks at the values in the table or list that states the software versions. Whether a concrete version is the
    /// right one is compared elsewhere.
    id: "software-version-not-concrete",
    severity: Error,
    basis: Law,
    legal: ["annex-vii.1.b"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let fields = stated(context);
    for field in fields
        .iter()
        .filter(|field| words::version::is_vague_version(field.value.as_str()))
    {
        let (label, value) = (field.label.as_str(), field.value.as_str().trim());
        findings
            .report(
                field.value.span(),
                format!("`{value}` is no version of `{}`", label.trim()),
            )
            .help("write the version number the documentation speaks for")
            .subject(label);
    }
    Outcome::checked_or(fields.len(), "no document lists software versions")
}

/// Whether a version is stated in words like "latest", which this rule reports.
pub(in crate::rules) fn is_reported(context: &Context<'_>) -> bool {
    stated(context)
        .iter()
        .any(|field| words::version::is_vague_version(field.value.as_str()))
}

/// The values that state the versions of software, each once.
fn stated<'a>(context: &Context<'a>) -> Vec<&'a Field> {
    let mut fields: Vec<&Field> = Vec::new();
    let mut seen = FxHashSet::default();
    for place in context.product.places_of(Element::SoftwareVersions) {
        let inside = |field: &&Field| match place.field {
            Some(own) => own.span == field.span,
            None => field.section == place.section && field.kind != FieldKind::FrontMatter,
        };
        let found = place.document.fields.iter().filter(inside);
        fields.extend(found.filter(|field| seen.insert(field.span)));
    }
    fields
}
