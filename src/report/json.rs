//! JSON report, version 1 (`schemas/report.schema.json`).

use super::Report;
use super::escape::Printer;
use crate::diagnostic::{Basis, Diagnostic, Outcome, Severity};
use crate::dossier::{ElementState, EvidenceKind, Product};
use crate::ignore::{Ignore, Scope};
use crate::law::element::Status;
use crate::sbom::{Format, State};
use crate::source::{Sources, Span};
use serde::Serialize;

#[derive(Serialize)]
struct Json<'a> {
    version: u32,
    tool: Tool,
    today: String,
    law_as_of: String,
    config: Option<&'a str>,
    baseline: Option<&'a str>,
    failure: Option<&'a str>,
    products: Vec<JsonProduct<'a>>,
    diagnostics: Vec<JsonDiagnostic<'a>>,
    checks: Vec<JsonCheck<'a>>,
    skipped: Vec<JsonSkipped<'a>>,
    ignores: Vec<JsonIgnore<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct JsonProduct<'a> {
    name: Option<&'a str>,
    path: &'a str,
    class: Option<&'static str>,
    role: Option<&'static str>,
    elements: Vec<JsonElement<'a>>,
    sboms: Vec<JsonSbom<'a>>,
    manifests: Vec<JsonManifest<'a>>,
    comparisons: Vec<JsonComparison<'a>>,
}

#[derive(Serialize)]
struct JsonElement<'a> {
    id: &'static str,
    status: Status,
    reason: &'a str,
    evidence: Vec<JsonEvidence<'a>>,
    gap: Option<JsonGap>,
}

/// What would close the gap of an element, and the points of law it touches.
#[derive(Serialize)]
struct JsonGap {
    close: String,
    formal: &'static [&'static str],
    fines: Vec<JsonFine>,
}

#[derive(Serialize)]
struct JsonFine {
    duty: &'static str,
    tier: &'static str,
}

#[derive(Serialize)]
struct JsonEvidence<'a> {
    path: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    kind: EvidenceKind,
}

#[derive(Serialize)]
struct JsonSbom<'a> {
    path: &'a str,
    format: &'static str,
    version: Option<&'a str>,
    components: usize,
    top_level: usize,
    schema_valid: Option<bool>,
}

#[derive(Serialize)]
struct JsonManifest<'a> {
    path: &'a str,
    ecosystem: &'static str,
    declared: usize,
}

#[derive(Serialize)]
struct JsonComparison<'a> {
    manifest: &'a str,
    sbom: &'a str,
    by: &'static str,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    rule: &'static str,
    severity: Severity,
    basis: Basis,
    legal: &'a [&'static str],
    message: &'a str,
    help: &'a str,
    path: &'a str,
    start: Place,
    end: Place,
    pointer: Option<&'a str>,
    page: Option<u32>,
    related: Vec<JsonRelated<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
    byte: u32,
}

#[derive(Serialize)]
struct JsonRelated<'a> {
    path: &'a str,
    start: Place,
    end: Place,
    message: &'a str,
}

#[derive(Serialize)]
struct JsonCheck<'a> {
    rule: &'static str,
    outcome: &'static str,
    subjects: usize,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonSkipped<'a> {
    path: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct JsonIgnore<'a> {
    rule: &'a str,
    scope: Option<&'a str>,
    reason: &'a str,
    until: Option<String>,
    in_force: bool,
    silenced: usize,
    path: &'a str,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Summary {
    error: usize,
    warning: usize,
    info: usize,
    suppressed: usize,
    baselined: usize,
}

