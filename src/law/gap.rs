//! What a gap in the technical documentation touches: the finding of formal non-compliance (Art. 58(1)) and the tier of
//! administrative fines (Art. 64). Which duty is breached, and whether and how a fine is set, is for authorities to
//! decide: these are the places to read, not a prediction.

use super::Element;
use super::element::Status;

/// A tier of administrative fines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tier {
    /// The paragraph that sets it.
    pub id: &'static str,
    /// The most in euros.
    pub euros: u32,
    /// The most as a share of an undertaking's worldwide turnover of the year before, in thousandths; the higher of the two
    /// counts.
    pub per_mille: u32,
}

/// Essential requirements of Annex I, and the duties of Articles 13 and 14 (Art. 64(2)).
pub const REQUIREMENTS: Tier = Tier {
    id: "art-64.2",
    euros: 15_000_000,
    per_mille: 25,
};

/// The duties the paragraph lists, the declaration (Art. 28) and the documentation (Art. 31(1) to (4)) among them
/// (Art. 64(3)).
pub const LISTED_DUTIES: Tier = Tier {
    id: "art-64.3",
    euros: 10_000_000,
    per_mille: 20,
};

/// The duty a gap touches, and the tier that goes with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Duty {
    /// The point that holds the duty.
    pub id: &'static str,
    /// The tier of fines.
    pub tier: Tier,
}

impl Duty {
    const fn listed(id: &'static str) -> Self {
        Self {
            id,
            tier: LISTED_DUTIES,
        }
    }

    const fn requirement(id: &'static str) -> Self {
        Self {
            id,
            tier: REQUIREMENTS,
        }
    }
}

/// Documentation holds at least the elements of Annex VII.
const CONTENT: Duty = Duty::listed("art-31.1");

impl Element {
    /// Whether an element with this status is a gap in what a reader is told.
    pub fn is_gap(status: Status) -> bool {
        match status {
            Status::Missing | Status::Placeholder | Status::NotAssessable => true,
            Status::Present | Status::NotApplicable => false,
        }
    }

    /// The points of Art. 58(1) a gap touches. Documentation that is not complete is always (f); a declaration that
    /// is not there may never have been drawn up (c), one that is a form may not have been drawn up correctly (d).
    pub fn formal_points(self, status: Status) -> &'static [&'static str] {
        match (self, status) {
            (Self::Declaration, Status::Missing) => &["art-58.1.c", "art-58.1.f"],
            (Self::Declaration, Status::Placeholder) => &["art-58.1.d", "art-58.1.f"],
            _ => &["art-58.1.f"],
        }
    }

    /// The duties a gap touches, the one with the higher fine first. Every element is content of the documentation
    /// (Art. 31(1)); some are asked for by a duty of the manufacturer in so many words as well.
    pub fn duties(self) -> &'static [Duty] {
        // Named, so that each list lives as long as the program.
        const USERS: &[Duty] = &[Duty::requirement("art-13.18"), CONTENT];
        const SUPPORT: &[Duty] = &[Duty::requirement("art-13.8"), CONTENT];
        const RISK: &[Duty] = &[Duty::requirement("art-13.4"), CONTENT];
        const SBOM: &[Duty] = &[Duty::requirement("annex-i.part-ii.1"), CONTENT];
        const TESTS: &[Duty] = &[Duty::requirement("annex-i.part-ii.3"), CONTENT];
        const POLICY: &[Duty] = &[Duty::requirement("annex-i.part-ii.5"), CONTENT];
        const CONTACT: &[Duty] = &[Duty::requirement("annex-i.part-ii.6"), CONTENT];
        const UPDATES: &[Duty] = &[Duty::requirement("annex-i.part-ii.7"), CONTENT];
        const DECLARATION: &[Duty] = &[
            Duty::requirement("art-13.12"),
            Duty::listed("art-28.1"),
            CONTENT,
        ];
        match self {
            Self::UserInformation => USERS,
            Self::VulnerabilityHandling | Self::SupportPeriod => SUPPORT,
            Self::Sbom | Self::SbomOnRequest => SBOM,
            Self::CvdPolicy => POLICY,
            Self::Contact => CONTACT,
            Self::Updates => UPDATES,
            Self::RiskAssessment => RISK,
            Self::TestReports => TESTS,
            Self::Declaration => DECLARATION,
            Self::GeneralDescription
            | Self::IntendedPurpose
            | Self::SoftwareVersions
            | Self::Photographs
            | Self::Architecture
            | Self::Production
            | Self::Standards => const { &[CONTENT] },
        }
    }

    /// What would close a gap, as part of a sentence; `None` where there is none.
    pub fn closing(self, status: Status) -> Option<String> {
        let expects = first_lower(self.facts().expects);
        match status {
            Status::Missing => Some(format!("add it, or link it: {expects}")),
            Status::Placeholder => Some(format!("fill it in: {expects}")),
            Status::NotAssessable => {
                Some("read the file by hand, or keep a copy in a format that can be read".into())
            }
            Status::Present | Status::NotApplicable => None,
        }
    }
}

/// A sentence as a part of another: small first letter, no full stop.
fn first_lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string());
    let rest = chars.as_str().trim_end_matches('.');
    format!("{}{rest}", first.unwrap_or_default())
}

impl Tier {
    /// "up to 15 million euros or 2.5 % of worldwide turnover, whichever is higher".
    pub fn words(self) -> String {
        let millions = self.euros / 1_000_000;
        let (whole, tenth) = (self.per_mille / 10, self.per_mille % 10);
        let share = match tenth {
            0 => format!("{whole} %"),
            tenth => format!("{whole}.{tenth} %"),
        };
        format!(
            "up to {millions} million euros or {share} of worldwide turnover, whichever is higher"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_has_its_points_and_the_higher_fine_comes_first() {
        for element in Element::ALL {
            for status in [Status::Missing, Status::Placeholder, Status::NotAssessable] {
                assert!(element.formal_points(status).contains(&"art-58.1.f"));
                assert!(element.closing(status).is_some());
            }
            let fines: Vec<_> = element
                .duties()
                .iter()
                .map(|duty| duty.tier.euros)
                .collect();
            assert!(fines.is_sorted_by(|a, b| a >= b), "{element:?}");
            assert!(element.duties().contains(&CONTENT));
        }
    }

    #[test]
    fn tiers_are_said_in_words() {
        assert_eq!(
            REQUIREMENTS.words(),
            "up to 15 million euros or 2.5 % of worldwide turnover, whichever is higher"
        );
        assert!(LISTED_DUTIES.words().contains("10 million euros or 2 %"));
    }
}
