//! Declarations that are forms still: drawn up by nobody, whatever stands in their first lines.

use super::{Declaration, DeclarationKind};
use crate::dossier::{ElementState, Evidence};
use crate::law::Element;
use crate::law::element::Status;

/// So many places to fill in are no matter of a few values that were forgotten.
const MOST: usize = 5;

/// Longest remark in brackets, in bytes.
const LONGEST: usize = 200;

/// A declaration that counts as drawn up, and is nothing but unsigned forms, is a placeholder.
pub(in crate::dossier) fn tell(elements: &mut [ElementState], declarations: &[Declaration]) {
    let full = declarations
        .iter()
        .filter(|declaration| declaration.kind == DeclarationKind::Full);
    let (forms, drawn): (Vec<_>, Vec<_>) = full.partition(|it| is_unsigned_form(it));
    let Some(form) = forms.first().filter(|_| drawn.is_empty()) else {
        return;
    };
    let in_forms = |evidence: &Evidence| forms.iter().any(|form| form.holds(evidence.span));
    let drawn_up = elements.iter_mut().find(|state| {
        state.element == Element::Declaration
            && state.status == Status::Present
            && state.evidence.iter().all(in_forms)
    });
    if let Some(state) = drawn_up {
        state.status = Status::Placeholder;
        state.reason = format!(
            "its form has {} fields to fill in, those of the signature among them",
            to_fill_in(form)
        );
    }
}

/// Whether it has neither a day nor a signatory, and many fields to fill in.
fn is_unsigned_form(declaration: &Declaration) -> bool {
    let signature = &declaration.signature;
    let mut lines = signature.lines.iter();
    // "Signed for and on behalf of: [ ]" says only in form that it is signed.
    declaration.issued.is_none()
        && !(signature.said && signature.lines.is_empty())
        && !lines.any(|line| line.filled)
        && to_fill_in(declaration) >= MOST
}

/// How many fields it has that nobody has filled in.
fn to_fill_in(declaration: &Declaration) -> usize {
    let blocks = declaration.blocks();
    let bracketed: usize = blocks.map(|(_, block)| brackets(block.text.as_str())).sum();
    bracketed.max(declaration.open.len()) + declaration.blanks
}

/// How many fields in brackets a text has: "[version]", "[ ]", "[____]". Numbers in brackets are references, ticks are
/// answers.
fn brackets(text: &str) -> usize {
    let opened = text.split('[').skip(1);
    let inside = opened.filter_map(|rest| rest.split_once(']').map(|(inside, _)| inside));
    let is_field = |inside: &&str| {
        let inside = inside.trim();
        inside.len() <= LONGEST
            && !matches!(inside, "x" | "X" | "✓" | "✔" | "✗" | "…" | "...")
            && (inside.is_empty() || !inside.bytes().all(|byte| byte.is_ascii_digit()))
    };
    inside.filter(is_field).count()
}

#[cfg(test)]
mod tests {
    use super::brackets;

    #[test]
    fn fields_in_brackets_are_counted() {
        for (text, count) in [
            (
                "Serial numbers from [____] to [____]. Firmware [version].",
                3,
            ),
            ("Signature: [ ]", 1),
            ("[TBD — depends on what gets cited]", 1),
            ("Module A applies [1], see [x]", 0),
            ("EN 18031-1:2024 (edition of 2024)", 0),
        ] {
            assert_eq!(brackets(text), count, "{text}");
        }
    }
}
