//! What a text says of the very thing that counts: that it is still to come, beside others that are there.

use super::is_open;
use crate::document::{BlockKind, Document, LinkKind, Text, placeholder, statement};
use crate::dossier::candidate::Context;
use crate::dossier::cue::{Group, Said};
use crate::dossier::everyday;
use crate::dossier::verdict::{self, Verdict, few_letters, has_letters, letters};
use crate::law::words::speech::trial;
use crate::law::words::{Stems, bare, pictures};
use std::ops::Range;
use std::sync::LazyLock;

/// Why support lasts as long as it does.
const REASONS: &[&str] = &[
    "reason, rationale, justification, justify , grounds for , why this ",
    "reden, motivering, onderbouwing, rechtvaardig",
    "begründung, gründe , rechtfertig",
    "raisons, raison de , raison du , justification, motivation de , motifs",
    "motivo, razon, justificación, justificar",
    "motivazion, motivi , ragion, giustificaz",
    "uzasadnieni, przyczyn",
    "理由, 根拠",
    "motivering, skäl , begrundelse, perustelu, zdůvodnění, odůvodnění, justificação, fundamentação",
];

/// A text that tells other ways in which it is meant to be.
const POLICY: &[&str] = &[
    "policy, policies , beleid, richtlijn, richtlinie, leitlinie, politique, política, politica, polityk, zasady, ポリシー, 方針, \
     policyn, politik, käytäntö, politika, zásady",
];

static REASON_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[REASONS]]));

static POLICY_WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[POLICY]]));

/// Letters of a text in which such a sentence counts; a longer one says enough beside it.
const SHORT: usize = 500;

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.split(['\n', '。']);
    lines.flat_map(|line| line.split(". "))
}

/// Whether a text on support says that the reasons for its length are still to be written.
pub(super) fn awaits_reasons(text: &str) -> bool {
    // "Reasons: to be written" is open by its value.
    let open = |sentence: &str| {
        let value = sentence.split_once([':', '：']).map(|(_, value)| value);
        is_open(sentence) || value.is_some_and(|value| is_open(value.trim()))
    };
    few_letters(text, SHORT)
        && sentences(text).any(|it| REASON_WORDS.heard(&bare(it)) != 0 && open(it))
}

/// Whether a text on disclosure says that the policy is still to come.
pub(in crate::dossier) fn awaits_policy(text: &str) -> bool {
    let awaited = |sentence: &str| {
        POLICY_WORDS.heard(&bare(sentence)) != 0
            && Said::in_text(sentence).has(Group::Disclose)
            && is_open(sentence)
    };
    few_letters(text, SHORT) && sentences(text).any(awaited)
}

/// Rows that make a list of what there will be.
const ROWS: usize = 2;

/// Letters of what may introduce it.
const INTRODUCTION: usize = 240;

/// Whether the blocks of a section are a table of which every row is open, and a sentence that introduces it.
pub(in crate::dossier) fn is_open_table(document: &Document, blocks: &Range<usize>) -> bool {
    let (mut rows, mut said) = (0, 0);
    for block in document.blocks.get(blocks.clone()).unwrap_or_default() {
        match &block.kind {
            BlockKind::TableRow { header: true, .. } | BlockKind::Heading { .. } => {}
            BlockKind::TableRow { cells, .. } => {
                let judged = cells
                    .split_first()
                    .map_or(Verdict::Empty, |(label, rest)| verdict::row_of(label, rest));
                let open = matches!(
                    judged,
                    Verdict::Unfilled | Verdict::Promised | Verdict::Empty
                );
                if !open {
                    return false;
                }
                rows += 1;
            }
            BlockKind::Paragraph => {
                said += letters(block.text.as_str());
                if said > INTRODUCTION {
                    return false;
                }
            }
            BlockKind::ListItem { .. } | BlockKind::Code { .. } => return false,
        }
    }
    rows >= ROWS
}

/// Whether the tables among the blocks hold nothing but fields to fill in: not even what a row is about.
pub(super) fn is_blank_table(document: &Document, blocks: &Range<usize>) -> bool {
    let blocks = document.blocks.get(blocks.clone()).unwrap_or_default();
    let rows = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::TableRow {
            cells,
            header: false,
            ..
        } => Some(cells),
        _ => None,
    });
    let blank = |cell: &Text| cell.is_blank() || placeholder::is_unfilled(cell.as_str());
    let mut rows = rows.map(|cells| cells.iter().all(blank)).peekable();
    rows.peek().is_some() && rows.all(|blank| blank)
}

/// What a text on tests says of the report where it is not there: that it is missing, or still to come.
pub(in crate::dossier) fn awaits_report(text: &str) -> Option<Verdict> {
    if has_letters(text, 400) {
        return None;
    }
    let mut sentences = text.split(['.', ';', '\n']);
    let open = sentences.find(|it| is_open(it) && REPORTS.heard(&bare(it)) != 0)?;
    Some(match statement::absence(open) {
        Some(_) => Verdict::Denied,
        None => Verdict::Promised,
    })
}

/// Whether a text tells of tests of other things, and of one for security that it is still to come.
pub(in crate::dossier) fn awaits_attack(text: &str) -> bool {
    if has_letters(text, 800) {
        return false;
    }
    let lines = text.split(['\n', ';']).flat_map(|line| line.split(". "));
    let lines = lines.filter(|line| letters(line) > 3);
    let (open, told): (Vec<&str>, Vec<&str>) = lines.partition(|line| is_open(line));
    open.iter().any(|line| everyday::is_about_security(line))
        && !told.iter().any(|line| everyday::is_about_security(line))
}

/// Whether the pictures are still to be taken, and none is shown.
pub(super) fn awaits_camera(text: &str, context: &Context<'_>) -> bool {
    let shown = || {
        let mut links = context.document.links_in(context.section);
        links.any(|link| link.kind == LinkKind::Image)
    };
    let taken = |sentence: &str| {
        TO_BE_TAKEN.heard(&bare(sentence)) != 0 || statement::promise(sentence).is_some()
    };
    !has_letters(text, 400) && text.split(['.', '\n', '。']).any(taken) && !shown()
}

static TO_BE_TAKEN: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[pictures::TO_COME]]));

static REPORTS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[trial::REPORT]]));

#[cfg(test)]
mod tests {
    use super::{awaits_policy, awaits_reasons};

    #[test]
    fn reasons_to_come_are_told_from_reasons() {
        for text in [
            "Updates bis 31.12.2037. Die Begründung nach Artikel 13 Absatz 8 ist noch zu ergänzen.",
            "Until March 2033. The rationale is to be added by sales.",
            "Jusqu'en mars 2033. Justification : à compléter.",
        ] {
            assert!(awaits_reasons(text), "{text}");
        }
        for text in [
            "Until March 2033. Reason: sites keep it for six years.",
            "The photographs are to be added. Until 2033, because boilers last that long.",
        ] {
            assert!(!awaits_reasons(text), "{text}");
        }
    }

    #[test]
    fn a_policy_to_come_is_told_from_one_that_is_there() {
        for text in [
            "Write to psirt@x.example. A responsible disclosure policy will be published here before the end of the year.",
            "Die Richtlinie zur koordinierten Offenlegung wird derzeit abgestimmt. Text folgt.",
        ] {
            assert!(awaits_policy(text), "{text}");
        }
        for text in [
            "We follow coordinated disclosure: details are published after 90 days.",
            "This disclosure policy covers all products. The advisory will be published here once the fix is out.",
        ] {
            assert!(!awaits_policy(text), "{text}");
        }
    }
}
