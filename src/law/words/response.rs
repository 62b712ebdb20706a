//! Words of answering a report.

/// To acknowledge, to confirm receipt.
pub static ACKNOWLEDGE: &[&str] = &[
    "acknowledg, confirm receipt, confirm the receipt, confirm each, confirm every, \
     initial response, first response, receipt",
    "bevestig, ontvangstbevestig, eerste reactie",
    "bestätig, eingangsbestätig, erste rückmeldung, erste antwort",
    "accusé de réception, accusons réception, une première réponse, confirmons",
    "acuse de recibo, acusamos, confirmamos, primera respuesta",
    "conferm, prima risposta, presa in carico",
    "potwierdz, pierwsza odpowiedź",
    "受領, 受付を通知, 一次回答, 初回回答",
    "потвърд, potvr, bekræft, επιβεβαι, kinnita, vahvist, admhá, megerős, visszaigazol, patvirt, \
     apstiprin, nikkonferm, confirma, confirmă, potrdi, bekräft",
];
