//! Which element of Annex VII a finding speaks of.

use crate::diagnostic::Diagnostic;
use crate::law::Element;
use crate::rules::topic_of;

/// The element, by the legal points the finding cites, else by the group of its rule; `None` where it speaks of the
/// documentation as a whole, or of files.
pub(super) fn element_of(found: &Diagnostic) -> Option<Element> {
    let cited = found.legal.iter().filter_map(|id| by_point(id));
    cited
        .max_by_key(|element| element.id().len())
        .or_else(|| match topic_of(found.rule) {
            "sbom" | "bsi" | "cisa" | "manifest" => Some(Element::Sbom),
            "declaration" => Some(Element::Declaration),
            "vulnerability-handling" => Some(Element::VulnerabilityHandling),
            "production" => Some(Element::Production),
            _ => None,
        })
}

/// The element a legal point belongs to.
fn by_point(id: &str) -> Option<Element> {
    // Narrower points first.
    const BY_HEAD: [(&str, Element); 12] = [
        ("annex-ii.2", Element::Contact),
        ("annex-ii.7", Element::SupportPeriod),
        ("annex-ii", Element::UserInformation),
        ("annex-v", Element::Declaration),
        ("annex-vi", Element::Declaration),
        ("art-28", Element::Declaration),
        ("art-13.2", Element::RiskAssessment),
        ("art-13.3", Element::RiskAssessment),
        ("art-13.8", Element::SupportPeriod),
        ("art-13.17", Element::Contact),
        ("art-13.18", Element::UserInformation),
        ("art-13.19", Element::SupportPeriod),
    ];
    let holds = |head: &str| {
        id.strip_prefix(head)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let own = Element::ALL
        .into_iter()
        .filter(|element| holds(element.id()));
    let own = own.max_by_key(|element| element.id().len());
    let by_duty = || {
        let mut all = Element::ALL.into_iter();
        all.find(|element| {
            let duties = element.duties().iter();
            let particular = duties.filter(|duty| duty.id != "art-31.1");
            particular.into_iter().any(|duty| holds(duty.id))
        })
    };
    let by_head = || BY_HEAD.iter().find(|(head, _)| holds(head));
    own.or_else(|| by_head().map(|(_, element)| *element))
        .or_else(by_duty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_belong_to_their_element() {
        for (id, element) in [
            ("annex-vii.2.b.cvd-policy", Some(Element::CvdPolicy)),
            ("annex-vii.3.applicability", Some(Element::RiskAssessment)),
            ("annex-vii", None),
            ("annex-v.3", Some(Element::Declaration)),
            ("annex-i.part-ii.1", Some(Element::Sbom)),
            ("annex-i.part-ii.6", Some(Element::Contact)),
            ("art-13.8", Some(Element::SupportPeriod)),
            ("annex-ii.7", Some(Element::SupportPeriod)),
            ("annex-ii.8.a", Some(Element::UserInformation)),
            ("art-13.18", Some(Element::UserInformation)),
            ("art-31.1", None),
        ] {
            assert_eq!(by_point(id), element, "{id}");
        }
    }
}
