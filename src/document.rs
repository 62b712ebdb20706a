//! Documents: sections, tables, labelled values, links, marks – and what texts say (dates, periods,
//! placeholders, promises).
//!
//! A [`Document`] is a flat list of [`Block`]s in file order. [`Section`]s are ranges of blocks, [`Field`]s
//! labelled values found in them. Every text is a [`Text`], which knows where each of its bytes stands:
//!
//! ```
//! use cra_lint::document::{Document, date};
//! use cra_lint::source::Sources;
//! let mut sources = Sources::default();
//! let file = sources.add("support.md", "# Support\n\n**Support ends:** 31 May 2031\n");
//! let document = Document::read(&sources, file);
//! let field = document.field("support ends").unwrap();
//! let found = &date::find(field.value.as_str())[0];
//! assert_eq!(sources.text(field.value.span_of(found.range.clone())), "31 May 2031");
//! ```

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use standard::FoundStandard;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

pub mod act;
pub mod anchor;
pub mod contact;
pub mod date;
pub mod deadline;
pub mod field;
pub mod fold;
pub mod format;
pub mod language;
pub mod mark;
pub mod months;
pub mod numbers;
pub(crate) mod pattern;
pub mod period;
mod phrases;
pub mod picture_folder;
pub mod placeholder;
pub(crate) mod runs;
pub mod section;
pub mod security_txt;
pub mod standard;
pub mod statement;
pub mod table;
pub mod target;

pub use crate::syntax::prose::{Block, BlockKind, Comment, Link, LinkKind, Text};
pub use field::{Field, FieldKind};
pub use format::Format;
pub use mark::{Mark, MarkKind};
pub use section::Section;

/// What sentences do, and what somebody meant to fill in: asked of every paragraph.
pub(crate) static BANK: pattern::Bank = pattern::Bank::new(
    0,
    &[
        &statement::PROMISE,
        &statement::ABSENCE,
        &statement::LAW,
        &statement::NOT_APPLICABLE,
        &statement::PROMISE_ELSEWHERE,
        &statement::ABSENCE_ELSEWHERE,
        &statement::NOT_APPLICABLE_ELSEWHERE,
        &placeholder::SHAPES,
        &placeholder::WORDS,
        &placeholder::UNFILLED,
    ],
);

/// Whether a file with this path is a document of a format that is read.
pub fn is_document(path: &str) -> bool {
    Format::of_path(path).is_some()
}

/// Compiles what is heard in nearly every folder of documents, and takes longest of all patterns.
pub(crate) fn prepare() {
    statement::PROMISE.compiled();
    LazyLock::force(&date::DATE);
    placeholder::WORDS.compiled();
    statement::ABSENCE.compiled();
}

/// Reads a document.
pub fn read(file: FileId, sources: &Sources) -> Document {
    Document::read(sources, file)
}

/// One document.
#[derive(Debug)]
pub struct Document {
    /// Its file.
    pub file: FileId,
    /// The format it is written in.
    pub format: Format,
    /// Its title: the one given in the front matter, else the first heading.
    pub title: Option<Spanned<String>>,
    /// Every block, in file order.
    pub blocks: Vec<Block>,
    /// The sections, in file order. The first holds what stands before any heading and has no title.
    pub sections: Vec<Section>,
    /// Labelled values, in file order.
    pub fields: Vec<Field>,
    /// Links, images, addresses and paths in code style, in file order.
    pub links: Vec<Link>,
    /// Marks left for this tool.
    pub marks: Vec<Mark>,
    /// Comments, in file order.
    pub comments: Vec<Comment>,
    /// What was wrong with the file: it could not be read, or not wholly.
    pub problems: Vec<Problem>,
    /// Section of each block.
    owners: Vec<u32>,
    /// The standards its blocks name, looked for when first asked for.
    standards: OnceLock<Vec<(usize, FoundStandard)>>,
}

impl Document {
    /// Reads a file as the format its name tells (Markdown for names that tell nothing).
    pub fn read(sources: &Sources, file: FileId) -> Self {
        let source = sources.file(file);
        let format = Format::of_path(source.path()).unwrap_or(Format::Markdown);
        let (text, problems) = format::text_of(sources, file);
        let mut prose = format.read(file, text.unwrap_or_default(), source.text_start());
        prose.problems.splice(0..0, problems);
        let (sections, owners) = section::build(file, &prose.blocks);
        let fields = field::find(&prose, &owners);
        let given = prose
            .front_matter
            .iter()
            .find(|(key, _)| key.value.eq_ignore_ascii_case("title"));
        let heading = || sections.iter().find(|section| !section.title.is_blank());
        let title = given
            .map(|(_, value)| value.spanned())
            .or_else(|| heading().map(|s| s.title.spanned()));
        Self {
            file,
            format,
            title,
            marks: mark::find(&prose.comments),
            sections,
            fields,
            owners,
            standards: OnceLock::new(),
            blocks: prose.blocks,
            links: prose.links,
            comments: prose.comments,
            problems: prose.problems,
        }
    }

