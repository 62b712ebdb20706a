use crate::diagnostic::Outcome;
use crate::document::{Field, FieldKind};
use crate::engine::Findings;
use crate::law::{Element, words};
use crate::rules::{Context, rule};

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
    let mut subjects = 0;
    let mut seen = Vec::new();
    for place in super::places(context, Element::SoftwareVersions) {
        let fields: Vec<&Field> = match place.field {
            Some(field) => vec![field],
            None => {
                let inside = |field: &&Field| {
                    field.section == place.section && field.kind != FieldKind::FrontMatter
                };
                place.document.fields.iter().filter(inside).collect()
            }
        };
        for field in fields {
            if seen.contains(&field.span) {
                continue;
            }
            seen.push(field.span);
            subjects += 1;
            if is_vague(field.value.as_str()) {
                let value = field.value.as_str().trim();
                findings
                    .report(
                        field.value.span(),
                        format!(
                            "`{value}` is no version of `{}`",
                            field.label.as_str().trim()
                        ),
                    )
                    .help("write the version number the documentation speaks for")
                    .subject(field.label.as_str());
            }
        }
    }
    Outcome::checked_or(subjects, "no document lists software versions")
}

/// Whether a value says "the newest" or the like in place of a version.
pub(in crate::rules) fn is_vague(value: &str) -> bool {
    words::is_vague_version(value)
}
