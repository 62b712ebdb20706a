//! Elements of Annex VII recognised in small documents: every element, three languages, every shape, and what only
//! looks like evidence.

#![allow(
    clippy::unwrap_used,
    reason = "a test says with a panic that it failed"
)]

use cra_lint::config::Config;
use cra_lint::document::Document;
use cra_lint::dossier::{
    self, ElementState, EvidenceKind, Files, Nature, Parts, Product, ProductFacts,
};
use cra_lint::law::Element;
use cra_lint::law::element::Status;
use cra_lint::source::Sources;
use std::sync::Arc;

pub(super) struct Case {
    sources: Sources,
    product: Product,
}

impl Case {
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let mut sources = Sources::default();
        let ids: Vec<_> = files
            .iter()
            .map(|(path, text)| sources.add(*path, *text))
            .collect();
        let documents = ids
            .iter()
            .map(|id| Arc::new(Document::read(&sources, *id)))
            .collect();
        Self::with(sources, documents)
    }

    fn with(sources: Sources, documents: Vec<Arc<Document>>) -> Self {
        let parts = Parts {
            beside: Default::default(),
            path: ".".into(),
            facts: ProductFacts::default(),
            whole_folder: true,
            documents,
            sboms: Vec::new(),
            manifests: Vec::new(),
            outputs: Vec::new(),
            files: Files::default(),
            unreadable: Vec::new(),
        };
        let product = dossier::assemble(parts, &sources, &Config::default());
        Self { sources, product }
    }

    pub(super) fn state(&self, element: Element) -> &ElementState {
        self.product.element(element).unwrap()
    }

    pub(super) fn status(&self, element: Element) -> Status {
        self.state(element).status
    }

    /// The text of the best evidence.
    fn evidence(&self, element: Element) -> &str {
        self.state(element)
            .evidence
            .first()
            .map_or("", |evidence| self.sources.text(evidence.span))
    }
}

/// One document of the technical file around a piece.
fn dossier(piece: &str) -> Case {
    let text = format!("# Technical documentation, Regulation (EU) 2024/2847\n\n{piece}\n");
    Case::of(&[("docs/cra/technical-file.md", &text)])
}

use Element::{
    Architecture, Contact, CvdPolicy, Declaration, GeneralDescription, IntendedPurpose,
    Photographs, Production, RiskAssessment, Sbom, SoftwareVersions, Standards, SupportPeriod,
    TestReports, Updates, UserInformation, VulnerabilityHandling,
};

