//! Findings with the lines they speak of.

use super::place::Places;
use crate::diagnostic::{Basis, Diagnostic};
use crate::report::cut_line::CutLine;
use crate::report::markup::{escape, prose};
use crate::report::references;
use crate::report::text::count;
use crate::source::{FileId, Span};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// Findings of one rule in one file that are shown with their lines; the rest is counted.
const SHOWN: usize = 20;
/// Related places that are shown.
const MOST_RELATED: usize = 5;
/// Lines before the first and after the last of a place, and the most of a place itself.
const AROUND: u32 = 1;
const MOST_LINES: u32 = 6;
/// Columns of a line.
const WIDTH: usize = 110;

pub(super) fn write_all(out: &mut String, places: &Places<'_>, findings: &[&Diagnostic]) {
    let mut sorted: Vec<&Diagnostic> = findings.to_vec();
    // Worst first; within a severity, in the order of the files.
    sorted.sort_by_key(|found| std::cmp::Reverse(found.severity));
    let mut seen: FxHashMap<(&str, FileId), (usize, usize)> = FxHashMap::default();
    let mut order = Vec::new();
    for found in sorted {
        let key = (found.rule.id, found.span.file);
        let (shown, left) = seen.entry(key).or_default();
        if *shown < SHOWN {
            *shown += 1;
            write(out, places, found);
            continue;
        }
        if *left == 0 {
            order.push(key);
        }
        *left += found.stands_for;
    }
    for key in order {
        let left = seen.get(&key).map_or(0, |(_, left)| *left);
        let _ = writeln!(
            out,
            "<p class=\"more\">and {} of <code>{}</code> in {}; the JSON report lists them.</p>",
            count(left, "further finding"),
            escape(key.0),
            places.file(key.1)
        );
    }
}

fn write(out: &mut String, places: &Places<'_>, found: &Diagnostic) {
    let severity = found.severity.as_str();
    let _ = writeln!(
        out,
        "<article class=\"finding {severity}\">\n<h4><span class=\"severity\">{severity}</span> {}</h4>\n\
         <p class=\"place\">{} <code>{}</code></p>",
        prose(&found.message),
        places.exact(found.span),
        escape(found.rule.id)
    );
    excerpt(out, places, found.span);
    if !found.help.is_empty() {
        let _ = writeln!(
            out,
            "<p class=\"help\"><strong>To close it:</strong> {}</p>",
            prose(&found.help)
        );
    }
    related(out, places, found);
    let _ = writeln!(out, "<p class=\"basis\">{}</p>\n</article>", basis(found));
}

fn basis(found: &Diagnostic) -> String {
    let legal = references(&found.legal).join(", ");
    let basis = escape(&crate::report::basis(found.rule));
    match (found.rule.basis, legal.is_empty()) {
        (_, true) => format!("Basis: {basis}"),
        (Basis::Law, false) => format!("Basis: {basis}, {}", escape(&legal)),
        (Basis::Standard | Basis::Practice, false) => {
            format!("Basis: {basis}, in support of {}", escape(&legal))
        }
    }
}

fn related(out: &mut String, places: &Places<'_>, found: &Diagnostic) {
    if found.related.is_empty() {
        return;
    }
    out.push_str("<ul class=\"related\">\n");
    for related in found.related.iter().take(MOST_RELATED) {
        let quote = places.quote(related.span);
        let _ = writeln!(
            out,
            "<li>{}: {}{}</li>",
            places.exact(related.span),
            prose(&related.message),
            if quote.is_empty() {
                String::new()
            } else {
                format!(" <q>{quote}</q>")
            }
        );
    }
    let more = found.related.len().saturating_sub(MOST_RELATED);
    if more > 0 {
        let _ = writeln!(out, "<li>and {more} more</li>");
    }
    out.push_str("</ul>\n");
}

/// The lines of a place with the one before and the one after, the place marked.
fn excerpt(out: &mut String, places: &Places<'_>, span: Span) {
    let sources = &places.report.sources;
    let file = sources.file(span.file);
    if file.bytes().is_empty() {
        return;
    }
    let (start, end) = sources.positions(span);
    let last = u32::try_from(file.line_count()).unwrap_or(u32::MAX).max(1);
    let first_marked = start.line.min(last);
    let last_marked = end
        .line
        .clamp(first_marked, last)
        .min(first_marked + MOST_LINES - 1);
    let blank = |number: u32| {
        // A long line is not looked through: it is not blank for our purpose.
        let bytes = file
            .bytes()
            .get(file.line_range(number))
            .unwrap_or_default();
        bytes.len() < 200 && bytes.iter().all(u8::is_ascii_whitespace)
    };
    let before = first_marked.saturating_sub(AROUND).max(1);
    let after = last_marked.saturating_add(AROUND).min(last);
    let from = (before..first_marked)
        .find(|number| !blank(*number))
        .unwrap_or(first_marked);
    let to = (last_marked + 1..=after)
        .rev()
        .find(|number| !blank(*number))
        .unwrap_or(last_marked);
    out.push_str("<pre class=\"excerpt\"><code>");
    for number in from..=to {
        let line = file.line_range(number);
        let is_marked = (first_marked..=last_marked).contains(&number);
        let focus = (span.start as usize).clamp(line.start, line.end);
        let shown = CutLine::new(file.bytes(), line.clone(), focus, WIDTH);
        let _ = write!(out, "<span class=\"number\">{number:>5} </span>");
        if is_marked {
            let range = shown
                .locate((span.start as usize).max(line.start)..(span.end as usize).min(line.end));
            marked(out, &shown.text, range);
        } else {
            *out += &escape(&shown.text);
        }
        out.push('\n');
    }
    if end.line > last_marked {
        out.push_str("      …\n");
    }
    out.push_str("</code></pre>\n");
}

/// A line with a part of it marked; an empty part is a place between two characters.
fn marked(out: &mut String, text: &str, range: std::ops::Range<usize>) {
    let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
    let part = |range: std::ops::Range<usize>| escape(text.get(range).unwrap_or_default());
    let middle = match start < end {
        true => format!("<mark>{}</mark>", part(start..end)),
        false => "<mark class=\"point\">▸</mark>".into(),
    };
    *out += &part(0..start);
    *out += &middle;
    *out += &part(end.max(start)..text.len());
}
