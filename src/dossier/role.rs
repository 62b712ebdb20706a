//! What kind of document a document is: whose voice speaks in it, and for whom.

use super::BANK;
use super::title::words;
use super::verdict::{DONE_SIGNS, has, is_bare_token, letters};
use crate::document::pattern::{Cased, asked};
use crate::document::{Block, BlockKind, Document, Format, Text, language, placeholder, statement};
use crate::law::Element;
use crate::law::words::documents;
use crate::source::Sources;
use voice::voice;

pub(super) mod voice;

/// The kinds of documents recognition tells apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DocumentRole {
    /// Technical documentation, an assessment, a mapping to the Regulation.
    Dossier,
    /// Writing about the product that does not call itself a technical file.
    Paper,
    /// SECURITY.md, security.txt, a disclosure policy.
    Security,
    /// The entrance to the repository.
    Readme,
    /// What changed when.
    Changelog,
    /// An empty form or an outline.
    Template,
    /// Writing about the Regulation for others: a guide, a checklist, a course.
    Guide,
    /// What belongs to the repository and not to the product: how to contribute, a licence, minutes, what is no longer
    /// valid.
    Housekeeping,
    /// Another document once more, in a second language.
    Mirror,
    /// Anything else.
    Other,
}

impl DocumentRole {
    /// Whether the maker speaks of the product in it: no writing for others, no empty form, no list of changes.
    pub(super) fn is_own(self) -> bool {
        !matches!(
            self,
            Self::Template | Self::Guide | Self::Housekeeping | Self::Changelog
        )
    }

    /// Whether it can tell what the product is and how it is used.
    pub(super) fn describes(self) -> bool {
        self.is_technical() || matches!(self, Self::Readme | Self::Other)
    }

    /// Whether it is technical writing about the product.
    pub(super) fn is_technical(self) -> bool {
        matches!(self, Self::Dossier | Self::Paper)
    }
}

/// Counted signs of a document.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Signs {
    /// Paragraphs, items and rows.
    pub(super) pieces: usize,
    /// Pieces in the manner of the law.
    pub(super) law: usize,
    /// Pieces that tell the reader what to do with their own product.
    pub(super) advice: usize,
    /// Pieces in the maker's own voice.
    pub(super) own: usize,
    /// Pieces that say of a point that it is met.
    pub(super) met: usize,
    /// Pieces with a placeholder.
    pub(super) open: usize,
    /// Letters in all.
    pub(super) letters: usize,
    /// Whether the Regulation is named.
    pub(super) names_act: bool,
    /// Pieces that name it.
    pub(super) named: usize,
}

/// Counts the signs of a document.
pub(super) fn signs(document: &Document) -> Signs {
    let mut signs = Signs::default();
    for block in &document.blocks {
        block.within(|| signs.count(block));
    }
    signs
}

impl Signs {
    /// Counts those of one block.
    fn count(&mut self, block: &Block) {
        let text = block.text.as_str();
        if matches!(
            block.kind,
            BlockKind::Heading { .. } | BlockKind::Code { .. }
        ) {
            self.letters += letters(text);
            self.name(names_act(text));
            return;
        }
        // The same text gives the same signs; what is code in it is none.
        let given = match block.text.has_code() {
            true => Given::of(&block.text).packed(),
            false => {
                block.asked(|asked| asked.once(asked::SIGNS, |_| Given::of(&block.text).packed()))
            }
        };
        let given = Given::unpacked(given);
        self.letters += given.letters;
        self.name(given.names_act);
        self.pieces += 1;
        // Quoting the law beside one's own words is no guide.
        self.law += usize::from(!block.quoted && given.law);
        self.advice += usize::from(given.advice);
        self.own += usize::from(given.own);
        self.met += usize::from(says_met(&block.kind, text));
        self.open += usize::from(given.open);
    }

    fn name(&mut self, named: bool) {
        self.names_act |= named;
        self.named += usize::from(named);
    }
}

/// The letters of a block, by the count of its signs where there is one.
pub(super) fn letters_of(block: &Block) -> usize {
    let counted = match block.text.has_code() {
        true => None,
        false => block.asked(|asked| asked.answer(asked::SIGNS)),
    };
    let counted = counted.map(|given| Given::unpacked(given).letters);
    counted.unwrap_or_else(|| letters(block.text.as_str()))
}

/// The signs that a text gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Given {
    letters: usize,
    names_act: bool,
    law: bool,
    advice: bool,
    own: bool,
    open: bool,
}

impl Given {
    fn of(text: &Text) -> Self {
        let written = text.as_str();
        let (advice, own) = voice(written);
        let token = || {
            let value = written.split_once(':').map(|(_, value)| value.trim());
            value.is_some_and(is_bare_token)
        };
        Self {
            letters: letters(written),
            names_act: names_act(written),
            law: statement::law(written).is_some(),
            advice,
            own,
            open: !placeholder::find_in(text).is_empty() || token(),
        }
    }

