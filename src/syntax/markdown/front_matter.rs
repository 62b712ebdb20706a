//! Front matter: YAML between `---` lines, TOML between `+++` lines; simple `key: value` lines only.

use crate::source::{FileId, Span, Spanned};
use crate::syntax::prose::{Prose, Text};

/// Reads front matter into `prose` and says where the document's body begins (byte offset in `source`).
pub(super) fn read(file: FileId, source: &str, from: usize, prose: &mut Prose) -> usize {
    let text = source.get(from..).unwrap_or_default();
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next() else {
        return from;
    };
    let (fence, separator) = match first.trim_end() {
        "---" => ("---", ':'),
        "+++" => ("+++", '='),
        _ => return from,
    };
    let mut at = from + first.len();
    let mut found = Vec::new();
    for line in lines {
        let bare = line.trim_end();
        let start = at;
        at += line.len();
        if bare == fence || (fence == "---" && bare == "...") {
            prose.front_matter = found;
            return at;
        }
        if let Some(entry) = entry(file, bare, start, separator) {
            found.push(entry);
        }
    }
    // No closing fence: it was a thematic break.
    from
}

fn entry(
    file: FileId,
    line: &str,
    start: usize,
    separator: char,
) -> Option<(Spanned<String>, Text)> {
    if line.starts_with([' ', '\t', '#', '-']) {
        return None;
    }
    let (key, value) = line.split_once(separator)?;
    let name = key.trim();
    let known = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    if name.is_empty() || !name.chars().all(known) {
        return None;
    }
    let after = start + key.len() + separator.len_utf8();
    let lead = value.len() - value.trim_start().len();
    let mut value = value.trim();
    let mut place = after + lead;
    for quote in ['"', '\''] {
        if value.len() >= 2 && value.starts_with(quote) && value.ends_with(quote) {
            value = value.get(1..value.len() - 1).unwrap_or_default();
            place += 1;
            break;
        }
    }
    let key = Spanned::new(name.to_string(), Span::new(file, start..start + name.len()));
    Some((key, Text::verbatim(file, place..place + value.len(), value)))
}
