//! Further duties of vulnerability handling (Annex I Part II(3), (4), Art. 13(7), 13(9)) and of production and
//! monitoring (Annex VII(2)(c)).

/// Tests and reviews of security.
pub static TEST: &[&str] = &[
    "test, pentest, penetration, scan, review, audit, fuzz, sast, dast, analysis, check, matched, \
     exercise, drill",
    "toets, getest, controle, controleer, beoordel, gescand",
    "prüf, geprüft, überprüf, getestet, *test, abgeglichen",
    "essai, vérif, contrôl, revue, analys",
    "prueba, ensayo, revis, análisis, auditor, analiz",
    "prove, prova, verific, esam, analis, scansion, controll",
    "przegląd, badan, kontrol, skanow, weryfik",
    "テスト, 試験, 検査, レビュー, 診断, スキャン, 点検",
    "тест, изпит, преглед, провер, одит, сканир",
    "zkouš, kontrol, přezkum, přezkoum, skenov, prověř",
    "afprøv, gennemgang, kontrol, undersøg",
    "δοκιμ, έλεγχ, ελέγχ, επανεξέτασ, σάρωσ",
    "läbivaat, kontrolli, auditeer",
    "testa, testi, tarkast, katselm, skann",
    "tástáil, athbhreithni, iniúch, scanadh",
    "ispit, provjer, pregled, skenira",
    "vizsgál, ellenőr, felülvizsg, átvizsg",
    "bandym, testav, peržiūr, patikr, tikrin",
    "pārbaud, testē, pārskat, skenē",
    "ittestj, testijiet, verifik, awditj, rieżami",
    "ensaio, teste, revis, auditor, varredur",
    "testă, teste, verific, revizui, scană",
    "skúš, preskúm, skenov, preverov",
    "preskus, preizkus, pregled, preverj, testir",
    "provas, provning, granskn, testa, kontroll, genomgång",
];

/// At regular times.
pub static REGULAR: &[&str] = &[
    "regular, every, each, daily, weekly, monthly, quarterly, annual, yearly, nightly, continuous, \
     per release, once a, twice a, periodic, on push, in ci, ci , pipeline, for all release, \
     any merge, before release, before it is merged, pull request, per year, per quarter",
    "regelmatig, elk, ieder, dagelijks, wekelijks, maandelijks, jaarlijks, kwartaal, voortdurend, \
     periodiek, continu",
    "regelmässig, jede, täglich, wöchentlich, monatlich, jährlich, vierteljährlich, halbjährlich, \
     kontinuierlich, quartal, bei allen releases, laufend, periodisch",
    "réguli, chaque, quotidien, hebdomadaire, mensuel, annuel, trimestr, semestr, tous les, \
     toutes les, contin, une fois par, nuit",
    "regular, periódic, cada, diari, semanal, mensual, anual, trimestral, semestral, continu, \
     todos los, todas las",
    "regolar, periodic, ogni, giornalier, settimanal, mensil, annual, trimestral, semestral, \
     continu, quotidian",
    "regularn, każd, codzien, tygodni, miesięcz, coroczn, rocz, kwartal, półrocz, ciągł, okresow, \
     co rok, co mies",
    "定期, ごとに, 半年, 毎, 継続, 年次, 四半期, リリースごと, 年1回, 年2回, 年に",
    "редовн, всек, ежедн, седмич, месеч, годиш, тримес, период, непрекъс",
    "pravideln, každ, denně, denní, denný, denne, týdn, měsíčn, ročn, čtvrtlet, průběž, period",
    "regelmæss, hver, daglig, ugentlig, månedlig, årlig, kvartal, løbende, periodisk",
    "τακτικ, κάθε, καθημεριν, εβδομαδι, μηνιαί, μηνιαι, ετήσι, ετησί, τριμην, περιοδικ, συνεχ",
    "regulaar, korrapära, iga , igal , igapäev, nädala, kuu , kord aastas, aasta, kvartal, pidev",
    "säännölli, joka, jokai, päivittäi, viikoittai, kuukausittai, vuosittai, neljännes, jatkuv, \
     kerran",
    "rialta, gach, laethúil, seachtain, míosúil, bliantúil, ráithiúil, leanún",
    "redovit, svak, dnevn, tjedn, mjeseč, godišnj, tromjeseč, kontinuir, period",
    "rendszeres, minden, naponta, hetente, havonta, évente, éves, negyedév, folyamatos, időszakos",
    "reguliar, kiekvien, kasdien, kas savait, kas mėn, kasmet, kas ketvir, kas met, nuolat, \
     periodiš",
    "regulār, katr, ikdien, ik dien, iknedēļ, ik gad, ikgad, mēnes, ceturks, pastāvīg, nepārtr",
    "regolari, kull , kuljum, ta' kull, fis sena, perjodik, kontinw",
    "regular, periódic, cada, diári, semana, mensal, mensai, anual, anuai, trimestra, contínu, \
     todos os, todas as",
    "regulat, fiecare, zilnic, săptămân, lunar, anual, trimestr, continu, periodic",
    "pravideln, každ, denně, denní, denný, denne, týžd, mesačn, ročn, štvrťroč, priebežn",
    "redn, vsak, dnevn, teden, mesečn, letn, četrtlet, nepreki, obdobn, stalno",
    "regelbund, varje, daglig, veckovis, månad, årlig, kvartal, löpande, kontinuerlig, periodisk",
];

