//! Links, code and HTML within Markdown text.

use super::{Reader, html};
use crate::source::Spanned;
use crate::syntax::prose::{BlockKind, Link, LinkKind, looks_like_path};
use pulldown_cmark::LinkType;
use std::ops::Range;

impl Reader<'_> {
    pub(super) fn end_link(&mut self) {
        let Some((kind, link_type, target, range, at)) = self.links.pop() else {
            return;
        };
        let text = if kind == LinkKind::Image {
            self.images = self.images.saturating_sub(1);
            std::mem::take(&mut self.image_text)
        } else {
            let so_far = self.open.as_ref().map_or("", |open| open.builder.as_str());
            so_far
                .get(at.min(so_far.len())..)
                .unwrap_or_default()
                .to_string()
        };
        let place = self.target_place(link_type, &target, &range);
        let link = Link {
            kind,
            target: Spanned::new(target.trim().to_string(), self.span(place)),
            text,
            span: self.span(range),
            block: self.prose.blocks.len(),
            folder: None,
        };
        self.prose.links.push(link);
    }

    /// Where a link's target stands: in the link itself or in its definition.
    pub(super) fn target_place(
        &self,
        link_type: LinkType,
        target: &str,
        range: &Range<usize>,
    ) -> Range<usize> {
        let by_reference = !matches!(
            link_type,
            LinkType::Inline | LinkType::Autolink | LinkType::Email
        );
        let outer = if by_reference {
            self.targets.get(target).unwrap_or(range).clone()
        } else {
            range.clone()
        };
        let raw = self.slice(outer.clone());
        match raw.rfind(target) {
            Some(at) if !target.is_empty() => outer.start + at..outer.start + at + target.len(),
            _ => outer,
        }
    }

    pub(super) fn inline_code(&mut self, text: &str, range: Range<usize>) {
        if self.images > 0 {
            self.image_text.push_str(text);
            return;
        }
        // The code proper, between its back-ticks.
        let raw = self.slice(range.clone());
        let inner = match raw.find(text) {
            Some(at) => range.start + at..range.start + at + text.len(),
            None => range.clone(),
        };
        let base = self.base;
        if looks_like_path(text) {
            let target = Spanned::new(text.trim().to_string(), self.span(inner.clone()));
            let span = self.span(range.clone());
            let block = self.prose.blocks.len();
            self.prose.links.push(Link {
                kind: LinkKind::Path,
                target,
                text: text.to_string(),
                span,
                block,
                folder: None,
            });
        }
        if let Some(open) = self.opened(range.start) {
            open.end = range.end;
            let start = open.builder.len();
            open.builder
                .push(text, base + inner.start..base + inner.end);
            open.builder.code_from(start);
        }
    }

    pub(super) fn inline_html(&mut self, range: Range<usize>) {
        let raw = self.slice(range.clone());
        let block = self.prose.blocks.len();
        match html::tag(raw) {
            html::Tag::Break => self.inline("\n", range),
            html::Tag::Known => {
                html::links(
                    self.file,
                    raw,
                    self.base + range.start,
                    block,
                    &mut self.prose.links,
                );
            }
            html::Tag::Comment => self.comment(raw, range.start),
            // `<vendor name>` is no HTML but a field somebody should fill in.
            html::Tag::Unknown => self.inline(raw, range),
        }
    }

    pub(super) fn comment(&mut self, raw: &str, start: usize) {
        let block = self.prose.blocks.len();
        html::comments(
            self.file,
            raw,
            self.base + start,
            block,
            &mut self.prose.comments,
        );
    }

    pub(super) fn html_block(&mut self, range: Range<usize>) {
        let raw = self.slice(range.clone());
        self.comment(raw, range.start);
        let block = self.prose.blocks.len();
        html::links(
            self.file,
            raw,
            self.base + range.start,
            block,
            &mut self.prose.links,
        );
        for (heading, text) in html::texts(self.file, raw, self.base + range.start) {
            let kind = match heading {
                Some(level) => BlockKind::Heading { level, id: None },
                None => BlockKind::Paragraph,
            };
            let place = text.span().range();
            self.push_block(
                kind,
                place.start.saturating_sub(self.base)..place.end.saturating_sub(self.base),
                text,
            );
        }
    }
}
