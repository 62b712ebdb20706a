//! Links and pictures of an HTML page.

use super::tag::Tag;
use super::{OpenLink, Reader};
use crate::source::{Span, Spanned};
use crate::syntax::prose::{Link, LinkKind};

impl Reader<'_> {
    pub(super) fn start_link(&mut self, tag: &Tag<'_>) {
        let Some(target) = tag.value("href") else {
            return;
        };
        let before = self
            .opened(tag.range.start)
            .map_or(0, |open| open.builder.len());
        self.link = Some(OpenLink {
            start: tag.range.start,
            target: Spanned::new(target.value, Span::new(self.file, target.range)),
            before,
        });
    }

    pub(super) fn end_link(&mut self, end: usize) {
        let Some(link) = self.link.take() else { return };
        let text = self
            .open
            .as_ref()
            .and_then(|open| open.builder.as_str().get(link.before..));
        let text = text.unwrap_or_default().trim().to_string();
        self.prose.links.push(Link {
            kind: LinkKind::Link,
            target: link.target,
            folder: None,
            text,
            span: Span::new(self.file, link.start..end),
            block: self.next_block(),
        });
        if let Some(open) = &mut self.open {
            open.end = open.end.max(end);
        }
    }

    pub(super) fn image(&mut self, tag: &Tag<'_>) {
        let Some(target) = tag.value("src") else {
            return;
        };
        self.opened(tag.range.start);
        self.prose.links.push(Link {
            kind: LinkKind::Image,
            target: Spanned::new(target.value, Span::new(self.file, target.range)),
            folder: None,
            text: tag.value("alt").map_or(String::new(), |alt| alt.value),
            span: Span::new(self.file, tag.range.clone()),
            block: self.next_block(),
        });
        if let Some(open) = &mut self.open {
            open.end = tag.range.end;
        }
    }
}
