//! Reporting to the authorities (Art. 14).

/// The duty by its article.
pub static ARTICLE: &[&str] = &[
    "art. 14, article 14, artikel 14, artículo 14, articolo 14, artykuł 14, artykułu 14, 第14条, \
     член 14, článek 14, článku 14, άρθρο 14, artikkel 14, artikli 14, 14 artikla, airteagal 14, \
     članak 14, članku 14, 14. cikk, 14 straipsn, 14. pants, 14. pant, artikolu 14, artigo 14, \
     articolul 14, článok 14, člen 14",
];

/// What only this duty has: its platform, its early warning.
pub static DUTY: &[&str] = &[
    "single reporting platform, early warning, vroegtijdige waarschuwing, \
     centraal meldingsplatform, enkel meldingsplatform, meldplatform, meldingsplatform, \
     frühwarnung, meldeplattform, alerte précoce, plateforme unique de signalement, \
     plateforme de signalement, alerta temprana, plataforma única de notificación, preallarme, \
     allerta precoce, wczesne ostrzeżeni, wczesnego ostrzeż, jednolita platforma, \
     jednolitą platform, jednolitej platform, pojedyncza platforma, 早期警戒, 早期警告, 単一報告プラットフォーム, \
     報告プラットフォーム, ранно предупрежд, včasné varov, včasného varov, tidlig varsling, tidlig advarsel, \
     έγκαιρη προειδοποί, varajane hoiatus, varajase hoiatus, ennakkovaroitus, varhaisvaroitus, \
     luathrabhadh, rano upozorenje, ranog upozor, korai előrejelzés, korai figyelmeztetés, \
     ankstyvas įspėjim, ankstyvąjį įspėjim, išankstinis įspėjim, ankstyvasis įspėjim, \
     agrīnais brīdinājums, agrīnā brīdināj, agrīno brīdināj, twissija bikrija, alerta precoce, \
     plataforma única de comunicação, avertizare timpurie, alertă timpurie, zgodnje opozorilo, \
     zgodnjega opozor, tidig varning",
];

/// The platform of this duty.
pub static PLATFORM: &[&str] = &[
    "single reporting platform, centraal meldingsplatform, enkel meldingsplatform, meldplatform, \
     meldingsplatform, meldeplattform, plateforme unique de signalement, \
     plateforme de signalement, plataforma única de notificación, jednolita platforma, \
     jednolitą platform, jednolitej platform, pojedyncza platforma, 単一報告プラットフォーム, 報告プラットフォーム, \
     plataforma única de comunicação",
];

/// What is reported.
pub static EVENT: &[&str] = &[
    "actively exploited, severe incident, actief uitgebuit, actief misbruikt, \
     actief geëxploiteerd, ernstig incident, ernstige incident, aktiv ausgenutzt, \
     schwerwiegende vorf, schwerwiegenden vorf, schwerwiegender sicherheitsvorf, \
     schwerwiegende sicherheitsvorf, schwerwiegenden sicherheitsvorf, meldepflicht, \
     activement exploité, incident grave, incidents graves, explotadas activamente, \
     explotada activamente, activamente explotad, incidente grave, incidentes graves, \
     attivamente sfruttat, sfruttate attivamente, sfruttata attivamente, incidenti gravi, \
     piattaforma unica di segnalazione, aktywnie wykorzystywan, poważny incydent, \
     poważne incydent, poważnych incydent, poważnym incydent, 悪用されている脆弱性, 積極的に悪用, 重大なインシデント, \
     активно използван, сериозен инцидент, сериозни инцидент, aktivně zneuž, aktivně využív, \
     závažný incident, závažné incident, aktivt udnytte, alvorlig hændelse, alvorlige hændelse, \
     ενεργά εκμετ, ενεργώσ εκμετ, σοβαρό περιστατικό, σοβαρά περιστατικά, σοβαρών περιστατικών, \
     aktiivselt ära kasutat, tõsine intsident, tõsised intsident, tõsise, aktiivisesti hyödynnett, \
     vakava poikkeama, vakavat poikkeama, vakavista poikkeam, saothrú go gníomhach, \
     saothraítear go gníomhach, teagmhas tromchúiseach, aktivno iskorišt, ozbiljan incident, \
     ozbiljni incident, ozbiljnih incident, tevékenyen kihasznált, aktívan kihasznált, \
     súlyos incidens, súlyos biztonsági esemény, aktyviai išnaudoj, didelis incidentas, \
     dideli incidentai, sunkus incidentas, rimtas incidentas, aktīvi izmantot, smags incidents, \
     nopietns incidents, smagi incidenti, sfruttati attivament, sfruttata b'mod attiv, \
     inċident serju, inċidenti serji, explorada ativamente, exploradas ativamente, \
     ativamente explorad, exploatate activ, exploatată activ, exploatat activ, incident grav, \
     aktívne zneuž, aktívne využív, aktivno izkorišč, resen incident, resni incident, \
     hud incident, aktivt utnyttjad, aktivt utnyttjade, allvarlig incident, allvarliga incident",
];

