//! English.

use super::{Asked, Words};
use crate::law::Element;

pub(super) static WORDS: Words = Words {
    fill_in: "[to be filled in]",
    how: "Comments like this one ask. An answer stands in place of the words in brackets; a link to the document that \
          holds it is an answer too. Where something does not apply, write that, and why.",
    annex: "Annex",
    part: "Part",
    article: "Art.",
    index: (
        "Technical documentation",
        "What Annex VII of Regulation (EU) 2024/2847 (Cyber Resilience Act) asks for stands in these files:",
    ),
    groups: [
        "What we make",
        "How it is made",
        "What happens to vulnerabilities",
        "What could go wrong",
        "How long it is supported",
        "What it was held against",
        "What is declared",
    ],
    asked,
    declaration: [
        (
            "Identification",
            "Name and type of the product, and what else tells it from every other: model, version, batch or serial number.",
        ),
        (
            "Manufacturer",
            "Name and postal address of the manufacturer, or of the authorised representative.",
        ),
        (
            "Responsibility",
            "The statement that the one who issues the declaration bears the responsibility for it alone.",
        ),
        (
            "Object of the declaration",
            "What exactly is declared, so that it can be traced; a picture may help.",
        ),
        (
            "Conformity",
            "The statement that this object meets the Union's harmonisation legislation, with the number 2024/2847 and every \
             other act that applies, and that the essential cybersecurity requirements were shown to be fulfilled.",
        ),
        (
            "References",
            "The harmonised standards, common specifications or cybersecurity certification the declaration relies on, each \
             with its edition.",
        ),
        (
            "Notified body",
            "Where one took part: its name and number, what it examined, and its certificate. Else that none took part.",
        ),
        (
            "Additional information",
            "What else is to be said, or that there is nothing.",
        ),
        (
            "Signature",
            "For whom it is signed, place and date, name and function, signature.",
        ),
    ],
    security_txt: [
        "A form for security.txt (RFC 9116). Filled in, it belongs at /.well-known/security.txt of the website.",
        "Where reports go: mailto: and an address that people read, or https: and a form.",
        "Until when this file holds, less than a year ahead, as a timestamp with a zone.",
        "The page with the policy on coordinated vulnerability disclosure.",
    ],
};

fn asked(element: Element) -> Asked {
    let (title, question, points): (_, _, &[_]) = match element {
        Element::GeneralDescription => (
            "General description",
            "What is the product?",
            &[
                "its name and type, and what tells one copy from another (model, batch, serial number)",
                "what it does, and for whom",
                "what belongs to it, cloud services among them, and what does not",
            ],
        ),
        Element::IntendedPurpose => (
            "Intended purpose",
            "Which use is the product made for?",
            &[
                "the use, in the words of the manual",
                "where and by whom it is used, and what it is connected to",
                "which misuse is to be expected",
            ],
        ),
        Element::SoftwareVersions => (
            "Software versions",
            "Which versions of software does this documentation speak of?",
            &[
                "one exact version for each piece on which security depends: firmware, operating system, application, service",
            ],
        ),
        Element::Photographs => (
            "Photographs",
            "What does the product look like? Hardware only.",
            &[
                "the outside",
                "the marking, with type plate and CE mark",
                "the inside, with boards and connectors",
            ],
        ),
        Element::UserInformation => (
            "User information and instructions",
            "What do users get to read? The text itself, or a link to the manual.",
            &[
                "who made it, and where to report vulnerabilities",
                "purpose, essential functions and security properties",
                "known circumstances that can lead to significant risks",
                "until when there is support, and of what kind",
                "how to set it up, use, update and retire it securely, and what happens to the data",
            ],
        ),
        Element::Architecture => (
            "Design and architecture",
            "How is the product built, and how was it developed?",
            &[
                "its parts, what each does, and how they work together",
                "interfaces, data flows, limits of trust; a drawing",
                "how components of others were chosen and examined",
            ],
        ),
        Element::VulnerabilityHandling => (
            "Vulnerability handling",
            "What happens to a vulnerability, from the report to the notice to users?",
            &[
                "how reports and findings come in, and who rates them",
                "how they are remedied, tested, released and made known, and in what time",
                "which tests and reviews are repeated, and how often",
                "who reports to the authorities, and by when",
            ],
        ),
        Element::Sbom => (
            "Software bill of materials (SBOM)",
            "Where is the list of components, and how is it made?",
            &[
                "the file, in CycloneDX or SPDX, with at least the direct dependencies",
                "which tool writes it, and when",
            ],
        ),
        Element::CvdPolicy => (
            "Coordinated vulnerability disclosure policy",
            "What do you promise to those who report a vulnerability?",
            &[
                "how to report",
                "when they get an answer",
                "when and how it is published, and what you ask of them",
            ],
        ),
        Element::Contact => (
            "Contact address for vulnerability reports",
            "Where can a vulnerability be reported, and where is that published?",
            &[
                "the address",
                "the place where people find it: security.txt, manual, website",
            ],
        ),
        Element::Updates => (
            "Secure distribution of updates",
            "How do updates reach users without being changed on the way?",
            &[
                "the channel",
                "what protects origin and integrity",
                "how users hear of them, install them, and switch automatic ones off",
            ],
        ),
        Element::Production => (
            "Production and monitoring",
            "How is the product made, released and watched?",
            &[
                "how it is built and released",
                "how it is watched afterwards",
                "how these processes were shown to work, with the record",
            ],
        ),
        Element::RiskAssessment => (
            "Cybersecurity risk assessment",
            "Against which risks is the product made?",
            &[
                "the method, the date, and what was looked at: purpose, expected use, environment, assets",
                "each risk with its likelihood, its impact, what is done against it, and what remains",
                "for each point of Annex I Part I(2): how it is met, or why it does not apply",
            ],
        ),
        Element::SupportPeriod => (
            "Support period",
            "Until when is the product supported, and what was that determined from?",
            &[
                "the month and year in which it ends",
                "what users may expect, nature and purpose of the product, Union law on its lifetime",
                "why less than five years, where it is less",
            ],
        ),
        Element::Standards => (
            "Standards and solutions",
            "Which harmonised standards, common specifications or certification schemes are applied?",
            &[
                "each with its edition, and with its parts where it is applied in part",
                "the solutions in their place, where none is applied",
            ],
        ),
        Element::TestReports => (
            "Test reports",
            "Which tests show that the product, and the handling of vulnerabilities, do what Annex I asks?",
            &[
                "each report: what was tested, which version, when, by whom, with what result",
                "which point of Annex I it shows",
            ],
        ),
        Element::Declaration => (
            "EU declaration of conformity",
            "The items of Annex V, signed; or a link to the signed copy.",
            &[],
        ),
        Element::SbomOnRequest => ("SBOM on request", "The SBOM as an authority gets it.", &[]),
    };
    Asked {
        title,
        question,
        points,
    }
}
