use super::expressions::Expressions;
use super::held;
use crate::diagnostic::Outcome;
use crate::diagnostic::Severity;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::LicenseForm;
use crate::sbom::schema::LICENSE_LIST;
use crate::syntax::shorten;

rule! {
    /// # Licence id in an expression that is not on the licence list
    ///
    /// ## What it checks
    /// Every id in a licence expression is on the SPDX licence list that this tool carries, every exception on the list
    /// of exceptions.
    ///
    /// ## Why
    /// The lists grow; an id that is on neither may be newer than the lists, a misspelling, or a name that somebody
    /// took for an id. Programs that decide by ids do not know it.
    ///
    /// ## How to close it
    /// Correct the id where a similar one is proposed. Write a licence of your own as `LicenseRef-…`. If it is an id of
    /// the current list, nothing needs to be done.
    ///
    /// ## Limits
    /// Ids are compared without regard to case. A `license.id` of CycloneDX is the matter of the schema and of
    /// `sbom-license-unlisted`. An error of form in the same expression is reported alone.
    id: "license-expression-unlisted",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let mut expressions = Expressions::default();
        let mut subjects = 0;
        for held in held::licenses(sbom) {
            let span = held.value.span;
            if held.value.form != LicenseForm::Expression {
                continue;
            }
            let text = sbom.text(context.sources, span);
            if sbom.format.is_spdx() && matches!(text.as_ref(), "NONE" | "NOASSERTION") {
                continue;
            }
            subjects += 1;
            let read = expressions.read(&text);
            if read.error.is_some() {
                continue;
            }
            for unknown in &read.unknown {
                let id = text.get(unknown.range.clone()).unwrap_or_default();
                let list = if unknown.exception {
                    "exceptions"
                } else {
                    "licences"
                };
                let message = format!("`{}` is not on the SPDX list of {list}", shorten(id, 60));
                let help = match unknown.meant {
                    Some(meant) => format!("`{meant}` may be meant"),
                    None => format!(
                        "write a licence of your own as `LicenseRef-…`; the list looked at is that of version {LICENSE_LIST}"
                    ),
                };
                let finding = findings
                    .report(
                        super::part(sbom, context.sources, span, &unknown.range),
                        message,
                    )
                    .help(help)
                    .pointer(held.pointer())
                    .subject(format!("{id} {}", held.label(context.sources)));
                if unknown.meant.is_some() {
                    finding.severity(Severity::Warning);
                }
            }
        }
        subjects
    })
}
