//! The dates in the heads of documents.

use crate::document::{Document, date};
use crate::dossier::EvidenceKind;
use crate::law::Element;
use crate::rules::Context;
use crate::rules::documents::places;
use crate::source::{Span, Spanned};
use jiff::civil::Date;

/// Blocks at the beginning of a document that can date it.
const HEAD: usize = 12;

/// The dates in the heads of the documents that are about an element, outside the declarations.
pub(super) fn of(context: &Context<'_>, element: Element) -> Vec<Spanned<Date>> {
    let mut files: Vec<&Document> = Vec::new();
    for place in places(context, element) {
        let own = matches!(place.kind, EvidenceKind::File | EvidenceKind::Section);
        // A section of a larger document is dated by nothing of its own.
        let whole = place.section <= 1;
        let declares =
            |it: &crate::dossier::declaration::Declaration| it.file() == place.document.file;
        if own
            && whole
            && !context.product.declarations.iter().any(declares)
            && !files.iter().any(|known| known.file == place.document.file)
        {
            files.push(place.document);
        }
    }
    let mut out = Vec::new();
    for document in files {
        for (_, block) in document.blocks_at(0..HEAD) {
            for found in date::find(block.text.as_str()) {
                let span: Span = block.text.span_of(found.range);
                out.push(Spanned::new(found.last, span));
            }
        }
    }
    out
}
