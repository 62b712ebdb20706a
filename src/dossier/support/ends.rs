//! Every statement of when support for this product ends, wherever the maker's own documents make it.

use super::{End, Support, Under, columns, sentence};
use crate::document::pattern::{Regex, pattern};
use crate::document::{Block, BlockKind, Document, date, fold};
use crate::dossier::Product;
use crate::dossier::statements::covers;
use crate::law::words;
use crate::law::words::support::{AT_LEAST, NARROWER};
use crate::law::words::topic::{Topic, Topics, topics, topics_of};
use crate::parallel;
use crate::source::FileId;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// The statements: those of the places that speak for the support period first, then by document.
///
/// Left out are ends of something narrower (another version, a component, the telephone, a certificate), ends that are
/// the least, years without a month, and the ends of a table or paragraph that gives several.
pub(in crate::dossier) fn read(product: &Product) -> Vec<End> {
    let titled = product.support().iter().filter(|support| support.is_titled);
    let mut all: Vec<End> = titled.flat_map(|support| support.ends.clone()).collect();
    all.extend(elsewhere(product));
    let mut seen = FxHashSet::default();
    all.retain(|end| end.names_month() && seen.insert(end.span));
    let mut placed: Vec<(End, Group)> = Vec::new();
    let versions = product.facts.version.as_ref();
    let versions: Vec<&str> = versions.iter().map(|it| it.value.as_str()).collect();
    for end in all {
        if let Some(group) = group(product, &end, Some(&versions)) {
            placed.push((end, group));
        }
    }
    // A table or a paragraph with several ends speaks of several things.
    let mut months: FxHashMap<Group, FxHashSet<(i16, i8)>> = FxHashMap::default();
    for (end, group) in &placed {
        months.entry(*group).or_default().insert(end.month());
    }
    placed.retain(|(_, group)| months.get(group).is_some_and(|months| months.len() == 1));
    placed.into_iter().map(|(end, _)| end).collect()
}

/// Whether a table in the maker's own documents names the month in which support for any version ends: each can have an
/// end of its own.
pub(in crate::dossier) fn names_month(product: &Product) -> bool {
    let mut ends = elsewhere(product).into_iter();
    ends.any(|end| {
        end.names_month() && group(product, &end, None).is_some_and(|(_, is_table, _)| is_table)
    })
}

/// A table, by its first number, or a block.
type Group = (FileId, bool, usize);

/// The ends named in sentences and rows that speak of support themselves.
fn elsewhere(product: &Product) -> Vec<End> {
    let blocks: Vec<Spoken> = product.said().blocks().collect();
    let documents: Vec<&[Spoken]> = blocks.chunk_by(|one, other| one.0 == other.0).collect();
    let ends = parallel::map(&documents, |blocks| ends_in(product, blocks));
    ends.into_iter().flatten().collect()
}

/// A block with the index of its document among the product's, its own, and what it speaks of.
type Spoken = (usize, usize, Topics);

/// The same in one document.
fn ends_in(product: &Product, blocks: &[Spoken]) -> Vec<End> {
    let mut out = Vec::new();
    let mut table: (usize, Vec<Topics>, Topics) = (usize::MAX, Vec::new(), Topics::default());
    for (document, index, said) in blocks.iter().copied() {
        let Some(block) = product
            .documents
            .get(document)
            .and_then(|document| document.blocks.get(index))
        else {
            continue;
        };
        let dated = || block.text.as_str().contains("20");
        let mut support = Support::default();
        match &block.kind {
            BlockKind::Heading { .. } | BlockKind::Code { .. } => continue,
            BlockKind::TableRow {
                cells,
                header: true,
                ..
            } => {
                table = (document, columns(cells), said);
                continue;
            }
            BlockKind::TableRow { cells, .. } => {
                let (of, header, over) = &table;
                let header = if *of == document {
                    header.as_slice()
                } else {
                    &[]
                };
                let headed = !header.is_empty() && over.has(Topic::Support);
                if (headed || said.has(Topic::Support)) && dated() {
                    support.read_row(cells, header);
                }
            }
            _ => {
                table.0 = usize::MAX;
                if said.has(Topic::Support) && dated() {
                    support.read(&block.text, Under::default());
                    support.ends.retain(|end| end.marked);
                }
            }
        }
        out.append(&mut support.ends);
    }
    out
}

/// The table or block an end stands in; `None` where it is of something narrower than the product's support, or of
/// another version than `versions`, as far as they matter.
fn group(product: &Product, end: &End, versions: Option<&[&str]>) -> Option<Group> {
    let document = product.document(end.span.file)?;
    let index = document
        .blocks
        .partition_point(|block| block.span.end < end.span.end);
    let block = document.blocks.get(index)?;
    let mut texts: Vec<&str> = Vec::new();
    let group = match &block.kind {
        BlockKind::TableRow { table, .. } => {
            texts.push(block.text.as_str());
            texts.extend(header(document, index, *table).map(|header| header.text.as_str()));
            (document.file, true, *table as usize)
        }
        _ => {
            let within = sentence::sentences(block.text.as_str())
                .into_iter()
                .find(|(range, _)| block.text.span_of(range.clone()).contains(end.span));
            texts.extend(within.map(|(_, sentence)| sentence));
            (document.file, false, index)
        }
    };
    let section = document.section_of(index);
    let titles = document.path_of(section).into_iter();
    let titles: Vec<_> = titles.map(|section| &section.title).collect();
    let narrower = texts.iter().any(|text| is_narrower(text))
        || titles
            .iter()
            .any(|title| topics_of(title).has(Topic::Others))
        || texts
            .into_iter()
            .chain(titles.iter().map(|title| title.as_str()))
            .any(|text| versions.is_some_and(|versions| names_other_version(text, versions)));
    (!narrower).then_some(group)
}

/// The header row of the table that a row stands in.
fn header(document: &Document, row: usize, table: u32) -> Option<&Block> {
    let before = document.blocks.get(..row)?.iter().rev();
    let mut same = before.take_while(
        |block| matches!(block.kind, BlockKind::TableRow { table: of, .. } if of == table),
    );
    same.find(|block| matches!(block.kind, BlockKind::TableRow { header: true, .. }))
}

/// Whether a sentence is about something else than support of the whole product, or leaves its end open.
fn is_narrower(text: &str) -> bool {
    let folded = fold::fold(text);
    let said = topics(&folded);
    let other = [
        Topic::Others,
        Topic::Retention,
        Topic::FromPurchase,
        Topic::Superseded,
        Topic::Successor,
    ];
    other.into_iter().any(|topic| said.has(topic))
        || said.has(Topic::Telephone) && !said.has(Topic::Update)
        || words::any(&folded, NARROWER)
        || words::any(&folded, AT_LEAST)
}

static VERSION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[^\w.])(v?\d+(?:\.(?:\d+|x|\*))+|v\d+)(?:$|[^\w])"));

/// Whether a text names a version, and none of them is the product's.
fn names_other_version(text: &str, known: &[&str]) -> bool {
    let dates = date::find_with_years(text);
    let mut versions = VERSION
        .captures_iter(text)
        .filter_map(|captures| captures.get(1))
        .filter(|found| {
            let within = |date: &date::FoundDate| {
                date.range.start < found.end() && found.start() < date.range.end
            };
            !dates.iter().any(within)
        })
        .peekable();
    versions.peek().is_some()
        && !versions.any(|found| known.iter().any(|version| covers(found.as_str(), version)))
}
