//! Records of decisions (ADR): what is only proposed, or no longer holds, tells nothing of the product.

use super::title::words;
use crate::document::{BlockKind, Document};
use crate::law::words::{Stems, bare};
use crate::source::Sources;
use std::sync::LazyLock;

/// Names of such records, in paths and titles.
const RECORDS: &[&str] = &[
    "adr",
    "adrs",
    "decision",
    "decisions",
    "rfc",
    "rfcs",
    "entscheidung",
    "entscheidungen",
    "besluit",
    "besluiten",
    "décision",
    "décisions",
    "decisión",
    "decisiones",
    "decisione",
    "decisioni",
    "decyzja",
    "decyzje",
    "beslut",
    "beslutning",
    "päätös",
    "rozhodnutí",
    "decisão",
    "決定",
];

/// Their states, with the word before them.
const OPEN: &[&str] = &[
    "proposed , proposal , rejected , superseded , deprecated , declined , withdrawn ",
    "voorgesteld , verworpen , afgewezen , vervangen , ingetrokken ",
    "vorgeschlagen , abgelehnt , verworfen , ersetzt , zurückgezogen ",
    "proposé , proposée , rejeté , rejetée , remplacé , remplacée ",
    "propuest, rechazad, sustituid, reemplazad",
    "propost, respint, sostituit, superat",
    "zaproponowan, odrzucon, zastąpion",
    "提案, 却下, 廃止",
    "föreslagen , föreslaget , avvisad , ersatt , foreslået , forkastet , erstattet ",
    "ehdotettu , hylätty , korvattu , navržen, zamítnut, nahrazen, rejeitad, substituíd",
];

static OPEN_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[OPEN]]));

/// Blocks at the beginning among which the state stands.
const FIRST: usize = 8;

/// Whether a document is the record of a decision that was not taken, or no longer holds.
pub(super) fn is_undecided(document: &Document, sources: &Sources) -> bool {
    let named = words(sources.path(document.file));
    let title = document.title.as_ref().map(|title| words(&title.value));
    let mut named = named.iter().chain(title.iter().flatten());
    if !named.any(|word| RECORDS.contains(&word.as_str())) {
        return false;
    }
    let first = || document.blocks.iter().take(FIRST);
    let said = first().zip(first().skip(1)).any(|(title, state)| {
        // "## Status" over "Proposed".
        let heading = matches!(title.kind, BlockKind::Heading { .. });
        heading && is_state(title.text.as_str()) && OPEN_WORDS.fills(&bare(state.text.as_str()))
    });
    said || first().any(|block| {
        let text = block.text.as_str();
        let stated = text
            .lines()
            .find_map(|line| line.split_once([':', '：', '\t']));
        stated.is_some_and(|(label, state)| is_state(label) && OPEN_WORDS.heard(&bare(state)) != 0)
    })
}

/// Whether a label or title is that of a state.
fn is_state(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    [
        "status", "state", "stand", "statut", "état", "estado", "stato", "stan", "tila", "stav",
        "状態",
    ]
    .contains(&label.trim_matches(|c: char| !c.is_alphanumeric()))
}
