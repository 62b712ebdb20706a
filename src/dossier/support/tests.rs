use super::*;
use crate::source::Sources;

/// What a document's first section says, as its title lets it be read.
fn read(title: &str, text: &str) -> (Sources, Support) {
    let mut sources = Sources::default();
    let file = sources.add("support.md", format!("# {title}\n\n{text}\n"));
    let document = Document::read(&sources, file);
    let mut support = Support {
        is_titled: topics(&fold::fold(title)).has(Topic::Support),
        ..Support::default()
    };
    support.read_section(&document, 1, Under::default());
    (sources, support)
}

#[test]
fn ends_are_read_in_every_language() {
    for sentence in [
        "Security updates are provided until 31 March 2033.",
        "Beveiligingsupdates worden geleverd tot en met 31 maart 2033.",
        "Sicherheitsupdates werden bis zum 31. März 2033 bereitgestellt.",
        "Les mises à jour de sécurité sont fournies jusqu'au 31 mars 2033.",
        "Las actualizaciones de seguridad se ofrecen hasta el 31 de marzo de 2033.",
        "Gli aggiornamenti di sicurezza sono forniti fino al 31 marzo 2033.",
        "Aktualizacje zabezpieczeń są dostarczane do 31 marca 2033 r.",
        "セキュリティアップデートは2033年3月31日まで提供します。",
        "Актуализациите на сигурността се предоставят до 31 март 2033 г.",
        "Bezpečnostní aktualizace jsou poskytovány do 31. března 2033.",
        "Sikkerhedsopdateringer leveres til 31. marts 2033.",
        "Οι ενημερώσεις ασφάλειας παρέχονται έως τις 31 Μαρτίου 2033.",
        "Turvauuendusi pakutakse kuni 31. märtsini 2033.",
        "Tietoturvapäivityksiä tarjotaan 31. maaliskuuta 2033 asti.",
        "Cuirtear nuashonruithe slándála ar fáil go dtí 31 Márta 2033.",
        "Sigurnosna ažuriranja dostupna su do 31. ožujka 2033.",
        "A biztonsági frissítések 2033. március 31-ig érhetők el.",
        "Saugumo naujiniai teikiami iki 2033 m. kovo 31 d.",
        "Drošības atjauninājumi tiek nodrošināti līdz 2033. gada 31. martam.",
        "Aġġornamenti tas-sigurtà jingħataw sal-31 ta' Marzu 2033.",
        "As atualizações de segurança são fornecidas até 31 de março de 2033.",
        "Actualizările de securitate sunt furnizate până la 31 martie 2033.",
        "Bezpečnostné aktualizácie sa poskytujú do 31. marca 2033.",
        "Varnostne posodobitve so na voljo do 31. marca 2033.",
        "Säkerhetsuppdateringar tillhandahålls till och med den 31 mars 2033.",
    ] {
        let (_, support) = read("X", sentence);
        let ends: Vec<_> = support
            .ends
            .iter()
            .map(|end| end.last.to_string())
            .collect();
        assert_eq!(ends, ["2033-03-31"], "{sentence}");
    }
}

#[test]
fn what_is_placed_and_what_ends_are_told_apart() {
    for (title, sentence) in [
        (
            "Support period",
            "From its placing on the market on 1 March 2028 until 31 March 2033.",
        ),
        (
            "Période d'assistance",
            "Du 1er mars 2028, date de mise sur le marché, au 31 mars 2033.",
        ),
        (
            "Okres wsparcia",
            "Od 1 marca 2028 r., czyli dnia wprowadzenia do obrotu, do 31 marca 2033 r.",
        ),
        (
            "サポート期間",
            "上市日の2028年3月1日から2033年3月31日まで（5年1か月）。",
        ),
    ] {
        let (_, support) = read(title, sentence);
        let starts: Vec<_> = support
            .starts
            .iter()
            .map(|(_, day)| day.to_string())
            .collect();
        let ends: Vec<_> = support
            .ends
            .iter()
            .map(|end| end.last.to_string())
            .collect();
        assert_eq!(
            (starts, ends),
            (vec!["2028-03-01".into()], vec!["2033-03-31".to_string()]),
            "{sentence}"
        );
    }
}

#[test]
fn bare_years_end_ranges_as_well() {
    for (title, sentence) in [
        (
            "Período de soporte",
            "Del 1 de marzo de 2028, fecha de introducción en el mercado, a 2033.",
        ),
        ("サポート期間", "上市日の2028年3月1日から2033年まで。"),
    ] {
        let (_, support) = read(title, sentence);
        let ends: Vec<_> = support
            .ends
            .iter()
            .map(|end| (end.last.year(), end.names_month()))
            .collect();
        assert_eq!(ends, [(2033, false)], "{sentence}");
    }
}

#[test]
fn a_reason_names_a_time_of_use() {
    for (text, reason) in [
        ("The sensor is expected to be in use for three years.", true),
        ("No Union law sets a useful life.", false),
        (
            "Unionsrecht: Vorgaben nennen keine Lebensdauer der Steuerung.",
            false,
        ),
        ("Les bornes sont remplacées après trois ans.", true),
        ("Die Streifen werden jede Saison ersetzt.", true),
        ("Firmy wymieniają zapory z całą siecią.", false),
        ("Firmy wymieniają zapory co siedem lat.", true),
        ("In use for three years without interruption.", true),
    ] {
        assert_eq!(read("Support period", text).1.time_of_use, reason, "{text}");
    }
}

#[test]
fn other_periods_are_no_length_of_support() {
    for text in [
        "Security updates are released within 30 days and announced 2 months before.",
        "Each security update remains available for ten years.",
        "Een beveiligingsupdate blijft tien jaar beschikbaar.",
        "Sicherheitsupdates bleiben zehn Jahre abrufbar.",
        "Similar products are supported for three years.",
        "Users expect seven years.",
        "| Element | Reason |\n|---|---|\n| components | supported for nine years |",
    ] {
        let (_, support) = read("Support period", text);
        assert!(support.lengths.is_empty(), "{text}: {:?}", support.lengths);
        assert!(support.ends.is_empty(), "{text}");
    }
    let text =
        "Security updates last five years. The device is expected to be in use for 84 months.";
    let (sources, support) = read("Support", text);
    let shown = |lengths: &[Length]| {
        let lengths = lengths.iter();
        lengths
            .map(|length| (sources.text(length.span).to_string(), length.months))
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(&support.lengths), [("five years".to_string(), 60)]);
    assert_eq!(shown(&support.uses), [("84 months".to_string(), 84)]);
}
