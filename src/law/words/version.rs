//! Words of versions.

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
