//! XML 1.0 with namespaces, event by event: nothing is built, nothing recurses, every name, attribute and text has its
//! byte range. For files too large for a tree.
//!
//! A document type definition ends the reading, so no entity is ever declared; the depth of elements is bounded. An
//! attribute given twice is recorded in [`Pull::repeated`] and reading goes on with the first.

mod attributes;

use super::MAX_DEPTH;
use super::decode::{self, continues_name, starts_name};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// What stands next in a text.
#[derive(Clone, Debug)]
pub(crate) enum Event<'t> {
    /// An element begins; its attributes are in [`Pull::attributes`].
    Open(Tag<'t>),
    /// Character data or a CDATA section; white space between elements too.
    Text(Text<'t>),
    /// The element opened last and not closed ends; the range is all of it.
    Close(Range<usize>),
}

/// The name of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag<'t> {
    /// Name without prefix.
    pub(crate) name: &'t str,
    /// Number of its namespace, for [`Pull::namespace`]; 0 for none.
    pub(crate) namespace: u32,
    /// Place of `<`.
    pub(crate) start: usize,
    /// Place after the name.
    pub(crate) name_end: usize,
}

/// A piece of text.
#[derive(Clone, Debug)]
pub(crate) struct Text<'t> {
    /// As it reads.
    pub(crate) text: Cow<'t, str>,
    /// All of it as written; of a CDATA section with its marks.
    pub(crate) range: Range<usize>,
    /// Whether it is written as a CDATA section.
    pub(crate) cdata: bool,
}

/// An attribute; declarations of namespaces are none.
#[derive(Clone, Debug)]
pub(crate) struct Attribute<'t> {
    /// Name without prefix.
    pub(crate) name: &'t str,
    /// Number of its namespace; 0 for none.
    pub(crate) namespace: u32,
    /// Its value as it reads.
    pub(crate) value: Cow<'t, str>,
    /// Its name as written, with prefix.
    pub(crate) key: Range<usize>,
    /// Its value as written, without quotes.
    pub(crate) place: Range<usize>,
}

/// Why the reading ended too early.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Broken {
    pub(crate) range: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: &'static str,
}

struct Element<'t> {
    name: &'t str,
    start: usize,
    scopes: usize,
}

/// Reads a text.
pub(crate) struct Pull<'t> {
    text: &'t str,
    start: usize,
    at: usize,
    open: Vec<Element<'t>>,
    /// Prefix and number of namespace, innermost last.
    scopes: Vec<(&'t str, u32)>,
    namespaces: Vec<Cow<'t, str>>,
    numbers: HashMap<Cow<'t, str>, u32>,
    attributes: Vec<Attribute<'t>>,
    /// Where the namespace declarations of the element opened last stand: number and place.
    declared: Vec<(u32, Range<usize>)>,
    repeated: Vec<(Range<usize>, Range<usize>)>,
    /// Whether the tag read last closes itself.
    empty: bool,
    seen_root: bool,
    /// The first character that XML does not allow; it ends the text.
    bad: Option<(usize, char)>,
}

/// The namespace of attributes such as `xml:lang`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Most attributes of one element.
const MAX_ATTRIBUTES: usize = 10_000;

/// Most namespaces that one element declares.
const MAX_DECLARED: usize = 100;

/// Most repeated attributes that are listed.
const MAX_REPEATED: usize = 10_000;

type Result<T> = std::result::Result<T, Broken>;

impl<'t> Pull<'t> {
    /// Begins to read at `start`, which is after a byte order mark; offsets are into `text`.
    pub(crate) fn new(text: &'t str, start: usize) -> Self {
        let bad = decode::first_bad_char(text);
        let text = bad.map_or(text, |(at, _)| text.get(..at).unwrap_or_default());
        Self {
            text,
            start,
            at: start,
            open: Vec::new(),
            scopes: vec![("xml", 1)],
            namespaces: vec!["".into(), XML.into()],
            numbers: HashMap::from([("".into(), 0), (XML.into(), 1)]),
            attributes: Vec::new(),
            declared: Vec::new(),
            repeated: Vec::new(),
            empty: false,
            seen_root: false,
            bad,
        }
    }

    /// Attributes of the element opened last.
    pub(crate) fn attributes(&self) -> &[Attribute<'t>] {
        &self.attributes
    }

    /// Namespaces that the element opened last declares: number and place of the name.
    pub(crate) fn declared(&self) -> &[(u32, Range<usize>)] {
        &self.declared
    }

    /// The namespace with this number.
    pub(crate) fn namespace(&self, number: u32) -> &str {
        self.namespaces.get(number as usize).map_or("", Cow::as_ref)
    }

    /// The namespace a prefix stands for within the element opened last.
    pub(crate) fn resolve(&self, prefix: &str) -> Option<u32> {
        let found = self.scopes.iter().rev().find(|(own, _)| *own == prefix);
        found
            .map(|(_, number)| *number)
            .or(prefix.is_empty().then_some(0))
    }

