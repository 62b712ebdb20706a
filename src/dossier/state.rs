//! Words for the state of a document or of an answer: a draft, open, still to come.

use super::verdict::{few_letters, letters};
use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// Said alone, they tell that the thing is not there yet.
const OPEN: &[&str] = &[
    "open , draft , drafting, outstanding , to do , todo , unsigned , unpublished , wip , not ready , in review , in preparation , in progress , work in progress , under construction , stub , pending , undecided , not decided , not started , nothing yet , skeleton ",
    "to be clarified , to be checked , still to check , to find out , nog uitzoeken , uit te zoeken , nog navragen , noch zu klären , noch klären , à clarifier , à vérifier , por aclarar , por confirmar , da chiarire , da verificare , do wyjaśnienia , do ustalenia , a esclarecer , att utreda , at afklare , selvitettävä , vyjasnit ",
    "awaited , verwacht , erwartet , steht aus , attendu , attendue , esperado , esperada , atteso , attesa , oczekiwan, väntas , inväntas , afventes , ventes , odotetaan , očekáv",
    "szkielet , esqueleto , squelette , scheletro , geraamte , skelet , skelett , stomme , luuranko , osnova , vázlat ",
    "empty page , page empty , leere seite , seite leer , lege pagina , page vide , página vacía , pagina vuota , pusta strona , tom sida , tom side , tyhjä sivu , prázdná stránka , página vazia , 空白ページ",
    "open , openstaand, concept , in concept , loopt nog , onvoltooid, niet getekend, in voorbereiding , mee bezig , in bewerking , nog te doen , nog niet besloten , nog niet begonnen , niet begonnen , onbeslist ",
    "offen , entwurf , im entwurf , ausstehend, in arbeit , in bearbeitung, unfertig, unvollständig, nicht unterschrieben, in vorbereitung , in erstellung , noch zu tun , gerüst , rohfassung , nicht entschieden , noch nicht entschieden , unentschieden , nicht begonnen , noch nicht begonnen ",
    "ouvert , brouillon , en cours , à faire , en attente , inachevé, non signé, en préparation , en chantier , en cours de rédaction , à rédiger , ébauche , non décidé, pas décidé, pas commencé, à décider ",
    "abierto , borrador , pendiente , en curso , por hacer , sin firmar, en preparación , en elaboración , en construcción , esbozo , no decidid, sin decidir , sin empezar , no empezad",
    "aperto , bozza , in sospeso , in corso , da fare , non firmat, in preparazione , in lavorazione , in costruzione , da scrivere , non decis, da decidere , non iniziat",
    "otwarte , szkic , w toku , do zrobienia , niepodpisan, w przygotowaniu , w opracowaniu , w budowie , robocz, nie ustalon, nieustalon, nie zdecydowan, nie rozpoczęt",
    "未完 , 未着手 , 草案 , 作業中 , 未署名, 未承認, 未完了, 下書き, 準備中, 作成中, 工事中, 検討中, 未定, 未決定",
    "öppen , öppet , utkast , pågår , pågående , ej klar , inte klar , osignera, under arbete , under uppbyggnad , arbete pågår , ofullständig, inte bestämt , ej bestämt , inte beslutat , ej påbörja, inte påbörja, ej börja",
    "åben , åbent , udkast , i gang , igangværende , ikke klar , ikke underskrevet, under udarbejdelse , under arbejde , ufærdig, ikke besluttet , ikke påbegyndt , ikke begyndt ",
    "avoin , luonnos , kesken , työn alla , keskeneräinen, allekirjoittamat, valmisteilla , tekeillä , laadittavana , ei päätetty , päättämättä , ei aloitettu ",
    "otevřen, návrh , koncept , rozpracován, nedokončen, nepodepsán, v přípravě , připravuje se , připravujeme , nerozhodnut, nezačat, nezahájen",
    "aberto , rascunho , pendente , em curso , em aberto , por fazer , por assinar, em preparação , em elaboração , em construção , por decidir , não decidid, não iniciad",
    "otvorené , návrh , rozpracovan, deschis , ciornă , în lucru , nyitott , vázlat , tervezet , folyamatban , ανοικτό , σχέδιο , εκκρεμεί , отворено , чернова , в процес , otvoreno , nacrt , u tijeku , odprto , osnutek , v teku , avatud , mustand , pooleli , atvērts , melnraksts , atviras , juodraštis , rengiama ",
];

/// A value that opens with one of these tells who or what the thing is waiting for.
const WAITING: &[&str] = &[
    "awaiting , waiting for , waits for , on hold , with the lab , at the lab , in afwachting , wacht op , wachten op , ligt bij , bij het lab , wartet auf , warten auf , beim labor , in erwartung ",
    "en attente , dans l attente , chez le laboratoire , en espera , a la espera , esperando , in attesa , presso il laboratorio , czeka na , czekamy na , oczekuje na , oczekiwanie na , w laboratorium ",
    "待ち , väntar på , i väntan på , hos labbet , afventer , venter på , odottaa , čeká na , čaká na , à espera , aguarda , em espera , în așteptare , várakozás , αναμονή , очаква , čeka se , čakamo , ootel , gaida , laukia ",
];

