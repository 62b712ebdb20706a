//! What every reader takes from a tape: places, texts and lists of hashes.

use super::{Flag, Hash};
use crate::source::{FileId, Span, Spanned};
use crate::syntax::json::Value;

/// Values of one file.
#[derive(Clone, Copy)]
pub(super) struct Values {
    pub(super) file: FileId,
}

impl Values {
    /// Where a value stands.
    pub(super) fn span(self, value: Value<'_>) -> Span {
        Span::new(self.file, value.range())
    }

    /// The short place of a statement about all of a value.
    pub(super) fn head(self, value: Value<'_>) -> Span {
        Span::new(self.file, value.head_range())
    }

    /// A text and its place; a number that stands where a text belongs is one, too.
    pub(super) fn spanned(self, value: Value<'_>) -> Option<Spanned<String>> {
        let text = value.as_text()?.into_owned();
        Some(Spanned::new(text, self.span(value)))
    }

    /// The string that is the member `key`.
    pub(super) fn text(self, object: Value<'_>, key: &str) -> Option<Spanned<String>> {
        self.spanned(object.get(key)?)
    }

    /// Where a string stands; `None` for other kinds of values.
    pub(super) fn place(self, value: Value<'_>) -> Option<Span> {
        value.as_str().map(|_| self.span(value))
    }

    /// Where the string that is the member `key` stands.
    pub(super) fn place_of(self, object: Value<'_>, key: &str) -> Option<Span> {
        self.place(object.get(key)?)
    }

    /// Like [`Values::place_of`], else the empty span at the start of the object.
    pub(super) fn place_or_start(self, object: Value<'_>, key: &str) -> Span {
        self.place_of(object, key)
            .unwrap_or_else(|| self.start(object))
    }

    /// The boolean that is the member `key`.
    pub(super) fn flag(self, object: Value<'_>, key: &str) -> Option<Flag> {
        let value = object.get(key)?;
        Some(Flag {
            value: value.as_bool()?,
            span: self.span(value),
        })
    }

    /// A list of hashes, one for every entry.
    pub(super) fn hashes(self, list: Value<'_>, algorithm: &str, value: &str) -> Box<[Hash]> {
        let hash = |entry: Value<'_>| Hash {
            algorithm: self.place_or_start(entry, algorithm),
            value: self.place_or_start(entry, value),
        };
        list.elements().map(hash).collect()
    }

    /// The empty span at the start of a value.
    pub(super) fn start(self, value: Value<'_>) -> Span {
        let span = self.span(value);
        Span {
            end: span.start,
            ..span
        }
    }
}

/// The elements of the list that is the member `key`.
pub(super) fn list<'t>(object: Value<'t>, key: &str) -> impl Iterator<Item = Value<'t>> {
    object.get(key).into_iter().flat_map(Value::elements)
}
