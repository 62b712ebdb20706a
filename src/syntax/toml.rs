//! TOML with the place of every key and value.
//!
//! A thin layer over `toml_edit`, which bounds nesting and reads TOML 1.1: strings come out decoded, places are
//! spans in the file. A string's span covers its quotes, as a quoted key's does.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use toml_edit::{Item, Key, TableLike, Value};

/// A TOML file.
#[derive(Debug)]
pub struct Document {
    origin: Origin,
    root: toml_edit::Document<String>,
}

/// The file, and where its text begins in it (after a byte order mark).
#[derive(Clone, Copy, Debug)]
struct Origin {
    file: FileId,
    start: usize,
}

impl Origin {
    fn span(self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, range.start + self.start..range.end + self.start)
    }
}

/// Larger files are refused, in bytes: the parser holds some fifty bytes for each byte of a hostile file, and no
/// manifest or lockfile written by a tool comes near.
const MAX_BYTES: usize = 8 << 20;

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    /// The first thing that is not TOML, with its place: text that is not UTF-8, an unresolved merge conflict,
    /// or what the parser stumbled over. Files that are too large to be TOML by hand or tool.
    pub fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let source = sources.file(file);
        let start = source.text_start();
        let origin = Origin { file, start };
        if let Some(problem) = super::encoding_problem(file, sources) {
            return Err(problem);
        }
        if source.bytes().len() > MAX_BYTES {
            let message = format!(
                "the file is larger than {} MiB and was not read",
                MAX_BYTES >> 20
            );
            return Err(Problem::new(sources.start_of(file), message)
                .help("write it anew, or leave it out by an ignore file"));
        }
        let text = source.text().unwrap_or_default();
        let text = text.get(start..).unwrap_or_default();
        match toml_edit::Document::parse(text.to_string()) {
            Ok(root) => Ok(Self { origin, root }),
            Err(error) => Err(broken(&error, text, origin)),
        }
    }

    /// The table at the top.
    pub fn root(&self) -> Node<'_> {
        Node {
            origin: self.origin,
            content: Content::Table(self.root.as_table()),
            key: None,
        }
    }
}

fn broken(error: &toml_edit::TomlError, text: &str, origin: Origin) -> Problem {
    if let Some(range) = super::merge_conflict::find(text) {
        return super::merge_conflict::problem(origin.span(range));
    }
    let range = error.span().unwrap_or(text.len()..text.len());
    // An empty place shows nothing: take the character there, or the last one before the end.
    let range = if range.is_empty() {
        super::character_near(text, range.start)
    } else {
        range
    };
    Problem::new(
        origin.span(range),
        format!("this is not TOML: {}", error.message()),
    )
}

/// A value of any kind in a document, with its place.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    origin: Origin,
    content: Content<'a>,
    key: Option<&'a Key>,
}

