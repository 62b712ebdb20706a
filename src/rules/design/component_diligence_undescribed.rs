use super::integrates;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::words::topic::Topic;
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};

rule! {
    /// # Care with components of others undescribed
    ///
    /// ## What it checks
    /// Where the SBOM lists components, the documents say how the manufacturer makes sure of those it did not write:
    /// a look at their maintenance and known vulnerabilities, an audit, a policy on suppliers or dependencies.
    ///
    /// ## Why
    /// Manufacturers exercise due diligence when they integrate components of third parties, free and open-source
    /// software included (Art. 13(5)). The Act names no form for it; guidance recommends to document it.
    ///
    /// ## How to close it
    /// Write in the section on design and development how a new component is chosen and an old one watched.
    ///
    /// ## Limits
    /// One mention anywhere in the documents is enough. Whether care was taken cannot be seen.
    id: "component-diligence-undescribed",
    severity: Info,
    basis: Practice,
    legal: ["art-13.5"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let Some(sbom) = integrates(context) else {
        return Outcome::NotApplicable("no SBOM lists components".into());
    };
    let state = context.product.element(Element::Architecture);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no design and development was found".into());
    }
    let places = context.product.places_of(Element::Architecture);
    let Some(place) = places.first() else {
        return Outcome::NotAssessable("design and development stand in no document".into());
    };
    if !context.product.said().anywhere(Topic::Diligence) {
        findings
            .report(
                title_of(place),
                "no document says how components of third parties are chosen and watched",
            )
            .related(context.sources.start_of(sbom.file), "the SBOM lists components")
            .help("write how a new component is chosen, and how known vulnerabilities in it are noticed")
            .subject("due-diligence");
    }
    Outcome::Checked(1)
}
