use super::{NOTHING_SAID, PLACEHOLDER, is_placeholder, place, read};
use crate::diagnostic::Outcome;
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::law::words::topic::{Topic, Topics};
use crate::rules::{Context, rule};

rule! {
    /// # Support period without what it was determined from
    ///
    /// ## What it checks
    /// Where the documents speak of the support period, they speak of what it was determined from: what users
    /// reasonably expect, the nature and purpose of the product, and Union law on the lifetime of such products. One
    /// finding names all that are absent.
    ///
    /// ## Why
    /// Manufacturers take these three into account in any case (Art. 13(8)), and what was taken into account is part of
    /// the technical documentation (Annex VII(4)). An end date alone does not show that the period is long enough.
    ///
    /// ## How to close it
    /// Write one sentence for each; "no Union law sets a lifetime for such products" is one.
    ///
    /// ## Limits
    /// Looks at the sections that speak of the support period, by words in the official languages of the Union and
    /// Japanese; whether a reason is sound is for its reader. Further factors (similar products, the operating
    /// environment, core components) are the manufacturer's choice. Where only single files were named, the reasons may
    /// stand in another.
    id: "support-period-without-factors",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.4", "art-13.8.sub-2", "art-13.8.sub-5"],
    check: check,
}

const FACTORS: &[(Topic, &str)] = &[
    (Topic::Expectation, "what users expect"),
    (Topic::Nature, "the nature and purpose of the product"),
    (Topic::LifetimeLaw, "Union law on its lifetime"),
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let read = read(context);
    if context.product.nature == Nature::SingleFiles {
        return Outcome::NotApplicable("only single files were named".into());
    }
    if is_placeholder(context) {
        return Outcome::NotApplicable(PLACEHOLDER.into());
    }
    let mut said = Topics::default();
    for support in read {
        said.add(support.topics);
    }
    // An expected time of use is what users may expect.
    let of_use = read.iter().any(|support| support.time_of_use);
    let absent: Vec<_> = FACTORS
        .iter()
        .filter(|(topic, _)| !(said.has(*topic) || *topic == Topic::Expectation && of_use))
        .map(|(_, name)| *name)
        .collect();
    let place = place(context, read);
    if let (Some(place), Some((last, others))) = (place, absent.split_last()) {
        let message = match others {
            [] => format!("nothing says how {last} was taken into account for the support period"),
            _ => format!(
                "nothing says how {} and {last} were taken into account for the support period",
                others.join(", ")
            ),
        };
        findings
            .report(place, message)
            .help("write one sentence for each where the support period is stated")
            .subject("support-factors");
    }
    Outcome::checked_or(read.len(), NOTHING_SAID)
}
