use super::*;
use crate::source::Sources;

#[test]
fn the_usual_parts_are_read_with_their_places() {
    let raw = "=====\nTitle\n=====\n\n:Version: 1.2\n:Date: 2031-05\n\nScöpe\n-----\n\nText **bold** ``docs/a.md``\nand `B <b.rst>`_.\n\n* one\n* two\n\n.. cra-lint: element annex-vii.3\n\n.. code-block:: sh\n\n   run it\n\n.. todo:: later\n\nEnd\n";
    let mut sources = Sources::default();
    let file = sources.add("a.rst", raw);
    let prose = read(file, raw, 0);
    let texts: Vec<_> = prose
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "Title",
            "Version: 1.2",
            "Date: 2031-05",
            "Scöpe",
            "Text bold docs/a.md\nand B.",
            "one",
            "two",
            "run it",
            "later",
            "End"
        ]
    );
    assert!(matches!(
        prose.blocks[3].kind,
        BlockKind::Heading { level: 2, .. }
    ));
    assert_eq!(sources.text(prose.blocks[3].text.span()), "Scöpe");
    assert_eq!(sources.text(prose.blocks[7].text.span()), "run it");
    let open = BlockKind::ListItem {
        checked: Some(false),
        ordered: false,
    };
    assert_eq!(prose.blocks[8].kind, open);
    let targets: Vec<_> = prose
        .links
        .iter()
        .map(|l| sources.text(l.target.span))
        .collect();
    assert_eq!(targets, ["docs/a.md", "b.rst"]);
    assert_eq!(
        prose.comments[0].text.value,
        "cra-lint: element annex-vii.3"
    );
}

#[test]
fn tables_of_lists_and_figures_are_read_with_their_places() {
    let raw = "Vues\n====\n\n.. figure:: a/face.png\n   :alt: la face\n\n   Vue avant\n\n.. list-table:: Risques\n   :header-rows: 1\n\n   * - Nom\n     - Échelle\n   * - vol\n     - 2 sur\n       4\n\nFin\n";
    let mut sources = Sources::default();
    let file = sources.add("a.rst", raw);
    let prose = read(file, raw, 0);
    let texts: Vec<_> = prose
        .blocks
        .iter()
        .map(|block| (block.text.as_str(), sources.text(block.text.span())))
        .collect();
    assert_eq!(
        texts,
        [
            ("Vues", "Vues"),
            ("Vue avant", "Vue avant"),
            ("Nom\tÉchelle", "Nom\n     - Échelle"),
            ("vol\t2 sur\n4", "vol\n     - 2 sur\n       4"),
            ("Fin", "Fin"),
        ]
    );
    let header = |at: usize| {
        matches!(
            prose.blocks[at].kind,
            BlockKind::TableRow { header: true, .. }
        )
    };
    assert!(header(2) && !header(3));
    assert_eq!(prose.links[0].text, "la face");
    assert_eq!(sources.text(prose.links[0].target.span), "a/face.png");
}

#[test]
fn remarks_in_the_line_of_their_directive_are_text() {
    let raw = "Title\n=====\n\n.. note:: Chapter to come,\n   once keys are there.\n\nEnd\n";
    let mut sources = Sources::default();
    let file = sources.add("a.rst", raw);
    let prose = read(file, raw, 0);
    let texts = prose.blocks.iter().map(|block| block.text.as_str());
    assert_eq!(
        texts.collect::<Vec<_>>(),
        ["Title", "Chapter to come,\nonce keys are there.", "End"]
    );
}

#[test]
fn rows_of_separated_values_are_read_where_they_stand() {
    let raw = "Risks\n=====\n\n.. csv-table:: Gefährdungen\n   :header: \"Id\", \"Threat, as told\", P\n   :widths: 1, 2, 3\n\n   \"R1\", \"Öl; \"\"heiß\"\"\", 3\n   R2, \"over two\n   lines\", 1\n\nEnd\n";
    let mut sources = crate::source::Sources::default();
    let file = sources.add("a.rst", raw);
    let prose = super::read(file, raw, 0);
    let rows = prose.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::TableRow { cells, header, .. } => {
            let text = |cell: &Text| {
                let text = cell.as_str().to_string();
                assert!(
                    cell.is_blank()
                        || sources
                            .text(cell.span())
                            .starts_with(text.chars().next().unwrap())
                );
                text
            };
            Some((*header, cells.iter().map(text).collect::<Vec<_>>()))
        }
        _ => None,
    });
    let row = |header, cells: [&str; 3]| (header, cells.map(str::to_string).to_vec());
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            row(true, ["Id", "Threat, as told", "P"]),
            row(false, ["R1", "Öl; \"\"heiß\"\"", "3"]),
            row(false, ["R2", "over two\nlines", "1"]),
        ]
    );
    assert_eq!(prose.blocks.last().unwrap().text.as_str(), "End");
}
