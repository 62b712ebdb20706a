use super::{Passage, passages};
use crate::diagnostic::{Outcome, Severity};
use crate::document::BlockKind;
use crate::document::pattern::{Regex, pattern};
use crate::document::standard::FoundStandard;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::source::{FileId, Span};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

rule! {
    /// # Standard without its edition
    ///
    /// ## What it checks
    /// Standards in the declaration and in the section on standards are named with their edition: `EN 303 645 V3.1.3`,
    /// `ISO/IEC 29147:2018`.
    ///
    /// ## Why
    /// Editions differ in what they ask for. Without one, nobody can tell later what was applied.
    ///
    /// ## How to close it
    /// Add year or version to each standard.
    ///
    /// ## Limits
    /// One finding for each document, in the declaration and in lists and tables of standards. An edition in the same
    /// row, or elsewhere in the document, counts. Notations of days, languages or countries (ISO 8601, ISO 639, ISO 3166)
    /// are not asked for theirs.
    id: "standard-without-edition",
    severity: Info,
    basis: Practice,
    legal: ["annex-v.6", "annex-vii.5.list"],
    check: check,
}

/// An edition in another cell or behind other words: a year, or a version.
static EDITION: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:19|20)\d\d\b|\b[vV]\d+\.\d+"));

/// A reference that begins in the first bytes of a row is what the row is about.
const FIRST: usize = 12;

/// How many further standards are shown beside the first.
const SHOWN: usize = 5;

/// Notations of days, languages, countries, currencies and characters: data is written in them, nothing is made by them.
const NOTATIONS: &[&str] = &[
    "ISO 8601",
    "ISO 639",
    "ISO 3166",
    "ISO 4217",
    "ISO/IEC 8859",
    "ISO/IEC 10646",
];

/// Whether a name is that of a notation, or of a part of one.
fn is_notation(name: &str) -> bool {
    NOTATIONS.iter().any(|notation| {
        name.strip_prefix(notation)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Whether a row or item begins with the standard.
fn is_listed(passage: &Passage<'_>, standard: &FoundStandard) -> bool {
    let listed = matches!(
        passage.block.kind,
        BlockKind::TableRow { .. } | BlockKind::ListItem { .. }
    );
    let series = !standard.name.contains('-') && standard.name.ends_with("62443");
    listed && standard.range.start <= FIRST && !series
}

/// What stands between a standard and the next in a passage.
fn behind<'a>(passage: &Passage<'a>, standards: &[&FoundStandard], index: usize) -> &'a str {
    let text = passage.block.text.as_str();
    let start = standards.get(index).map_or(0, |own| own.range.end);
    let next = standards.get(index + 1);
    let end = next.map_or(text.len(), |next| next.range.start);
    text.get(start..end).unwrap_or_default()
}

/// The standards without an edition in one document, with their places.
struct Open {
    file: FileId,
    declared: bool,
    standards: Vec<(String, Span)>,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let passages = passages(context);
    let mut dated: FxHashSet<(FileId, &str)> = FxHashSet::default();
    for document in &context.product.documents {
        let found = document.standards().iter().map(|(_, standard)| standard);
        let found = found.filter(|it| it.edition.is_some());
        dated.extend(found.map(|it| (document.file, it.name.as_str())));
    }
    // "| EN IEC 62443-4-1 | 2018 |"
    for passage in &passages {
        let row = matches!(passage.block.kind, BlockKind::TableRow { .. });
        let standards = if row { passage.standards() } else { Vec::new() };
        for (index, standard) in standards.iter().enumerate() {
            if EDITION.is_match(behind(passage, &standards, index)) {
                dated.insert((passage.document.file, standard.name.as_str()));
            }
        }
    }
    let mut seen: FxHashSet<(FileId, &str)> = FxHashSet::default();
    let mut open: Vec<Open> = Vec::new();
    for passage in &passages {
        let file = passage.document.file;
        let standards = passage.standards();
        for (index, standard) in standards.iter().enumerate() {
            // In running text a series or a format may be meant; a list of standards names them first.
            if passage.declaration.is_none() && !is_listed(passage, standard) {
                continue;
            }
            let key = (file, standard.name.as_str());
            // Of a draft another rule says that it is one.
            if standard.draft
                || is_notation(&standard.name)
                || standard.edition.is_some()
                || EDITION.is_match(behind(passage, &standards, index))
                || dated.contains(&key)
                || !seen.insert(key)
            {
                continue;
            }
            let entry = (
                standard.name.clone(),
                passage.block.text.span_of(standard.range.clone()),
            );
            match open.iter_mut().find(|open| open.file == file) {
                Some(open) => open.standards.push(entry),
                None => open.push(Open {
                    file,
                    declared: passage.declaration.is_some(),
                    standards: vec![entry],
                }),
            }
        }
    }
    for open in &open {
        let Some(((name, span), rest)) = open.standards.split_first() else {
            continue;
        };
        let message = match rest.len() {
            0 => format!("{name} is named without its edition"),
            1 => format!("{name} and another standard are named without their edition"),
            more => format!("{name} and {more} further standards are named without their edition"),
        };
        let severity = match open.declared {
            true => Severity::Warning,
            false => Severity::Info,
        };
        let mut finding = findings
            .report(*span, message)
            .help("add the year or version of the edition that was applied")
            .severity(severity)
            .subject("editions");
        for (name, span) in rest.iter().take(SHOWN) {
            finding = finding.related(*span, format!("{name}, without its edition"));
        }
        drop(finding);
    }
    Outcome::checked_or(
        passages.len(),
        "no document speaks of the standards applied",
    )
}
