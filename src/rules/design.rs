//! Design and development: architecture, drawings, interfaces, components of others.

use super::{Context, Rule};
use crate::sbom::Sbom;

mod architecture_only_pictured;
mod component_diligence_undescribed;
mod drawing_missing;
mod interfaces_undescribed;
mod upstream_reporting_undescribed;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &architecture_only_pictured::RULE,
    &drawing_missing::RULE,
    &interfaces_undescribed::RULE,
    &component_diligence_undescribed::RULE,
    &upstream_reporting_undescribed::RULE,
];

/// The first SBOM that lists components beside the product.
fn integrates<'a>(context: &Context<'a>) -> Option<&'a Sbom> {
    let mut sboms = context.product.sboms.iter();
    sboms.find(|sbom| sbom.components.len() > sbom.roots.len())
}
