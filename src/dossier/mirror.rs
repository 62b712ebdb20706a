//! Translations: the same document a second time, in another language (`docs/en/risk.md` and `docs/sv/risk.md`,
//! `README.md` and `README.de.md`). They are no second evidence.

use crate::document::{BlockKind, Document, language};
use crate::law::terms::LANGUAGES;
use crate::source::{FileId, Sources};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Text of a document that tells its language, in bytes.
const ENOUGH: usize = 4_000;

/// A document in one of several languages.
struct Version<'a> {
    document: &'a Document,
    /// The language its path names; none for the one without.
    code: Option<String>,
}

/// The documents that only repeat another one in a second language.
///
/// The language of the product's documentation comes first: that of `preferred`, else the one whose file names no
/// language, else the one with the most documents, else English.
pub(super) fn find(
    documents: &[Arc<Document>],
    sources: &Sources,
    preferred: &[String],
) -> FxHashSet<FileId> {
    let mut groups: FxHashMap<String, Vec<Version<'_>>> = FxHashMap::default();
    let mut most: FxHashMap<String, usize> = FxHashMap::default();
    for document in documents {
        let path = sources.path(document.file);
        for (neutral, code) in neutral(path) {
            if let Some(code) = &code {
                *most.entry(code.clone()).or_default() += 1;
            }
            groups
                .entry(neutral)
                .or_default()
                .push(Version { document, code });
        }
    }
    let mut mirrors = FxHashSet::default();
    for versions in groups.values().filter(|versions| versions.len() > 1) {
        let rank = |version: &Version<'_>| {
            let code = version.code.as_deref();
            let wished = preferred
                .iter()
                .position(|wish| Some(wish.as_str()) == code);
            let count = code.and_then(|code| most.get(code)).copied();
            (
                wished.unwrap_or(usize::MAX),
                code.is_some(),
                std::cmp::Reverse(count.unwrap_or_default()),
                code != Some("en"),
                version.code.clone(),
            )
        };
        let Some(first) = versions.iter().min_by_key(|version| rank(version)) else {
            continue;
        };
        let others = versions.iter().filter(|other| {
            other.document.file != first.document.file
                && other.code != first.code
                && is_alike(first.document, other.document)
                && speaks_another(first, other)
        });
        mirrors.extend(others.map(|other| other.document.file));
    }
    mirrors
}

/// The path without the language it may name, in every reading; the path itself as the one without a language.
fn neutral(path: &str) -> Vec<(String, Option<String>)> {
    let lower = path.to_lowercase();
    let mut found = vec![(lower.clone(), None)];
    let parts: Vec<&str> = lower.split('/').collect();
    let Some((name, folders)) = parts.split_last() else {
        return found;
    };
    for (at, folder) in folders.iter().enumerate() {
        if let Some(code) = code(folder) {
            let mut kept = folders.to_vec();
            if let Some(folder) = kept.get_mut(at) {
                *folder = "*";
            }
            found.push((format!("{}/{name}", kept.join("/")), Some(code.to_string())));
            // The first language may stand in no folder of its own.
            kept.remove(at);
            kept.push(name);
            found.push((kept.join("/"), Some(code.to_string())));
        }
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if let Some((at, code)) = stem
        .rfind(['.', '_', '-'])
        .and_then(|at| Some((at, code(stem.get(at + 1..)?)?)))
    {
        let plain = format!("{}.{ending}", stem.get(..at).unwrap_or_default());
        let mut kept = folders.to_vec();
        kept.push(&plain);
        found.push((kept.join("/"), Some(code.to_string())));
    }
    found
}

/// The language a part of a path names: `de`, `de-AT`, `de_at`.
fn code(part: &str) -> Option<&'static str> {
    let plain = part.split(['-', '_']).next().unwrap_or(part);
    let region = part.len() == plain.len() || part.len() == plain.len() + 3;
    let known = LANGUAGES.iter().find(|language| language.code == plain);
    known.filter(|_| region).map(|language| language.code)
}

/// Whether two documents are built alike: nearly as many headings, and about as many blocks.
fn is_alike(one: &Document, other: &Document) -> bool {
    let headings = |document: &Document| {
        let blocks = document.blocks.iter();
        let headings = blocks.filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
        headings.count()
    };
    let near = |a: usize, b: usize| a.abs_diff(b) * 4 <= a.max(b) + 3;
    near(headings(one), headings(other)) && near(one.blocks.len(), other.blocks.len())
}

/// Whether the second is not written in the language of the first, as far as their words tell.
fn speaks_another(first: &Version<'_>, other: &Version<'_>) -> bool {
    match (spoken(first.document), spoken(other.document)) {
        (Some(one), Some(two)) => one != two,
        _ => first.code.is_some() || other.code.is_some(),
    }
}

/// The language a document is written in.
pub(super) fn spoken(document: &Document) -> Option<&'static str> {
    let mut text = String::new();
    for block in &document.blocks {
        if text.len() > ENOUGH {
            break;
        }
        if !matches!(block.kind, BlockKind::Code { .. }) {
            text.push_str(block.text.as_str());
            text.push('\n');
        }
    }
    language::detect(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "# Risk\n\nThe product is made for the home and it is not to be used in cars.\n\n## Means\n\nThe keys are kept in the secure element and the log is sent by the gateway.\n";
    const SWEDISH: &str = "# Risk\n\nProdukten är avsedd för hemmet och ska inte användas till att styra en bil som körs.\n\n## Åtgärder\n\nNycklarna är sparade i kretsen och loggen är till för att inte gå förlorad av misstag.\n";

    fn mirrors(files: &[(&str, &str)], preferred: &[&str]) -> Vec<String> {
        let mut sources = Sources::default();
        let read = |(path, text): &(&str, &str), sources: &mut Sources| {
            let file = sources.add(*path, *text);
            Arc::new(Document::read(sources, file))
        };
        let documents: Vec<_> = files.iter().map(|file| read(file, &mut sources)).collect();
        let preferred: Vec<String> = preferred.iter().map(|code| code.to_string()).collect();
        let found = find(&documents, &sources, &preferred);
        let mut found: Vec<_> = found
            .into_iter()
            .map(|file| sources.path(file).to_string())
            .collect();
        found.sort();
        found
    }

    #[test]
    fn the_second_language_is_a_mirror() {
        for (first, second) in [
            ("docs/en/risk.md", "docs/sv/risk.md"),
            ("docs/risk.md", "docs/sv/risk.md"),
            ("docs/risk.md", "docs/risk.sv.md"),
            ("docs/risk_en.md", "docs/risk_sv.md"),
            ("README.md", "README-sv.md"),
            ("i18n/en-GB/a/risk.md", "i18n/sv-SE/a/risk.md"),
        ] {
            let files = [(first, ENGLISH), (second, SWEDISH)];
            assert_eq!(mirrors(&files, &[]), [second], "{first}");
        }
        let files = [("docs/en/risk.md", ENGLISH), ("docs/sv/risk.md", SWEDISH)];
        assert_eq!(mirrors(&files, &["sv"]), ["docs/en/risk.md"]);
    }

    #[test]
    fn documents_of_their_own_are_none() {
        for files in [
            [("docs/make.md", ENGLISH), ("docs/make-it.md", ENGLISH)],
            [
                ("docs/en/risk.md", ENGLISH),
                ("docs/sv/support.md", SWEDISH),
            ],
            [("docs/risk.md", ENGLISH), ("docs/risk.sv.md", "# Kort\n")],
        ] {
            assert!(mirrors(&files, &[]).is_empty(), "{files:?}");
        }
    }
}
