//! What a form says to its author: what to write, what to look at.

use super::{few_letters, has_letters};
use crate::document::pattern::Caseless;
use crate::dossier::BANK;
use crate::law::words::bare;

/// What a reviewer is told to look at: "Guidance: verify that a risk assessment was carried out."
pub(in crate::dossier) static INSTRUCTION: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:guidance|instructions?|reviewer|task|to[- ]do|action(?: required| item)?|how to (?:check|verify)|check|hinweis|prüfauftrag|aufgabe|anweisung|taak|instructie|consigne|à faire|tarea|compito|zadanie)\W*:\W*(?:please\W+)?(?:verify|check|ensure|confirm|make sure|review|prüfen|überprüfen|sicherstellen|controleer|verifieer|vérifier|s'assurer|verificar|comprobar|verificare|sprawdź|sprawdzić|zweryfikować)(?:$|\W)",
);

pub(in crate::dossier) static HINT: Caseless = Caseless::of(
    &BANK,
    r"\((?:optional|if any|if applicable|if ever|scope \+|e\.g\. \w+ or|delete as|one[- ]line|short note|falls zutreffend|indien van toepassing)[^()]{0,60}\)\W*$|\b(?:attach|insert|describe|list|add|state|specify|provide) (?:here|brief|below|the following)\b|^\W*(?:attach|insert|paste|upload)\b[^.\n]{0,60}\bhere\b|^\W*(?:insert|paste|attach|add) (?:an? |the )?(?:photo|picture|image|drawing|screenshot|diagram|logo)|^\W*(?:foto|bild|abbildung|photo|image|imagen|immagine|zdjęcie)s? (?:einfügen|einkleben|invoegen|plakken|à insérer|à coller|a insertar|da inserire)|^\W*(?:describe|explain|summari[sz]e|outline|justify) (?:how|why|what|which|who|where|the|all|any|each)\b|^\W*(?:beschreiben sie|erläutern sie|hier beschreiben|beschrijf|licht toe|décrire|décrivez|expliquer|describir|describa|descrivere|descriva|opisać|należy opisać|descrever|descreva|beskriv)(?:$|\W)|^\W*[(\[](?:insert|attach|add|describe|provide|list|specify|state|enter|explain|upload|include|paste|hier|bitte|foto's|voeg|beschrijf|décrire|insérer|ajouter)\b[^()\[\]]*[)\]]\W*$",
);

/// When a page was last touched, and by whom.
pub(in crate::dossier) static TOUCHED: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:last (?:modified|updated|edited|changed)|created (?:on|by|at)|created:|letzte (?:änderung|bearbeitung|aktualisierung)|zuletzt (?:geändert|bearbeitet|aktualisiert)|erstellt (?:am|von)|laatst (?:gewijzigd|bijgewerkt|aangepast)|aangemaakt|dernière (?:modification|mise à jour)|créée? le|última (?:modificación|actualización|modificação|atualização|alteração)|creada:|creado:|criad[ao] em|ultima modifica|creat[ao] il|ostatnia (?:zmiana|modyfikacja|aktualizacja)|utworzon[oa]|senast (?:ändrad|uppdaterad)|sidst (?:ændret|opdateret)|viimeksi (?:muokattu|päivitetty)|poslední (?:změna|úprava)|最終更新)[^.\n]*\d",
);

/// Whether a line says no more than when the page was last touched.
pub(super) fn is_touched(text: &str) -> bool {
    few_letters(text, 80) && !text.contains('\n') && TOUCHED.is_match(text)
}

/// A short value that tells its author what to write.
pub(super) fn is_hint(text: &str) -> bool {
    !has_letters(text, 120) && HINT.is_match(text)
}

/// Whether a text tells a reviewer what to look at.
pub(super) fn is_task(text: &str) -> bool {
    INSTRUCTION.is_match(text)
}

