//! Labelled values: `**Label:** value`, `Label: value`, table rows, front matter.

use crate::source::Span;
use crate::syntax::prose::{Block, BlockKind, Prose, Text};
use std::ops::Range;

/// A label with its value.
#[derive(Clone, Debug)]
pub struct Field {
    /// The label, without its colon.
    pub label: Text,
    /// The value; blank when there is none.
    pub value: Text,
    /// Label and value.
    pub span: Span,
    /// In what shape it was written.
    pub kind: FieldKind,
    /// Index of the block it stands in; 0 for front matter.
    pub block: usize,
    /// Index of the section it stands in.
    pub section: usize,
}

/// The shapes of labelled values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldKind {
    /// `**Label:** value`, the label in bold.
    Bold,
    /// `Label: value`.
    Plain,
    /// A row of a table: first cell the label, the other cells the value.
    Row,
    /// Front matter or a document attribute.
    FrontMatter,
}

/// Longest label, in characters; longer is a sentence with a colon.
const MAX_LABEL: usize = 80;

pub(super) fn find(prose: &Prose, owners: &[u32]) -> Vec<Field> {
    let mut fields = Vec::new();
    for (key, value) in &prose.front_matter {
        let label = Text::verbatim(key.span.file, key.span.range(), &key.value);
        let span = key.span.to(value.span());
        fields.push(Field {
            label,
            value: value.clone(),
            span,
            kind: FieldKind::FrontMatter,
            block: 0,
            section: 0,
        });
    }
    for (index, block) in prose.blocks.iter().enumerate() {
        let section = owners.get(index).map_or(0, |section| *section as usize);
        match &block.kind {
            BlockKind::TableRow {
                cells,
                header: false,
                ..
            } => {
                if let Some(field) = row(block, cells, index, section) {
                    fields.push(field);
                }
            }
            BlockKind::Paragraph | BlockKind::ListItem { .. } => {
                lines(block, index, section, &mut fields)
            }
            _ => {}
        }
    }
    fields
}

fn row(block: &Block, cells: &[Text], index: usize, section: usize) -> Option<Field> {
    let (label, rest) = cells.split_first()?;
    let (first, last) = (rest.first()?, rest.last()?);
    if label.is_blank() || label.as_str().chars().count() > MAX_LABEL {
        return None;
    }
    let value = if rest.len() == 1 {
        first.clone()
    } else {
        let whole = block.text.as_str();
        // The other cells as one text; in the row's text they follow the first cell and a tab.
        let from = whole.find('\t').map_or(whole.len(), |at| at + 1);
        let value = block.text.slice(from..whole.len());
        if value.is_blank() {
            last.clone()
        } else {
            value
        }
    };
    let label = without_colon(label);
    Some(Field {
        label,
        value,
        span: block.span,
        kind: FieldKind::Row,
        block: index,
        section,
    })
}

fn without_colon(label: &Text) -> Text {
    let bare = label.as_str().trim_end_matches([':', '：', ' ']).len();
    label.slice(0..bare)
}

fn lines(block: &Block, index: usize, section: usize, fields: &mut Vec<Field>) {
    let text = &block.text;
    let starts: Vec<_> = text
        .lines()
        .filter_map(|(line, value)| label(text, line, value))
        .collect();
    for (at, (line, label, from, kind)) in starts.iter().enumerate() {
        // A value runs on to the next label; a plain one ends with its line.
        let end = match kind {
            FieldKind::Bold => starts
                .get(at + 1)
                .map_or(text.as_str().len(), |next| next.0.start),
            _ => line.end,
        };
        let label = text.slice(label.clone());
        let value = text.slice(*from..end);
        let span = label.span().to(value.span());
        // The markup around a bold label is part of the field.
        let span = if at == 0 {
            Span {
                start: block.span.start.min(span.start),
                ..span
            }
        } else {
            span
        };
        fields.push(Field {
            label,
            value,
            span,
            kind: *kind,
            block: index,
            section,
        });
    }
}

/// The label a line starts with: its range, where the value begins, and whether it is bold.
fn label(
    text: &Text,
    line: Range<usize>,
    value: &str,
) -> Option<(Range<usize>, Range<usize>, usize, FieldKind)> {
    let lead = value.len() - value.trim_start().len();
    let start = line.start + lead;
    if let Some(bold) = text
        .strong_after(start)
        .take_while(|range| range.start <= start + 4)
        .find(|range| range.start >= start && range.end <= line.end)
    {
        let inner = text.as_str().get(bold.clone())?.trim_end();
        let after = text.as_str().get(bold.end..line.end)?;
        let dashed = |rest: &str| rest.starts_with(['–', '—']) || rest.starts_with("- ");
        let from = if inner.ends_with([':', '：']) {
            bold.end
        } else if let Some(colon) = after
            .trim_start()
            .chars()
            .next()
            .filter(|c| matches!(c, ':' | '：'))
        {
            bold.end + (after.len() - after.trim_start().len()) + colon.len_utf8()
        } else if inner.ends_with('.')
            && after.starts_with(' ')
            && !after.trim().is_empty()
            && inner.split_whitespace().count() <= 8
        {
            // `**What it does.** It counts …`: a run-in heading.
            bold.end
        } else if dashed(after.trim_start()) {
            let rest = after.trim_start();
            bold.end + (after.len() - rest.len()) + rest.chars().next().map_or(0, char::len_utf8)
        } else if after.starts_with(' ')
            && !after.trim().is_empty()
            && inner.split_whitespace().count() <= 3
            && after.trim_start().starts_with(|c: char| {
                c.is_uppercase() || c.is_ascii_digit() || matches!(c, '<' | '[' | '`')
            })
        {
            // `**SBOM** CycloneDX, made by the build`: a label by its looks.
            bold.end
        } else {
            return None;
        };
        let end = bold.start + inner.trim_end_matches([':', '：', '.', ' ']).len();
        let label = bold.start..end;
        return (inner.chars().count() <= MAX_LABEL && end > bold.start).then_some((
            line,
            label,
            from,
            FieldKind::Bold,
        ));
    }
    let colon = value.find([':', '：'])?;
    let after = value.get(colon..)?.chars().next()?;
    let rest = value.get(colon + after.len_utf8()..)?;
    let label = value.get(..colon)?.trim();
    // `b. Versions of software:` – the letter belongs to the list.
    let counted = label
        .split_once(' ')
        .filter(|(first, _)| first.len() <= 4 && first.ends_with(['.', ')']));
    let said = counted.map_or(label, |(_, rest)| rest);
    let words = said.split_whitespace().count();
    // `https://`, `12:30` and `a::b` are no labels; neither is half a sentence.
    let wordy = label.starts_with(char::is_alphanumeric) && label.chars().any(char::is_alphabetic);
    let sentence = said.contains(['.', ',', ';', '?', '!']) && words > 3;
    // The wide colon of Japanese needs no space behind it.
    let spaced = rest.is_empty() || after == '：' || rest.starts_with([' ', '\t']);
    if !wordy || !spaced || words > 6 || sentence || label.chars().count() > MAX_LABEL {
        return None;
    }
    let from = line.start + colon + after.len_utf8();
    Some((line, start..start + label.len(), from, FieldKind::Plain))
}
