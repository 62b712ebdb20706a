//! Sentences that speak of an element without its name: what is said is put together from words for who does what.
//!
//! They count in the maker's own technical documents alone, and less than any title: a section that says itself that it
//! is still to be written outweighs them.

use super::BANK;
use super::candidate::{Candidate, weight};
use super::role::DocumentRole;
use super::title;
use super::verdict::{self, Piece, Verdict, letters, weighed};
use super::{EvidenceKind, everyday as plain, fallback, needs};
use crate::document::pattern::{Bank, Caseless, asked};
use crate::document::{Block, BlockKind, Document, date, standard};
use crate::law::Element;
use crate::law::words::speech::{danger, trial};
use crate::law::words::{Stems, Words, bare, everyday, evidence};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// How much a cue counts: just enough.
const SCORE: f32 = 0.42;

/// What a text speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Said(u64);

/// The groups of [`WORDS`], in its order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Group {
    Answer,
    Days,
    Remedy,
    Disclose,
    Signed,
    Update,
    Outcome,
    Tested,
    Made,
    Watched,
    Supported,
    NotFor,
    Likelihood,
    Impact,
    Threat,
    Measure,
    HowLong,
    Software,
    Purpose,
    Design,
    WhatFor,
    Guidance,
    WhatItIs,
    UsersPaper,
    Followed,
    Observed,
    Photo,
    Enclosed,
    Beginning,
    Parting,
    Declaration,
    Undersigned,
    OtherLaw,
    ThisLaw,
    Pieces,
    Weakness,
    Papers,
    Retained,
    Standard,
    Harmonised,
}

/// The words of the groups, in their order.
pub(super) static WORDS: Bank = Bank::new(
    asked::SAID,
    &[
        &Words(evidence::ANSWER),
        &Words(evidence::DAYS),
        &Words(evidence::REMEDY),
        &Words(evidence::DISCLOSE),
        &Words(evidence::SIGNED),
        &Words(evidence::UPDATE),
        &Words(evidence::OUTCOME),
        &Words(evidence::TESTED),
        &Words(evidence::MADE),
        &Words(evidence::WATCHED),
        &Words(evidence::SUPPORTED),
        &Words(evidence::NOT_FOR),
        &Words(evidence::LIKELIHOOD),
        &Words(evidence::IMPACT),
        &Words(evidence::THREAT),
        &Words(evidence::MEASURE),
        &Words(evidence::HOW_LONG),
        &Words(evidence::SOFTWARE),
        &Words(evidence::PURPOSE),
        &Words(evidence::DESIGN),
        &Words(everyday::WHAT_FOR),
        &Words(everyday::GUIDANCE),
        &Words(everyday::WHAT_IT_IS),
        &Words(everyday::USERS_PAPER),
        &Words(everyday::FOLLOWED),
        &Words(everyday::OBSERVED),
        &Words(everyday::PHOTO),
        &Words(everyday::ENCLOSED),
        &Words(everyday::BEGINNING),
        &Words(everyday::PARTING),
        &Words(everyday::DECLARATION),
        &Words(everyday::UNDERSIGNED),
        &Words(everyday::OTHER_LAW),
        &Words(everyday::THIS_LAW),
        &Words(everyday::PIECES),
        &Words(evidence::WEAKNESS),
        &Words(evidence::PAPERS),
        &Words(evidence::RETAINED),
        &Words(evidence::STANDARD),
        &Words(evidence::HARMONISED),
    ],
);

impl Said {
    /// What a text speaks of.
    pub(super) fn in_text(text: &str) -> Self {
        Self(WORDS.heard(text))
    }

    /// What a block speaks of.
    pub(super) fn in_block(block: &Block) -> Self {
        block.within(|| Self::in_text(block.text.as_str()))
    }

    pub(super) fn is_nothing(self) -> bool {
        self.0 == 0
    }

    pub(super) fn has(self, group: Group) -> bool {
        self.0 >> (group as u64) & 1 == 1
    }

    /// What two texts speak of together.
    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn all(self, groups: &[Group]) -> bool {
        groups.iter().all(|group| self.has(*group))
    }
}

