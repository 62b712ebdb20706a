use super::integrates;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::words::topic::Topic;
use crate::rules::description::{not_whole, title_of};
use crate::rules::{Context, rule};

rule! {
    /// # Reports to the makers of components undescribed
    ///
    /// ## What it checks
    /// Where the SBOM lists components and the handling of vulnerabilities is described, some document says that a
    /// vulnerability found in a component is reported to those who make or maintain it.
    ///
    /// ## Why
    /// Manufacturers report a vulnerability they find in an integrated component to the person or entity that makes or
    /// maintains it, and share their fix where they have one (Art. 13(6)).
    ///
    /// ## How to close it
    /// Add the step to the process: who reports upstream, how, and what happens with the fix.
    ///
    /// ## Limits
    /// One mention of upstream, maintainers or suppliers anywhere in the documents is enough. The Act asks for the reports,
    /// not in so many words for their description.
    id: "upstream-reporting-undescribed",
    severity: Info,
    basis: Practice,
    legal: ["art-13.6"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let Some(sbom) = integrates(context) else {
        return Outcome::NotApplicable("no SBOM lists components".into());
    };
    let state = context.product.element(Element::VulnerabilityHandling);
    if state.is_none_or(|state| state.status != Status::Present) {
        return Outcome::NotApplicable("no vulnerability handling was found".into());
    }
    let places = context.product.places_of(Element::VulnerabilityHandling);
    let Some(place) = places.first() else {
        return Outcome::NotAssessable("vulnerability handling stands in no document".into());
    };
    if !context.product.said().anywhere(Topic::Upstream) {
        findings
            .report(
                title_of(place),
                "no document says that vulnerabilities in components are reported to those who maintain them",
            )
            .related(context.sources.start_of(sbom.file), "the SBOM lists components")
            .help("add the step to the process: who reports upstream, how, and what happens with the fix")
            .subject("upstream-reporting");
    }
    Outcome::Checked(1)
}
