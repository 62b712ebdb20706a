//! Somebody tried whether it holds.

/// A title names a trial.
pub const TRIED: &[&str] = &[
    "test, pentest, penetration, fuzz, audit, hack, red team, tried, attacked, inspection, assessment by, trial, lab report, examination, assurance, outside look, independent look, poked at, poked around, had a go, who checked, checked it, who looked, looked at it, took apart, second pair of eyes",
    "test, getest, pentest, hack, audit, proef, beproef, keuring, onderzoek, geprobeerd, doorgelicht, blik van buiten, nagekeken, bekeken",
    "test, prüf, geprüft, pentest, hack, audit, versuch, erprob, probe , angegriffen, untersuchung, begutacht, blick von außen, unter die lupe",
    "test, essai, épreuve, vérifié, audit, intrusion, vérification, contrôle, expertise, regard extérieur",
    "prueba, ensayo, auditor, test, pentest, intrusión, revisión, probado, quién lo ha, revisad, intentos, mirada externa",
    "prova , prove , collaud, test, audit, verifica , verifiche, intrusion, provato, sguardo esterno, controllato, verificato",
    "badan, test, audyt, próba, próby, sprawdzen, pentest, sprawdził, okiem z zewnątrz",
    "試験, テスト, 検証, 監査, 診断",
    "test, provning, provad, prov , granskning, intrång, pentest",
    "test, afprøv, prøv, audit, gennemgang, pentest",
    "testi, testau, testat, koe , kokeil, auditoin, tarkastus, murtotest",
    "test, zkouš, audit, prověr, pentest",
    "ensaio, teste, auditor, prova , provas , pentest",
    "skúš, test, încerc, audit, vizsgál, teszt, δοκιμ, έλεγχ, изпит, тест, проверк, одит, ispitiv, test, preskus, preizkus, katse, test, pārbaud, testēš, bandym, test, tástáil, testijiet",
];

/// How it came out.
pub const OUTCOME: &[&str] = &[
    "pass, fail, finding, result, closed, fixed, retest, resolved, refused, no crash, ok , high , critical",
    "geslaagd, bevinding, opgelost, gelukt, geweigerd, mislukt, verholpen, uitslag, resultaat, hertest",
    "bestanden, befund, ergebnis, behoben, feststellung, nachgetestet, nachtest, abgewehrt, nicht bestanden",
    "réussi, conforme, résultat, constat, corrigé, échou, refusé, revérifi",
    "superad, resultado, hallazgo, corregid, arreglad, correct, conforme",
    "superat, esito, risolt, corrett, conforme, rilev, positiv",
    "pozytyw, negatyw, wynik, naprawion, poprawion, udan, uwag, usunięt",
    "合格, 結果, 修正済, 指摘, 成功, 不合格",
    "godkän, resultat, åtgärda, rätta, anmärkn, fynd",
    "godkend, bestået, resultat, fund, lukket, rettet, afvig",
    "hyväksyt, tulos, tulokse, korjat, löydös, löydök, läpäis",
    "úspě, vyhov, výsled, nález, opraven, uzavřen, prošl",
    "aprovad, resultado, corrigid, conforme, constataç, achado",
    "vyhov, výsled, opraven, rezultat, remediat, admis, eredmény, megfelel, javítva, αποτέλεσ, διορθώθ, επιτυχ, резултат, отстранен, успеш, rezultat, ispravljen, prošao, popravljen, odpravljen, tulemus, läbis, rezultāt, novērst, rezultat, ištaisy, atitin",
];

