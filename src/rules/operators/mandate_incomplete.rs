use super::not_for;
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::document::{fold, language};
use crate::engine::Findings;
use crate::law::words::{self, operators as own};
use crate::rules::{Context, rule};

rule! {
    /// # Mandate that lacks a task
    ///
    /// ## What it checks
    /// The mandate of an authorised representative lets it keep declaration and documentation for the authorities, give
    /// them information on request, and cooperate with them.
    ///
    /// ## Why
    /// These are the tasks a mandate allows at least (Art. 18(3), points (a) to (c)).
    ///
    /// ## How to close it
    /// Add the task to the mandate.
    ///
    /// ## Limits
    /// Runs only with `role = "authorised-representative"`, on documents or sections that are titled as a mandate, in
    /// English, Dutch, German, French, Spanish, Italian, Polish and Japanese.
    id: "mandate-incomplete",
    severity: Error,
    basis: Law,
    legal: ["art-18.3.a", "art-18.3.b", "art-18.3.c"],
    check: check,
}

/// A task: its legal point, its words, what it is.
type Task = (&'static str, &'static [&'static str], &'static str);

static TASKS: [Task; 3] = [
    (
        "art-18.3.a",
        own::KEEP,
        "keeping the declaration and the technical documentation at the authorities' disposal",
    ),
    (
        "art-18.3.b",
        own::PROVIDE,
        "giving an authority the information it asks for with reasons",
    ),
    (
        "art-18.3.c",
        own::COOPERATE,
        "cooperating with the authorities on risks of the product",
    ),
];

/// Languages the words of the tasks are known in.
const KNOWN: [&str; 8] = ["en", "nl", "de", "fr", "es", "it", "pl", "ja"];

/// A mandate is more than its mention.
const ENOUGH: usize = 200;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = not_for(context, Role::AuthorisedRepresentative) {
        return outcome;
    }
    let mut mandates = 0;
    for document in &context.product.documents {
        let titled = document
            .sections
            .iter()
            .enumerate()
            .find(|(_, section)| words::any(section.title.folded(), own::MANDATE));
        let Some((index, section)) = titled else {
            continue;
        };
        let text: Vec<_> = document
            .blocks_in(index)
            .map(|(_, block)| block.text.as_str())
            .collect();
        let text = text.join("\n");
        let known = language::detect(&text).is_some_and(|code| KNOWN.contains(&code));
        if !known || text.chars().count() < ENOUGH {
            continue;
        }
        mandates += 1;
        let folded = fold::fold(&text);
        for (legal, list, what) in TASKS {
            if !words::any(&folded, list) {
                findings
                    .report(
                        section.title.span(),
                        format!("the mandate does not speak of {what}"),
                    )
                    .help("add the task to the mandate")
                    .legal(&[legal])
                    .subject(legal);
            }
        }
    }
    match mandates {
        0 => Outcome::NotAssessable("no mandate was found in a document that is read".into()),
        count => Outcome::Checked(count),
    }
}
