//! What the terminal can show.

use anstream::ColorChoice;
use clap::ValueEnum;
use std::io::IsTerminal;

/// When to colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Whether to colour what goes to standard output.
    pub fn on(self) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
        }
    }
}

/// Columns text is wrapped at where standard output is no terminal.
const WIDTH_OF_FILES: usize = 100;

/// Columns to wrap at: the terminal's, within reason.
pub fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    terminal.map_or(WIDTH_OF_FILES, |(width, _)| {
        usize::from(width.0).clamp(40, 120)
    })
}

/// Whether box-drawing characters can be shown: always in files, on a terminal where the locale says UTF-8.
pub fn unicode() -> bool {
    if !std::io::stdout().is_terminal() || cfg!(windows) {
        return true;
    }
    let set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find(set)
        .and_then(std::env::var_os);
    locale.is_some_and(|value| {
        let value = value.to_string_lossy().to_lowercase();
        value.contains("utf-8") || value.contains("utf8")
    })
}
