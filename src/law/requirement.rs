//! The essential cybersecurity requirements of Annex I, one by one.

/// The two lists of Annex I.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// Part I: properties of the product.
    One,
    /// Part II: handling of vulnerabilities.
    Two,
}

/// One requirement, in the order of Annex I.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Requirement {
    /// Part I(1).
    AppropriateLevel,
    /// Part I(2)(a).
    NoKnownVulnerabilities,
    /// Part I(2)(b).
    SecureDefault,
    /// Part I(2)(c).
    SecurityUpdates,
    /// Part I(2)(d).
    AccessControl,
    /// Part I(2)(e).
    Confidentiality,
    /// Part I(2)(f).
    Integrity,
    /// Part I(2)(g).
    DataMinimisation,
    /// Part I(2)(h).
    Availability,
    /// Part I(2)(i).
    NoHarmToOthers,
    /// Part I(2)(j).
    AttackSurface,
    /// Part I(2)(k).
    IncidentImpact,
    /// Part I(2)(l).
    Recording,
    /// Part I(2)(m).
    Removal,
    /// Part II(1).
    Inventory,
    /// Part II(2).
    Remediation,
    /// Part II(3).
    RegularTests,
    /// Part II(4).
    FixedDisclosure,
    /// Part II(5).
    DisclosurePolicy,
    /// Part II(6).
    ReportSharing,
    /// Part II(7).
    SecureDistribution,
    /// Part II(8).
    FreeUpdates,
}

use Requirement::*;

impl Requirement {
    /// All of them, in order.
    pub const ALL: [Self; 22] = [
        AppropriateLevel,
        NoKnownVulnerabilities,
        SecureDefault,
        SecurityUpdates,
        AccessControl,
        Confidentiality,
        Integrity,
        DataMinimisation,
        Availability,
        NoHarmToOthers,
        AttackSurface,
        IncidentImpact,
        Recording,
        Removal,
        Inventory,
        Remediation,
        RegularTests,
        FixedDisclosure,
        DisclosurePolicy,
        ReportSharing,
        SecureDistribution,
        FreeUpdates,
    ];

    /// The thirteen of Part I(2).
    pub fn properties() -> impl DoubleEndedIterator<Item = Self> {
        Self::ALL.into_iter().skip(1).take(13)
    }

    /// The eight of Part II.
    pub fn handling() -> impl DoubleEndedIterator<Item = Self> {
        Self::ALL.into_iter().skip(14)
    }

    /// The requirement of Part I(2) with this letter, `a` to `m`.
    pub fn lettered(letter: char) -> Option<Self> {
        let at = (letter as u32).checked_sub('a' as u32)?;
        Self::properties().nth(usize::try_from(at).ok()?)
    }

    /// The requirement of Part II with this number, 1 to 8.
    pub fn numbered(number: u32) -> Option<Self> {
        Self::handling().nth(usize::try_from(number.checked_sub(1)?).ok()?)
    }

    /// The list it stands in.
    pub fn part(self) -> Part {
        if self < Inventory {
            Part::One
        } else {
            Part::Two
        }
    }

