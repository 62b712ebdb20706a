//! What a whole text is about, by its everyday words.

use super::heard::Group::{Bad, Cyber, Danger, Likely, Measure, Security};
use super::heard::Heard;
use crate::law::words::speech::{danger, trial};
use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// Whether a text names an attack or what protects against one.
pub(in crate::dossier) fn tells_of_attacks(text: &str) -> bool {
    Heard::of(text).has(Cyber)
}

/// Whether a text tells of dangers, how likely and bad they are, or how many.
pub(in crate::dossier) fn weighs_dangers(text: &str) -> bool {
    let heard = Heard::of(text);
    heard.count(&[Danger, Likely, Bad, Measure]) >= 3
        || heard.has(Danger) && COUNTED.heard(&bare(text)) != 0
}

static COUNTED: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[danger::COUNTED]]));

/// Whether a text is about security, by its name or by what it tells of attacks.
pub(in crate::dossier) fn is_about_security(text: &str) -> bool {
    Heard::of(text).any(&[Cyber, Security])
        || trial::SECURITY_STANDARDS
            .iter()
            .any(|number| text.contains(number))
}

/// Whether a text names a level of a danger as a word of its own.
pub(super) fn names_level(text: &str) -> bool {
    LEVELS.heard(&bare(text)) != 0
}

static LEVELS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[danger::LEVEL]]));
