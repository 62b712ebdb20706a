//! What each part of a declaration is about, by its label or the heading it stands under.

use super::Declaration;
use crate::document::{Block, BlockKind, Field, FieldKind, Section, Text, fold};
use crate::law::words::{self, declaration as own};
use rustc_hash::FxHashMap;

/// The items of Annex V, as fine as they are labelled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// Point 1: name, type, identification of the product.
    Product,
    /// Point 2: the manufacturer.
    Manufacturer,
    /// Point 2: its authorised representative.
    Representative,
    /// Point 4: the object of the declaration.
    Object,
    /// Point 5: the legislation it declares conformity with.
    Conformity,
    /// Point 6: standards, specifications, certification.
    Standards,
    /// Point 7: the notified body.
    NotifiedBody,
    /// Point 7: the procedure performed.
    Procedure,
    /// Point 7: the certificate.
    Certificate,
    /// Point 8: additional information.
    Additional,
    /// The block of the signature.
    Signature,
}

/// A part of a declaration about one item.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it is about.
    pub item: Item,
    /// Its label; none for what stands under a heading without one of its own.
    pub label: Option<Text>,
    /// What it says; blank when nothing.
    pub value: Text,
    /// Index of the block in the document.
    pub block: usize,
}

/// What a label or heading is about. Narrower words come first: "name and address of the notified body" is about
/// the body.
fn item_of(label: &str, declaration: &Declaration) -> Option<Item> {
    let folded = fold::fold(label);
    let languages = &declaration.languages;
    let any = |list: words::Phrases| words::any(&folded, list);
    let tables: [(Item, &[&str]); 10] = [
        (Item::Signature, own::ON_BEHALF),
        (Item::NotifiedBody, own::NOTIFIED_BODY),
        (Item::Certificate, own::CERTIFICATE),
        (Item::Additional, own::ADDITIONAL),
        (Item::Procedure, own::PROCEDURE),
        (Item::Standards, own::STANDARDS),
        (Item::Representative, own::REPRESENTATIVE),
        (Item::Manufacturer, own::MANUFACTURER),
        (Item::Signature, &[]),
        (Item::Product, own::PRODUCT),
    ];
    let object = languages.iter().any(|it| any(it.declaration.object));
    if object {
        return Some(Item::Object);
    }
    for (item, list) in tables {
        // The languages' own words for the signature stand between the parties and the product.
        if item == Item::Signature && list.is_empty() {
            let signed = languages.iter().any(|it| any(it.declaration.signature));
            if signed {
                return Some(item);
            }
            continue;
        }
        if any(list) {
            return Some(item);
        }
    }
    (languages.iter().any(|it| any(it.declaration.conformity)) || any(own::CONFORMS))
        .then_some(Item::Conformity)
}

/// Every passage, in file order.
pub(super) fn find(declaration: &Declaration) -> Vec<Passage> {
    let document = &declaration.document;
    let mut out = Vec::new();
    // A label without a value of its own ("Manufacturer:") speaks for what follows it.
    let mut carried: Option<(Item, u8)> = None;
    let mut columns: &[Text] = &[];
    // Whether the head of the table at hand tells what its columns are about.
    let mut by_column = false;
    let first = document.fields.partition_point(|field| {
        field.kind == FieldKind::FrontMatter || field.block < declaration.blocks.start
    });
    let fields = document.fields.get(first..).unwrap_or_default();
    let mut fields = fields.iter().peekable();
    let mut sections: FxHashMap<usize, Option<Item>> = FxHashMap::default();
    for (index, block) in declaration.blocks() {
        match &block.kind {
            BlockKind::Heading { .. } => {
                carried = None;
                continue;
            }
            BlockKind::TableRow {
                cells,
                header: true,
                ..
            } => {
                columns = cells;
                by_column = cells
                    .iter()
                    .any(|cell| item_of(cell.as_str(), declaration).is_some());
                continue;
            }
            _ => {}
        }
        let section = document.section_of(index);
        let around = *sections
            .entry(section)
            .or_insert_with(|| section_item(declaration, section));
        if let BlockKind::TableRow { cells, .. } = &block.kind
            && cells.len() > 2
            && (by_column || around.is_some())
        {
            out.extend(row(declaration, index, around, columns, cells));
            continue;
        }
        while fields.next_if(|field| field.block < index).is_some() {}
        let mut here: Vec<&Field> = Vec::new();
        while let Some(field) = fields.next_if(|field| field.block == index) {
            here.push(field);
        }
        if carried.is_some_and(|(_, depth)| block.depth < depth) {
            carried = None;
        }
        if here.is_empty() {
            let item = carried.map(|(item, _)| item).or(around);
            let labels = label_alone(block).and_then(|label| item_of(label, declaration));
            if let Some(item) = labels.filter(|item| around.is_none_or(|other| other != *item)) {
                carried = Some((item, block.depth));
                continue;
            }
            out.extend(item.map(|item| Passage {
                item,
                label: None,
                value: block.text.clone(),
                block: index,
            }));
            continue;
        }
        for (position, field) in here.iter().enumerate() {
            let value = whole_value(block, field, here.get(position + 1).copied());
            let own = item_of(field.label.as_str(), declaration);
            // "Type" and "Version" right under the title are the product's; under a heading of their own, perhaps not.
            let top = around.is_none() && carried.is_none() && is_top(declaration, section);
            let own = own.or_else(|| (top && identifies(&field.label)).then_some(Item::Product));
            // Under "Manufacturer", "Product line" and "Name" are the manufacturer's.
            let inherited = carried.map(|(item, _)| item).or(around);
            let item = match (own, inherited) {
                (Some(Item::Product), Some(other)) if other != Item::Signature => other,
                (Some(own), _) => own,
                (None, Some(other)) => other,
                (None, None) => continue,
            };
            if own.is_some() {
                carried = value.is_blank().then_some((item, block.depth));
            }
            out.push(Passage {
                item,
                label: Some(field.label.clone()),
                value,
                block: index,
            });
        }
    }
    out
}

