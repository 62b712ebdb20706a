//! Content of the documents: what stands in an element that is there.

use super::{Context, Rule};
use crate::document::{Document, Field};
use crate::law::Element;
use crate::law::element::Status;
use crate::source::Span;

mod broken_link;
mod cvd_policy_without_contact;
mod declaration;
mod declaration_unsigned;
mod declaration_without_regulation_number;
mod declaration_without_sole_responsibility;
mod document_unreadable;
mod heading_without_content;
mod reserved_contact_address;
mod security_txt;
mod security_txt_expired;
mod security_txt_malformed;
mod software_version_not_concrete;
mod support;
mod support_end_without_month;
mod support_ended;
mod support_period_under_five_years;

pub(super) use software_version_not_concrete::is_vague;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &software_version_not_concrete::RULE,
    &support_end_without_month::RULE,
    &support_ended::RULE,
    &support_period_under_five_years::RULE,
    &declaration_without_sole_responsibility::RULE,
    &declaration_without_regulation_number::RULE,
    &declaration_unsigned::RULE,
    &cvd_policy_without_contact::RULE,
    &security_txt_expired::RULE,
    &security_txt_malformed::RULE,
    &reserved_contact_address::RULE,
    &broken_link::RULE,
    &heading_without_content::RULE,
    &document_unreadable::RULE,
];

/// A place in a document that speaks for an element: the section it stands in, and the labelled value it is.
struct Place<'a> {
    document: &'a Document,
    /// The innermost section.
    section: usize,
    /// The labelled value, where the evidence is one.
    field: Option<&'a Field>,
}

/// The places in documents that speak for an element which is present.
fn places<'a>(context: &Context<'a>, element: Element) -> Vec<Place<'a>> {
    let Some(state) = context
        .product
        .element(element)
        .filter(|state| state.status == Status::Present)
    else {
        return Vec::new();
    };
    state
        .evidence
        .iter()
        .filter_map(|evidence| place(context, evidence.span))
        .collect()
}

fn place<'a>(context: &Context<'a>, span: Span) -> Option<Place<'a>> {
    let document = document(context, span)?;
    let block = document
        .blocks
        .iter()
        .rposition(|block| block.span.start <= span.start)?;
    let field = document
        .fields
        .iter()
        .find(|field| field.span.contains(span) || span.contains(field.span));
    Some(Place {
        document,
        section: document.section_of(block),
        field,
    })
}

/// The document a span lies in.
fn document<'a>(context: &Context<'a>, span: Span) -> Option<&'a Document> {
    let documents = &context.product.documents;
    documents
        .iter()
        .find(|document| document.file == span.file)
        .map(|document| &**document)
}

/// Every document that speaks for an element of the technical documentation, present or not, in path order.
fn technical_file<'a>(context: &Context<'a>) -> Vec<&'a Document> {
    let evidence = || {
        context
            .product
            .elements
            .iter()
            .flat_map(|state| &state.evidence)
    };
    let documents = context.product.documents.iter().map(|document| &**document);
    documents
        .filter(|document| evidence().any(|evidence| evidence.span.file == document.file))
        .collect()
}
