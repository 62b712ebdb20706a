//! See [`RULE`].

use super::{compared, same_product, subject};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::components::bare_name;
use crate::manifest::pairing::Tie;
use crate::rules::{Context, rule};

rule! {
    /// # Product is named differently in manifest and SBOM
    ///
    /// ## What it checks
    /// The SBOM that lies with a manifest and holds its dependencies names the same product.
    ///
    /// ## Why
    /// An SBOM belongs to one product. One that carries another name (a template's, a sister product's) cannot be
    /// shown to be this product's.
    ///
    /// ## How to close it
    /// Give the SBOM's product component the package's name and package URL, or name the product as it is sold in
    /// both places.
    ///
    /// ## Limits
    /// Case, punctuation, npm scopes and a word more or less do not count as another name. An SBOM that has the
    /// package among its components (a workspace's) may bear any name, and so may one that `[sbom.describes]` in
    /// the configuration gives the manifest. One that bears the name of `[product]` is named well.
    id: "product-name-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let pairs = match compared(context) {
        Ok(pairs) => pairs,
        Err(outcome) => return outcome,
    };
    let mut subjects = 0;
    for pair in &pairs {
        let Some(component) = subject(pair) else {
            continue;
        };
        let (Some(declared), Some(told)) = (&pair.manifest.name, &component.name) else {
            continue;
        };
        subjects += 1;
        let sold = context.product.facts.name.as_ref();
        let sold = sold.filter(|name| Some(name.span.file) == context.config.file);
        let as_sold = sold.is_some_and(|name| bare_name(&name.value) == bare_name(&told.value));
        if pair.tie != Tie::Place || as_sold || same_product(pair.manifest, component) {
            continue;
        }
        let path = context.sources.path(pair.sbom.file);
        let message = format!(
            "the product is `{}` here and `{}` in the SBOM `{path}`",
            declared.value, told.value
        );
        let mut finding = findings
            .report(declared.span, message)
            .help(format!(
                "give the SBOM's product component the name `{}`, if it is this product's",
                declared.value
            ))
            .related(told.span, "the SBOM names its product here")
            .subject(declared.value.clone());
        if pair.manifest.ecosystem.facts().json {
            finding = finding.pointer("/name");
        }
        drop(finding);
    }
    Outcome::checked_or(subjects, "no manifest and SBOM both name the product")
}
