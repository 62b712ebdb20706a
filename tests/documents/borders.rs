//! `\b` in the patterns of this project is the border of an ASCII word. Beside a letter beyond ASCII it says the
//! opposite of what is meant: `publié\b` is found in "publiéx" and not in "publié le". No pattern may ask for it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use regex_syntax::hir::{Class, Hir, HirKind, Look};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Most letters beyond ASCII that a class names one by one; `\w` and `\p{L}` take in far more.
const MOST_NAMED: usize = 40;

/// Which letters beyond ASCII may stand at a side of a pattern, and whether the pattern may be empty.
#[derive(Clone, Default)]
struct Side {
    letters: BTreeSet<char>,
    may_be_empty: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum At {
    Start,
    End,
}

fn side(of: &Hir, at: At) -> Side {
    // `ſ` and the sign of Kelvin are there when a pattern takes no notice of case.
    let letter = |c: char| !c.is_ascii() && c.is_alphanumeric() && !"ſ\u{212a}".contains(c);
    match of.kind() {
        HirKind::Empty | HirKind::Look(_) => Side {
            may_be_empty: true,
            ..Side::default()
        },
        HirKind::Literal(literal) => {
            let text = String::from_utf8_lossy(&literal.0).into_owned();
            let outer = match at {
                At::Start => text.chars().next(),
                At::End => text.chars().next_back(),
            };
            Side {
                letters: outer.into_iter().filter(|c| letter(*c)).collect(),
                may_be_empty: false,
            }
        }
        HirKind::Class(Class::Unicode(class)) => {
            let named: Vec<char> = class
                .iter()
                .flat_map(|range| range.start().max('\u{80}')..=range.end())
                .take(MOST_NAMED + 1)
                .collect();
            let few = named.len() <= MOST_NAMED;
            Side {
                letters: named.into_iter().filter(|c| few && letter(*c)).collect(),
                may_be_empty: false,
            }
        }
        HirKind::Class(Class::Bytes(_)) => Side::default(),
        HirKind::Repetition(repetition) => {
            let mut inner = side(&repetition.sub, at);
            inner.may_be_empty |= repetition.min == 0;
            inner
        }
        HirKind::Capture(capture) => side(&capture.sub, at),
        HirKind::Concat(parts) => {
            let mut parts: Vec<&Hir> = parts.iter().collect();
            if at == At::End {
                parts.reverse();
            }
            let mut all = Side {
                may_be_empty: true,
                ..Side::default()
            };
            for part in parts {
                let one = side(part, at);
                all.letters.extend(one.letters);
                if !one.may_be_empty {
                    all.may_be_empty = false;
                    break;
                }
            }
            all
        }
        HirKind::Alternation(choices) => choices.iter().fold(Side::default(), |mut all, choice| {
            let one = side(choice, at);
            all.letters.extend(one.letters);
            all.may_be_empty |= one.may_be_empty;
            all
        }),
    }
}

/// Letters beside which a border of words is asked for; `before` and `after` may stand around the pattern.
fn beside_borders(of: &Hir, before: &Side, after: &Side, found: &mut BTreeSet<char>) {
    match of.kind() {
        HirKind::Look(Look::WordAscii | Look::WordUnicode) => {
            found.extend(&before.letters);
            found.extend(&after.letters);
        }
        HirKind::Repetition(repetition) => beside_borders(&repetition.sub, before, after, found),
        HirKind::Capture(capture) => beside_borders(&capture.sub, before, after, found),
        HirKind::Alternation(choices) => {
            for choice in choices {
                beside_borders(choice, before, after, found);
            }
        }
        HirKind::Concat(parts) => {
            for (at, part) in parts.iter().enumerate() {
                let near = |beside: &mut dyn Iterator<Item = &Hir>, side_of: At, outer: &Side| {
                    let mut all = Side::default();
                    for other in beside {
                        let one = side(other, side_of);
                        all.letters.extend(one.letters);
                        if !one.may_be_empty {
                            return all;
                        }
                    }
                    all.letters.extend(&outer.letters);
                    all
                };
                let (left, right) = (&parts[..at], &parts[at + 1..]);
                let before = near(&mut left.iter().rev(), At::End, before);
                let after = near(&mut right.iter(), At::Start, after);
                beside_borders(part, &before, &after, found);
            }
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Literal(_) | HirKind::Class(_) => {}
    }
}

fn letters_at_borders(pattern: &str) -> Option<BTreeSet<char>> {
    let parsed = regex_syntax::parse(pattern).ok()?;
    let mut found = BTreeSet::new();
    beside_borders(&parsed, &Side::default(), &Side::default(), &mut found);
    Some(found)
}

/// The raw strings of a source file, with their lines.
fn raw_strings(source: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = source[at..].find("r\"").map(|found| at + found) {
        let hashed = source[at..].find("r#\"").map(|found| at + found);
        let (start, close) = match hashed {
            Some(hashed) if hashed < found => (hashed + 3, "\"#"),
            _ => (found + 2, "\""),
        };
        let Some(end) = source[start..].find(close).map(|end| start + end) else {
            break;
        };
        let line = source[..start].lines().count();
        out.push((line, &source[start..end]));
        at = end + close.len();
    }
    out
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

#[test]
fn no_pattern_asks_for_a_border_beside_a_letter_beyond_ascii() {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let (mut patterns, mut wrong) = (0, Vec::new());
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        for (line, text) in raw_strings(&source) {
            if !text.contains(r"\b") || text.contains(r"\\b") {
                continue;
            }
            let Some(found) = letters_at_borders(text) else {
                continue;
            };
            patterns += 1;
            if !found.is_empty() {
                wrong.push(format!("{}:{line}: {found:?}", file.display()));
            }
        }
    }
    assert!(patterns > 80, "{patterns}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn borders_beside_such_letters_are_seen() {
    let seen = |pattern: &str| {
        letters_at_borders(pattern)
            .unwrap()
            .into_iter()
            .collect::<String>()
    };
    assert_eq!(seen(r"\b(?:publié|sent)\b"), "é");
    assert_eq!(seen(r"\b(?:à|the) way"), "à");
    assert_eq!(seen(r"(?:sent|publié(?:es?)?)\b"), "é");
    assert_eq!(seen(r"\bn[úu]\b|caf(?:é|e)x?\b"), "éú");
    assert_eq!(seen(r"\bétat, mér\b \w+\b"), "é");
    assert_eq!(seen(r"\b(?:été|x) (?:sent)"), "é");
    assert_eq!(seen(r"\bprêt\b|\bwörter\w*\b|été (?:ici)\b|版"), "");
}
