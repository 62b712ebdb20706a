use super::whole_assessment;
use crate::diagnostic::Outcome;
use crate::document::numbers::has_digit;
use crate::document::pattern::{Regex, pattern};
use crate::document::{Block, BlockKind};
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::source::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::LazyLock;

rule! {
    /// # Reference to a risk, threat or measure that does not exist
    ///
    /// ## What it checks
    /// Where the risk assessment numbers its risks, threats, requirements or measures (`R-01`, `T-03`, `REQ-12`), each
    /// number it refers to is one of them.
    ///
    /// ## Why
    /// A measure that points at a risk nobody described was copied, or the risk was lost. Either way the reader cannot
    /// follow how the risk was treated.
    ///
    /// ## How to close it
    /// Correct the number, or describe what it stands for.
    ///
    /// ## Limits
    /// Only numberings of which at least three are described, at the beginning of a row, a heading, an item or a
    /// paragraph of the product's documents. A number is reported once.
    id: "reference-to-unknown-risk",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.3"],
    check: check,
}

/// So many described make a numbering.
const ENOUGH: usize = 3;

static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b([A-Z]{1,6}(?:[-_][A-Z]{1,6})*)[-_]?(\d{1,4})\b"));

/// Every number with its letters, in bytes of a text.
fn numbers(text: &str) -> impl Iterator<Item = (&str, u32, Range<usize>)> {
    let numbered = |pair: &[u8]| match pair {
        [b'A'..=b'Z' | b'-' | b'_', digit] => digit.is_ascii_digit(),
        _ => false,
    };
    let may_hold = has_digit(text) && text.as_bytes().windows(2).any(numbered);
    let found = may_hold.then(|| NUMBERED.captures_iter(text));
    found.into_iter().flatten().filter_map(|captures| {
        let (whole, letters, digits) = (captures.get(0)?, captures.get(1)?, captures.get(2)?);
        // A part of something longer: `CVE-2026-1234`, `62443-4-2`, `AES-256-GCM`, `R-1.2`.
        let after = text.get(whole.end()..).unwrap_or_default();
        let before = text.get(..whole.start()).unwrap_or_default();
        let goes_on = after
            .strip_prefix(['-', '.', '_', '/', ':'])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if goes_on || before.ends_with(['-', '.', '/', '_', ':']) {
            return None;
        }
        let number = digits.as_str().parse().ok()?;
        Some((letters.as_str(), number, whole.range()))
    })
}

/// The number at the beginning of a block, with its letters: what the block describes.
fn described_in(block: &Block) -> Option<(&str, u32)> {
    let text = block.text.as_str();
    let start = text.find(char::is_alphanumeric)?;
    let first_cell = !text.get(..start)?.contains('\t');
    let rest = text.get(start..)?.as_bytes();
    let letters = |byte: &&u8| matches!(byte, b'A'..=b'Z' | b'-' | b'_');
    let digit = rest.get(rest.iter().take_while(letters).count());
    let numbered = digit.is_some_and(u8::is_ascii_digit);
    if !first_cell || !numbered || matches!(block.kind, BlockKind::Code { .. }) {
        return None;
    }
    let mut numbers = numbers(text).take_while(|(.., range)| range.start <= start);
    let (letters, number, _) = numbers.find(|(.., range)| range.start == start)?;
    Some((letters, number))
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let mut described: FxHashMap<&str, FxHashSet<u32>> = FxHashMap::default();
    for (_, _, block) in super::own_blocks(context) {
        if let Some((letters, number)) = described_in(block) {
            described.entry(letters).or_default().insert(number);
        }
    }
    described.retain(|_, numbers| numbers.len() >= ENOUGH);
    let documents = assessment.documents();
    let documents = documents.into_iter().filter(|_| !described.is_empty());
    let mut seen: FxHashSet<(&str, u32)> = FxHashSet::default();
    let mut subjects = 0;
    let mut unknown: Vec<(Span, String)> = Vec::new();
    for document in documents {
        for block in &document.blocks {
            if matches!(block.kind, BlockKind::Code { .. }) {
                continue;
            }
            for (letters, number, range) in numbers(block.text.as_str()) {
                let Some(known) = described.get(letters) else {
                    continue;
                };
                subjects += 1;
                if !known.contains(&number) && seen.insert((letters, number)) {
                    let shown = block.text.as_str().get(range.clone()).unwrap_or_default();
                    unknown.push((block.text.span_of(range.clone()), shown.to_string()));
                }
            }
        }
    }
    for (span, shown) in unknown {
        findings
            .report(
                span,
                format!("`{shown}` is referred to and described nowhere"),
            )
            .help("correct the number, or describe what it stands for")
            .subject(shown);
    }
    Outcome::checked_or(subjects, "the risk assessment numbers nothing it refers to")
}
