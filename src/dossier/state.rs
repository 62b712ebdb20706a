//! Words for the state of a document or of an answer: a draft, open, still to come.

use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// Said alone, they tell that the thing is not there yet.
const OPEN: &[&str] = &[
    "open , draft , drafting, outstanding , to do , todo , unsigned , unpublished , wip , not ready , in review",
    "open , openstaand, concept , in concept , loopt nog , onvoltooid, niet getekend",
    "offen , entwurf , im entwurf , ausstehend, in arbeit , in bearbeitung, unfertig, unvollständig, nicht unterschrieben",
    "ouvert , brouillon , en cours , à faire , en attente , inachevé, non signé",
    "abierto , borrador , pendiente , en curso , por hacer , sin firmar",
    "aperto , bozza , in sospeso , in corso , da fare , non firmat",
    "otwarte , szkic , w toku , do zrobienia , niepodpisan",
    "未完 , 未着手 , 草案 , 作業中 , 未署名, 未承認, 未完了, 下書き",
    "öppen , öppet , utkast , pågår , pågående , ej klar , inte klar , osignera",
    "åben , åbent , udkast , i gang , igangværende , ikke klar , ikke underskrevet",
    "avoin , luonnos , kesken , työn alla , keskeneräinen, allekirjoittamat",
    "otevřen, návrh , koncept , rozpracován, nedokončen, nepodepsán",
    "aberto , rascunho , pendente , em curso , em aberto , por fazer , por assinar",
    "otvorené , návrh , rozpracovan, deschis , ciornă , în lucru , nyitott , vázlat , tervezet , folyamatban , ανοικτό , σχέδιο , εκκρεμεί , отворено , чернова , в процес , otvoreno , nacrt , u tijeku , odprto , osnutek , v teku , avatud , mustand , pooleli , atvērts , melnraksts , atviras , juodraštis , rengiama ",
];

/// What is not there is still expected.
const STILL: &[&str] = &[
    "yet , nog niet , nog geen , noch nicht , noch kein, pas encore , aún no , todavía no , ancora , jeszcze nie, nie jest jeszcze, まだ, 未, ännu , än , endnu , vielä , zatím , dosud , ještě , ainda não , încă nu , még nem , ακόμη , ακόμα , още не , još ne , još ni, še ne , še ni , veel ei , ei ole veel, vēl nav , dar ne",
];

/// The sentence is about something beside the subject, or is no statement.
const OTHER: &[&str] = &[
    "harmoni, standard, norm , normen , norme , norma , if , when , wenn , als , si , se , jeśli , om , hvis , jos , pokud",
];

static OPEN_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[OPEN]]));

static SENTENCES: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[STILL], &[OTHER]]));

/// Whether a short value is a word for something unfinished and little else.
pub(super) fn is_open(value: &str) -> bool {
    let words = bare(value);
    OPEN_WORDS.fills(&words)
}

/// Whether a sentence says that something is still expected.
pub(super) fn is_still(sentence: &str) -> bool {
    SENTENCES.heard(&bare(sentence)) & 0b01 != 0
}

/// Whether a sentence speaks of standards or of a case.
pub(super) fn is_about_another(sentence: &str) -> bool {
    SENTENCES.heard(&bare(sentence)) & 0b10 != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_told_from_values() {
        for text in [
            "offen",
            "Entwurf",
            "in Arbeit",
            "à faire",
            "borrador",
            "未署名",
            "Koncept",
        ] {
            assert!(is_open(text), "{text}");
        }
        for text in [
            "OpenSSL 3.0",
            "open source",
            "offene Schnittstelle",
            "ready",
            "frei",
        ] {
            assert!(!is_open(text), "{text}");
        }
    }
}
