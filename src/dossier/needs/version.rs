//! Versions of software in a text, and whether they are the product's.

use super::{Context, few_letters, fields_in, letters};
use crate::document::FieldKind;
use crate::document::pattern::Caseless;
use crate::dossier::title;
use crate::law::Element;
use crate::law::words::version::{RELEASED, SOFTWARE, is_vague_version};

static VERSION: Caseless =
    Caseless::new(r"\bv?\d+\.(?:\d+|x+|\*)(?:\.(?:\d+|x+|\*))*(?:[-+][0-9a-z.-]+)?\b|\bv\d+\b");

/// Whether a text names a concrete version.
pub(in crate::dossier) fn names_version(text: &str) -> bool {
    may_be_version(text) && VERSION.is_match(text)
}

/// Whether a text can hold a version at all: a digit stands before a full stop, or behind a `v`.
fn may_be_version(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| match pair {
        [b'v' | b'V', digit] | [digit, b'.'] => digit.is_ascii_digit(),
        _ => false,
    })
}

/// Whether a text can name a version of several parts at all: a digit stands before a full stop.
pub(in crate::dossier) fn may_name_version(text: &str) -> bool {
    let mut dots = memchr::memchr_iter(b'.', text.as_bytes());
    dots.any(|at| {
        let before = at.checked_sub(1).and_then(|at| text.as_bytes().get(at));
        before.is_some_and(u8::is_ascii_digit)
    })
}

/// Whether a text is a version and little else.
pub(in crate::dossier) fn is_version(text: &str) -> bool {
    may_be_version(text)
        && VERSION.find(text).is_some_and(|found| {
            let before = text.get(..found.start).unwrap_or_default();
            letters(before) <= 8 && few_letters(text, 40)
        })
}

/// Whether a text names a piece of software.
pub(in crate::dossier) fn names_software(text: &str) -> bool {
    title::words(text).iter().any(|word| {
        SOFTWARE
            .iter()
            .any(|known| word == known || (known.len() > 5 && word.ends_with(known)))
    })
}

/// How many pieces of software a text names with a version right behind each: "program 5.1, app 2.9".
pub(in crate::dossier) fn versioned(text: &str) -> usize {
    // "Version 2.1" alone may be that of anything.
    let several = versions(text) >= 3;
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    let named = pairs.filter(|(name, version)| {
        let bare = |word: &str| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        };
        let version = bare(version);
        let told = version
            .trim_start_matches('v')
            .starts_with(|c: char| c.is_ascii_digit())
            && version.contains('.')
            && names_version(&version);
        told && title::words(&bare(name)).iter().any(|word| {
            let known = |known: &&str| word == known || known.len() > 5 && word.ends_with(*known);
            SOFTWARE.iter().any(known) || several && RELEASED.contains(&word.as_str())
        })
    });
    named.count()
}

/// Versions a text gives.
pub(super) fn versions(text: &str) -> usize {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    let given = words.filter(|word| {
        let word = word.trim_start_matches(['v', 'V']).trim_end_matches('.');
        word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.') && is_version(word)
    });
    given.count()
}

/// Whether the section lists versions of pieces of software.
pub(super) fn listed(context: &Context<'_>) -> bool {
    fields_in(context)
        .any(|field| is_version(field.value.as_str()) && names_software(field.label.as_str()))
}

/// Whether the section of a label also names the product, so that "Version" means the product's.
pub(super) fn beside_product(context: &Context<'_>) -> bool {
    let document = context.document;
    let titled = document
        .path_of(context.section)
        .into_iter()
        .take(2)
        .any(|section| {
            title::named(section.title.as_str())
                .iter()
                .any(|named| named.element == Element::GeneralDescription)
        });
    let labels = || {
        document
            .fields
            .iter()
            .filter(|field| field.section == context.section)
    };
    titled
        || labels().any(|field| {
            title::named(field.label.as_str())
                .iter()
                .any(|named| named.element == Element::GeneralDescription && named.score >= 0.8)
        })
}

/// A table of versions whose only values are vague.
pub(super) fn vague(text: &str, context: &Context<'_>) -> bool {
    if is_vague_version(text) {
        return true;
    }
    let rows = fields_in(context).filter(|field| field.kind != FieldKind::FrontMatter);
    let mut rows = rows.peekable();
    rows.peek().is_some() && rows.all(|field| is_vague_version(field.value.as_str()))
}
