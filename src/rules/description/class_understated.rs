use super::category::category_of;
use super::not_whole;
use crate::config::Class;
use crate::diagnostic::Outcome;
use crate::document::BlockKind;
use crate::document::fold::fold;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::category::Category;
use crate::law::cra::reference;
use crate::law::words::topic::{Topic, unfolded};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Class that the product's own description speaks against
    ///
    /// ## What it checks
    /// Where the class is `default` in `cra-lint.toml`, or nothing states a class, the description does not say that the
    /// product *is* what a category of Annex III or IV names: "X is a VPN client", "X ist ein Passwortmanager".
    ///
    /// ## Why
    /// A product whose core functionality is that of such a category is an important or critical one (Art. 7(1), Art. 8)
    /// and has other conformity assessment procedures to choose from (Art. 32).
    ///
    /// ## How to close it
    /// State the class, or correct it, or write why the core functionality is another one. To contain such a product is no
    /// reason for its class.
    ///
    /// ## Limits
    /// Reads sentences of the description and the intended purpose in English, Dutch, German, French, Spanish, Italian,
    /// Polish and Japanese. Silent as soon as the documents speak of Annex III, of important products or of the core
    /// functionality: then somebody has thought about it, and a reader judges.
    id: "class-understated",
    severity: Warning,
    basis: Practice,
    legal: ["art-7.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let class = context.product.facts.class.as_ref();
    if class.is_some_and(|class| class.value != Class::Default) {
        return Outcome::NotApplicable("the class is stated, and it is not default".into());
    }
    if class.is_none() && !context.product.route.classes.is_empty() {
        return Outcome::NotApplicable("the documents state several classes".into());
    }
    if context.product.said().anywhere(Topic::Classification) {
        return Outcome::Checked(1);
    }
    for element in [Element::GeneralDescription, Element::IntendedPurpose] {
        for place in context.product.places_of(element) {
            for (_, block) in place.document.own_blocks(place.section) {
                let said = matches!(
                    block.kind,
                    BlockKind::Paragraph | BlockKind::TableRow { .. }
                );
                let found = Some(&block.text)
                    .filter(|_| said && !block.quoted)
                    .and_then(|text| category_of(text.folded()));
                let Some((category, word)) = found else {
                    continue;
                };
                let Some(words) = find(block.text.as_str(), word) else {
                    continue;
                };
                let span = block.text.span_of(words);
                report(context, findings, span, category);
                return Outcome::Checked(1);
            }
        }
    }
    Outcome::Checked(1)
}

fn report(context: &Context<'_>, findings: &mut Findings<'_>, span: Span, category: &Category) {
    let class = context.product.facts.class.as_ref();
    let (stated, help) = match class {
        Some(_) => (
            "its class is `default`",
            "correct the class, or write why the core functionality of the product is another one",
        ),
        None => (
            "nothing states its class",
            "state the class, or write why the core functionality of the product is another one",
        ),
    };
    let message = format!(
        "the product is called a `{}`, which {} lists ({}), and {stated}",
        context.sources.text(span),
        reference(category.id),
        category.name
    );
    let finding = findings.report(span, message);
    let finding = match class {
        Some(class) => finding.related(class.span, "the class"),
        None => finding,
    };
    finding
        .help(help)
        .legal(&[category.id, "art-7.1"])
        .subject("class");
}

/// Where a word stands in a text.
fn find(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    let folded = fold(text);
    let at = folded.find(word)?;
    unfolded(text, &folded, at..at + word.len())
}
