//! Documents as rules see them: every span re-read, every format, every broken file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use cra_lint::document::{BlockKind, Document, FieldKind, Format, LinkKind, MarkKind, Text};
use cra_lint::source::{FileId, Sources, Span};
use std::path::{Path, PathBuf};

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, out);
        } else if Format::of_path(&path.to_string_lossy()).is_some() {
            out.push(path);
        }
    }
    out.sort();
}

fn read(path: &str) -> (Sources, Document) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Sources::default();
    let file = sources.add(path, std::fs::read(root.join(path)).unwrap());
    let document = Document::read(&sources, file);
    (sources, document)
}

fn inside(sources: &Sources, file: FileId, span: Span, what: &str) {
    let bytes = sources.file(file).bytes();
    assert_eq!(span.file, file, "{what}");
    assert!(
        span.start <= span.end && span.end as usize <= bytes.len(),
        "{what}: {span:?}"
    );
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(
        text.is_char_boundary(span.start as usize) && text.is_char_boundary(span.end as usize),
        "{what}: {span:?}"
    );
}

fn text(sources: &Sources, file: FileId, text: &Text, what: &str) {
    inside(sources, file, text.span(), what);
    // Each word stands where the text says, unless markup or an entity stands in it.
    let mut at = 0;
    for word in text.as_str().split_inclusive(char::is_whitespace) {
        let range = at..at + word.trim_end().len();
        at += word.len();
        let span = text.span_of(range.clone());
        inside(sources, file, span, what);
        let source = sources.text(span);
        let plain = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        let markup = source.contains([
            '&', '<', '>', '*', '`', '\\', '_', '[', ']', '~', '|', '"', '=',
        ]);
        assert!(
            markup || plain(source) == plain(word),
            "{what}: `{word}` stands at `{source}`"
        );
    }
}

fn check(sources: &Sources, document: &Document) {
    let file = document.file;
    for block in &document.blocks {
        inside(sources, file, block.span, "block");
        text(sources, file, &block.text, "block text");
        if let BlockKind::TableRow { cells, .. } = &block.kind {
            cells
                .iter()
                .for_each(|cell| text(sources, file, cell, "cell"));
        }
    }
    for section in &document.sections {
        inside(sources, file, section.heading, "heading");
        inside(sources, file, section.body, "body");
        text(sources, file, &section.title, "title");
        assert!(
            section.blocks.end <= document.blocks.len() && section.own.end <= section.blocks.end
        );
        assert!(
            section
                .parent
                .is_none_or(|parent| document.sections[parent].blocks.end >= section.blocks.end)
        );
    }
    for field in &document.fields {
        inside(sources, file, field.span, "field");
        text(sources, file, &field.label, "label");
        text(sources, file, &field.value, "value");
    }
    for link in &document.links {
        inside(sources, file, link.span, "link");
        inside(sources, file, link.target.span, "target");
    }
    for mark in &document.marks {
        inside(sources, file, mark.span, "mark");
    }
}

#[test]
fn every_span_of_every_fixture_is_exact() {
    let mut found = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"),
        &mut found,
    );
    assert!(found.len() > 10);
    for path in found {
        let bytes = std::fs::read(&path).unwrap();
        let mut sources = Sources::default();
        let file = sources.add(path.to_string_lossy(), bytes);
        let document = Document::read(&sources, file);
        if document.problems.is_empty() {
            check(&sources, &document);
        }
    }
}

