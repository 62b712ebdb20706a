use crate::diagnostic::Outcome;
use crate::dossier::statements::covers;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Declared version that the repository has no tag for
    ///
    /// ## What it checks
    /// Where the repository has tags that are versions, one of them is the version that the EU declaration of conformity
    /// names.
    ///
    /// ## Why
    /// The declaration is for what was released. Without a tag nobody can get at the source of that version again.
    ///
    /// ## How to close it
    /// Tag the release, or correct the version in the declaration.
    ///
    /// ## Limits
    /// Tags are read from the files of the repository's `.git` folder; a copy without tags, or with those of a shallow
    /// clone, says nothing. A tag counts when its name ends in a version (`v2.4.0`, `gateway-2.4.0`).
    id: "version-without-tag",
    severity: Info,
    basis: Practice,
    legal: ["annex-v.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let tags = &context.product.history().tags;
    let Some(newest) = tags.last() else {
        return Outcome::NotApplicable("the repository has no tag that is a version".into());
    };
    let mut subjects = 0;
    for declaration in context
        .product
        .declarations
        .iter()
        .filter(|it| !it.is_form())
    {
        let Some(version) = declaration.versions.first() else {
            continue;
        };
        subjects += 1;
        let tagged = |version: &str| tags.iter().any(|tag| covers(version, tag));
        if !declaration
            .versions
            .iter()
            .any(|version| tagged(&version.value))
        {
            findings
                .report(
                    version.span,
                    format!(
                        "the repository has no tag for version `{}`, its highest is `{newest}`",
                        version.value
                    ),
                )
                .help("tag the release, or correct the version in the declaration")
                .subject("tag");
        }
    }
    Outcome::checked_or(subjects, "no declaration names a version")
}
