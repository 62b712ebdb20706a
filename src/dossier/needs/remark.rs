//! Remarks in place of content: what is not sure yet, what was done somewhere.

use super::{few_letters, has_letters, letters};
use crate::document::{period, statement};
use crate::dossier::role::voice::is_own_voice;
use crate::dossier::state;
use crate::law::words::speech::{danger, support};
use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// Letters of a claim.
const CLAIM: usize = 60;

/// Whether a text says of an assessment that it was made, and nothing of what it says or where it is: "✅ Performed for
/// every product".
pub(super) fn is_claim(text: &str) -> bool {
    let detail = |c: char| c.is_ascii_digit() || "/_`@.[(:;—–".contains(c);
    few_letters(text, CLAIM)
        && !text.trim_end_matches(['.', ' ']).contains(detail)
        && !text.contains('\n')
        && CLAIMED.heard(&bare(text)) != 0
}

static CLAIMED: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[danger::CLAIMED]]));

/// Letters of a remark on how long support lasts that may be all there is.
const REMARK: usize = 160;

/// Whether a short text on the support period says that it is not sure yet: "likely 5 years, need to check".
pub(in crate::dossier) fn is_unsure(text: &str) -> bool {
    let open = || {
        let mut parts = text.rsplit([',', ';', '.', '–']);
        let end = parts.find(|part| has_letters(part, 1));
        end.is_some_and(|end| letters(end) < letters(text) && state::is_open(end.trim()))
            || UNSURE.heard(&bare(text)) != 0
    };
    few_letters(text, REMARK) && open()
}

static UNSURE: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[support::UNSURE]]));

/// Letters of a sentence on what the law asks.
const ASKED: usize = 120;

/// Whether a short text says what the law asks of everybody, and no more: "The CRA requires at least five years."
pub(super) fn is_asked(text: &str) -> bool {
    let asked = || ASKED_WORDS.heard(&bare(text)) == 0b11 || statement::law(text).is_some();
    few_letters(text, ASKED) && !is_own_voice(text) && period::find(text).len() == 1 && asked()
}

static ASKED_WORDS: LazyLock<Stems> =
    LazyLock::new(|| Stems::of_lists(&[&[support::LAW], &[support::ASKS]]));

/// Letters of a pointer to a form.
const FORM: usize = 60;

/// Whether a short text points to a form and to nothing else: "Template: `declaration.docx`".
pub(super) fn is_form(text: &str) -> bool {
    few_letters(text, FORM) && FORM_WORDS.heard(&bare(text)) != 0
}

static FORM_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[support::FORM]]));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_are_told_from_periods() {
        for text in [
            "likely 5 years, need to check the kernel",
            "wahrscheinlich sieben Jahre",
            "waarschijnlijk vijf jaar na verkoop",
        ] {
            assert!(is_unsure(text), "{text}");
        }
        for text in [
            "Five years, until May 2032",
            "Así hasta 2033",
            "mindestens sieben Jahre",
        ] {
            assert!(!is_unsure(text), "{text}");
        }
    }

    #[test]
    fn what_the_law_asks_is_told_from_what_is_given() {
        for text in [
            "The CRA requires at least five years.",
            "Die Verordnung verlangt mindestens fünf Jahre.",
            "Le règlement exige cinq ans au moins.",
        ] {
            assert!(is_asked(text), "{text}");
        }
        for text in [
            "Seven years, where the CRA requires five years.",
            "We give the five years that the law demands.",
            "Fünf Jahre ab dem letzten Verkauf",
        ] {
            assert!(!is_asked(text), "{text}");
        }
    }

    #[test]
    fn claims_are_told_from_results_and_pointers() {
        for text in [
            "✅ Performed for every product",
            "Ja, für jedes Gerät durchgeführt",
            "Oui, réalisée pour toute la gamme",
        ] {
            assert!(is_claim(text), "{text}");
        }
        for text in [
            "Performed in May 2026, see RA-12",
            "durchgeführt (siehe QM-Handbuch)",
            "Stolen key: moderate; sealed in the chip",
        ] {
            assert!(!is_claim(text), "{text}");
        }
    }
}
