//! Words of the support period.

/// Words of a sentence that says until when a product is supported.
pub const SUPPORT_END: &[&str] = &[
    "until",
    "till",
    "through",
    "up to",
    "ends on",
    "ends in",
    "end of support",
    "end of life",
    "support end",
    "supported to",
    "tot",
    "tot en met",
    "einde van de ondersteuning",
    "einde ondersteuning",
    "eindigt",
    "bis",
    "endet",
    "supportende",
    "ende des unterstutzungszeitraums",
    "ende des unterstützungszeitraums",
];

/// Words of a sentence that speaks of support or security updates.
pub const SUPPORT: &[&str] = &[
    "support",
    "security update",
    "security fix",
    "security patch",
    "maintained",
    "updates",
    "ondersteun",
    "beveiligingsupdate",
    "beveiligingsupdates",
    "unterstützung",
    "unterstutz",
    "sicherheitsupdate",
    "sicherheitsaktualisierung",
    "gepflegt",
];

/// Words with which a text gives an expected time of use as the reason for a short support period (Art. 13(8)).
pub const TIME_OF_USE: &[&str] = &[
    "expected use",
    "expected time of use",
    "expected to be in use",
    "expected lifetime",
    "time of use",
    "in use for",
    "expected to be used",
    "use time",
    "service life",
    "useful life",
    "replaced every",
    "replaced after",
    "gebruiksduur",
    "in gebruik",
    "levensduur",
    "vervangen",
    "nutzungsdauer",
    "lebensdauer",
    "in gebrauch",
    "verwendungsdauer",
    "ersetzt",
];

/// Words before a period that make it a deadline or an interval.
pub const DEADLINE: &[&str] = &[
    "within",
    "every",
    "each",
    "after",
    "binnen",
    "elke",
    "innerhalb",
    "alle",
    "nach",
];

/// Words after a period that make it a notice.
pub const NOTICE: &[&str] = &[
    "notice",
    "advance",
    "before",
    "prior",
    "ago",
    "of notice",
    "vooraf",
    "opzegtermijn",
    "aankondiging",
    "vorlauf",
    "vorher",
    "im voraus",
    "vorankundigung",
    "vorankündigung",
    "frist",
];

/// Phrases of the end of a year, which name its last month well enough.
pub const YEAR_END: &[&str] = &["end of", "eind", "einde", "ende", "q1", "q2", "q3", "q4"];