/// "Guidance: describe the intended purpose." "Ausfüllhinweis: Hersteller nennen."
pub(in crate::dossier) static GUIDANCE: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:(?:drafting |authoring |writing |template )?(?:guidance|guideline|instructions?|hints?|tips?|notes?)(?: (?:for|to) (?:the )?(?:authors?|writers?|editors?))?|author'?s note|(?:ausfüll|bearbeitungs)?hinweise?(?: (?:für|an) (?:den |die )?(?:autor|verfasser|bearbeiter|ersteller)\w*)?|hinweise? (?:des |der |vom )?(?:berater\w*|kanzlei)|(?:note|hint|comment) (?:from|by) (?:the )?(?:consultant|advis[eo]r|auditor)|(?:consultant|advis[eo]r|auditor)['’]?s? (?:note|hint|comment)|opmerking (?:van de )?adviseur|remarque du consultant|nota del? consultor|nota del consulente|uwaga doradcy|(?:invul)?(?:toelichting|instructie)|aanwijzing|consignes?|aide (?:à la rédaction|au remplissage)|indicaciones?|instrucciones?|nota para el autor|indicazioni|istruzioni|nota per l'autore|wskazówk\w+|objaśnieni\w+|vägledning|anvisning|instruktion|vejledning|ohje|pokyn\w*|orientaç\w+|記入要領|記入例|作成要領)\W*[:：]\W*(?:please\W+|bitte\W+|gelieve\W+)?(?:hier\W+|here\W+|ici\W+)?(?:describe|explain|list|state|give|attach|include|insert|add|record|provide|name|identify|specify|outline|summari[sz]e|justify|mention|document|enter|fill|indicate|cover|define|[^.:\n]+? (?:beschreiben|angeben|nennen|eintragen|auflisten|beifügen|einfügen|erläutern|aufführen|begründen)|beschreiben|beschrijf|vermeld|noem|geef|voeg|licht|som|beskriv|ange|lista|bifoga|angiv|vedlæg|kuvaa|luettele|liitä|anna|décri\w+|indique\w*|liste\w*|joindre|joignez|insére\w*|précise\w*|mentionne\w*|describ\w+|indi\w+|enumer\w+|adjunt\w+|inclu\w+|descriv\w+|elenc\w+|allega\w*|inseri\w+|opisz|opisać|podaj|podać|wymień|wymienić|dołącz\w*|wpisz|popi\w+|uve\w+|přilož\w+|descrev\w+|list\w+|anex\w+|記載|記入|説明|添付)",
);

/// What the templates of hosts of code tell whoever fills them in: "Use this section to tell people about …".
pub(in crate::dossier) static SPACE: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:use this (?:section|page|space) to|tell (?:them|people|users) (?:where|how) to|gebruik deze sectie om|(?:nutzen|verwenden) sie diesen abschnitt|utilisez cette section pour|utilice esta sección para|usare questa sezione per|użyj tej sekcji)(?:$|\W)",
);

/// Names of rows that show what a filled form looks like.
const SAMPLES: &[&str] = &[
    "sample",
    "example",
    "muestra",
    "ejemplo",
    "beispiel",
    "muster",
    "exemple",
    "esempio",
    "voorbeeld",
    "przyklad",
    "exempel",
    "eksempel",
    "esimerkki",
    "priklad",
    "exemplo",
    "例",
];

/// Whether the first cell of a row says that the row is a sample: "MUESTRA 1".
pub(super) fn is_sample(label: &str) -> bool {
    if !few_letters(label, 16) {
        return false;
    }
    let words = bare(label);
    let mut words = words.split_whitespace();
    words.next().is_some_and(|first| SAMPLES.contains(&first))
        && words.all(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Signs before what the author is told to write.
const PENS: [char; 4] = ['✍', '✏', '🖊', '🖋'];

/// Whether a paragraph is marked as advice for the author: "✍ Ten lines." Before an item such a sign is an ornament.
pub(super) fn is_penned(paragraph: &str) -> bool {
    paragraph.starts_with(PENS) && few_letters(paragraph, 400)
}

/// Whether a text tells the author what to write.
pub(super) fn is_guidance(text: &str) -> bool {
    if !few_letters(text, 400) {
        return false;
    }
    text.contains([':', '：']) && GUIDANCE.is_match(text) || SPACE.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::{is_guidance, is_penned, is_sample};

    #[test]
    fn samples_and_advice_are_told_from_rows_and_text() {
        for label in ["MUESTRA 1", "Example", "Beispiel 2", "例 3"] {
            assert!(is_sample(label), "{label}");
        }
        for label in ["Example Corp", "Muster AG", "R1", ""] {
            assert!(!is_sample(label), "{label}");
        }
        assert!(is_guidance(
            "Use this section to tell people how to report a vulnerability."
        ));
        assert!(!is_guidance("Use this product to measure water."));
        assert!(is_penned("✍ Diez líneas, sin adjetivos."));
        assert!(!is_penned("Diez líneas, sin adjetivos."));
    }
}
