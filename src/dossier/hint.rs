//! Titles and labels in plain words ("How long we look after it", "Wer kümmert sich um Schwachstellen?"): they touch on
//! an element, and what stands below proves that it is meant.

use super::BANK;
use super::candidate::{Candidate, is_open};
use super::cue::{self, Group, Said};
use super::everyday;
use super::role::DocumentRole;
use super::verdict::{self, Piece, Verdict, letters};
use super::{EvidenceKind, fallback, needs, title};
use crate::document::pattern::Caseless;
use crate::document::{BlockKind, Document, Field, FieldKind, Text, contact};
use crate::law::Element;
use crate::source::{Sources, Span};
use std::cell::LazyCell;

/// How much a section with such a title counts, and how much a labelled value.
const SECTION: f32 = 0.46;
const LABEL: f32 = 0.44;

/// Longer titles are sentences, in words.
const MAX_WORDS: usize = 14;

/// Titles of so few words name their subject, and letters of a section on more than a list of pieces.
const SHORT: usize = 5;
const LIST: usize = 300;

/// Most words of a title over versions.
const LABELLED: usize = 6;

/// Labels that tell the reader what to use, or speak of the users' own part, and of no purpose: "Use the offline build",
/// "Gebruik een sterk wachtwoord", "User responsibility".
pub(super) static TELLS_READER: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:(?:please |always )?use (?:an?|the|only|your|our|this|these|existing|strong|at your)\b|gebruik (?:een|de|het|alleen|altijd|uw|je)\b|(?:verwenden|benutzen|nutzen) sie\b|utilisez\b|(?:use|utilice|usa) (?:una?|el|la|los|las|siempre|solo|sólo)\b|(?:usare|usate|usa) (?:una?|il|la|i|gli|le|sempre|solo)\b|użyj\b|używaj\b)|\b(?:users?[’']?s?|gebruikers?|benutzer|anwender|utilisateurs?|usuarios?|utenti?|utente|użytkownik\w*) ?(?:responsibilit\w+|obligations?|duties)\b|\b(?:responsabilit\w+ (?:des utilisateurs|de l[’']utilisateur|del usuario|dell[’']utente)|verantwoordelijkheid van (?:de )?gebruikers?|pflichten der (?:nutzer|anwender|benutzer))\b|\byou use\W*$",
);

/// The hints of a technical document.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    sources: &Sources,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    if !role.is_technical() && role != DocumentRole::Readme {
        return out;
    }
    let over = title::over(document, sources);
    for (index, section) in document.sections.iter().enumerate() {
        // A title over the whole file speaks of the file.
        let whole = section.level <= 1 && document.sections.len() > 3;
        let (title, span) = match (index, &over) {
            (0, Some(over)) => (over.text.as_str(), over.span),
            (0, None) => continue,
            _ => (section.title.as_str(), section.title.span()),
        };
        let command = index > 0 && title::is_code(&section.title);
        if whole || command || is_long(title) || Said::in_text(title).is_nothing() {
            continue;
        }
        let own = pieces.get(section.own.clone()).unwrap_or_default();
        // "Not suited for …" says what it is for as well.
        let suited = |verdict: &Verdict| {
            matches!(verdict, Verdict::NotApplicable(_) | Verdict::Denied)
                && Said::in_text(title).has(Group::WhatFor)
        };
        let judged = verdict::join(own.iter());
        if judged != Verdict::Content && !suited(&judged)
            || needs::is_open_table(document, &section.blocks)
        {
            continue;
        }
        let blocks = || document.own_blocks(index).map(|(_, block)| block);
        let rows = blocks()
            .filter(|block| matches!(block.kind, BlockKind::TableRow { header: false, .. }))
            .count();
        // Code shows what to type, with dates and versions of anything.
        let prose = blocks().filter(|block| !matches!(block.kind, BlockKind::Code { .. }));
        let mut said = Said::default();
        let text = prose.map(|block| {
            said = said.or(Said::in_block(block));
            block.text.as_str()
        });
        let text: Vec<&str> = text.collect();
        let place = (span, EvidenceKind::Section, SECTION);
        of_title(title, (&text.join("\n"), said), rows, place, &mut out);
    }
    let risks = cue::tables_of_risks(document);
    for field in &document.fields {
        let kind = match field.kind {
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::FrontMatter => continue,
        };
        if is_open(pieces, field.block) || cue::is_row_of(&risks, document, field.block) {
            continue;
        }
        let (label, value) = question(document, field);
        let label = label.as_str();
        let silent = || Said::in_text(label).is_nothing() && !cue::names_sbom_file(value.as_str());
        let block = document.blocks.get(field.block);
        if is_long(label)
            || block.is_none_or(|block| block.within(silent))
            || verdict::of_value(value) != Verdict::Content
        {
            continue;
        }
        let value = value.as_str();
        let said = Said::in_text(value);
        let place = (field.span, kind, LABEL);
        of_title(label, (value, said), 0, place, &mut out);
    }
    out
}

/// The label of a field and its value; in a row whose first cell is but a number the second asks and the rest answers.
fn question<'d>(document: &'d Document, field: &'d Field) -> (&'d Text, &'d Text) {
    let cells = document.blocks.get(field.block).map(|block| &block.kind);
    let numbered = field.kind == FieldKind::Row && letters(field.label.as_str()) <= 4;
    if let Some(BlockKind::TableRow { cells, .. }) = cells
        && let [_, asked, .., last] = cells.as_slice()
        && numbered
        && asked.as_str().contains(['?', '？'])
    {
        return (asked, last);
    }
    (&field.label, &field.value)
}

