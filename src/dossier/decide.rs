//! The status of an element, from what every place says of it.

use super::candidate::Candidate;
use super::recognise::THRESHOLD;
use super::verdict::Verdict;
use super::{ElementState, Evidence, EvidenceKind};
use crate::law::Element;
use crate::law::element::Status;

/// How much better the words "missing" or an empty form must fit than what speaks for the element.
const MARGIN: f32 = 0.3;

/// What is told in passing scores no more.
const WEAK: f32 = 0.45;

/// Places shown for one element.
const MAX_EVIDENCE: usize = 8;

fn evidence<'a>(candidates: impl Iterator<Item = &'a &'a Candidate>) -> Vec<Evidence> {
    let mut sorted: Vec<&Candidate> = candidates.copied().collect();
    sorted.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then_with(|| a.span.cmp(&b.span))
    });
    let mut evidence: Vec<Evidence> = Vec::new();
    for candidate in sorted {
        if evidence.len() < MAX_EVIDENCE
            && !evidence.iter().any(|known| known.span == candidate.span)
        {
            evidence.push(Evidence {
                span: candidate.span,
                kind: candidate.kind,
            });
        }
    }
    evidence
}

/// The best candidate of some kind.
fn best<'a>(
    candidates: &[&'a Candidate],
    wanted: impl Fn(&Verdict) -> bool,
) -> Option<&'a Candidate> {
    let wanted = candidates
        .iter()
        .filter(|candidate| wanted(&candidate.verdict) && candidate.score >= THRESHOLD);
    wanted
        .max_by(|a, b| {
            a.score
                .total_cmp(&b.score)
                .then_with(|| b.span.cmp(&a.span))
        })
        .copied()
}

pub(super) fn decide(element: Element, candidates: &[&Candidate]) -> ElementState {
    let content = best(candidates, |verdict| *verdict == Verdict::Content);
    let open = best(candidates, |verdict| {
        matches!(
            verdict,
            Verdict::Unfilled | Verdict::Promised | Verdict::Vague | Verdict::Empty
        )
    });
    let denied = best(candidates, |verdict| *verdict == Verdict::Denied);
    let excluded = best(candidates, |verdict| {
        matches!(verdict, Verdict::NotApplicable(_))
    });
    let score = |candidate: Option<&Candidate>| candidate.map_or(0.0, |candidate| candidate.score);
    let against = score(open).max(score(denied)).max(score(excluded));
    // A row or remark that names the declaration declares nothing where the declaration itself is not filled in. Nor is
    // an end of support in a table of versions a reason for it, where the section for the reasons is open.
    let shaped = |candidate: &Candidate| {
        !matches!(candidate.kind, EvidenceKind::Section | EvidenceKind::File)
    };
    let undrawn = |content: &Candidate| {
        let form = open.is_some_and(|open| !shaped(open) && open.verdict == Verdict::Unfilled);
        let passing = match element {
            Element::Declaration => shaped(content),
            Element::SupportPeriod => content.kind == EvidenceKind::TableRow,
            _ => false,
        };
        form && passing
    };
    // An SBOM that lies there is no promise, whatever a form says beside it.
    let is_file = |content: &Candidate| content.kind == EvidenceKind::Sbom;
    // An address that nobody filled in is none, whatever page is named elsewhere.
    let margin = match element {
        Element::Contact => MARGIN - 0.1,
        _ => MARGIN,
    };
    let outweighs = |content: &&Candidate| {
        // Nor does a sentence in passing outweigh a place of its own that says the element is still to come.
        let margin = if content.score <= WEAK {
            margin - 0.15
        } else {
            margin
        };
        (is_file(content) || content.score + margin >= against) && !undrawn(content)
    };
    if let Some(content) = content.filter(outweighs) {
        let told = candidates
            .iter()
            .filter(|c| c.verdict == Verdict::Content && c.score >= THRESHOLD);
        // What is told in everyday words counts where nothing else is said.
        let sure = told.clone().any(|candidate| !candidate.everyday);
        let all = evidence(told.filter(|candidate| !(sure && candidate.everyday)));
        return state(element, Status::Present, present(content), all, true);
    }
    let unread = best(candidates, |verdict| *verdict == Verdict::Unreadable);
    if let Some(unread) = unread.filter(|unread| unread.score >= against) {
        let reason = format!(
            "`{}` should hold it and cannot be read",
            short(&unread.title)
        );
        return state(
            element,
            Status::NotAssessable,
            reason,
            evidence([unread].iter()),
            true,
        );
    }
    if let Some(excluded) =
        excluded.filter(|excluded| excluded.score >= score(open).max(score(denied)))
    {
        let reasoned = excluded.verdict == Verdict::NotApplicable(true);
        let reason = if reasoned {
            "the document says it does not apply, and why"
        } else {
            "the document says it does not apply, without a reason"
        };
        return state(
            element,
            Status::NotApplicable,
            reason.into(),
            evidence([excluded].iter()),
            reasoned,
        );
    }
    if let Some(open) = open.filter(|open| open.score >= score(denied)) {
        let all = evidence(candidates.iter().filter(|c| {
            matches!(
                c.verdict,
                Verdict::Unfilled | Verdict::Promised | Verdict::Vague | Verdict::Empty
            ) && c.score >= THRESHOLD
        }));
        return state(element, Status::Placeholder, placeholder(open), all, true);
    }
    if let Some(denied) = denied {
        let reason = format!(
            "the document says itself that it is missing (`{}`)",
            short(&denied.title)
        );
        return state(
            element,
            Status::Missing,
            reason,
            evidence([denied].iter()),
            true,
        );
    }
    state(
        element,
        Status::Missing,
        "nothing was found that holds it".into(),
        Vec::new(),
        true,
    )
}

