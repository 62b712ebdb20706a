//! Drawings in text: a section that shows how the parts hang together, as a diagram of boxes and arrows or in the
//! language of a tool that draws one, and says something about it.

use super::EvidenceKind;
use super::candidate::Candidate;
use super::fallback;
use super::role::DocumentRole;
use super::verdict::{self, Piece};
use crate::document::{Block, BlockKind, Document};
use crate::law::Element;
use crate::search::{Search, Sought};
use std::sync::LazyLock;

/// How much such a section counts.
const SCORE: f32 = 0.45;

/// Letters that the text beside a drawing has at least.
const ENOUGH: usize = 80;

/// Lines of a drawing in letters that join parts, or arrows in one line.
const JOINTS: usize = 2;
const ARROWS: usize = 3;

/// The sections of a document with a drawing of the product's parts.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    if !role.describes() {
        return out;
    }
    for (index, section) in document.sections.iter().enumerate() {
        let drawn = document
            .own_blocks(index)
            .any(|(_, block)| match &block.kind {
                BlockKind::Code { language } => {
                    let text = block.text.as_str();
                    is_drawing(language, text)
                        || role != DocumentRole::Readme && is_map(language, text)
                }
                _ => false,
            });
        let told = || {
            let own = document.own_blocks(index);
            own.map(|(_, block)| parts_told(block)).sum::<usize>() >= PARTS
        };
        if !drawn && !told() {
            continue;
        }
        let own = section.own.clone();
        let said: usize = document
            .blocks
            .get(own.clone())
            .unwrap_or_default()
            .iter()
            .zip(pieces.get(own).unwrap_or_default())
            .filter(|(_, piece)| verdict::says(piece))
            .map(|(block, _)| verdict::weighed(block.text.as_str()))
            .sum();
        if said < ENOUGH {
            continue;
        }
        out.push(fallback::found(
            Element::Architecture,
            SCORE,
            match index {
                0 => document
                    .blocks
                    .first()
                    .map_or(section.title.span(), |block| block.span),
                _ => section.title.span(),
            },
            EvidenceKind::Section,
            section.title.as_str(),
        ));
    }
    out
}

/// Whether a block of code draws parts and what joins them.
fn is_drawing(language: &str, text: &str) -> bool {
    let lower = language.to_lowercase();
    if matches!(
        lower.as_str(),
        "plantuml" | "puml" | "dot" | "graphviz" | "d2" | "structurizr" | "ditaa"
    ) {
        return true;
    }
    let first = text.trim_start();
    if lower == "mermaid" {
        return [
            "graph",
            "flowchart",
            "sequenceDiagram",
            "C4",
            "block",
            "architecture",
            "classDiagram",
        ]
        .iter()
        .any(|kind| first.starts_with(kind));
    }
    if !matches!(
        lower.as_str(),
        "" | "text" | "txt" | "ascii" | "diagram" | "none" | "plain"
    ) {
        return false;
    }
    // What is typed at a prompt, or written for a machine, has arrows too.
    let code = |line: &str| {
        let line = line.trim();
        line.starts_with(['$', '#']) || line.ends_with([';', '{'])
    };
    joins(text) && !text.lines().any(code) && !is_tree(text)
}

/// What joins the parts in a drawing of letters. The first two are arrows.
const JOINING: [&str; 14] = [
    "->", "→", "-->", "<-", "--|", "|--", "+--", "--+", "──", "│", "=>", "◄", "►", "▶",
];

/// Whether several lines of a text join parts, or arrows in one line do.
fn joins(text: &str) -> bool {
    static SEARCH: LazyLock<Search> =
        LazyLock::new(|| Search::new(JOINING.map(Sought::anywhere).into()));
    let (mut lines, mut arrows, mut behind) = (0, 0, 0);
    SEARCH.all(text, |joint, at| {
        arrows += usize::from(joint < 2);
        let line = text.get(behind..at).unwrap_or_default();
        if lines == 0 || line.contains('\n') {
            lines += 1;
            behind = at;
        }
    });
    lines >= JOINTS || arrows >= ARROWS
}

