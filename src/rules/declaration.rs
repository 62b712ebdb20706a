//! The EU declaration of conformity (Annex V) and its simplified form (Annex VI).

use super::{Context, Rule};
use crate::config::Procedure;
use crate::diagnostic::Outcome;
use crate::dossier::declaration::{DeclarationKind, Item};
use crate::dossier::route::modules;
use crate::dossier::{Declaration, Evidence};
use crate::law::Element;
use crate::law::element::Status;
use crate::source::Spanned;

mod declaration_cites_repealed_act;
mod declaration_date_implausible;
mod declaration_item_missing;
mod declaration_language_not_of_market;
mod declaration_signature_incomplete;
mod declaration_template_residue;
mod declaration_unsigned;
mod declaration_without_essential_requirements;
mod declaration_without_notified_body;
mod declaration_without_regulation_number;
mod declaration_without_sole_responsibility;
mod identification;
mod notified_body_number_malformed;
mod notified_body_under_internal_control;
mod only_simplified_declaration;
mod simplified_declaration_address;
mod simplified_declaration_incomplete;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &declaration_item_missing::RULE,
    &declaration_without_sole_responsibility::RULE,
    &declaration_without_regulation_number::RULE,
    &declaration_without_essential_requirements::RULE,
    &declaration_without_notified_body::RULE,
    &notified_body_under_internal_control::RULE,
    &notified_body_number_malformed::RULE,
    &declaration_unsigned::RULE,
    &declaration_signature_incomplete::RULE,
    &declaration_date_implausible::RULE,
    &declaration_template_residue::RULE,
    &declaration_cites_repealed_act::RULE,
    &declaration_language_not_of_market::RULE,
    &only_simplified_declaration::RULE,
    &simplified_declaration_incomplete::RULE,
    &simplified_declaration_address::RULE,
];

/// The full declarations that declare something: forms with open fields before the signature do not, and those under
/// other acts alone declare something else.
fn full<'a>(context: &Context<'a>) -> Vec<&'a Declaration> {
    let filled = filled(context).into_iter();
    filled.filter(|it| !it.is_of_other_law()).collect()
}

/// The full declarations that are no forms, under whatever acts.
fn filled<'a>(context: &Context<'a>) -> Vec<&'a Declaration> {
    let all = context.product.declarations.iter();
    all.filter(|it| it.kind == DeclarationKind::Full && !it.is_form())
        .collect()
}

/// The simplified declarations.
fn simplified<'a>(context: &Context<'a>) -> Vec<&'a Declaration> {
    let all = context.product.declarations.iter();
    all.filter(|it| it.kind == DeclarationKind::Simplified)
        .collect()
}

/// The procedure a declaration names, else the product's.
fn procedure(context: &Context<'_>, declaration: &Declaration) -> Option<Spanned<Procedure>> {
    let own = [Item::Procedure, Item::NotifiedBody, Item::Certificate];
    let stated = own.into_iter().flat_map(|item| declaration.about(item));
    let own = stated.into_iter().find_map(|passage| {
        let value = modules(passage.value.as_str())?.procedure()?;
        Some(Spanned::new(value, passage.value.span()))
    });
    own.or_else(|| context.product.facts.procedure.clone())
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
