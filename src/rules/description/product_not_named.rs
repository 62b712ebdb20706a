use super::{not_whole, title_of};
use crate::diagnostic::Outcome;
use crate::document::fold::fold;
use crate::dossier::EvidenceKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};

rule! {
    /// # Product that the documentation does not name
    ///
    /// ## What it checks
    /// The name that `cra-lint.toml` gives the product stands somewhere in the documents.
    ///
    /// ## Why
    /// The general description is that of one product (Annex VII(1)), and declaration, manual and SBOM speak of it by
    /// its name. Documents that never name it may be those of another product.
    ///
    /// ## How to close it
    /// Write the product's name in the general description, as it is on the market.
    ///
    /// ## Limits
    /// Case, hyphens, spaces and signs are no matter; one of the documents is enough. Names that only a manifest or an SBOM
    /// gives are often those of packages and are not looked for.
    id: "product-not-named",
    severity: Error,
    basis: Law,
    legal: ["annex-vii.1", "annex-ii.3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let product = context.product;
    // A name whose place lies in the configuration was given there.
    let of_config = |span: crate::source::Span| Some(span.file) == context.config.file;
    let name = product.facts.name.as_ref();
    let Some(name) =
        name.filter(|name| of_config(name.span) && name.value.contains(char::is_alphanumeric))
    else {
        return Outcome::NotApplicable("no configuration names the product".into());
    };
    // A sentence that happens to say what something is, is no general description.
    let mut places = product.places_of(Element::GeneralDescription).into_iter();
    let held = places.find(|place| {
        matches!(
            place.kind,
            EvidenceKind::Section | EvidenceKind::File | EvidenceKind::Mark | EvidenceKind::Config
        )
    });
    let Some(place) = &held else {
        return Outcome::NotApplicable("no general description was found".into());
    };
    let bare = |text: &str| -> String {
        let folded = fold(text);
        folded.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let wanted = bare(&name.value);
    let named = product.documents.iter().any(|document| {
        let mut titles = document.title.iter();
        titles.any(|title| bare(&title.value).contains(&wanted))
            || (document.blocks.iter()).any(|block| bare(block.text.as_str()).contains(&wanted))
            || (document.fields.iter()).any(|field| bare(field.value.as_str()).contains(&wanted))
    });
    if !named {
        findings
            .report(
                title_of(place),
                format!("no document names the product `{}`", name.value),
            )
            .related(name.span, "its name in the configuration")
            .help("write the product's name in the general description, or correct it in the configuration")
            .subject("product-name");
    }
    Outcome::Checked(1)
}
