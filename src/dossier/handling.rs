//! Vulnerability handling that is told in the policy on disclosure alone.

use super::mention::{Mentions, Subject};
use super::{ElementState, Status};
use crate::law::Element;
use crate::source::FileId;

/// Where nothing else holds the process, a policy that says how reports are rated, mended and what comes of them does.
pub(super) fn by_policy(elements: &mut [ElementState], mentions: &Mentions) {
    let tells = |file: FileId| {
        let says = |subject| {
            mentions
                .of(subject)
                .iter()
                .any(|mention| mention.file == file)
        };
        let ends = [Subject::Release, Subject::Disclosure];
        says(Subject::Triage) && says(Subject::Fix) && ends.into_iter().any(says)
    };
    let speaks = |state: &&ElementState| {
        matches!(state.element, Element::CvdPolicy | Element::Contact)
            && state.status == Status::Present
    };
    let evidence = elements.iter().filter(speaks);
    let mut evidence = evidence.flat_map(|state| &state.evidence);
    let told = evidence.find(|evidence| tells(evidence.span.file)).copied();
    let missing = elements.iter_mut().find(|state| {
        state.element == Element::VulnerabilityHandling
            && state.status == Status::Missing
            && state.evidence.is_empty()
    });
    if let (Some(told), Some(process)) = (told, missing) {
        process.status = Status::Present;
        process.reason =
            "the disclosure policy says how reports are rated, mended and made known".to_string();
        process.evidence = vec![told];
    }
}
