//! Points that follow one another in one paragraph: "a yes / b yes, `reset` / c no, see below".

use super::*;
use crate::law::requirement::Requirement;

/// Points that a paragraph has to go through before it passes for a list of them.
const ENOUGH: usize = 6;

impl Reader<'_> {
    /// The points of Part I(2) in a paragraph of their own, parted by slashes or semicolons; whether there are any.
    pub(super) fn inline(&mut self, index: usize, block: &Block) -> bool {
        let scope = self.scope_at(index);
        let treats = scope.annex || scope.part == Some(Part::One);
        if !treats || scope.part == Some(Part::Two) || scope.foreign {
            return false;
        }
        let points = points(block.text.as_str());
        if points.len() < ENOUGH {
            return false;
        }
        let group = Group::Section(self.document.section_of(index));
        for (requirement, label, rest) in points {
            let state = state::of_rest(&block.text.slice(rest)).unwrap_or(State::Empty);
            self.entries.push(Entry {
                block: index,
                group,
                written: Requirements::one(requirement),
                worded: Requirements::default(),
                span: block.text.span_of(label),
                state,
            });
        }
        self.mention_all(index, block.text.as_str(), scope);
        true
    }
}

/// The points of a text, each with its letter and what is said of it, in bytes of the text; none where their letters do
/// not ascend.
fn points(text: &str) -> Vec<(Requirement, Range<usize>, Range<usize>)> {
    let mut points: Vec<(Requirement, Range<usize>, Range<usize>)> = Vec::new();
    let mut start = 0;
    let ends = text
        .match_indices(['/', ';'])
        .map(|(at, mark)| (at, at + mark.len()));
    for (end, next) in ends.chain([(text.len(), text.len())]) {
        let part = text.get(start..end).unwrap_or_default();
        let lead = part.len() - part.trim_start_matches([' ', '\n', '(']).len();
        let mut letters = part.get(lead..).unwrap_or_default().chars();
        let letter = letters.next().filter(char::is_ascii_lowercase);
        let parted = letters
            .next()
            .is_some_and(|next| matches!(next, ' ' | ')' | ':'));
        let requirement = letter.and_then(Requirement::lettered).filter(|_| parted);
        match (requirement, points.last_mut()) {
            (Some(requirement), last) if last.as_ref().is_none_or(|last| last.0 < requirement) => {
                let label = start + lead..start + lead + 1;
                points.push((requirement, label.clone(), label.end + 1..end));
            }
            // "b yes, start / stop with the key": the rest of what was said.
            (None, Some(last)) => last.2.end = end,
            (None, None) => {}
            (Some(_), _) => return Vec::new(),
        }
        start = next;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn points_in_one_paragraph_are_told() {
        let text =
            "a ja / b ja, `reset` / c ja, aan / uit met de knop\n/ (d) nee / e ja (2) / f ja";
        let found = points(text);
        assert_eq!(found.len(), 6);
        assert_eq!(&text[found[2].2.clone()], "ja, aan / uit met de knop\n");
        assert_eq!(&text[found[3].1.clone()], "d");
        assert!(points("either a word / or another; b c d").len() < 2);
        assert!(points("c x / b y").is_empty());
    }
}
