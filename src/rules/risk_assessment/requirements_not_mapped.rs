use super::{coverage, may_stand_in, whole_assessment};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::requirement::Part;
use crate::rules::{Context, rule};

rule! {
    /// # Risk assessment that does not go through the essential requirements
    ///
    /// ## What it checks
    /// Somewhere in the technical file the requirements of Annex I Part I(2), points (a) to (m), are gone through: in a
    /// table, a list, or sections, by their number in any usual spelling or by their words.
    ///
    /// ## Why
    /// The risk assessment says for each of these requirements whether it applies to the product and how it is met
    /// (Art. 13(3), Annex VII(3)). A list of threats alone does not say that.
    ///
    /// ## How to close it
    /// Add a table with one row for each of the points (a) to (m): whether it applies, how it is met or why it does not
    /// apply, and where that is shown.
    ///
    /// ## Limits
    /// Requirements are recognised in the official languages of the Union and Japanese. A numbering of one's own is
    /// understood as far as its words name the requirements; where they do not, nothing is said.
    id: "requirements-not-mapped",
    severity: Error,
    basis: Law,
    legal: ["annex-vii.3.applicability", "art-13.3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let coverage = coverage(context);
    if !coverage.addressed().of(Part::One).is_empty() {
        return Outcome::Checked(1);
    }
    if coverage.unmapped.is_some() {
        let reason = "the requirements are numbered in a way that does not tell which is which";
        return Outcome::NotAssessable(reason.into());
    }
    if let Some(path) = assessment.unread(context) {
        return may_stand_in(&path);
    }
    if let Some(guide) = coverage.guide {
        let path = context.sources.path(guide);
        return Outcome::NotAssessable(format!(
            "`{path}` goes through the requirements, and speaks to others than the maker"
        ));
    }
    findings
        .report(
            assessment.span,
            "the risk assessment does not say how the requirements of Annex I Part I(2) apply to the product",
        )
        .help("go through points (a) to (m): whether each applies, and how it is met or why it does not apply")
        .subject("annex-vii.3.applicability");
    Outcome::Checked(1)
}
