//! Short texts under a good title that say nothing of what the title promises: "We know what is in our product."

use super::letters;
use crate::document::BlockKind;
use crate::document::pattern::{Regex, pattern};
use crate::dossier::candidate::Context;
use crate::dossier::cue::{Group, Said};
use crate::dossier::everyday;
use crate::dossier::fallback::standards;
use crate::law::Element;
use crate::law::words::speech::{fixes, parts, report};
use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// What makes a text concrete in any language: a figure, an address, a path, a name in code or in capitals.
static CONCRETE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\d|@|://|[`_/=<>\[\]&+]|\w\.\w|\b[A-Z][A-Z0-9]+\b|\b[A-Z]?[a-z]+[A-Z]")
});

/// Names that titles give already.
static GENERAL: &[&str] = &[
    "SBOM", "SBOMs", "CRA", "EU", "UE", "CE", "CVD", "IT", "OK", "PSIRT", "KI", "AI", "US", "DE",
    "BV", "GmbH", "DoC",
];

/// Whether a short text holds nothing of its element.
pub(super) fn is_hollow(element: Element, text: &str, context: &Context<'_>) -> bool {
    use Element::{
        Architecture, CvdPolicy, Production, RiskAssessment, Sbom, Standards, Updates,
        UserInformation,
    };
    let most = match element {
        Architecture => 50,
        CvdPolicy | Sbom => 180,
        RiskAssessment | Standards => 120,
        Production | Updates => 80,
        UserInformation => 40,
        _ => return false,
    };
    let length = letters(text);
    if length == 0 || length > most || text.chars().any(|c| c as u32 > 0x2e80) || shows(context) {
        return false;
    }
    // The method is no risk.
    let figures = element != RiskAssessment;
    if is_concrete(text, figures) || figures && standards::names_standard(text) {
        return false;
    }
    let said = || WORDS.heard(&bare(text));
    match element {
        RiskAssessment => !everyday::tells_of_attacks(text) && !everyday::weighs_dangers(text),
        Standards => !super::no_standard(text),
        Sbom => said() & 0b0001 == 0,
        CvdPolicy => said() & 0b0010 == 0,
        Updates => said() & 0b0100 == 0,
        Production => {
            let told = Said::in_text(text);
            let made = [Group::Made, Group::Watched, Group::Tested, Group::Signed];
            !made.into_iter().any(|group| told.has(group)) && !super::SHOP.is_match(text)
        }
        _ => true,
    }
}

/// Whether a text names something that only this product or document has.
fn is_concrete(text: &str, figures: bool) -> bool {
    let mut words = text.split_whitespace();
    words.any(|word| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() && !"`@<>[]_/".contains(c));
        // A scale from 1 to 5 is no risk.
        let figure = !bare.contains(|c: char| !c.is_ascii_digit());
        !GENERAL.contains(&bare) && (figures || !figure) && CONCRETE.is_match(bare)
    })
}

/// Whether the section shows something beside its words: a table, code, a picture, a link, a list.
fn shows(context: &Context<'_>) -> bool {
    let blocks = || {
        context
            .document
            .blocks_in(context.section)
            .map(|(_, block)| &block.kind)
    };
    let items = blocks().filter(|kind| matches!(kind, BlockKind::ListItem { .. }));
    items.count() >= 3
        || blocks().any(|kind| matches!(kind, BlockKind::TableRow { .. } | BlockKind::Code { .. }))
        || context.document.links_in(context.section).next().is_some()
}

/// What happens to a list of parts, to whoever reports a weakness, and to what is sent to a device.
static WORDS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::of_lists(&[
        &[parts::KEPT],
        &[
            report::SOON,
            report::ANSWER,
            report::PUBLISH,
            report::QUIET,
            report::CREDIT,
            report::JOINT,
            report::PEACE,
            report::WRITE,
            report::FIX,
        ],
        &[fixes::SIGNED, fixes::CHECK, fixes::UNDO, fixes::REACH],
    ])
});
