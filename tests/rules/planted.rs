//! Complete products with one defect each: `fixtures/products/<name>.planted` beside the product's folder lists them.
//!
//! ```text
//! # rule-that-speaks
//! at path/of/the/finding.md: words in the line it points at
//! in path/of/a/file.md
//! -words that stand there (`\n` is a line break)
//! +words that take their place
//! ```
//!
//! Each is planted alone into a copy; then this rule speaks, there, and no other finding is new. A defect with `~` in
//! place of `#` is known to be missed or told otherwise; it has to lose its mark once it is found
//! (`UPDATE_FIXTURES=1` takes the marks away).

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{beside, check_in, copy_folder, folders_in, name_of, root};
use cra_lint::diagnostic::Diagnostic;
use cra_lint::report::Report;
use std::path::Path;

/// How many defects every product has.
const DEFECTS: usize = 12;

struct Defect {
    rule: String,
    /// Not found yet.
    missed: bool,
    path: String,
    words: String,
    edits: Vec<Edit>,
}

struct Edit {
    path: String,
    from: String,
    to: String,
}

fn read(text: &str) -> Vec<Defect> {
    let mut defects: Vec<Defect> = Vec::new();
    let mut path = String::new();
    let mut from = String::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let broken = || line.get(1..).unwrap().replace("\\n", "\n");
        if let Some(rule) = line.strip_prefix("# ").or(line.strip_prefix("~ ")) {
            defects.push(Defect {
                rule: rule.into(),
                missed: line.starts_with('~'),
                path: String::new(),
                words: String::new(),
                edits: Vec::new(),
            });
            continue;
        }
        let defect = defects.last_mut().unwrap();
        if let Some(place) = line.strip_prefix("at ") {
            let (path, words) = place.split_once(": ").unwrap();
            (defect.path, defect.words) = (path.into(), words.into());
        } else if let Some(file) = line.strip_prefix("in ") {
            path = file.into();
        } else if line.starts_with('-') {
            from = broken();
        } else {
            assert!(line.starts_with('+'), "`{line}` is not understood");
            defect.edits.push(Edit {
                path: path.clone(),
                from: from.clone(),
                to: broken(),
            });
        }
    }
    defects
}

/// What tells a finding from another, wherever it stands.
fn told(report: &Report, found: &Diagnostic) -> (String, String, String) {
    (
        found.rule.id.to_string(),
        report.sources.path(found.span.file).to_string(),
        found.message.clone(),
    )
}

/// What is wrong with what is found of a defect.
fn judge(product: &Path, sound: &Report, defect: &Defect) -> Option<String> {
    let temporary = tempfile::tempdir().unwrap();
    // Nothing above the folder speaks for it.
    std::fs::create_dir(temporary.path().join(".git")).unwrap();
    let folder = temporary.path().join("product");
    copy_folder(product, &folder);
    for edit in &defect.edits {
        let path = folder.join(&edit.path);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            text.contains(&edit.from),
            "{}: {} has no `{}`",
            name_of(product),
            edit.path,
            edit.from
        );
        std::fs::write(&path, text.replacen(&edit.from, &edit.to, 1)).unwrap();
    }
    let report = check_in(&folder, &["."]);
    let before: Vec<_> = sound
        .diagnostics
        .iter()
        .map(|found| told(sound, found))
        .collect();
    let new: Vec<_> = report
        .diagnostics
        .iter()
        .filter(|found| !before.contains(&told(&report, found)))
        .collect();
    let line = |found: &Diagnostic| {
        let file = report.sources.file(found.span.file);
        let at = report.sources.positions(found.span).0.line as usize;
        let text = file.text().unwrap_or_default();
        text.lines().nth(at - 1).unwrap_or_default().to_string()
    };
    let right = |found: &Diagnostic| {
        found.rule.id == defect.rule
            && report.sources.path(found.span.file) == defect.path
            && line(found).contains(&defect.words)
    };
    if let [found] = new.as_slice()
        && right(found)
    {
        return None;
    }
    let said = new.iter().map(|found| {
        let (rule, path, message) = told(&report, found);
        format!("\n    {rule} {path}: {message} (`{}`)", line(found))
    });
    let said: String = said.collect();
    Some(format!(
        "{}: {} wanted in {} at `{}`, found:{said}",
        name_of(product),
        defect.rule,
        defect.path,
        defect.words
    ))
}

#[test]
fn each_planted_defect_is_found_where_it_is() {
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let mut wrong = Vec::new();
    let mut products = 0;
    for product in folders_in(&root().join("fixtures/products")) {
        let list = beside(&product, "planted");
        let Ok(mut text) = std::fs::read_to_string(&list) else {
            continue;
        };
        products += 1;
        let defects = read(&text);
        assert_eq!(defects.len(), DEFECTS, "{}", name_of(&product));
        let sound = check_in(&product, &["."]);
        for defect in defects {
            let miss = judge(&product, &sound, &defect);
            match (miss, defect.missed) {
                (Some(miss), false) => wrong.push(miss),
                (None, true) if update => {
                    let (marked, plain) = (
                        format!("~ {}\n", defect.rule),
                        format!("# {}\n", defect.rule),
                    );
                    text = text.replace(&marked, &plain);
                }
                (None, true) => wrong.push(format!(
                    "{}: {} is found now: take the `~` away",
                    name_of(&product),
                    defect.rule
                )),
                _ => {}
            }
        }
        if update {
            std::fs::write(&list, &text).unwrap();
        }
    }
    assert_eq!(products, 8, "one product a language");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
