use crate::diagnostic::Outcome;
use crate::document::fold;
use crate::dossier::declaration::Declaration;
use crate::engine::Findings;
use crate::manifest::components::bare_name;
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

/// Whether two names have a word in common, or one holds the other with all spaces left out.
fn share(a: &str, b: &str) -> bool {
    let words = |name: &str| {
        let folded = fold::fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() > 2 && !GENERAL.contains(word));
        words.map(str::to_string).collect::<Vec<_>>()
    };
    let (whole_a, whole_b) = (bare_name(a), bare_name(b));
    let (a, b) = (words(a), words(b));
    a.iter().any(|word| b.contains(word))
        || whole_a.len() > 2 && whole_b.contains(&whole_a)
        || whole_b.len() > 2 && whole_a.contains(&whole_b)
        || a.iter()
            .any(|word| word.chars().count() > 3 && whole_b.contains(word.as_str()))
        || b.iter()
            .any(|word| word.chars().count() > 3 && whole_a.contains(word.as_str()))
        || a.is_empty()
}

/// Words in the titles of documents that name no product.
const GENERAL: &[&str] = &[
    "the",
    "for",
    "and",
    "der",
    "die",
    "das",
    "und",
    "für",
    "les",
    "des",
    "product",
    "produkt",
    "produit",
    "declaration",
    "conformity",
    "technical",
    "file",
    "documentation",
    "software",
    "firmware",
    "application",
    "system",
    "device",
];

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn names_in_other_spellings_are_one() {
        for (a, b) in [
            ("Nordtor Gateway", "nordtor-gateway"),
            ("NordtorGateway NG-S", "nordtor-gateway"),
            ("SimpleOffice4Me", "simpleoffice4me"),
            ("Quay Meter Pro", "Technical file: Quay Meter"),
        ] {
            assert!(share(a, b), "{a} {b}");
        }
        assert!(!share(
            "Harbour Light",
            "Quay Meter technical documentation"
        ));
    }
}
