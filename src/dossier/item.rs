//! Places that name a point of Annex VII by its number: rows of a table that says so in its header
//! (`| Annex VII | … |`, `| 2(b) | … |`), paragraphs that begin `(1)(a) Intended purpose. …`.

use super::candidate::{Candidate, Context};
use super::title;
use super::verdict::{self, Verdict, has_letters, letters};
use super::{EvidenceKind, fallback, needs, pointer};
use crate::document::pattern::{Regex, pattern};
use crate::document::{Block, BlockKind, Document, LinkKind, Text};
use crate::law::Element;
use crate::law::terms::Strength;
use crate::syntax::prose::looks_like_path;
use std::sync::LazyLock;

/// How much a row counts that is named by its point, and a paragraph that opens with the name.
const ROW: f32 = 0.7;
const LEAD: f32 = 0.6;

/// Signs of a state between done and open.
const PARTLY: &[char] = &['🟡', '🟨', '◐', '◑'];

/// How much a row counts that leads elsewhere: what stands there says it better.
const POINTER: f32 = 0.45;

/// Longest name a paragraph opens with, in words.
const MAX_WORDS: usize = 8;

/// "Annex VII" in the languages of the Union and Japanese.
static ANNEX: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:A[Nn][Nn][Ee][Xx][Ee]?|Anhang|Bijlage|Allegato|Anexo|Załącznik|Bilaga|Bilag|Liite|Příloha|Príloha|Priloga|Prilog|Παράρτημα|Приложение|Anexa|Lisa|Pielikums|Priedas|Melléklet|Anness|Iarscríbhinn|附属書) ?VII\b|\bVII\. melléklet",
    )
});

/// `1`, `1 (a)`, `(2)(b)`, `2.c`, `VII.1.a`, `Nr. 2 b)`.
static POINT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:(?:Annex |Anhang |Bijlage |Annexe )?VII\b\W*)?(?:(?:Nr|No|pkt|punt|point|Punkt|n)\b\.? ?)?(?P<n>[1-8])\W{0,3}(?P<l>[a-dA-D])?\W*$",
    )
});

/// The element a point of Annex VII asks for.
fn element(point: &str) -> Option<Element> {
    let found = POINT.captures(point)?;
    let letter = found.name("l").map(|letter| letter.as_str().to_lowercase());
    Some(match (found.name("n")?.as_str(), letter.as_deref()) {
        ("1", None) => Element::GeneralDescription,
        ("1", Some("a")) => Element::IntendedPurpose,
        ("1", Some("b")) => Element::SoftwareVersions,
        ("1", Some("c")) => Element::Photographs,
        ("1", Some("d")) => Element::UserInformation,
        ("2", Some("a")) => Element::Architecture,
        ("2", Some("b")) => Element::VulnerabilityHandling,
        ("2", Some("c")) => Element::Production,
        ("3", None) => Element::RiskAssessment,
        ("4", None) => Element::SupportPeriod,
        ("5", None) => Element::Standards,
        ("6", None) => Element::TestReports,
        ("7", None) => Element::Declaration,
        _ => return None,
    })
}

/// Every such place of a document.
pub(super) fn of_document(document: &Document) -> Vec<Candidate> {
    let mut out = Vec::new();
    // The column of the current table that holds the points.
    let mut column = None;
    for (index, block) in document.blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::TableRow {
                cells,
                header: true,
                ..
            } => column = cells.iter().position(|cell| ANNEX.is_match(cell.as_str())),
            BlockKind::TableRow { cells, .. } => {
                if let Some(column) = column {
                    of_row(document, index, block, cells, column, &mut out);
                }
            }
            BlockKind::Paragraph if !block.quoted => {
                column = None;
                of_lead(block, &mut out);
            }
            _ => column = None,
        }
    }
    out
}

