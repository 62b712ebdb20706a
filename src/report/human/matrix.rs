//! The elements of Annex VII as a table, one per product.

use super::paint::Paint;
use super::{Style, path_of};
use crate::dossier::{ElementState, Nature, Product};
use crate::law::cra;
use crate::law::element::Status;
use crate::report::{Report, Tally, text};
use std::fmt::Write;

/// With more products than this, each gets one line instead of a table.
const TABLES: usize = 4;
/// Columns below which a place or a reason is left out.
const NARROWEST: usize = 10;

/// Writes a table for every product that has a technical file.
pub(super) fn write(out: &mut String, report: &Report, style: Style) {
    let products: Vec<_> = report
        .products
        .iter()
        .filter(|p| p.nature == Nature::TechnicalFile)
        .collect();
    let paint = Paint::new(style);
    if products.len() > TABLES {
        let _ = writeln!(out, "{}", paint.heading("Elements of Annex VII"));
        for product in products {
            let tally = Tally::of(std::iter::once(product));
            let _ = writeln!(out, "  {}: {}", title(product), tally.words());
        }
        out.push('\n');
        return;
    }
    for product in products {
        let _ = writeln!(
            out,
            "{}",
            paint.heading(&format!("Elements of Annex VII: {}", title(product)))
        );
        for state in &product.elements {
            let _ = writeln!(out, "{}", row(report, state, style));
        }
        out.push('\n');
    }
}

/// "Acme Gateway 2.4.0 (gateway)": what is known of the name, and the folder where it is not the working directory.
fn title(product: &Product) -> String {
    let facts = &product.facts;
    let words = [&facts.name, &facts.version].into_iter().flatten();
    let mut words: Vec<_> = words.map(|word| text::harmless(&word.value)).collect();
    match (product.path.as_str(), words.is_empty()) {
        (".", true) => words.push("this folder".into()),
        (".", false) => {}
        (path, true) => words.push(text::harmless(path)),
        (path, false) => words.push(format!("({})", text::harmless(path))),
    }
    words.join(" ")
}

fn row(report: &Report, state: &ElementState, style: Style) -> String {
    let paint = Paint::new(style);
    let reference = cra::reference(state.element.id());
    let reference = reference.strip_prefix("Annex VII").unwrap_or(&reference);
    let status = format!(
        "{} {:<14}",
        symbol(state.status, style.unicode),
        word(state.status)
    );
    let lead = format!(
        "  {} {reference:<7}{:<29}",
        paint.status(state.status, &status),
        state.element.name()
    );
    let room = style.width.saturating_sub(2 + 16 + 1 + 7 + 29);
    let evidence = state.evidence.first().map(|evidence| {
        let (start, _) = report.sources.positions(evidence.span);
        (path_of(report, evidence.span.file), start.line)
    });
    let place = match (state.status, evidence) {
        // Too narrow a terminal shows the statuses alone.
        (Status::Missing, _) => String::new(),
        _ if room < NARROWEST => String::new(),
        (Status::Present | Status::Placeholder, Some((path, line))) => {
            paint.place(&keep_end(&format!("{path}:{line}"), room))
        }
        _ => text::cut(&text::harmless(&state.reason), room),
    };
    format!("{lead}{place}").trim_end().to_string()
}

/// At most `limit` characters, cut at the front: the file and the line are what a reader needs.
fn keep_end(text: &str, limit: usize) -> String {
    let surplus = text.chars().count().saturating_sub(limit);
    if surplus == 0 {
        return text.to_string();
    }
    std::iter::once('…')
        .chain(text.chars().skip(surplus + 1))
        .collect()
}

fn word(status: Status) -> &'static str {
    match status {
        Status::NotApplicable => "not applicable",
        Status::NotAssessable => "not assessable",
        other => other.as_str(),
    }
}

fn symbol(status: Status, unicode: bool) -> char {
    match (status, unicode) {
        (Status::Present, true) => '✓',
        (Status::Present, false) => '+',
        (Status::Placeholder, true) => '◌',
        (Status::Placeholder, false) => '~',
        (Status::Missing, true) => '✗',
        (Status::Missing, false) => 'x',
        (Status::NotApplicable, true) => '–',
        (Status::NotApplicable, false) => '-',
        (Status::NotAssessable, _) => '?',
    }
}
