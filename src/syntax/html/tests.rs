use super::read;
use crate::source::Sources;
use crate::syntax::prose::{BlockKind, LinkKind, Prose};

fn prose(raw: &str) -> (Prose, Sources) {
    let mut sources = Sources::default();
    let file = sources.add("a.html", raw);
    let prose = read(file, raw, sources.file(file).text_start());
    (prose, sources)
}

/// Kind, text, and the source of the text.
fn blocks(raw: &str) -> Vec<(String, String, String)> {
    let (prose, sources) = prose(raw);
    let kind = |kind: &BlockKind| match kind {
        BlockKind::Heading { level, .. } => format!("h{level}"),
        BlockKind::Paragraph => "p".to_string(),
        BlockKind::ListItem { checked, ordered } => format!("li {checked:?} {ordered}"),
        BlockKind::TableRow {
            cells,
            header,
            table,
        } => format!("tr {} {header} {table}", cells.len()),
        BlockKind::Code { .. } => "pre".to_string(),
    };
    let one = |block: &crate::syntax::prose::Block| {
        let source = sources.text(block.text.span()).to_string();
        (kind(&block.kind), block.text.as_str().to_string(), source)
    };
    prose.blocks.iter().map(one).collect()
}

fn texts(raw: &str) -> Vec<(String, String)> {
    blocks(raw)
        .into_iter()
        .map(|(kind, text, _)| (kind, text))
        .collect()
}

fn expect(raw: &str, wanted: &[(&str, &str)]) {
    let wanted: Vec<_> = wanted
        .iter()
        .map(|(k, t)| (k.to_string(), t.to_string()))
        .collect();
    assert_eq!(texts(raw), wanted, "{raw}");
}

#[test]
fn a_page_is_read_in_its_parts() {
    expect(
        "<html><head><title>T</title><style>p{}</style></head><body><nav><a href=x>Home</a></nav>\
         <h1 id=a>Über <b>uns</b></h1>\n<p>One\n   two&nbsp;&amp; three<br>four<p>Five<script>var a = '<p>';</script>",
        &[
            ("h1", "Über uns"),
            ("p", "One\ntwo\u{a0}& three\nfour"),
            ("p", "Five"),
        ],
    );
    let (prose, _) = prose("<title>A &lt;b&gt;</title>");
    assert_eq!(prose.front_matter[0].1.as_str(), "A <b>");
}

#[test]
fn places_are_those_of_the_file() {
    let found = blocks("\u{feff}<p>\r\n  F&uuml;r <b>wen</b>\r\n</p>");
    assert_eq!(found[0].1, "Für wen");
    assert_eq!(found[0].2, "F&uuml;r <b>wen");
}

#[test]
fn lists_tables_and_terms() {
    expect(
        "<ul><li><input type=checkbox checked> done<li>open <ol><li>inner</ol></ul>\
         <table><tr><th>A<th>B</tr><tr><td>1</td><td><p>x</p><p>y</p></td></tr></table>\
         <dl><dt>Version<dd>2.1<dt>For<dd>homes</dl><pre>a\n  b</pre>",
        &[
            ("li Some(true) false", "done"),
            ("li None false", "open"),
            ("li None true", "inner"),
            ("tr 2 true 0", "A\tB"),
            ("tr 2 false 0", "1\tx\ny"),
            ("tr 2 false 1", "Version\t2.1"),
            ("tr 2 false 1", "For\thomes"),
            ("pre", "a\n  b"),
        ],
    );
}

#[test]
fn links_and_pictures_have_their_targets() {
    let raw = "<p>See <a class='x' href=\"a.pdf\">the manual</a> <img src=photo.jpg alt='Front view'></p>";
    let (prose, sources) = prose(raw);
    let links: Vec<_> = prose
        .links
        .iter()
        .map(|link| (link.kind, link.text.as_str(), link.block))
        .collect();
    assert_eq!(
        links,
        [
            (LinkKind::Link, "the manual", 0),
            (LinkKind::Image, "Front view", 0)
        ]
    );
    assert_eq!(sources.text(prose.links[0].target.span), "a.pdf");
    assert_eq!(sources.text(prose.links[1].target.span), "photo.jpg");
}

#[test]
fn comments_are_kept_and_quotations_marked() {
    let (prose, _) = prose("<!-- cra-lint: ignore[x] y --><blockquote><p>q</blockquote><p>r");
    assert_eq!(prose.comments[0].text.value, "cra-lint: ignore[x] y");
    assert_eq!(
        prose.blocks.iter().map(|b| b.quoted).collect::<Vec<_>>(),
        [true, false]
    );
}

#[test]
fn broken_pages_are_read_to_their_end() {
    for raw in [
        "<",
        "<p",
        "<a href=\"x",
        "a < b <p>c",
        "</",
        "<!--",
        "&",
        "&#xFFFFFFFF;",
        "<td>x<h1>y",
        "</table></li>",
    ] {
        let _ = texts(raw);
    }
    expect("a < b", &[("p", "a < b")]);
    expect("<p title=\"a > b\">x", &[("p", "x")]);
    let many = "<a =\"".repeat(20_000);
    assert!(texts(&many).len() <= 1);
}
