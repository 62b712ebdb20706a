//! Colours, or none.

use super::Style;
use crate::diagnostic::Severity;
use crate::law::element::Status;
use anstyle::{AnsiColor, Color, Style as Ansi};

/// Puts escape sequences round words where colour is wanted.
#[derive(Clone, Copy)]
pub(super) struct Paint {
    on: bool,
}

const fn colour(color: AnsiColor) -> Ansi {
    Ansi::new().fg_color(Some(Color::Ansi(color)))
}

impl Paint {
    pub(super) fn new(style: Style) -> Self {
        Self { on: style.color }
    }

    fn with(self, ansi: Ansi, text: &str) -> String {
        if self.on {
            format!("{ansi}{text}{ansi:#}")
        } else {
            text.to_string()
        }
    }

    pub(super) fn heading(self, text: &str) -> String {
        self.with(Ansi::new().bold(), text)
    }

    pub(super) fn faint(self, text: &str) -> String {
        self.with(Ansi::new().dimmed(), text)
    }

    /// A path and line.
    pub(super) fn place(self, text: &str) -> String {
        self.with(colour(AnsiColor::Cyan), text)
    }

    pub(super) fn severity(self, severity: Severity, text: &str) -> String {
        self.with(
            colour(match severity {
                Severity::Error => AnsiColor::Red,
                Severity::Warning => AnsiColor::Yellow,
                Severity::Info => AnsiColor::Blue,
            }),
            text,
        )
    }

    pub(super) fn status(self, status: Status, text: &str) -> String {
        self.with(
            colour(match status {
                Status::Present => AnsiColor::Green,
                Status::Placeholder => AnsiColor::Yellow,
                Status::Missing => AnsiColor::Red,
                Status::NotApplicable => AnsiColor::BrightBlack,
                Status::NotAssessable => AnsiColor::Magenta,
            }),
            text,
        )
    }
}
