//! A rule's text, wrapped for the terminal.

use std::fmt::Write;

/// Markdown wrapped to `width` columns and indented by two: paragraphs and list items are filled, headings lose
/// their marks, code blocks and tables stay as they are.
pub(super) fn wrap(markdown: &str, width: usize) -> String {
    let mut out = String::new();
    let mut pending = String::new();
    let mut code = false;
    for line in markdown.lines() {
        let text = line.trim();
        let fence = text.starts_with("```");
        if fence || code {
            flush(&mut out, &mut pending, width);
            if !fence {
                let _ = writeln!(out, "    {line}");
            }
            code ^= fence;
        } else if text.is_empty() {
            flush(&mut out, &mut pending, width);
            if !out.is_empty() && !out.ends_with("\n\n") {
                out.push('\n');
            }
        } else if text.starts_with('|') {
            flush(&mut out, &mut pending, width);
            let _ = writeln!(out, "  {text}");
        } else {
            if is_item(text) {
                flush(&mut out, &mut pending, width);
            }
            if !pending.is_empty() {
                pending.push(' ');
            }
            pending.push_str(text);
        }
    }
    flush(&mut out, &mut pending, width);
    out.trim_end().to_string() + "\n"
}

fn is_item(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.starts_with("- ")
        || text.starts_with("* ")
        || (number.len() < text.len() && number.starts_with(". "))
}

fn flush(out: &mut String, pending: &mut String, width: usize) {
    if pending.is_empty() {
        return;
    }
    let hanging = if is_item(pending) { "    " } else { "  " };
    let options = textwrap::Options::new(width)
        .initial_indent("  ")
        .subsequent_indent(hanging);
    let options = options
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    for line in textwrap::wrap(pending, options) {
        let _ = writeln!(out, "{line}");
    }
    pending.clear();
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn paragraphs_are_filled_and_lists_kept() {
        let text =
            "one two\nthree four\n\n- item that is\n  long\n- next\n\n```toml\na  =  1\n```\n";
        assert_eq!(
            wrap(text, 16),
            "  one two three\n  four\n\n  - item that is\n    long\n  - next\n\n    a  =  1\n"
        );
    }
}