/// What is not there is still expected.
const STILL: &[&str] = &[
    "yet , nog niet , nog geen , noch nicht , noch kein, pas encore , aún no , todavía no , ancora , jeszcze nie, nie jest jeszcze, まだ, 未, ännu , än , endnu , vielä , zatím , dosud , ještě , ainda não , încă nu , még nem , ακόμη , ακόμα , още не , još ne , još ni, še ne , še ni , veel ei , ei ole veel, vēl nav , dar ne",
];

/// The sentence is about something beside the subject, or is no statement.
const OTHER: &[&str] = &[
    "harmoni, standard, norm , normen , norme , norma , if , when , wenn , als , si , se , jeśli , om , hvis , jos , pokud",
];

/// Titles over what is still to be done.
const TO_DO: &[&str] = &[
    "open points , open items , open questions , open issues , still open , to do , todo , todos , outstanding , what is missing , what s missing , missing bits , next steps , left to do , not done yet , loose ends ",
    "nog open , open punten , open vragen , nog te doen , te doen , wat ontbreekt , wat nog moet , actiepunten , openstaand , losse eindjes ",
    "noch offen , offen , offene punkte , offene fragen , zu klären , noch zu tun , was fehlt , aufgaben , restpunkte ",
    "points ouverts , points en suspens , reste à faire , à faire , ce qui manque , questions ouvertes , encore ouvert ",
    "pendiente , pendientes , puntos abiertos , por hacer , lo que falta , qué falta , tareas pendientes ",
    "da fare , punti aperti , in sospeso , cosa manca , ancora aperto , questioni aperte ",
    "do zrobienia , otwarte , punkty otwarte , co zostało , czego brakuje , sprawy otwarte ",
    "未解決 , 残課題 , 未対応 , やること , 課題 , todo ",
    "öppna punkter , öppna frågor , kvar att göra , att göra , vad som saknas , återstår ",
    "åbne punkter , mangler , mangler endnu , at gøre , udestående ",
    "avoimet asiat , avoinna , tekemättä , vielä tekemättä , puuttuu ",
    "otevřené body , zbývá , k dořešení , co chybí , úkoly , em aberto , por fazer , o que falta , pendentes ",
];

/// Titles over what is missing or open, with more behind it: "What is missing for the file".
const POINTS: &[&str] = &[
    "what is missing , what s missing , what we are missing , still missing , wat ontbreekt , wat nog ontbreekt , wat mist ",
    "was fehlt , was noch fehlt , es fehlen noch , ce qui manque , qué falta , lo que falta , cosa manca , che cosa manca ",
    "czego brakuje , vad som saknas , hvad mangler , hvad der mangler , mikä puuttuu , co chybí , o que falta , 不足 ",
    "open points , open items , open questions , open punten , open vragen , offene punkte , offene fragen ",
    "points ouverts , questions ouvertes , puntos abiertos , punti aperti , otwarte punkty , öppna punkter ",
];

/// Words of a title that opens so.
const LONGEST_TITLE: usize = 9;

/// Said before a colon, they tell of the list below that it is still to come.
const AWAITED: &[&str] = &[
    "chapters planned, planned chapters, planned contents, planned sections, expected report, reports expected, awaited, still to come, to follow , will have the following, will contain, will cover, will include, will list, will describe, are planned, is planned, have been ordered, still needed, to be written, to be done",
    "geplande hoofdstukken, geplande inhoud, verwachte rapport, nog te verwachten, volgen nog, moet nog, moeten nog, zal bevatten, zal de volgende, krijgt de volgende, komen nog, zijn gepland, nog te schrijven",
    "geplante kapitel, kapitel geplant, geplanter inhalt, erwartete berichte, erwartet werden, stehen noch aus, folgen noch, wird enthalten, wird folgende, bekommt folgende, soll enthalten, kommen noch, sind geplant, noch zu schreiben",
    "chapitres prévus, contenu prévu, rapports attendus, attendus , attendues , à venir , contiendra, comprendra, comportera, aura les, sont prévus, sont prévues, restent à, à rédiger",
    "capítulos previstos, contenido previsto, informes previstos, esperados , pendientes de, contendrá, incluirá, tendrá los, tendrá las, están previst, por escribir",
    "capitoli previsti, contenuto previsto, rapporti attesi, attesi , conterrà, comprenderà, includerà, avrà i seguenti, sono previst, da scrivere",
    "planowane rozdziały, planowana treść, oczekiwane, będzie zawierał, będzie zawierać, będzie obejmow, są planowane, do napisania",
    "今後, 予定 , 追加予定, 記載予定, 作成予定",
    "väntade rapport, kommer att innehålla, ska innehålla, planeras, återstår att",
    "forventede rapport, kommer til at indeholde, skal indeholde, er planlagt, mangler at",
    "odotettavat, tulee sisältämään, on suunnitteilla, puuttuu vielä",
    "očekávané, bude obsahovat, jsou plánovány, zbývá napsat",
    "relatórios esperados, conterá, vai conter, irá incluir, estão previst, por escrever",
];

