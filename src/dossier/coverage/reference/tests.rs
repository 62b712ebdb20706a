use super::*;

const NONE: Scope = Scope {
    annex: false,
    part: None,
    foreign: false,
};
const ONE: Scope = Scope {
    annex: true,
    part: Some(Part::One),
    foreign: false,
};
const TWO: Scope = Scope {
    annex: true,
    part: Some(Part::Two),
    foreign: false,
};

/// The points found, short: `2a 2e`, `1`, `II3`.
fn points(text: &str, scope: Scope, is_label: bool) -> String {
    let found = find(text, scope, is_label);
    let all = found
        .iter()
        .filter(|found| found.sure)
        .fold(Requirements::default(), |all, one| {
            all.union(one.requirements)
        });
    let short = |one: Requirement| {
        let point = one.point();
        point
            .replace("Part II(", "II")
            .replace("Part I(2)(", "2")
            .replace("Part I(", "")
            .replace(')', "")
    };
    all.iter().map(short).collect::<Vec<_>>().join(" ")
}

#[test]
fn usual_spellings_are_read() {
    for (text, wanted) in [
        ("Annex I, Part I, 2 (a)", "2a"),
        ("Annex I Part I(2)(a)", "2a"),
        ("Part I (2)(e)–(g)", "2e 2f 2g"),
        ("Part I(2)(e), (f) and (h)", "2e 2f 2h"),
        ("Teil I Nr. 2 Buchst. j", "2j"),
        ("Anhang I Teil I Nummer 2 Buchstabe d", "2d"),
        ("bijlage I, deel I, punt 2, onder j)", "2j"),
        ("annexe I, partie I, point 2, c)", "2c"),
        ("allegato I, parte I, punto 2, lettera m)", "2m"),
        ("anexo I, parte I, punto 2, letra b)", "2b"),
        ("załącznik I część I pkt 2 lit. g)", "2g"),
        ("附属書I 第I部 2(a)", "2a"),
        ("附属書I第II部（3）", "II3"),
        ("Приложение I, част I, точка 2, буква б)", "2b"),
        ("Παράρτημα Ι μέρος Ι σημείο 2 στοιχείο στ)", "2f"),
        ("I lisa I osa punkti 2 punkt k", "2k"),
        ("I.2.a", "2a"),
        ("I.P1.a", "2a"),
        ("I.P2.3", "II3"),
        ("CRA-2-a", "2a"),
        ("Annex I §2(c)", "2c"),
        ("Part II(1) to (8)", "II1 II2 II3 II4 II5 II6 II7 II8"),
        (
            "Annex I Part II (2)-(4): remediate vulnerabilities",
            "II2 II3 II4",
        ),
        ("Part II, points 5 and 6", "II5 II6"),
        ("Annex I Part I (1): appropriate level", "1"),
        ("Part I(1), (2)(a) and (2)(d)", "1 2a 2d"),
        (
            "Part I(2)(a)-(m), Part II(1)-(2)",
            "2a 2b 2c 2d 2e 2f 2g 2h 2i 2j 2k 2l 2m II1 II2",
        ),
    ] {
        assert_eq!(points(text, NONE, true), wanted, "{text}");
        assert_eq!(points(text, NONE, false), wanted, "{text} in prose");
    }
}

#[test]
fn other_points_of_law_are_none() {
    for text in [
        "Annex VII(2)(a)",
        "Annex VII 2.a",
        "Art. 13(2)(a)",
        "Article 14(2)(a), (b) and (c)",
        "VII.2.a",
        "II.2",
        "Annex II(8)(a)",
        "Anhang VII Nr. 2 Buchst. a",
        "version 2.4",
        "Class II, 2 a day",
        "Part I",
        "Part II",
        "Part I(2)",
    ] {
        assert_eq!(points(text, NONE, true), "", "{text}");
    }
    assert_eq!(
        points("Annex VII(2)(b), Annex I Part II(1)", NONE, false),
        "II1"
    );
    assert_eq!(points("Art. 13 §1, Annex I §2(b)", NONE, false), "2b");
}

#[test]
fn bare_points_need_their_place() {
    for (text, wanted) in [
        ("(a)", "2a"),
        ("a", "2a"),
        ("a)", "2a"),
        ("2a", "2a"),
        ("(2)(k)", "2k"),
        ("2.l", "2l"),
        ("(a) No known exploitable vulnerabilities", "2a"),
        ("e. Confidentiality", "2e"),
        ("lit. k) ochrona", "2k"),
        ("I.1", "1"),
        ("II.4", "II4"),
        ("I.2.c", "2c"),
        ("Punto 1: diseño", "1"),
        ("pkt 1", "1"),
        ("(e)–(g) Data", "2e 2f 2g"),
        ("(a), (b) und (d)", "2a 2b 2d"),
        ("(d) - e l'autenticazione", "2d"),
        ("§1.2(a)", "2a"),
        ("A product", ""),
        ("a product", ""),
        ("1", ""),
        ("ER-1", ""),
        ("1.1", ""),
    ] {
        assert_eq!(points(text, ONE, true), wanted, "{text}");
    }
    for (text, wanted) in [
        ("Punto 4: no aplicable", "II4"),
        ("1", "II1"),
        ("(3)", "II3"),
        ("4.", "II4"),
        ("1–3", "II1 II2 II3"),
        ("2.1", ""),
        ("9", ""),
        ("24 hours", ""),
    ] {
        assert_eq!(points(text, TWO, true), wanted, "{text}");
    }
    assert_eq!(points("(a)", NONE, true), "");
    assert!(find("(2)(a)", NONE, true).iter().all(|found| !found.sure));
    let foreign = Scope {
        foreign: true,
        ..NONE
    };
    assert_eq!(find("(2)(a)", foreign, true), []);
    assert_eq!(points("Annex I Part I(2)(a)", foreign, true), "2a");
}

#[test]
fn places_are_exact() {
    let text = "Größe – Teil I Nr. 2 Buchst. j: klein";
    let found = find(text, NONE, false);
    assert_eq!(&text[found[0].range.clone()], "Teil I Nr. 2 Buchst. j");
}

#[test]
fn titles_tell_which_points_are_meant() {
    assert_eq!(scope("Annex I Part II — Vulnerability handling"), Some(TWO));
    assert_eq!(scope("Anforderungen (Anhang I Teil I)"), Some(ONE));
    assert_eq!(scope("Conformité (Annexe I, Partie I)"), Some(ONE));
    let both = scope("Annex I, Part I and Part II").unwrap();
    assert_eq!((both.annex, both.part), (true, None));
    assert!(scope("CRA Annex VII Content Check").unwrap().foreign);
    assert_eq!(scope("Risks"), None);
    assert_eq!(scope("Part III"), None);
}

/// A run of signs is passed over once, not from each of its signs anew.
#[test]
fn signs_without_end_are_read_in_time() {
    let start = std::time::Instant::now();
    for sign in ["(", ")", ".", "(.", "point ", "§ "] {
        let text = format!("Part I(2){} 1", sign.repeat(100_000));
        assert!(find(&text, ONE, true).len() <= 1);
    }
    assert!(start.elapsed().as_secs() < 20);
}
