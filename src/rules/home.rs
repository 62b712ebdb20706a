//! Where the technical file describes an element: the place at which a rule says what is missing from the description.

use super::documents::places;
use super::{Context, Rule};
use crate::config::Role;
use crate::diagnostic::{Outcome, Severity};
use crate::document::{Document, language};
use crate::dossier::{EvidenceKind, Nature};
use crate::law::Element;
use crate::law::element::Status;
use crate::source::Span;

/// The place that describes an element.
pub(super) struct Home {
    /// Its heading, or the document's title.
    pub(super) span: Span,
    /// Whether it is a section or document of its own, and no row, label or link that names the element.
    described: bool,
    /// Whether it is written in a language whose words are known well.
    fluent: bool,
}

/// Languages whose words were gathered with care; of the others the official terms are known.
const FLUENT: &[&str] = &["en", "nl", "de", "fr", "es", "it", "pl", "ja"];

/// From this many bytes of text on its language can be told.
const ENOUGH: usize = 600;

impl Home {
    /// The severity of what is missing here: a rule's own, and at most a warning where the language is known by its
    /// official terms alone, or the element is named and not described.
    pub(super) fn severity(&self, rule: &Rule) -> Severity {
        if self.fluent && self.described {
            rule.severity
        } else {
            rule.severity.min(Severity::Warning)
        }
    }
}

/// The place that describes an element in the whole technical file of a manufacturer; else what the rule did.
///
/// # Errors
/// The outcome of a rule that cannot speak: no technical file, only a part of it named, another operator's folder, the
/// element not there (which another rule says), a language nobody here knows.
pub(super) fn of(context: &Context<'_>, element: Element) -> Result<Home, Outcome> {
    let product = context.product;
    match product.nature {
        Nature::TechnicalFile => {}
        Nature::NoTechnicalFile => {
            return Err(Outcome::NotApplicable(
                "the folder holds no technical file".into(),
            ));
        }
        Nature::SingleFiles => {
            let why = "only a part of the technical file was named, and the rest may say it";
            return Err(Outcome::NotAssessable(why.into()));
        }
    }
    let role = product.facts.role.as_ref().map(|role| role.value);
    if role.is_some_and(|role| role != Role::Manufacturer) {
        let why = "the manufacturer draws up the technical documentation";
        return Err(Outcome::NotApplicable(why.into()));
    }
    let state = product.element(element);
    if state.is_none_or(|state| state.status != Status::Present) {
        let why = format!("{} is not described at all", element.name().to_lowercase());
        return Err(Outcome::NotApplicable(why));
    }
    let places = places(context, element);
    let own = |kind| {
        matches!(
            kind,
            EvidenceKind::Section | EvidenceKind::File | EvidenceKind::Mark
        )
    };
    let described = places.iter().find(|place| own(place.kind));
    let Some(place) = described.or(places.first()) else {
        let why = format!(
            "{} stands in no document that is read",
            element.name().to_lowercase()
        );
        return Err(Outcome::NotAssessable(why));
    };
    let document = place.document;
    let (language, long) = language_of(document);
    if language.is_none() && long && context.product.mentions.subjects_in(document.file) < 3 {
        let why = "the language of the document is none that is known here";
        return Err(Outcome::NotAssessable(why.into()));
    }
    Ok(Home {
        span: document.place_in(place.section, context.sources),
        described: described.is_some(),
        fluent: language.is_none_or(|language| FLUENT.contains(&language)),
    })
}

/// The language of a document, and whether there is text enough to tell it by.
fn language_of(document: &Document) -> (Option<&'static str>, bool) {
    let mut text = String::new();
    for block in &document.blocks {
        if text.len() > 8_000 {
            break;
        }
        text.push_str(block.text.as_str());
        text.push('\n');
    }
    (language::detect(&text), text.len() > ENOUGH)
}

/// Names as one phrase: "a", "a and b", "a, b and c".
pub(super) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_string(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn names_are_one_phrase() {
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
    }
}
