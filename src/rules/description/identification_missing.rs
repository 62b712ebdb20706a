use super::{is_hardware, not_whole, title_of};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::words::topic::Topic;
use crate::rules::{Context, rule};

rule! {
    /// # Hardware without type, batch or serial number
    ///
    /// ## What it checks
    /// The documents of a hardware product name an element by which it is identified: its type or model, an article,
    /// batch or serial number.
    ///
    /// ## Why
    /// A product bears a type, batch or serial number or another element by which it can be identified, or its packaging
    /// or papers do (Art. 13(15)); the general description says which.
    ///
    /// ## How to close it
    /// Name the type, and say where batch or serial number are found.
    ///
    /// ## Limits
    /// Hardware alone, as stated in `cra-lint.toml` or shown in pictures. Looks for the words in the official languages
    /// of the Union and Japanese; whether the device bears what the papers say cannot be seen.
    id: "identification-missing",
    severity: Warning,
    basis: Law,
    legal: ["art-13.15", "annex-vii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    if !is_hardware(context) {
        return Outcome::NotApplicable("the product is not known to be hardware".into());
    }
    let places = context.product.places_of(Element::GeneralDescription);
    let Some(place) = places.first() else {
        return Outcome::NotApplicable("no general description was found".into());
    };
    if context.product.is_unfilled(Element::GeneralDescription) {
        return Outcome::NotApplicable("the general description is only a placeholder".into());
    }
    if !context.product.said().anywhere(Topic::Identification) {
        findings
            .report(
                title_of(place),
                "no document names a type, batch or serial number of the product",
            )
            .help("name the type, and say where batch or serial number are found")
            .subject("identification");
    }
    Outcome::Checked(1)
}
