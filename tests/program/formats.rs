//! The outputs for other programs and for readers, held against what those take: GitLab's documented shape, the structure
//! of JUnit files, Markdown as hosts render it, and a page in which nothing is markup but what the tool wrote.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::sample;
use crate::common::schema::validator;
use cra_lint::diagnostic::Severity;
use cra_lint::law::Element;
use cra_lint::report::{Report, gitlab, html, junit, markdown, text};
use pulldown_cmark::{Event, Options, Parser, Tag};
use roxmltree::{Document, Node, ParsingOptions};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashSet};

fn reports() -> Vec<Report> {
    vec![
        sample::typical(),
        sample::hostile(),
        sample::refused(),
        sample::empty(Default::default()),
    ]
}

fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What GitLab's documentation asks of a Code Quality report.
pub(crate) fn faults_of_gitlab(text: &str) -> Vec<String> {
    let line = json!({"type": "integer", "minimum": 1});
    let schema = json!({
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^/]"},
                        "lines": {"required": ["begin"], "properties": {"begin": line.clone(), "end": line}}
                    }
                }
            }
        }
    });
    let issues: Value = serde_json::from_str(text).unwrap();
    let validator = validator(&schema.to_string());
    let errors = validator.iter_errors(&issues);
    let mut wrong: Vec<_> = errors.map(|error| format!("GitLab: {error}")).collect();
    let mut seen = HashSet::new();
    for issue in issues.as_array().unwrap() {
        if !seen.insert(issue["fingerprint"].clone()) {
            wrong.push(format!("GitLab: two issues share {}", issue["fingerprint"]));
        }
        if issue["location"]["path"]
            .as_str()
            .unwrap()
            .starts_with("./")
        {
            wrong.push("GitLab: a path starts with ./".into());
        }
    }
    wrong
}

/// Attributes an element of a JUnit file has, and its children, as CI servers read them.
const JUNIT: [(&str, &[&str], &[&str]); 6] = [
    (
        "testsuites",
        &["name", "tests", "failures", "errors"],
        &["testsuite"],
    ),
    (
        "testsuite",
        &["name", "tests", "failures", "errors", "skipped"],
        &["testcase"],
    ),
    (
        "testcase",
        &["classname", "name"],
        &["failure", "error", "skipped"],
    ),
    ("failure", &["type", "message"], &[]),
    ("error", &["type", "message"], &[]),
    ("skipped", &["message"], &[]),
];

/// What the structure of JUnit files does not allow.
pub(crate) fn faults_of_junit(text: &str) -> Vec<String> {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![format!("JUnit: {error}")],
    };
    let mut wrong = Vec::new();
    if !document.root_element().has_tag_name("testsuites") {
        wrong.push("JUnit: the root is no testsuites".to_string());
    }
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let Some((_, attributes, children)) = JUNIT.iter().find(|(known, ..)| *known == name)
        else {
            wrong.push(format!("JUnit: an element {name}"));
            continue;
        };
        let strange = node
            .attributes()
            .filter(|one| !attributes.contains(&one.name()));
        wrong.extend(strange.map(|one| format!("JUnit: {name} has {}", one.name())));
        let elements = || node.children().filter(Node::is_element);
        let strange = elements().filter(|one| !children.contains(&one.tag_name().name()));
        wrong.extend(strange.map(|one| format!("JUnit: {name} holds {}", one.tag_name().name())));
        if name == "testcase"
            && (elements().count() > 1 || node.attribute("name").is_none_or(str::is_empty))
        {
            wrong.push(format!(
                "JUnit: a case without a name or with several verdicts: {node:?}"
            ));
        }
        if name.starts_with("testsuite") {
            let count = |what: &str| {
                let all = node.descendants().filter(|one| one.has_tag_name(what));
                all.count().to_string()
            };
            for (attribute, what) in [
                ("tests", "testcase"),
                ("failures", "failure"),
                ("errors", "error"),
                ("skipped", "skipped"),
            ] {
                if node
                    .attribute(attribute)
                    .is_some_and(|number| number != count(what))
                {
                    wrong.push(format!("JUnit: {name} counts its {attribute} wrong"));
                }
            }
        }
    }
    wrong
}

