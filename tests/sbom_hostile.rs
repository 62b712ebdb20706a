//! SBOMs nobody meant well with: cut, bent, huge. Each gives a model and, where something is wrong, a word on it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

mod common;

use cra_lint::diagnostic::Severity;
use cra_lint::engine::MOST_OF_A_KIND;
use cra_lint::report::human;
use cra_lint::sbom::{self, Sbom, State};
use cra_lint::source::{Sources, Span};
use std::fmt::Write;

const SMALL: &str = include_str!("../fixtures/rules/sbom-dangling-reference/good/sbom.cdx.json");
const SMALL_SPDX: &str =
    include_str!("../fixtures/rules/sbom-dangling-reference/good-spdx/sbom.spdx.json");

fn read(text: impl Into<Vec<u8>>) -> (Sources, Sbom) {
    let mut sources = Sources::default();
    let file = sources.add("sbom.cdx.json", text);
    let sbom = sbom::read(file, &sources);
    (sources, sbom)
}

/// Every place lies inside the file; what is not wholly read says why.
fn check(sources: &Sources, sbom: &Sbom) {
    let length = sources.file(sbom.file).bytes().len();
    let inside = |span: Span| {
        assert!(
            span.start <= span.end && span.end as usize <= length,
            "{span:?}"
        )
    };
    let schema = sbom
        .schema
        .problems
        .iter()
        .chain(&sbom.schema.unlisted_licenses);
    let problems = sbom
        .encoding
        .iter()
        .chain(&sbom.syntax)
        .chain(&sbom.duplicate_keys)
        .chain(schema);
    for problem in problems {
        inside(problem.span);
        assert!(
            !problem.message.is_empty() && !problem.message.contains('\n'),
            "{}",
            problem.message
        );
    }
    sbom.components
        .iter()
        .for_each(|component| inside(component.span));
    sbom.unresolved
        .iter()
        .for_each(|reference| inside(reference.span));
    inside(sbom.top_level_place());
    let told = sbom.encoding.is_some() || !sbom.syntax.is_empty();
    assert!(sbom.state != State::Broken || told);
}

#[test]
fn cut_anywhere() {
    for text in [SMALL, SMALL_SPDX] {
        for end in 0..text.trim_end().len() {
            let (sources, sbom) = read(&text.as_bytes()[..end]);
            assert_ne!(sbom.state, State::Read, "cut at {end}");
            assert!(!sbom.syntax.is_empty(), "cut at {end}");
            check(&sources, &sbom);
        }
    }
}

#[test]
fn any_byte_changed() {
    for text in [SMALL, SMALL_SPDX] {
        for at in 0..text.len() {
            // Two of these at each place, all of them over a few places.
            let others = b"\"\\{}[],:0 \x00\n\xFFx";
            for step in 0..2 {
                let byte = others[(at * 2 + step) % others.len()];
                let mut bytes = text.as_bytes().to_vec();
                bytes[at] = byte;
                let (sources, sbom) = read(bytes);
                check(&sources, &sbom);
            }
        }
    }
}

/// Puts a value of another kind in every place where a value stands.
#[test]
fn any_value_of_another_kind() {
    for text in [SMALL, SMALL_SPDX] {
        let tape = cra_lint::syntax::json::Tape::parse(text);
        let places = (0..tape.len() as u32)
            .filter_map(|id| tape.value(id))
            .map(|value| value.range());
        for range in places {
            for other in [
                "null",
                "true",
                "-1",
                "\"\"",
                "\"ä\"",
                "[]",
                "[[1]]",
                "{}",
                "{\"name\":{}}",
            ] {
                let changed = format!("{}{other}{}", &text[..range.start], &text[range.end..]);
                let (sources, sbom) = read(changed);
                check(&sources, &sbom);
                let silent =
                    sbom.schema.problems.is_empty() && sbom.schema.unlisted_licenses.is_empty();
                let elsewhere = !sbom.duplicate_ids.is_empty()
                    || sbom
                        .components
                        .iter()
                        .any(|component| component.name.is_none() || component.version.is_none());
                assert!(
                    sbom.schema.valid != Some(false) || !silent || elsewhere,
                    "{other} at {range:?}"
                );
            }
        }
    }
}

#[test]
fn components_nested_to_the_limit() {
    let depth = 126;
    let open =
        "\"components\":[{\"type\":\"library\",\"name\":\"x\",\"version\":\"1\",".repeat(depth);
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",{open}\"group\":\"\"{}}}",
        "}]".repeat(depth)
    );
    let (sources, sbom) = read(text);
    assert_eq!((sbom.state, sbom.schema.valid), (State::Read, Some(true)));
    assert_eq!(sbom.components.len(), depth);
    assert_eq!(sbom.pointer(depth - 1), "/components/0".repeat(depth));
    check(&sources, &sbom);
}

#[test]
fn a_hundred_megabytes_of_brackets() {
    for bracket in ["[", "{\"bomFormat\":\"CycloneDX\",\"a\":"] {
        let (sources, sbom) = read(bracket.repeat(100_000_000 / bracket.len()));
        assert_eq!(sbom.state, State::Broken);
        assert!(
            sbom.syntax[0].message.contains("nested deeper"),
            "{}",
            sbom.syntax[0].message
        );
        check(&sources, &sbom);
    }
}

