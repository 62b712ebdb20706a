use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Two contacts for vulnerability reports
    ///
    /// ## What it checks
    /// The e-mail addresses for vulnerability reports in security.txt, the disclosure policy, the manual and the technical
    /// file have one in common.
    ///
    /// ## Why
    /// There is one single point of contact (Art. 13(17)). When the addresses differ, one of them is likely read by nobody.
    ///
    /// ## How to close it
    /// Give the same address everywhere.
    ///
    /// ## Limits
    /// Only mailboxes whose name says what they are for, in sections about the contact or the policy, are compared; web
    /// forms are not. Two files for different products can differ with reason.
    id: "security-contact-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-ii.6", "annex-ii.2"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let Some((first, others)) = context.product.statements.contacts.split_first() else {
        return Outcome::NotApplicable("no document gives an address for reports".into());
    };
    for other in others {
        let known = |address: &str| first.addresses.iter().any(|it| it.value == address);
        // Two of those are another rule's.
        let txt = |file| context.sources.path(file).ends_with("security.txt");
        if other.addresses.iter().any(|address| known(&address.value))
            || txt(first.file) && txt(other.file)
        {
            continue;
        }
        let (Some(here), Some(there)) = (other.addresses.first(), first.addresses.first()) else {
            continue;
        };
        let path = context.sources.path(first.file);
        findings
            .report(
                here.span,
                format!(
                    "reports go to `{}` here and to `{}` by `{path}`",
                    here.value, there.value
                ),
            )
            .help("give the same address in both places")
            .related(there.span, "the other address")
            .subject(here.value.clone());
    }
    Outcome::checked_or(
        others.len(),
        "one document alone gives an address for reports",
    )
}
