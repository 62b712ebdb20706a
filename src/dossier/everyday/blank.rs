//! What is open in everyday words: blanks for an address (`[security e-mail]`, "Indirizzo: <inserire e-mail sicurezza>"),
//! and plain titles over nothing but a promise ("How long" – "Not decided yet").

use super::heard::Group::{
    Danger, Fault, HowLong, Parts, Security, Tried, Update, Weakness, Write,
};
use super::heard::Heard;
use super::{Candidate, Element, EvidenceKind, Page, SCORE, Verdict, fallback, title, weight};
use crate::document::placeholder::{self, PlaceholderKind};

/// Titles in so few words name their subject.
const SHORT: usize = 6;

impl Page<'_> {
    /// A plain title over what only says that it is still to come.
    pub(super) fn unsaid(&self, section: usize, judged: Verdict, out: &mut Vec<Candidate>) {
        let name = self.name(section);
        if !matches!(
            judged,
            Verdict::Promised | Verdict::Unfilled | Verdict::Denied
        ) || name.split_whitespace().count() > SHORT
            || !self.role.is_technical()
        {
            return;
        }
        // An image can be a picture, or software.
        let pictures = title::named(name);
        if pictures
            .iter()
            .any(|named| named.element == Element::Photographs)
        {
            return;
        }
        let title = self.titles.get(section).copied().unwrap_or_default();
        let named = [
            (HowLong, Element::SupportPeriod),
            (Parts, Element::Sbom),
            (Danger, Element::RiskAssessment),
            (Tried, Element::TestReports),
            (Update, Element::Updates),
        ];
        let mut named = named.into_iter().filter(|(group, _)| title.has(*group));
        // A title that speaks of two things is about neither alone.
        let (Some((_, element)), None) = (named.next(), named.next()) else {
            return;
        };
        let over = self.over.as_ref().filter(|_| section == 0);
        let own = self.document.sections.get(section);
        let own = own.map(|section| section.title.span());
        let Some(span) = over.map(|over| over.span).or(own) else {
            return;
        };
        let score = SCORE / weight(self.role, element).clamp(0.1, 1.0);
        let place = fallback::found(element, score, span, EvidenceKind::Section, name);
        out.push(Candidate {
            verdict: judged,
            ..place
        });
    }

    /// Fields that nobody filled in and that ask where weaknesses are reported.
    pub(super) fn blanks(&self, out: &mut Vec<Candidate>) {
        for (index, block) in self.document.blocks.iter().enumerate() {
            let text = block.text.as_str();
            if !text.contains(['[', '<', '{']) {
                continue;
            }
            // What stands in brackets says no more than the block.
            let around = self.titles_around(self.document.section_of(index));
            let said = self.blocks.get(index).copied().unwrap_or_default();
            if !said.has(Write) || !said.and(around).any(&[Security, Weakness, Fault]) {
                continue;
            }
            let asked = block
                .within(|| placeholder::find(text))
                .into_iter()
                .find(|found| {
                    let bracketed = matches!(
                        found.kind,
                        PlaceholderKind::Bracket
                            | PlaceholderKind::Angle
                            | PlaceholderKind::Variable
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