/// HTML that the tool writes into Markdown.
const OWN_HTML: [&str; 5] = [
    "<br>",
    "<!-- -->",
    "</details>",
    "<details><summary>",
    "</summary>",
];

/// What would be a link, a picture, code or foreign HTML in the Markdown, and rows of tables with too many cells.
pub(crate) fn faults_of_markdown(text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if text.len() > 65_000 {
        wrong.push(format!("Markdown: {} bytes", text.len()));
    }
    for (event, range) in Parser::new_ext(text, Options::all()).into_offset_iter() {
        let part = &text[range];
        match event {
            Event::Html(found) | Event::InlineHtml(found) => {
                let mut rest = found.trim().to_string();
                for own in OWN_HTML {
                    rest = rest.replace(own, "");
                }
                if rest.contains(['<', '>']) {
                    wrong.push(format!("Markdown: HTML `{found}`"));
                }
            }
            Event::Start(
                Tag::Link { .. }
                | Tag::Image { .. }
                | Tag::CodeBlock(_)
                | Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::Emphasis,
            )
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Rule => wrong.push(format!("Markdown: {event:?} in {part}")),
            _ => {}
        }
    }
    for row in text.lines().filter(|line| line.starts_with('|')) {
        let borders = row.replace("\\\\", "").replace("\\|", "");
        if borders.matches('|').count() != 5 {
            wrong.push(format!("Markdown: a row of other cells: {row}"));
        }
    }
    for line in text.lines() {
        let content = line.trim_start_matches('#');
        let content = if content.starts_with(' ') {
            content
        } else {
            line
        };
        let signs = content.match_indices(['@', '#']).filter(|(at, _)| {
            let (before, after) = content.split_at(*at);
            !before.ends_with('&') && !after[1..].starts_with("<!-- -->")
        });
        wrong.extend(signs.map(|(at, _)| format!("Markdown: a mention at {at} of {line}")));
    }
    wrong
}

/// Elements and attributes of the page.
const ELEMENTS: &str = "html head meta title style body a header p h1 h2 h3 h4 dl div dt dd nav ul li main section strong table \
    thead tbody tr th td span br wbr q article pre code mark em footer";
const ATTRIBUTES: &str = "lang charset name content http-equiv class id href aria-label aria-labelledby aria-hidden scope colspan \
    data-label";

fn parse(page: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(page, options).map_err(|error| format!("page: {error}"))
}

/// What in the page is not written by the tool, or leads nowhere, or is out of order.
pub(crate) fn faults_of_page(page: &str) -> Vec<String> {
    let document = match parse(page) {
        Ok(document) => document,
        Err(error) => return vec![error],
    };
    let known = |list: &str, name: &str| list.split_whitespace().any(|one| one == name);
    let mut wrong = Vec::new();
    let mut ids = HashSet::new();
    let mut level = 0;
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if !known(ELEMENTS, name) {
            wrong.push(format!("page: an element {name}"));
        }
        for attribute in node.attributes() {
            let full = attribute.name();
            if !known(ATTRIBUTES, full) {
                wrong.push(format!("page: an attribute {full} of {name}"));
            }
        }
        if let Some(id) = node.attribute("id")
            && !ids.insert(id)
        {
            wrong.push(format!("page: two elements are called {id}"));
        }
        if let Some(number) = name
            .strip_prefix('h')
            .and_then(|rest| rest.parse::<u32>().ok())
        {
            if number > level + 1 {
                wrong.push(format!("page: h{number} follows h{level}"));
            }
            level = number;
            if node
                .descendants()
                .filter_map(|part| part.text())
                .all(|text| text.trim().is_empty())
            {
                wrong.push(format!("page: an empty h{number}"));
            }
        }
    }
    for node in document.descendants() {
        let named = ["aria-labelledby"].map(|name| node.attribute(name));
        wrong.extend(
            named
                .into_iter()
                .flatten()
                .filter(|id| !ids.contains(id))
                .map(|id| format!("page: nothing is called {id}")),
        );
        let Some(href) = node.attribute("href") else {
            continue;
        };
        let leads = match href.strip_prefix('#') {
            Some(id) => ids.contains(id),
            None if href == cra_lint::law::cra::ELI => true,
            // No scheme, no host, no query.
            None => {
                let safe = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
                !href.starts_with('/') && href.chars().all(safe)
            }
        };
        if !leads {
            wrong.push(format!("page: a link to {href}"));
        }
    }
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    if !document
        .descendants()
        .any(|node| node.attribute("content") == Some(policy))
    {
        wrong.push("page: no policy".into());
    }
    wrong
}

