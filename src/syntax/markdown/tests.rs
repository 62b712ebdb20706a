use super::*;
use crate::source::Sources;

fn parse(source: &str) -> (Sources, Prose) {
    let mut sources = Sources::default();
    let file = sources.add("a.md", source);
    let from = sources.file(file).text_start();
    let prose = read(file, source, from);
    (sources, prose)
}

fn texts(prose: &Prose) -> Vec<&str> {
    prose
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect()
}

#[test]
fn headings_rows_items_and_paragraphs_come_in_order() {
    let raw = "# Tïtle #\n\nPara **bold**\nnext\n\n- [x] done\n- [ ] open\n  - deep\n\n| A | B |\n|---|---|\n| *c* | `d` |\n";
    let (sources, prose) = parse(raw);
    assert_eq!(
        texts(&prose),
        [
            "Tïtle",
            "Para bold\nnext",
            "done",
            "open",
            "deep",
            "A\tB",
            "c\td"
        ]
    );
    let spans: Vec<_> = prose
        .blocks
        .iter()
        .map(|block| sources.text(block.text.span()))
        .collect();
    assert_eq!(
        spans,
        [
            "Tïtle",
            "Para **bold**\nnext",
            "done",
            "open",
            "deep",
            "A | B",
            "c* | `d"
        ]
    );
    assert_eq!(sources.text(prose.blocks[0].span), "# Tïtle #");
    assert_eq!(
        prose.blocks[2].kind,
        BlockKind::ListItem {
            checked: Some(true),
            ordered: false
        }
    );
    assert_eq!(
        prose.blocks[3].kind,
        BlockKind::ListItem {
            checked: Some(false),
            ordered: false
        }
    );
    assert_eq!(prose.blocks[4].depth, 2);
    assert!(matches!(
        &prose.blocks[5].kind,
        BlockKind::TableRow { header: true, .. }
    ));
}

#[test]
fn front_matter_keys_keep_their_places_after_a_byte_order_mark() {
    let (sources, prose) = parse("\u{feff}---\r\ntitle: \"Überblick\"\r\n---\r\n# A\r\n");
    let (key, value) = &prose.front_matter[0];
    assert_eq!((key.value.as_str(), value.as_str()), ("title", "Überblick"));
    assert_eq!(sources.text(value.span()), "Überblick");
    assert_eq!(sources.text(prose.blocks[0].text.span()), "A");
}

#[test]
fn links_images_paths_and_addresses_have_their_targets() {
    let raw = "[a](x/y.md#z \"t\") ![pic](p.png) `docs/r.md` <https://e.org> https://f.org/a. me@f.org [r][q] <img src=\"i.png\">\n\n[q]: ../q.md\n";
    let (sources, prose) = parse(raw);
    let found: Vec<_> = prose
        .links
        .iter()
        .map(|l| (l.kind, l.target.value.as_str(), sources.text(l.target.span)))
        .collect();
    use LinkKind::{Address, Image, Link, Path};
    assert_eq!(
        found,
        [
            (Link, "x/y.md#z", "x/y.md#z"),
            (Image, "p.png", "p.png"),
            (Path, "docs/r.md", "docs/r.md"),
            (Address, "https://e.org", "https://e.org"),
            (Address, "https://f.org/a", "https://f.org/a"),
            (Address, "me@f.org", "me@f.org"),
            (Link, "../q.md", "../q.md"),
            (Image, "i.png", "i.png"),
        ]
    );
}

#[test]
fn quotes_are_flagged_with_lazy_lines_and_alerts_are_not() {
    let (_, prose) = parse("> quoted\nlazy\n\n> [!NOTE]\n> alert\n\nfree\n");
    let flags: Vec<_> = prose
        .blocks
        .iter()
        .map(|b| (b.text.as_str(), b.quoted))
        .collect();
    assert_eq!(
        flags,
        [("quoted\nlazy", true), ("alert", false), ("free", false)]
    );
}

#[test]
fn comments_and_unknown_tags_survive() {
    let (sources, prose) = parse(
        "<!-- cra-lint: x -->\n\nName: <vendor> and <br> more <!-- in -->\n\n<p align=\"center\"><b>Hi</b> <img src='a.png'></p>\n",
    );
    let comments: Vec<_> = prose
        .comments
        .iter()
        .map(|c| (c.text.value.as_str(), c.block))
        .collect();
    assert_eq!(comments, [("cra-lint: x", 0), ("in", 0)]);
    assert_eq!(sources.text(prose.comments[0].text.span), "cra-lint: x");
    assert_eq!(texts(&prose), ["Name: <vendor> and \n more", "Hi"]);
    assert_eq!(prose.links[0].target.value, "a.png");
}

#[test]
fn directives_do_no_harm() {
    let (_, prose) = parse(":::note\nText\n:::\n\n{: .no_toc }\n## H\n{: .x }\n");
    assert_eq!(texts(&prose), ["Text", "H"]);
}

#[test]
fn an_unclosed_fence_is_no_front_matter() {
    let (_, prose) = parse("---\n\ntitle: a\n");
    assert!(prose.front_matter.is_empty());
    assert_eq!(texts(&prose), ["title: a"]);
}

#[test]
fn deep_nesting_ends() {
    let (_, prose) = parse(&">".repeat(100_000));
    assert!(prose.blocks.is_empty());
    let (_, prose) = parse(&"[".repeat(200_000));
    assert_eq!(prose.blocks.len(), 1);
    let (_, prose) = parse(&"- ".repeat(20_000));
    assert!(prose.blocks.len() <= 20_001);
}

#[test]
fn a_block_ends_behind_its_last_markup() {
    let raw = "[a](b.md)\n\n- see [c](d.md)\n  - **e**\n\n![f](g.png)\n\n## [h](i.md) *j*\n";
    let (sources, prose) = parse(raw);
    let spans: Vec<_> = prose
        .blocks
        .iter()
        .map(|block| sources.text(block.span))
        .collect();
    assert_eq!(
        spans,
        [
            "[a](b.md)",
            "see [c](d.md)",
            "**e**",
            "![f](g.png)",
            "## [h](i.md) *j*"
        ]
    );
}
