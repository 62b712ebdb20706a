//! security.txt (RFC 9116), line by line.

use super::{Document, placeholder};
use crate::source::{Sources, Span, Spanned};
use jiff::civil::Date;

mod faults;

pub use faults::Fault;

/// The fields that are registered for the file (RFC 9116, section 6.2, and what was added to the registry since).
pub const FIELDS: &[&str] = &[
    "Acknowledgments",
    "Canonical",
    "Contact",
    "CSAF",
    "Encryption",
    "Expires",
    "Hiring",
    "Policy",
    "Preferred-Languages",
];

/// One `Name: value` line.
#[derive(Debug)]
pub struct Line<'a> {
    /// The name as written.
    pub name: &'a str,
    /// What follows the colon; empty when nothing does.
    pub value: Spanned<&'a str>,
    /// The whole line without white space around it.
    pub span: Span,
}

/// A security.txt file.
#[derive(Debug)]
pub struct SecurityTxt<'a> {
    /// Its document.
    pub document: &'a Document,
    /// Its fields, in file order.
    pub fields: Vec<Line<'a>>,
    /// Lines that are neither a field nor a comment.
    pub strange: Vec<Span>,
    /// The line that opens an OpenPGP signature around the text.
    pub signed: Option<Span>,
    /// Whether the signature at the end is whole.
    pub closed: bool,
}

impl<'a> SecurityTxt<'a> {
    /// Reads the lines of a document; `None` where it is no text.
    pub fn read(document: &'a Document, sources: &'a Sources) -> Option<Self> {
        let file = sources.file(document.file);
        let text = file.text()?;
        let (mut fields, mut strange) = (Vec::new(), Vec::new());
        // A signed file carries its armour around the fields (RFC 9116, section 2.3).
        let (mut signed, mut armour, mut closed) = (None, false, false);
        for number in 1..=file.line_count() {
            let range = file.line_range(number as u32);
            let line = text.get(range.clone()).unwrap_or_default();
            let line = line.strip_prefix('\u{feff}').unwrap_or(line);
            let bare = line.trim();
            let start = range.end - line.trim_start().len();
            let span = Span::new(document.file, start..start + bare.len());
            if bare.starts_with("-----BEGIN PGP SIGNED MESSAGE") {
                signed = Some(span);
                continue;
            }
            armour |= bare.starts_with("-----BEGIN PGP SIGNATURE");
            closed |= armour && bare.starts_with("-----END PGP SIGNATURE");
            let header = signed.is_some() && bare.starts_with("Hash:");
            if armour || bare.is_empty() || bare.starts_with('#') || header {
                continue;
            }
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
                    let value =
                        Spanned::new(trimmed, Span::new(document.file, at..at + trimmed.len()));
                    fields.push(Line { name, value, span });
                }
                _ => strange.push(span),
            }
        }
        Some(Self {
            document,
            fields,
            strange,
            signed,
            closed,
        })
    }

    /// The addresses of its `Contact` fields, as one would compare them.
    pub fn contacts(&self) -> Vec<String> {
        let contacts = self.all("Contact").into_iter();
        let mut contacts: Vec<_> = contacts
            .map(|field| field.value.value.trim_end_matches('/').to_lowercase())
            .collect();
        contacts.sort();
        contacts.dedup();
        contacts
    }

    /// Whether nobody has filled in a contact yet.
    pub fn is_form(&self) -> bool {
        let contacts = self.all("Contact");
        let unfilled = |field: &&Line<'_>| placeholder::is_unfilled(field.value.value);
        !contacts.is_empty() && contacts.iter().all(unfilled)
    }

    /// The fields with this name, which is compared without regard to case.
    pub fn all(&self, name: &str) -> Vec<&Line<'a>> {
        self.fields
            .iter()
            .filter(|field| field.name.eq_ignore_ascii_case(name))
            .collect()
    }
}

/// The day of an RFC 3339 timestamp; `None` for anything else, which is a fault.
pub fn day(value: &str) -> Option<Date> {
    let (date, time) = value.split_once(['T', 't', ' '])?;
    let zone = time.find(['Z', 'z', '+', '-']);
    (zone.is_some() && time.len() >= 9)
        .then(|| date.parse().ok())
        .flatten()
}
