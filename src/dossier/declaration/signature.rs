//! The signature block of a declaration: what Annex V asks for at its end.

use super::{Declaration, Item};
use crate::document::{Field, FieldKind, Text, date, placeholder};
use crate::law::words::{self, declaration as own};
use crate::source::{Span, Spanned};
use jiff::civil::Date;

/// The signature block.
#[derive(Clone, Default, Debug)]
pub struct Signature {
    /// Its labelled lines, in file order.
    pub lines: Vec<SignatureLine>,
    /// A line to sign on that has no label in the usual shape.
    pub blank: Option<Span>,
    /// Whether the text says in other words that it is signed.
    pub said: bool,
}

/// One labelled line.
#[derive(Clone, Debug)]
pub struct SignatureLine {
    /// What it asks for.
    pub part: Part,
    /// Its label.
    pub label: Text,
    /// What stands behind it.
    pub value: Text,
    /// Label and value.
    pub span: Span,
    /// Whether it is filled in.
    pub filled: bool,
}

/// The parts of the block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// For whom it is signed.
    OnBehalfOf,
    /// Place of issue.
    Place,
    /// Date of issue.
    Date,
    /// Both in one.
    PlaceAndDate,
    /// Name of the signatory.
    Name,
    /// Function of the signatory.
    Function,
    /// Both in one.
    NameAndFunction,
    /// The signature itself.
    Signature,
}

pub(super) fn read(declaration: &Declaration) -> Signature {
    let blocks = &declaration.blocks;
    let all = &declaration.document.fields;
    let first = all.partition_point(|field| {
        field.kind == FieldKind::FrontMatter || field.block < blocks.start
    });
    let fields = all.get(first..).unwrap_or_default().iter();
    let fields = fields.take_while(|field| field.block < blocks.end);
    let lines: Vec<_> = fields
        .filter_map(|field| line(declaration, field))
        .collect();
    let text = declaration.folded();
    let signed = declaration
        .languages
        .iter()
        .flat_map(|language| language.declaration.signature)
        .any(|word| text.contains(word));
    Signature {
        lines,
        blank: blank_line(declaration),
        said: signed || is_signed_in_short(declaration),
    }
}

/// Signs for "signed" that folding takes apart, or that are short for it.
const SIGNS: &[&str] = &["/s/", "f.to ", "F.to ", "gez. ", "w.g. "];

fn has_sign(text: &str) -> bool {
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// Whether a text of the declaration holds a sign for "signed".
fn is_signed_in_short(declaration: &Declaration) -> bool {
    declaration
        .blocks()
        .any(|(_, block)| has_sign(block.text.as_str()))
}

fn line(declaration: &Declaration, field: &Field) -> Option<SignatureLine> {
    let part = part_of(declaration, field)?;
    let links = &declaration.document.links;
    let next = links.partition_point(|link| link.span.start < field.span.start);
    let pictured = (links.get(next)).is_some_and(|link| field.span.contains(link.span));
    // "Signed for and on behalf of Acme GmbH:" names the manufacturer in its label.
    let in_label = part == Part::OnBehalfOf && field.value.as_str().trim().is_empty();
    Some(SignatureLine {
        part,
        label: field.label.clone(),
        value: field.value.clone(),
        span: field.span,
        filled: pictured || in_label || !is_blank(&field.value),
    })
}

/// What a label of the block asks for; `None` for labels of other parts of the declaration.
fn part_of(declaration: &Declaration, field: &Field) -> Option<Part> {
    let folded = field.label.folded();
    let plain: String = folded
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '\'' {
                c
            } else {
                ' '
            }
        })
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    // "8. Unterschrift" or "b) Ort und Datum": the number belongs to the list.
    let bare = plain
        .split_once(' ')
        .filter(|(first, _)| first.len() <= 2 && first.starts_with(|c: char| c.is_ascii_digit()))
        .map_or(plain.as_str(), |(_, rest)| rest);
    let is = |list: fn(&crate::law::terms::Declaration) -> &'static [&'static str]| {
        declaration.languages.iter().any(|language| {
            list(&language.declaration)
                .iter()
                .any(|word| same(word, bare))
        })
    };
    if words::any(bare, own::ON_BEHALF) {
        return Some(Part::OnBehalfOf);
    }
    // "Place/Date", "Ort, Datum" and the like, in whatever words between the two.
    let both = words::any(bare, own::PLACE) && words::any(bare, own::DATE);
    if is(|words| words.issue) || (both && bare.split(' ').count() <= 6) {
        return Some(issue_part(bare));
    }
    if is(|words| words.signatory) {
        // "Name" under "Manufacturer" is the manufacturer's.
        let all = &declaration.passages;
        let first = all.partition_point(|passage| passage.block < field.block);
        let here = all.get(first..).unwrap_or_default().iter();
        let mut here = here.take_while(|passage| passage.block == field.block);
        let theirs = here.any(|passage| {
            let here = passage.label.as_ref().map(Text::span) == Some(field.label.span());
            here && !matches!(passage.item, Item::Signature | Item::Additional)
        });
        return (!theirs).then(|| signatory_part(bare));
    }
    is(|words| words.signature).then_some(Part::Signature)
}

