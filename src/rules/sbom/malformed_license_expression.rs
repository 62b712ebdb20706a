use super::expressions::Expressions;
use super::held;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::LicenseForm;
use crate::syntax::shorten;

rule! {
    /// # Licence expression that cannot be read
    ///
    /// ## What it checks
    /// Every licence expression follows the grammar of SPDX: ids joined by `AND` and `OR`, an exception after `WITH`,
    /// brackets in pairs, own licences as `LicenseRef-` with letters, digits, `-` and `.`.
    ///
    /// ## Why
    /// Programs that sort out licences take the expression apart. One they cannot read is dropped, or the whole
    /// component is taken for one without a licence.
    ///
    /// ## How to close it
    /// Correct the expression at the place named. Text that is no expression belongs into a licence's `name`
    /// (CycloneDX) or into an extracted licence (SPDX).
    ///
    /// ## Limits
    /// Operators are accepted in small letters too. Ids the licence list does not have are the matter of
    /// `license-expression-unlisted`.
    id: "malformed-license-expression",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let schema = super::schema_places(sbom);
        let mut expressions = Expressions::default();
        let mut subjects = 0;
        for held in held::licenses(sbom) {
            let span = held.value.span;
            if held.value.form != LicenseForm::Expression || schema.contains(&span) {
                continue;
            }
            let text = sbom.text(context.sources, span);
            if sbom.format.is_spdx() && matches!(text.as_ref(), "NONE" | "NOASSERTION") {
                continue;
            }
            subjects += 1;
            let Some(fault) = &expressions.read(&text).error else {
                continue;
            };
            let message = format!(
                "`{}` is no licence expression: {}",
                shorten(&text, 80),
                fault.what
            );
            findings
                .report(
                    super::part(sbom, context.sources, span, &fault.range),
                    message,
                )
                .help("join SPDX ids by `AND`, `OR` and `WITH`, own licences as `LicenseRef-…`")
                .pointer(held.pointer())
                .subject(held.label(context.sources));
        }
        subjects
    })
}
