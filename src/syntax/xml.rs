//! XML with the place of every element, attribute and text.
//!
//! A thin layer over `roxmltree`. Document type definitions are refused, so no entity can be declared; the number
//! of nodes and their nesting are bounded. Names are compared without their namespace's prefix.

mod decode;
pub(crate) mod pull;

use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};

/// Most nodes that are read.
const MAX_NODES: u32 = 20_000_000;

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 256;

/// An XML file.
#[derive(Debug)]
pub struct Document<'s> {
    origin: Origin,
    tree: roxmltree::Document<'s>,
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

impl<'s> Document<'s> {
    /// Reads a file.
    ///
    /// # Errors
    /// The first thing that is not XML, with its place: text that is not UTF-8, an unresolved merge conflict,
    /// what the parser stumbled over, or a document beyond the limits.
    pub fn parse(file: FileId, sources: &'s Sources) -> Result<Self, Problem> {
        let source = sources.file(file);
        let start = source.text_start();
        let origin = Origin { file, start };
        if let Some(problem) = super::encoding_problem(file, sources) {
            return Err(problem);
        }
        let text = source.text().and_then(|text| text.get(start..));
        let text = text.unwrap_or_default();
        if let Some(at) = too_deep(text) {
            let message = format!("the nesting is deeper than {MAX_DEPTH}");
            return Err(Problem::new(
                origin.span(super::character_near(text, at)),
                message,
            ));
        }
        let options = roxmltree::ParsingOptions {
            allow_dtd: false,
            nodes_limit: MAX_NODES,
            ..roxmltree::ParsingOptions::default()
        };
        match roxmltree::Document::parse_with_options(text, options) {
            Ok(tree) => Ok(Self { origin, tree }),
            Err(error) => Err(broken(&error, text, origin)),
        }
    }

    /// The element at the top.
    pub fn root(&self) -> Element<'_, 's> {
        Element {
            origin: self.origin,
            node: self.tree.root_element(),
        }
    }
}

/// Where tags nest too deeply; counted before parsing, since the parser's own depth is not bounded.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + open;
        let rest = text.get(start..)?;
        let end = |marker: &str| {
            rest.find(marker)
                .map_or(text.len(), |end| start + end + marker.len())
        };
        at = if rest.starts_with("<!--") {
            end("-->")
        } else if rest.starts_with("<![CDATA[") {
            end("]]>")
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            end(">")
        } else {
            let end = tag_end(rest).map_or(text.len(), |end| start + end);
            if rest.starts_with("</") {
                depth = depth.saturating_sub(1);
            } else if !text.get(..end).is_some_and(|tag| tag.ends_with("/>")) {
                depth += 1;
            }
            end
        };
        if depth > MAX_DEPTH {
            return Some(start);
        }
    }
    None
}

/// The end of the tag a text begins with; `>` in a quoted value ends none.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, '>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn broken(error: &roxmltree::Error, text: &str, origin: Origin) -> Problem {
    if let Some(range) = super::merge_conflict::find(text) {
        return super::merge_conflict::problem(origin.span(range));
    }
    if let (roxmltree::Error::DtdDetected, Some(at)) = (error, text.find("<!DOCTYPE")) {
        let message = "a document type definition, which is not read";
        return Problem::new(origin.span(at..at + "<!DOCTYPE".len()), message)
            .help("take it out, and write what its entities stand for in their place");
    }
    let place = error.pos();
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines
        .by_ref()
        .take(place.row.saturating_sub(1) as usize)
        .map(str::len)
        .sum();
    let line = lines.next().unwrap_or_default();
    let column = place.col.saturating_sub(1) as usize;
    let within = line
        .char_indices()
        .nth(column)
        .map_or(line.len(), |(at, _)| at);
    // The parser tells its place in the sentence; ours stands before it.
    let message = error.to_string();
    let message = message
        .rsplit_once(" at ")
        .map_or(message.as_str(), |(said, _)| said);
    Problem::new(
        origin.span(super::character_near(text, before + within)),
        format!("this is not XML that can be read: {message}"),
    )
}

