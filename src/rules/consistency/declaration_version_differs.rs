use crate::diagnostic::Outcome;
use crate::dossier::declaration::Declaration;
use crate::dossier::statements::{Stated, covers, lies_between};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Declaration for another version of the product
    ///
    /// ## What it checks
    /// A version that the EU declaration of conformity names means the version of the product's SBOM and manifest.
    ///
    /// ## Why
    /// The declaration identifies the product that it covers (Annex V(1)). When it names another version than the one that
    /// is shipped, nothing is declared for what is shipped.
    ///
    /// ## How to close it
    /// Issue the declaration for this version, or correct the place that is out of date. A declaration can cover a range
    /// (`2.4.x`, `2.4.0 to 2.4.7`).
    ///
    /// ## Limits
    /// `2.4` and `2.4.x` mean every `2.4`. A declaration that names no version, is still a form, or is for another product
    /// is not compared, nor is a version under way (`2.5.0-rc.1`).
    id: "declaration-version-differs",
    severity: Error,
    basis: Practice,
    legal: ["annex-v.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let mut subjects = 0;
    for declaration in &context.product.declarations {
        let Some(others) = contradicting(context, declaration) else {
            continue;
        };
        subjects += 1;
        let (Some(declared), Some(first)) = (declaration.versions.first(), others.first()) else {
            continue;
        };
        let mut ranges = declaration.ranges.iter();
        let range = ranges.find(|(from, _)| *from == declared.value);
        let declared_for = match range {
            Some((from, to)) => format!("versions `{from}` to `{to}`"),
            None => format!("version `{}`", declared.value),
        };
        let mut finding = findings
            .report(
                declared.span,
                format!(
                    "the declaration is for {declared_for}, {} gives the product version `{}`",
                    first.by, first.value.value
                ),
            )
            .help(
                "issue the declaration for this version, or correct the place that is out of date",
            )
            .subject("version");
        for other in &others {
            finding = finding.related(other.value.span, format!("{} gives it here", other.by));
        }
        drop(finding);
    }
    Outcome::checked_or(subjects, "no declaration names a version to compare")
}

/// The released versions that no version of a declaration means; `None` where there is nothing to compare.
pub(super) fn contradicting<'a>(
    context: &Context<'a>,
    declaration: &Declaration,
) -> Option<Vec<&'a Stated>> {
    let released = &context.product.statements.released;
    let other = super::declaration_names_other_product::is_other(context, declaration);
    if declaration.versions.is_empty() || released.is_empty() || declaration.is_form() || other {
        return None;
    }
    let meant = |release: &Stated| {
        let mut versions = declaration.versions.iter();
        let mut ranges = declaration.ranges.iter();
        let release = &release.value.value;
        versions.any(|version| covers(&version.value, release))
            || ranges.any(|(first, last)| lies_between(first, last, release))
    };
    Some(released.iter().filter(|release| !meant(release)).collect())
}
