//! Words that content rules look for, folded as [`crate::document::fold`] does. One line a language: English,
//! Dutch, German first; further languages are further lines.

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

/// Versions that name none.
pub const VAGUE_VERSIONS: &[&str] = &[
    "latest",
    "latest release",
    "latest version",
    "current",
    "current version",
    "newest",
    "all",
    "all versions",
    "any",
    "main",
    "master",
    "head",
    "unreleased",
    "rolling",
    "see repository",
    "x.y.z",
    "n a",
    "see git tag",
    "nieuwste",
    "laatste",
    "laatste versie",
    "huidige",
    "huidige versie",
    "alle",
    "alle versies",
    "neueste",
    "aktuell",
    "aktuelle version",
    "aktuellste",
    "alle versionen",
];

/// Whether a value says "the newest" or the like in place of a version.
pub fn is_vague_version(value: &str) -> bool {
    let folded = crate::document::fold::fold(value);
    VAGUE_VERSIONS.contains(&folded.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Words of another way to reach people than an address: a form or a platform's private report.
pub const REPORT_CHANNELS: &[&str] = &[
    "private vulnerability reporting",
    "security advisory",
    "security advisories",
    "report a vulnerability button",
    "hackerone",
    "bugcrowd",
    "intigriti",
    "yeswehack",
];

/// Whether a folded text holds one of these phrases, beginning at the border of a word.
pub fn any(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        folded.match_indices(phrase).any(|(at, _)| {
            !folded
                .get(..at)
                .and_then(|before| before.chars().next_back())
                .is_some_and(char::is_alphanumeric)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::any;

    #[test]
    fn phrases_begin_where_words_do() {
        assert!(any("supported until 2031", &["until"]));
        assert!(any("security updates", &["security update"]));
        assert!(!any("untilted", &["tilt"]));
    }
}
