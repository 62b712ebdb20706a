use crate::config::read::suggestion;
use crate::diagnostic::Outcome;
use crate::document::MarkKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Mark that does nothing
    ///
    /// ## What it checks
    /// Every comment that begins with `cra-lint:` in a document is one of the two marks there are: `element` with the id
    /// of an element, or `ignore[rule]` with the id of a rule, a last day if it is to have one (`until 2027-06-30:`), and
    /// a reason.
    ///
    /// ## Why
    /// A misspelt mark looks as if it had an effect. An ignore without a reason leaves the next reader guessing, so it
    /// silences nothing.
    ///
    /// ## How to close it
    /// Correct the id, or add the reason: `<!-- cra-lint: ignore[broken-link] kept as delivered -->`. `cra-lint rules`
    /// lists the rules, the table at the end of `cra-lint check` the elements.
    ///
    /// ## Limits
    /// Whether an ignore still silences anything is said by `unused-ignore`.
    id: "unusable-mark",
    severity: Error,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut subjects = 0;
    for mark in context
        .product
        .documents
        .iter()
        .flat_map(|document| &document.marks)
    {
        subjects += 1;
        match &mark.kind {
            MarkKind::Element(id) => {
                if Element::from_id(&id.value).is_none() {
                    let known: Vec<_> = Element::ALL.iter().map(|element| element.id()).collect();
                    findings
                        .report(id.span, format!("`{}` is no element", id.value))
                        .help(suggestion(&id.value, &known))
                        .subject(&id.value);
                }
            }
            MarkKind::Ignore {
                rule,
                until,
                reason,
            } => {
                let no_day = until.as_ref().filter(|until| until.value.is_none());
                if crate::rules::find(&rule.value).is_none() {
                    let known: Vec<_> = crate::rules::all().map(|rule| rule.id).collect();
                    findings
                        .report(rule.span, format!("`{}` is no rule", rule.value))
                        .help(suggestion(&rule.value, &known))
                        .subject(&rule.value);
                } else if let Some(until) = no_day {
                    let text = context.sources.text(until.span);
                    findings
                        .report(until.span, format!("`{}` is not a date", shorten(text, 40)))
                        .help("write `until 2033-03-31:` or `until 2033-03:` before the reason")
                        .subject(&rule.value);
                } else if reason.value.is_empty() {
                    findings
                        .report(
                            mark.span,
                            format!("this ignore of `{}` gives no reason", rule.value),
                        )
                        .help("write the reason after the bracket")
                        .subject(&rule.value);
                }
            }
            MarkKind::Unknown(text) => {
                findings
                    .report(mark.span, format!("`{}` is no mark", text.value))
                    .help("write `cra-lint: element ID` or `cra-lint: ignore[RULE] REASON`")
                    .subject(&text.value);
            }
        }
    }
    Outcome::checked_or(subjects, "no document holds a mark")
}
