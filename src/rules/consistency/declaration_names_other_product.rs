use super::names::share;
use crate::diagnostic::Outcome;
use crate::dossier::declaration::Declaration;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Declaration for a product of another name
    ///
    /// ## What it checks
    /// The name of the product in the EU declaration of conformity shares a word with a name that the configuration, a
    /// manifest, the SBOM or the title of the technical file give the product.
    ///
    /// ## Why
    /// A declaration that was copied from another product and keeps its name declares nothing for this one (Annex V(1)).
    ///
    /// ## How to close it
    /// Put the product's name in the declaration. Where it is sold under a name that no file knows, say so in the
    /// configuration (`[product] name`).
    ///
    /// ## Limits
    /// One word in common is enough. A declaration of several products, and one that is still a form, are left alone.
    id: "declaration-names-other-product",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let mut subjects = 0;
    for declaration in context
        .product
        .declarations
        .iter()
        .filter(|it| !it.is_form())
    {
        let Some(name) = &declaration.name else {
            continue;
        };
        subjects += 1;
        let Some(product) = &context.product.facts.name else {
            continue;
        };
        if is_other(context, declaration) {
            findings
                .report(
                    name.span,
                    format!(
                        "the declaration is for `{}`, the product is `{}`",
                        name.value, product.value
                    ),
                )
                .help("put the product's name in the declaration, or its name on the market in the configuration")
                .related(product.span, "the product has this name here")
                .subject("name");
        }
    }
    Outcome::checked_or(subjects, "no declaration names a product")
}

/// Whether a declaration is for a product with another name than all that are known.
pub(super) fn is_other(context: &Context<'_>, declaration: &Declaration) -> bool {
    let Some(declared) = &declaration.name else {
        return false;
    };
    let product = context.product;
    let roots = product
        .sboms
        .iter()
        .filter_map(|sbom| sbom.root()?.name.as_ref());
    let manifests = product
        .manifests
        .iter()
        .filter_map(|manifest| manifest.name.as_ref());
    let titles = product
        .documents
        .iter()
        .filter_map(|document| document.title.as_ref());
    let mut names = product
        .facts
        .name
        .iter()
        .chain(roots)
        .chain(manifests)
        .chain(titles)
        .peekable();
    names.peek().is_some()
        && product.facts.name.is_some()
        && !names.any(|name| share(&declared.value, &name.value))
}