/// The cues of a document.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    if role == DocumentRole::Readme {
        suited(document, pieces, &mut out);
        let named = document.blocks.iter().zip(pieces).find(|(block, piece)| {
            matches!(block.kind, BlockKind::Paragraph)
                && verdict::says(piece)
                && names_sbom_file(block.text.as_str())
        });
        if let Some((block, _)) = named {
            push(&mut out, Element::Sbom, block, role);
        }
    }
    if !role.is_technical() && role != DocumentRole::Security {
        return out;
    }
    for (index, (block, piece)) in document.blocks.iter().zip(pieces).enumerate() {
        if is_header_of_risks(block) && is_filled(document, pieces, index) {
            push(&mut out, Element::RiskAssessment, block, role);
        }
        if is_header_of_findings(document, block, index) {
            push(&mut out, Element::TestReports, block, role);
        }
        let made = block.within(|| of_text(block, piece, role, &mut out));
        if made && !is_titled(document, index) {
            push(&mut out, Element::Production, block, role);
        }
    }
    out
}

/// The cues in the text of a block; whether it tells besides how the thing is made.
fn of_text(block: &Block, piece: &Piece, role: DocumentRole, out: &mut Vec<Candidate>) -> bool {
    let prose = matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::ListItem { .. }
    );
    let row = matches!(block.kind, BlockKind::TableRow { header: false, .. });
    let says = verdict::says(piece);
    if (row || prose) && says && names_sbom_file(block.text.as_str()) {
        push(out, Element::Sbom, block, role);
    }
    if prose && role.is_technical() && (says || denies(piece)) {
        let text = block.text.as_str();
        if says_standard(text, Said::in_text(text)) {
            push(out, Element::Standards, block, role);
        }
    }
    if !prose || !says {
        return false;
    }
    of_block(block, role, out);
    is_production(block)
}

/// Whether a text speaks of risks to a project: people who leave, money, time.
pub(super) fn is_of_project(text: &str) -> bool {
    PROJECT.heard(&bare(text)) != 0
}

/// How much it counts where a README says in one paragraph what the product is for and what not: a little more than
/// what it opens with.
const SUITED: f32 = 0.62;

/// "Meant for bicycles up to 25 km/h, not for faster ones."
fn suited(document: &Document, pieces: &[Piece], out: &mut Vec<Candidate>) {
    let mut told = document.blocks.iter().zip(pieces).filter(|(block, piece)| {
        matches!(block.kind, BlockKind::Paragraph)
            && verdict::says(piece)
            && Said::in_block(block).all(&[Group::Purpose, Group::NotFor])
    });
    if let Some((block, _)) = told.next() {
        let text = block.text.as_str();
        out.push(fallback::found(
            Element::IntendedPurpose,
            SUITED,
            block.text.span(),
            EvidenceKind::Paragraph,
            text.lines().next().unwrap_or_default(),
        ));
    }
}

/// Whether a title is one over the results of tests.
pub(super) fn is_of_outcome(title: &str) -> bool {
    Said::in_text(title).has(Group::Outcome)
}

/// Whether a text says how long papers are kept.
pub(super) fn is_of_papers(text: &str) -> bool {
    Said::in_text(text).has(Group::Retained)
}

/// What makes the risks of a project of those in a table.
static PROJECT: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[danger::PROJECT]]));

/// Whether rows follow a header that somebody wrote, and that are no risks of the project, as a plan has them.
fn is_filled(document: &Document, pieces: &[Piece], header: usize) -> bool {
    let Some(BlockKind::TableRow { table, .. }) =
        document.blocks.get(header).map(|block| &block.kind)
    else {
        return false;
    };
    let rows = document.blocks.iter().zip(pieces).skip(header + 1);
    let rows = rows.take_while(
        |(row, _)| matches!(row.kind, BlockKind::TableRow { table: other, .. } if other == *table),
    );
    let written = rows.filter(|(_, piece)| verdict::says(piece));
    let texts: Vec<&str> = written.map(|(row, _)| row.text.as_str()).collect();
    let text = texts.join("\n");
    !texts.is_empty() && (plain::tells_of_attacks(&text) || !is_of_project(&text))
}