/// Element, titles in English, Dutch and German, and content that satisfies it.
const TITLES: &[(Element, [&str; 3], &str)] = &[
    (
        GeneralDescription,
        [
            "General description",
            "Algemene beschrijving",
            "Allgemeine Beschreibung",
        ],
        "Nordtor connects the meters of a house to the grid operator.",
    ),
    (
        IntendedPurpose,
        [
            "Intended purpose",
            "Beoogd gebruik",
            "Bestimmungsgemäße Verwendung",
        ],
        "Measuring and sending of consumption in houses, indoors only.",
    ),
    (
        SoftwareVersions,
        ["Software versions", "Softwareversies", "Softwareversionen"],
        "Firmware 2.4.0 with boot loader 1.1.3.",
    ),
    (
        UserInformation,
        ["User manual", "Gebruikershandleiding", "Benutzerhandbuch"],
        "Mount the case, connect power, open the set-up page and follow the steps.",
    ),
    (
        Architecture,
        [
            "System architecture",
            "Systeemarchitectuur",
            "Systemarchitektur",
        ],
        "The reader feeds the queue, the queue feeds the uplink; each runs as its own user.",
    ),
    (
        VulnerabilityHandling,
        [
            "Vulnerability handling",
            "Omgang met kwetsbaarheden",
            "Behandlung von Schwachstellen",
        ],
        "Reports are triaged in two days by the security team and fixed by severity.",
    ),
    (
        Sbom,
        [
            "Software bill of materials",
            "Softwarestuklijst",
            "Software-Stückliste",
        ],
        "Each release carries a CycloneDX file with every dependency.",
    ),
    (
        CvdPolicy,
        [
            "Coordinated vulnerability disclosure",
            "Gecoördineerde bekendmaking van kwetsbaarheden",
            "Koordinierte Offenlegung von Schwachstellen",
        ],
        "We publish an advisory with the finder ninety days after the report at the latest.",
    ),
    (
        Updates,
        [
            "Secure updates",
            "Veilige updates",
            "Sichere Aktualisierungen",
        ],
        "Images are signed and fetched over TLS; the device checks the signature before it boots.",
    ),
    (
        Production,
        [
            "Production and monitoring",
            "Productie en monitoring",
            "Herstellung und Überwachung",
        ],
        "Builds run on one hardened runner; each unit is flashed and tested on the line.",
    ),
    (
        RiskAssessment,
        ["Risk assessment", "Risicobeoordeling", "Risikobewertung"],
        "Twelve threats were rated by likelihood and impact; the table lists their treatment.",
    ),
    (
        SupportPeriod,
        [
            "Support period",
            "Ondersteuningsperiode",
            "Unterstützungszeitraum",
        ],
        "Security updates until 31 May 2033; the meters stay in use for about five years.",
    ),
    (
        Standards,
        [
            "Standards applied",
            "Toegepaste normen",
            "Angewandte Normen",
        ],
        "IEC 62443-4-2:2019 in part (clauses 4 and 5); the rest is solved as told in chapter 3.",
    ),
    (
        TestReports,
        ["Test reports", "Testrapporten", "Prüfberichte"],
        "Report 24-117 of 3 March 2026: all 42 cases passed.",
    ),
    (
        Declaration,
        [
            "EU declaration of conformity",
            "EU-conformiteitsverklaring",
            "EU-Konformitätserklärung",
        ],
        "Signed in Kiel on 4 March 2026 by the managing director, kept with the master file.",
    ),
];

#[test]
fn headings_with_content_are_present_in_three_languages() {
    for (element, titles, content) in TITLES {
        for title in titles {
            let case = dossier(&format!("## 3.2 {title}\n\n{content}"));
            assert_eq!(case.status(*element), Status::Present, "{title}");
            if *element != SupportPeriod {
                assert_eq!(case.evidence(*element), format!("3.2 {title}"));
            }
        }
    }
}

#[test]
fn bold_lines_serve_as_headings_and_capitals_do_not_matter() {
    for (element, titles, content) in TITLES {
        let case = dossier(&format!("**4. {}**\n\n{content}", titles[2].to_uppercase()));
        assert_eq!(case.status(*element), Status::Present, "{}", titles[2]);
    }
}

#[test]
fn table_rows_are_evidence_at_their_line() {
    for (element, titles, content) in TITLES {
        let row = format!("| **{}** | {content} |", titles[0]);
        let case = dossier(&format!("| Element | Where |\n|---|---|\n{row}"));
        assert_eq!(case.status(*element), Status::Present, "{}", titles[0]);
        let evidence = &case.state(*element).evidence[0];
        assert_eq!(
            (evidence.kind, case.sources.text(evidence.span)),
            (EvidenceKind::TableRow, row.as_str())
        );
    }
}

#[test]
fn labels_are_evidence_in_every_language() {
    for (element, titles, content) in TITLES {
        for title in titles {
            let label = format!("**{title}:** {content}");
            let case = dossier(&format!("- {label}"));
            assert_eq!(case.status(*element), Status::Present, "{title}");
            assert_eq!(case.evidence(*element), label, "{title}");
        }
    }
}

