//! The law a declaration is made under.

use super::Declaration;
use crate::document::pattern::Caseless;
use crate::law::cra::{NUMBER, is_slip};
use crate::source::Span;

/// The Regulation by the name people give it, in the official languages and Japanese.
static NAME: Caseless = Caseless::new(
    r"(?:eu\W)?cyber resilience act|cyberresilienz[-\s]?verordnung|cyberresilienzgesetz|verordening cyberweerbaarheid|cyberweerbaarheidsverordening|règlement sur la cyberrésilience|reglamento de ciberresiliencia|ley de ciberresiliencia|regolamento sulla ciberresilienza|akt\w* o cyberodporności|サイバーレジリエンス法|акт\w* за киберустойчивост|akt\w* o kybernetick\w+ odolnosti|forordningen om cyberrobusthed|κυβερνοανθεκτικότητα|küberkerksuse (?:määrus|akt)\w*|kyberkestävyyssäädö\w*|chibear-athléimneacht|akt\w* o kiberotpornosti|kiberreziliencia|kibernetinio atsparumo akt\w*|kibernoturības akt\w*|reżiljenza ċibernetika|regulamento (?:de )?ciber-?resiliência|regulament\w+ privind reziliența cibernetică|akt\w* o kibernetski odpornosti|cyberresiliensförordningen",
);

impl Declaration {
    /// Where it names the Regulation by its title.
    pub fn names_regulation(&self) -> Option<Span> {
        self.blocks().find_map(|(_, block)| {
            let found = NAME.find(block.text.as_str())?;
            Some(block.text.span_of(found))
        })
    }

    /// Whether it is one under other acts: it names directives, and the Regulation neither by its number nor by its
    /// title.
    pub fn is_of_other_law(&self) -> bool {
        let directive = |number: &str| number.ends_with("/EU") || number.ends_with("/EC");
        let meant = |number: &str| number == NUMBER || is_slip(number);
        self.acts.iter().any(|act| directive(&act.value))
            && !self.acts.iter().any(|act| meant(&act.value))
            && self.names_regulation().is_none()
    }
}