/// The cells of a row in a table of several columns, each about what its column is about.
fn row<'a>(
    declaration: &'a Declaration,
    block: usize,
    around: Option<Item>,
    columns: &'a [Text],
    cells: &'a [Text],
) -> impl Iterator<Item = Passage> + 'a {
    columns.iter().zip(cells).filter_map(move |(column, cell)| {
        let own = item_of(column.as_str(), declaration);
        let item = match (own, around) {
            (Some(Item::Product), Some(other)) => other,
            (own, around) => own.or(around)?,
        };
        Some(Passage {
            item,
            label: Some(column.clone()),
            value: cell.clone(),
            block,
        })
    })
}

/// The value of a field to the next field's label or the end of its block: in a list item a sentence runs on.
fn whole_value(block: &Block, field: &Field, next: Option<&Field>) -> Text {
    if matches!(block.kind, BlockKind::TableRow { .. }) || field.value.is_blank() {
        return field.value.clone();
    }
    let text = block.text.as_str();
    let at = |part: &Text, from: usize| {
        let found = text.get(from..)?.find(part.as_str())?;
        Some(from + found)
    };
    let whole = || {
        let label = at(&field.label, 0)?;
        let start = at(&field.value, label + field.label.as_str().len())?;
        let end = match next {
            Some(next) => at(&next.label, start)?,
            None => text.len(),
        };
        // A blank line's worth of words beyond the value belongs to it, another label does not.
        (end >= start + field.value.as_str().len()).then(|| block.text.slice(start..end))
    };
    whole().unwrap_or_else(|| field.value.clone())
}

/// The text of a block that can be nothing but a label: a few words, no sentence.
fn label_alone(block: &Block) -> Option<&str> {
    let text = block.text.as_str().trim();
    let listed = matches!(
        block.kind,
        BlockKind::ListItem { .. } | BlockKind::Paragraph
    );
    let short = text.chars().count() <= 80 && text.split_whitespace().count() <= 10;
    let sentence = text.ends_with('.') || text.contains([',', ';', '\n', '\t']);
    let digits = text.trim_start_matches(|c: char| !c.is_alphabetic());
    (listed && short && !sentence && !digits.contains(|c: char| c.is_ascii_digit())).then_some(text)
}

/// Whether a label is of what tells the product from others, and not of the paper's own edition.
fn identifies(label: &Text) -> bool {
    let folded = label.folded();
    let bare = folded.trim_start_matches(|c: char| !c.is_alphabetic());
    let paper = [
        "document",
        "dokument",
        "declaration",
        "erklärung",
        "revision",
        "doc",
    ];
    own::IDENTIFICATION
        .iter()
        .any(|word| bare.starts_with(word))
        && !paper.iter().any(|word| bare.contains(word))
}

/// Whether a section is the one the declaration's title opens.
fn is_top(declaration: &Declaration, section: usize) -> bool {
    let section = declaration.document.sections.get(section);
    section.is_some_and(|it| it.title.span() == declaration.title || it.level == 0)
}

/// What the headings around a section, inside the declaration, are about: the innermost that tells.
fn section_item(declaration: &Declaration, section: usize) -> Option<Item> {
    let document = &declaration.document;
    let inside = |section: &&Section| {
        let first = section.blocks.start;
        section.level > 0
            && declaration.blocks.contains(&first.saturating_sub(1))
            && section.title.span() != declaration.title
    };
    let around = document.path_of(section).into_iter();
    around
        .filter(inside)
        .find_map(|section| item_of(section.title.as_str(), declaration))
}