/// Advisories and other public word of fixed vulnerabilities.
pub static ADVISORY: &[&str] = &[
    "advisor, csaf, cve, ghsa, security bulletin, security notice, security announc, \
     security release note, security note, security page",
    "beveiligingsadvies, beveiligingsadviezen, beveiligingsbericht, beveiligingsbulletin, \
     veiligheidsbericht",
    "sicherheitshinweis, sicherheitsmeldung, sicherheitsmitteilung, sicherheitsbulletin, \
     sicherheitswarnung, sicherheitsbenachrichtigung",
    "avis de sécurité, avis de vulnérabilité, bulletin de sécurité, bulletins de sécurité, \
     alerte de sécurité",
    "aviso de seguridad, avisos de seguridad, boletín de seguridad, boletines de seguridad, \
     alerta de seguridad",
    "avvis, bollettin",
    "komunikat, biuletyn, ostrzeże",
    "アドバイザリ, セキュリティ情報, セキュリティ勧告, 脆弱性情報",
    "бюлетин, съобщения за сигурност, съобщение за сигурност, известия за сигурност",
    "bezpečnostní upozorn, bezpečnostním upozorn, bezpečnostních upozorn, bezpečnostní oznám, \
     bulletin",
    "sikkerhedsmeddel, sikkerhedsbulletin, sikkerhedsråd, sikkerhedsvarsl",
    "δελτί, ανακοίνωσ, ανακοινώσ",
    "turvateade, turvateat, turbeteat, turvateavit",
    "tietoturvatiedot, turvallisuustiedot, turvatiedot, tietoturvailmoit",
    "comhairl, fógra slándála, fógraí slándála",
    "sigurnosn obavijest, sigurnosna obavijest, sigurnosne obavijest, sigurnosnih obavijest, \
     bilten",
    "biztonsági közlemény, biztonsági tájékoztat, biztonsági értesít",
    "saugumo praneš, saugos praneš, biuleten",
    "drošības paziņ, drošības ieteik, biļeten",
    "avviżi ta' sigurtà, avviż ta' sigurtà, avviżi",
    "aviso de segurança, avisos de segurança, boletim, boletins",
    "aviz de securitate, avize de securitate, buletin",
    "bezpečnostné upozorn, bezpečnostným upozorn, bezpečnostnými upozorn, bezpečnostné oznám, \
     bezpečnostných oznám",
    "varnostn obvestil, varnostna obvestil, varnostno obvestil, varnostnih obvestil, bilten",
    "säkerhetsmeddel, säkerhetsråd, säkerhetsbulletin, säkerhetsavi",
];