/// Whether a label is one of the words, whatever punctuation the table writes it with.
fn same(word: &str, label: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word == label
}

fn issue_part(label: &str) -> Part {
    match (words::any(label, own::PLACE), words::any(label, own::DATE)) {
        (true, false) => Part::Place,
        (false, true) => Part::Date,
        _ => Part::PlaceAndDate,
    }
}

fn signatory_part(label: &str) -> Part {
    let function = words::any(label, own::FUNCTION);
    let alone = own::FUNCTION.iter().any(|word| label.starts_with(word));
    match (function, alone) {
        (true, true) => Part::Function,
        (true, false) => Part::NameAndFunction,
        _ => Part::Name,
    }
}

/// Whether a value is nothing but lines to write on, or a placeholder.
fn is_blank(value: &Text) -> bool {
    let value = value.as_str();
    !value.chars().any(char::is_alphanumeric) && !value.contains("![")
        || placeholder::is_unfilled(value)
}

/// A line to sign on that has no label in the usual shape: `____________ (signature)`.
fn blank_line(declaration: &Declaration) -> Option<Span> {
    declaration.blocks().find_map(|(_, block)| {
        let text = block.text.as_str();
        let at = text.find("____")?;
        let end = text
            .get(at..)?
            .find(|c| c != '_')
            .map_or(text.len(), |more| at + more);
        Some(block.text.span_of(at..end))
    })
}

impl Signature {
    /// Lines that are not filled in.
    pub fn unfilled(&self) -> impl Iterator<Item = &SignatureLine> {
        self.lines.iter().filter(|line| !line.filled)
    }

    /// Whether nothing in the text asks for a signature or says that there is one.
    pub fn is_absent(&self) -> bool {
        self.lines.is_empty() && self.blank.is_none() && !self.said
    }

    /// For whom the declaration is signed.
    pub(super) fn on_behalf_of(&self) -> Option<Spanned<String>> {
        let mut lines = self.lines.iter();
        let named = |line: &&SignatureLine| {
            line.part == Part::OnBehalfOf && line.filled && !line.value.is_blank()
        };
        let line = lines.find(named)?;
        Some(line.value.spanned())
    }

    /// The day of issue: the one the block names, else the one beside the words of the signature.
    pub(super) fn issued(&self, declaration: &Declaration) -> Option<Spanned<Date>> {
        let in_text = |text: &Text| {
            let found = date::find(text.as_str()).into_iter().next()?;
            Some(Spanned::new(found.first, text.span_of(found.range)))
        };
        let dated = [Part::Date, Part::PlaceAndDate, Part::Place];
        let labelled = self.lines.iter().filter(|line| dated.contains(&line.part));
        labelled
            .map(|line| &line.value)
            .find_map(in_text)
            .or_else(|| {
                let signed = declaration.blocks().filter(|(_, block)| {
                    let folded = block.text.folded();
                    has_sign(block.text.as_str())
                        || words::any(folded, own::ON_BEHALF)
                        || (declaration.languages.iter())
                            .any(|language| words::any(folded, language.declaration.signature))
                });
                signed.map(|(_, block)| &block.text).find_map(in_text)
            })
    }
}
