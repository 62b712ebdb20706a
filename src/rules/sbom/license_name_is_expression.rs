use super::expressions::Expressions;
use super::held;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::LicenseForm;
use crate::syntax::shorten;
use rustc_hash::FxHashSet;

rule! {
    /// # Licence expression given as a name
    ///
    /// ## What it checks
    /// CycloneDX: the `name` of a licence is not an SPDX id or expression.
    ///
    /// ## Why
    /// A `name` is free text. Programs that decide by licence ids do not look into it, and take the component for one
    /// under an unknown licence.
    ///
    /// ## How to close it
    /// Write an id as `license.id` and an expression as `expression`.
    ///
    /// ## Limits
    /// Only what the licence list has is taken for an id. One finding for a file and text, at the first place.
    id: "license-name-is-expression",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let mut expressions = Expressions::default();
        let mut told = FxHashSet::default();
        let mut subjects = 0;
        for held in held::licenses(sbom) {
            if held.value.form != LicenseForm::Name {
                continue;
            }
            subjects += 1;
            let text = sbom.text(context.sources, held.value.span);
            let read = expressions.read(&text);
            if read.error.is_some() || !read.unknown.is_empty() || !read.references.is_empty() {
                continue;
            }
            if told.contains(text.as_ref()) {
                continue;
            }
            told.insert(text.to_string());
            let (what, help) = if read.compound {
                ("a licence expression", "write it as `expression`")
            } else {
                ("an SPDX licence id", "write it as `license.id`")
            };
            findings
                .report(
                    held.value.span,
                    format!("the licence name `{}` is {what}", shorten(&text, 80)),
                )
                .help(help)
                .pointer(held.pointer())
                .subject(&*text);
        }
        subjects
    })
}
