//! SBOMs whose parts were moved about: values put in each other's place, taken out, repeated, renamed. Whatever comes
//! of it, every finding lies in the file, the same file gives the same bytes in every format, and it takes no longer
//! than a file of its size may. (`mutations.rs` damages the bytes; here the files stay well-formed mostly, so that
//! the readers and the rules behind the syntax are met.)
//!
//! `MUTATIONS=5000` tries more of them, `SEED=7` others; a failure names the seed that brings it back.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::random::{Random, runs};
use crate::common::{check_with, every_profile, root};
use cra_lint::report::{Report, github, json, sarif};
use cra_lint::syntax::json::{Kind, Tape, Value};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long the test goes on unless told otherwise.
const TIME: Duration = Duration::from_secs(5);

/// The longest that one small file may take, on a machine that is busy with other things.
const MOST: Duration = Duration::from_secs(20);

/// Values that are seldom meant.
const ODD: &[&str] = &[
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "\"\"",
    "\" \"",
    "\"\\u0000\"",
    "\"NONE\"",
    "\"NOASSERTION\"",
    "\"ä😀\"",
    "\"pkg:\"",
    "\"pkg:npm/%\"",
    "\"cpe:2.3:\"",
    "\"(MIT\"",
    "\"SPDXRef-\"",
    "\"DocumentRef-x:SPDXRef-y\"",
    "\"urn:cdx:\"",
    "\"9999-99-99\"",
    "[]",
    "[[]]",
    "{}",
    "{\"\":{}}",
    "[null]",
    "[{}]",
];

/// The ranges of a JSON text's values, and of its members and elements.
fn values(text: &str) -> Vec<Range<usize>> {
    let tape = Tape::parse(text);
    let all = (0..tape.len() as u32).filter_map(|id| tape.value(id));
    all.map(Value::range).collect()
}

/// The ranges of members and elements with the comma after them.
fn items(text: &str) -> Vec<Range<usize>> {
    let tape = Tape::parse(text);
    let all = (0..tape.len() as u32).filter_map(|id| tape.value(id));
    let mut items = Vec::new();
    for value in all {
        let inside: Vec<Range<usize>> = match value.kind() {
            Kind::Array => value.elements().map(Value::range).collect(),
            Kind::Object => {
                let members = value.members();
                members
                    .map(|(key, value)| key.range().start..value.range().end)
                    .collect()
            }
            _ => continue,
        };
        items.extend(inside.windows(2).map(|two| two[0].start..two[1].start));
    }
    items
}

/// One change of a JSON text, at places where values stand.
fn change_json(text: &mut String, random: &mut Random) {
    let values = values(text);
    let items = items(text);
    if values.is_empty() {
        return;
    }
    let place = random.pick(&values).clone();
    match random.below(6) {
        0 => text.replace_range(place, random.pick::<&str>(ODD)),
        1 => {
            let other = text[random.pick(&values).clone()].to_string();
            text.replace_range(place, &other);
        }
        2 if !items.is_empty() => text.replace_range(random.pick(&items).clone(), ""),
        3 if !items.is_empty() => {
            let item = random.pick(&items).clone();
            let copy = text[item.clone()].to_string();
            text.insert_str(item.start, &copy);
        }
        4 => {
            // Deeper by some levels.
            let depth = 1 + random.below(100);
            text.insert_str(place.end, &"]".repeat(depth));
            text.insert_str(place.start, &"[".repeat(depth));
        }
        _ => {
            // The first letter of a text, or the whole, in another case.
            let upper = text[place.clone()].to_uppercase();
            text.replace_range(place, &upper);
        }
    }
}

/// One change of a text of lines: a line taken out, repeated, moved, or put behind another one.
fn change_lines(text: &mut String, random: &mut Random) {
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    if lines.is_empty() {
        return;
    }
    let (at, to) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(4) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(to, lines[at].clone()),
        2 => lines.swap(at, to),
        _ => {
            // What stands behind the first colon, or between the tags, of another line.
            let value = |line: &str| {
                let start = line.find([':', '>']).map_or(0, |at| at + 1);
                let end = line.rfind("</").filter(|end| *end >= start);
                start..end.unwrap_or(line.len())
            };
            let other = lines[to][value(&lines[to])].to_string();
            let place = value(&lines[at]);
            lines[at].replace_range(place, &other);
        }
    }
    *text = lines.join("\n");
}

/// The clean SBOMs and the fixtures of the rules about them: name and text.
fn seeds() -> Vec<(String, String)> {
    let mut seeds = Vec::new();
    let mut folders = vec![root().join("fixtures/single-defect")];
    folders.extend(crate::common::folders_in(&root().join("fixtures/rules")));
    while let Some(folder) = folders.pop() {
        for path in crate::common::entries_in(&folder) {
            let name = crate::common::name_of(&path);
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let known = ["json", "xml", "yaml", "spdx", "rdf"];
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            let Ok(text) = std::fs::read_to_string(&path) else {
                continue;
            };
            let is_sbom = cra_lint::sbom::sniff(text.as_bytes()).is_some();
            if known.contains(&extension.as_ref()) && is_sbom && text.len() < 1 << 16 {
                seeds.push((name, text));
            }
        }
    }
    assert!(seeds.len() > 50, "the fixtures are gone");
    seeds
}

fn run(folder: &Path, name: &str) -> Report {
    check_with(folder, &[name], every_profile())
}

#[test]
fn sboms_turned_about_end_in_findings() {
    let seeds = seeds();
    let folder = tempfile::tempdir().unwrap();
    // Nothing above the folder speaks for it.
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    for (seed, mut random) in runs(TIME) {
        let (name, text) = random.pick(&seeds);
        let mut text = text.clone();
        for _ in 0..=random.below(6) {
            if name.ends_with(".json") {
                change_json(&mut text, &mut random);
            } else {
                change_lines(&mut text, &mut random);
            }
        }
        std::fs::write(folder.path().join(name), &text).unwrap();
        let told = format!("SEED={seed} MUTATIONS=1 ({name})\n{text}");
        let start = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| {
            let report = run(folder.path(), name);
            let faults = crate::common::faults(&report);
            let again = run(folder.path(), name);
            let same = json::render(&report) == json::render(&again)
                && sarif::render(&report) == sarif::render(&again)
                && github::render(&report) == github::render(&again);
            (faults, same)
        }));
        match result {
            Ok((faults, same)) => {
                assert!(faults.is_empty(), "{told}\n{}", faults.join("\n"));
                assert!(same, "{told}\nthe same input gave other bytes");
            }
            Err(_) => panic!("{told}\nit panicked, see above"),
        }
        assert!(start.elapsed() < MOST, "{told}\n{:?}", start.elapsed());
        std::fs::remove_file(folder.path().join(name)).unwrap();
    }
}
