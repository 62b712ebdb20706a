//! The support period: when it ends, how long it lasts, and what it was determined from.

use super::{Context, Rule};
use crate::config::Role;
use crate::dossier::support::Support;
use crate::law::Element;
use crate::source::Span;

mod support_date_ambiguous;
mod support_end_before_placing;
mod support_end_without_month;
mod support_ended;
mod support_length_contradicts_end;
mod support_period_under_five_years;
mod support_period_without_factors;
mod support_shorter_than_use;
mod support_starts_at_purchase;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &support_end_without_month::RULE,
    &support_date_ambiguous::RULE,
    &support_ended::RULE,
    &support_end_before_placing::RULE,
    &support_period_under_five_years::RULE,
    &support_shorter_than_use::RULE,
    &support_length_contradicts_end::RULE,
    &support_starts_at_purchase::RULE,
    &support_period_without_factors::RULE,
];

/// Why a rule has nothing to look at.
const NOTHING_SAID: &str = "no document speaks of the support period";

/// Why nothing is said of what is missing beside a placeholder: that it is one is said already.
const PLACEHOLDER: &str = "the support period is only a placeholder";

/// What the documents say, place by place; nothing where no manufacturer speaks.
fn read<'a>(context: &Context<'a>) -> &'a [Support] {
    let role = context.product.facts.role.as_ref().map(|role| role.value);
    match role {
        Some(Role::Distributor | Role::OpenSourceSteward) => &[],
        _ => context.product.support(),
    }
}

/// Whether the place of the support period is still to be filled in.
fn is_placeholder(context: &Context<'_>) -> bool {
    context.product.is_unfilled(Element::SupportPeriod)
}

/// Where the documents speak of the support period in so many words, else where they speak of it first; nowhere while
/// the place is still to be filled in.
fn place(context: &Context<'_>, read: &[Support]) -> Option<Span> {
    if is_placeholder(context) {
        return None;
    }
    let titled = read.iter().filter(|support| support.is_titled);
    titled.chain(read).find_map(|support| support.place)
}

/// A place's text on one line.
pub(super) fn shown(context: &Context<'_>, span: Span) -> String {
    let text = context.sources.text(span);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number of months as people say it.
fn duration(months: i32) -> String {
    match months {
        12 => "1 year".into(),
        _ if months > 0 && months % 12 == 0 => format!("{} years", months / 12),
        1 => "1 month".into(),
        _ => format!("{months} months"),
    }
}

/// The day the product is placed on the market: from the configuration, else as the documents say.
fn placed(context: &Context<'_>) -> Option<(Span, jiff::civil::Date)> {
    let configured = context.product.facts.placed_on_market.as_ref();
    configured
        .map(|placed| (placed.span, placed.value))
        .or_else(|| {
            let starts = read(context).iter().flat_map(|support| &support.starts);
            starts.min_by_key(|(_, day)| *day).copied()
        })
}
