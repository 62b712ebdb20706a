//! The text of an element, gathered from its pieces.

use super::*;

impl<'t> Frame<'_, 't> {
    pub(super) fn gather(&mut self, text: Text<'t>) {
        // A CDATA section's own text lies within its marks.
        let (start, end) = match text.cdata {
            true => (text.range.start + 9, text.range.end - 3),
            false => (text.range.start, text.range.end),
        };
        match &mut self.written {
            None => {
                let verbatim = matches!(text.text, Cow::Borrowed(_));
                self.written = Some(Written {
                    start,
                    end,
                    verbatim,
                });
                self.text = text.text;
            }
            Some(written) => {
                written.end = end;
                written.verbatim = false;
                self.text.to_mut().push_str(&text.text);
            }
        }
    }

    /// Takes a child's text for its own name, if it is that.
    pub(super) fn known_by(&mut self, name: &str, text: &Gathered<'t>) {
        let is_name = name == "name";
        if (is_name && !self.named)
            || (self.label.is_none() && matches!(name, "id" | "ref" | "expression"))
        {
            self.named |= is_name;
            self.label = Some((text.text.clone(), text.range.clone()));
        }
    }
}

/// Text without white space around, and its place; the whole element where there is none.
pub(super) fn gather<'t>(
    text: Cow<'t, str>,
    written: Option<Written>,
    element: Range<usize>,
) -> Gathered<'t> {
    let space = [' ', '\t', '\n', '\r'];
    let before = text.len() - text.trim_start_matches(space).len();
    let after = text.len() - text.trim_end_matches(space).len();
    let blank = before == text.len();
    match written {
        Some(written) if written.verbatim && !blank => {
            let range = written.start + before..written.end - after;
            let text = match text {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim_matches(space)),
                Cow::Owned(text) => Cow::Owned(text.trim_matches(space).to_string()),
            };
            Gathered {
                text,
                range,
                verbatim: true,
            }
        }
        Some(written) if !blank => Gathered {
            text: Cow::Owned(text.trim_matches(space).to_string()),
            range: written.start..written.end,
            verbatim: false,
        },
        _ => Gathered {
            text: Cow::Owned(text.trim_matches(space).to_string()),
            range: element,
            verbatim: false,
        },
    }
}

/// The part of a text that can be seen.
pub(super) fn visible<'x>(text: &'x Text<'_>) -> (Range<usize>, Cow<'x, str>) {
    let trimmed = text.text.trim();
    match text.text {
        Cow::Borrowed(raw) if !text.cdata => {
            let start = text.range.start + raw.len() - raw.trim_start().len();
            (start..start + trimmed.len(), trimmed.into())
        }
        _ => (text.range.clone(), trimmed.into()),
    }
}
