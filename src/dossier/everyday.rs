//! Elements told in everyday words, in any of the maker's own documents: who to write to about a hole, what happens to
//! a report, how a fix reaches the device, how long that goes on, what could happen, who tried it.
//!
//! No single word proves anything here. A place speaks for an element when it says several things that only such a
//! place says together ("we answer within three days … fix it … publish it with you … no lawyers").

use super::candidate::{Candidate, is_open, weight};
use super::role::DocumentRole;
use super::verdict::{self, Piece, Verdict, few_letters, has_letters, letters};
use super::{EvidenceKind, cue, fallback, needs, title};
use crate::document::{Block, BlockKind, Document, FieldKind, contact};
use crate::law::Element;
use crate::source::{Sources, Span};
use std::borrow::Cow;
use std::cell::OnceCell;

mod blank;
mod heard;
mod tables;
mod whole;

pub(super) use tables::{reckons_risks, weighs};
pub(super) use whole::{is_about_security, tells_of_attacks, weighs_dangers};

use whole::names_level;

use heard::Group::{
    Answer, Bad, Check, Credit, Cyber, Danger, Fault, Fix, Found, HowLong, Joint, KeptUp, Likely,
    Measure, Outcome, Parts, Peace, Publish, Quiet, Reach, Security, Signed, Soon, Tried, Undo,
    Until, Update, Weakness, Write,
};
use heard::Heard;

/// How much such a place counts: just enough, and less than any place that is found by another way.
const SCORE: f32 = 0.415;

/// Titles and labels that are longer are sentences, in letters.
const MAX_TITLE: usize = 120;

/// Rows, items or paragraphs that make a list of dangers.
const SEVERAL: usize = 3;

/// Years in which support can end.
const ENDS: std::ops::RangeInclusive<u32> = 2028..=2069;

/// What every block and title of a document speaks of.
struct Page<'a> {
    document: &'a Document,
    pieces: &'a [Piece],
    role: DocumentRole,
    /// Of each block.
    blocks: Vec<Heard>,
    /// Of each section's title.
    titles: Vec<Heard>,
    /// The title over a page without a heading of its own.
    over: Option<title::Over>,
    /// Of the title of the whole.
    whole: Heard,
    /// Of the file's name.
    file: Heard,
}

/// A piece of a document with what introduces it.
struct Unit<'a> {
    /// The title or label.
    title: Heard,
    /// What stands under or beside it.
    said: Heard,
    blocks: &'a [Block],
    /// The text of the blocks, put together when it is first asked for.
    text: OnceCell<Cow<'a, str>>,
    name: &'a str,
}

impl Unit<'_> {
    fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let texts: Vec<&str> = self.blocks.iter().map(|it| it.text.as_str()).collect();
            texts.join("\n").into()
        })
    }
}

/// Builds the index of everyday words.
pub(super) fn prepare(word: &str) {
    Heard::of(word);
}

/// What a document says in everyday words.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    sources: &Sources,
) -> Vec<Candidate> {
    use DocumentRole::{Changelog, Security};
    let mut out = Vec::new();
    if !role.describes() && !matches!(role, Security | Changelog) {
        return out;
    }
    let title = document.title.as_ref();
    let over = title::over(document, sources);
    let titles = document.sections.iter().enumerate();
    let titles = titles.map(|(index, section)| match (index, &over) {
        (0, Some(over)) => Heard::of(&over.text),
        _ if title::is_code(&section.title) => Heard::default(),
        _ => Heard::of(section.title.as_str()),
    });
    let page = Page {
        titles: titles.collect(),
        document,
        pieces,
        role,
        blocks: document.blocks.iter().map(Heard::of_block).collect(),
        over,
        whole: title.map_or(Heard::default(), |title| Heard::of(&title.value)),
        file: Heard::of(
            sources
                .path(document.file)
                .rsplit('/')
                .next()
                .unwrap_or_default(),
        ),
    };
    page.sections(&mut out);
    page.fields(&mut out);
    // What changed when is told in passing; only a section of its own says how things are.
    if role == Changelog {
        return out;
    }
    page.paragraphs(&mut out);
    page.addresses(&mut out);
    page.blanks(&mut out);
    page.tables(&mut out);
    out
}