    /// The standards that its blocks name, each with the block's index.
    pub fn standards(&self) -> &[(usize, FoundStandard)] {
        self.standards.get_or_init(|| {
            let blocks = self.blocks.iter().enumerate();
            let named = blocks.flat_map(|(index, block)| {
                let found = standard::find(block.text.as_str()).into_iter();
                found.map(move |standard| (index, standard))
            });
            named.collect()
        })
    }

    /// The standards that a block names.
    pub fn standards_of(&self, block: usize) -> impl Iterator<Item = &FoundStandard> {
        let all = self.standards();
        let first = all.partition_point(|(index, _)| *index < block);
        let own = all.get(first..).unwrap_or_default().iter();
        own.take_while(move |(index, _)| *index == block)
            .map(|(_, standard)| standard)
    }

    /// Index of the section a block stands in (its own, for a heading).
    pub fn section_of(&self, block: usize) -> usize {
        self.owners
            .get(block)
            .map_or(0, |section| *section as usize)
    }

    /// The blocks of a section with those of its subsections, headings included, its own heading not.
    pub fn blocks_in(&self, section: usize) -> impl Iterator<Item = (usize, &Block)> {
        let range = self
            .sections
            .get(section)
            .map_or(0..0, |section| section.blocks.clone());
        self.blocks_at(range)
    }

    /// The blocks of a section without its subsections.
    pub fn own_blocks(&self, section: usize) -> impl Iterator<Item = (usize, &Block)> {
        let range = self
            .sections
            .get(section)
            .map_or(0..0, |section| section.own.clone());
        self.blocks_at(range)
    }

    /// The blocks with these indices; an end past the last block means the last block.
    pub fn blocks_at(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &Block)> {
        let end = range.end.min(self.blocks.len());
        let start = range.start.min(end);
        let blocks = self.blocks.get(start..end).unwrap_or_default();
        blocks
            .iter()
            .enumerate()
            .map(move |(index, block)| (start + index, block))
    }

    /// The title and those of the sections around it, innermost first.
    pub fn path_of(&self, section: usize) -> Vec<&Section> {
        let mut path = Vec::new();
        let mut next = Some(section);
        while let Some(section) = next.and_then(|index| self.sections.get(index)) {
            path.push(section);
            next = section.parent;
        }
        path
    }

    /// The innermost section around a place. A picture alone in its paragraph has no block of its own, so the place
    /// tells.
    pub fn section_around(&self, span: Span) -> usize {
        let before = |section: &Section| section.level == 0 || section.heading.start <= span.start;
        self.sections.partition_point(before).saturating_sub(1)
    }

    /// The first labelled value with this label (compared folded, see [`fold`]).
    pub fn field(&self, label: &str) -> Option<&Field> {
        let wanted = fold::fold(label);
        self.fields
            .iter()
            .find(|field| field.label.folded() == wanted)
    }

    /// The links that stand in a section or its subsections.
    pub fn links_in(&self, section: usize) -> impl Iterator<Item = &Link> {
        let range = self
            .sections
            .get(section)
            .map_or(0..0, |section| section.blocks.clone());
        let start = range.start.saturating_sub(1);
        // A link in the heading itself counts as well.
        let from = if self.sections.get(section).is_some_and(|s| s.level > 0) {
            start
        } else {
            range.start
        };
        self.links
            .iter()
            .filter(move |link| (from..range.end).contains(&link.block))
    }

    /// Whether a link to `anchor` (without `#`) finds its place in this document.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        anchor::exists(self, anchor)
    }

    /// The section a link to `anchor` leads to.
    pub fn section_at(&self, anchor: &str) -> Option<usize> {
        anchor::section(self, anchor)
    }

    /// Every path a link to a local file may mean, as reports show it, best first.
    pub fn local_targets(&self, sources: &Sources) -> Vec<String> {
        let here = sources.path(self.file);
        let mut targets: Vec<String> = Vec::new();
        for link in &self.links {
            targets.extend(target::candidates(here, link));
        }
        targets.sort();
        targets.dedup();
        targets
    }

    /// The place for a statement about the whole document: its title, else its first line that is not blank.
    pub fn place(&self, sources: &Sources) -> Span {
        let heading = self
            .sections
            .iter()
            .find(|section| !section.title.is_blank());
        if let Some(section) = heading {
            return section.title.span();
        }
        let first = sources.first_line(self.file);
        // Below front matter the page begins with its first words.
        let fenced = matches!(sources.text(first), "---" | "+++");
        let words = self.blocks.iter().find(|block| !block.text.is_blank());
        words
            .filter(|_| fenced)
            .map_or(first, |block| line_of(block.text.span(), sources))
    }

    /// The place for a statement about a section: its title, else the place for one about the whole document.
    pub fn place_in(&self, section: usize, sources: &Sources) -> Span {
        let section = self.sections.get(section);
        let titled = section.filter(|section| !section.title.is_blank());
        titled.map_or_else(|| self.place(sources), |section| section.title.span())
    }
}

/// The first line of a place.
fn line_of(span: Span, sources: &Sources) -> Span {
    let lines = sources.text(span);
    let length = lines.find(['\n', '\r']).unwrap_or(lines.len());
    Span::new(span.file, span.start as usize..span.start as usize + length)
}

#[cfg(test)]
mod tests;
