use crate::diagnostic::Outcome;
use crate::dossier::statements::{same_code, same_maker};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Two addresses of the manufacturer
    ///
    /// ## What it checks
    /// Where two places give the manufacturer with a postal code, the codes are the same.
    ///
    /// ## Why
    /// After a move one of the documents keeps the old address, and mail from users and authorities goes astray
    /// (Annex II(1), Annex V(2)).
    ///
    /// ## How to close it
    /// Give the present address in both places.
    ///
    /// ## Limits
    /// Only postal codes beside a town are compared, and only of the same company.
    id: "manufacturer-address-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.2", "annex-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let makers = context.product.statements.makers.iter();
    let placed: Vec<_> = makers.filter(|maker| !maker.codes.is_empty()).collect();
    let Some((first, others)) = placed.split_first() else {
        return Outcome::NotApplicable("no place gives the manufacturer's postal code".into());
    };
    for other in others {
        let shared = || {
            let mut codes = other.codes.iter();
            codes.any(|code| {
                first
                    .codes
                    .iter()
                    .any(|it| same_code(&it.value, &code.value))
            })
        };
        if !same_maker(&first.name.value, &other.name.value) || shared() {
            continue;
        }
        let (Some(here), Some(there)) = (other.codes.first(), first.codes.first()) else {
            continue;
        };
        findings
            .report(
                here.span,
                format!(
                    "the manufacturer's postal code is `{}` here and `{}` in {}",
                    here.value, there.value, first.by
                ),
            )
            .help("give the present address in both places")
            .related(there.span, "the other address")
            .subject("address");
    }
    Outcome::checked_or(
        others.len(),
        "one place alone gives the manufacturer's address",
    )
}
