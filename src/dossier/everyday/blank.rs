//! Blanks for an address: `[security e-mail]`, "Indirizzo: <inserire e-mail sicurezza>".

use super::heard::Group::{Fault, Security, Weakness, Write};
use super::heard::Heard;
use super::{Candidate, Element, EvidenceKind, Page, SCORE, Verdict, fallback, weight};
use crate::document::placeholder::{self, PlaceholderKind};

impl Page<'_> {
    /// Fields that nobody filled in and that ask where weaknesses are reported.
    pub(super) fn blanks(&self, out: &mut Vec<Candidate>) {
        for (index, block) in self.document.blocks.iter().enumerate() {
            let text = block.text.as_str();
            if !text.contains(['[', '<', '{']) {
                continue;
            }
            let around = self.titles_around(self.document.section_of(index));
            let asked = placeholder::find(text).into_iter().find(|found| {
                let bracketed = matches!(
                    found.kind,
                    PlaceholderKind::Bracket | PlaceholderKind::Angle | PlaceholderKind::Variable
                );
                let named = Heard::of(text.get(found.range.clone()).unwrap_or_default());
                let about = named.and(around);
                bracketed && named.has(Write) && about.any(&[Security, Weakness, Fault])
            });
            let Some(asked) = asked else { continue };
            let span = block.text.span_of(asked.range);
            let score = SCORE / weight(self.role, Element::Contact).clamp(0.1, 1.0);
            let place = fallback::found(Element::Contact, score, span, EvidenceKind::Label, text);
            out.push(Candidate {
                verdict: Verdict::Unfilled,
                ..place
            });
        }
    }
}
