//! Points 1 and 4 of Annex V: which product a declaration is for.

use crate::document::{Text, fold, numbers, placeholder};
use crate::dossier::declaration::{Declaration, Item};
use crate::engine::Findings;
use crate::law::words::{self, declaration as own};
use crate::rules::Context;
use crate::syntax::shorten;

/// Point 1, and with it point 4: which product it is.
pub(super) fn check(
    context: &Context<'_>,
    findings: &mut Findings<'_>,
    declaration: &Declaration,
    text: &str,
) {
    let passages = || {
        let about = |item| declaration.about(item);
        about(Item::Product).chain(about(Item::Object))
    };
    let mut filled = passages().filter(|passage| !passage.value.is_blank());
    let known = context.product.facts.name.as_ref();
    let sentence = known.is_some_and(|name| text.contains(&fold::fold(&name.value)))
        || words::any(text, own::DECLARES) && words::any(text, own::PRODUCT)
        || names_object(declaration);
    if declaration.name.is_none() && filled.next().is_none() && !sentence {
        findings
            .report(
                declaration.title,
                "the declaration does not say for which product it is",
            )
            .help("give the product's name and its type or version")
            .legal(&["annex-v.1", "annex-v.4"])
            .subject("annex-v.1");
        return;
    }
    let marks = |text: &str| text.contains(|c: char| c.is_numeric());
    let labelled = |label: &Option<Text>| {
        let label = label.as_ref().map(|label| label.folded());
        label.is_some_and(|label| words::any(label, own::IDENTIFICATION))
    };
    let identified = declaration.model.is_some()
        || !declaration.versions.is_empty()
        || passages().any(|passage| {
            let value = passage.value.as_str();
            // A field to fill in is reported as that.
            marks(value)
                || labelled(&passage.label) && !passage.value.is_blank()
                || placeholder::is_unfilled(value)
        })
        || passages().next().is_none() && marks(text);
    let Some(name) = declaration.name.as_ref().filter(|_| !identified) else {
        return;
    };
    findings
        .report(
            name.span,
            format!(
                "the declaration names `{}` without a type, version or other mark that tells it from other products",
                shorten(&name.value, 60)
            ),
        )
        .help("add the type or model, and the version or range of versions declared")
        .legal(&["annex-v.1"])
        .subject("annex-v.1 identification");
}

/// Whether a sentence about the object of the declaration gives a type, a version or another number.
fn names_object(declaration: &Declaration) -> bool {
    declaration.blocks().any(|(_, block)| {
        let text = block.text.as_str();
        let folded = fold::fold(text);
        let mut languages = declaration.languages.iter();
        languages.any(|language| words::any(&folded, language.declaration.object))
            && numbers::without_references(text).contains(|c: char| c.is_numeric())
    })
}