/// How a single trial came out, said alone.
pub const VERDICT: &[&str] = &[
    "pass , passed , fail , failed , held , refused , rejected ",
    "geslaagd , gezakt , afgekeurd , goedgekeurd , gehaald , doorstaan , geweigerd ",
    "bestanden , nicht bestanden , durchgefallen , i o , n i o , abgewiesen , abgelehnt ",
    "réussi , réussie , échec , échoué , passé , refusé , non conforme ",
    "superado , superada , no superado , apto , no apto , fallido , rechazado ",
    "superato , superata , superat, non superato , fallito , respint, riuscit, non riuscit",
    "zgodne , niezgodne , pozytywny , negatywny , zaliczon, niezaliczon, odrzucon",
    "合格 , 不合格 , 成功 , 失敗 ",
    "godkänt , godkänd , underkänt , underkänd , klarat ",
    "bestået , ikke bestået , godkendt , dumpet , afvist ",
    "hyväksytty , hylätty , läpäisi , läpäisty ",
    "vyhověl, nevyhověl, prošel , prošla , prošlo , neprošl, úspěšn, neúspěšn",
    "aprovado , aprovada , reprovado , reprovada , passou , falhou ",
    "vyhovel, nevyhovel, admis , respins , megfelelt , nem felelt meg , επιτυχία , αποτυχία , успешн, неуспешн, издържан, prošao , prošlo , nije prošlo , opravljeno , uspešno , läbitud , ebaõnnestu, izturēt, neizturēt, išlaikyta , neišlaikyta ",
];

/// A report of it is spoken of.
pub const REPORT: &[&str] = &[
    "report, result",
    "rapport, verslag, uitslag, resultat",
    "bericht, ergebnis, befund",
    "rapport, résultat",
    "informe, resultado",
    "rapporto, rapporti, relazion, referto, risultat",
    "raport, sprawozd, wynik, protokół",
    "報告, レポート, 結果, 成績書",
    "rapport, resultat, raportti, raportin, raporttia, tulos, tulokse, zpráv, výsled, protokol, relatóri, resultado, správ, raport, rezultat, jelent, eredmény, αναφορ, έκθεσ, доклад, резултат, izvješt, poročil, aruan, tulemus, ziņojum, pārskat, ataskait",
];

/// Numbers of standards after which a product's security is assessed.
pub const SECURITY_STANDARDS: &[&str] = &[
    "18031",
    "62443",
    "303 645",
    "303645",
    "15408",
    "17927",
    "81001-5-1",
];

/// Columns of what a review found.
pub const FINDING: &[&str] = &[
    "finding, issue, observation, vulnerability, bevinding, kwetsbaarheid, befund, feststellung, schwachstelle, constat, vulnérabilité, hallazgo, vulnerabilidad, rilievo, vulnerabilità, ustaleni, podatno, 指摘, 脆弱性, fynd, iakttagelse, fund , observation, havainto, nález, zjištění, constataç, achado",
];

/// Columns of how grave it is.
pub const WEIGHT: &[&str] = &[
    "severity, cvss, criticality, ernst, schwere, kritikalität, einstufung, gravité, criticité, sévérité, gravedad, severidad, criticidad, gravità, severità, criticità, waga , krytyczno, 重大度, 深刻度, allvar, alvor, vakavuus, závažnost, gravidade, severidade",
];

/// Titles of reviews by others.
pub const REVIEWED: &[&str] = &[
    "review, codeprüfung, code durchsicht, codedurchsicht, relecture, revue de code, revisión, revisione, przegląd, レビュー, granskning, gennemgang, katselmointi, revize, revisão",
];

/// What is verified of papers, not of a product.
pub const PAPERWORK: &[&str] = &[
    "links , hyperlinks, spelling, cross referenc, cross-referenc, syntax, file structure, formatting, documentation is, all documentation, valid in, are valid",
    "verweise , rechtschreibung, querverweis, dateistruktur, formatierung",
    "verwijzingen , spelling , kruisverwijzing, bestandsstructuur, opmaak",
    "liens , orthographe, renvois, structure des fichiers, mise en forme",
    "enlaces , ortografía, referencias cruzadas, estructura de archivos",
    "collegamenti , ortografia, rimandi, struttura dei file",
    "odnośniki , pisowni, odsyłacz, struktura plików",
];
