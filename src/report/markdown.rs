//! Markdown for a job summary or a comment on a pull request: what is new in a page, never more than hosts take.

use super::text::{count, cut, harmless};
use super::{Report, Tally, references};
use crate::diagnostic::{Diagnostic, Outcome, Severity};
use crate::dossier::{Nature, Product};
use crate::law::cra;
use std::fmt::Write;

/// A comment on GitHub holds 65,536 characters, a job summary 1 MiB a step; bytes are counted, to be on the safe side.
const MOST: usize = 65_000;
/// What the tables of elements may take of it.
const MOST_FOR_ELEMENTS: usize = 20_000;
/// What the end takes.
const END: usize = 1_500;
/// Characters of a message or a help that are shown.
const MOST_OF_A_TEXT: usize = 400;

/// The report as Markdown with a final line break, of at most 65,000 bytes.
pub fn render(report: &Report) -> String {
    let mut out = String::from("## cra-lint\n\n");
    if let Some(failure) = &report.failure {
        let failure = cut(failure, MOST_OF_A_TEXT);
        let _ = writeln!(out, "**Nothing was checked:** {}\n", escape(&failure));
        findings(&mut out, report);
        return out;
    }
    let tally = Tally::of(&report.products);
    if tally.total() > 0 {
        let _ = writeln!(
            out,
            "{} elements of Annex VII: {}. Findings: {}.\n",
            tally.total(),
            tally.words(),
            report.counts()
        );
    } else {
        let _ = writeln!(out, "Findings: {}.\n", report.counts());
    }
    elements(&mut out, report);
    findings(&mut out, report);
    out += &limits(report);
    out
}

/// What was left out, and what was not judged.
fn limits(report: &Report) -> String {
    let mut parts = Vec::new();
    let outcomes = report.checks.iter().map(|check| &check.outcome);
    let unassessed = outcomes.filter(|outcome| matches!(outcome, Outcome::NotAssessable(_)));
    for (number, noun, what) in [
        (unassessed.count(), "rule", "could not be assessed"),
        (report.skipped.len(), "path", "skipped"),
        (report.suppressed, "finding", "suppressed"),
        (report.baselined, "finding", "in the baseline"),
    ] {
        if number > 0 {
            parts.push(format!("{} {what}", count(number, noun)));
        }
    }
    match parts.is_empty() {
        true => format!("{}\n", super::LIMITS),
        false => format!("{}. {}\n", parts.join(", "), super::LIMITS),
    }
}

fn elements(out: &mut String, report: &Report) {
    let with_elements = |product: &&Product| product.nature == Nature::TechnicalFile;
    let mut left = 0;
    for product in report.products.iter().filter(with_elements) {
        let table = table(report, product);
        if out.len() + table.len() > MOST_FOR_ELEMENTS {
            left += 1;
        } else {
            *out += &table;
        }
    }
    if left > 0 {
        let _ = writeln!(
            out,
            "The elements of {} are left out here.\n",
            count(left, "product")
        );
    }
}

fn table(report: &Report, product: &Product) -> String {
    let facts = &product.facts;
    let name = (facts.name.as_ref()).map_or(product.path.as_str(), |name| name.value.as_str());
    let mut out = format!("### {}\n\n", escape(&cut(name, 100)));
    let tally = Tally::of(std::iter::once(product));
    let _ = writeln!(
        out,
        "<details><summary>{}</summary>\n\n| Annex VII | element | status | where |\n|---|---|---|---|",
        tally.words()
    );
    for state in &product.elements {
        let place = state.evidence.first().map(|evidence| {
            let (start, _) = report.sources.positions(evidence.span);
            format!("{}:{}", report.sources.path(evidence.span.file), start.line)
        });
        let reference = cra::reference(state.element.id());
        let reference = reference.strip_prefix("Annex VII").unwrap_or(&reference);
        let place = place.unwrap_or_else(|| state.reason.clone());
        let _ = writeln!(
            out,
            "| {reference} | {} | {} | {} |",
            state.element.name(),
            state.status.as_str(),
            escape(&cut(&place, 200))
        );
    }
    out + "\n</details>\n\n"
}

fn findings(out: &mut String, report: &Report) {
    if report.diagnostics.is_empty() {
        return;
    }
    let mut found: Vec<&Diagnostic> = report.diagnostics.iter().collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.severity));
    out.push_str("| severity | rule | where | finding |\n|---|---|---|---|\n");
    let mut shown = 0;
    for found in &found {
        let row = row(report, found);
        if out.len() + row.len() > MOST - END {
            break;
        }
        *out += &row;
        shown += 1;
    }
    let left: usize = found.iter().skip(shown).map(|found| found.stands_for).sum();
    if left > 0 {
        let _ = writeln!(out, "\nand {left} more, milder or as bad.");
    }
    out.push('\n');
}

fn row(report: &Report, found: &Diagnostic) -> String {
    let (start, _) = report.sources.positions(found.span);
    let place = format!("{}:{}", report.sources.path(found.span.file), start.line);
    let severity = match found.severity {
        Severity::Error => "**error**",
        other => other.as_str(),
    };
    let mut text = escape(&cut(&found.message, MOST_OF_A_TEXT));
    if !found.help.is_empty() {
        let _ = write!(
            text,
            "<br>To close it: {}",
            escape(&cut(&found.help, MOST_OF_A_TEXT))
        );
    }
    let legal = references(&found.legal).join(", ");
    let basis = super::basis(found.rule);
    let _ = match legal.is_empty() {
        true => write!(text, "<br>Basis: {}", escape(&basis)),
        false => write!(text, "<br>{} ({})", escape(&legal), escape(&basis)),
    };
    let (rule, place) = (found.rule.id, escape(&cut(&place, 200)));
    format!("| {severity} | {rule} | {place} | {text} |\n")
}

/// Text as Markdown that shows it and does nothing else: no markup, no HTML, no link, no mention, no formula.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in harmless(text).chars() {
        match c {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            // A backslash would still leave a link that is recognised by its letters.
            ':' => out += "&#58;",
            '.' if ends_with_www(&out) => out += "&#46;",
            // Hosts look for mentions and numbers of issues in the text as it is shown; a comment parts the sign from
            // the name.
            '@' => out += "@<!-- -->",
            '#' => out += "\\#<!-- -->",
            '\\' | '`' | '*' | '_' | '[' | ']' | '(' | ')' | '|' | '!' | '~' | '$' => {
                out.extend(['\\', c])
            }
            c => out.push(c),
        }
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    let start = text.len().saturating_sub(3);
    let end = text.get(start..);
    end.is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_becomes_a_link_a_mention_or_markup() {
        assert_eq!(
            escape("@max #12 http://a WWW.b.c |`<b>`"),
            "@<!-- -->max \\#<!-- -->12 http&#58;//a WWW&#46;b.c \\|\\`&lt;b&gt;\\`"
        );
    }
}
