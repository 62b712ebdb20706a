//! What every reader of prose gives: a flat list of blocks in file order, markup removed, with exact places.

use crate::document::pattern::asked::Asked;
use crate::document::pattern::{Hearing, Regex, pattern};
use crate::problem::Problem;
use crate::source::{Span, Spanned};
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

mod text;

pub use text::{Text, TextBuilder};

/// Larger documents are not read: prose of this size is a log or a data file (bytes).
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// One document as its reader saw it.
#[derive(Default, Debug)]
pub struct Prose {
    /// Every block, in file order.
    pub blocks: Vec<Block>,
    /// Every link, image and path in code style, in file order.
    pub links: Vec<Link>,
    /// Every comment, without its delimiters, in file order.
    pub comments: Vec<Comment>,
    /// `key: value` of front matter and document attributes.
    pub front_matter: Vec<(Spanned<String>, Text)>,
    /// What was wrong with the file.
    pub problems: Vec<Problem>,
}

/// One block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its kind.
    pub kind: BlockKind,
    /// Its source with markup.
    pub span: Span,
    /// Its plain text. A line break in the source is `\n`; cells of a row are parted by `\t`.
    pub text: Text,
    /// Inside a block quote, lazy continuation lines included (admonitions are none).
    pub quoted: bool,
    /// How many lists it lies in.
    pub depth: u8,
    /// What is remembered of its text.
    pub(crate) hearing: Hearing,
}

impl Block {
    /// Asks about the text of the block.
    pub(crate) fn asked<R>(&self, ask: impl FnOnce(&Asked) -> R) -> R {
        ask(self.hearing.asked(self.text.as_str()))
    }

    /// Asks about the text of the block and about its parts, and about nothing else.
    pub(crate) fn within<R>(&self, ask: impl FnOnce() -> R) -> R {
        self.hearing.within(self.text.as_str(), ask)
    }
}

/// The kinds of blocks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// A heading; level 1 to 6. `id` is an explicit anchor.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// An anchor given explicitly (`{#id}`).
        id: Option<String>,
    },
    /// A paragraph, also a further one inside a list item.
    Paragraph,
    /// The first paragraph of a list item.
    ListItem {
        /// State of its check box, where it has one.
        checked: Option<bool>,
        /// Whether the list is numbered.
        ordered: bool,
    },
    /// One row of a table.
    TableRow {
        /// The cells, left to right.
        cells: Vec<Text>,
        /// Whether it is the header row.
        header: bool,
        /// Which table of the document, from 0.
        table: u32,
    },
    /// A code block with the word after its fence.
    Code {
        /// `bash`, `mermaid` …; empty without one.
        language: String,
    },
}

/// A link, an image, an address written out, or a path in code style.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its kind.
    pub kind: LinkKind,
    /// Where it leads, as written (white space around it removed).
    pub target: Spanned<String>,
    /// The visible text or the image's description.
    pub text: String,
    /// The whole link with markup.
    pub span: Span,
    /// Index of the block it stands in (the next one, for a link outside every block).
    pub block: usize,
    /// The folder that the document puts before it by a setting of its own (AsciiDoc's `imagesdir`).
    pub folder: Option<Arc<str>>,
}

/// The kinds of links.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkKind {
    /// A link with a target.
    Link,
    /// An image.
    Image,
    /// An address that stands for itself (`<https://…>`, `https://…`, an e-mail address).
    Address,
    /// A path in code style (`` `docs/risk.md` ``).
    Path,
}

/// A comment.
#[derive(Clone, Debug)]
pub struct Comment {
    /// What it says, without delimiters and surrounding white space.
    pub text: Spanned<String>,
    /// The whole comment.
    pub span: Span,
    /// Index of the block that follows it (or the one it stands in).
    pub block: usize,
}

/// Endings that make a word in code style a path.
const PATH_ENDINGS: &[&str] = &[
    "adoc", "cdx", "csv", "docx", "html", "json", "jpeg", "jpg", "md", "odt", "pdf", "png", "rst",
    "sarif", "spdx", "svg", "toml", "txt", "xlsx", "xml", "yaml", "yml",
];

/// Whether a word in code style names a file or folder, as far as its form tells.
pub fn looks_like_path(code: &str) -> bool {
    let code = code.trim();
    let odd = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '<' | '>' | '*' | '$' | '{' | '}' | '(' | ')' | '|' | '=' | ',' | ';' | '"' | '\''
            )
    };
    if code.len() < 3
        || code.len() > 300
        || code.contains("://")
        || code.contains(odd)
        || code.starts_with('-')
    {
        return false;
    }
    let name = code.rsplit('/').next().unwrap_or_default();
    let ending = name
        .rsplit_once('.')
        .filter(|(stem, _)| !stem.is_empty())
        .map(|(_, ending)| ending);
    ending.is_some_and(|ending| PATH_ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bhttps?://[^\s<>\x22`|\\^{}\[\]]+|\b[a-z0-9._%+-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+\b",
    )
});

/// Web and e-mail addresses in plain text, as byte ranges; punctuation that ends a sentence is no part of them.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    if !text.contains("://") && !text.contains('@') {
        return Vec::new();
    }
    let found = ADDRESS.find_iter(text).map(|found| {
        let mut address = found
            .as_str()
            .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        // A closing bracket belongs to the address only with its opening one.
        let opening = address.matches('(').count();
        let mut unopened = address.matches(')').count().saturating_sub(opening);
        while unopened > 0 && address.ends_with(')') {
            unopened -= 1;
            address = address
                .strip_suffix(')')
                .unwrap_or(address)
                .trim_end_matches(['.', ',', ';', ':']);
        }
        found.start()..found.start() + address.len()
    });
    found.collect()
}

/// Adds the addresses written out in the blocks' texts to the links, in file order.
pub fn add_addresses(prose: &mut Prose) {
    let mut found = Vec::new();
    for (index, block) in prose.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Code { .. }) {
            continue;
        }
        for range in addresses(block.text.as_str()) {
            let span = block.text.span_of(range.clone());
            let value = block
                .text
                .as_str()
                .get(range)
                .unwrap_or_default()
                .to_string();
            let target = Spanned::new(value.clone(), span);
            found.push(Link {
                kind: LinkKind::Address,
                target,
                text: value,
                span,
                block: index,
                folder: None,
            });
        }
    }
    let known: FxHashSet<_> = prose
        .links
        .iter()
        .map(|link| (link.block, link.target.value.clone()))
        .collect();
    let known = |link: &Link| {
        known.contains(&(link.block, link.target.value.clone()))
            || known.contains(&(link.block, format!("mailto:{}", link.target.value)))
    };
    found.retain(|link| !known(link));
    prose.links.extend(found);
    prose
        .links
        .sort_by_key(|link| (link.span.start, link.span.end));
}
