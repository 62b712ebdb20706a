//! Economic operators beside the manufacturer, and open-source stewards: each has demands of its own (Art. 18 to 24).

use super::elements::anchor;
use super::{Context, Rule};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::document::BlockKind;
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::law::{Element, words};
use crate::source::Span;

mod distributor_check_undocumented;
mod importer_check_undocumented;
mod importer_contact_missing;
mod mandate_incomplete;
mod mandate_missing;
mod steward_policy_incomplete;
mod steward_policy_missing;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &importer_check_undocumented::RULE,
    &importer_contact_missing::RULE,
    &distributor_check_undocumented::RULE,
    &mandate_missing::RULE,
    &mandate_incomplete::RULE,
    &steward_policy_missing::RULE,
    &steward_policy_incomplete::RULE,
];

/// Why a rule for one role has nothing to say here, if it has not.
fn not_for(context: &Context<'_>, role: Role) -> Option<Outcome> {
    let here = context.product.facts.role.as_ref().map(|role| role.value);
    if here != Some(role) {
        let reason = format!(
            "neither the configuration nor a document gives the role `{}`",
            role.as_str()
        );
        return Some(Outcome::NotApplicable(reason));
    }
    let whole = context.product.nature != Nature::SingleFiles;
    (!whole).then(|| {
        Outcome::NotApplicable("only single files, or a part of the folder, were named".into())
    })
}

/// The blocks of all documents, folded, code not.
fn blocks<'a>(context: &Context<'a>) -> Vec<&'a str> {
    let documents = context.product.documents.iter();
    let blocks = documents.flat_map(|document| &document.blocks);
    let prose =
        blocks.filter(|block| !block.quoted && !matches!(block.kind, BlockKind::Code { .. }));
    prose.map(|block| block.text.folded()).collect()
}

/// Where a steward's policy is: a heading that names one, else a place that speaks of handling vulnerabilities.
fn policy(context: &Context<'_>) -> Option<Span> {
    let documents = context.product.documents.iter();
    let mut titles = documents
        .flat_map(|document| &document.sections)
        .map(|section| &section.title);
    let titled = titles.find(|title| words::any(title.folded(), words::operators::POLICY));
    let elements = [Element::CvdPolicy, Element::VulnerabilityHandling];
    let spoken = || {
        let mut places = context.product.places.iter();
        places
            .find(|(element, _)| elements.contains(element))
            .map(|(_, place)| place.span)
    };
    titled.map(|title| title.span()).or_else(spoken)
}

/// One point of a list of checks.
struct Point {
    legal: &'static str,
    what: &'static str,
    /// All of these lists have a word in some document.
    words: &'static [&'static [&'static str]],
}

/// Reports each point that no document speaks of; one finding where none does.
fn report_points(
    context: &Context<'_>,
    findings: &mut Findings<'_>,
    who: &str,
    points: &'static [Point],
) -> Outcome {
    let Some(place) = context
        .product
        .facts
        .role
        .as_ref()
        .map(|role| role.span)
        .or_else(|| anchor(context))
    else {
        return Outcome::NotApplicable("no file was read".into());
    };
    let blocks = blocks(context);
    let spoken = |list: words::Phrases| blocks.iter().any(|block| words::any(block, list));
    let open: Vec<_> = points
        .iter()
        .filter(|point| !point.words.iter().all(|list| spoken(list)))
        .collect();
    let help = "keep a record of what was checked, when, and on which version of the product";
    if open.len() == points.len() && open.len() > 1 {
        let legal: Vec<_> = open.iter().map(|point| point.legal).collect();
        findings
            .report(
                place,
                format!("no document records any of the checks of the {who}"),
            )
            .help(help)
            .legal(&legal)
            .subject("checks");
        return Outcome::Checked(points.len());
    }
    for point in open {
        findings
            .report(
                place,
                format!("no document records the {who}'s check that {}", point.what),
            )
            .help(help)
            .legal(&[point.legal])
            .subject(point.legal);
    }
    Outcome::Checked(points.len())
}