static AWAITED_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[AWAITED]]));

/// Letters of a line before a list.
const LEAD: usize = 100;

/// Whether a line before a list says that what it lists is still to come: "Expected reports:".
pub(super) fn awaits(text: &str) -> bool {
    let line = text.trim_end();
    line.ends_with([':', '：'])
        && few_letters(line, LEAD)
        && (AWAITED_WORDS.heard(&bare(line)) != 0
            || is_to_do(line.trim_end_matches([':', '：', ' '])))
}

static TO_DO_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[TO_DO]]));

/// Whether a title stands over what is still to be done, and says hardly more.
pub(super) fn is_to_do(title: &str) -> bool {
    let words = bare(title);
    let named = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    TO_DO_WORDS.fills(named)
        || named.split_whitespace().count() <= LONGEST_TITLE && POINT_WORDS.opens(named)
}

static POINT_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[POINTS]]));

/// Titles over what does not belong to the product or the text, with more behind or before them.
const APART: &[&str] = &[
    "out of scope, not in scope, non goals , buiten scope, buiten het bereik, niet in scope, ausserhalb des umfangs, nicht im umfang",
    "hors périmètre, hors du périmètre, fuera del alcance, fuori ambito, fuori dall ambito, poza zakresem, 対象外, 範囲外",
    "utanför omfattning, uden for omfang, rajauksen ulkopuol, mimo rozsah, fora do âmbito",
];

static APART_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[APART]]));

/// Whether a title stands over what is still to be done, or what does not belong here.
pub(super) fn is_apart(title: &str) -> bool {
    is_to_do(title) || APART_WORDS.heard(&bare(title)) != 0
}

static OPEN_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[OPEN]]));

static WAITING_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[WAITING]]));

static SENTENCES: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[STILL], &[OTHER]]));

/// Whether a short value is a word for something unfinished and little else.
pub(super) fn is_open(value: &str) -> bool {
    let words = bare(value);
    OPEN_WORDS.fills(&words) || WAITING_WORDS.opens(&words)
}

/// Letters of a remark on the state, and of what may follow it.
const REMARK: usize = 24;
const REST: usize = 50;

/// Whether a paragraph is a remark on how far the text has come ("In Arbeit"), or opens with one and says hardly more.
pub(super) fn opens(text: &str) -> bool {
    let cut = |marks: &[char]| text.split(marks).next().unwrap_or_default();
    let rest = |first: &str| text.get(first.len()..).unwrap_or_default();
    // "Stub, workshop on 12 January", but not "Open, close, lock".
    let comma = cut(&[',', '.', ':', '。']);
    if !few_letters(comma, REMARK) {
        return false;
    }
    let dated = rest(comma).contains(|c: char| c.is_ascii_digit());
    let free = !comma.trim().eq_ignore_ascii_case("open");
    let first = if dated || free {
        comma
    } else {
        cut(&['.', ':', '。'])
    };
    let rest = rest(first);
    let length = letters(first);
    (1..=REMARK).contains(&length) && few_letters(rest, REST) && is_open(first)
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
    fn remarks_open_a_text_that_is_not_there() {
        for text in [
            "in Arbeit",
            "Stub, workshop on 12 January",
            "W przygotowaniu. Plan:",
            "In attesa laboratorio",
            "Wartet auf das Labor",
            "In voorbereiding.",
        ] {
            assert!(opens(text), "{text}");
        }
        for text in [
            "Open the lid and pull the tab",
            "In Arbeit ist die zweite Auflage; die erste gilt bis 2031 und liegt diesem Ordner bei.",
            "Draft beer dispenser",
        ] {
            assert!(!opens(text), "{text}");
        }
    }

    #[test]
    fn lists_of_what_is_left_are_told_by_their_titles() {
        for title in [
            "Open points",
            "4. Nog open",
            "Noch offen",
            "Pendiente",
            "Reste à faire",
            "What is missing for the tech file",
            "Offene Punkte vor der Freigabe",
        ] {
            assert!(is_to_do(title), "{title}");
        }
        for title in [
            "Open source components",
            "Offene Schnittstellen",
            "Known issues",
            "Aufgaben der Steuerung",
        ] {
            assert!(!is_to_do(title), "{title}");
        }
    }

    #[test]
    fn lines_before_lists_tell_that_these_are_to_come() {
        for line in [
            "Expected reports:",
            "The manual will have the following chapters:",
            "Rapports attendus :",
            "Folgen noch:",
        ] {
            assert!(awaits(line), "{line}");
        }
        for line in [
            "Reports:",
            "Will the door hold?",
            "Le dossier comprend :",
            "Folgende Berichte:",
        ] {
            assert!(!awaits(line), "{line}");
        }
    }

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
            "verwacht",
            "szkielet",
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