#[derive(Clone, Copy)]
enum Content<'a> {
    Item(&'a Item),
    Value(&'a Value),
    Table(&'a toml_edit::Table),
}

impl<'a> Node<'a> {
    /// Where the value stands; a table that dotted keys made stands at its key.
    pub fn span(self) -> Span {
        let range = match self.content {
            Content::Item(item) => item.span(),
            Content::Value(value) => value.span(),
            Content::Table(table) => table.span(),
        };
        let range = range.or_else(|| self.key.and_then(Key::span));
        self.origin.span(range.unwrap_or(0..0))
    }

    /// What kind of value it is, in TOML's words.
    pub fn kind(self) -> &'static str {
        match self.content {
            Content::Item(item) => item.type_name(),
            Content::Value(value) => value.type_name(),
            Content::Table(_) => "table",
        }
    }

    fn value(self) -> Option<&'a Value> {
        match self.content {
            Content::Item(item) => item.as_value(),
            Content::Value(value) => Some(value),
            Content::Table(_) => None,
        }
    }

    fn table(self) -> Option<&'a dyn TableLike> {
        match self.content {
            Content::Item(item) => item.as_table_like(),
            Content::Value(value) => value.as_inline_table().map(|table| table as &dyn TableLike),
            Content::Table(table) => Some(table),
        }
    }

    /// The string, decoded.
    pub fn string(self) -> Option<Spanned<String>> {
        Some(Spanned::new(
            self.value()?.as_str()?.to_string(),
            self.span(),
        ))
    }

    /// The boolean.
    pub fn boolean(self) -> Option<bool> {
        self.value()?.as_bool()
    }

    /// Whether the value is a table of any notation.
    pub fn is_table(self) -> bool {
        self.table().is_some()
    }

    /// Where the key of this value was first written.
    pub fn key_span(self) -> Option<Span> {
        Some(self.origin.span(self.key?.span()?))
    }

    /// The value of a key, when this is a table that has it.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        let (key, item) = self.table()?.get_key_value(key)?;
        (!item.is_none()).then_some(Node {
            origin: self.origin,
            content: Content::Item(item),
            key: Some(key),
        })
    }

    /// The value at the end of several keys.
    pub fn path(self, keys: &[&str]) -> Option<Node<'a>> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    /// Keys and values of a table, in the order written; nothing for other kinds.
    pub fn entries(self) -> impl Iterator<Item = (Spanned<String>, Node<'a>)> {
        let table = self.table();
        table
            .into_iter()
            .flat_map(|table| table.iter())
            .filter_map(move |(name, _)| {
                let node = self.get(name)?;
                let span = node.key_span().unwrap_or_else(|| node.span());
                Some((Spanned::new(name.to_string(), span), node))
            })
    }

    /// The elements of an array or of an array of tables, in the order written; nothing for other kinds.
    pub fn elements(self) -> impl Iterator<Item = Node<'a>> {
        let wrap = move |content| Node {
            origin: self.origin,
            content,
            key: None,
        };
        let values = self.value().and_then(Value::as_array);
        let tables = match self.content {
            Content::Item(item) => item.as_array_of_tables(),
            Content::Value(_) | Content::Table(_) => None,
        };
        let values = values.into_iter().flatten().map(Content::Value);
        let tables = tables.into_iter().flatten().map(Content::Table);
        values.chain(tables).map(wrap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(text: impl Into<Vec<u8>>) -> (Sources, FileId) {
        let mut sources = Sources::default();
        let file = sources.add("a.toml", text.into());
        (sources, file)
    }

    #[test]
    fn keys_and_values_have_their_places() {
        let text = "\u{feff}[package]\r\nname = \"gerät\" # ü\r\n\"ver sion\" = 'x'\r\n[a.'b c'.d]\r\ne.f = { g = true }\r\n";
        let (sources, file) = sources(text);
        let document = Document::parse(file, &sources).unwrap();
        let root = document.root();
        let name = root.path(&["package", "name"]).unwrap();
        assert_eq!(name.string().unwrap().value, "gerät");
        assert_eq!(sources.text(name.span()), "\"gerät\"");
        assert_eq!(sources.text(name.key_span().unwrap()), "name");
        let keys: Vec<_> = root
            .get("package")
            .unwrap()
            .entries()
            .map(|(key, _)| sources.text(key.span))
            .collect();
        assert_eq!(keys, ["name", "\"ver sion\""]);
        let d = root.path(&["a", "b c", "d"]).unwrap();
        assert_eq!(sources.text(d.key_span().unwrap()), "d");
        let g = d.path(&["e", "f", "g"]).unwrap();
        assert_eq!(g.boolean(), Some(true));
        assert_eq!(sources.text(g.span()), "true");
        assert_eq!(sources.text(d.path(&["e"]).unwrap().span()), "e");
        assert!(d.path(&["e", "f", "g", "h"]).is_none());
    }

    #[test]
    fn arrays_of_both_kinds_have_elements() {
        let (sources, file) = sources("x = ['a', 'b']\n[[p]]\nn = 1\n[[p]]\nn = 2\n");
        let document = Document::parse(file, &sources).unwrap();
        let x: Vec<_> = document
            .root()
            .get("x")
            .unwrap()
            .elements()
            .filter_map(Node::string)
            .collect();
        assert_eq!(
            x.iter().map(|s| sources.text(s.span)).collect::<Vec<_>>(),
            ["'a'", "'b'"]
        );
        let p: Vec<_> = document
            .root()
            .get("p")
            .unwrap()
            .elements()
            .filter_map(|n| n.get("n"))
            .collect();
        assert_eq!(
            p.iter().map(|n| sources.text(n.span())).collect::<Vec<_>>(),
            ["1", "2"]
        );
    }

    #[track_caller]
    fn problem(text: impl Into<Vec<u8>>) -> (String, String) {
        let (sources, file) = sources(text);
        let problem = Document::parse(file, &sources).unwrap_err();
        assert!(problem.span.range().end <= sources.file(file).bytes().len());
        (sources.text(problem.span).to_string(), problem.message)
    }

    #[test]
    fn what_is_not_toml_has_a_place() {
        assert_eq!(problem("a = 1\nb = = 2\n").0, "=");
        assert_eq!(problem("[package]\nname = \"gerät").0, "t");
        assert_eq!(problem("[package").0, "e");
        let conflict = problem("a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x\n");
        assert_eq!(
            conflict,
            (
                "<<<<<<< HEAD".into(),
                "the file holds an unresolved merge conflict".into()
            )
        );
        assert_eq!(
            problem(&b"a = '\xFF'\n"[..]).1,
            "byte 0xFF is not UTF-8 text"
        );
        assert_eq!(problem("a = 1\na = 2\n").0, "a");
    }

    #[test]
    fn deep_nesting_is_refused() {
        problem(format!("a = {}", "[".repeat(100_000)));
        problem(format!("a = {}", "{a=".repeat(100_000)));
        problem(format!("{}x = 1", "a.".repeat(100_000)));
        problem(format!("[{}x]\n", "a.".repeat(100_000)));
    }
}
