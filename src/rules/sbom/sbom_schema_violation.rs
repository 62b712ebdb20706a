use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # SBOM that does not follow its schema
    ///
    /// ## What it checks
    /// The file follows the official JSON schema of the version it states: CycloneDX 1.2 to 1.7, SPDX 2.2, 2.3 and 3.0;
    /// formats such as date and time, e-mail address and absolute address included. CycloneDX XML 1.0 to 1.7 is held to
    /// the XML Schema of its version: which elements and attributes there are, in which order, of which datatype; the
    /// place is told as a path too (`/bom/components/component[3]/version`). SPDX tag-value has no schema of
    /// its own and is held to that of the JSON form, and to the tags there are.
    ///
    /// ## Why
    /// A format is only commonly used as long as files keep to it. What the schema does not allow is dropped or
    /// refused by the programs that receive the file.
    ///
    /// ## How to close it
    /// Correct the value at the place named. If a newer version of the format knows the field, state that version.
    ///
    /// ## Limits
    /// One finding stands for one cause; where the schema offers alternatives, the one that fits best is assumed to
    /// be meant; in SPDX 3 the class an element states decides. CycloneDX 1.2 and 1.3 are held against the tolerant form
    /// of their schema. In JSON, whether a web
    /// address is well formed is not judged, as the publisher's own tools do not; in XML it is, as every processor of
    /// XML Schema does. Where children stand in another order than the schema's, one finding names the first and gives
    /// the order. What extensions hold (elements of other namespaces) is not judged. Missing names, repeated ids and licence ids
    /// newer than the schema's list have rules of their own. What the JSON form of SPDX demands and the text of the
    /// specification leaves open for tag-value (the name of a snippet) is not asked for there.
    id: "sbom-schema-violation",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut without_schema = None;
    let outcome = super::each_read(context, |sbom| {
        for problem in &sbom.schema.problems {
            findings.problem(problem);
        }
        if sbom.schema.valid.is_none() {
            without_schema = Some(context.sources.path(sbom.file).to_string());
        }
        usize::from(sbom.schema.valid.is_some())
    });
    match (outcome, without_schema) {
        (Outcome::NotApplicable(_), Some(path)) => {
            Outcome::NotAssessable(format!("there is no schema for the version of `{path}`"))
        }
        (outcome, _) => outcome,
    }
}
