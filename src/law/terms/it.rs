//! Italian.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "it",
    inflected: false,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "il", "lo", "la", "i", "gli", "le", "di", "del", "della", "dei", "delle", "e", "per", "in",
        "con", "un", "una", "allegato", "articolo",
    ],
    not_applicable: &["non applicabile", "non pertinente"],
    unfilled: &[
        "da completare",
        "da compilare",
        "da definire",
        "da inserire",
        "da precisare",
    ],
    promise: &[
        "sarà completat",
        "sarà documentat",
        "sarà descritt",
        "sarà redatt",
        "verrà completat",
        "verrà aggiunt",
        "verrà redatt",
        "in preparazione",
        "in fase di redazione",
        "in corso di redazione",
    ],
    absence: &[
        "non ancora",
        "non disponibile",
        "non esiste",
        "non è presente",
        "manca la",
        "manca il",
        "non è stato ancora",
        "non è stata ancora",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["esclusiva", "responsabilit"], &["sola", "responsabilit"]],
        object: &["oggetto della dichiarazione"],
        conformity: &["è conforme", "normativa di armonizzazione", "conforme alla"],
        signature: &[
            "firma",
            "firmato",
            "firmato da",
            "firmato a nome e per conto di",
        ],
        issue: &[
            "luogo e data",
            "luogo e data del rilascio",
            "luogo e data di rilascio",
            "data del rilascio",
            "luogo",
            "data",
        ],
        signatory: &[
            "nome",
            "nome e funzione",
            "nome e cognome",
            "funzione",
            "nome funzione",
            "carica",
        ],
        manufacturer: &["fabbricante"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "descrizione generale del prodotto con elementi digitali",
                Anywhere,
            ),
            ("descrizione generale", Anywhere),
            ("descrizione del prodotto", Anywhere),
            ("identificazione del prodotto", Anywhere),
            ("presentazione del prodotto", Anywhere),
            ("descrizione", Whole),
            ("il prodotto", Whole),
            ("prodotto", Whole),
            ("introduzione", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("finalità prevista", Anywhere),
            ("uso previsto", Anywhere),
            ("destinazione d'uso", Anywhere),
            ("uso ragionevolmente prevedibile", Anywhere),
            ("uso improprio ragionevolmente prevedibile", Anywhere),
            ("uso improprio prevedibile", Anywhere),
            ("scopo previsto", Anywhere),
            ("finalità", Whole),
            ("scopo", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("versioni del software", Anywhere),
            ("versioni software", Anywhere),
            ("versione del software", Anywhere),
            ("versione software", Anywhere),
            ("versione del firmware", Anywhere),
            ("versioni", Whole),
            ("versione", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografie o illustrazioni", Anywhere),
            ("fotografie", Anywhere),
            ("foto", Most),
            ("immagini del prodotto", Anywhere),
            ("illustrazioni", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informazioni e istruzioni per l'utilizzatore", Anywhere),
            ("informazioni per l'utilizzatore", Anywhere),
            ("istruzioni per l'uso", Anywhere),
            ("manuale utente", Anywhere),
            ("informazioni per l'utente", Anywhere),
            ("manuale d'uso", Anywhere),
            ("manuale dell'utente", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("progettazione e sviluppo", Anywhere),
            ("progettazione, sviluppo e produzione", Anywhere),
            ("architettura del sistema", Anywhere),
            ("architettura software", Anywhere),
            ("architettura di sistema", Anywhere),
            ("architettura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("gestione delle vulnerabilità", Anywhere),
            ("trattamento delle vulnerabilità", Anywhere),
            ("vulnerabilità", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("distinta base del software", Anywhere),
            ("distinta base software", Anywhere),
            ("distinta dei materiali software", Anywhere),
            ("elenco dei componenti", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politica di divulgazione coordinata delle vulnerabilità",
                Anywhere,
            ),
            ("divulgazione coordinata delle vulnerabilità", Anywhere),
            ("divulgazione coordinata", Anywhere),
            ("divulgazione delle vulnerabilità", Anywhere),
            ("segnalazione di vulnerabilità", Anywhere),
            ("segnalazione delle vulnerabilità", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("indirizzo di contatto", Anywhere),
            ("recapito", Most),
            ("contatto di sicurezza", Anywhere),
            ("punto di contatto unico", Anywhere),
            ("punto unico di contatto", Anywhere),
            ("contatto", Whole),
            ("contatti", Whole),
            ("punto di contatto", Anywhere),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribuzione sicura degli aggiornamenti", Anywhere),
            ("distribuzione in sicurezza degli aggiornamenti", Anywhere),
            ("aggiornamenti di sicurezza", Anywhere),
            ("aggiornamento di sicurezza", Anywhere),
            ("aggiornamenti sicuri", Anywhere),
            ("aggiornamenti", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("processi di produzione e monitoraggio", Anywhere),
            ("processi di produzione", Anywhere),
            ("produzione e monitoraggio", Anywhere),
            ("produzione", Whole),
            ("fabbricazione e monitoraggio", Anywhere),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("valutazione dei rischi di cibersicurezza", Anywhere),
            ("valutazione dei rischi di cybersicurezza", Anywhere),
            ("valutazione dei rischi", Anywhere),
            ("analisi dei rischi", Anywhere),
            ("valutazione del rischio", Anywhere),
            ("rischi", Whole),
            ("modello delle minacce", Anywhere),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("periodo di assistenza", Anywhere),
            ("periodo di supporto", Anywhere),
            ("data di fine del periodo di assistenza", Anywhere),
            ("data finale del periodo di assistenza", Anywhere),
            ("fine del supporto", Anywhere),
            ("fine supporto", Anywhere),
            ("fine dell'assistenza", Anywhere),
            ("assistenza", Whole),
            ("supporto", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("norme armonizzate", Anywhere),
            ("specifiche comuni", Anywhere),
            (
                "sistema europeo di certificazione della cibersicurezza",
                Anywhere,
            ),
            (
                "schema europeo di certificazione della cibersicurezza",
                Anywhere,
            ),
            ("norme applicate", Anywhere),
            ("norme e soluzioni", Anywhere),
            ("norme", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("relazioni sulle prove", Anywhere),
            ("relazioni di prova", Anywhere),
            ("rapporti di prova", Anywhere),
            ("verbali di prova", Anywhere),
            ("prove", Whole),
            ("test", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("dichiarazione di conformità ue", Anywhere),
            ("dichiarazione ue di conformità", Anywhere),
            ("dichiarazione di conformità", Anywhere),
            ("dichiarazione di conformità ue semplificata", Anywhere),
            ("dichiarazione ue di conformità semplificata", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (
        Element::RiskAssessment,
        &["valutazione dei rischi", "analisi dei rischi"],
    ),
    (
        Element::Declaration,
        &[
            "dichiarazione di conformita",
            "dichiarazione di conformita ue",
        ],
    ),
    (
        Element::UserInformation,
        &["manuale utente", "istruzioni per l'uso"],
    ),
    (
        Element::VulnerabilityHandling,
        &["gestione delle vulnerabilita"],
    ),
];
