//! A sentence that says of all requirements at once that they apply.

use crate::document::pattern::Caseless;
use crate::document::{BlockKind, Document, statement};
use crate::source::Span;

static ALL_APPLY: Caseless = Caseless::new(
    r"\b(?:all|every|each|everything)\b[^.;\n]*?\b(?:apply|applies|applicable)\b|\b(?:alle|sämtliche)\b[^.;\n]*?\b(?:anwendbar|gelten|zutreffend|van toepassing|gelden)\b|\b(?:toutes|tous)\b[^.;\n]*?\b(?:applicables?|s['’]appliquent)\b|\btod[oa]s\b[^.;\n]*?\b(?:aplicables|se aplican)\b|\btutt[ie]\b[^.;\n]*?\b(?:applicabili|si applicano)\b|\bwszystkie\b[^.;\n]*?\b(?:mają zastosowanie|obowiązują)|\b(?:alla|kaikki|všechny|todos)\b[^.;\n]*?\b(?:tillämpliga|gäller|gælder|sovelletaan|použijí|aplicáveis)|(?:すべて|全て)[^。\n]*?(?:適用|該当)",
);

static NOT: Caseless = Caseless::new(
    r"\b(?:not|nicht|niet|pas|non|nie|inte|ikke|eivät) (?:all|every|alle|toutes|tous|tutt|wszystk|kaikki)|\bno tod[oa]s\b",
);

/// Letters of a paragraph that can say so; in a longer one it is said of something else.
const LONGEST: usize = 300;

/// Where a document says that all requirements apply, or all others.
pub(super) fn said(document: &Document) -> Option<Span> {
    let blocks = document.blocks.iter().filter(|block| {
        matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        ) && !block.quoted
            && block.text.as_str().len() <= LONGEST
    });
    let mut told = blocks.filter_map(|block| {
        let text = block.text.as_str();
        let found = ALL_APPLY.find(text)?;
        let plain = !NOT.is_match(text) && statement::law(text).is_none();
        plain.then(|| block.text.span_of(found))
    });
    told.next()
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::document::Document;
    use crate::source::Sources;

    fn says(text: &str) -> bool {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text);
        said(&Document::read(&sources, file)).is_some()
    }

    #[test]
    fn all_are_told_from_some() {
        for text in [
            "All requirements of point 2 apply, with these remarks:",
            "Toutes les exigences du point 2) sont applicables, avec ces réserves :",
            "Alle Anforderungen gelten.",
            "Points (i) and (l) hardly matter. Everything else applies.",
            "すべての要件が適用される。",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "Not all requirements apply.",
            "Nicht alle Anforderungen gelten.",
            "The requirements of (2)(c) apply.",
            "> All requirements apply.",
        ] {
            assert!(!says(text), "{text}");
        }
    }
}