    /// Key of the legal point.
    pub fn id(self) -> &'static str {
        self.facts().0
    }

    /// The point without its annex, as people cite it: "Part I(2)(j)".
    pub fn point(self) -> &'static str {
        self.facts().1
    }

    /// What it is about, in a few words.
    pub fn name(self) -> &'static str {
        self.facts().2
    }

    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            AppropriateLevel => (
                "annex-i.part-i.1",
                "Part I(1)",
                "a level of cybersecurity that fits the risks",
            ),
            NoKnownVulnerabilities => (
                "annex-i.part-i.2.a",
                "Part I(2)(a)",
                "no known exploitable vulnerabilities",
            ),
            SecureDefault => (
                "annex-i.part-i.2.b",
                "Part I(2)(b)",
                "secure configuration by default",
            ),
            SecurityUpdates => ("annex-i.part-i.2.c", "Part I(2)(c)", "security updates"),
            AccessControl => (
                "annex-i.part-i.2.d",
                "Part I(2)(d)",
                "protection from unauthorised access",
            ),
            Confidentiality => (
                "annex-i.part-i.2.e",
                "Part I(2)(e)",
                "confidentiality of data",
            ),
            Integrity => (
                "annex-i.part-i.2.f",
                "Part I(2)(f)",
                "integrity of data, programs and configuration",
            ),
            DataMinimisation => ("annex-i.part-i.2.g", "Part I(2)(g)", "data minimisation"),
            Availability => (
                "annex-i.part-i.2.h",
                "Part I(2)(h)",
                "availability of essential functions",
            ),
            NoHarmToOthers => (
                "annex-i.part-i.2.i",
                "Part I(2)(i)",
                "little effect on other devices and networks",
            ),
            AttackSurface => (
                "annex-i.part-i.2.j",
                "Part I(2)(j)",
                "limited attack surface",
            ),
            IncidentImpact => (
                "annex-i.part-i.2.k",
                "Part I(2)(k)",
                "reduced impact of incidents",
            ),
            Recording => (
                "annex-i.part-i.2.l",
                "Part I(2)(l)",
                "recording and monitoring of activity",
            ),
            Removal => (
                "annex-i.part-i.2.m",
                "Part I(2)(m)",
                "secure removal of data and settings",
            ),
            Inventory => (
                "annex-i.part-ii.1",
                "Part II(1)",
                "vulnerabilities and components identified, SBOM",
            ),
            Remediation => (
                "annex-i.part-ii.2",
                "Part II(2)",
                "vulnerabilities remedied without delay",
            ),
            RegularTests => (
                "annex-i.part-ii.3",
                "Part II(3)",
                "regular tests and reviews",
            ),
            FixedDisclosure => (
                "annex-i.part-ii.4",
                "Part II(4)",
                "fixed vulnerabilities disclosed",
            ),
            DisclosurePolicy => (
                "annex-i.part-ii.5",
                "Part II(5)",
                "policy on coordinated disclosure",
            ),
            ReportSharing => (
                "annex-i.part-ii.6",
                "Part II(6)",
                "contact address for reports",
            ),
            SecureDistribution => (
                "annex-i.part-ii.7",
                "Part II(7)",
                "secure distribution of updates",
            ),
            FreeUpdates => (
                "annex-i.part-ii.8",
                "Part II(8)",
                "security updates without delay, free of charge, with advisories",
            ),
        }
    }
}

/// A set of requirements.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Debug)]
pub struct Requirements(u32);

impl Requirements {
    /// The set of one.
    pub fn one(requirement: Requirement) -> Self {
        Self(1 << requirement as u8)
    }

    /// Adds one.
    pub fn insert(&mut self, requirement: Requirement) {
        self.0 |= 1 << requirement as u8;
    }

    /// Takes one out.
    pub fn remove(&mut self, requirement: Requirement) {
        self.0 &= !(1 << requirement as u8);
    }

    /// Whether it holds this one.
    pub fn contains(self, requirement: Requirement) -> bool {
        self.0 & (1 << requirement as u8) != 0
    }

    /// What either holds.
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both hold.
    pub fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those of one part.
    pub fn of(self, part: Part) -> Self {
        self.iter()
            .filter(|requirement| requirement.part() == part)
            .collect()
    }

    /// How many.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its requirements, in order.
    pub fn iter(self) -> impl Iterator<Item = Requirement> {
        Requirement::ALL
            .into_iter()
            .filter(move |requirement| self.contains(*requirement))
    }
}

impl FromIterator<Requirement> for Requirements {
    fn from_iter<I: IntoIterator<Item = Requirement>>(requirements: I) -> Self {
        let mut set = Self::default();
        requirements.into_iter().for_each(|one| set.insert(one));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::cra::reference;

    #[test]
    fn points_and_ids_say_the_same() {
        for (at, requirement) in Requirement::ALL.into_iter().enumerate() {
            assert_eq!(requirement as usize, at);
            let cited = reference(requirement.id());
            assert_eq!(cited, format!("Annex I {}", requirement.point()));
        }
        assert_eq!(Requirement::lettered('a'), Some(NoKnownVulnerabilities));
        assert_eq!(Requirement::lettered('m'), Some(Removal));
        assert_eq!(Requirement::lettered('n'), None);
        assert_eq!(Requirement::numbered(8), Some(FreeUpdates));
        assert_eq!(Requirement::numbered(0), None);
        assert_eq!(Requirement::numbered(9), None);
    }

    #[test]
    fn sets_hold_what_was_put_in() {
        let mut set: Requirements = [Removal, Inventory].into_iter().collect();
        assert_eq!(set.len(), 2);
        assert_eq!(set.of(Part::Two).iter().collect::<Vec<_>>(), [Inventory]);
        set.remove(Inventory);
        assert_eq!(set, Requirements::one(Removal));
    }
}
