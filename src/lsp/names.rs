//! Ids of rules and elements where somebody wrote them: in the configuration, and in marks in documents.

use super::protocol::{Position, Range};
use super::view::View;
use crate::config::FILE_NAME;
use crate::document::MarkKind;
use crate::law::Element;
use crate::rules::{self, Rule};
use crate::source::{FileId, Span};

/// What an id names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    /// A rule.
    Rule(&'static Rule),
    /// An element of Annex VII.
    Element(Element),
}

impl Named {
    fn from_id(id: &str) -> Option<Self> {
        let rule = rules::find(id).map(Self::Rule);
        rule.or_else(|| Element::from_id(id).map(Self::Element))
    }
}

/// The id at a place of a file, and where it stands.
pub(super) fn at(view: &View<'_>, file: FileId, place: Position) -> Option<(Named, Range)> {
    let places = all(view, file);
    let mut places = places
        .into_iter()
        .map(|(named, span)| (named, view.range(span)));
    places.find(|(_, range)| range.touches(place))
}

/// Every id in a file, in its order.
pub(super) fn all(view: &View<'_>, file: FileId) -> Vec<(Named, Span)> {
    let sources = &view.report.sources;
    let path = sources.path(file);
    let is_config = view.report.config == Some(file) || path.rsplit('/').next() == Some(FILE_NAME);
    if is_config {
        return words(sources.file(file).text().unwrap_or_default(), file);
    }
    let products = view.report.products.iter();
    let mut documents = products.flat_map(|product| &product.documents);
    let document = documents.find(|document| document.file == file);
    let marks = document.into_iter().flat_map(|document| &document.marks);
    let ids = marks.filter_map(|mark| match &mark.kind {
        MarkKind::Element(id) | MarkKind::Ignore { rule: id, .. } => {
            Some((Named::from_id(&id.value)?, id.span))
        }
        MarkKind::Unknown(_) => None,
    });
    ids.collect()
}

/// The words of a configuration that are ids; what stands in comments counts as well, where it explains.
fn words(text: &str, file: FileId) -> Vec<(Named, Span)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(|c| !is_part(c)) {
        let id = word.trim_end_matches('.');
        let named = Named::from_id(id);
        found.extend(named.map(|named| (named, Span::new(file, at..at + id.len()))));
        // The character that ends a word may be of several bytes.
        at += word.len();
        let next = text.get(at..).and_then(|rest| rest.chars().next());
        at += next.map_or(0, char::len_utf8);
    }
    found
}

/// The places that name an element in the files of a report.
pub(super) fn of_element(view: &View<'_>, element: Element) -> Vec<Span> {
    let files = view.report.sources.iter().map(|(file, _)| file);
    let ids = files.flat_map(|file| all(view, file));
    let ids = ids.filter_map(|(named, span)| match named {
        Named::Element(other) if other == element => Some(span),
        _ => None,
    });
    ids.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn ids_are_found_with_their_places() {
        let text = "# äöü: broken-link.\n[evidence]\n\"annex-vii.1.a\" = \"a\"\nno-rule = 1\n";
        let mut sources = Sources::default();
        let file = sources.add("cra-lint.toml", text);
        let found = words(text, file);
        let texts: Vec<_> = found.iter().map(|(_, span)| sources.text(*span)).collect();
        assert_eq!(texts, ["broken-link", "annex-vii.1.a"]);
        assert!(matches!(
            found.first(),
            Some((Named::Rule(rule), _)) if rule.id == "broken-link"
        ));
    }
}
