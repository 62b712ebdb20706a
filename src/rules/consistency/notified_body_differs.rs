use crate::diagnostic::Outcome;
use crate::document::{Block, BlockKind, fold};
use crate::dossier::Declaration;
use crate::dossier::declaration::{DeclarationKind, Item, number_of_body};
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::rules::{Context, rule};
use crate::source::{Span, Spanned};

rule! {
    /// # Two notified bodies
    ///
    /// ## What it checks
    /// The declaration, `[notified-body]` in `cra-lint.toml` and every document that gives the number of the notified body
    /// give the same one, beside the CE marking too; the body that the declaration names is the configured one.
    ///
    /// ## Why
    /// Authorities look the body up by its number (Annex V(7)). A number left from another product or another year leads
    /// to a body that knows nothing of this one.
    ///
    /// ## How to close it
    /// Give the number that stands on the certificate in every place.
    ///
    /// ## Limits
    /// The configuration is held to be right, else the first declaration under the Regulation. Sentences that name
    /// another act are passed over, since its body may be another; so are numbers that read as years. A name differs where
    /// it has not a single word of the configured one, and is looked at where the number says nothing.
    id: "notified-body-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.7"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let all = context.product.declarations.iter();
    let declarations: Vec<_> = all.filter(|it| is_compared(it)).collect();
    let declared = declarations.iter();
    let declared: Vec<_> = declared
        .filter_map(|it| it.notified_body.number.clone())
        .filter(is_whole)
        .collect();
    let configured = &context.config.notified_body;
    let known = configured.number.as_ref().filter(|it| is_whole(it));
    let known = known.or(declared.first());
    let mut subjects = 0;
    if let Some(known) = known {
        let others = in_documents(context);
        for number in declared.iter().chain(&others) {
            subjects += usize::from(number.span != known.span);
            if number.value == known.value {
                continue;
            }
            findings
                .report(
                    number.span,
                    format!(
                        "the notified body is `{}` here and `{}` in {}",
                        number.value,
                        known.value,
                        context.sources.path(known.span.file)
                    ),
                )
                .help("give the number that stands on the certificate in both places")
                .related(known.span, "the other number")
                .subject("notified body");
        }
    }
    let named = configured.name.iter();
    for (name, declaration) in named.flat_map(|name| declarations.iter().map(move |it| (name, it)))
    {
        subjects += 1;
        let number = declaration.notified_body.number.as_ref();
        let told = number.is_some_and(|it| known.is_some_and(|known| known.value != it.value));
        let Some(place) = named_otherwise(declaration, &name.value).filter(|_| !told) else {
            continue;
        };
        findings
            .report(
                place,
                format!(
                    "the declaration names another notified body than `{}`, which is configured",
                    name.value
                ),
            )
            .help("name the body that issued the certificate in both places")
            .related(name.span, "the configured body")
            .subject("name of the notified body");
    }
    Outcome::checked_or(subjects, "one place alone gives a notified body")
}

/// Whether a number has its four digits; another rule says when not.
fn is_whole(number: &Spanned<String>) -> bool {
    number.value.len() == 4 && number.value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is a full declaration under the Regulation, and filled in.
fn is_compared(declaration: &Declaration) -> bool {
    let full = declaration.kind == DeclarationKind::Full && !declaration.is_form();
    full && declaration.acts.iter().any(|act| act.value == NUMBER)
}

/// Where a declaration speaks of a body in words of which none is of this name.
fn named_otherwise(declaration: &Declaration, name: &str) -> Option<Span> {
    let body = &declaration.notified_body;
    let place = body.place.filter(|_| body.is_named())?;
    let said = declaration.about(Item::NotifiedBody);
    let said: Vec<_> = said.map(|passage| passage.value.folded()).collect();
    let said = said.join(" ");
    let folded = fold::fold(name);
    let mut parts = folded.split(|c: char| !c.is_alphanumeric());
    let known = parts.any(|part| part.chars().count() > 2 && said.contains(part));
    (!known && !said.trim().is_empty()).then_some(place)
}

/// The numbers of notified bodies in the maker's other documents.
fn in_documents(context: &Context<'_>) -> Vec<Spanned<String>> {
    let product = context.product;
    let own = product.documents.iter().zip(&product.own);
    let own = own.filter(|(_, own)| **own).map(|(document, _)| document);
    let declared = |block: &Block| {
        let mut here = product.declarations_in(block.text.span().file);
        here.any(|it| is_compared(it) && it.holds(block.text.span()))
    };
    let blocks = own.flat_map(|document| &document.blocks).filter(|block| {
        !block.quoted && !matches!(block.kind, BlockKind::Code { .. }) && !declared(block)
    });
    blocks
        .filter_map(|block| number_of_body(&block.text))
        .collect()
}