/// To report.
pub static REPORT: &[&str] = &[
    "report, notif, notic, submi, inform, alert",
    "meld, gemeld, rapport, kennisgeving",
    "meld, gemeldet, anzeige, *meldung, *meldepflicht",
    "signal, notifi, déclar, alert",
    "notific, comunic, inform",
    "notific, segnal, comunic",
    "zgłosz, zgłas, powiad, raport",
    "報告, 通知, 届",
    "уведом, доклад, съобщ",
    "oznám, hlášen, nahl, oznam, rapporter, underret, anmeld, indberet, αναφορ, κοινοποί, \
     γνωστοποί, teavit, teata, ilmoit, raport, tuairisc, fógra, obavij, prijav, izvješ, bejelent, \
     értesít, praneš, ziņo, paziņ, rapport, notifik, notific, comunic, hlásen, obvesti, poroč, \
     anmäl, underrätt",
];

/// The first notice.
pub static EARLY_WARNING: &[&str] = &[
    "early warning, vroegtijdige waarschuwing, vroege waarschuwing, frühwarnung, \
     frühzeitige warnung, alerte précoce, alerta temprana, preallarme, allerta precoce, \
     allarme preventivo, wczesne ostrzeż, wczesnego ostrzeż, 早期警戒, 早期警告, ранно предупрежд, \
     včasné varov, včasného varov, tidlig varsling, tidlig advarsel, έγκαιρη προειδοποί, \
     έγκαιρησ προειδοποί, varajane hoiatus, varajase hoiatus, ennakkovaroitu, varhaisvaroitu, \
     luathrabhadh, rano upozor, ranog upozor, korai előrejelz, korai figyelmeztet, korai riaszt, \
     ankstyvas įspėjim, ankstyvąjį įspėjim, ankstyvasis įspėjim, išankstin, agrīnais brīdināj, \
     agrīno brīdināj, agrīnā brīdināj, agrīns brīdināj, twissija bikrija, alerta precoce, \
     avertizare timpurie, alertă timpurie, zgodnje opozor, zgodnjega opozor, tidig varning",
];

/// The report that ends it.
pub static FINAL_REPORT: &[&str] = &[
    "final report, closing report, eindverslag, eindrapport, abschlussbericht, endbericht, \
     rapport final, informe final, relazione finale, rapporto finale, sprawozdanie końcowe, \
     sprawozdania końcow, raport końcowy, raportu końcow, 最終報告, окончателен доклад, \
     závěrečná zpráv, závěrečné zpráv, závěrečnou zpráv, endelig rapport, τελική έκθεσ, \
     τελικήσ έκθεσ, lõpparuan, lõpuaruan, loppuraport, tuarascáil deiridh, završno izvješć, \
     završnog izvješć, konačno izvješć, zárójelent, galutin, nobeiguma ziņojum, galīgais ziņojum, \
     galīgo ziņojum, rapport finali, relatório final, raport final, raportul final, \
     záverečná správ, záverečnú správ, záverečnej správ, končno poročil, končnega poročil, \
     slutrapport, slutlig rapport",
];

