//! A small complete product in each language that is known by its official terms: nothing is said about it; with one
//! defect planted, that one alone.
//!
//! `tests/documents/sentences/<language>.txt` holds what its documents say, `subject: sentence` in each line; lists and
//! rows are parted by `|`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{check_in, root};
use crate::languages::official;
use cra_lint::law::Element;
use cra_lint::law::terms::{LANGUAGES, Language};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// What is done about (2)(a) to (m), in words of no language.
const PROPERTIES: [&str; 13] = [
    "OSV, EUVD",
    "config.toml, 0600",
    "systemd-timer",
    "OAuth 2.0, TOTP",
    "TLS 1.3, AES-256-GCM",
    "HMAC-SHA-256",
    "JSON: id, t, T",
    "systemd-watchdog, RAID 1",
    "0–3600 s",
    "443/tcp",
    "seccomp, namespaces",
    "journald",
    "shred, NIST SP 800-88",
];

/// The same for Part II.
const HANDLING: [&str; 8] = [
    "CycloneDX 1.6",
    "CVSS 4.0",
    "OWASP ZAP",
    "CSAF 2.0",
    "SECURITY.md",
    "security@aurelia-devices.eu",
    "Ed25519",
    "0 EUR",
];

const MAKER: &str = "Aurelia Devices, Havnegade 4, 8000 Aarhus, Danmark";

const SBOM: &str = r#"{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "serialNumber": "urn:uuid:7a1b8f5e-33a2-4c5d-9d8e-0a3c2f6b7d11",
  "version": 1,
  "metadata": {
    "timestamp": "2026-10-14T10:12:00Z",
    "component": { "type": "application", "bom-ref": "x1", "name": "aurelia-x1", "version": "2.4.0" }
  },
  "components": [
    {
      "type": "library",
      "bom-ref": "zlib",
      "supplier": { "name": "zlib" },
      "name": "zlib",
      "version": "1.3.1",
      "purl": "pkg:generic/zlib@1.3.1"
    }
  ],
  "dependencies": [{ "ref": "x1", "dependsOn": ["zlib"] }, { "ref": "zlib" }]
}
"#;