#[test]
fn a_contact_points_at_the_address_itself() {
    for title in [
        "Reporting a vulnerability",
        "Kwetsbaarheid melden",
        "Schwachstelle melden",
    ] {
        let case = Case::of(&[(
            "SECURITY.md",
            &format!("# Security\n\n## {title}\n\nÄ mail to security@nordtor.eu, please.\n"),
        )]);
        assert_eq!(case.status(Contact), Status::Present, "{title}");
        assert_eq!(case.evidence(Contact), "security@nordtor.eu");
    }
}

#[test]
fn titles_without_content_are_placeholders() {
    for (element, titles, _) in TITLES {
        let case = dossier(&format!("## {}\n\n## Next\n\ntext", titles[0]));
        let wanted = if *element == SoftwareVersions {
            [Status::Placeholder, Status::Missing]
        } else {
            [Status::Placeholder; 2]
        };
        assert!(
            wanted.contains(&case.status(*element)),
            "{} {:?}",
            titles[0],
            case.status(*element)
        );
    }
}

#[test]
fn fields_to_fill_in_and_promises_are_placeholders() {
    for (element, titles, _) in TITLES {
        for content in [
            "[TO BE FILLED BY THE MANUFACTURER:\ndescribe it here]",
            "TBD",
            "Will be documented here before release.",
            "Wird noch ergänzt.",
            "Wordt nog uitgewerkt.",
            "- [ ] describe it",
            "{{ content }}",
        ] {
            let case = dossier(&format!("## {}\n\n{content}", titles[0]));
            assert_eq!(
                case.status(*element),
                Status::Placeholder,
                "{} {content}",
                titles[0]
            );
        }
    }
}

#[test]
fn quoted_law_alone_is_no_content() {
    let law = "> (a) necessary information on it, as referred to in Article 13, where\napplicable;";
    for (element, titles, _) in TITLES {
        let case = dossier(&format!("## {}\n\n{law}", titles[0]));
        assert_ne!(case.status(*element), Status::Present, "{}", titles[0]);
    }
}

#[test]
fn what_is_said_to_be_missing_is_missing() {
    for content in [
        "No risk assessment has been performed yet.",
        "Liegt noch nicht vor.",
        "Is er nog niet.",
    ] {
        let case = dossier(&format!("## Risk assessment\n\n{content}"));
        assert_eq!(case.status(RiskAssessment), Status::Missing, "{content}");
        assert_eq!(
            case.evidence(RiskAssessment),
            "Risk assessment",
            "{content}"
        );
    }
    let case = dossier("| Point | State |\n|---|---|\n| Risk assessment | ❌ |");
    assert_ne!(case.status(RiskAssessment), Status::Present);
}

#[test]
fn not_applicable_needs_its_reason() {
    let case = dossier("| Point | State |\n|---|---|\n| Test reports | N/A |");
    assert_eq!(
        (case.status(TestReports), case.state(TestReports).justified),
        (Status::NotApplicable, false)
    );
    let case = dossier(
        "| Point | State | Why |\n|---|---|---|\n| Test reports | N/A | the product is a data sheet without software |",
    );
    assert_eq!(
        (case.status(TestReports), case.state(TestReports).justified),
        (Status::NotApplicable, true)
    );
}

#[test]
fn photographs_are_for_hardware() {
    assert_eq!(
        dossier("Plain software.").status(Photographs),
        Status::NotApplicable
    );
    let case = dossier("## Photographs\n\n![front](images/front.jpg)");
    assert_eq!(case.status(Photographs), Status::Present);
    let case = dossier(
        "The enclosure is plastic. The housing has two screws. Each circuit board is marked.",
    );
    assert_eq!(case.status(Photographs), Status::Missing);
}

#[test]
fn a_support_period_needs_a_date_or_a_length() {
    let case = dossier("## Supported versions\n\nOnly the latest release gets fixes.");
    assert_eq!(case.status(SupportPeriod), Status::Missing);
    let case = dossier("## Support period\n\nEach release gets fixes for mindestens fünf Jahre.");
    assert_eq!(case.status(SupportPeriod), Status::Present);
}

