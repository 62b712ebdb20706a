//! A README that tells where each part of the technical documentation lies.

use super::Seen;
use crate::discover::folder_of;
use crate::dossier::EvidenceKind;
use crate::dossier::role::DocumentRole;
use crate::law::Element;
use crate::source::Sources;
use rustc_hash::FxHashSet;

/// Elements that the rows of a map name, and documents beside it that they lead to.
const MAPPED: usize = 4;
const LED_TO: usize = 2;

/// Whether a README tells point by point where the technical documentation lies: "3 risk assessment | docs/threats.md".
pub(super) fn is_map(one: &Seen<'_>, seen: &[Seen<'_>], sources: &Sources) -> bool {
    if one.role != DocumentRole::Readme || !one.signs.names_act {
        return false;
    }
    let rows = || {
        let candidates = one.candidates.iter();
        candidates.filter(|it| it.kind == EvidenceKind::TableRow && it.score >= MAP_SCORE)
    };
    let named: FxHashSet<Element> = rows().map(|candidate| candidate.element).collect();
    if named.len() < MAPPED {
        return false;
    }
    let speaks = |role: DocumentRole| !matches!(role, DocumentRole::Template | DocumentRole::Guide);
    let beside: FxHashSet<&str> = seen
        .iter()
        .filter(|other| speaks(other.role) && other.document.file != one.document.file)
        .map(|other| sources.path(other.document.file))
        .collect();
    let folder = folder_of(sources.path(one.document.file));
    let led: FxHashSet<String> = rows()
        .flat_map(|row| sources.text(row.span).split(PATH_ENDS))
        .map(|word| word.trim_start_matches("./").trim_end_matches('.'))
        .map(|word| match folder {
            "" | "." => word.to_string(),
            folder => format!("{folder}/{word}"),
        })
        .filter(|path| beside.contains(path.as_str()))
        .collect();
    led.len() >= LED_TO
}

/// What stands around the path of a file in a row.
const PATH_ENDS: &[char] = &[
    ' ', '\t', '\n', '|', '`', '(', ')', '[', ']', '<', '>', ',', ';', '"',
];

/// How surely a row names its element.
const MAP_SCORE: f32 = 0.3;
