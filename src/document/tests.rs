use super::*;
use crate::source::Sources;

fn read(name: &str, raw: &str) -> (Sources, Document) {
    let mut sources = Sources::default();
    let file = sources.add(name, raw);
    let document = Document::read(&sources, file);
    (sources, document)
}

#[test]
fn sections_nest_by_level_and_know_their_blocks() {
    let raw = "intro\n\n# A\n\na\n\n## B\n\nb\n\n**Bold line**\n\nc\n\n# D\n";
    let (sources, document) = read("a.md", raw);
    let titles: Vec<_> = document
        .sections
        .iter()
        .map(|s| (s.title.as_str(), s.level, s.parent))
        .collect();
    assert_eq!(
        titles,
        [
            ("", 0, None),
            ("A", 1, None),
            ("B", 2, Some(1)),
            ("Bold line", 7, Some(2)),
            ("D", 1, None)
        ]
    );
    let inside: Vec<_> = document
        .blocks_in(1)
        .map(|(_, block)| block.text.as_str())
        .collect();
    assert_eq!(inside, ["a", "B", "b", "Bold line", "c"]);
    let own: Vec<_> = document
        .own_blocks(2)
        .map(|(_, block)| block.text.as_str())
        .collect();
    assert_eq!(own, ["b"]);
    assert_eq!(
        sources.text(document.sections[2].body),
        "\n\nb\n\n**Bold line**\n\nc"
    );
    assert!(document.sections[4].body.start == document.sections[4].body.end);
    assert_eq!(document.section_of(5), 3);
    assert_eq!(document.path_of(3).len(), 3);
}

#[test]
fn labelled_values_are_found_in_every_shape() {
    let raw = "---\nversion: 2.4\n---\n**Name:** Ö Gate\n**Version**: `1.2`\nPlain: value\nnot a label at https://x.org\n\n- **Contact** – me@x.org\n\n| Field | Value |\n|---|---|\n| **Support end** | 2031-05 |\n| A | b | \n";
    let (sources, document) = read("a.md", raw);
    let fields: Vec<_> = document
        .fields
        .iter()
        .map(|f| (f.label.as_str(), f.value.as_str(), f.kind))
        .collect();
    assert_eq!(
        fields,
        [
            ("version", "2.4", FieldKind::FrontMatter),
            ("Name", "Ö Gate", FieldKind::Bold),
            ("Version", "1.2", FieldKind::Bold),
            ("Plain", "value", FieldKind::Plain),
            ("Contact", "me@x.org", FieldKind::Bold),
            ("Support end", "2031-05", FieldKind::Row),
            ("A", "b", FieldKind::Row),
        ]
    );
    assert_eq!(sources.text(document.fields[1].span), "**Name:** Ö Gate");
    assert_eq!(sources.text(document.fields[4].value.span()), "me@x.org");
    assert_eq!(document.title, None);
    assert!(document.field("support END").is_some());
}

#[test]
fn titles_come_from_front_matter_or_the_first_heading() {
    assert_eq!(
        read("a.md", "---\ntitle: T\n---\n# H\n")
            .1
            .title
            .unwrap()
            .value,
        "T"
    );
    assert_eq!(read("a.md", "x\n\n# H\n").1.title.unwrap().value, "H");
}

#[test]
fn crlf_and_byte_order_marks_move_nothing() {
    let (sources, document) = read("a.md", "\u{feff}# Ä\r\n\r\n**K:** wért\r\n");
    assert_eq!(sources.text(document.sections[1].title.span()), "Ä");
    assert_eq!(sources.text(document.fields[0].value.span()), "wért");
    assert_eq!(sources.positions(document.fields[0].value.span()).0.line, 3);
}
