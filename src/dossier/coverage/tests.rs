use super::*;
use crate::source::Sources;

fn coverage(text: &str) -> (Sources, Coverage) {
    let mut sources = Sources::default();
    let file = sources.add("docs/risk.md", text);
    let document = Arc::new(Document::read(&sources, file));
    let coverage = Coverage::read(&[document], &FxHashSet::default(), &FxHashMap::default());
    (sources, coverage)
}

/// The points treated, with a mark for what is said: `2a`, `2b!` excluded, `2c?` excluded without a reason, `2d-` open.
fn said(coverage: &Coverage) -> String {
    let mark = |state: &State| match state {
        State::Treated => "",
        State::Excluded {
            reason: Some(_), ..
        } => "!",
        State::Excluded { reason: None, .. } => "?",
        State::Empty | State::Unfilled | State::Announced => "-",
    };
    let short = |one: Requirement| {
        let point = one.point().replace("Part II(", "II");
        point
            .replace("Part I(2)(", "")
            .replace("Part I(", "")
            .replace(')', "")
    };
    let each = coverage.treatments.iter().map(|treatment| {
        let points: Vec<_> = treatment.requirements.iter().map(short).collect();
        format!("{}{}", points.join("+"), mark(&treatment.state))
    });
    each.collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_are_read_with_what_they_say() {
    let (sources, coverage) = coverage(
        "# Risiken\r\n\r\n## Anhang I Teil I\r\n\r\n| Nr. | Anforderung | Anwendbar | Umsetzung |\r\n|---|---|---|---|\r\n\
         | 2 a | keine bekannten Schwachstellen | ja | Prüfung |\r\n| 2 b | | nein | ohne Einstellungen |\r\n\
         | 2 c | | nein | |\r\n| 2 d–f | | ja | [BITTE ERGÄNZEN] |\r\n| 2 g | Größe | n. a. | – |\r\n",
    );
    assert_eq!(said(&coverage), "a b! c? d+e+f g?");
    assert_eq!(sources.text(coverage.treatments[1].span), "2 b");
    let State::Excluded { place, .. } = &coverage.treatments[4].state else {
        panic!("excluded expected")
    };
    assert_eq!(sources.text(*place), "n. a.");
    assert_eq!(coverage.mappings.len(), 1);
}

#[test]
fn headings_items_and_labels_are_read() {
    let (_, coverage) = coverage(
        "# Assessment\n\n## Annex I Part I(2)\n\n### (a) Known vulnerabilities\n\nScans before each release.\n\n### (b) Default\n\n\
         Not applicable, the product has no configuration.\n\n### (c) Updates\n\nTBD\n\n### Others\n\n- (d): a key for each\n- **(e) and (f):** AES\n\n\
         Part I(2)(g) is not applicable.\n\n## Annex I Part II\n\n1. SBOM with each build\n2. Vulnerabilities remediated without delay\n3. n/a\n\nSee Annex VII(2)(a) and Part I(2)(m).\n",
    );
    assert_eq!(said(&coverage), "a b! c- d e+f g? II1 II2 II3?");
    assert!(coverage.mentioned.contains(Requirement::Removal));
}

#[test]
fn a_line_above_a_list_says_which_points_follow() {
    let (_, coverage) = coverage(
        "# Dossier\n\n## Risico's\n\nEssentiële eisen van bijlage I, deel I. Alle punten zijn van toepassing:\n\n- **(2)(a)** Geen uitgave zonder onderzoek\n\
         - **(2)(b)** geen wachtwoord\n\nDeel II:\n\n- **(1)** stuklijst bij elke bouw\n- **(4)** niet van toepassing\n\n## Anders\n\n- **(5)** los\n",
    );
    assert_eq!(said(&coverage), "a b II1 II4?");
}

#[test]
fn lists_by_words_need_enough_of_them() {
    let rows = [
        "No known exploitable vulnerabilities",
        "Secure by default",
        "Access control",
        "Confidentiality",
        "Integrity",
    ];
    let table = |count: usize| {
        let rows: String = rows
            .iter()
            .take(count)
            .map(|row| format!("| {row} | done by us |\n"))
            .collect();
        format!("# CRA\n\n| Essential requirement | How |\n|---|---|\n{rows}")
    };
    assert_eq!(said(&coverage(&table(5)).1), "a b d e f");
    assert_eq!(said(&coverage(&table(4)).1), "");
    let risks = table(5).replace("| How |", "| Likelihood |");
    assert_eq!(said(&coverage(&risks).1), "");
}

#[test]
fn quotations_outlines_and_other_points_are_no_treatment() {
    for text in [
        "# Annex I Part I\n\n> (a) be made available without known vulnerabilities\n",
        "# Law\n\n- **Annex I Part I**, items (a)-(m): properties\n",
        "# Annex VII\n\n| Point | Content |\n|---|---|\n| 2(a) | design |\n| 2(b) | SBOM |\n",
        "# Steps\n\n- (a) press the key\n- (b) wait\n",
        "# Risks\n\n| Risk | Likelihood | Annex I |\n|---|---|---|\n| theft | low | Part I(2)(d) |\n",
    ] {
        assert_eq!(said(&coverage(text).1), "", "{text}");
    }
}

#[test]
fn shifted_letters_are_read_by_their_words() {
    let (_, coverage) = coverage(
        "# Annex I Part I(2)\n\n| Point | Requirement | How |\n|---|---|---|\n| (a) | known exploitable vulnerabilities | x y |\n\
         | (b) | secure by default | x y |\n| (d) | confidentiality | x y |\n| (e) | integrity | x y |\n| (f) | data minimisation | x y |\n",
    );
    assert!(coverage.mappings[0].is_shifted);
    assert_eq!(said(&coverage), "a b e f g");
}

#[test]
fn hostile_documents_end() {
    let many = format!(
        "# Annex I Part I\n\n| a | b |\n|---|---|\n{}",
        "| (2)(a)–(m), (2)(a)–(m) | n/a |\n".repeat(20_000)
    );
    assert_eq!(coverage(&many).1.treatments.len(), 20_000);
    for text in [
        "# Part I(2)(",
        "(((((((2)(a",
        "# Annex I Part\n\n- (",
        "Part I(2)(a)–",
        "# \u{202e}Teil I\n\n| ２（ａ） | 該当なし |",
    ] {
        coverage(text);
    }
    coverage(&"Part I(2)(a), ".repeat(50_000));
}
