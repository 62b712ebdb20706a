use super::declaration_version_differs::contradicting;
use crate::diagnostic::Outcome;
use crate::dossier::statements::{DocumentVersions, Stated, covers};
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};

rule! {
    /// # Document about another version of the product
    ///
    /// ## What it checks
    /// The risk assessment, the test reports, the user information and the list of software versions name the product in
    /// their head with the version that the SBOM and the manifest give.
    ///
    /// ## Why
    /// A reader cannot tell whether an assessment or a test of version 2.3 says anything of 2.4.
    ///
    /// ## How to close it
    /// Say in the document which versions it covers (`2.4.x`, `2.3 and later`), or bring it up to date.
    ///
    /// ## Limits
    /// Only a version beside the product's name is read. Older test reports are kept on purpose: they are reported only
    /// where no report is about this version. A document that goes with the declaration, which `declaration-version-differs`
    /// reports, is left alone.
    id: "document-version-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.1.b"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let statements = &context.product.statements;
    let Some(release) = statements.released.first() else {
        return Outcome::NotApplicable(
            "neither SBOM nor manifest gives a version that is released".into(),
        );
    };
    let means = |stated: &Stated| {
        let mut released = statements.released.iter();
        stated.open || released.any(|release| covers(&stated.value.value, &release.value.value))
    };
    // Where the declaration contradicts the release, the documents that go with it have the same cause.
    let declared = context.product.declarations.iter().filter(|declaration| {
        contradicting(context, declaration).is_some_and(|others| !others.is_empty())
    });
    let declared: Vec<_> = declared.flat_map(|it| &it.versions).collect();
    let follows = |stated: &Stated| {
        declared
            .iter()
            .any(|version| covers(&stated.value.value, &version.value))
    };
    let right = |document: &DocumentVersions| {
        document
            .versions
            .iter()
            .any(|stated| means(stated) || follows(stated))
    };
    let documents = &statements.documented;
    let tests = |document: &&DocumentVersions| document.element == Element::TestReports;
    let tested = documents.iter().filter(tests).any(right);
    // Of several reports on other versions, the one on the highest is told.
    let numbers = |document: &&DocumentVersions| {
        let first = document
            .versions
            .first()
            .map_or("", |stated| &stated.value.value);
        let parts = first.split(|c: char| !c.is_ascii_digit());
        parts
            .map(|part| part.parse::<u64>().unwrap_or(0))
            .collect::<Vec<_>>()
    };
    let newest = documents.iter().filter(tests).max_by_key(numbers);
    for document in documents {
        let of_tests = tests(&document);
        let older = newest.is_some_and(|newest| newest.file != document.file);
        if right(document) || of_tests && (tested || older) {
            continue;
        }
        let Some(stated) = document.versions.first() else {
            continue;
        };
        let message = if of_tests {
            format!(
                "no test report is about version `{}`, this one is about `{}`",
                release.value.value, stated.value.value
            )
        } else {
            format!(
                "this document is about version `{}`, {} gives the product version `{}`",
                stated.value.value, release.by, release.value.value
            )
        };
        findings
            .report(stated.value.span, message)
            .help("say which versions the document covers, or bring it up to date")
            .related(release.value.span, format!("{} gives it here", release.by))
            .subject(document.element.id());
    }
    Outcome::checked_or(
        documents.len(),
        "no document names the product with a version",
    )
}
