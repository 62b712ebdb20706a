use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Claim, Edge, EdgeKind, End, Sbom, Subject};
use crate::syntax::shorten;
use rustc_hash::{FxHashMap, FxHashSet};

rule! {
    /// # Statements about completeness that contradict each other
    ///
    /// ## What it checks
    /// What the SBOM says about how complete the parts or dependencies of a component are does not contradict itself:
    /// no two claims (CycloneDX `compositions`) give the same component different values, and what is said to have no
    /// dependencies (SPDX `NONE`) has none elsewhere in the file.
    ///
    /// ## Why
    /// Whoever relies on a list being complete stops looking there. Two statements that exclude each other make both
    /// worthless.
    ///
    /// ## How to close it
    /// Keep the statement that is true.
    ///
    /// ## Limits
    /// Whether a list is complete in fact is not judged here. The value of a claim is compared as complete, incomplete
    /// or unknown.
    id: "completeness-contradicted",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        claims(context, sbom, findings);
        nothing(context, sbom, findings);
        sbom.claims.len() + sbom.graph.edges.len()
    })
}

fn claims(context: &Context<'_>, sbom: &Sbom, findings: &mut Findings<'_>) {
    let mut first: FxHashMap<(usize, bool), &Claim> = FxHashMap::default();
    for claim in &sbom.claims {
        let Some(of) = claim.of.and_then(End::component) else {
            continue;
        };
        let key = (of, claim.about == Subject::Parts);
        let earlier = *first.entry(key).or_insert(claim);
        if earlier.completeness == claim.completeness {
            continue;
        }
        let label = label(context, sbom, of);
        let about = if claim.about == Subject::Parts {
            "parts"
        } else {
            "dependencies"
        };
        let word = |claim: &Claim| sbom.text(context.sources, claim.stated).into_owned();
        let message = format!(
            "the {about} of `{label}` are said to be `{}` here and `{}` elsewhere",
            shorten(&word(claim), 40),
            shorten(&word(earlier), 40)
        );
        findings
            .report(claim.subject, message)
            .help("keep the statement that is true")
            .related(earlier.subject, "the other statement")
            .subject(label);
    }
}

/// SPDX: a dependency beside the statement that there is none.
fn nothing(context: &Context<'_>, sbom: &Sbom, findings: &mut Findings<'_>) {
    let said = |edge: &&Edge| edge.to == End::Nothing && edge.kind == EdgeKind::DependsOn;
    let none: FxHashMap<usize, &Edge> = sbom
        .graph
        .edges
        .iter()
        .filter(said)
        .filter_map(|edge| Some((edge.from.component()?, edge)))
        .collect();
    if none.is_empty() {
        return;
    }
    let mut told = FxHashSet::default();
    for edge in &sbom.graph.edges {
        let Some(of) = edge.from.component() else {
            continue;
        };
        let real = edge.kind == EdgeKind::DependsOn && edge.to != End::Nothing;
        let Some(said) = none.get(&of).filter(|_| real && told.insert(of)) else {
            continue;
        };
        let label = label(context, sbom, of);
        findings
            .report(
                said.span,
                format!("`{label}` is said to depend on nothing, and a dependency is given"),
            )
            .help("remove the statement that is wrong")
            .related(edge.span, "the dependency")
            .pointer(super::edge_pointer(sbom, said))
            .subject(label);
    }
}

fn label(context: &Context<'_>, sbom: &Sbom, component: usize) -> String {
    let component = sbom.components.get(component);
    let label = component.and_then(|component| sbom.label(context.sources, component));
    shorten(&label.unwrap_or_default(), 80).into_owned()
}
