//! Recognition in every language there are terms for: documents made of the official terms alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::check_in;
use cra_lint::law::Element;
use cra_lint::law::element::Status;
use cra_lint::law::terms::{LANGUAGES, Language};
use std::fmt::Write;

/// What stands under a heading: facts that are the same in every language.
fn content(element: Element) -> &'static str {
    match element {
        Element::SoftwareVersions => "Aurelia X1 OS 2.4.0 (2026-09-30), Aurelia Boot 1.3.0",
        Element::Photographs => "![X1](x1-front.png) ![X1](x1-label.png) ![X1](x1-board.png)",
        Element::Contact => "security@aurelia-devices.eu, https://aurelia-devices.eu/security",
        Element::SupportPeriod => {
            "2027-12-11 – 2033-03-31 (5 + 1): 1 / 2 / 3, A / B / C, Aurelia X1."
        }
        _ => {
            "Aurelia X1 rev. C: 24 V DC, 2 × RS-485, MQTT 5.0, TLS 1.3, AES-256-GCM, Ed25519, Secure Boot, \
             IEC 62443-4-2:2019, -20 … +60 °C."
        }
    }
}

/// The first term of an element, which is the official one where there is an official one.
pub(crate) fn official(language: &Language, element: Element) -> &'static str {
    let terms = language.titles.iter().find(|(other, _)| *other == element);
    terms.unwrap().1.first().unwrap().0.trim_end_matches('*')
}

/// A technical file in one document, each element under its heading; with the line of each heading.
fn technical_file(language: &Language) -> (String, Vec<(Element, usize)>) {
    let mut text = String::from("# Aurelia X1 – (EU) 2024/2847, VII\n\n");
    let mut lines = Vec::new();
    let own = |element: &Element| *element != Element::SbomOnRequest;
    for (number, element) in Element::ALL.into_iter().filter(own).enumerate() {
        lines.push((element, text.lines().count() + 1));
        let content = content(element);
        let _ = write!(
            text,
            "## {}. {}\n\n{content}\n\n",
            number + 1,
            official(language, element)
        );
    }
    (text, lines)
}

#[test]
fn elements_are_recognised_by_the_official_terms_of_every_language() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let folder = tempfile::tempdir().unwrap();
        let (text, lines) = technical_file(language);
        std::fs::write(folder.path().join("file.md"), &text).unwrap();
        let report = check_in(folder.path(), &["."]);
        let elements = &report.products.first().unwrap().elements;
        for (element, line) in lines {
            let state = elements.iter().find(|state| state.element == element);
            let state = state.unwrap();
            let places = state.evidence.iter().map(|evidence| {
                let (start, _) = report.sources.positions(evidence.span);
                start.line as usize
            });
            let here = places
                .into_iter()
                .any(|found| (line..=line + 2).contains(&found));
            if state.status != Status::Present || !here {
                wrong.push(format!(
                    "{} {} `{}`: {:?} {}",
                    language.code,
                    element.facts().id,
                    official(language, element),
                    state.status,
                    state.reason
                ));
            }
        }
    }
    assert_eq!(LANGUAGES.len(), 25);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
