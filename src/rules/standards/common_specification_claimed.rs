use super::{is_denied, passages};
use crate::diagnostic::Outcome;
use crate::document::{fold, placeholder};
use crate::engine::Findings;
use crate::law::status;
use crate::law::words::standards as own;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Common specification that does not exist
    ///
    /// ## What it checks
    /// No document lists a common specification as applied before the Commission has adopted one.
    ///
    /// ## Why
    /// Common specifications are acts of the Commission (Art. 27(2)). On the day the finding's facts were last held
    /// against the sources there was none; a specification of another origin gives no presumption of conformity.
    ///
    /// ## How to close it
    /// List the specification as another technical specification that was applied.
    ///
    /// ## Limits
    /// Looked for as a labelled value, a table row or a section of its own that is filled in.
    id: "common-specification-claimed",
    severity: Warning,
    basis: Law,
    legal: ["art-27.2"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if status::COMMON_SPECIFICATIONS_ADOPTED {
        return Outcome::NotApplicable("common specifications were adopted".into());
    }
    let passages = passages(context);
    for passage in &passages {
        for field in passage.fields() {
            let label = field.label.folded();
            let bare = label.trim_start_matches(|c: char| !c.is_alphabetic());
            // The label alone: lists of several kinds do not say which of them is meant.
            let short = bare.split(' ').count() <= 4;
            let value = field.value.as_str();
            let folded = fold::fold(value);
            let named = own::COMMON_SPECIFICATIONS
                .iter()
                .any(|word| bare.starts_with(word));
            let said = value.chars().filter(|c| c.is_alphanumeric()).count() >= 3;
            if !named || !short || !said || is_denied(&folded) || placeholder::is_unfilled(value) {
                continue;
            }
            findings
                .report(
                    field.value.span(),
                    format!(
                        "`{}` is listed as a common specification, and none is adopted (as of {})",
                        shorten(value.trim(), 60),
                        status::AS_OF
                    ),
                )
                .help("list it as another technical specification that was applied")
                .subject("art-27.2");
        }
    }
    Outcome::checked_or(
        passages.len(),
        "no document speaks of the standards applied",
    )
}