    /// As a number, to be kept with the text.
    fn packed(self) -> u64 {
        let signs = [self.names_act, self.law, self.advice, self.own, self.open];
        let bits = (0..).zip(signs).map(|(at, sign)| u64::from(sign) << at);
        (self.letters as u64) << 5 | bits.sum::<u64>()
    }

    fn unpacked(packed: u64) -> Self {
        let sign = |at: u32| packed >> at & 1 != 0;
        Self {
            letters: (packed >> 5) as usize,
            names_act: sign(0),
            law: sign(1),
            advice: sign(2),
            own: sign(3),
            open: sign(4),
        }
    }
}

/// Whether a text names the Regulation, or its annex on technical documentation in one of the languages.
fn names_act(text: &str) -> bool {
    ACT.within(text).is_some_and(|act| act.is_match(text))
}

pub(super) static ACT: Cased = Cased::of(
    &BANK,
    "2024/2847|Cyber Resilience Act|Annex VII|ANNEX VII|ANHANG VII|BIJLAGE VII|ANNEXE VII|Anhang VII|Bijlage VII|bijlage VII|Annexe VII|annexe VII|Allegato VII|Anexo VII|Cyberresilienz|Cyberweerbaarheid|cyberrésilience|ciberresiliencia|CRA compliance|EU CRA|of the CRA|under the CRA|CRA Art|CRA Annex",
);

/// Bytes of the longest word that says so.
const LONGEST_MET: usize = 16;

/// Whether a row or item says that its point is met: a tick, or a word for it in a cell of its own.
fn says_met(kind: &BlockKind, text: &str) -> bool {
    let word = |cell: &str| {
        let cell = cell.trim();
        cell.len() <= LONGEST_MET
            && matches!(
                cell.to_lowercase().as_str(),
                "yes"
                    | "done"
                    | "met"
                    | "implemented"
                    | "complete"
                    | "compliant"
                    | "fulfilled"
                    | "green"
                    | "partial"
                    | "partially met"
                    | "ja"
                    | "erfüllt"
                    | "umgesetzt"
                    | "teilweise"
                    | "voldaan"
                    | "geïmplementeerd"
                    | "oui"
                    | "conforme"
            )
    };
    match kind {
        BlockKind::ListItem {
            checked: Some(true),
            ..
        } => true,
        BlockKind::TableRow {
            cells,
            header: false,
            ..
        } => has(text, DONE_SIGNS) || cells.iter().skip(1).any(|cell| word(cell.as_str())),
        _ => text.trim_start().starts_with(DONE_SIGNS),
    }
}

/// Whether a document speaks of another framework and not of this Regulation.
pub(super) fn is_foreign(document: &Document, sources: &Sources, signs: &Signs) -> bool {
    let path = sources.path(document.file);
    let name = words(path.rsplit('/').next().unwrap_or(path));
    let title = document
        .title
        .as_ref()
        .map_or(Vec::new(), |title| words(&title.value));
    let joined = format!(" {} | {} ", name.join(" "), title.join(" "));
    let own = joined.contains(" cra ")
        || joined.contains("cyber resilience")
        || signs.names_act && !joined.contains(" ai act ");
    !own && documents::FOREIGN
        .iter()
        .any(|word| joined.contains(&format!(" {word} ")))
}

/// Whether a file's name is that of a paper for the product's users.
fn is_of_users(name: &str) -> bool {
    let named = super::title::named(name);
    let mut named = named.iter();
    named.any(|named| named.element == Element::UserInformation && named.score >= 0.6)
}

/// Whether a `notice` is the French manual, and not the notice of a licence.
fn is_manual(stem: &[String], document: &Document) -> bool {
    let named = stem.first().is_some_and(|word| word.starts_with("notice"));
    let sample = || {
        let texts = document.blocks.iter().take(20);
        texts.map(|block| block.text.as_str()).collect::<Vec<_>>()
    };
    named && language::detect(&sample().join("\n")) == Some("fr")
}

/// A paper for users that names the law in one of so many pieces is none on the law.
const RARELY: usize = 6;