/// Whether a paragraph tells how the thing is made, and what guards that.
fn is_production(block: &Block) -> bool {
    let text = block.text.as_str();
    matches!(block.kind, BlockKind::Paragraph)
        && weighed(text) >= 60
        && Said::in_text(text).all(&[Group::Made, Group::Watched])
        && !text.contains("CVE-2")
}

/// Whether the section of a block is that of some element, which the block then speaks of.
fn is_titled(document: &Document, block: usize) -> bool {
    let section = document.sections.get(document.section_of(block));
    section.is_some_and(|section| {
        let named = title::named(section.title.as_str());
        named.iter().any(|named| named.score >= 0.6)
    })
}

fn of_block(block: &Block, role: DocumentRole, out: &mut Vec<Candidate>) {
    let text = block.text.as_str();
    let said = Said::in_text(text);
    let file = names_sbom_file(text);
    if said.0 == 0 && !file || text.len() < 16 {
        return;
    }
    use Group::{
        Answer, Days, Disclose, Made, NotFor, Outcome, Remedy, Retained, Signed, Supported, Tested,
        Update,
    };
    if said.all(&[Signed, Update]) {
        push(out, Element::Updates, block, role);
    }
    if said.all(&[Disclose, Days]) && (said.has(Answer) || said.has(Remedy)) {
        push(out, Element::CvdPolicy, block, role);
    }
    if said.all(&[Answer, Days, Remedy]) {
        push(out, Element::VulnerabilityHandling, block, role);
    }
    let format = || text.contains("CycloneDX") || text.contains("SPDX");
    if file || format() && (said.has(Update) || said.has(Made)) {
        push(out, Element::Sbom, block, role);
    }
    if !role.is_technical() {
        return;
    }
    if is_declared(text, said) {
        push(out, Element::Declaration, block, role);
    }
    if said.has(NotFor) {
        push(out, Element::IntendedPurpose, block, role);
    }
    if said.has(Supported) && !said.has(Retained) && ends(text) {
        push(out, Element::SupportPeriod, block, role);
    }
    if said.all(&[Tested, Outcome]) && is_dated(text) && needs::names_version(text) {
        push(out, Element::TestReports, block, role);
    }
}

/// Whether a paragraph says that something is not there.
fn denies(piece: &Piece) -> bool {
    let denied = |verdict: &Verdict| *verdict == Verdict::Denied;
    matches!(piece, Piece::Said { verdict, quoted: false, .. } if denied(verdict))
}

/// Whether a text tells of a declaration with its date and who signed it or its number, and of none under other law
/// alone.
fn is_declared(text: &str, said: Said) -> bool {
    let elsewhere = said.has(Group::OtherLaw) && !said.has(Group::ThisLaw);
    said.all(&[Group::Declaration, Group::Undersigned])
        && !elsewhere
        && (is_dated(text) || names_year(text))
}

/// Whether a text says which standard is followed, and the standard is not of another directive alone.
fn says_standard(text: &str, said: Said) -> bool {
    let named = [Group::Standard, Group::Harmonised, Group::Followed]
        .into_iter()
        .any(|group| said.has(group));
    let observed = said.has(Group::Observed) && !said.has(Group::Followed);
    named && !observed && fallback::standards::names_standard(text) && {
        let found = standard::find(text);
        found.is_empty() || found.iter().any(|one| !is_of_others(&one.name))
    }
}

/// Standards for radio, electromagnetic compatibility and electrical safety.
fn is_of_others(name: &str) -> bool {
    let number = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    [
        "300 ", "301 ", "302 ", "55", "61000", "62368", "60335", "60730", "63000", "62479", "62311",
    ]
    .iter()
    .any(|start| number.starts_with(start))
}

fn push(out: &mut Vec<Candidate>, element: Element, block: &Block, role: DocumentRole) {
    // What a README opens with says better what the thing is for than any remark does.
    let score = match element {
        Element::IntendedPurpose => (SCORE - 0.01) / weight(role, element).min(1.0),
        // A page on security counts less for what it is not about.
        _ => SCORE / weight(role, element).min(1.0),
    };
    let kind = match block.kind {
        BlockKind::TableRow { .. } => EvidenceKind::TableRow,
        BlockKind::ListItem { .. } => EvidenceKind::ListItem,
        _ => EvidenceKind::Paragraph,
    };
    let title = block.text.as_str().lines().next().unwrap_or_default();
    out.push(fallback::found(
        element,
        score,
        block.text.span(),
        kind,
        title,
    ));
}