    /// Names of attributes that their element has already: where again, where first.
    pub(crate) fn repeated(&self) -> &[(Range<usize>, Range<usize>)] {
        &self.repeated
    }

    /// The place reached.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// What stands next; `None` at the end.
    ///
    /// # Errors
    /// What makes the text no XML, or goes beyond the limits; nothing can be read after it.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'t>>> {
        let event = self.event();
        // What follows a character that is none is cut off; the error is that character.
        match self.bad {
            Some((at, c)) if event.is_err() || matches!(event, Ok(None)) => Err(Broken {
                // The character is outside the text that was read.
                range: at..at + c.len_utf8(),
                message: format!("the character U+{:04X} is not allowed in XML", c as u32),
                help: "remove it",
            }),
            _ => event,
        }
    }

    fn event(&mut self) -> Result<Option<Event<'t>>> {
        if std::mem::take(&mut self.empty) {
            return Ok(self.close());
        }
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return self.end();
            }
            if !rest.starts_with('<') {
                match self.characters()? {
                    Some(text) => return Ok(Some(Event::Text(text))),
                    None => continue,
                }
            }
            match rest.as_bytes().get(1) {
                Some(b'/') => return self.closing(),
                Some(b'?') => self.instruction()?,
                Some(b'!') if rest.starts_with("<!--") => self.comment()?,
                Some(b'!') if rest.starts_with("<![CDATA[") => return self.cdata().map(Some),
                Some(b'!') => return Err(self.declaration()),
                _ => return self.opening().map(Some),
            }
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn broken(&self, range: Range<usize>, message: impl Into<String>) -> Broken {
        let message = message.into();
        Broken {
            range,
            message,
            help: "",
        }
    }

    /// An error at the character here, or at the last one before it.
    fn broken_here(&self, message: impl Into<String>) -> Broken {
        self.broken(super::super::character_near(self.text, self.at), message)
    }

    fn end(&self) -> Result<Option<Event<'t>>> {
        if let Some(element) = self.open.last() {
            let end = element.start + 1 + element.name.len();
            let message = format!("the element `{}` is never closed", element.name);
            return Err(Broken {
                help: "the file seems to be cut off; make it again, or add the closing tag",
                ..self.broken(element.start..end, message)
            });
        }
        if !self.seen_root {
            return Err(self.broken_here("there is no element"));
        }
        Ok(None)
    }

    fn close(&mut self) -> Option<Event<'t>> {
        let element = self.open.pop()?;
        self.scopes.truncate(element.scopes);
        self.attributes.clear();
        self.declared.clear();
        Some(Event::Close(element.start..self.at))
    }

    fn characters(&mut self) -> Result<Option<Text<'t>>> {
        let start = self.at;
        let rest = self.rest();
        let length = memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        let raw = rest.get(..length).unwrap_or_default();
        self.at += length;
        if self.open.is_empty() {
            let visible = raw.find(|c: char| !is_space(c));
            return match visible {
                None => Ok(None),
                Some(at) => {
                    self.at = start + at;
                    let place = if self.seen_root { "after" } else { "before" };
                    Err(self.broken_here(format!("text {place} the outermost element")))
                }
            };
        }
        if let Some(at) = memchr::memmem::find(raw.as_bytes(), b"]]>") {
            let at = start + at;
            return Err(self.broken(at..at + 3, "`]]>` ends no CDATA section"));
        }
        let text = decode::text(raw).map_err(|bad| self.bad_reference(start, bad))?;
        let range = start..self.at;
        let cdata = false;
        Ok(Some(Text { text, range, cdata }))
    }

    fn bad_reference(&self, start: usize, bad: decode::BadReference) -> Broken {
        self.broken(start + bad.range.start..start + bad.range.end, bad.message)
    }

    /// Moves behind `mark` and gives what stands before it, from `skip` bytes on.
    fn until(&mut self, skip: usize, mark: &str, what: &str) -> Result<&'t str> {
        let rest = self.rest();
        let inner = rest.get(skip..).unwrap_or_default();
        let Some(length) = memchr::memmem::find(inner.as_bytes(), mark.as_bytes()) else {
            let range = self.at..self.at + skip.min(rest.len());
            return Err(self.broken(range, format!("{what} is never closed")));
        };
        self.at += skip + length + mark.len();
        Ok(inner.get(..length).unwrap_or_default())
    }

    fn comment(&mut self) -> Result<()> {
        let start = self.at;
        let inner = self.until(4, "-->", "the comment")?;
        if inner.contains("--") || inner.ends_with('-') {
            let at = start + 4 + inner.find("--").unwrap_or(inner.len().saturating_sub(1));
            return Err(self.broken(at..at + 2, "`--` within a comment"));
        }
        Ok(())
    }

    fn instruction(&mut self) -> Result<()> {
        let start = self.at;
        let inner = self.until(2, "?>", "the processing instruction")?;
        let target = inner.split(is_space).next().unwrap_or_default();
        if target.eq_ignore_ascii_case("xml") && (start > self.start || target != "xml") {
            let message = "the XML declaration stands before everything else or not at all";
            return Err(self.broken(start..start + 2 + target.len(), message));
        }
        let mut chars = target.chars();
        let named = chars.next().is_some_and(|c| starts_name(c) || c == ':')
            && chars.all(|c| continues_name(c) || c == ':');
        if !named {
            return Err(self.broken(start..start + 2, "a processing instruction without a name"));
        }
        Ok(())
    }

    fn cdata(&mut self) -> Result<Event<'t>> {
        let start = self.at;
        if self.open.is_empty() {
            return Err(self.broken(start..start + 9, "text outside the outermost element"));
        }
        let inner = self.until(9, "]]>", "the CDATA section")?;
        Ok(Event::Text(Text {
            text: decode::cdata(inner),
            range: start..self.at,
            cdata: true,
        }))
    }

    fn declaration(&self) -> Broken {
        let rest = self.rest();
        let length = rest.find(|c: char| is_space(c) || c == '[' || c == '>');
        let range = self.at..self.at + length.unwrap_or(rest.len()).min(40);
        if !rest.starts_with("<!DOCTYPE") {
            return self.broken(
                self.at..self.at + 2,
                "`<!` begins neither a comment nor a CDATA section",
            );
        }
        Broken {
            help: "remove it; an SBOM needs none, and entities it declares can make a reader fetch files or run out of memory",
            ..self.broken(range, "a document type definition is not read")
        }
    }

    fn skip_space(&mut self) -> bool {
        let rest = self.rest();
        let skipped = rest.len() - rest.trim_start_matches(is_space).len();
        self.at += skipped;
        skipped > 0
    }

    /// A name: prefix, local part, both ends.
    fn name(&mut self, what: &str) -> Result<(&'t str, &'t str, Range<usize>)> {
        let rest = self.rest();
        // Most names are plain ASCII.
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let mut length = rest.bytes().take_while(plain).count();
        if rest
            .as_bytes()
            .get(length)
            .is_some_and(|byte| *byte == b':' || *byte >= 0x80)
        {
            let ends = |c: char| !continues_name(c) && c != ':';
            length = rest.find(ends).unwrap_or(rest.len());
        }
        let whole = rest.get(..length).unwrap_or_default();
        let (prefix, local) = whole.split_once(':').unwrap_or(("", whole));
        let fits = |part: &str| part.chars().next().is_some_and(starts_name) && !part.contains(':');
        if !fits(local) || (whole.len() != local.len() && !fits(prefix)) {
            return Err(self.broken_here(format!("this begins no name of {what}")));
        }
        let start = self.at;
        self.at += length;
        Ok((prefix, local, start..self.at))
    }

    fn closing(&mut self) -> Result<Option<Event<'t>>> {
        let start = self.at;
        self.at += 2;
        let (_, _, range) = self.name("an element")?;
        let name = self.text.get(range.clone()).unwrap_or_default();
        self.skip_space();
        if !self.rest().starts_with('>') {
            return Err(
                self.broken_here(format!("the closing tag of `{name}` does not end in `>`"))
            );
        }
        self.at += 1;
        match self.open.last() {
            Some(element) if element.name == name => Ok(self.close()),
            Some(element) => {
                let message = format!("`{}` is open here, and `{name}` is closed", element.name);
                Err(self.broken(start..range.end, message))
            }
            None => Err(self.broken(
                start..range.end,
                format!("`{name}` is closed and was never opened"),
            )),
        }
    }

    fn opening(&mut self) -> Result<Event<'t>> {
        let start = self.at;
        self.at += 1;
        if !self.rest().chars().next().is_some_and(starts_name) {
            self.at = start;
            let message = "`<` begins no tag; a plain `<` is written `&lt;`";
            return Err(self.broken(start..start + 1, message));
        }
        let (prefix, name, range) = self.name("an element")?;
        if self.open.is_empty() && std::mem::replace(&mut self.seen_root, true) {
            return Err(self.broken(start..range.end, "a second outermost element"));
        }
        if self.open.len() >= MAX_DEPTH {
            let message = format!("the nesting is deeper than {MAX_DEPTH}");
            return Err(self.broken(start..range.end, message));
        }
        let scopes = self.scopes.len();
        let prefixes = self.attribute_list(range.clone())?;
        self.resolve_attributes(&prefixes)?;
        let namespace = self.namespace_of(prefix, &range)?;
        self.open.push(Element {
            name: self.text.get(range.clone()).unwrap_or_default(),
            start,
            scopes,
        });
        let name_end = range.end;
        Ok(Event::Open(Tag {
            name,
            namespace,
            start,
            name_end,
        }))
    }
}

/// White space of XML (section 2.3).
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

#[cfg(test)]
mod tests;