/// An element with its place.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a, 's> {
    origin: Origin,
    node: roxmltree::Node<'a, 's>,
}

impl<'a, 's> Element<'a, 's> {
    /// Its name without prefix.
    pub fn name(self) -> &'a str {
        self.node.tag_name().name()
    }

    /// Its namespace, if it has one.
    pub fn namespace(self) -> Option<&'a str> {
        self.node.tag_name().namespace()
    }

    /// From its opening tag to the end of its closing one.
    pub fn span(self) -> Span {
        self.origin.span(self.node.range())
    }

    /// Its opening tag's `<name`.
    pub fn head(self) -> Span {
        let start = self.node.range().start;
        let text = self
            .node
            .document()
            .input_text()
            .get(start..)
            .unwrap_or_default();
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
        self.origin.span(start..start + end.unwrap_or(text.len()))
    }

    /// The elements directly in it, in the order written.
    pub fn children(self) -> impl Iterator<Item = Element<'a, 's>> {
        let origin = self.origin;
        let elements = self.node.children().filter(roxmltree::Node::is_element);
        elements.map(move |node| Element { origin, node })
    }

    /// The elements directly in it that bear a name.
    pub fn all(self, name: &str) -> impl Iterator<Item = Element<'a, 's>> {
        self.children().filter(move |child| child.name() == name)
    }

    /// The first element directly in it that bears a name.
    pub fn child(self, name: &str) -> Option<Element<'a, 's>> {
        self.children().find(|child| child.name() == name)
    }

    /// Every element in it at any depth, in the order written.
    pub fn descendants(self) -> impl Iterator<Item = Element<'a, 's>> {
        let origin = self.origin;
        let own = self.node;
        let below = own
            .descendants()
            .filter(move |node| node.is_element() && *node != own);
        below.map(move |node| Element { origin, node })
    }

    /// Its first text that is not blank, decoded, without white space around.
    pub fn text(self) -> Option<Spanned<String>> {
        let texts = self.node.children().filter(roxmltree::Node::is_text);
        let mut filled =
            texts.filter(|text| text.text().is_some_and(|text| !text.trim().is_empty()));
        let node = filled.next()?;
        let range = node.range();
        let written = node.document().input_text().get(range.clone())?;
        let lead = written.len() - written.trim_start().len();
        let span = range.start + lead..range.start + lead + written.trim().len();
        Some(Spanned::new(
            node.text()?.trim().to_string(),
            self.origin.span(span),
        ))
    }

    /// The text of a child.
    pub fn child_text(self, name: &str) -> Option<Spanned<String>> {
        self.child(name)?.text()
    }

    /// All its own text, decoded, without white space around; empty at the end of its opening tag where it has none.
    pub fn content(self) -> Spanned<String> {
        let texts = || self.node.children().filter(roxmltree::Node::is_text);
        let input = self.node.document().input_text();
        let filled = |node: &roxmltree::Node<'_, '_>| {
            node.text().is_some_and(|text| !text.trim().is_empty())
        };
        let (Some(first), Some(last)) = (texts().find(filled), texts().rfind(filled)) else {
            let start = self.node.range().start;
            let rest = input.get(start..).unwrap_or_default();
            let end = start + tag_end(rest).unwrap_or(rest.len());
            return Spanned::new(String::new(), self.origin.span(end..end));
        };
        let range = first.range().start..last.range().end;
        let written = input.get(range.clone()).unwrap_or_default();
        let start = range.start + (written.len() - written.trim_start().len());
        let range = start..start + written.trim().len();
        let text: String = texts().filter_map(|node| node.text()).collect();
        Spanned::new(text.trim().to_string(), self.origin.span(range))
    }

    /// Whether this decoded text stands at this place of the file just so.
    pub fn is_plain(self, text: &str, range: &std::ops::Range<usize>) -> bool {
        let from = range.start.checked_sub(self.origin.start);
        let to = range.end.checked_sub(self.origin.start);
        let written = from
            .zip(to)
            .and_then(|(from, to)| self.node.document().input_text().get(from..to));
        written == Some(text)
    }

    /// Its attributes in the order written; declarations of namespaces are none.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'a>> {
        let origin = self.origin;
        self.node.attributes().map(move |attribute| Attribute {
            namespace: attribute.namespace(),
            name: attribute.name(),
            value: attribute.value(),
            span: origin.span(attribute.range_value()),
            name_span: origin.span(attribute.range_qname()),
        })
    }

    /// An attribute's value, decoded; its place is the value without quotes.
    pub fn attribute(self, name: &str) -> Option<Spanned<String>> {
        let attribute = self
            .node
            .attributes()
            .find(|attribute| attribute.name() == name)?;
        let span = self.origin.span(attribute.range_value());
        Some(Spanned::new(attribute.value().to_string(), span))
    }
}

