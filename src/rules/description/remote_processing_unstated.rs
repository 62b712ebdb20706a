use super::not_whole;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::words::topic::{Topic, place_in};
use crate::rules::{Context, rule};

rule! {
    /// # Cloud part of which nobody says whether it belongs to the product
    ///
    /// ## What it checks
    /// Where the documents speak of a cloud or server of the manufacturer, some place says whether that is part of the
    /// product.
    ///
    /// ## Why
    /// Data processing at a distance that the manufacturer designed, and without which the product loses one of its
    /// functions, is part of the product (Art. 3(1) and (2)): it has to be assessed, documented and supported with it.
    ///
    /// ## How to close it
    /// Add one sentence to the general description: what runs at a distance, who designed it, and whether the product
    /// works without it.
    ///
    /// ## Limits
    /// Goes by words for a cloud service or the manufacturer's own servers, which at least two passages use, and for
    /// remote data processing or what is part of the product. A single mention, and servers the customer runs, are left
    /// alone.
    id: "remote-processing-unstated",
    severity: Warning,
    basis: Law,
    legal: ["art-3.1", "art-3.2"],
    check: check,
}

/// So many passages make a part of the product's world of what one may mention in passing.
const ENOUGH: usize = 2;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let said = context.product.said();
    let mut remote = said.blocks().filter(|(.., said)| said.has(Topic::Remote));
    let Some((document, block, _)) = remote.next() else {
        return Outcome::NotApplicable("no document speaks of a cloud of the manufacturer".into());
    };
    if remote.count() + 1 < ENOUGH {
        return Outcome::NotApplicable("a cloud is mentioned in passing alone".into());
    }
    let document = context.product.documents.get(document);
    let block = document.and_then(|document| document.blocks.get(block));
    if let Some(block) = block.filter(|_| !said.anywhere(Topic::RemoteStated)) {
        let text = &block.text;
        let words = place_in(text.as_str(), Topic::Remote);
        let span = words.map_or(text.span(), |words| text.span_of(words));
        findings
            .report(
                span,
                format!(
                    "nothing says whether what `{}` stands for is part of the product",
                    context.sources.text(span)
                ),
            )
            .help("say in the general description what runs at a distance, who designed it, and whether the product works without it")
            .subject("remote-data-processing");
    }
    Outcome::Checked(1)
}
