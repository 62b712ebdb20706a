use crate::config::Procedure;
use crate::diagnostic::Outcome;
use crate::document::pattern::{Regex, pattern};
use crate::engine::Findings;
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};
use std::sync::LazyLock;

rule! {
    /// # Notified body's number after the CE marking
    ///
    /// ## What it checks
    /// A four-digit number follows the CE marking only where the procedure is full quality assurance (module H).
    ///
    /// ## Why
    /// The number of the notified body follows the CE marking when the body takes part under module H (Art. 30(4)).
    /// After internal control or EU-type examination no number is set.
    ///
    /// ## How to close it
    /// Remove the number from the marking, or correct the procedure.
    ///
    /// ## Limits
    /// The marking is looked for in the text of the documents, not in pictures. Numbers that can be a year are passed
    /// over.
    id: "ce-marking-number-misplaced",
    severity: Error,
    basis: Law,
    legal: ["art-30.4"],
    check: check,
}

static MARKING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[^\w-])CE[ \x{A0}](?P<number>\d{4})(?:$|[^\w./-])"));

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let Some(procedure) = &context.product.facts.procedure else {
        return Outcome::NotApplicable("no procedure is stated".into());
    };
    let name = match procedure.value {
        Procedure::ModuleA => "internal control (module A)",
        Procedure::ModuleBC => "EU-type examination (module B+C)",
        Procedure::ModuleH | Procedure::Certification => return Outcome::Checked(1),
    };
    for part in technical_file(context) {
        for block in part.blocks() {
            let Some(number) = MARKING
                .captures(block.text.as_str())
                .and_then(|found| found.name("number"))
                .filter(|number| {
                    !number.as_str().starts_with("20") && !number.as_str().starts_with("19")
                })
            else {
                continue;
            };
            findings
                .report(
                    block.text.span_of(number.range()),
                    format!(
                        "the CE marking is followed by {}, and the procedure is {name}, under which no number is set",
                        number.as_str()
                    ),
                )
                .help("remove the number from the marking, or correct the procedure")
                .related(procedure.span, "the procedure")
                .subject("ce marking");
        }
    }
    Outcome::Checked(1)
}