/// Word of something spread to everybody.
pub static PUBLISH: &[&str] = &[
    "publish, disclos, publicly, announce, release note, changelog, make public, made public",
    "publiceer, gepubliceerd, openbaar, bekendgemaakt, bekendma",
    "veröffentlich, offengelegt, offenleg, bekannt",
    "publi, divulg",
    "pubblic",
    "publik, ujawni, ogłasz, ogłosz",
    "公開, 公表, 開示",
    "публик, оповест, разкрив",
    "zveřej, publik",
    "offentligg",
    "δημοσί, δημοσι, γνωστοποι",
    "avalda, avalikust",
    "julkais, julkist",
    "foilsi, nocht",
    "objav, otkriv",
    "közzét, nyilvános",
    "skelb, paskelb, atskleid",
    "publicē, atklā",
    "ippubblik, pubblik, żvelat",
    "public",
    "zverej",
    "razkri",
    "publicer, offentliggör",
];

/// A record that is kept.
pub static RECORD: &[&str] = &[
    "register, record, tracker, tracked, ticket, log , logged, jira, vex, issue , issues, \
     issue list, documented, archive, database, ledger, inventory, dossier",
    "vastgelegd, geregistreerd, bijgehouden, logboek, overzicht, gedocumenteerd",
    "erfasst, dokumentiert, *register, *verzeichnis, *datenbank, *tracker, aufgezeichnet, \
     verzeichnis, protokoll, vorgang, aufzeichnung, datenbank",
    "registre, consign, enregistr, journal, document, base de données",
    "registr, documenta, base de datos",
    "annot, documentat, archivi",
    "rejestr, ewidenc, dokumentow, zapis",
    "記録, 台帳, 登録, 管理表, 文書化, 課題管理",
    "регист, запис, документир",
    "evid, zaznamen, záznam, dokumentov",
    "fortegnelse, dokumenter, registrer",
    "μητρώ, καταγρ, αρχεί, τεκμηρι",
    "salvest, dokumenteer, logis, logid",
    "kirja, rekister, dokumento",
    "taifead, clár, doiciméad",
    "evidenc, zapis, dokumentir",
    "nyilvántart, feljegy, dokumentál, napló",
    "regist, įraš, dokumentuo, žurnal",
    "reģistr, ieraks, dokumentē",
    "reġistr, dokumentat, rekord",
    "regist, documentad",
    "registr, documentat, înregistr, evidenț",
    "zaznam, záznam",
    "evidenc, zabelež, zapis",
    "regist, förteckning, dokumenter, ärende",
];

/// Still to be had.
pub static KEPT: &[&str] = &[
    "remain, stay, kept, keep, retain, retention, archive, available for, availability, ten years, \
     10 years, previous release, all release, older version, old version, download page",
    "blijven, blijft, bewaard, bewaren, beschikbaar, archief",
    "bleiben, bleibt, aufbewahr, verfügbar, vorgehalten, abrufbar, archiv",
    "restent, reste , conserv, disponib, demeur, archiv",
    "permanec, conserv, disponib, archiv, siguen",
    "rimang, restan, conserva, disponibil, archivi",
    "pozosta, przechow, dostępn, archiw",
    "保管, 保存, 提供し続け, 入手, 利用可能, アーカイブ, 10年, 十年",
    "остава, съхран, достъпн, налич, архив",
    "zůst, uchov, dostupn, k dispozici, archiv",
    "forbliv, opbevar, tilgæng, arkiv",
    "παραμέν, διατηρ, διαθέσιμ, διαθεσιμ, αρχεί",
    "jää, säilita, kättesaada, arhiiv",
    "pysy, säily, saatavilla, arkist",
    "fanann, coinn, fáil, cartlann",
    "ostaj, ostan, čuva, dostupn, arhiv",
    "megőriz, elérhető, rendelkezésre, archív",
    "lieka, saugo, prieina, archyv",
    "paliek, glabā, pieejam, arhīv",
    "jibqg, tibq, miżmum, disponibbli, arkivj",
    "permanec, mantenid, mantém, conserv, disponív, arquiv",
    "rămân, păstr, disponibil, arhiv",
    "zostáv, zostan, uchov, dostupn, k dispozícii",
    "ostan, hran, na voljo, arhiv",
    "finns kvar, kvar, bevara, tillgäng, arkiv",
];