/// The notice between the two.
pub static NOTIFICATION: &[&str] = &[
    "notification, full report, detailed report, detailed notice, main report, kennisgeving, \
     melding, meldung, notificación, notifica, zgłoszeni, 通知, 届出, 報告, уведомлен, oznámen, \
     anmeldelse, underretning, κοινοποίησ, teavitus, teade, ilmoit, fógra, obavijest, bejelent, \
     praneš, paziņoj, notifik, notificação, notificare, obvestil, priglasit, anmälan, \
     underrättelse",
];

/// Authorities that reports go to.
pub static AUTHORITY: &[&str] = &[
    "authorit, competent bod, autoriteit, toezichthouder, behörd, autorité, autoridad, autorità, \
     organ , organem, organom, organu, organów, 当局, орган, orgán, úřad, myndighed, αρχή, αρχέσ, \
     αρχών, asutus, ametias, viranomai, údarás, tijela, tijelo, hatóság, institucij, iestād, \
     awtorit, autorit, úrad, organ, myndighet, bsi , ncsc, anssi, incibe, nask, jpcert",
];

/// The two that the Regulation names.
pub static NAMED: &[&str] = &["csirt, enisa, シーサート"];

/// Those who use the product.
pub static USERS: &[&str] = &[
    "user, customer, operator, gebruiker, klant, afnemer, nutzer, *nutzer, anwender, kunde, \
     betreiber, utilisateur, client, exploitant, usuari, cliente, utenti, utente, clienti, \
     użytkown, klient, odbiorc, 利用者, ユーザ, 顧客, потребител, клиент, uživatel, zákazn, bruger, χρήστ, \
     χρηστ, πελάτ, kasutaja, klien, käyttäj, asiakka, úsáideoir, húsáideoir, custaiméir, korisni, felhasználó, \
     ügyfél, vartotoj, naudotoj, klientus, lietotāj, utent, klijent, utilizador, clientes, \
     utilizator, clienț, používateľ, zákazník, uporabnik, strank, användar, kund",
];

/// Told.
pub static INFORM: &[&str] = &[
    "inform, notif, tell, told, alert, advis, warn, communicat, mail, message, ingelicht, \
     geïnformeerd, informeer, waarschuw, gewaarschuwd, bericht, verwittig, benachrichtig, \
     unterricht, informier, gewarnt, mitgeteilt, mitteilung, avert, préven, avis, notific, avvis, \
     avvert, comunic, poinform, powiadom, powiadam, informow, zawiadom, ostrzeg, 通知, 知らせ, 連絡, 周知, уведом, \
     информир, съобщ, upozor, oznám, underret, oplys, meddel, advar, ενημερών, ενημερω, ειδοποι, \
     ειδοποί, teavita, hoiata, ilmoit, tiedot, varoit, cuir in iúl, chur ar an eolas, ar an eolas, \
     obavijest, obavješ, értesít, tájékoztat, praneš, įspė, informē, paziņ, brīdin, avża, \
     infurmat, jinfurm, înștiin, upovedom, obvest, obvešč, underrätt, varna",
];

/// Vulnerabilities.
pub static VULNERABILITY: &[&str] = &[
    "vulnerab, exploit, kwetsbaar, schwachstelle, vulnérab, podatno, 脆弱, уязвим, zraniteln, \
     sårbar, ευπάθ, haavatav, turvaauk, turvanõrk, haavoittuv, leochaile, ranjiv, sérülék, sebezh, \
     pažeidžiam, spraga, ievainojam, neaizsarg, zraniteľ, ranljiv",
];

/// Incidents.
pub static INCIDENT: &[&str] = &[
    "incident, vorfall, vorfäll, sicherheitsvorf, incydent, インシデント, 事案, 事故, инцидент, hændels, \
     περιστατικ, intsident, poikkeam, teagmh, incidens, esemény, starpgadījum, inċident, händels",
];
