//! The EU declaration of conformity (Annex V) and its simplified form (Annex VI).

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::dossier::declaration::DeclarationKind;
use crate::dossier::{Declaration, Evidence};
use crate::law::Element;
use crate::law::element::Status;

mod declaration_unsigned;
mod declaration_without_regulation_number;
mod declaration_without_sole_responsibility;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &declaration_without_sole_responsibility::RULE,
    &declaration_without_regulation_number::RULE,
    &declaration_unsigned::RULE,
];

/// The full declarations that declare something: forms with open fields before the signature do not.
fn full<'a>(context: &Context<'a>) -> Vec<&'a Declaration> {
    let all = context.product.declarations.iter();
    all.filter(|it| it.kind == DeclarationKind::Full && !it.is_form())
        .collect()
}

/// What a rule says that looked at so many declarations.
fn outcome(context: &Context<'_>, declarations: usize) -> Outcome {
    let state = context.product.element(Element::Declaration);
    let unread = state.is_some_and(|state| state.status == Status::NotAssessable);
    if declarations == 0 && unread {
        return Outcome::NotAssessable("the declaration is a file that cannot be read".into());
    }
    Outcome::checked_or(declarations, "no document holds the text of a declaration")
}

/// Whether the element is reported as a placeholder at this declaration, which says already that it is not filled in.
fn is_told(context: &Context<'_>, declaration: &Declaration) -> bool {
    let state = context.product.element(Element::Declaration);
    state.is_some_and(|state| {
        let here = |evidence: &Evidence| evidence.span.file == declaration.file();
        state.status == Status::Placeholder && state.evidence.iter().any(here)
    })
}