/// Vulnerabilities that are publicly known, and what finds them.
pub static KNOWN: &[&str] = &[
    "known vulnerab, known exploit, known cve, vex, osv, nvd, trivy, grype, dependabot, renovate, \
     snyk, npm audit, cargo audit, cargo deny, pip audit, govulncheck, dependency check, \
     dependency track, vulnerability scan, scanning, vulnerability database, security scan, \
     exploitable vulnerab, cve, kev, software composition",
    "bekende kwetsbaar, bekende uitbuit, bekende misbruik, uitbuitbare kwetsbaar, \
     kwetsbaarheidsscan, kwetsbaarhedenscan",
    "bekannte schwachstell, bekannten schwachstell, bekannte ausnutzbar, bekannten ausnutzbar, \
     ausnutzbar, schwachstellenscan, schwachstellendatenbank",
    "vulnérabilités connues, vulnérabilité connue, vulnérabilités exploitables, \
     vulnérabilité exploitable, scan de vulnérab, analyse de vulnérab",
    "vulnerabilidades conocidas, vulnerabilidad conocida, vulnerabilidades explotables, \
     vulnerabilidad explotable, escaneo de vulnerab, análisis de vulnerab",
    "vulnerabilità note, vulnerabilità nota, vulnerabilità sfruttabil, vulnerabilità conosciut, \
     scansione delle vulnerab",
    "znane podatn, znanych podatn, znanej podatn, znane, możliw, podatności możliw, \
     podatności nadaj, skanowanie podatn, skan podatn, wykorzyst",
    "既知の, 悪用可能, 脆弱性スキャン, 脆弱性データベース, 脆弱性診断",
    "известни уязвим, известна уязвим, използваеми уязвим",
    "známé zraniteln, známých zraniteln, známou zraniteln, zneužiteln",
    "kendte sårbar, kendt sårbar, udnyttelige",
    "γνωστέσ ευπάθ, γνωστών ευπαθ, γνωστή ευπάθ, εκμεταλλεύσιμ, γνωστέσ εκμεταλλ",
    "teadaolev, ärakasutata",
    "tunnet, hyödynnettäv",
    "leochaileachtaí aitheanta, leochaileacht aitheanta, inshaothraithe",
    "poznate ranjiv, poznatih ranjiv, iskoristiv",
    "ismert sérülék, ismert sebezh, kihasználható",
    "žinom, išnaudoj",
    "zinām, izmantojam",
    "vulnerabbiltajiet magħrufa, vulnerabbiltà magħrufa, sfruttab",
    "vulnerabilidades conhecidas, vulnerabilidade conhecida, vulnerabilidades exploráveis, \
     exploráve",
    "vulnerabilități cunoscute, vulnerabilităților cunoscute, exploatabil",
    "známe zraniteľ, známych zraniteľ, zneužiteľ, využiteľ",
    "znane ranljiv, znanih ranljiv, izkoristljiv",
    "kända sårbar, känd sårbar, utnyttjbar",
];

/// How the product is made.
pub static MAKING: &[&str] = &[
    "build, built, compil, ci cd, pipeline, release, manufactur, produc, assembl, flash, \
     provision, packag, workflow, github actions, gitlab ci, jenkins, soldered, end of line",
    "bouw, vervaardig, geproduceerd, fabric",
    "gebaut, baut, fertig, hergestellt, herstell, montage, bestück",
    "fabri, assembl, constru",
    "compila, montaje, monta",
    "compila, costru, assemblag",
    "wytwarz, wytworz, budowa, produk, kompil, montaż",
    "ビルド, 製造, 生産, 組立, 組み立て, リリース",
    "произв, изгражд, компил, сглоб",
    "výrob, vyrob, sestav, kompil, vyráb",
    "bygg, fremstill, produk",
    "παραγωγ, κατασκευ, μεταγλώττ, συναρμολόγ",
    "tootm, tooda, ehita, kompileer, valmist",
    "valmist, tuotan, koosta, kääne",
    "táirg, tógá, monar",
    "proizv, izgrad, prevođ, sastav",
    "gyárt, épít, fordít, összeszerel",
    "gamyb, gamina, kūrim, surink, sudar",
    "ražo, būvē, kompilē, izgatavo",
    "produzz, bini, mibni, manifattur",
    "fabri, constru, produz",
    "fabric, constru, produc, compil",
    "výrob, vyrob, zostav, vyráb",
    "proizv, gradn, izdelav, prevaj, sestav",
    "tillverk, bygg, produk",
];