fn present(content: &Candidate) -> String {
    match content.kind {
        EvidenceKind::Sbom => "an SBOM file is there".into(),
        EvidenceKind::Manifest => "a manifest names the version".into(),
        EvidenceKind::File if content.title.trim().is_empty() => "a document is about it".into(),
        EvidenceKind::File => format!("the document `{}` is about it", short(&content.title)),
        EvidenceKind::TableRow => format!(
            "a table row `{}` says something about it",
            short(&content.title)
        ),
        EvidenceKind::Label => format!("a value is given for `{}`", short(&content.title)),
        EvidenceKind::ListItem => format!(
            "a list item says something about it (`{}`)",
            short(&content.title)
        ),
        EvidenceKind::Paragraph => format!(
            "a paragraph says something about it (`{}`)",
            short(&content.title)
        ),
        EvidenceKind::Link => format!("an address is given (`{}`)", short(&content.title)),
        _ => format!("the section `{}` has content", short(&content.title)),
    }
}

fn placeholder(open: &Candidate) -> String {
    let title = short(&open.title);
    match open.verdict {
        Verdict::Promised => format!("`{title}` only announces or outlines it"),
        Verdict::Vague => format!("`{title}` says nothing concrete"),
        Verdict::Empty => format!("nothing follows `{title}`"),
        _ => format!("`{title}` is not filled in"),
    }
}

/// The first words of a title, for a reason.
fn short(title: &str) -> String {
    let line: String = title
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('`', "'");
    if line.chars().count() <= 60 {
        return line;
    }
    line.chars().take(59).chain(std::iter::once('…')).collect()
}

pub(super) fn state(
    element: Element,
    status: Status,
    reason: String,
    evidence: Vec<Evidence>,
    justified: bool,
) -> ElementState {
    ElementState {
        element,
        status,
        reason,
        justified,
        evidence,
    }
}

/// Photographs of software are not asked for, unless the document itself holds a field for them.
pub(super) fn photographs(candidates: &[&Candidate]) -> ElementState {
    let decided = decide(Element::Photographs, candidates);
    match decided.status {
        Status::Present | Status::Placeholder => decided,
        _ => {
            let reason =
                "pictures are asked for hardware alone, and the product shows none".to_string();
            state(
                Element::Photographs,
                Status::NotApplicable,
                reason,
                decided.evidence,
                true,
            )
        }
    }
}

/// Point 8 is the SBOM of point 2(b), handed over when an authority asks.
pub(super) fn on_request(elements: &mut [ElementState]) {
    let Some(sbom) = elements
        .iter()
        .find(|state| state.element == Element::Sbom)
        .cloned()
    else {
        return;
    };
    if let Some(own) = elements
        .iter_mut()
        .find(|state| state.element == Element::SbomOnRequest && state.evidence.is_empty())
    {
        own.status = sbom.status;
        own.reason = format!("as the SBOM of point 2(b): {}", sbom.reason);
        own.justified = sbom.justified;
        own.evidence = sbom.evidence;
    }
}
