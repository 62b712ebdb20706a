//! What `-v` adds: product facts, what was skipped, what rules did not check.

use super::paint::Paint;
use super::{Style, path_of};
use crate::diagnostic::Outcome;
use crate::dossier::Product;
use crate::ignore::Ignore;
use crate::report::{Report, facts, text};
use rustc_hash::FxHashSet;
use std::fmt::Write;

/// Writes the details.
pub(super) fn write(out: &mut String, report: &Report, style: Style) {
    for product in &report.products {
        known(out, report, product, style);
    }
    let checks = |wanted: fn(&Outcome) -> Option<&str>| {
        let found = report
            .checks
            .iter()
            .filter_map(move |check| Some((check.rule.id.to_string(), wanted(&check.outcome)?)));
        found.collect::<Vec<_>>()
    };
    section(
        out,
        style,
        "Could not be assessed",
        &checks(|outcome| match outcome {
            Outcome::NotAssessable(reason) => Some(reason),
            _ => None,
        }),
    );
    section(
        out,
        style,
        "Did not apply",
        &checks(|outcome| match outcome {
            Outcome::NotApplicable(reason) => Some(reason),
            _ => None,
        }),
    );
    section(out, style, "Ignored", &ignores(report));
    let skipped: Vec<_> = report
        .skipped
        .iter()
        .map(|s| (s.path.clone(), s.reason.as_str()))
        .collect();
    section(out, style, "Skipped", &skipped);
}

/// Each ignore in force that silenced something, with its reason.
fn ignores(report: &Report) -> Vec<(String, &str)> {
    let used = report.ignores.iter().filter(|ignore| ignore.silenced > 0);
    let line = |ignore: &'_ Ignore| {
        let place = report.sources.positions(ignore.rule.span).0.line;
        let path = report.sources.path(ignore.rule.span.file);
        let number = text::count(ignore.silenced, "finding");
        format!("{number} of {} ({path}:{place})", ignore.rule.value)
    };
    used.map(|ignore| (line(ignore), ignore.reason.value.as_str()))
        .collect()
}

fn section(out: &mut String, style: Style, heading: &str, lines: &[(String, &str)]) {
    if lines.is_empty() {
        return;
    }
    let paint = Paint::new(style);
    let _ = writeln!(out, "{}", paint.heading(heading));
    for (name, reason) in lines {
        let text = format!("{}: {}", text::harmless(name), text::harmless(reason));
        entry(out, style, &text);
    }
    out.push('\n');
}

fn entry(out: &mut String, style: Style, text: &str) {
    let options = textwrap::Options::new(style.width)
        .initial_indent("  ")
        .subsequent_indent("    ");
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(text, options) {
        let _ = writeln!(out, "{line}");
    }
}

/// Which manifest was compared with which SBOM, and why.
fn comparisons(out: &mut String, report: &Report, product: &Product, style: Style) {
    let pairs = product.pairs();
    for pair in &pairs {
        let (manifest, sbom) = (
            path_of(report, pair.manifest.file),
            path_of(report, pair.sbom.file),
        );
        let line = format!("compared: {manifest} with {sbom} ({})", pair.tie.reason());
        entry(out, style, &line);
    }
    let described: FxHashSet<_> = pairs.iter().map(|pair| pair.manifest.file).collect();
    for manifest in &product.manifests {
        if !described.contains(&manifest.file) {
            let manifest = path_of(report, manifest.file);
            entry(out, style, &format!("compared: {manifest} with no SBOM"));
        }
    }
}

fn known(out: &mut String, report: &Report, product: &Product, style: Style) {
    let paint = Paint::new(style);
    let heading = format!("Known of the product in {}", text::harmless(&product.path));
    let _ = writeln!(out, "{}", paint.heading(&heading));
    for (name, fact) in facts::of(product) {
        let line = match fact {
            Some((value, span)) => {
                let (start, _) = report.sources.positions(span);
                let value = text::harmless(&value);
                format!(
                    "{name}: {value} ({}:{})",
                    path_of(report, span.file),
                    start.line
                )
            }
            None => format!("{name}: unknown"),
        };
        entry(out, style, &line);
    }
    let read = [
        (product.documents.len(), "document"),
        (product.sboms.len(), "SBOM"),
        (product.manifests.len(), "manifest"),
    ];
    let read = read
        .map(|(number, noun)| text::count(number, noun))
        .join(", ");
    entry(out, style, &format!("read: {read}"));
    comparisons(out, report, product, style);
    out.push('\n');
}
