//! What each pattern of a bank needs, worked out beforehand: parsing them all would take most of a small run's time.
//!
//! One line a pattern in `known.txt`: a hash of its text, then the strings, each after a tab; `^` begins one that stands
//! at the start of a word, `=` one that stands anywhere. `&` stands before the next set of strings of one way, `|` before
//! the next way. A pattern that needs none has `-`. The file is written anew by `UPDATE_NEEDED=1 cargo test --lib known`.

use super::needed::{Needed, Way};
use rustc_hash::{FxHashMap, FxHasher};
use std::borrow::Cow;
use std::hash::Hasher;
use std::sync::LazyLock;

static LINES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("known.txt").lines();
    lines.filter_map(|line| line.split_once('\t')).collect()
});

/// What a pattern needs, if that is known; `Some(None)` when it needs nothing.
pub(super) fn needed_by(pattern: &str) -> Option<Option<Vec<Way>>> {
    let line = *LINES.get(key(pattern).as_str())?;
    if line == "-" {
        return Some(None);
    }
    let mut ways = vec![vec![Vec::new()]];
    for written in line.split('\t') {
        let needed = match written.split_at_checked(1) {
            Some(("^", text)) => (text, true),
            Some(("=", text)) => (text, false),
            Some(("|", _)) => {
                ways.push(vec![Vec::new()]);
                continue;
            }
            _ => {
                ways.last_mut()?.push(Vec::new());
                continue;
            }
        };
        let (text, at_start) = needed;
        let text = unescaped(text);
        let needed = Needed {
            text,
            at_start,
            word: false,
        };
        ways.last_mut()?.last_mut()?.push(needed);
    }
    Some(Some(ways))
}

fn key(pattern: &str) -> String {
    let mut hasher = FxHasher::default();
    hasher.write(pattern.as_bytes());
    format!("{:016x}", hasher.finish())
}

fn unescaped(text: &'static str) -> Cow<'static, str> {
    match text.contains('\\') {
        true => text
            .replace("\\t", "\t")
            .replace("\\n", "\n")
            .replace("\\s", "\\")
            .into(),
        false => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::heard::Bank;
    use super::{Needed, Way, key, needed_by};
    use std::collections::BTreeSet;

    fn line(pattern: &str, ways: Option<Vec<Way>>) -> String {
        let string = |needed: Needed| {
            let sign = if needed.at_start { '^' } else { '=' };
            let text = needed.text.replace('\\', "\\s");
            let text = text.replace('\t', "\\t").replace('\n', "\\n");
            format!("{sign}{text}")
        };
        let set = |set: Vec<Needed>| set.into_iter().map(string).collect::<Vec<_>>().join("\t");
        let way = |way: Way| way.into_iter().map(set).collect::<Vec<_>>().join("\t&\t");
        let ways = ways.map(|ways| ways.into_iter().map(way).collect::<Vec<_>>().join("\t|\t"));
        format!("{}\t{}\n", key(pattern), ways.as_deref().unwrap_or("-"))
    }

    #[test]
    fn known_txt_says_what_the_patterns_need() {
        let banks: [&Bank; 3] = [
            &crate::document::BANK,
            &crate::dossier::BANK,
            &crate::rules::vulnerability_handling::BANK,
        ];
        let patterns: Vec<String> = banks.into_iter().flat_map(Bank::patterns).collect();
        assert!(patterns.len() > 30);
        let lines: BTreeSet<String> = patterns
            .iter()
            .map(|pattern| line(pattern, super::super::worked_out(pattern)))
            .collect();
        let text: String = lines.into_iter().collect();
        if std::env::var_os("UPDATE_NEEDED").is_some() {
            std::fs::write("src/document/pattern/known.txt", &text).unwrap();
            return;
        }
        let written = include_str!("known.txt");
        assert!(written == text, "UPDATE_NEEDED=1 cargo test --lib known");
        for pattern in &patterns {
            assert_eq!(needed_by(pattern), Some(super::super::worked_out(pattern)));
        }
    }
}