/// Whether the drawing is a list of files in folders.
fn is_tree(text: &str) -> bool {
    let branches = text
        .lines()
        .map(|line| line.trim_start_matches([' ', '│']))
        .filter(|line| line.starts_with("├─") || line.starts_with("└─"))
        .count();
    branches * 2 >= text.lines().count().max(1)
}

/// Sentences or clauses that begin with a part named in code style.
const PARTS: usize = 3;

/// How many clauses of a paragraph begin with a part of the product: "`busd` owns the ports; `apid` never touches the
/// bus". An option, a variable or a command line is no part.
fn parts_told(block: &Block) -> usize {
    if !matches!(block.kind, BlockKind::Paragraph) || block.quoted || !block.text.has_code() {
        return 0;
    }
    let text = block.text.as_str();
    let mut told: Vec<&str> = Vec::new();
    let mut start = 0;
    for clause in text.split_inclusive(['.', ';', '\n', '。']) {
        let lead = clause.len() - clause.trim_start().len();
        // "The `gateway` service ends …": the name comes first or second.
        let second = clause.trim_start().find(' ').map(|at| lead + at + 1);
        let named = [Some(lead), second].into_iter().flatten();
        let name = named
            .filter_map(|at| block.text.code_around(start + at))
            .find_map(|range| text.get(range));
        start += clause.len();
        if !verdict::has_letters(clause, 12) {
            continue;
        }
        if let Some(name) = name.filter(|name| is_part(name) && !told.contains(name)) {
            told.push(name);
        }
    }
    told.len()
}

/// Whether a name in code style can be that of a part: a program, a module, a folder.
fn is_part(name: &str) -> bool {
    !name.starts_with(['-', '$', '/', '.', '#'])
        && !name.contains([' ', '=', '(', ':', '<', '@', '"'])
        && name.chars().any(char::is_lowercase)
        && !SCRIPTS.iter().any(|ending| name.ends_with(ending))
}

/// Endings of what is typed or filled in.
const SCRIPTS: &[&str] = &[
    ".sh", ".bat", ".cmd", ".ps1", ".command", ".py", ".md", ".txt", ".json", ".toml", ".yaml",
    ".yml", ".ini", ".conf", ".cfg", ".csv", ".xml",
];

/// Lines of a map of the code.
const MAP: usize = 4;

/// Whether a block of code is a map of the code: a path in each line, and what is there.
fn is_map(language: &str, text: &str) -> bool {
    if !matches!(
        language.to_lowercase().as_str(),
        "" | "text" | "txt" | "plain" | "none"
    ) {
        return false;
    }
    if !text.contains('/') {
        return false;
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let tells = |line: &&str| {
        let line = line.trim();
        let gap = line.find("  ").or_else(|| line.find(" # "));
        gap.is_some_and(|gap| {
            let (path, said) = line.split_at(gap);
            path.contains('/') && !path.contains(' ') && verdict::letters(said) >= 8
        })
    };
    let told = lines().filter(tells).count();
    told >= MAP && told * 3 >= lines().count() * 2
}

#[cfg(test)]
mod tests {
    use super::{is_drawing, is_map};

    #[test]
    fn maps_of_the_code_tell_what_is_where() {
        let map = "cmd/pump      main, flags\ninternal/wire  the protocol of the bus\ninternal/store  tables and migrations\nweb/          the pages\n";
        assert!(is_map("", map), "{map}");
        assert!(!is_map("", "src/\ndocs/\ntests/\nbin/"));
        assert!(!is_map("sh", map));
    }

    #[test]
    fn drawings_are_told_from_code() {
        assert!(is_drawing(
            "",
            "sensor --> core --> radio\n  |         ^\n  +--> log -+"
        ));
        assert!(is_drawing("mermaid", "flowchart LR\n A --> B"));
        assert!(!is_drawing("mermaid", "gitGraph\n commit"));
        assert!(!is_drawing("rust", "fn a() -> b\nfn c() -> d"));
        assert!(is_drawing(
            "",
            "bus ──> busd ──┐\n               ├──> pointd ──> cloud\nweb <──> apid ─┘\n"
        ));
        assert!(!is_drawing("", "src/\n├── main.rs\n└── lib.rs"));
        assert!(!is_drawing("", "$ a -> b\n$ c -> d"));
    }
}
