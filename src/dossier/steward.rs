//! Whether the documents say that who publishes the product is an open-source software steward (Art. 3(14), Art. 24):
//! then the duties of a manufacturer, and Annex VII with them, are not theirs.

use super::Declaration;
use crate::config::Role;
use crate::document::pattern::Caseless;
use crate::document::{BlockKind, Document, Text};
use crate::source::{FileId, Span, Spanned};
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::Arc;

/// What every name for a steward holds: a quick look before the long one.
const WORDS: &[&str] = &[
    "teward",
    "TEWARD",
    "quelloffener",
    "logiciels ouverts",
    "open source",
    "código abierto",
    "oprogramowania",
    "スチュワード",
];

/// "As an open-source software steward", in the languages that have a word for one; the loanword is used in most.
static AS_ONE: Caseless = Caseless::new(
    r"(?:\b(?:as|is|are|remains?|acts?|makes us|(?:consider|see) ourselves|macht uns zu|maakt ons|fait de nous|als|ist|sind|is|en tant que?|en qualité de?|comme|est|come|quale|como|es|jako|jest)|è|として|は)\W*(?:an?\W+|the\W+|een\W+|einer?\W+|der\W+|une?\W+|l['’]|una?\W+|la\W+|il\W+|el\W+)?(?:cra\W+)?(?:(?:free and )?open[-\s]?source[-\s]?(?:software[-\s]?)?steward|(?:oss|foss)[-\s]steward|verwalter(?:in)? quelloffener software|intendant(?:e)? de logiciels ouverts|gestore di software open source|administrador de software de código abierto|opiekun\w* oprogramowania open[-\s]source|オープンソースソフトウェア・?スチュワード)",
);

/// The steward alone, as the first cell of a row names the role.
static ROLE: Caseless = Caseless::new(
    r"^\W*(?:(?:free and )?open[-\s]?source[-\s]?(?:software[-\s]?)?steward|(?:oss|foss)[-\s]steward)\W*$",
);

/// Who speaks of themselves in the other cell of such a row.
static OURS: Caseless = Caseless::new(
    r"(?:^|\W)(?:this (?:repo(?:sitory)?|project)|we|us|our|dieses? (?:repository|projekt)|wir|dit project|deze repository|wij|ce (?:projet|dépôt)|nous|este (?:proyecto|repositorio)|nosotros|questo (?:progetto|repository)|noi|ten projekt|my)(?:$|\W)|本プロジェクト|当プロジェクト",
);

/// What makes a sentence a case that is thought of, a question or a denial, before the role is named.
static THOUGHT: Caseless = Caseless::new(
    r"(?:^|\W)(?:if|whether|when|unless|not|no|nor|never|neither|who|that|which|anyone|every|any|each|unlike|can|could|may|might|would|should|must|will|shall|wenn|falls|ob|sofern|nicht|keine?|weder|könnte|würde|kann|wäre|indien|niet|geen|zou|kan|si|pas|ni|ne|pourrait|serait|peut|podría|sería|puede|se|non|potrebbe|sarebbe|può|jeśli|nie|gdyby|może|mógłby)(?:$|\W)|ではない|場合|\?",
);

/// The Regulation, or its article on stewards, named in the document.
static ACT: Caseless = Caseless::new(
    r"2024/2847|cyber resilience act|cyberresilien|cyberrésilien|cyberweerbaar|ciberresilien|cyberodporn|\bcra\b|サイバーレジリエンス",
);

/// The role as the maker's own documents state it; nothing where a declaration of conformity is there, which stewards
/// do not draw up.
pub(super) fn stated(
    documents: &[Arc<Document>],
    foreign: &FxHashSet<FileId>,
    declarations: &[Declaration],
) -> Option<Spanned<Role>> {
    if !declarations.is_empty() {
        return None;
    }
    let own = documents
        .iter()
        .filter(|document| !foreign.contains(&document.file));
    let span = own.filter_map(|document| in_document(document)).next()?;
    Some(Spanned::new(Role::OpenSourceSteward, span))
}

fn in_document(document: &Document) -> Option<Span> {
    let mut blocks = document.blocks.iter().filter(|block| !block.quoted);
    let found = blocks.find_map(|block| match &block.kind {
        BlockKind::Code { .. } | BlockKind::Heading { .. } => None,
        BlockKind::TableRow {
            cells,
            header: false,
            ..
        } => in_row(cells),
        BlockKind::TableRow { .. } => None,
        _ => in_prose(&block.text),
    })?;
    let mut texts = document.blocks.iter().map(|block| block.text.as_str());
    texts.any(|text| ACT.is_match(text)).then_some(found)
}

