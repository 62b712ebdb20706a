use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Range of a snippet that is none
    ///
    /// ## What it checks
    /// SPDX 2: the range of a snippet begins at 1 or later, and does not end before it begins.
    ///
    /// ## Why
    /// A snippet is a part of a file, told by its range. With a wrong one nobody can find the part that the statement
    /// is about.
    ///
    /// ## How to close it
    /// Correct the numbers; bytes and lines are counted from 1.
    ///
    /// ## Limits
    /// Whether the file is long enough is not known.
    id: "spdx-snippet-range",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        for range in &sbom.snippet_ranges {
            let number = |span| sbom.text(context.sources, span).trim().parse::<i64>().ok();
            // What is no number is a violation of the schema.
            let (Some(start), Some(end)) = (number(range.start), number(range.end)) else {
                continue;
            };
            let (span, message) = if start < 1 {
                (
                    range.start,
                    format!("the range begins at {start}, counting starts at 1"),
                )
            } else if end < start {
                (
                    range.end,
                    format!("the range ends at {end}, before it begins at {start}"),
                )
            } else {
                continue;
            };
            let finding = findings
                .report(span, message)
                .help("correct the numbers; bytes and lines are counted from 1")
                .subject(format!("range {}", range.index));
            if sbom.format.is_json() {
                finding.pointer(format!(
                    "/snippets/{}/ranges/{}",
                    range.snippet, range.index
                ));
            }
        }
        sbom.snippet_ranges.len()
    })
}
