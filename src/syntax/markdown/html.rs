//! The little HTML that stands in Markdown: comments, line breaks, links, images, headings, plain text.

use crate::source::{FileId, Span, Spanned};
use crate::syntax::prose::{Comment, Link, LinkKind, Text, TextBuilder};
use regex::Regex;
use std::sync::LazyLock;

/// What one piece of inline HTML is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tag {
    /// `<br>`.
    Break,
    /// A tag HTML knows.
    Known,
    /// A comment.
    Comment,
    /// Something in angle brackets that is no HTML.
    Unknown,
}

/// Elements that occur in Markdown; anything else in angle brackets is text.
const KNOWN: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "nobr",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tabs",
    "tabitem",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "video",
    "wbr",
];

/// What a piece of inline HTML is.
pub fn tag(raw: &str) -> Tag {
    if raw.starts_with("<!--") {
        return Tag::Comment;
    }
    if raw.starts_with("<!") || raw.starts_with("<?") {
        return Tag::Known;
    }
    let name = raw.trim_start_matches(['<', '/']);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(name.len());
    let after = name.get(end..).unwrap_or_default();
    let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
    // `<link target>` is a field to fill in: attributes have an equals sign.
    let attributes = after
        .trim()
        .trim_end_matches('>')
        .trim_end_matches('/')
        .trim();
    let bare = attributes.is_empty() || attributes.contains('=');
    match name.as_str() {
        "br" => Tag::Break,
        name if KNOWN.binary_search(&name).is_ok()
            && (bare || !matches!(name, "link" | "source" | "label")) =>
        {
            Tag::Known
        }
        _ => Tag::Unknown,
    }
}

#[allow(clippy::expect_used, reason = "the pattern is fixed")]
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?is)<(a|img|source)\b[^>]*?\b(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>"#)
        .expect("valid pattern")
});

#[allow(clippy::expect_used, reason = "the pattern is fixed")]
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?is)<!--.*?(?:-->|\z)|<(?:script|style)\b.*?</(?:script|style)\s*>|</?([a-z][a-z0-9]*)\b[^>]*>")
        .expect("valid pattern")
});

/// Links and images in a piece of HTML that starts at byte `at` of the file.
pub fn links(file: FileId, raw: &str, at: usize, block: usize, out: &mut Vec<Link>) {
    if !raw.contains('<') {
        return;
    }
    for found in REFERENCE.captures_iter(raw) {
        let (Some(whole), Some(name)) = (found.get(0), found.get(1)) else {
            continue;
        };
        let Some(target) = found.get(3).or_else(|| found.get(4)) else {
            continue;
        };
        let kind = if name.as_str().eq_ignore_ascii_case("a") {
            LinkKind::Link
        } else {
            LinkKind::Image
        };
        out.push(Link {
            kind,
            target: Spanned::new(
                target.as_str().trim().to_string(),
                Span::new(file, at + target.start()..at + target.end()),
            ),
            text: String::new(),
            span: Span::new(file, at + whole.start()..at + whole.end()),
            block,
            folder: None,
        });
    }
}

/// Comments in a piece of HTML that starts at byte `at` of the file.
pub fn comments(file: FileId, raw: &str, at: usize, block: usize, out: &mut Vec<Comment>) {
    let mut from = 0;
    while let Some(start) = raw
        .get(from..)
        .and_then(|rest| rest.find("<!--"))
        .map(|found| from + found)
    {
        let inner = start + "<!--".len();
        let (end, next) = match raw.get(inner..).and_then(|rest| rest.find("-->")) {
            Some(length) => (inner + length, inner + length + "-->".len()),
            None => (raw.len(), raw.len()),
        };
        let body = raw.get(inner..end).unwrap_or_default();
        let lead = body.len() - body.trim_start().len();
        let text = body.trim();
        let place = at + inner + lead..at + inner + lead + text.len();
        out.push(Comment {
            text: Spanned::new(text.to_string(), Span::new(file, place)),
            span: Span::new(file, at + start..at + next),
            block,
        });
        from = next;
    }
}

/// The texts of an HTML block, with the level where a text is a heading.
pub fn texts(file: FileId, raw: &str, at: usize) -> Vec<(Option<u8>, Text)> {
    let mut out = Vec::new();
    let mut builder = TextBuilder::new(file);
    let mut heading = None;
    let mut from = 0;
    let mut flush = |builder: &mut TextBuilder, heading: Option<u8>, end: usize| {
        let text = std::mem::replace(builder, TextBuilder::new(file)).finish(at + end..at + end);
        if !text.is_blank() {
            out.push((heading, text));
        }
    };
    let mut strong = None;
    for found in MARKUP.captures_iter(raw) {
        let Some(whole) = found.get(0) else { continue };
        let plain = raw.get(from..whole.start()).unwrap_or_default();
        builder.push(plain, at + from..at + whole.start());
        from = whole.end();
        let name = found
            .get(1)
            .map_or(String::new(), |name| name.as_str().to_ascii_lowercase());
        let closes = whole.as_str().starts_with("</");
        match (name.as_str(), closes) {
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                flush(&mut builder, heading.take(), whole.start());
                heading = name.get(1..).and_then(|digit| digit.parse().ok());
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => {
                flush(&mut builder, heading.take(), whole.start())
            }
            ("b" | "strong", false) => strong = Some(builder.len()),
            ("b" | "strong", true) => {
                if let Some(start) = strong.take() {
                    builder.strong_from(start);
                }
            }
            ("br", _) => builder.push("\n", at + whole.start()..at + whole.end()),
            ("p" | "div" | "li" | "tr" | "table" | "ul" | "ol" | "details" | "summary", _) => {
                flush(&mut builder, heading.take(), whole.start());
                strong = None;
            }
            ("td" | "th", _) => builder.push("\t", at + whole.start()..at + whole.end()),
            ("", _) => {}
            (name, _) if KNOWN.binary_search(&name).is_err() => {
                builder.push(whole.as_str(), at + whole.start()..at + whole.end());
            }
            _ => {}
        }
    }
    let plain = raw.get(from..).unwrap_or_default();
    builder.push(plain, at + from..at + raw.len());
    flush(&mut builder, heading, raw.len());
    out
}
