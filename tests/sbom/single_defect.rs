//! A clean SBOM of each format, and one defect at a time planted into it: the rule that is meant reports it, at the
//! bytes that were planted, and nothing else is reported.
//!
//! `fixtures/single-defect/` holds the clean files, which every profile finds nothing in, and beside each a list of
//! defects, which says how it is written. `DEFECT=word` looks at defects with that word in their head alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{check_with, every_profile, root};
use cra_lint::config::Profile;
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The fewest defects over all formats.
const LEAST: usize = 40;

/// What is taken out of the clean file and what is put in its place.
#[derive(Default)]
struct Edit {
    old: Vec<String>,
    new: Vec<String>,
}

/// One defect.
struct Defect {
    /// `rule: what it is`.
    head: String,
    edits: Vec<Edit>,
}

impl Defect {
    fn rule(&self) -> &str {
        self.head.split(':').next().unwrap_or_default()
    }

    /// The profile whose rule it is.
    fn selection(&self) -> Selection {
        let profile = match self.rule().split('-').next() {
            Some("bsi") => Profile::Bsi,
            Some("cisa") => Profile::Cisa,
            _ => Profile::Cra,
        };
        Selection {
            profiles: vec![profile],
            ..Selection::default()
        }
    }

    /// The damaged file, and the bytes at which the finding stands.
    fn plant(&self, clean: &str) -> (String, Range<usize>) {
        let mut text = clean.to_string();
        for edit in &self.edits {
            let (old, new) = (edit.old.join("\n"), edit.new.join("\n"));
            let count = clean.matches(&old).count();
            assert_eq!(
                count, 1,
                "{}: {old:?} stands there {count} times",
                self.head
            );
            assert!(text.contains(&old), "{}: edits overlap", self.head);
            text = text.replacen(&old, &new, 1);
        }
        let marks: Vec<_> = text.match_indices(['«', '»']).collect();
        let [(open, "«"), (close, "»")] = marks[..] else {
            panic!("{}: one place is marked «so»", self.head)
        };
        let place = open..close - '«'.len_utf8();
        (text.replace(['«', '»'], ""), place)
    }
}

/// The defects of a list.
fn defects(list: &Path) -> Vec<Defect> {
    let text = std::fs::read_to_string(list).unwrap();
    let mut defects: Vec<Defect> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("== ") {
            let (head, edits) = (head.to_string(), Vec::new());
            defects.push(Defect { head, edits });
            continue;
        }
        let Some(defect) = defects.last_mut() else {
            assert!(line.is_empty() || line.starts_with('#'), "{line:?}");
            continue;
        };
        if let Some(old) = line.strip_prefix('-') {
            if defect.edits.last().is_none_or(|edit| !edit.new.is_empty()) {
                defect.edits.push(Edit::default());
            }
            defect.edits.last_mut().unwrap().old.push(old.to_string());
        } else if let Some(new) = line.strip_prefix('+') {
            let edit = defect.edits.last_mut();
            edit.unwrap_or_else(|| panic!("{}: nothing is replaced", defect.head))
                .new
                .push(new.to_string());
        } else {
            assert!(line.is_empty(), "{}: {line:?}", defect.head);
        }
    }
    defects
}

/// Every clean file and its defects.
fn formats() -> Vec<(PathBuf, Vec<Defect>)> {
    let files = crate::common::entries_in(&root().join("fixtures/single-defect"));
    let lists = files.iter().filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "defects")
    });
    let formats: Vec<_> = lists
        .map(|list| (list.with_extension(""), defects(list)))
        .collect();
    assert!(!formats.is_empty(), "the clean files are gone");
    formats
}

fn found(report: &Report) -> Vec<(String, Range<usize>)> {
    let found = report.diagnostics.iter();
    found
        .map(|found| (found.rule.id.to_string(), found.span.range()))
        .collect()
}

/// A folder that nothing above speaks for.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    folder
}

#[test]
fn clean_files_are_silent_in_every_profile() {
    let folder = folder();
    for (clean, _) in formats() {
        let name = crate::common::name_of(&clean);
        std::fs::copy(&clean, folder.path().join(&name)).unwrap();
        // The guideline takes no earlier format, which is no defect of the file.
        let old = |line: &String| line.contains(" bsi-format-too-old ");
        let report = check_with(folder.path(), &[name.as_str()], every_profile());
        let lines = crate::common::lines_of(&report);
        assert!(lines.iter().all(old), "{name}\n{}", lines.join("\n"));
    }
}

#[test]
fn each_defect_is_found_at_its_place_and_nothing_else_is() {
    let word = std::env::var("DEFECT").unwrap_or_default();
    let folder = folder();
    let mut wrong = Vec::new();
    for (clean, defects) in formats() {
        let name = crate::common::name_of(&clean);
        let text = std::fs::read_to_string(&clean).unwrap();
        for defect in defects.iter().filter(|defect| defect.head.contains(&word)) {
            for unix in [true, false] {
                // The same with a byte order mark and line ends of two bytes.
                let (planted, place) = defect.plant(&text);
                let (planted, place) = if unix {
                    (planted, place)
                } else {
                    foreign(&planted, place)
                };
                std::fs::write(folder.path().join(&name), &planted).unwrap();
                let report = check_with(folder.path(), &[name.as_str()], defect.selection());
                let expected = [(defect.rule().to_string(), place.clone())];
                if found(&report) == expected {
                    continue;
                }
                wrong.push(format!(
                    "{name}: {}{}\n  expected at {:?}\n  {}",
                    defect.head,
                    if unix { "" } else { " (CRLF)" },
                    &planted[place],
                    crate::common::lines_of(&report).join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The text as another system writes it, and where the place is then.
fn foreign(text: &str, place: Range<usize>) -> (String, Range<usize>) {
    let mark = "\u{feff}";
    let after = |at: usize| mark.len() + at + text[..at].matches('\n').count();
    let planted = format!("{mark}{}", text.replace('\n', "\r\n"));
    (planted, after(place.start)..after(place.end))
}

#[test]
fn many_kinds_of_defects_are_tried() {
    let formats = formats();
    let defects = formats.iter().flat_map(|(_, defects)| defects);
    let mut heads: Vec<&str> = defects.clone().map(|defect| defect.head.as_str()).collect();
    heads.sort_unstable();
    heads.dedup();
    assert!(heads.len() >= LEAST, "{}", heads.len());
    let rules: Vec<_> = cra_lint::rules::all().map(|rule| rule.id).collect();
    for defect in defects {
        assert!(rules.contains(&defect.rule()), "{}", defect.head);
    }
}