fn is_long(title: &str) -> bool {
    title.len() > 160 || title.split_whitespace().count() > MAX_WORDS
}

/// What a title or label speaks for; `text` stands under or beside it.
fn of_title(
    title: &str,
    (text, said): (&str, Said),
    rows: usize,
    place: (Span, EvidenceKind, f32),
    out: &mut Vec<Candidate>,
) {
    use Group::{
        Answer, Days, Design, Disclose, Enclosed, Harmonised, HowLong, Impact, Likelihood, Made,
        Measure, NotFor, Observed, Outcome, Papers, Parting, Photo, Purpose, Remedy, Retained,
        Signed, Software, Standard, Supported, Tested, Threat, Update, UsersPaper, Watched,
        Weakness, WhatFor, WhatItIs,
    };
    let named = Said::in_text(title);
    let weighed_once = LazyCell::new(|| verdict::weighed(text));
    let at_least = |letters| *weighed_once >= letters;
    let at_most = |letters| *weighed_once <= letters;
    // "What's inside": a list of pieces of software.
    let listed = || text.contains("CycloneDX") || text.contains("SPDX");
    let risks = [Threat, Likelihood, Impact, Measure]
        .into_iter()
        .filter(|group| said.has(*group))
        .count();
    // Classes of harm and levels of a standard have tables under such titles as well.
    let weighed = || said.has(Likelihood) || everyday::tells_of_attacks(text);
    let proofs = [
        (
            Element::RiskAssessment,
            named.has(Threat)
                && weighed()
                && (rows >= 2 && risks >= 2 || rows == 0 && at_least(12) && place.2 == LABEL),
        ),
        (
            Element::GeneralDescription,
            named.has(WhatItIs) && (at_least(40) || place.2 == LABEL && at_least(25)),
        ),
        (
            Element::SupportPeriod,
            (named.has(Supported) || named.has(HowLong)) && !said.has(Retained) && cue::ends(text),
        ),
        (
            Element::TestReports,
            named.has(Tested)
                && cue::is_dated(text)
                && (said.has(Outcome) || needs::names_version(text)),
        ),
        (
            Element::SoftwareVersions,
            named.has(Software)
                && title.split_whitespace().count() <= LABELLED
                && needs::names_version(text)
                && at_most(400)
                && !cue::names_sbom_file(text),
        ),
        (
            Element::Production,
            // "Never build SQL from strings" is no account of how the thing is made.
            named.has(Made)
                && !named.has(Parting)
                && said.has(Watched)
                && at_least(60)
                && (said.has(Made) || title.split_whitespace().count() <= SHORT),
        ),
        (
            Element::Updates,
            named.has(Update) && said.has(Signed) && at_least(20),
        ),
        (
            Element::IntendedPurpose,
            named.has(WhatFor) && at_least(30)
                || named.has(Purpose)
                    && (said.has(NotFor)
                        || place.1 == EvidenceKind::Label
                            && at_least(20)
                            && !TELLS_READER.is_match(title)),
        ),
        (
            Element::Architecture,
            named.has(Design) && at_least(80) && (at_least(LIST) || !listed()),
        ),
        (
            Element::VulnerabilityHandling,
            named.has(Weakness)
                && (said.has(Answer) && said.has(Days) || said.has(Remedy))
                && at_least(40),
        ),
        (
            Element::CvdPolicy,
            named.has(Disclose) && said.has(Days) && at_least(12),
        ),
        (
            Element::Standards,
            named.has(Standard)
                && !named.has(Observed)
                && (said.has(Harmonised) || fallback::standards::names_standard(text)),
        ),
        (
            Element::Photographs,
            named.has(Photo) && said.has(Enclosed) && place.2 == LABEL,
        ),
        (
            Element::UserInformation,
            (named.has(Papers) || named.has(UsersPaper)) && at_least(12),
        ),
        (
            Element::Sbom,
            place.1 == EvidenceKind::Label && at_most(120) && cue::names_sbom_file(text),
        ),
        (
            Element::Contact,
            named.has(Weakness)
                && crate::syntax::prose::addresses(text)
                    .into_iter()
                    .any(|range| {
                        let address = text.get(range).unwrap_or_default();
                        contact::is_email(address) && !contact::is_stand_in(address)
                    }),
        ),
    ];
    for (element, proven) in proofs {
        // What a README opens with, and a manual, say better what the thing is for and how it is used.
        let score = match element {
            Element::IntendedPurpose if named.has(WhatFor) => place.2,
            Element::IntendedPurpose | Element::UserInformation => 0.41,
            _ => place.2,
        };
        if proven {
            let found = fallback::found(element, score, place.0, place.1, title);
            // The test that counts is still to come.
            let verdict = match element {
                Element::TestReports if needs::awaits_attack(text) => Verdict::Promised,
                Element::CvdPolicy if needs::awaits_policy(text) => Verdict::Promised,
                _ => Verdict::Content,
            };
            out.push(Candidate { verdict, ..found });
        }
    }
}
