//! What an element's content needs at least: a title alone proves nothing.

use super::candidate::Context;
use super::title;
use super::verdict::{Verdict, letters};
use crate::document::pattern::pattern;
use crate::document::{LinkKind, contact, date, period};
use crate::law::Element;
use crate::law::terms::Strength;
use crate::syntax::prose::addresses;
use regex::Regex;
use std::sync::LazyLock;

static VERSION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\bv?\d+\.(?:\d+|x+|\*)(?:\.(?:\d+|x+|\*))*(?:[-+][0-9a-z.-]+)?\b|\bv\d+\b")
});

static UNTIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:until|through|till|bis|tot|jusqu\S*|ends?|endet|eindigt|end of life|eol)\b[^.\n]{0,40}\b20[2-9]\d\b",
    )
});

/// Whether a text names a period or an end date of support.
pub(super) fn names_period(text: &str) -> bool {
    period::find(text).iter().any(|period| period.months >= 3) || UNTIL.is_match(text)
}

/// Whether a text names a concrete version.
pub(super) fn names_version(text: &str) -> bool {
    VERSION.is_match(text)
}

/// The verdict with the element's needs looked at; `None` when the place does not speak for the element after all.
pub(super) fn met(
    element: Element,
    verdict: Verdict,
    text: &str,
    context: &Context<'_>,
) -> Option<Verdict> {
    if verdict != Verdict::Content {
        // A weak title over nothing says nothing.
        return (context.strength == Strength::Anywhere
            || matches!(
                verdict,
                Verdict::Unfilled | Verdict::Promised | Verdict::NotApplicable(_)
            ))
        .then_some(verdict);
    }
    match element {
        Element::SupportPeriod => {
            let dated = || {
                date::find(text)
                    .iter()
                    .any(|date| date.first.year() >= 2026)
            };
            if names_period(text) || (context.strength == Strength::Anywhere && dated()) {
                Some(Verdict::Content)
            } else {
                (context.strength == Strength::Anywhere).then_some(Verdict::Promised)
            }
        }
        Element::Contact => reachable(text, context),
        Element::SoftwareVersions => {
            if !names_version(text) {
                return None;
            }
            // "Version: 1.0" alone is the version of the document.
            (context.strength > Strength::Whole || beside_product(context))
                .then_some(Verdict::Content)
        }
        Element::Photographs => pictured(context).then_some(Verdict::Content),
        Element::GeneralDescription | Element::IntendedPurpose => {
            (letters(text) >= 3).then_some(Verdict::Content)
        }
        Element::CvdPolicy | Element::VulnerabilityHandling => {
            (context.strength == Strength::Anywhere || letters(text) >= 60)
                .then_some(Verdict::Content)
        }
        _ => Some(Verdict::Content),
    }
}

/// Whether the section of a label also names the product, so that "Version" means the product's.
fn beside_product(context: &Context<'_>) -> bool {
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

/// Whether a reader could reach somebody with what the text says.
fn reachable(text: &str, context: &Context<'_>) -> Option<Verdict> {
    let document = context.document;
    let mut any = false;
    let mut real = false;
    // A bare "Contact" or "Reporting" needs somebody to write to; a page alone may be anybody's.
    let bare = context.strength == Strength::Whole;
    let mut see = |address: &str| {
        if bare && !contact::is_email(address) && !address.contains("/security/") {
            return;
        }
        any = true;
        real |= !contact::is_reserved(address);
    };
    for range in addresses(text) {
        see(text.get(range).unwrap_or_default());
    }
    for link in document.links_in(context.section) {
        let target = link.target.value.as_str();
        if link.kind != LinkKind::Image
            && text.contains(link.text.as_str())
            && !target.starts_with('#')
        {
            see(target);
        }
    }
    let lower = text.to_lowercase();
    let advisory = lower.contains("private vulnerability report")
        || lower.contains("security advisor")
        || lower.contains("report a vulnerability");
    if real || advisory || lower.contains(" (at) ") || lower.contains("[at]") {
        Some(Verdict::Content)
    } else if any {
        Some(Verdict::Unfilled)
    } else {
        None
    }
}

/// Whether there is a picture, or a pointer to one, in the section.
fn pictured(context: &Context<'_>) -> bool {
    context.document.links_in(context.section).any(|link| {
        let target = link.target.value.to_lowercase();
        link.kind == LinkKind::Image
            || [".png", ".jpg", ".jpeg", ".svg", ".pdf", ".webp"]
                .iter()
                .any(|ending| target.ends_with(ending))
            || target.contains("photo")
    })
}
