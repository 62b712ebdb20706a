use super::expressions::Expressions;
use super::held;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::LicenseForm;
use rustc_hash::FxHashSet;

rule! {
    /// # Licence id that is deprecated
    ///
    /// ## What it checks
    /// No licence is given by an id that the SPDX licence list calls deprecated.
    ///
    /// ## Why
    /// `GPL-2.0` leaves open whether later versions of the licence may be used; the ids that replace it say so. Newer
    /// programs may not know the old ids any more.
    ///
    /// ## How to close it
    /// Write the id that is proposed, after looking up what the authors meant: `-only` or `-or-later`.
    ///
    /// ## Limits
    /// One finding for a file and id, at the first place; the old ids are still read everywhere.
    id: "license-deprecated",
    severity: Info,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let mut expressions = Expressions::default();
        let mut told = FxHashSet::default();
        let mut subjects = 0;
        for held in held::licenses(sbom) {
            if !matches!(held.value.form, LicenseForm::Expression | LicenseForm::Id) {
                continue;
            }
            subjects += 1;
            let span = held.value.span;
            let text = sbom.text(context.sources, span);
            for (range, new) in &expressions.read(&text).deprecated {
                let id = text.get(range.clone()).unwrap_or_default();
                if told.contains(id) {
                    continue;
                }
                told.insert(id.to_string());
                let help = match new {
                    Some(new) if !id.ends_with('+') => {
                        let later = new.replace("-only", "-or-later");
                        format!("write `{new}`, or `{later}` if later versions are meant too")
                    }
                    Some(new) => format!("write `{new}`"),
                    None => "look up in the licence list what replaces it".to_string(),
                };
                findings
                    .report(
                        super::part(sbom, context.sources, span, range),
                        format!("the licence id `{id}` is deprecated"),
                    )
                    .help(help)
                    .pointer(held.pointer())
                    .subject(id);
            }
        }
        subjects
    })
}