/// An attribute with its place.
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'a> {
    /// Its namespace, if it has one.
    pub namespace: Option<&'a str>,
    /// Its name without prefix.
    pub name: &'a str,
    /// Its value, decoded.
    pub value: &'a str,
    /// The value without quotes.
    pub span: Span,
    /// The name with its prefix.
    pub name_span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(text: impl Into<Vec<u8>>) -> (Sources, FileId) {
        let mut sources = Sources::default();
        let file = sources.add("a.xml", text.into());
        (sources, file)
    }

    #[test]
    fn elements_texts_and_attributes_have_their_places() {
        let (sources, file) = sources(
            "\u{feff}<?xml version=\"1.0\"?>\r\n<p:a xmlns:p='urn:x'>\r\n <!-- ü --><b k=\"ä&amp;b\">\r\n  größe &lt; 1 \r\n</b><c/></p:a>",
        );
        let document = Document::parse(file, &sources).unwrap();
        let root = document.root();
        assert_eq!((root.name(), root.namespace()), ("a", Some("urn:x")));
        assert_eq!(sources.text(root.head()), "<p:a");
        let b = root.child("b").unwrap();
        let text = b.text().unwrap();
        assert_eq!(text.value, "größe < 1");
        assert_eq!(sources.text(text.span), "größe &lt; 1");
        let k = b.attribute("k").unwrap();
        assert_eq!((k.value.as_str(), sources.text(k.span)), ("ä&b", "ä&amp;b"));
        let names: Vec<_> = root.descendants().map(Element::name).collect();
        assert_eq!(names, ["b", "c"]);
        assert!(root.child("c").unwrap().text().is_none());
    }

    #[track_caller]
    fn problem(text: impl Into<Vec<u8>>) -> (String, String) {
        let (sources, file) = sources(text);
        let problem = Document::parse(file, &sources).unwrap_err();
        assert!(problem.span.range().end <= sources.file(file).bytes().len());
        (sources.text(problem.span).to_string(), problem.message)
    }

    #[test]
    fn what_is_not_xml_has_a_place() {
        assert_eq!(problem("<a>ä</b>").0, "<");
        assert!(
            problem("")
                .1
                .starts_with("this is not XML that can be read")
        );
        problem("<a>\n<b>");
        assert!(
            problem("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
                .1
                .contains("type definition")
        );
        let conflict = "<a>\n<<<<<<< HEAD\n<b/>\n=======\n>>>>>>> x\n</a>";
        assert_eq!(problem(conflict).0, "<<<<<<< HEAD");
        assert_eq!(
            problem(&b"<a>\xFF</a>"[..]).1,
            "byte 0xFF is not UTF-8 text"
        );
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(problem("<a b='>'>".repeat(100_000)).1.contains("deeper"));
        problem("<a".repeat(100_000));
    }
}
