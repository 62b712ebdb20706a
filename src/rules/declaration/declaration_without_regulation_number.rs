use super::{full, outcome};
use crate::diagnostic::{Outcome, Severity};
use crate::document::pattern::Caseless;
use crate::dossier::Declaration;
use crate::engine::Findings;
use crate::law::cra::{NUMBER, is_slip};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Declaration that does not name the Regulation
    ///
    /// ## What it checks
    /// The EU declaration of conformity names Regulation (EU) 2024/2847 by its number. A number one or two digits away
    /// from it is shown as the likely slip. Where the Regulation is named by its title alone, this is a warning there.
    ///
    /// ## Why
    /// The declaration states conformity with the Union legislation that applies (Annex V, point 5). Without the
    /// number, or with a wrong one, it declares nothing about the Cyber Resilience Act.
    ///
    /// ## How to close it
    /// Name "Regulation (EU) 2024/2847" in the sentence that states conformity.
    ///
    /// ## Limits
    /// Other acts that the declaration names are not looked at.
    id: "declaration-without-regulation-number",
    severity: Error,
    basis: Law,
    legal: ["annex-v.5"],
    check: check,
}

/// The Regulation by the name people give it, in the official languages and Japanese.
static NAME: Caseless = Caseless::new(
    r"(?:eu\W)?cyber resilience act|cyberresilienz[-\s]?verordnung|cyberresilienzgesetz|verordening cyberweerbaarheid|cyberweerbaarheidsverordening|règlement sur la cyberrésilience|reglamento de ciberresiliencia|ley de ciberresiliencia|regolamento sulla ciberresilienza|akt\w* o cyberodporności|サイバーレジリエンス法|акт\w* за киберустойчивост|akt\w* o kybernetick\w+ odolnosti|forordningen om cyberrobusthed|κυβερνοανθεκτικότητα|küberkerksuse (?:määrus|akt)\w*|kyberkestävyyssäädö\w*|chibear-athléimneacht|akt\w* o kiberotpornosti|kiberreziliencia|kibernetinio atsparumo akt\w*|kibernoturības akt\w*|reżiljenza ċibernetika|regulamento (?:de )?ciber-?resiliência|regulament\w+ privind reziliența cibernetică|akt\w* o kibernetski odpornosti|cyberresiliensförordningen",
);

/// Where a declaration names the Regulation by its title.
fn named(declaration: &Declaration) -> Option<Span> {
    declaration.blocks().find_map(|(_, block)| {
        let found = NAME.find(block.text.as_str())?;
        Some(block.text.span_of(found))
    })
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in &declarations {
        let acts = &declaration.acts;
        if acts.iter().any(|act| act.value == NUMBER) {
            continue;
        }
        let help = "name Regulation (EU) 2024/2847 in the sentence that states conformity";
        let slip = acts.iter().find(|act| is_slip(&act.value));
        let (span, message, severity) = match (slip, named(declaration)) {
            (Some(act), _) => (
                act.span,
                format!(
                    "the declaration names `{}`; the Regulation is {NUMBER}",
                    act.value
                ),
                Severity::Error,
            ),
            (None, Some(name)) => (
                name,
                format!("the declaration names the Regulation without its number, (EU) {NUMBER}"),
                Severity::Warning,
            ),
            (None, None) => (
                declaration.title,
                format!("the declaration does not name Regulation (EU) {NUMBER}"),
                Severity::Error,
            ),
        };
        findings
            .report(span, message)
            .help(help)
            .severity(severity)
            .subject("annex-v.5");
    }
    outcome(context, declarations.len())
}