fn words_of(page: &str) -> String {
    let document = parse(page).unwrap();
    let body = document
        .descendants()
        .find(|node| node.has_tag_name("body"))
        .unwrap();
    let text: String = body
        .descendants()
        .filter(Node::is_text)
        .filter_map(|node| node.text())
        .collect();
    text
}

#[test]
fn every_output_has_the_shape_its_readers_take() {
    for report in reports() {
        assert_none(faults_of_gitlab(&gitlab::render(&report)));
        for limit in [None, Some(Severity::Info), Some(Severity::Error)] {
            assert_none(faults_of_junit(&junit::render(&report, limit)));
        }
        assert_none(faults_of_markdown(&markdown::render(&report)));
        for base in ["", "../", "../../repo/"] {
            assert_none(faults_of_page(&html::render(&report, base)));
        }
    }
}

/// The checks above must be able to fail.
#[test]
fn what_breaks_out_is_noticed() {
    let page = html::render(&sample::typical(), "");
    for (from, to) in [
        ("<h2>Summary</h2>", "<h2>Summary</h2><script>x</script>"),
        ("<h2>Summary</h2>", "<h4>Summary</h4>"),
        ("<h2>Summary</h2>", "<h2 onclick=\"x\">Summary</h2>"),
        ("href=\"./", "href=\"javascript:"),
        ("href=\"#law\"", "href=\"#laws\""),
        ("</main>", "</section></main>"),
    ] {
        let broken = page.replacen(from, to, 1);
        assert_ne!(broken, page, "{from}");
        assert!(!faults_of_page(&broken).is_empty(), "{to}");
    }
    let summary = markdown::render(&sample::typical());
    for bad in [
        "[a](b)", "<b>", "`x`", "@all", "| a |", "![a](b)", "- a", "#1",
    ] {
        assert!(
            !faults_of_markdown(&format!("{summary}\n\n{bad}\n")).is_empty(),
            "{bad}"
        );
    }
    assert!(
        !faults_of_markdown(&summary.replacen("| error", "| a | error", 1).replacen(
            "| **error**",
            "| a | **error**",
            1
        ))
        .is_empty()
    );
    let cases = junit::render(&sample::typical(), None);
    for (from, to) in [
        ("<skipped", "<skiped"),
        ("tests=\"", "tests=\"1"),
        ("<testcase ", "<testcase id=\"1\" "),
    ] {
        assert!(
            !faults_of_junit(&cases.replacen(from, to, 1)).is_empty(),
            "{to}"
        );
    }
    let issues = gitlab::render(&sample::typical());
    for (from, to) in [
        ("\"major\"", "\"grave\""),
        ("\"begin\": ", "\"begin\": -"),
        ("check_name", "check"),
    ] {
        assert!(
            !faults_of_gitlab(&issues.replacen(from, to, 1)).is_empty(),
            "{to}"
        );
    }
}

#[test]
fn a_run_that_could_not_check_passes_nowhere() {
    let report = sample::refused();
    let issues: Value = serde_json::from_str(&gitlab::render(&report)).unwrap();
    assert_eq!(issues[0]["severity"], "blocker");
    let cases = junit::render(&report, None);
    assert!(cases.contains("errors=\"1\"") && cases.contains("<error type=\"nothing-checked\""));
    assert!(markdown::render(&report).contains("**Nothing was checked:**"));
    let page = html::render(&report, "");
    assert!(words_of(&page).contains("Nothing was checked:"));
    assert!(!page.contains("<ul class=\"tiles\">"));
}