#[test]
fn markdown_gives_every_part() {
    let (sources, document) = read("fixtures/formats/markdown/everything.md");
    assert_eq!(
        document.title.as_ref().map(|title| title.value.as_str()),
        Some("Übersicht")
    );
    let titles: Vec<_> = document
        .sections
        .iter()
        .skip(1)
        .map(|section| (section.title.as_str(), section.level))
        .collect();
    assert_eq!(
        titles,
        [
            ("1️⃣ Technical file", 1),
            ("4. Bold heading", 7),
            ("Setext heading", 2)
        ]
    );
    assert_eq!(document.sections[1].id.as_deref(), Some("top-of-file"));
    let fields: Vec<_> = document
        .fields
        .iter()
        .map(|field| (field.label.as_str(), field.value.as_str(), field.kind))
        .collect();
    for wanted in [
        ("version", "2.4.0", FieldKind::FrontMatter),
        ("Support ends", "31 May 2033", FieldKind::Bold),
        ("Contact", "security@nordtor.eu", FieldKind::Bold),
        ("Plain label", "plain value", FieldKind::Plain),
        ("Product version", "2.4.0", FieldKind::Row),
        ("Empty", "", FieldKind::Row),
    ] {
        assert!(fields.contains(&wanted), "{wanted:?} in {fields:?}");
    }
    let links: Vec<_> = document
        .links
        .iter()
        .map(|link| (link.kind, sources.text(link.target.span)))
        .collect();
    for wanted in [
        (LinkKind::Image, "images/logo.svg"),
        (LinkKind::Image, "https://img.shields.io/x.svg"),
        (LinkKind::Link, "docs/risk.md#threats"),
        (LinkKind::Address, "https://nordtor.eu/a"),
        (LinkKind::Address, "security@nordtor.eu"),
        (LinkKind::Link, "../other.md"),
        (LinkKind::Path, "docs/file.md"),
    ] {
        assert!(links.contains(&wanted), "{wanted:?} in {links:?}");
    }
    let quoted: Vec<_> = document
        .blocks
        .iter()
        .filter(|block| block.quoted)
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(quoted, ["(a) quoted law\nlazy line;"]);
    let checked: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block.kind {
            BlockKind::ListItem {
                checked: Some(checked),
                ..
            } => Some((block.text.as_str(), checked)),
            _ => None,
        })
        .collect();
    assert_eq!(checked, [("done", true), ("open", false)]);
    assert!(matches!(&document.marks[0].kind, MarkKind::Element(id) if id.value == "annex-vii.3"));
    assert!(
        matches!(&document.marks[1].kind, MarkKind::Ignore { rule, reason, .. } if rule.value == "broken-link" && reason.value == "kept as sent")
    );
    assert!(
        document
            .blocks
            .iter()
            .any(|block| block.text.as_str().contains("<vendor name> and & entity"))
    );
}

#[test]
fn the_other_formats_give_headings_fields_and_links() {
    for (path, title) in [
        ("fixtures/formats/text/crlf.txt", "1. Intended purpose"),
        ("fixtures/formats/asciidoc/page.adoc", "Risk assessment"),
        ("fixtures/formats/rst/page.rst", "Risk assessment"),
        ("fixtures/formats/html/page.html", "Risk assessment"),
    ] {
        let (sources, document) = read(path);
        assert_eq!(document.sections[2].title.as_str(), title, "{path}");
        assert_eq!(
            sources.text(document.sections[2].title.span()),
            title,
            "{path}"
        );
        assert!(
            document
                .fields
                .iter()
                .any(|field| field.value.as_str().contains("2.4.0")
                    || field.value.as_str() == "2033-05-31"),
            "{path}"
        );
        assert!(!document.links.is_empty(), "{path}");
    }
}

#[test]
fn cut_and_disturbed_documents_end_in_a_document() {
    let (sources, document) = read("fixtures/formats/markdown/everything.md");
    let whole = sources.file(document.file).bytes().to_vec();
    for name in ["a.md", "a.txt", "a.adoc", "a.rst", "a.html", "a.csv"] {
        for cut in (0..whole.len()).step_by(7) {
            let mut bytes = whole[..cut].to_vec();
            let mut sources = Sources::default();
            let file = sources.add(name, bytes.clone());
            let document = Document::read(&sources, file);
            if document.problems.is_empty() {
                check(&sources, &document);
            }
            // One byte turned over, a line doubled.
            if let Some(byte) = bytes.get_mut(cut / 2) {
                *byte = b"|*`[]<>#-\n\t:"[cut % 12];
            }
            let again = sources.add(name, [&bytes[..], &bytes[cut / 3..]].concat());
            let document = Document::read(&sources, again);
            if document.problems.is_empty() {
                check(&sources, &document);
            }
        }
    }
}

#[test]
fn endless_nesting_ends() {
    for piece in [
        "> ", "- ", "[", "![", "**", "|", "<div>", "# ", "\t", "((", "`", "<!--", ":", "1. ",
        "<td>", "<a =\"", "\"", "a,", "--  --\n",
    ] {
        let text = piece.repeat(50_000);
        for name in ["a.md", "a.html", "a.csv", "a.txt", "a.rst"] {
            let mut sources = Sources::default();
            let file = sources.add(name, text.as_str());
            let document = Document::read(&sources, file);
            assert!(document.blocks.len() <= 50_001, "{name} {piece}");
        }
    }
}