/// The tables of risks: what their rows say is a measure planned, no proof that it was taken.
pub(super) fn tables_of_risks(document: &Document) -> FxHashSet<u32> {
    let tables = document.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::TableRow { table, .. } if is_header_of_risks(block) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// Whether a block is a row of one of these tables.
pub(super) fn is_row_of(tables: &FxHashSet<u32>, document: &Document, block: usize) -> bool {
    let kind = document.blocks.get(block).map(|block| &block.kind);
    matches!(kind, Some(BlockKind::TableRow { table, .. }) if tables.contains(table))
}

/// Whether a document is a table of tests: what was tested, and how it came out.
pub(super) fn is_table_of_tests(document: &Document) -> bool {
    let header = document
        .blocks
        .first()
        .filter(|block| matches!(block.kind, BlockKind::TableRow { header: true, .. }));
    header.is_some_and(|header| {
        let said = Said::in_block(header);
        said.all(&[Group::Tested, Group::Outcome])
    })
}

/// Whether a header row opens the list of what a review or test found, each with its weight: "Severity | Finding | State"
/// under "Code review by …".
fn is_header_of_findings(document: &Document, block: &Block, index: usize) -> bool {
    let BlockKind::TableRow {
        cells,
        header: true,
        ..
    } = &block.kind
    else {
        return false;
    };
    let heard = |text: &str| FINDINGS.heard(&bare(text));
    let all = cells.iter().fold(0, |all, cell| all | heard(cell.as_str()));
    if all & 0b11 != 0b11 {
        return false;
    }
    let titles = document.path_of(document.section_of(index)).into_iter();
    let mut titles = titles.chain(document.sections.get(1));
    titles.any(|section| heard(section.title.as_str()) & 0b100 != 0)
}

static FINDINGS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::of_lists(&[
        &[trial::FINDING],
        &[trial::WEIGHT],
        &[trial::TRIED, trial::REVIEWED],
    ])
});

/// Whether a header row opens a table of risks: what may happen, how likely and how bad it is, what is done.
pub(super) fn is_header_of_risks(block: &Block) -> bool {
    let BlockKind::TableRow {
        cells,
        header: true,
        ..
    } = &block.kind
    else {
        return false;
    };
    use Group::{Impact, Likelihood, Measure, Threat};
    let columns = || cells.iter().map(|cell| Said::in_text(cell.as_str()));
    let columns: Vec<Said> = block.within(|| columns().collect());
    let any = |group| columns.iter().any(|column| column.has(group));
    let coded = cells
        .iter()
        .any(|cell| (1..=2).contains(&letters(cell.as_str())));
    any(Likelihood) && any(Impact) && cells.len() >= 3
        || plain::weighs(cells)
        || any(Threat) && any(Measure) && (any(Likelihood) || any(Impact) || coded)
}

pub(super) static SBOM_FILE: Caseless = Caseless::of(
    &BANK,
    r"\.(?:cdx|spdx|bom|cyclonedx)\.(?:json|xml)\b|[\w>}]\.spdx\b|\bsbom[\w./-]*\.(?:json|xml)\b|\bs?bom[\w.]*/\S+\.json\b",
);

/// Whether a text names a file that holds an SBOM.
pub(super) fn names_sbom_file(text: &str) -> bool {
    text.contains('.') && SBOM_FILE.is_match(text)
}

/// First year an end of support can lie in.
const FIRST_END: i16 = 2028;

/// Whether a text tells when support ends, or how long it lasts.
pub(super) fn ends(text: &str) -> bool {
    let dated = || {
        let days = date::find(text);
        days.iter().any(|day| day.first.year() >= FIRST_END)
    };
    (needs::names_long_period(text) || dated()) && !needs::is_unsure(text)
}

/// Whether a text names a year of this law.
pub(super) fn names_year(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| number.len() == 4 && number.starts_with("20"))
}

/// Whether a text names a day or month.
pub(super) fn is_dated(text: &str) -> bool {
    !date::find(text).is_empty()
}