#[test]
fn cases_fail_as_the_exit_status_says() {
    let report = sample::typical();
    for (limit, failures) in [
        (None, 0),
        (Some(Severity::Error), 41),
        (Some(Severity::Warning), 42),
        (Some(Severity::Info), 43),
    ] {
        let cases = junit::render(&report, limit);
        assert_eq!(cases.matches("<failure ").count(), failures, "{limit:?}");
        let milder = 43 - failures;
        assert_eq!(cases.matches("<skipped ").count(), milder, "{limit:?}");
    }
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    let report = sample::hostile();
    let page = html::render(&report, "");
    let shown: String = text::harmless(sample::HOSTILE).replace('\u{ffff}', "\u{fffd}");
    let words = words_of(&page);
    assert!(words.contains(&shown), "{words}");
    for bad in ["<script", "javascript:", "</style></title>", "]]>"] {
        assert!(!page.contains(bad), "{bad}");
    }
    let document = parse(&page).unwrap();
    assert_eq!(
        document
            .descendants()
            .filter(|node| node.has_tag_name("style"))
            .count(),
        1
    );
    let title = document
        .descendants()
        .find(|node| node.has_tag_name("title"))
        .unwrap();
    assert!(title.text().unwrap().contains("<script>alert(1)</script>"));
    let cases = junit::render(&report, Some(Severity::Info));
    let document = Document::parse(&cases).unwrap();
    let mut cases = document
        .descendants()
        .filter(|node| node.has_tag_name("testcase"));
    assert!(cases.any(|case| case.attribute("name").unwrap().ends_with(&shown)));
}

#[test]
fn the_page_holds_what_an_auditor_asks_for() {
    let report = sample::typical();
    let page = html::render(&report, "../");
    let words = words_of(&page);
    for element in Element::ALL {
        assert!(words.contains(element.name()), "{}", element.name());
    }
    for part in [
        "4 of 18 elements present",
        "2026-11-21",
        "Acme Gateway",
        "touches Art. 58(1)(f)",
        "could not be assessed: the SBOM cannot be read",
        "photo.png",
        "sample-of-law in docs/archive/**, until 2026-11-21: 2 findings",
        "To close it: say what is true",
        "Basis: law, Annex VII(4), Art. 13(8)",
        "Basis: practice, in support of Annex VII(2)(b)",
        "and 20 further findings of sample-of-law",
        cra_lint::report::LIMITS,
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let document = parse(&page).unwrap();
    let hrefs: BTreeSet<_> = document
        .descendants()
        .filter_map(|node| node.attribute("href"))
        .collect();
    assert!(
        hrefs.contains("../docs/cra/technische%20Doku.md"),
        "{hrefs:?}"
    );
    let marks: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name("mark"))
        .filter_map(|node| node.text())
        .collect();
    assert!(
        marks.contains(&"31.12.2025") && marks.contains(&"tokio"),
        "{marks:?}"
    );
}

#[test]
fn nothing_says_compliant() {
    for report in reports() {
        let outputs = [
            html::render(&report, ""),
            markdown::render(&report),
            junit::render(&report, None),
            gitlab::render(&report),
        ];
        for out in outputs {
            let mut words = out.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|word| word.eq_ignore_ascii_case("compliant")));
        }
    }
}

#[test]
fn a_comment_is_never_larger_than_hosts_take() {
    let mut report = sample::hostile();
    let long = format!("{}{}", sample::HOSTILE, "|<&@#:".repeat(2000));
    let mut found = report.diagnostics[0].clone();
    found.message = long.clone();
    found.help = long.clone();
    report.diagnostics = vec![found; 3000];
    let products: Vec<_> = (0..200)
        .map(|_| sample::hostile().products.remove(0))
        .collect();
    report.products = products;
    let out = markdown::render(&report);
    assert_none(faults_of_markdown(&out));
    assert!(out.contains(" more, milder or as bad.") && out.contains("are left out here"));
    assert!(out.ends_with(&format!("{}\n", cra_lint::report::LIMITS)));
    report.failure = Some(long);
    assert_none(faults_of_markdown(&markdown::render(&report)));
}