/// `| FOSS steward | this project | … |`.
fn in_row(cells: &[Text]) -> Option<Span> {
    let (first, rest) = cells.split_first()?;
    let next = rest.first()?;
    (ROLE.is_match(first.as_str()) && OURS.is_match(next.as_str())).then(|| first.span())
}

fn in_prose(text: &Text) -> Option<Span> {
    let whole = text.as_str();
    if !WORDS.iter().any(|word| whole.contains(word)) {
        return None;
    }
    let mut from = 0;
    while let Some(found) = AS_ONE.find(whole.get(from..)?) {
        let found = from + found.start..from + found.end;
        if is_a_fact(whole, &found) {
            return Some(text.span_of(found));
        }
        from = found.end;
    }
    None
}

/// Whether the words stand at the end of a word and in a sentence that states a fact of somebody.
fn is_a_fact(text: &str, found: &Range<usize>) -> bool {
    let after = text
        .get(found.end..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|c| c.is_alphanumeric() && c < '\u{3000}');
    let before = text.get(..found.start).unwrap_or_default();
    let ends = |c: char| matches!(c, '.' | ';' | '!' | '?' | '。');
    let start = before.rfind(ends).map_or(0, |at| at + 1);
    let lead = before.get(start..).unwrap_or_default();
    let sentence = text.get(found.end..).unwrap_or_default();
    let asks = sentence
        .find(ends)
        .is_some_and(|at| sentence.get(at..).is_some_and(|end| end.starts_with('?')));
    // A sentence names who it is before it says as what.
    let named = lead.chars().any(char::is_alphabetic);
    // "We believe that makes us …": what makes us one is no case that is thought of.
    let role = text.get(found.clone()).unwrap_or_default().to_lowercase();
    let of_us = [
        "makes us",
        "ourselves",
        "macht uns",
        "maakt ons",
        "fait de nous",
    ];
    let lead = match of_us.iter().any(|words| role.contains(words)) {
        true => lead.replace("that", ""),
        false => lead.to_string(),
    };
    !after && !asks && named && !THOUGHT.is_match(&lead)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> Option<String> {
        let mut sources = Sources::default();
        let raw = format!("# Cyber Resilience Act\n\n{text}\n");
        let file = sources.add("docs/cra.md", raw);
        let document = Arc::new(Document::read(&sources, file));
        let found = stated(&[document], &FxHashSet::default(), &[])?;
        Some(sources.text(found.span).to_string())
    }

    #[test]
    fn plain_statements_are_read() {
        for (text, place) in [
            (
                "The Quay Foundation maintains Harbour as an open-source software\nsteward (Article 24).",
                "as an open-source software\nsteward",
            ),
            (
                "L'association porte le logiciel en tant qu'**open-source software steward** au sens de l'article 24.",
                "en tant qu'**open-source software steward",
            ),
            (
                "Die Stiftung handelt als Open-Source-Software-Steward.",
                "als Open-Source-Software-Steward",
            ),
            (
                "De stichting is een opensource-softwaresteward.",
                "is een opensource-softwaresteward",
            ),
            (
                "Harbour, as a FOSS steward, is not directly subject to these deadlines.",
                "as a FOSS steward",
            ),
            (
                "La fondazione Molo è un open-source software steward ai sensi dell'articolo 24.",
                "è un open-source software steward",
            ),
            (
                "Fundacja zajmuje się utrzymaniem Harbour jako open-source software steward.",
                "jako open-source software steward",
            ),
            (
                "Le réseau du quai agit en tant qu'open-source software steward.",
                "en tant qu'open-source software steward",
            ),
            (
                "財団はオープンソースソフトウェア・スチュワードである。",
                "はオープンソースソフトウェア・スチュワード",
            ),
            (
                "We believe that makes us an *open-source software steward* in the sense of Article 3(14).",
                "makes us an *open-source software steward",
            ),
            (
                "| Role | Who |\n|---|---|\n| **FOSS steward** | Harbour (this repo) |",
                "FOSS steward",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(place), "{text}");
        }
    }

    #[test]
    fn what_is_thought_of_or_denied_is_none() {
        for text in [
            "We are not an open-source software steward.",
            "If you act as an open-source software steward, Article 24 applies.",
            "Can a company be classified as an open-source software steward?",
            "A foundation may be treated as an OSS steward.",
            "La fondazione può essere trattata come open-source software steward.",
            "Nie działamy jako open-source software steward.",
            "Wird die Stiftung tätig, kann sie als Open-Source-Software-Steward gelten; ob als OSS-Steward, ist offen.",
            "Open-source software stewards have lighter duties.",
            "As an open-source software steward you need a policy.",
            "| Role | Who |\n|---|---|\n| FOSS steward | foundations |",
            "Der Hersteller ist kein Open-Source-Software-Steward.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
