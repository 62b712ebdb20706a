//! Which list of points a place speaks of, by the titles around it.

use super::reference::{self, Scope};
use crate::document::{BlockKind, Document, Text, fold};
use crate::dossier::verdict::few_letters;
use crate::law::requirement::Part;
use crate::law::words;

/// Titles of the two lists that do not number them.
const HANDLING: &[&str] = &[
    "vulnerability handling requirements",
    "vereisten voor de respons op kwetsbaarheden",
    "vereisten inzake kwetsbaarheden",
    "anforderungen an die behandlung von schwachstellen",
    "exigences relatives à la gestion des vulnérabilités",
    "requisitos de gestión de vulnerabilidades",
    "requisitos de gestión de las vulnerabilidades",
    "requisiti di gestione delle vulnerabilità",
    "wymagania dotyczące postępowania w przypadku wykrycia podatności",
    "脆弱性処理要件",
    "脆弱性対応要件",
];

/// The scope of every section of a document.
pub(super) fn of_sections(document: &Document) -> Vec<Scope> {
    let title = document
        .title
        .as_ref()
        .map(|title| told(&title.value, &fold::fold(&title.value)));
    let top = title.flatten().unwrap_or_default();
    let mut scopes: Vec<Scope> = Vec::with_capacity(document.sections.len());
    for section in &document.sections {
        let around = section
            .parent
            .and_then(|parent| scopes.get(parent))
            .copied();
        let around = around.unwrap_or(top);
        let own = match of_title(&section.title) {
            // A title that only says "essential requirements" stays within the part named around it.
            Some(own) if own.part.is_none() && own.annex && around.part.is_some() => around,
            Some(own) => own,
            None => around,
        };
        scopes.push(own);
    }
    scopes
}

/// What one title says.
pub(super) fn of_title(title: &Text) -> Option<Scope> {
    // "anhang_i": how columns of data are called.
    if title.as_str().contains('_') {
        let spaced = title.as_str().replace('_', " ");
        return told(&spaced, &fold::fold(&spaced));
    }
    told(title.as_str(), title.folded())
}

/// What a title says, given folded as well.
fn told(title: &str, folded: &str) -> Option<Scope> {
    if let Some(scope) = reference::scope(title) {
        return Some(scope);
    }
    if words::any(folded, HANDLING) {
        return Some(Scope {
            annex: true,
            part: Some(Part::Two),
            foreign: false,
        });
    }
    words::any(folded, words::assessment::ESSENTIAL).then_some(Scope {
        annex: true,
        ..Scope::default()
    })
}

/// Longest text, in letters, that only says what follows it.
const MAX_CAPTION: usize = 120;

/// The scope of every block: that of its section, or of the last line above it in the same section that says which
/// points follow ("Bijlage I, deel II:").
pub(super) fn of_blocks(document: &Document, sections: &[Scope]) -> Vec<Scope> {
    let mut scopes = Vec::with_capacity(document.blocks.len());
    let mut caption: Option<(usize, Scope)> = None;
    for (index, block) in document.blocks.iter().enumerate() {
        let section = document.section_of(index);
        let around = sections.get(section).copied().unwrap_or_default();
        let text = block.text.as_str();
        let short = block.kind == BlockKind::Paragraph
            && block.depth == 0
            && text.trim_end().ends_with([':', '：'])
            && few_letters(text, MAX_CAPTION);
        if let Some(own) = short.then(|| of_caption(&block.text)).flatten() {
            caption = Some((section, own));
        }
        let own = caption.filter(|(at, _)| *at == section);
        scopes.push(own.map_or(around, |(_, own)| own));
    }
    scopes
}

fn of_caption(text: &Text) -> Option<Scope> {
    super::entries::may_cite(text.as_str())
        .then(|| of_title(text))
        .flatten()
        .filter(|scope| scope.annex)
}