#[test]
fn numbers_and_texts_without_end() {
    let digits = "9".repeat(10_000);
    let text = SMALL.replace("\"version\": 1,", &format!("\"version\": {digits},"));
    assert_ne!(text, SMALL);
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    let long = "ä".repeat(1_000_000);
    let (sources, sbom) = read(SMALL.replace("\"library\"", &format!("\"{long}\"")));
    assert_eq!(sbom.schema.valid, Some(false));
    assert!(
        sbom.schema
            .problems
            .iter()
            .all(|problem| problem.message.chars().count() < 300)
    );
    check(&sources, &sbom);
}

/// Whatever grows with the square of the input never ends here.
#[test]
fn many_of_everything_wrong() {
    let count = 20_000;
    let mut components = String::new();
    let mut nodes = String::new();
    for index in 0..count {
        let comma = if index > 0 { "," } else { "" };
        // One id for all, an unknown type, a bad hash, a bad purl.
        let _ = write!(
            components,
            "{comma}{{\"type\":\"libary\",\"bom-ref\":\"same\",\"name\":\"n{index}\",\"purl\":\"{index}\",\
             \"hashes\":[{{\"alg\":\"MD5\",\"content\":\"{index}\"}}],\"licenses\":[{{\"license\":{{\"id\":\"no {index}\"}}}}]}}"
        );
        let _ = write!(
            nodes,
            "{comma}{{\"ref\":\"root\",\"dependsOn\":[\"gone-{index}\"]}}"
        );
    }
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{{\"component\":{{\"type\":\"application\",\
         \"bom-ref\":\"root\",\"name\":\"app\"}}}},\"components\":[{components}],\"dependencies\":[{nodes}]}}"
    );
    let (sources, sbom) = read(text.clone());
    check(&sources, &sbom);
    assert_eq!(sbom.duplicate_ids.len(), count - 1);
    assert_eq!(sbom.unresolved.len(), count);
    assert_eq!(sbom.schema.problems.len(), 3 * count);

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sbom.cdx.json"), text).unwrap();
    let report = common::check_in(folder.path(), &["sbom.cdx.json"]);
    // Of a kind the first are kept, the rest are counted: every output says how many there are.
    let found: usize = report
        .diagnostics
        .iter()
        .map(|found| found.stands_for)
        .sum();
    assert!(found > 6 * count, "{found}");
    let dangling = report
        .diagnostics
        .iter()
        .filter(|found| found.rule.id == "sbom-top-level-undescribed");
    let (listed, last) = (dangling.clone().count(), dangling.clone().last().unwrap());
    assert_eq!(listed, MOST_OF_A_KIND + 1);
    assert_eq!(last.stands_for, count - MOST_OF_A_KIND);
    assert_eq!(
        last.message,
        "10000 further findings of this kind from here on, which are counted and not listed"
    );
    assert_eq!(sbom.text(&sources, last.span), "gone-10000");
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let counted: usize = severities
        .into_iter()
        .map(|severity| report.count(severity))
        .sum();
    assert_eq!(counted, found);
    let human = human::render(&report, human::Style::plain());
    for line in [
        "19997 more of sbom-top-level-undescribed in sbom.cdx.json",
        "  and 19992 more; `--format json` lists the first 10000",
    ] {
        assert!(human.lines().any(|own| own == line), "{line}");
    }
}

#[test]
fn a_file_of_equal_keys() {
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",{}\"version\":1}}",
        "\"version\":1,".repeat(1_000_000)
    );
    let (sources, sbom) = read(text);
    assert_eq!(
        (sbom.duplicate_keys.len(), sbom.schema.valid),
        (1, Some(true))
    );
    assert_eq!(
        sbom.duplicate_keys[0].message,
        "key `version` is given 1000001 times in one object"
    );
    check(&sources, &sbom);
}

#[test]
fn an_object_of_unknown_keys() {
    let keys: String = (0..300_000)
        .map(|index| format!("\"k{index}\":1,\"k{index}\":2,"))
        .collect();
    let (sources, sbom) = read(format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",{keys}\"version\":1}}"
    ));
    assert_eq!(sbom.duplicate_keys.len(), 10_001);
    assert_eq!(sbom.schema.problems.len(), 1_001);
    let last = sbom.schema.problems.last().unwrap();
    assert_eq!(
        last.message,
        "299000 further unexpected fields in the document, from here on"
    );
    check(&sources, &sbom);
}

#[test]
fn files_that_are_no_sbom_at_all() {
    for text in [
        "",
        " ",
        "\u{feff}",
        "null",
        "[]",
        "\"CycloneDX\"",
        "hello",
        "\0\0\0",
        "{\"a\":1}",
        "<a/>",
        "bomFormat: CycloneDX",
    ] {
        let (sources, sbom) = read(text);
        assert!(
            matches!(sbom.state, State::Broken | State::Unrecognised),
            "{text:?}: {:?}",
            sbom.state
        );
        assert!(sbom.components.is_empty() && sbom.schema.valid.is_none());
        check(&sources, &sbom);
    }
}
