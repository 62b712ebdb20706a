//! Anchors: how links name headings.

use super::Document;
use rustc_hash::FxHashMap;

/// The anchor GitHub gives a heading: lower case, spaces as hyphens, punctuation dropped.
pub fn slug(title: &str) -> String {
    let kept = title
        .trim()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// Letters and digits alone: what all makers of anchors agree on.
fn core(anchor: &str) -> String {
    anchor
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether the document has this anchor; makers of anchors differ in hyphens, so those do not count.
pub(super) fn exists(document: &Document, anchor: &str) -> bool {
    anchor.is_empty() || anchor == "top" || section(document, anchor).is_some()
}

/// The section behind an anchor.
pub(super) fn section(document: &Document, anchor: &str) -> Option<usize> {
    let decoded = percent_decode(anchor);
    let wanted = core(&decoded);
    let titled = || {
        document
            .sections
            .iter()
            .enumerate()
            .filter(|(_, section)| section.level > 0)
    };
    let explicit = titled().find(|(_, section)| section.id.as_deref() == Some(decoded.as_str()));
    if let Some((index, _)) = explicit {
        return Some(index);
    }
    // The second heading of a name gets `-1`.
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    for (index, section) in titled() {
        let base = core(section.title.as_str());
        let count = seen.entry(base.clone()).or_default();
        let own = if *count == 0 {
            base.clone()
        } else {
            format!("{base}{count}")
        };
        *count += 1;
        if own == wanted {
            return Some(index);
        }
    }
    None
}

/// `%C3%BC` as `ü`; what is no such sequence stays.
pub fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_string();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits
            .and_then(|two| u8::from_str_radix(two, 16).ok())
            .filter(|_| *first == b'%');
        match byte {
            Some(byte) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn anchors_are_found_as_github_writes_them() {
        assert_eq!(slug("1. Risk & Threats (v2)"), "1-risk--threats-v2");
        let mut sources = Sources::default();
        let file = sources.add(
            "a.md",
            "# Über uns\n\n## Notes\n\n## Notes\n\n## X {#own}\n",
        );
        let document = Document::read(&sources, file);
        assert!(document.has_anchor("%C3%BCber-uns"));
        assert_eq!(document.section_at("notes-1"), Some(3));
        assert_eq!(document.section_at("own"), Some(4));
        assert!(!document.has_anchor("gone"));
        assert_eq!(percent_decode("100%"), "100%");
    }
}