fn of_row(
    document: &Document,
    index: usize,
    block: &Block,
    cells: &[Text],
    column: usize,
    out: &mut Vec<Candidate>,
) {
    let point = cells.get(column).map_or("", Text::as_str);
    let Some(element) = element(point) else {
        return;
    };
    let others: Vec<Text> = cells
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != column)
        .map(|(_, cell)| cell.clone())
        .collect();
    // "| 08_tests.md | 6 | 5 |": a list of files, with numbers.
    if let Some((file, counts @ [_, ..])) = others.split_first()
        && looks_like_path(file.as_str())
        && !counts
            .iter()
            .any(|cell| cell.as_str().contains(char::is_alphabetic))
    {
        return;
    }
    let verdict = verdict::row(&others);
    // "| 6 | 11 | 🟡 |": what is there of the chapter is seen where it stands.
    let wordless = |cell: &Text| !cell.as_str().contains(char::is_alphabetic);
    let partly = |cell: &Text| cell.as_str().contains(PARTLY);
    if verdict == Verdict::Content && others.iter().all(wordless) && others.iter().any(partly) {
        return;
    }
    let said: Vec<&str> = others.iter().map(Text::as_str).collect();
    let context = Context {
        document,
        section: document.section_of(index),
        strength: Strength::Anywhere,
    };
    // A row of a title and a place says where to look, which the title says as well.
    let named = others.len() > 1
        && others
            .iter()
            .any(|cell| !title::named(cell.as_str()).is_empty() && !has_letters(cell.as_str(), 60));
    let open = matches!(
        verdict,
        Verdict::Promised | Verdict::Denied | Verdict::Unfilled
    );
    if named && !open {
        return;
    }
    let points = others
        .last()
        .map_or_else(Vec::new, |cell| pointer::of_value(document, index, cell));
    let linked = document
        .links
        .iter()
        .any(|link| link.block == index && link.kind != LinkKind::Image);
    let score = if linked { POINTER } else { ROW };
    let pictured = || {
        let lower = said.join(" ").to_lowercase();
        linked
            || [".png", ".jpg", ".jpeg"]
                .iter()
                .any(|end| lower.contains(end))
    };
    let verdict = match (element, verdict) {
        // The pictures of other rows are not this one's.
        (Element::Photographs, Verdict::Content) if !pictured() => {
            if said
                .iter()
                .any(|cell| cell.to_lowercase().contains("software"))
            {
                Verdict::NotApplicable(true)
            } else {
                return;
            }
        }
        (_, verdict) => verdict,
    };
    let verdict = match points.is_empty() {
        true => needs::met(element, verdict, &said.join("\n"), &context),
        false => Some(verdict),
    };
    let Some(verdict) = verdict else {
        return;
    };
    out.push(Candidate {
        verdict,
        points,
        ..fallback::found(element, score, block.span, EvidenceKind::TableRow, point)
    });
}

static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\(?(?:[1-9]|1[0-9]|[a-h])[.)](?: ?(?:\(?[a-z1-9]{1,2}\)|[1-9](?:\.[1-9])*\.?))?\s")
});

/// A paragraph that opens with a numbered name and a full stop, and goes on.
fn of_lead(block: &Block, out: &mut Vec<Candidate>) {
    let text = block.text.as_str();
    let Some(number) = NUMBERED.find(text) else {
        return;
    };
    let rest = text.get(number.end()..).unwrap_or_default();
    let Some(stop) = rest.find(['.', ':', '–']) else {
        return;
    };
    let (name, said) = (
        rest.get(..stop).unwrap_or_default(),
        rest.get(stop..).unwrap_or_default(),
    );
    if name.split_whitespace().count() > MAX_WORDS || name.contains('\n') || letters(said) < 2 {
        return;
    }
    let from = number.end() + stop;
    let value = block.text.slice(from..text.len());
    for named in title::named(name) {
        let verdict = verdict::paragraph(&value);
        let verdict = if verdict == Verdict::Empty {
            Verdict::Mention
        } else {
            verdict
        };
        out.push(Candidate {
            verdict,
            ..fallback::found(
                named.element,
                named.score.max(LEAD) * 0.85,
                block.text.span(),
                EvidenceKind::Paragraph,
                name,
            )
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_in_every_notation() {
        for (point, wanted) in [
            ("1", Some(Element::GeneralDescription)),
            ("1 (a)", Some(Element::IntendedPurpose)),
            ("(1)(b)", Some(Element::SoftwareVersions)),
            ("VII.2.c", Some(Element::Production)),
            ("Nr. 2 b)", Some(Element::VulnerabilityHandling)),
            ("Annex VII(3)", Some(Element::RiskAssessment)),
            ("12", None),
            ("2", None),
            ("1 Product", None),
        ] {
            assert_eq!(element(point), wanted, "{point}");
        }
    }
}
