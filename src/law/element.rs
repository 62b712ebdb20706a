//! The elements of the technical documentation (Annex VII).

use serde::Serialize;

/// One element of Annex VII, as fine as it can be looked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Element {
    /// Annex VII(1): general description.
    GeneralDescription,
    /// Annex VII(1)(a): intended purpose.
    IntendedPurpose,
    /// Annex VII(1)(b): versions of software affecting conformity.
    SoftwareVersions,
    /// Annex VII(1)(c): photographs or illustrations (hardware).
    Photographs,
    /// Annex VII(1)(d): user information and instructions (Annex II).
    UserInformation,
    /// Annex VII(2)(a): design, development, system architecture.
    Architecture,
    /// Annex VII(2)(b): vulnerability-handling processes as a whole.
    VulnerabilityHandling,
    /// Annex VII(2)(b): software bill of materials.
    Sbom,
    /// Annex VII(2)(b): coordinated vulnerability disclosure policy.
    CvdPolicy,
    /// Annex VII(2)(b): evidence of a contact address for reports.
    Contact,
    /// Annex VII(2)(b): secure distribution of updates.
    Updates,
    /// Annex VII(2)(c): production and monitoring.
    Production,
    /// Annex VII(3): cybersecurity risk assessment.
    RiskAssessment,
    /// Annex VII(4): what the support period was determined from.
    SupportPeriod,
    /// Annex VII(5): standards applied, or the solutions in their place.
    Standards,
    /// Annex VII(6): test reports.
    TestReports,
    /// Annex VII(7): copy of the EU declaration of conformity.
    Declaration,
    /// Annex VII(8): the SBOM itself, on an authority's reasoned request.
    SbomOnRequest,
}

/// What there is to say about an element.
#[derive(Debug)]
pub struct Facts {
    /// Id in reports and configuration.
    pub id: &'static str,
    /// Short name for tables.
    pub name: &'static str,
    /// What a reader wants to find, in our words, as one sentence.
    pub expects: &'static str,
}

impl Element {
    /// Every element, in the order of Annex VII.
    pub const ALL: [Element; 18] = [
        Self::GeneralDescription,
        Self::IntendedPurpose,
        Self::SoftwareVersions,
        Self::Photographs,
        Self::UserInformation,
        Self::Architecture,
        Self::VulnerabilityHandling,
        Self::Sbom,
        Self::CvdPolicy,
        Self::Contact,
        Self::Updates,
        Self::Production,
        Self::RiskAssessment,
        Self::SupportPeriod,
        Self::Standards,
        Self::TestReports,
        Self::Declaration,
        Self::SbomOnRequest,
    ];

    /// Id, name and expectation.
    pub fn facts(self) -> Facts {
        let (id, name, expects) = match self {
            Self::GeneralDescription => (
                "annex-vii.1",
                "General description",
                "What the product is: name, type, what it does, for whom, and what is not part of it.",
            ),
            Self::IntendedPurpose => (
                "annex-vii.1.a",
                "Intended purpose",
                "The use the product is made for, with its context and conditions, in the words of the manual.",
            ),
            Self::SoftwareVersions => (
                "annex-vii.1.b",
                "Software versions",
                "The exact version of every piece of software on which conformity depends.",
            ),
            Self::Photographs => (
                "annex-vii.1.c",
                "Photographs (hardware)",
                "Pictures of the outside, the marking and the inside; hardware only.",
            ),
            Self::UserInformation => (
                "annex-vii.1.d",
                "User information",
                "The information and instructions users get, as Annex II lists them, or the file that holds them.",
            ),
            Self::Architecture => (
                "annex-vii.2.a",
                "Design and architecture",
                "How the product is designed and developed, and how its software parts build on each other.",
            ),
            Self::VulnerabilityHandling => (
                "annex-vii.2.b",
                "Vulnerability handling",
                "How reports are taken in, triaged, fixed, released and disclosed, and by whom.",
            ),
            Self::Sbom => (
                "annex-vii.2.b.sbom",
                "SBOM",
                "A machine-readable list of the product's components, at least its top-level dependencies.",
            ),
            Self::CvdPolicy => (
                "annex-vii.2.b.cvd-policy",
                "CVD policy",
                "The policy on coordinated disclosure: how to report, what happens then, and when it is published.",
            ),
            Self::Contact => (
                "annex-vii.2.b.contact",
                "Contact for reports",
                "Proof that there is an address at which vulnerabilities can be reported.",
            ),
            Self::Updates => (
                "annex-vii.2.b.updates",
                "Secure updates",
                "How updates reach users securely: the channel, and how their integrity is protected.",
            ),
            Self::Production => (
                "annex-vii.2.c",
                "Production and monitoring",
                "How the product is built, released and monitored, and how these processes were validated.",
            ),
            Self::RiskAssessment => (
                "annex-vii.3",
                "Risk assessment",
                "The cybersecurity risks the product is made against, and how Annex I Part I applies to it.",
            ),
            Self::SupportPeriod => (
                "annex-vii.4",
                "Support period",
                "Until when the product is supported, and what that period was determined from.",
            ),
            Self::Standards => (
                "annex-vii.5",
                "Standards and solutions",
                "Standards, specifications or schemes applied in full or in part, or the solutions in their place.",
            ),
            Self::TestReports => (
                "annex-vii.6",
                "Test reports",
                "Reports of the tests that show the product and the vulnerability handling do what Annex I asks.",
            ),
            Self::Declaration => (
                "annex-vii.7",
                "EU declaration of conformity",
                "A copy of the signed declaration.",
            ),
            Self::SbomOnRequest => (
                "annex-vii.8",
                "SBOM on request",
                "The SBOM as it is handed to an authority that asks with reasons; the one of point 2(b) serves.",
            ),
        };
        Facts { id, name, expects }
    }

    /// Id in reports and configuration, a key of the legal points.
    pub fn id(self) -> &'static str {
        self.facts().id
    }

    /// Short name for tables.
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// The element with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|element| element.id() == id)
    }
}

/// An element's status in a product's folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Concrete content was found.
    Present,
    /// A section, field or template is there; its essential content is not.
    Placeholder,
    /// Nothing was found.
    Missing,
    /// It does not apply, with a reason.
    NotApplicable,
    /// A file is named that cannot be read.
    NotAssessable,
}

impl Status {
    /// The word used in every output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Placeholder => "placeholder",
            Self::Missing => "missing",
            Self::NotApplicable => "not-applicable",
            Self::NotAssessable => "not-assessable",
        }
    }
}
