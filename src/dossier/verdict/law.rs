//! Words of the law, or about it, in place of words about the product.

use super::{few_letters, has_letters};
use crate::document::pattern::Caseless;
use crate::document::statement;
use crate::dossier::BANK;
use crate::dossier::role::voice::is_own_voice;

pub(in crate::dossier) static REFERENCE: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:(?:cra|eu|legal|regulatory|supports|see|requirement|reference|basis|per|cf|gemäß|siehe|zie|ref)\W*)*:?\W*(?:cra\W+)?(?:annex|article|art|anhang|artikel|bijlage|annexe|recital)\b",
);

/// A line that only says which point of the law it belongs to.
pub(super) fn is_reference(text: &str) -> bool {
    !has_letters(text, 60) && !text.contains('\n') && REFERENCE.is_match(text)
}

/// A paragraph that reads like the Regulation and says nothing of anybody's product.
pub(super) fn quotes(text: &str) -> bool {
    if statement::law(text).is_none() {
        return false;
    }
    let own = [
        " we ", " our ", " us ", "we ", "our ", " wir ", " unser", " wij ", " onze ", " ons ",
    ];
    let lower = text.to_lowercase();
    !own.iter().any(|word| lower.contains(word))
        && !lower.contains("see ")
        && !few_letters(text, 60)
        && lower.contains("shall")
}

/// What the law wants of everybody: "The Act asks every manufacturer to …", "Das Gesetz verpflichtet Hersteller …".
pub(in crate::dossier) static EXPLAINED: Caseless = Caseless::of(
    &BANK,
    r"\b(?:act|cra|regulation|law|eu|brussels|legislation|it)\b[^.]*?\b(?:asks?|requires?|obliges?|demands?|wants?|forces?|expects?|obligates?)\b[^.]*?\b(?:manufacturers|every manufacturer|all manufacturers|each manufacturer|any manufacturer|makers|every maker|vendors|every vendor|companies|every company|producers|suppliers)\b|\b(?:manufacturers|vendors|makers) (?:must|have to|need to|are (?:obliged|required|asked) to|will have to)\b|\b(?:gesetz|verordnung|cra|eu|act)\b[^.]*?\b(?:verlangt|fordert|verpflichtet|will)\b[^.]*?\b(?:herstellern?|jede[mn] hersteller|anbietern?|unternehmen)\b|\b(?:wet|verordening|cra|eu|act)\b[^.]*?\b(?:vraagt|eist|verplicht|verlangt|wil)\b[^.]*?\b(?:fabrikanten|elke fabrikant|iedere fabrikant|makers|bedrijven)\b|\b(?:règlement|loi|cra|ue|act)\b[^.]*?\b(?:exige|impose|oblige|demande)\b[^.]*?\b(?:fabricants|tout fabricant|chaque fabricant|entreprises|tout éditeur)\b|\b(?:reglamento|ley|cra|ue|act)\b[^.]*?\b(?:exige|obliga|pide|impone)\b[^.]*?\b(?:fabricantes|cada fabricante|todo fabricante|empresas)\b|\b(?:regolamento|legge|cra|ue|act)\b[^.]*?\b(?:chiede|obbliga|impone|richiede|esige)\b[^.]*?\b(?:fabbricanti|produttori|ogni fabbricante|ogni produttore|aziende)\b|\b(?:rozporządzenie|ustawa|cra|ue|akt)\b[^.]*?\b(?:wymaga|nakłada|zobowiązuje)\b[^.]*?\b(?:producent\w*|firm\w*)\b|\b(?:förordningen|lagen|cra|eu)\b[^.]*?\b(?:kräver|begär|tvingar)\b[^.]*?\b(?:tillverkare\w*|företag)\b|(?:規則|法|CRA)[^.]*?(?:製造業者|製造者|メーカー)(?:に|は)[^。]*?(?:求め|義務)",
);

/// Whether a paragraph explains what the law wants of everybody, and says nothing of its maker.
pub(super) fn explains(text: &str) -> bool {
    !few_letters(text, 60) && EXPLAINED.is_match(text) && !is_own_voice(text)
}
