//! Inline markup of line-based formats: a pattern finds it, its parts become text, bold, code and links.

use super::html::entity;
use super::prose::{Link, LinkKind, TextBuilder, looks_like_path};
use crate::source::{FileId, Span, Spanned};
use regex::Regex;

/// Adds `line`, which starts at byte `at` of the file, to `builder`.
///
/// The groups of `pattern` say what a match is: `strong`, `code`, `entity`, `image` or `target` (with `text` beside it;
/// `url` and `label` are another spelling of the two; `alt` describes an image);
/// what it holds beyond them is dropped.
pub(super) fn push(
    file: FileId,
    pattern: &Regex,
    line: &str,
    at: usize,
    block: usize,
    builder: &mut TextBuilder,
    links: &mut Vec<Link>,
) {
    let mut from = 0;
    for captures in pattern.captures_iter(line) {
        let Some(whole) = captures.get(0) else {
            continue;
        };
        builder.push(
            line.get(from..whole.start()).unwrap_or_default(),
            at + from..at + whole.start(),
        );
        from = whole.end();
        if let Some(entity) = captures.name("entity") {
            entity::decode(entity.as_str(), at + entity.start(), |text, range| {
                builder.push(text, range);
            });
            continue;
        }
        let start = builder.len();
        let mut shown = |name: &str| {
            let found = captures.name(name)?;
            builder.push(found.as_str(), at + found.start()..at + found.end());
            Some(found)
        };
        if shown("strong").is_some() {
            builder.strong_from(start);
        } else if let Some(code) = shown("code") {
            builder.code_from(start);
            if looks_like_path(code.as_str()) {
                let place = Span::new(file, at + code.start()..at + code.end());
                let target = Spanned::new(code.as_str().trim().to_string(), place);
                let span = Span::new(file, at + whole.start()..at + whole.end());
                links.push(Link {
                    kind: LinkKind::Path,
                    target,
                    text: code.as_str().to_string(),
                    span,
                    block,
                    folder: None,
                });
            }
        } else {
            let image = captures.name("image");
            let text = match image {
                Some(_) => None,
                None => shown("text")
                    .or_else(|| shown("label"))
                    .filter(|text| !text.is_empty()),
            };
            let target = image
                .or_else(|| captures.name("target"))
                .or_else(|| captures.name("url"));
            let Some(target) = target else { continue };
            if image.is_none() && text.is_none() {
                builder.push(target.as_str(), at + target.start()..at + target.end());
            }
            links.push(Link {
                kind: if image.is_some() {
                    LinkKind::Image
                } else {
                    LinkKind::Link
                },
                target: Spanned::new(
                    target.as_str().trim().to_string(),
                    Span::new(file, at + target.start()..at + target.end()),
                ),
                text: text
                    .or_else(|| captures.name("alt"))
                    .map_or(String::new(), |text| text.as_str().trim().to_string()),
                span: Span::new(file, at + whole.start()..at + whole.end()),
                block,
                folder: None,
            });
        }
    }
    builder.push(
        line.get(from..).unwrap_or_default(),
        at + from..at + line.len(),
    );
}
