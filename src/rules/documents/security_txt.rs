//! security.txt (RFC 9116), line by line.

use crate::document::Document;
use crate::rules::Context;
use crate::source::{Sources, Span, Spanned};

/// One `Name: value` line.
pub(super) struct Line<'a> {
    /// The name as written.
    pub(super) name: &'a str,
    pub(super) value: Spanned<&'a str>,
    pub(super) span: Span,
}

/// A security.txt file.
pub(super) struct SecurityTxt<'a> {
    pub(super) document: &'a Document,
    /// Its fields, in file order.
    pub(super) fields: Vec<Line<'a>>,
    /// Lines that are neither a field nor a comment.
    pub(super) strange: Vec<Span>,
}

/// Every security.txt among the documents.
pub(super) fn find<'a>(context: &Context<'a>) -> Vec<SecurityTxt<'a>> {
    let documents = context.product.documents.iter().map(|document| &**document);
    let named = documents.filter(|document| {
        let path = context.sources.path(document.file);
        path.rsplit('/').next() == Some("security.txt")
    });
    named
        .filter_map(|document| read(document, context.sources))
        .collect()
}

fn read<'a>(document: &'a Document, sources: &'a Sources) -> Option<SecurityTxt<'a>> {
    let file = sources.file(document.file);
    let text = file.text()?;
    let (mut fields, mut strange) = (Vec::new(), Vec::new());
    // A signed file carries its armour around the fields (RFC 9116, section 2.3).
    let mut armour = false;
    for number in 1..=file.line_count() {
        let range = file.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        let bare = line.trim();
        if bare.starts_with("-----BEGIN PGP SIGNED MESSAGE") {
            continue;
        }
        armour |= bare.starts_with("-----BEGIN PGP SIGNATURE");
        if armour || bare.is_empty() || bare.starts_with('#') || bare.starts_with("Hash:") {
            continue;
        }
        let start = range.start + (line.len() - line.trim_start().len());
        let span = Span::new(document.file, start..start + bare.len());
        let name = bare.split(':').next().unwrap_or_default();
        let token = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        match bare.split_once(':') {
            Some((name, value)) if token => {
                let trimmed = value.trim();
                let lead = value.len() - value.trim_start().len();
                let at = start + name.len() + 1 + lead;
                let value = Spanned::new(trimmed, Span::new(document.file, at..at + trimmed.len()));
                fields.push(Line { name, value, span });
            }
            _ => strange.push(span),
        }
    }
    Some(SecurityTxt {
        document,
        fields,
        strange,
    })
}

impl<'a> SecurityTxt<'a> {
    /// The fields with this name, which is compared without regard to case.
    pub(super) fn all(&self, name: &str) -> Vec<&Line<'a>> {
        self.fields
            .iter()
            .filter(|field| field.name.eq_ignore_ascii_case(name))
            .collect()
    }
}