/// The kind of a document.
///
/// Only the path below the product's own folder counts: where somebody keeps the product says nothing.
pub(super) fn of(
    document: &Document,
    sources: &Sources,
    product: &str,
    signs: &Signs,
) -> DocumentRole {
    let shown = sources.path(document.file);
    let below = shown
        .strip_prefix(product)
        .and_then(|rest| rest.strip_prefix('/'));
    let path = below.unwrap_or(shown).to_lowercase();
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let stem: Vec<String> = words(name);
    let title = document
        .title
        .as_ref()
        .map_or(Vec::new(), |title| words(&title.value));
    let has = |list: &[String], names: &[&str]| {
        let joined = format!(" {} ", list.join(" "));
        names
            .iter()
            .any(|name| joined.contains(&format!(" {name} ")))
    };
    let folders = words(folder);
    let template = has(&stem, documents::TEMPLATE)
        || has(&folders, documents::TEMPLATE)
        || has(
            &title,
            &["template", "outline", "vorlage", "sjabloon", "skeleton"],
        );
    if template || path.ends_with(".tmpl") {
        return DocumentRole::Template;
    }
    // A list of values is data unless what it lists makes a paper of it.
    if document.format == Format::Csv && !super::papers::is_paper(document, sources) {
        return DocumentRole::Housekeeping;
    }
    let first = stem.first().map_or("", String::as_str);
    let in_security =
        folder.rsplit('/').next() == Some("security") && matches!(first, "index" | "readme");
    if in_security
        || matches!(first, "security") && stem.len() <= 2
        || name.contains("security.txt")
        || has(&stem, &["psirt"])
    {
        return DocumentRole::Security;
    }
    if first == "changelog"
        || first == "changes"
        || first == "history"
        || has(&stem, &["release notes", "releases"])
    {
        return DocumentRole::Changelog;
    }
    let advice = signs.advice + signs.law;
    let answers = signs.met >= 3 && signs.met * 12 > signs.pieces;
    let advises = signs.pieces >= 4 && advice * 6 > signs.pieces && advice > signs.own && !answers;
    let bare: Vec<String> = stem
        .iter()
        .filter(|word| crate::document::Format::of_path(&format!("a.{word}")).is_none())
        .cloned()
        .collect();
    if documents::HOUSEKEEPING.contains(&bare.join(" ").as_str()) && !is_manual(&bare, document) {
        return DocumentRole::Housekeeping;
    }
    let digits = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let day = |word: &String| matches!(word.len(), 4 | 8) && word.starts_with("20") && digits(word);
    let met = documents::MEETINGS.contains(&first) && stem.get(1).is_some_and(day);
    let kept_by_day = stem.first().is_some_and(day)
        && folder
            .rsplit('/')
            .next()
            .is_some_and(|name| documents::MEETING_FOLDERS.contains(&name));
    let minutes = met || kept_by_day || first == "minutes" || has(&stem, documents::MINUTES);
    if minutes || has(&title, documents::MINUTES) {
        return DocumentRole::Housekeeping;
    }
    if folder
        .split('/')
        .any(|name| documents::ARCHIVES.contains(&name))
    {
        return DocumentRole::Housekeeping;
    }
    // "User guide": a guide to the product, not to the law.
    let hardly_names_act = signs.named * RARELY <= signs.pieces;
    let manual = hardly_names_act && is_of_users(&bare.join(" "));
    if folder
        .split('/')
        .any(|name| documents::POSTS.contains(&name))
        || has(&stem, documents::GUIDE) && !manual
        || has(&folders, documents::GUIDE)
        || has(&stem, documents::TEACHING)
        || has(&title, documents::TEACHING)
        || has(&title, &["cheat sheet", "leitfaden"])
        || has(&title, documents::ON_THE_FORM)
    {
        return DocumentRole::Guide;
    }
    // Questions of customers are answered for the product; those of readers of the law are not.
    let asked = has(&stem, documents::QUESTIONS) || has(&title, documents::QUESTIONS);
    if asked && (advice > signs.own || signs.named * 2 > signs.pieces) {
        return DocumentRole::Guide;
    }
    // "Build guide": one that neither names the law nor advises anybody shows how the product is made or used.
    let own_guide = !signs.names_act && advice == 0;
    // A checklist can be a blank one for everybody, or a product's own with answers.
    let list = has(&stem, documents::LIST) && !manual && !(own_guide && has(&stem, &["guide"]))
        || has(&folders, documents::LIST);
    let titled = !manual
        && has(&title, documents::LIST)
        && (advice * 10 > signs.pieces || signs.own == 0)
        && signs.names_act;
    if (list || titled) && !answers && signs.own <= advice.max(1) {
        return DocumentRole::Guide;
    }
    let kept = has(&folders, documents::DOSSIER_FOLDERS);
    if first == "readme" && !(kept && signs.pieces >= 4 && !advises) {
        return if advises && signs.names_act {
            DocumentRole::Guide
        } else {
            DocumentRole::Readme
        };
    }
    let dossier = kept
        || has(&stem, documents::DOSSIER)
        || has(&title, documents::DOSSIER)
        || signs.names_act;
    if advises && !manual && (signs.names_act || dossier) {
        return DocumentRole::Guide;
    }
    if dossier {
        DocumentRole::Dossier
    } else {
        DocumentRole::Other
    }
}

#[cfg(test)]
mod tests {
    use super::Given;

    #[test]
    fn signs_come_back_as_they_were() {
        for at in 0..5 {
            let sign = |number: usize| number == at;
            let given = Given {
                letters: at * 70_000,
                names_act: sign(0),
                law: sign(1),
                advice: sign(2),
                own: sign(3),
                open: sign(4),
            };
            assert_eq!(Given::unpacked(given.packed()), given);
        }
    }
}