impl Page<'_> {
    fn push(
        &self,
        element: Element,
        place: (Span, EvidenceKind),
        name: &str,
        out: &mut Vec<Candidate>,
    ) {
        // The very row or sentence rather than all that stands in a file.
        let whole = place.1 == EvidenceKind::Section && self.document.sections.len() <= 2;
        let score = if whole { SCORE - 0.005 } else { SCORE };
        let score = score / weight(self.role, element).clamp(0.1, 1.0);
        let name = name.lines().next().unwrap_or_default();
        out.push(Candidate {
            everyday: true,
            ..fallback::found(element, score, place.0, place.1, name)
        });
    }

    /// What a run of blocks speaks of, without headings.
    fn heard(&self, blocks: std::ops::Range<usize>) -> Heard {
        let heard = self.blocks.get(blocks).unwrap_or_default().iter();
        heard.fold(Heard::default(), |all, one| all.and(*one))
    }

    /// The title of a section; of the first that over the page.
    fn name(&self, section: usize) -> &str {
        let over = self.over.as_ref().filter(|_| section == 0);
        let own = self.document.sections.get(section);
        let own = own.map_or("", |section| section.title.as_str());
        over.map_or(own, |over| over.text.as_str())
    }

    /// What the titles around a block say, the document's own left out.
    fn titles_around(&self, section: usize) -> Heard {
        let mut all = Heard::default();
        if section == 0 {
            return self.titles.first().copied().unwrap_or_default();
        }
        let mut next = Some(section);
        while let Some(at) = next {
            let Some(section) = self.document.sections.get(at) else {
                break;
            };
            all = all.and(self.titles.get(at).copied().unwrap_or_default());
            next = section.parent.filter(|parent| *parent > 0 && *parent < at);
        }
        all
    }

    fn sections(&self, out: &mut Vec<Candidate>) {
        let first = usize::from(self.over.is_none());
        for (index, section) in self.document.sections.iter().enumerate().skip(first) {
            let name = section.title.as_str();
            if !few_letters(name, MAX_TITLE) {
                continue;
            }
            self.section(index, section.own.clone(), Self::titled, out);
            let title = self.titles.get(index).copied().unwrap_or_default();
            if title.any(&[Danger, Tried]) {
                self.section(index, section.blocks.clone(), Self::listed, out);
            }
        }
    }

    fn section(
        &self,
        index: usize,
        blocks: std::ops::Range<usize>,
        prove: impl Fn(&Self, &Unit<'_>) -> Vec<Element>,
        out: &mut Vec<Candidate>,
    ) {
        let Some(section) = self.document.sections.get(index) else {
            return;
        };
        let judged = match needs::is_open_table(self.document, &blocks) {
            true => Verdict::Unfilled,
            false => verdict::join(self.pieces.get(blocks.clone()).unwrap_or_default().iter()),
        };
        if judged != Verdict::Content {
            self.unsaid(index, judged, out);
            return;
        }
        let held = self.document.blocks.get(blocks.clone()).unwrap_or_default();
        let unit = Unit {
            title: self.titles.get(index).copied().unwrap_or_default(),
            said: self.heard(blocks),
            blocks: held,
            text: OnceCell::new(),
            name: self.name(index),
        };
        let over = self.over.as_ref().filter(|_| index == 0);
        let span = over.map_or(section.title.span(), |over| over.span);
        let place = (span, EvidenceKind::Section);
        for element in prove(self, &unit) {
            self.push(element, place, unit.name, out);
        }
    }

    fn fields(&self, out: &mut Vec<Candidate>) {
        let risks = cue::tables_of_risks(self.document);
        for field in &self.document.fields {
            let kind = match field.kind {
                FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
                FieldKind::Row => EvidenceKind::TableRow,
                FieldKind::FrontMatter => continue,
            };
            // A label says no more than the block it stands in.
            let around = self.blocks.get(field.block);
            if around.is_none_or(|around| around.is_nothing()) {
                continue;
            }
            let open = is_open(self.pieces, field.block)
                || cue::is_row_of(&risks, self.document, field.block);
            let says = || !open && verdict::of_value(&field.value) == Verdict::Content;
            let (name, text) = (field.label.as_str(), field.value.as_str());
            self.label(name, text, says, (field.span, kind), out);
        }
        // A number first, the question second, the answer third.
        for (block, said) in self.document.blocks.iter().zip(&self.blocks) {
            let BlockKind::TableRow {
                cells,
                header: false,
                ..
            } = &block.kind
            else {
                continue;
            };
            if said.is_nothing() {
                continue;
            }
            let Some(([number, name], answers)) = cells.split_first_chunk::<2>() else {
                continue;
            };
            if letters(number.as_str()) > 8 || answers.is_empty() {
                continue;
            }
            let text: Vec<&str> = answers.iter().map(|cell| cell.as_str()).collect();
            let says = || verdict::row(answers) == Verdict::Content;
            let place = (block.span, EvidenceKind::TableRow);
            self.label(name.as_str(), &text.join("\n"), says, place, out);
        }
    }

    /// A label, or a question, with what stands beside it.
    fn label(
        &self,
        name: &str,
        text: &str,
        says: impl Fn() -> bool,
        place: (Span, EvidenceKind),
        out: &mut Vec<Candidate>,
    ) {
        if !few_letters(name, MAX_TITLE) || letters(text) < 8 {
            return;
        }
        let title = Heard::of(name);
        if title.is_nothing() || !says() {
            return;
        }
        let unit = Unit {
            title,
            said: Heard::of(text),
            blocks: &[],
            text: OnceCell::from(Cow::Borrowed(text)),
            name,
        };
        for element in self.titled(&unit) {
            self.push(element, place, name, out);
        }
    }

    /// Elements that what stands under a title, or beside a label, speaks for.
    fn titled(&self, unit: &Unit<'_>) -> Vec<Element> {
        let (title, said) = (unit.title, unit.said);
        let mut found = Vec::new();
        let about = title.any(&[Weakness, Fault, Found, Write, Security]);
        let told = self.is_policy(said, about || said.any(&[Weakness, Quiet]));
        if told && !needs::awaits_policy(unit.text()) {
            found.push(Element::CvdPolicy);
        }
        let wrapped = title.has(Update) || title.has(Fix) && title.any(&[Reach, Security]);
        let brought = said.has(Reach) && said.any(&[Signed, Undo]) && said.any(&[Check, Undo]);
        if wrapped && (said.has(Signed) && said.any(&[Check, Reach, Undo]) || brought) {
            found.push(Element::Updates);
        }
        let both = title.and(said);
        let kept = both.any(&[KeptUp, Fix, Update]);
        let listed = title.has(KeptUp) && said.has(Until);
        if (title.has(HowLong) && kept || listed) && ends(unit.text()) {
            found.push(Element::SupportPeriod);
        }
        if self.is_trial(unit) {
            found.push(Element::TestReports);
        }
        let format = || {
            let mut names = ["CycloneDX", "SPDX"].iter();
            names.any(|name| unit.text().contains(name))
        };
        if title.has(Parts) && (format() || cue::names_sbom_file(unit.text())) {
            found.push(Element::Sbom);
        }
        found
    }

    /// Elements that need several rows, items or subsections under their title.
    fn listed(&self, unit: &Unit<'_>) -> Vec<Element> {
        let said = unit.said;
        let several = unit
            .blocks
            .iter()
            .filter(|block| !matches!(block.kind, BlockKind::Heading { .. }))
            .filter(|block| {
                !matches!(block.kind, BlockKind::TableRow { header: true, .. })
                    && has_letters(block.text.as_str(), 12)
            })
            .count();
        let lines = unit.blocks.iter().any(|block| {
            matches!(block.kind, BlockKind::Code { .. }) && block.text.as_str().lines().count() > 3
        });
        // "Someone guesses the code: low; locked after five tries."
        let items = unit
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::ListItem { .. }));
        let levelled = items
            .filter(|block| names_level(block.text.as_str()))
            .count()
            >= 2;
        let weighed = said.count(&[Likely, Bad, Measure]) >= 2 || levelled;
        let mut found = Vec::new();
        if unit.title.has(Danger) && weighed && said.has(Cyber) && (several >= SEVERAL || lines) {
            found.push(Element::RiskAssessment);
        }
        if self.is_trial(unit) {
            found.push(Element::TestReports);
        }
        found
    }

    /// Who answers how soon, and what happens then; `about` tells that it is about weaknesses.
    fn is_policy(&self, said: Heard, about: bool) -> bool {
        let secure = self.role == DocumentRole::Security || self.whole.has(Security);
        // How reports are handled inside is no policy: that tells whoever reports what they may expect.
        let shared = said.any(&[Joint, Peace, Credit, Quiet]);
        // "Embargo: 30 days, at most 90; credit always."
        let embargo = self.role == DocumentRole::Security
            && said.any(&[Soon, Until])
            && said.has(Quiet)
            && said.count(&[Publish, Credit, Joint, Peace]) >= 2;
        embargo
            || (about || secure)
                && said.has(Soon)
                && said.any(&[Answer, Fix])
                && said.any(&[Publish, Peace])
                && (shared || self.role == DocumentRole::Security)
    }

    /// When which version was tried, and how that came out.
    fn is_trial(&self, unit: &Unit<'_>) -> bool {
        let dated =
            || cue::is_dated(unit.text()) || cue::is_dated(unit.name) || cue::names_year(unit.name);
        // How a test is run by hand is no account of one.
        let mut blocks = unit.blocks.iter();
        let typed = blocks.any(|block| matches!(block.kind, BlockKind::Code { .. }));
        unit.title.has(Tried)
            && unit.said.has(Outcome)
            && needs::names_version(unit.text())
            && has_letters(unit.text(), 60)
            && !typed
            && dated()
    }

    /// Paragraphs and items that say it all themselves.
    fn paragraphs(&self, out: &mut Vec<Candidate>) {
        let blocks = self.document.blocks.iter().zip(self.pieces);
        for ((block, piece), said) in blocks.zip(&self.blocks) {
            let kind = match block.kind {
                BlockKind::Paragraph => EvidenceKind::Paragraph,
                BlockKind::ListItem { .. } => EvidenceKind::ListItem,
                _ => continue,
            };
            if !verdict::says(piece) {
                continue;
            }
            let place = (block.text.span(), kind);
            let name = block.text.as_str();
            if self.is_policy(*said, is_of_weakness(*said)) {
                self.push(Element::CvdPolicy, place, name, out);
            }
            let technical = self.role.is_technical() || self.role == DocumentRole::Security;
            let long = said.has(KeptUp) || said.has(HowLong) && said.any(&[Fix, Update]);
            if technical
                && long
                && said.has(Until)
                && block.within(|| ends(name) && !cue::is_of_papers(name))
            {
                self.push(Element::SupportPeriod, place, name, out);
            }
            // A README tells in passing how a download is verified.
            let carried = self.role != DocumentRole::Readme || said.any(&[Reach, Undo]);
            let about = said.has(Check) && carried || self.file.has(Update) && said.has(Reach);
            let kept = said.has(Signed) && said.has(Check) && said.has(Undo) && carried;
            if said.has(Update) && said.has(Signed) && about || kept {
                self.push(Element::Updates, place, name, out);
            }
            let attacked = said.has(Tried) && said.has(Cyber) && said.has(Outcome);
            if attacked
                && self.role.is_technical()
                && needs::names_version(name)
                && cue::is_dated(name)
            {
                self.push(Element::TestReports, place, name, out);
            }
        }
    }

    /// Addresses for somebody who found something.
    fn addresses(&self, out: &mut Vec<Candidate>) {
        for link in self.document.emails() {
            let address = link.target.value.trim_start_matches("mailto:");
            let piece = self.pieces.get(link.block);
            let open = !piece.is_some_and(verdict::says);
            if contact::is_stand_in(address) || open {
                continue;
            }
            let own = self.blocks.get(link.block).copied().unwrap_or_default();
            let section = self.document.section_of(link.block);
            let all = own.and(self.titles_around(section));
            let secure = self.role == DocumentRole::Security
                || self.whole.has(Security)
                || all.has(Security);
            // "Where to write" on the page on security.
            let title = self.titles.get(section).copied().unwrap_or_default();
            let asked = self.whole.has(Security) && section > 1 && title.has(Write);
            let told = asked
                || all.any(&[Weakness, Quiet])
                || self.is_policy(own, all.any(&[Found, Write]) || is_of_weakness(own))
                || all.has(Fault) && all.any(&[Found, Write]) && secure;
            if told {
                self.push(
                    Element::Contact,
                    (link.span, EvidenceKind::Link),
                    address,
                    out,
                );
            }
        }
    }
}

/// Whether it is about weaknesses: by that word, or about faults in which nobody is sued and all becomes public.
fn is_of_weakness(said: Heard) -> bool {
    let shared = said.has(Peace) || said.has(Publish) && said.has(Joint);
    said.any(&[Weakness, Quiet]) || said.has(Fault) && shared
}

/// Whether a text under a title that asks how long tells a long period, or a year to come.
fn ends(text: &str) -> bool {
    let year =
        |word: &str| word.len() == 4 && word.parse::<u32>().is_ok_and(|year| ENDS.contains(&year));
    cue::ends(text) || text.split(|c: char| !c.is_alphanumeric()).any(year)
}