#[test]
fn forms_and_pointers_to_forms_are_placeholders() {
    let form = (
        "docs/cra/declaration-of-conformity.template.md",
        "# EU declaration of conformity\n\nWe declare under our sole responsibility that the product conforms with Regulation (EU) 2024/2847.\n",
    );
    let case = Case::of(&[form]);
    assert_eq!(case.status(Declaration), Status::Placeholder);
    let index = (
        "docs/cra/index.md",
        "# Technical file\n\n| Part | File |\n|---|---|\n| Declaration of conformity | [file](declaration-of-conformity.template.md) |\n",
    );
    let case = Case::of(&[form, index]);
    assert_eq!(case.status(Declaration), Status::Placeholder);
}

#[test]
fn an_explicit_mark_goes_before_recognition() {
    let case = dossier(
        "<!-- cra-lint: element annex-vii.3 -->\n## What could go wrong\n\nTwelve things, each with its treatment, listed by the team in March.",
    );
    assert_eq!(case.status(RiskAssessment), Status::Present);
    assert_eq!(case.evidence(RiskAssessment), "What could go wrong");
}

#[test]
fn documents_of_a_product_are_told_from_writing_about_the_law() {
    let guide = "# CRA guide\n\nManufacturers must draw up the technical documentation under Regulation (EU) 2024/2847.\n\n\
                 ## Risk assessment\n\nYou must assess the risks of your product.\n\n## SBOM\n\nManufacturers should make an SBOM.\n\n\
                 ## Support period\n\nManufacturers must support products for five years.\n\n## Declaration of conformity\n\nYou must sign it.\n";
    let case = Case::of(&[("docs/cra-guide.md", guide)]);
    assert_eq!(case.product.nature, Nature::NoTechnicalFile);
    assert_eq!(case.status(RiskAssessment), Status::Missing);
    let own = "# CRA technical file\n\nProduct version: 2.4.0. Regulation (EU) 2024/2847.\n\n## Risk assessment\n\nWe rated twelve threats in March and treated all.\n\n\
               ## SBOM\n\nOur build writes a CycloneDX file for each release.\n\n## Support period\n\nWe support the product until May 2033.\n\n\
               ## Contact for vulnerabilities\n\nWrite to security@nordtor.eu.\n";
    let case = Case::of(&[("docs/cra/technical-file.md", own)]);
    assert_eq!(case.product.nature, Nature::TechnicalFile);
    assert_eq!(
        case.product.anchor.map(|span| case.sources.text(span)),
        Some("CRA technical file")
    );
}

#[test]
fn a_file_that_cannot_be_read_is_not_assessable() {
    let mut sources = Sources::default();
    let utf16: Vec<u8> = "# Risk assessment"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let id = sources.add("docs/risk-assessment.md", utf16);
    let document = Arc::new(Document::read(&sources, id));
    let case = Case::with(sources, vec![document]);
    assert_eq!(case.status(RiskAssessment), Status::NotAssessable);
}

#[test]
fn the_sbom_on_request_follows_the_sbom() {
    let case = dossier("## SBOM\n\nEach release carries a CycloneDX file with every dependency.");
    assert_eq!(case.status(Element::SbomOnRequest), Status::Present);
    assert_eq!(case.evidence(Element::SbomOnRequest), "SBOM");
}

#[test]
fn evidence_lies_inside_its_file_with_crlf_and_marks() {
    let text = "\u{feff}# Technische Dokumentation (EU) 2024/2847\r\n\r\n## Risikobewertung\r\n\r\nZwölf Bedrohungen wurden bewertet und behandelt; die Tabelle führt sie auf.\r\n";
    let case = Case::of(&[("docs/akte.md", text)]);
    assert_eq!(case.evidence(RiskAssessment), "Risikobewertung");
    let span = case.state(RiskAssessment).evidence[0].span;
    assert_eq!(case.sources.positions(span).0.line, 3);
}