/// The report as JSON with a final line break.
pub fn render(report: &Report) -> String {
    let sources = &report.sources;
    let fingerprints = report.fingerprints();
    let diagnostics = report.diagnostics.iter().zip(fingerprints);
    let json = Json {
        version: 1,
        tool: Tool {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        today: report.today.to_string(),
        law_as_of: crate::law::status::AS_OF.to_string(),
        config: report.config.map(|file| sources.path(file)),
        baseline: report.baseline.map(|file| sources.path(file)),
        failure: report.failure.as_deref(),
        products: report
            .products
            .iter()
            .map(|found| product(sources, found))
            .collect(),
        diagnostics: diagnostics
            .map(|(found, fingerprint)| diagnostic(sources, found, fingerprint))
            .collect(),
        checks: report
            .checks
            .iter()
            .map(|check| outcome(check.rule.id, &check.outcome))
            .collect(),
        skipped: report
            .skipped
            .iter()
            .map(|s| JsonSkipped {
                path: &s.path,
                reason: &s.reason,
            })
            .collect(),
        ignores: report
            .ignores
            .iter()
            .map(|one| ignore(sources, one))
            .collect(),
        summary: Summary {
            error: report.count(Severity::Error),
            warning: report.count(Severity::Warning),
            info: report.count(Severity::Info),
            suppressed: report.suppressed,
            baselined: report.baselined,
        },
    };
    Printer::print(&json)
}

fn product<'a>(sources: &'a Sources, product: &'a Product) -> JsonProduct<'a> {
    let facts = &product.facts;
    let sboms = product.sboms.iter().map(|sbom| JsonSbom {
        path: sources.path(sbom.file),
        format: sbom_format(sbom.format),
        version: sbom
            .spec_version
            .as_ref()
            .map(|version| version.value.as_str()),
        components: sbom.components.len(),
        top_level: sbom.top_level().len(),
        // Bytes that are not even JSON follow no schema.
        schema_valid: (sbom.state == State::Broken)
            .then_some(false)
            .or(sbom.schema.valid),
    });
    let manifests = product.manifests.iter().map(|manifest| JsonManifest {
        path: sources.path(manifest.file),
        ecosystem: manifest.ecosystem.facts().id,
        declared: manifest.dependencies.len(),
    });
    let pairs = product.pairs().into_iter();
    let comparisons = pairs.map(|pair| JsonComparison {
        manifest: sources.path(pair.manifest.file),
        sbom: sources.path(pair.sbom.file),
        by: pair.tie.as_str(),
    });
    JsonProduct {
        name: facts.name.as_ref().map(|name| name.value.as_str()),
        path: &product.path,
        class: facts.class.as_ref().map(|class| class.value.as_str()),
        role: facts.role.as_ref().map(|role| role.value.as_str()),
        elements: product
            .elements
            .iter()
            .map(|state| element(sources, product, state))
            .collect(),
        sboms: sboms.collect(),
        manifests: manifests.collect(),
        comparisons: comparisons.collect(),
    }
}

/// The word for a format of an SBOM.
pub(super) fn sbom_format(format: Format) -> &'static str {
    match format {
        Format::CycloneDxJson => "cyclonedx-json",
        Format::CycloneDxXml => "cyclonedx-xml",
        Format::SpdxJson => "spdx-json",
        Format::SpdxTagValue => "spdx-tag-value",
        Format::SpdxYaml => "spdx-yaml",
        Format::SpdxRdf => "spdx-rdf",
        Format::SpdxXml => "spdx-xml",
        Format::Spdx3Json => "spdx-3-json",
        Format::Unknown => "unknown",
    }
}

fn element<'a>(
    sources: &'a Sources,
    product: &Product,
    state: &'a ElementState,
) -> JsonElement<'a> {
    let evidence = state.evidence.iter().map(|evidence| {
        let (start, end) = sources.positions(evidence.span);
        JsonEvidence {
            path: sources.path(evidence.span.file),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            kind: evidence.kind,
        }
    });
    JsonElement {
        id: state.element.id(),
        status: state.status,
        reason: &state.reason,
        evidence: evidence.collect(),
        gap: gap(product, state),
    }
}

fn gap(product: &Product, state: &ElementState) -> Option<JsonGap> {
    let duties = product.fined_duties(state).iter();
    Some(JsonGap {
        close: state.element.closing(state.status)?,
        formal: state.element.formal_points(state.status),
        fines: duties
            .map(|duty| JsonFine {
                duty: duty.id,
                tier: duty.tier.id,
            })
            .collect(),
    })
}

fn ignore<'a>(sources: &'a Sources, ignore: &'a Ignore) -> JsonIgnore<'a> {
    let (start, end) = places(sources, ignore.rule.span);
    JsonIgnore {
        rule: &ignore.rule.value,
        scope: match &ignore.scope {
            Scope::Files(pattern, _) => Some(pattern),
            Scope::Everywhere | Scope::Part(_) => None,
        },
        reason: &ignore.reason.value,
        until: ignore.until.as_ref().map(|until| until.value.to_string()),
        in_force: ignore.in_force,
        silenced: ignore.silenced,
        path: sources.path(ignore.rule.span.file),
        start,
        end,
    }
}

fn places(sources: &Sources, span: Span) -> (Place, Place) {
    let (start, end) = sources.positions(span);
    let place = |position: crate::source::Position, byte| Place {
        line: position.line,
        column: position.column,
        byte,
    };
    (place(start, span.start), place(end, span.end))
}

fn diagnostic<'a>(
    sources: &'a Sources,
    found: &'a Diagnostic,
    fingerprint: String,
) -> JsonDiagnostic<'a> {
    let (start, end) = places(sources, found.span);
    let related = found.related.iter().map(|related| {
        let (start, end) = places(sources, related.span);
        JsonRelated {
            path: sources.path(related.span.file),
            start,
            end,
            message: &related.message,
        }
    });
    JsonDiagnostic {
        rule: found.rule.id,
        severity: found.severity,
        basis: found.rule.basis,
        legal: &found.legal,
        message: &found.message,
        help: &found.help,
        path: sources.path(found.span.file),
        start,
        end,
        pointer: found.pointer.as_deref(),
        page: None,
        related: related.collect(),
        fingerprint,
    }
}

fn outcome<'a>(rule: &'static str, outcome: &'a Outcome) -> JsonCheck<'a> {
    let (outcome, subjects, reason) = match outcome {
        Outcome::Checked(subjects) => ("checked", *subjects, None),
        Outcome::NotApplicable(reason) => ("not-applicable", 0, Some(reason.as_str())),
        Outcome::NotAssessable(reason) => ("not-assessable", 0, Some(reason.as_str())),
    };
    JsonCheck {
        rule,
        outcome,
        subjects,
        reason,
    }
}