/// A product's documents: path and text.
type Product = Vec<(&'static str, String)>;

/// What the documents of one language say.
struct Sentences {
    language: &'static Language,
    said: BTreeMap<String, String>,
}

impl Sentences {
    /// `None` for a language without a file: its product is written out elsewhere.
    fn read(language: &'static Language) -> Option<Self> {
        let path = root().join(format!("tests/documents/sentences/{}.txt", language.code));
        let text = std::fs::read_to_string(path).ok()?;
        let said = text.lines().map(|line| {
            let (subject, sentence) = line.split_once(": ").unwrap();
            (subject.to_string(), sentence.to_string())
        });
        Some(Self {
            language,
            said: said.collect(),
        })
    }

    fn of(&self, subject: &str) -> &str {
        match self.said.get(subject) {
            Some(sentence) => sentence,
            None => panic!("{} has no `{subject}`", self.language.code),
        }
    }

    fn listed(&self, subject: &str) -> Vec<&str> {
        self.of(subject).split('|').collect()
    }

    /// An element's official name, as a heading begins.
    fn name(&self, element: Element) -> String {
        let name = official(self.language, element);
        let mut letters = name.chars();
        let first = letters.next().unwrap();
        first.to_uppercase().chain(letters).collect()
    }

    fn heading(&self, level: usize, element: Element) -> String {
        format!("{} {}", "#".repeat(level), self.name(element))
    }

    /// The part of Annex I without what stands before it.
    fn part(&self, subject: &str) -> &str {
        self.of(subject).split_once(", ").unwrap().1
    }

    fn product(&self) -> Product {
        vec![
            ("technical-file.md", self.technical_file()),
            ("manual.md", self.manual()),
            ("declaration.md", self.declaration()),
            ("SECURITY.md", self.policy()),
            (
                ".well-known/security.txt",
                "Contact: mailto:security@aurelia-devices.eu\nExpires: 2027-08-31T22:00:00Z\n"
                    .into(),
            ),
            ("sbom/aurelia-x1-2.4.0.cdx.json", SBOM.into()),
        ]
    }

    fn technical_file(&self) -> String {
        let steps = self.listed("steps").into_iter().enumerate();
        let steps: Vec<_> = steps
            .map(|(at, step)| format!("{}. {step}", at + 1))
            .collect();
        let factors: Vec<_> = self
            .listed("factors")
            .into_iter()
            .map(|factor| format!("- {factor}"))
            .collect();
        let passed = self.listed("passed");
        let mut part_one = vec![vec!["(1)".to_string(), "IEC 62443-4-1".to_string()]];
        let letters = ('a'..='m').map(|letter| format!("(2)({letter})"));
        part_one.extend(
            letters
                .zip(PROPERTIES)
                .map(|(id, how)| vec![id, how.into()]),
        );
        let points = (1..=8).map(|point| format!("({point})"));
        let part_two = points.zip(HANDLING).map(|(id, how)| vec![id, how.into()]);
        let tests = [
            ("part-i", "(1), (2)(a)–(m)", "OWASP ZAP 2.16"),
            ("part-ii", "(1)–(8)", "checklist 4"),
        ];
        let tests = tests.into_iter().map(|(part, points, tool)| {
            let requirement = format!("{} {points}", self.part(part));
            let row = [requirement.as_str(), "26-17", tool, passed.first().unwrap()];
            row.map(str::to_string).to_vec()
        });
        let risks = vec![
            self.listed("risk-row")
                .into_iter()
                .map(Into::into)
                .collect(),
        ];
        let head = self.listed("requirement-head");
        let paragraphs = [
            "# Aurelia X1 2.4.0 – (EU) 2024/2847, VII".to_string(),
            self.heading(2, Element::GeneralDescription),
            self.of("general").into(),
            self.heading(3, Element::IntendedPurpose),
            self.of("purpose").into(),
            self.of("misuse").into(),
            self.heading(3, Element::SoftwareVersions),
            "- Aurelia X1 2.4.0 (2026-09-30)".into(),
            self.heading(3, Element::Photographs),
            self.of("photographs").into(),
            self.heading(3, Element::UserInformation),
            self.of("user").into(),
            self.heading(2, Element::Architecture),
            self.of("architecture").into(),
            self.of("components").into(),
            self.heading(2, Element::VulnerabilityHandling),
            steps.join("\n"),
            self.of("handling").into(),
            self.of("reporting").into(),
            self.heading(3, Element::Sbom),
            "[aurelia-x1-2.4.0.cdx.json](sbom/aurelia-x1-2.4.0.cdx.json), CycloneDX 1.6".into(),
            self.heading(3, Element::CvdPolicy),
            "[SECURITY.md](SECURITY.md), https://aurelia-devices.eu/policy".into(),
            self.heading(3, Element::Contact),
            "security@aurelia-devices.eu, [security.txt](.well-known/security.txt)".into(),
            self.heading(3, Element::Updates),
            self.of("updates").into(),
            self.heading(2, Element::Production),
            self.of("production").into(),
            self.of("validation").into(),
            self.heading(2, Element::RiskAssessment),
            self.of("risk").into(),
            table(&self.listed("risk-head"), risks),
            format!("### {}", self.of("part-i")),
            table(&head, part_one),
            format!("### {}", self.of("part-ii")),
            table(&head, part_two.collect()),
            self.heading(2, Element::SupportPeriod),
            self.of("support").into(),
            factors.join("\n"),
            self.heading(2, Element::Standards),
            self.of("standards").into(),
            self.heading(2, Element::TestReports),
            self.of("tests").into(),
            table(&self.listed("test-head"), tests.collect()),
            passed.get(1).unwrap().to_string(),
            self.heading(2, Element::Declaration),
            self.of("signed-copy").into(),
        ];
        text(&paragraphs)
    }

    fn manual(&self) -> String {
        let mut paragraphs = vec![
            format!("# {}: Aurelia X1", self.name(Element::UserInformation)),
            format!(
                "{}: {MAKER}, info@aurelia-devices.eu, https://aurelia-devices.eu",
                self.of("manufacturer")
            ),
        ];
        let subjects = [
            "product",
            "purpose",
            "functions",
            "risks",
            "commissioning",
            "changes",
            "installing",
            "turning-off",
            "support-for-users",
            "reports",
            "decommissioning",
        ];
        paragraphs.extend(subjects.map(|subject| self.of(subject).to_string()));
        let addresses = [
            (Element::Declaration, "declaration"),
            (Element::Sbom, "sbom"),
        ];
        paragraphs.extend(addresses.map(|(element, page)| {
            let name = self.name(element);
            format!("{name}: https://aurelia-devices.eu/x1/{page}")
        }));
        text(&paragraphs)
    }

    fn declaration(&self) -> String {
        let items = [
            self.of("d-product").to_string(),
            format!("{}: {MAKER}", self.of("d-manufacturer")),
            self.of("d-responsibility").into(),
            self.of("d-object").into(),
            self.of("d-conformity").into(),
            self.of("d-standards").into(),
            self.of("d-body").into(),
            self.of("d-additional").into(),
        ];
        let items = items.iter().enumerate();
        let items: Vec<_> = items
            .map(|(at, item)| format!("{}. {item}", at + 1))
            .collect();
        let mut paragraphs = vec![self.heading(1, Element::Declaration), items.join("\n")];
        let signature = ["d-on-behalf", "d-issue", "d-name", "d-signature"];
        paragraphs.extend(signature.map(|subject| self.of(subject).to_string()));
        text(&paragraphs)
    }

    fn policy(&self) -> String {
        let mut paragraphs = vec![self.heading(1, Element::CvdPolicy)];
        let subjects = [
            "policy-scope",
            "policy-contact",
            "policy-promise",
            "policy-research",
        ];
        paragraphs.extend(subjects.map(|subject| self.of(subject).to_string()));
        text(&paragraphs)
    }
}

fn text(paragraphs: &[String]) -> String {
    paragraphs.join("\n\n") + "\n"
}

fn table(head: &[&str], rows: Vec<Vec<String>>) -> String {
    let mut out = format!("| {} |\n|{}", head.join(" | "), "---|".repeat(head.len()));
    for row in rows {
        let _ = write!(out, "\n| {} |", row.join(" | "));
    }
    out
}

/// Path and rule of each finding about a product.
fn findings(product: &Product) -> Vec<(String, &'static str, String)> {
    let folder = tempfile::tempdir().unwrap();
    // Nothing above the folder speaks for it.
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    for (path, text) in product {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let report = check_in(folder.path(), &["."]);
    let found = report.diagnostics.iter().map(|found| {
        let path = report.sources.path(found.span.file).to_string();
        (path, found.rule.id, found.message.clone())
    });
    found.collect()
}

/// The product with words of some of its documents replaced.
fn planted(product: &Product, edits: &[(&str, &str, &str)]) -> Product {
    let mut product = product.clone();
    for (path, from, to) in edits {
        let (_, text) = product.iter_mut().find(|(known, _)| known == path).unwrap();
        assert!(text.contains(from), "{path} has no `{from}`");
        *text = text.replace(from, to);
    }
    product
}

fn each_language() -> Vec<Sentences> {
    let all: Vec<_> = LANGUAGES
        .iter()
        .filter_map(|it| Sentences::read(it))
        .collect();
    assert_eq!(all.len(), 17);
    all
}

#[test]
fn nothing_is_said_of_a_complete_product() {
    for sentences in each_language() {
        let found = findings(&sentences.product());
        assert!(found.is_empty(), "{}: {found:#?}", sentences.language.code);
    }
}

#[test]
fn a_planted_defect_is_told_alone_and_where_it_is() {
    for sentences in each_language() {
        let product = sentences.product();
        let purpose = sentences.of("purpose");
        let described = format!("{purpose}\n\n{}", sentences.of("misuse"));
        let to_fill_in = sentences.language.unfilled.first().unwrap();
        let ends = ["technical-file.md", "manual.md", "declaration.md"];
        let defects = [
            (
                "element-placeholder",
                "technical-file.md",
                vec![("technical-file.md", described.as_str(), *to_fill_in)],
            ),
            (
                "declaration-without-regulation-number",
                "declaration.md",
                vec![("declaration.md", "2024/2847", "2024/2874")],
            ),
            (
                "security-txt-expired",
                ".well-known/security.txt",
                vec![(".well-known/security.txt", "2027-08-31", "2026-08-31")],
            ),
            (
                "support-ends-differ",
                "manual.md",
                vec![("manual.md", "2034", "2033")],
            ),
            (
                "support-period-under-five-years",
                "technical-file.md",
                ends.map(|path| (path, "2034", "2031")).to_vec(),
            ),
        ];
        for (rule, place, edits) in defects {
            let found = findings(&planted(&product, &edits));
            let told: Vec<_> = found
                .iter()
                .map(|(path, rule, _)| (path.as_str(), *rule))
                .collect();
            let code = sentences.language.code;
            assert_eq!(told, [(place, rule)], "{code}: {found:#?}");
        }
    }
}
