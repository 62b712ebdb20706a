//! What a hover shows: the finding and its rule, or what an id means.

use super::names::{self, Named};
use super::protocol::{Position, Range};
use super::view::View;
use crate::cli::explain;
use crate::diagnostic::Diagnostic;
use crate::law::{Element, cra};
use crate::report::text::harmless;
use crate::report::{basis, references};
use crate::rules::{self, Rule};
use crate::source::FileId;
use serde_json::{Value, json};
use std::fmt::Write;

/// More findings at one place are not explained at once.
const MOST: usize = 5;

/// The hover at a place of a file; null where there is nothing to say.
pub(super) fn at(view: &View<'_>, file: FileId, place: Position) -> Value {
    let found = view.report.diagnostics.iter();
    let found = found.filter(|one| one.span.file == file);
    let found = found.map(|one| (one, view.range(one.span)));
    let mut found: Vec<_> = found.filter(|(_, range)| range.touches(place)).collect();
    // The nearest says most: a finding inside another, a short one.
    found.sort_by_key(|(one, _)| one.span.end - one.span.start);
    let mut explained: Vec<&str> = Vec::new();
    let mut parts = Vec::new();
    for (one, _) in found.iter().take(MOST) {
        let known = explained.contains(&one.rule.id);
        explained.push(one.rule.id);
        parts.push(finding(view, one, !known));
    }
    let mut range = found.first().map(|(_, range)| *range);
    if let Some((named, at)) = names::at(view, file, place) {
        match named {
            Named::Rule(rule) if explained.contains(&rule.id) => {}
            Named::Rule(rule) => parts.push(self::rule(rule)),
            Named::Element(element) => parts.push(self::element(view, element)),
        }
        range.get_or_insert(at);
    }
    match range {
        Some(range) if !parts.is_empty() => hover(view, &parts.join("\n---\n\n"), range),
        _ => Value::Null,
    }
}

fn hover(view: &View<'_>, markdown: &str, range: Range) -> Value {
    let kind = match view.client.markdown {
        true => "markdown",
        false => "plaintext",
    };
    json!({"contents": {"kind": kind, "value": markdown}, "range": range})
}

/// A sentence that may quote what a file holds: what stands in back-ticks is code, nothing else is markup.
fn prose(view: &View<'_>, text: &str) -> String {
    let text = harmless(text);
    if !view.client.markdown {
        return text;
    }
    let parts: Vec<_> = text.split('`').collect();
    // An odd tick is one that a file brought in.
    if parts.len().is_multiple_of(2) {
        return plain(&text);
    }
    let part = |(at, part): (usize, &&str)| match at % 2 {
        1 if !part.is_empty() => format!("`{part}`"),
        _ => plain(part),
    };
    parts.iter().enumerate().map(part).collect()
}

/// Text in which every character that could be markup is none.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ':' | ';' | '/' | '-' | '\'' | '"')
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A finding: what it says, and, where that was not said yet, what its rule is about.
fn finding(view: &View<'_>, found: &Diagnostic, with_rule: bool) -> String {
    let mut out = format!(
        "**{}** `{}`: {}\n\n",
        found.severity.as_str(),
        found.rule.id,
        prose(view, &found.message)
    );
    if !found.help.is_empty() {
        let _ = write!(out, "**Help:** {}\n\n", prose(view, &found.help));
    }
    let _ = write!(out, "{}\n\n", rests_on(found.rule, &found.legal));
    if with_rule {
        out += &sections(found.rule);
    }
    out
}

fn rule(rule: &Rule) -> String {
    format!(
        "**`{}`**: {}\n\nSeverity: {}  \n{}\n\n{}",
        rule.id,
        rule.title(),
        rule.severity.as_str(),
        rests_on(rule, rule.legal),
        sections(rule)
    )
}

fn rests_on(rule: &Rule, legal: &[&str]) -> String {
    let mut out = format!("Basis: {}", basis(rule));
    if !legal.is_empty() {
        let _ = write!(out, "  \nLaw: {}", law(&references(legal)));
    }
    out
}

fn law(references: &[String]) -> String {
    format!(
        "{} of [Regulation (EU) {}]({})",
        references.join(", "),
        cra::NUMBER,
        cra::ELI
    )
}

fn sections(rule: &Rule) -> String {
    let mut out = String::new();
    for (heading, body) in explain::sections(rule.docs) {
        let _ = write!(out, "#### {heading}\n\n{}\n\n", body.trim());
    }
    out
}

/// What is asked of an element, and what was found for it.
fn element(view: &View<'_>, element: Element) -> String {
    let facts = element.facts();
    let mut out = format!(
        "**{}** (`{}`)\n\n{}\n\nLaw: {}\n\n",
        facts.name,
        facts.id,
        facts.expects,
        law(&[cra::reference(facts.id)])
    );
    for product in &view.report.products {
        let Some(state) = product.element(element) else {
            continue;
        };
        let name = product.facts.name.as_ref();
        let name = name.map_or(product.path.as_str(), |name| name.value.as_str());
        let _ = writeln!(
            out,
            "- {}: **{}**, {}",
            prose(view, name),
            state.status.as_str(),
            prose(view, &state.reason)
        );
    }
    let speaking = rules::all().filter(|rule| explain::speaks_of(rule, facts.id));
    let speaking: Vec<_> = speaking.map(|rule| format!("`{}`", rule.id)).collect();
    if !speaking.is_empty() {
        let _ = write!(out, "\nRules that speak of it: {}\n", speaking.join(", "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(
            plain("<b>*a*</b> [x](y) `c` #1 ä-b."),
            "\\<b\\>\\*a\\*\\</b\\> \\[x\\]\\(y\\) \\`c\\` \\#1 ä-b."
        );
    }
}
