//! Damaged files: every fixture file with random edits, cut short, repeated, or with characters of many bytes put in.
//! Nothing panics, every place lies in its file, and every output can be written.
//!
//! `MUTATIONS=5000` tries more of them, `SEED=7` others; a failure names the seed that brings it back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::random::{Random, runs};
use cra_lint::check::{Options, check};
use cra_lint::report::human::{self, Detail, Style};
use cra_lint::report::{Report, github};
use cra_lint::source::Span;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long the test goes on unless told otherwise.
const TIME: Duration = Duration::from_secs(5);

/// Larger fixtures take too long each.
const LARGEST: usize = 64 << 10;

/// What is put in: line ends, marks of every syntax, characters of two to four bytes, half of one.
const PIECES: &[&[u8]] = &[
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b" ",
    b"\0",
    b"\x1B[31m",
    b"\xFF",
    b"\xC3",
    b"\xEF\xBB\xBF",
    "ä".as_bytes(),
    "…".as_bytes(),
    "日本".as_bytes(),
    "😀".as_bytes(),
    "e\u{301}".as_bytes(),
    "İ".as_bytes(),
    "ẞ".as_bytes(),
    "\u{a0}".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{2028}".as_bytes(),
    "：".as_bytes(),
    "٣".as_bytes(),
    b"[",
    b"]",
    b"(",
    b")",
    b"{",
    b"}",
    b"<",
    b">",
    b"\"",
    b"'",
    b"`",
    b"```\n",
    b"|",
    b"|---|\n",
    b"**",
    b"_",
    b"#",
    b"\n# ",
    b"\n- ",
    b"\n> ",
    b"\n===\n",
    b"|===\n",
    b"----\n",
    b".. ",
    b"::",
    b":",
    b",",
    b"\\",
    b"\\u",
    b"\\ud800",
    b"&amp;",
    b"<!-- ",
    b"-->",
    b"<a href=\"",
    b"</",
    b"---\n",
    b"0",
    b"9999999999",
    b"-",
    b"1e999",
    b"null",
    b"[TBD]",
    b"<x>",
    b"2031-13-99",
    b"2024/2847",
    b"five years",
    b"until 2031",
    b"pkg:",
    b"%",
    b"%2",
    b"@",
    b"https://",
    b"a@b.c",
    b"**Support period:** ",
    b"Signature: ____",
];

fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(4) {
        let length = bytes.len();
        match random.below(8) {
            0 => bytes.truncate(random.below(length + 1)),
            1 => {
                let range = random.range(length, 40);
                bytes.drain(range);
            }
            2 => {
                let part = bytes[random.range(length, 200)].to_vec();
                let at = random.below(length + 1);
                bytes.splice(at..at, part);
            }
            3 if length > 0 => {
                let at = random.below(length);
                bytes[at] ^= 1 << random.below(8);
            }
            4 => {
                // Line ends of the other kind.
                let text = std::mem::take(bytes);
                for byte in text {
                    if byte == b'\n' {
                        bytes.push(b'\r');
                    }
                    bytes.push(byte);
                }
            }
            _ => {
                let at = random.below(length + 1);
                let piece = PIECES[random.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
}

/// Files that are read, with their names; the name tells how.
fn seeds() -> Vec<(String, Vec<u8>)> {
    let mut seeds = Vec::new();
    let mut folders = vec![crate::common::root().join("fixtures")];
    while let Some(folder) = folders.pop() {
        for path in crate::common::entries_in(&folder) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = crate::common::name_of(&path);
            if name.ends_with(".expected") || name.ends_with(".paths") {
                continue;
            }
            let Ok(bytes) = std::fs::read(&path) else {
                continue;
            };
            if bytes.len() <= LARGEST {
                seeds.push((name, bytes));
            }
        }
    }
    assert!(seeds.len() > 50, "the fixtures are gone");
    seeds
}

fn run(folder: &Path, paths: Vec<PathBuf>) -> Report {
    check(&Options {
        paths,
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: None,
        today: crate::common::TODAY,
        selection: crate::common::every_profile(),
        history: false,
        working_directory: folder.to_path_buf(),
    })
}

/// What is wrong with the places the readers of documents gave: a finding may stand at any of them.
fn misread(report: &Report) -> Vec<String> {
    let documents = report
        .products
        .iter()
        .flat_map(|product| &product.documents);
    let mut wrong = Vec::new();
    for document in documents {
        let mut spans: Vec<(&str, Span)> = Vec::new();
        for block in &document.blocks {
            spans.extend([("block", block.span), ("text", block.text.span())]);
            let text = block.text.as_str();
            let words = text.char_indices().map(|(at, c)| at..at + c.len_utf8());
            spans.extend(words.map(|word| ("character", block.text.span_of(word))));
        }
        for field in &document.fields {
            spans.extend([("label", field.label.span()), ("value", field.value.span())]);
            spans.push(("field", field.span));
        }
        for section in &document.sections {
            spans.extend([
                ("heading", section.heading),
                ("title", section.title.span()),
            ]);
            spans.push(("body", section.body));
        }
        for link in &document.links {
            spans.extend([("link", link.span), ("target", link.target.span)]);
        }
        for comment in &document.comments {
            spans.extend([("comment", comment.span), ("words", comment.text.span)]);
        }
        spans.extend(document.marks.iter().map(|mark| ("mark", mark.span)));
        let file = report.sources.file(document.file);
        let text = file.text().unwrap_or_default();
        for (what, span) in spans {
            if text.get(span.range()).is_none() {
                wrong.push(format!("{what} at {span:?} of {}", file.path()));
            }
        }
    }
    wrong
}

#[test]
fn damaged_files_end_in_findings() {
    let seeds = seeds();
    let temporary = tempfile::tempdir().unwrap();
    // Nothing above the folder speaks for it.
    std::fs::create_dir(temporary.path().join(".git")).unwrap();
    for (seed, mut random) in runs(TIME) {
        let folder = temporary.path().join("product");
        std::fs::create_dir(&folder).unwrap();
        // Some files together: what one says is compared with what another says.
        let count = 1 + random.below(4);
        let mut names = Vec::new();
        for _ in 0..count {
            let (name, bytes) = &seeds[random.below(seeds.len())];
            let mut bytes = bytes.clone();
            // The same words under the name of another kind of document.
            let name = match random.below(8) {
                0 => name.replace(".md", ".adoc"),
                1 => name.replace(".md", ".rst"),
                2 => name.replace(".md", ".txt"),
                _ => name.clone(),
            };
            mutate(&mut bytes, &mut random);
            std::fs::write(folder.join(&name), &bytes).unwrap();
            names.push(name);
        }
        let paths = match random.below(3) {
            0 => names.iter().map(PathBuf::from).collect(),
            _ => Vec::new(),
        };
        let result = catch_unwind(AssertUnwindSafe(|| {
            let report = run(&folder, paths);
            for detail in [Detail::Normal, Detail::Verbose, Detail::Quiet] {
                let mut style = Style::plain();
                style.detail = detail;
                assert!(!human::render(&report, style).contains('\u{1b}'));
            }
            assert!(!github::render(&report).contains('\u{1b}'));
            cra_lint::report::markdown::render(&report);
            let mut faults = crate::common::faults(&report);
            faults.extend(misread(&report));
            faults
        }));
        let told = format!("SEED={seed} MUTATIONS=1 ({})", names.join(", "));
        match result {
            Ok(faults) => assert!(faults.is_empty(), "{told}\n{}", faults.join("\n")),
            Err(_) => panic!("{told}: it panicked, see above"),
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
