use super::category::category_of;
use super::not_whole;
use crate::config::Class;
use crate::diagnostic::Outcome;
use crate::document::BlockKind;
use crate::document::fold::fold;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::cra::reference;
use crate::law::words::topic::{Topic, unfolded};
use crate::rules::{Context, rule};

rule! {
    /// # Class that the product's own description speaks against
    ///
    /// ## What it checks
    /// Where the class is `default` in `cra-lint.toml`, the description does not say that the product *is* what a
    /// category of Annex III or IV names: "X is a VPN client", "X ist ein Passwortmanager".
    ///
    /// ## Why
    /// A product whose core functionality is that of such a category is an important or critical one (Art. 7(1), Art. 8)
    /// and has other conformity assessment procedures to choose from (Art. 32).
    ///
    /// ## How to close it
    /// Correct the class, or write why the core functionality is another one. To contain such a product is no reason for
    /// its class.
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
    let Some(class) = class.filter(|class| class.value == Class::Default) else {
        return Outcome::NotApplicable("the class is not stated as default".into());
    };
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
                    .and_then(|text| category_of(text.as_str()));
                let Some((category, word)) = found else {
                    continue;
                };
                let Some(words) = find(block.text.as_str(), word) else {
                    continue;
                };
                let span = block.text.span_of(words);
                findings
                    .report(
                        span,
                        format!(
                            "the product is called a `{}`, which {} lists ({}), and its class is `default`",
                            context.sources.text(span),
                            reference(category.id),
                            category.name
                        ),
                    )
                    .related(class.span, "the class")
                    .help("correct the class, or write why the core functionality of the product is another one")
                    .legal(&[category.id, "art-7.1"])
                    .subject("class");
                return Outcome::Checked(1);
            }
        }
    }
    Outcome::Checked(1)
}

/// Where a word stands in a text.
fn find(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    let folded = fold(text);
    let at = folded.find(word)?;
    unfolded(text, &folded, at..at + word.len())
}
