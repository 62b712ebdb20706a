//! Rules about SBOMs: whether they can be read, keep to their format, and document what the Regulation asks for.

mod component_unidentified;
mod component_without_name;
mod malformed_purl;
mod purl_version_differs;
mod sbom_dangling_reference;
mod sbom_duplicate_dependency_node;
mod sbom_duplicate_id;
mod sbom_duplicate_key;
mod sbom_encoding;
mod sbom_format_unknown;
mod sbom_license_unlisted;
mod sbom_not_read;
mod sbom_product_missing;
mod sbom_schema_violation;
mod sbom_syntax_error;
mod sbom_top_level_missing;
mod sbom_top_level_undescribed;
mod sbom_version_unknown;
mod spdx_abstract_class;
mod spdx_profile_unstated;
mod spdx_several_documents;
mod spdx_version_contradiction;
mod spdx_wrong_class;

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::sbom::{Format, Sbom, State};
use crate::source::Span;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &sbom_format_unknown::RULE,
    &sbom_version_unknown::RULE,
    &sbom_not_read::RULE,
    &sbom_encoding::RULE,
    &sbom_syntax_error::RULE,
    &sbom_duplicate_key::RULE,
    &sbom_schema_violation::RULE,
    &sbom_license_unlisted::RULE,
    &sbom_product_missing::RULE,
    &sbom_top_level_missing::RULE,
    &sbom_top_level_undescribed::RULE,
    &component_without_name::RULE,
    &component_unidentified::RULE,
    &sbom_duplicate_id::RULE,
    &sbom_dangling_reference::RULE,
    &sbom_duplicate_dependency_node::RULE,
    &spdx_abstract_class::RULE,
    &spdx_wrong_class::RULE,
    &spdx_version_contradiction::RULE,
    &spdx_several_documents::RULE,
    &spdx_profile_unstated::RULE,
    &malformed_purl::RULE,
    &purl_version_differs::RULE,
];

/// Why a rule about SBOMs does not apply where there is none.
const NONE: &str = "there is no SBOM";

/// Runs `check` on every SBOM that was read to its end; it says how many subjects it looked at.
fn each_read(context: &Context<'_>, check: impl FnMut(&Sbom) -> usize) -> Outcome {
    each(context, |sbom| sbom.state == State::Read, check)
}

/// Like [`each_read`], leaving out files that list no parts of a product (VEX).
fn each_assessable(context: &Context<'_>, check: impl FnMut(&Sbom) -> usize) -> Outcome {
    each(context, Sbom::is_assessable, check)
}

/// Like [`each_read`], for SPDX 3 alone.
fn each_spdx3(context: &Context<'_>, check: impl FnMut(&Sbom) -> usize) -> Outcome {
    let is_spdx3 = |sbom: &Sbom| sbom.format == Format::Spdx3Json;
    let sboms = &context.product.sboms;
    if !sboms.is_empty() && !sboms.iter().any(is_spdx3) {
        return Outcome::NotApplicable("there is no SBOM in SPDX 3".into());
    }
    each(
        context,
        |sbom| is_spdx3(sbom) && sbom.state == State::Read,
        check,
    )
}

/// Runs `check` on the SBOMs that are wanted.
pub(super) fn each(
    context: &Context<'_>,
    wanted: impl Fn(&Sbom) -> bool,
    mut check: impl FnMut(&Sbom) -> usize,
) -> Outcome {
    let sboms = &context.product.sboms;
    let mut subjects = None;
    for sbom in sboms.iter().filter(|sbom| wanted(sbom)) {
        *subjects.get_or_insert(0) += check(sbom);
    }
    let unread = sboms.iter().find(|sbom| sbom.state != State::Read);
    match (subjects, unread) {
        (Some(subjects), None) => {
            Outcome::checked_or(subjects, "the SBOM holds nothing of the kind")
        }
        (Some(subjects), Some(_)) if subjects > 0 => Outcome::Checked(subjects),
        (_, Some(sbom)) => Outcome::NotAssessable(format!(
            "`{}` was not read to its end",
            context.sources.path(sbom.file)
        )),
        (None, None) if sboms.is_empty() => Outcome::NotApplicable(NONE.into()),
        (None, None) => Outcome::NotApplicable("the file lists no parts of a product".into()),
    }
}

/// The first character of a file: the place of a statement about all of it.
fn opening(context: &Context<'_>, sbom: &Sbom) -> Span {
    let line = context.sources.first_line(sbom.file);
    let width = context
        .sources
        .text(line)
        .chars()
        .next()
        .map_or(0, char::len_utf8) as u32;
    Span {
        end: line.start + width,
        ..line
    }
}

/// What the SBOM's own standard calls a component.
pub(super) fn noun(sbom: &Sbom) -> &'static str {
    if sbom.format.is_spdx() {
        "package"
    } else {
        "component"
    }
}
