//! Rules about SBOMs: whether they can be read, keep to their format, and document what the Regulation asks for.

mod algorithm;
mod completeness_contradicted;
mod component_depends_on_itself;
mod component_unidentified;
mod component_unreachable;
mod component_without_name;
mod duplicate_purl;
mod exploitable_vulnerability;
mod expressions;
mod held;
mod license_deprecated;
mod license_expression_unlisted;
mod license_name_is_expression;
mod license_ref_undefined;
mod malformed_cpe;
mod malformed_hash;
mod malformed_license_expression;
mod malformed_purl;
mod placeholder_value;
mod purl_version_differs;
mod sbom_dangling_reference;
mod sbom_duplicate_dependency_node;
mod sbom_duplicate_id;
mod sbom_duplicate_key;
mod sbom_encoding;
mod sbom_format_unknown;
mod sbom_license_unlisted;
mod sbom_product_missing;
mod sbom_schema_violation;
mod sbom_serial_reused;
mod sbom_syntax_error;
mod sbom_timestamp_in_future;
mod sbom_timestamp_malformed;
mod sbom_top_level_missing;
mod sbom_top_level_undescribed;
mod sbom_version_unknown;
mod spdx_abstract_class;
mod spdx_actor_malformed;
mod spdx_data_license;
mod spdx_download_location_malformed;
mod spdx_file_without_sha1;
mod spdx_files_analyzed_contradicted;
mod spdx_id_malformed;
mod spdx_namespace_malformed;
mod spdx_profile_unstated;
mod spdx_several_documents;
mod spdx_snippet_range;
mod spdx_version_contradiction;
mod spdx_wrong_class;
mod weak_hash_only;

use super::{Context, Rule};
use crate::diagnostic::Outcome;
use crate::sbom::{Edge, EdgeKind, Format, Sbom, State};
use crate::source::{Sources, Span};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &sbom_format_unknown::RULE,
    &sbom_version_unknown::RULE,
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
    &placeholder_value::RULE,
    &sbom_duplicate_id::RULE,
    &sbom_dangling_reference::RULE,
    &sbom_duplicate_dependency_node::RULE,
    &spdx_abstract_class::RULE,
    &spdx_wrong_class::RULE,
    &spdx_version_contradiction::RULE,
    &spdx_several_documents::RULE,
    &spdx_profile_unstated::RULE,
    &component_depends_on_itself::RULE,
    &component_unreachable::RULE,
    &completeness_contradicted::RULE,
    &malformed_purl::RULE,
    &purl_version_differs::RULE,
    &duplicate_purl::RULE,
    &malformed_cpe::RULE,
    &malformed_license_expression::RULE,
    &license_expression_unlisted::RULE,
    &license_name_is_expression::RULE,
    &license_deprecated::RULE,
    &license_ref_undefined::RULE,
    &malformed_hash::RULE,
    &weak_hash_only::RULE,
    &sbom_timestamp_malformed::RULE,
    &sbom_timestamp_in_future::RULE,
    &sbom_serial_reused::RULE,
    &spdx_id_malformed::RULE,
    &spdx_actor_malformed::RULE,
    &spdx_download_location_malformed::RULE,
    &spdx_namespace_malformed::RULE,
    &spdx_data_license::RULE,
    &spdx_files_analyzed_contradicted::RULE,
    &spdx_file_without_sha1::RULE,
    &spdx_snippet_range::RULE,
    &exploitable_vulnerability::RULE,
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

/// Places at which the schema says something: one cause is told once.
fn schema_places(sbom: &Sbom) -> FxHashSet<Span> {
    let problems = sbom.schema.problems.iter();
    problems.map(|problem| problem.span).collect()
}

/// The place of a part of a value: a range of its decoded text. The whole value where the text is not written as it
/// is meant.
fn part(sbom: &Sbom, sources: &Sources, span: Span, range: &Range<usize>) -> Span {
    let raw = sources.text(span);
    let text = sbom.text(sources, span);
    let quoted = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
    let lead = match quoted {
        Some(inner) if inner == text => 1,
        None if raw == text => 0,
        _ => return span,
    };
    if range.is_empty() {
        return span;
    }
    let start = span.start + lead + range.start as u32;
    Span {
        start,
        end: start + range.len() as u32,
        ..span
    }
}

/// The first line of a place that can be many lines long.
fn first_line_of(context: &Context<'_>, span: Span) -> Span {
    let text = context.sources.text(span);
    let line = text.lines().next().unwrap_or_default();
    Span {
        end: span.start + line.len() as u32,
        ..span
    }
}

/// JSON Pointer of the place where an edge is stated.
fn edge_pointer(sbom: &Sbom, edge: &Edge) -> String {
    let (entry, index) = (edge.entry, edge.index);
    match (sbom.format, edge.kind) {
        (Format::CycloneDxJson, EdgeKind::DependsOn) => {
            format!("/dependencies/{entry}/dependsOn/{index}")
        }
        (Format::CycloneDxJson, EdgeKind::Provides) => {
            format!("/dependencies/{entry}/provides/{index}")
        }
        (Format::CycloneDxJson, EdgeKind::Contains) => {
            let inner = edge.to.component();
            inner.map_or_else(String::new, |inner| sbom.pointer(inner))
        }
        (Format::SpdxJson, _) => format!("/relationships/{entry}"),
        (Format::Spdx3Json, _) if entry != u32::MAX => format!("/@graph/{entry}/to/{index}"),
        _ => String::new(),
    }
}

/// JSON Pointer of the time of creation.
fn timestamp_pointer(sbom: &Sbom) -> &'static str {
    match sbom.format {
        Format::CycloneDxJson => "/metadata/timestamp",
        Format::SpdxJson => "/creationInfo/created",
        _ => "",
    }
}

/// Whether a text begins as an absolute address does.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte);
    // One letter before a colon is a drive.
    scheme.len() > 1
        && scheme.starts_with(|char: char| char.is_ascii_alphabetic())
        && scheme.bytes().all(letters)
        && !rest.is_empty()
}
