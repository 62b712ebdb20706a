//! One finding, drawn by miette.

use super::excerpt::{Excerpt, Place};
use super::paint::Paint;
use super::{Style, place_of};
use crate::diagnostic::{Basis, Diagnostic, Severity};
use crate::report::{Report, text};
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters, ThemeStyles,
};
use std::fmt::{self, Write};

/// Related places shown; the rest is counted.
const RELATED_SHOWN: usize = 5;
/// Columns of line numbers and frame.
const GUTTER: usize = 9;

/// A finding in the shape miette takes.
#[derive(Debug)]
struct Shown {
    code: String,
    message: String,
    severity: Severity,
    help: Option<String>,
    excerpt: Excerpt,
    labels: Vec<LabeledSpan>,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown {}

impl miette::Diagnostic for Shown {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help
            .as_ref()
            .map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

/// Writes one finding with its lines, its help and what it rests on.
pub(super) fn write(out: &mut String, report: &Report, found: &Diagnostic, style: Style) {
    let room = style.width.saturating_sub(GUTTER).max(20);
    let primary = Place {
        span: found.span,
        label: None,
    };
    let related = found.related.iter().take(RELATED_SHOWN).map(|related| {
        let message = text::harmless(&related.message);
        Place {
            span: related.span,
            label: Some(message).filter(|message| !message.is_empty()),
        }
    });
    let places: Vec<_> = std::iter::once(primary).chain(related).collect();
    let (excerpt, labels) = Excerpt::new(&report.sources, &places, room);
    let shown = Shown {
        code: format!("{}[{}]", found.severity.as_str(), found.rule.id),
        message: text::harmless(&found.message),
        severity: found.severity,
        help: Some(text::harmless(&found.help)).filter(|help| !help.is_empty()),
        excerpt,
        labels,
    };
    let mut drawn = String::new();
    if handler(style).render_report(&mut drawn, &shown).is_ok() {
        // The blank line below the first one says nothing.
        out.push_str(&drawn.replacen("\n\n", "\n", 1));
    } else {
        let _ = writeln!(
            out,
            "{} {}: {}",
            shown.code,
            place_of(report, found),
            shown.message
        );
    }
    let more = found.related.len().saturating_sub(RELATED_SHOWN);
    if more > 0 {
        let _ = writeln!(out, "  and {} more", text::count(more, "related place"));
    }
    let paint = Paint::new(style);
    let options = textwrap::Options::new(style.width)
        .initial_indent("  ")
        .subsequent_indent("    ");
    for line in textwrap::wrap(&basis(found), options) {
        let _ = writeln!(out, "{}", paint.faint(&line));
    }
    out.push('\n');
}

/// "basis: law, Annex VII(3)".
fn basis(found: &Diagnostic) -> String {
    let legal = crate::report::references(&found.legal).join(", ");
    let word = crate::report::basis(found.rule);
    match (found.rule.basis, legal.is_empty()) {
        (_, true) => format!("basis: {word}"),
        (Basis::Law, false) => format!("basis: {word}, {legal}"),
        (Basis::Standard | Basis::Practice, false) => {
            format!("basis: {word}, in support of {legal}")
        }
    }
}

fn handler(style: Style) -> GraphicalReportHandler {
    let characters = if style.unicode {
        ThemeCharacters::unicode()
    } else {
        ThemeCharacters::ascii()
    };
    let styles = if style.color {
        ThemeStyles::ansi()
    } else {
        ThemeStyles::none()
    };
    GraphicalReportHandler::new_themed(GraphicalTheme { characters, styles })
        .with_width(style.width)
        .with_links(false)
        .without_syntax_highlighting()
        .without_cause_chain()
        .with_break_words(false)
        .with_word_splitter(textwrap::WordSplitter::NoHyphenation)
        .with_word_separator(textwrap::WordSeparator::AsciiSpace)
}
