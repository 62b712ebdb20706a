//! What a reader noticed while it read.

use crate::diagnostic::Related;
use crate::source::Span;

/// Something wrong with a file's form, found by a reader and turned into a finding by the rule for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// One sentence, no final full stop.
    pub message: String,
    /// What would mend it; empty when the message says it all.
    pub help: String,
    /// JSON Pointer or the like, where the format has one.
    pub pointer: Option<String>,
    /// Further places.
    pub related: Vec<Related>,
}

impl Problem {
    /// A problem with a place and a sentence.
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: one_line(message.into()),
            help: String::new(),
            pointer: None,
            related: Vec::new(),
        }
    }

    /// What would mend it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The logical path.
    pub fn pointer(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// A further place.
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related {
            span,
            message: one_line(message.into()),
        });
        self
    }
}

/// A message as one line: what it quotes from a file may hold line breaks and other control characters, which are
/// shown as escapes.
pub fn one_line(message: String) -> String {
    if !message.contains(char::is_control) {
        return message;
    }
    let mut out = String::with_capacity(message.len());
    for c in message.chars() {
        if c.is_control() {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn messages_stay_on_one_line() {
        assert_eq!(
            one_line("key `a\nb`\u{1b}[31m ü".into()),
            "key `a\\nb`\\u{1b}[31m ü"
        );
    }
}