/// How it is watched afterwards.
pub static WATCH: &[&str] = &[
    "monitor, watch, matched against, vulnerability database, after release, feed, alert, \
     dependabot, renovate, osv, nvd, telemetr, track, field, surveil, observ, daily, nightly, \
     scan, follow up, returned units, complaint",
    "bewak, toezicht, gevolgd, volgen, opvolging",
    "überwach, beobacht, verfolg, täglich, abgleich, abgeglichen",
    "surveill, suivi, veille",
    "vigil, seguimiento, supervis, monitor",
    "sorvegli, monitor",
    "monitor, śledz, nadzor, obserw",
    "監視, モニタリング, 追跡",
    "наблюд, монитор, следен, следи",
    "sledov, sledu, dohled, monitor",
    "overvåg",
    "παρακολούθ, παρακολουθ, εποπτ",
    "seire, jälgi, monitoor",
    "seuran, seurat, valvo",
    "faireach, monat",
    "prać, prat, nadzir, nadzor",
    "figyel, nyomon, monitor",
    "stebė, stebi",
    "uzraudz, uzraug, novēro",
    "monitora, sorvelja",
    "monitoriz, vigilân, acompanha",
    "monitoriz, suprave, urmăr",
    "sledov, sleduj, dohľad, monitor",
    "spremlj, nadzor, nadzir",
    "övervak, bevak",
];

/// That the processes were shown to work.
pub static VALIDATION: &[&str] = &[
    "validat, verif, audit, dry run, reproduc, acceptance test, drill, rehears, byte for byte, \
     bit for bit, planted, exercise, process was tested, process is tested, tested the process, \
     inspected",
    "gevalideerd, valideer, gecontroleerd, getoetst, beproefd, oefening",
    "validier, geprüft, überprüf, erprob, abnahme, nachgewiesen, übung",
    "valid, vérif, essai, éprouv, exercice",
    "valida, comprob, ensay, simulacro",
    "convalid, valida, collaud, prova, esercitazion",
    "walid, zwalid, sprawdz, próbn, ćwicz",
    "検証, 妥当性, バリデーション, 確認済, 監査, 訓練",
    "валид, провер, утвърд, изпитан",
    "valid, ověř, prověř, nácvik",
    "valider, efterprøv, afprøv, øvels",
    "επικύρ, επικυρ, επαλήθ, επαληθ, άσκησ",
    "valideer, kontrolliti, kinnita, õppus",
    "valido, todenn, harjoit",
    "bailíoch, fíorú, cleachtadh",
    "valid, provjer, potvrđ, vježb",
    "validál, ellenőr, igazol, gyakorlat",
    "patvirt, patikrin, validav, pratyb",
    "validē, validāc, apstiprin, pārbaud, mācīb",
    "validazz, ivvalid, verifik",
    "valida, verific, simulacr",
    "valida, verific, exerciți",
    "valid, overen, overov, nácvik",
    "valid, potrje, preverj, vaja",
    "valider, verifier, övning",
];

/// That the word validation itself is used, or that of another language for it.
pub static VALIDATED: &[&str] = &[
    "validat, gevalideerd, valideer, validier, validé, validad, convalid, walid, zwalid, 検証, 妥当性, \
     валид, validov, validering, valider, επικύρ, επικυρ, validoi, validál, bailíoch, validav, \
     validē, validāc, validazz, ivvalid, validaç",
];
