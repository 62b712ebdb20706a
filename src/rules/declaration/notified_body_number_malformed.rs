use super::{full, outcome};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Number of a notified body that has not four digits
    ///
    /// ## What it checks
    /// The identification number of a notified body, in the declaration or in `cra-lint.toml`, has four digits.
    ///
    /// ## Why
    /// The Commission gives each notified body one number of four digits. Another number cannot be looked up.
    ///
    /// ## How to close it
    /// Write the number as the list of notified bodies gives it, leading zeros included.
    ///
    /// ## Limits
    /// Whether the number exists, and for which act the body is notified, cannot be told offline.
    id: "notified-body-number-malformed",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    let declared = declarations
        .iter()
        .filter_map(|it| it.notified_body.number.as_ref());
    let configured = context.config.notified_body.number.as_ref();
    for number in declared.chain(configured) {
        let digits = number.value.chars().all(|c| c.is_ascii_digit());
        if digits && number.value.len() == 4 {
            continue;
        }
        findings
            .report(
                number.span,
                format!(
                    "`{}` is no number of a notified body: these have four digits",
                    number.value
                ),
            )
            .help("write it as the list of notified bodies gives it, leading zeros included")
            .subject("notified body");
    }
    outcome(context, declarations.len())
}
