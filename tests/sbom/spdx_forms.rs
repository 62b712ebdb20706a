//! SPDX 2 in all its forms: one document written in five syntaxes gives one model, every place exact; each defect is
//! told at its place in each; nothing that can be written stops the readers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::reading::{check_spans, read_as, told};
use cra_lint::sbom::{Format, Sbom, State};
use cra_lint::source::{Sources, Span, Spanned};
use std::fmt::Write;

fn read(text: impl Into<Vec<u8>>) -> (Sources, Sbom) {
    read_as("sbom", text)
}

const JSON: &str = include_str!("../../fixtures/formats/spdx-json/everything.spdx.json");
const TAGS: &str = include_str!("../../fixtures/formats/spdx-tag-value/everything.spdx");
const YAML: &str = include_str!("../../fixtures/formats/spdx-yaml/everything.spdx.yaml");
const XML: &str = include_str!("../../fixtures/formats/spdx-xml/everything.spdx.xml");
const RDF: &str = include_str!("../../fixtures/formats/spdx-rdf/everything.spdx.rdf");

const FORMS: [(&str, Format); 5] = [
    (JSON, Format::SpdxJson),
    (TAGS, Format::SpdxTagValue),
    (YAML, Format::SpdxYaml),
    (XML, Format::SpdxXml),
    (RDF, Format::SpdxRdf),
];

/// What the model says, without places.
fn content(sources: &Sources, sbom: &Sbom) -> String {
    let mut out = String::new();
    let value = |text: &Option<Spanned<String>>| text.as_ref().map(|text| text.value.clone());
    let text = |span: &Span| sbom.text(sources, *span).into_owned();
    let _ = writeln!(
        out,
        "{:?} {:?} {:?} {:?} {:?}",
        value(&sbom.spec_version),
        value(&sbom.serial_number),
        value(&sbom.timestamp),
        sbom.roots,
        sbom.top_level(),
    );
    let place = |span: &Option<Span>| span.as_ref().map(text);
    for creator in &sbom.creators {
        let _ = writeln!(
            out,
            "{:?} {:?}",
            place(&creator.name),
            place(&creator.email)
        );
    }
    for tool in &sbom.tools {
        let _ = writeln!(out, "{:?}", place(&tool.name));
    }
    for component in &sbom.components {
        let _ = writeln!(
            out,
            "{:?} {:?} {:?} {:?} {:?}",
            component.kind,
            place(&component.id),
            value(&component.name),
            value(&component.version),
            value(&component.purl),
        );
        for identifier in &component.identifiers {
            let _ = writeln!(out, "  {:?} {}", identifier.kind, text(&identifier.span));
        }
        for party in &component.parties {
            let (name, email) = (place(&party.name), place(&party.email));
            let _ = writeln!(out, "  {:?} {name:?} {email:?}", party.role);
        }
        for license in &component.licenses {
            let bare = text(&license.span);
            let _ = writeln!(out, "  {}", bare.trim_matches(['(', ')']));
        }
        for hash in &component.hashes {
            let _ = writeln!(out, "  {} {}", text(&hash.algorithm), text(&hash.value));
        }
    }
    let mut edges: Vec<_> = sbom
        .graph
        .edges
        .iter()
        .map(|edge| format!("{:?} {:?} {:?}\n", edge.from, edge.to, edge.kind))
        .collect();
    edges.sort();
    out + &edges.concat()
}

#[test]
fn one_document_in_five_forms_is_one_model() {
    let (sources, sbom) = read(JSON);
    let expected = content(&sources, &sbom);
    assert!(expected.contains("BLAKE2b-256") && expected.contains("mbedtls"));
    for (text, format) in FORMS {
        for text in [
            text.to_string(),
            format!("\u{feff}{}", text.replace('\n', "\r\n")),
        ] {
            let (sources, sbom) = read(text);
            assert_eq!((sbom.format, sbom.state), (format, State::Read));
            assert_eq!(told(&sources, &sbom), [], "{format:?}");
            assert_eq!(sbom.schema.valid, Some(true), "{format:?}");
            assert_eq!(sbom.schema.against, Some("SPDX 2.3"));
            assert!(sbom.unresolved.is_empty() && sbom.duplicate_ids.is_empty());
            assert_eq!(content(&sources, &sbom), expected, "{format:?}");
            check_spans(&sources, &sbom);
        }
    }
}

#[test]
fn values_are_those_at_their_places() {
    for (text, format) in FORMS {
        let (sources, sbom) = read(text);
        let [meter, mbedtls] = sbom.components.as_slice() else {
            panic!("{} components", sbom.components.len());
        };
        let at = |value: &Option<Spanned<String>>| {
            let raw = sources.text(value.as_ref().unwrap().span);
            raw.trim_matches(['"', '\'']).to_string()
        };
        assert_eq!(at(&mbedtls.name), "mbedtls", "{format:?}");
        let id = sources.text(mbedtls.id.unwrap()).trim_matches('"');
        assert_eq!(id, "SPDXRef-mbedtls", "{format:?}");
        assert_eq!(at(&meter.version), "2.4.0", "{format:?}");
        assert_eq!(at(&sbom.spec_version), "SPDX-2.3", "{format:?}");
        assert_eq!(
            at(&sbom.serial_number),
            "https://acme.example/sbom/meter-2.4.0"
        );
        let written = [
            "Wärmezähler",
            "W\\u00E4rmezähler",
            "W&#228;rmez&#xE4;hler",
            "W&#228;rmezähler",
        ];
        assert!(written.contains(&at(&meter.name).as_str()), "{format:?}");
        let edge = sbom.graph.edges.first().unwrap();
        assert!(sources.text(edge.span).ends_with("SPDXRef-mbedtls") || format == Format::SpdxJson);
        assert_eq!(sbom.pointer(1).is_empty(), !format.has_pointers());
    }
}

/// A change of a text, the text of the place that is told, and how the message begins.
type Defect = (&'static str, &'static str, &'static str, &'static str);

#[track_caller]
fn each_is_told(text: &str, defects: &[Defect]) {
    for (from, to, at, message) in defects {
        assert!(text.contains(from), "{from}");
        let (sources, sbom) = read(text.replacen(from, to, 1));
        check_spans(&sources, &sbom);
        let told = told(&sources, &sbom);
        let [(place, first)] = told.as_slice() else {
            panic!("{from}: {told:?}");
        };
        assert!(place == at && first.starts_with(message), "{told:?}");
        assert!(sbom.schema.valid != Some(true) || !sbom.duplicate_keys.is_empty());
    }
}

#[test]
fn defects_of_yaml_are_told_at_their_places() {
    each_is_told(
        YAML,
        &[
            (
                "versionInfo: 2.4.0",
                "versionInfo: 2.40",
                "2.40",
                "`versionInfo` is a number, expected a string",
            ),
            (
                "filesAnalyzed: True",
                "filesAnalyzed: yes",
                "yes",
                "`filesAnalyzed` is a string, expected a boolean",
            ),
            (
                "summary: reads heat",
                "summary:",
                "summary",
                "`summary` has no value",
            ),
            (
                "  sourceInfo:",
                "  sourceinfos:",
                "sourceinfos",
                "unexpected field `sourceinfos` in package",
            ),
            (
                "algorithm: \"BLAKE2b-256\"",
                "algorithm: \"BLAKE\\x32b-25\"",
                "\"BLAKE\\x32b-25\"",
                "`algorithm` is `BLAKE2b-25`, expected one of",
            ),
            (
                "- SPDXID: SPDXRef-mbedtls\n  downloadLocation: NOASSERTION\n",
                "- SPDXID: SPDXRef-mbedtls\n",
                "mbedtls",
                "package `mbedtls` lacks the required field `downloadLocation`",
            ),
            (
                "offset: 310",
                "offset: 3.5",
                "3.5",
                "`offset` is a number, expected an integer",
            ),
            (
                "dataLicense: CC0-1.0\n",
                "",
                "SPDXID",
                "the document lacks the required field `dataLicense`",
            ),
            (
                "homepage: https",
                "homepage: @https",
                "@",
                "this is not YAML: ",
            ),
            (
                "  summary: reads heat",
                "\tsummary: reads heat",
                "\t",
                "a tab stands in the indentation, which YAML makes of spaces",
            ),
            (
                "spdxVersion: SPDX-2.3\n...",
                "spdxVersion: SPDX-2.3\n---\na: b",
                "---",
                "a second YAML document begins here",
            ),
        ],
    );
}

#[test]
fn a_number_where_a_text_belongs_is_explained() {
    let (_, sbom) = read(YAML.replace("versionInfo: 2.4.0", "versionInfo: 1.10"));
    let [problem] = sbom.schema.problems.as_slice() else {
        panic!("{:?}", sbom.schema.problems);
    };
    assert_eq!(
        problem.help,
        "write it in quotes, `\"1.10\"`: without them YAML takes it for a number"
    );
    assert_eq!(problem.pointer.as_deref(), Some("/packages/0/versionInfo"));
    // It is a version all the same.
    let version = sbom.root().unwrap().version.as_ref().unwrap();
    assert_eq!(version.value, "1.10");
}

#[test]
fn keys_given_twice_in_yaml_are_told() {
    let text = YAML.replace("  summary: reads", "  \"name\": other\n  summary: reads");
    let (sources, sbom) = read(text);
    assert_eq!(
        told(&sources, &sbom),
        [(
            "\"name\"".to_string(),
            "key `name` is given twice in one object".to_string()
        )]
    );
}

#[test]
fn defects_of_xml_are_told_at_their_places() {
    each_is_told(
        XML,
        &[
            (
                "<filesAnalyzed>true<",
                "<filesAnalyzed>maybe<",
                "maybe",
                "`filesAnalyzed` is a string, expected a boolean",
            ),
            (
                "<sourceInfo>built from the tag v2.4.0</sourceInfo>",
                "<sourceInfos>built</sourceInfos>",
                "sourceInfos",
                "unexpected field `sourceInfos` in package",
            ),
            (
                "<algorithm>BLAKE2b-256<",
                "<algorithm>BLAKE&#50;b<",
                "BLAKE&#50;b",
                "`algorithm` is `BLAKE2b`, expected one of",
            ),
            (
                "      <checksumValue>85ed0817af83a24ad8da68c2b5094de69833983c</checksumValue>\n",
                "",
                "<checksums",
                "checksum lacks the required field `checksumValue`",
            ),
            (
                "<dataLicense>CC0-1.0</dataLicense>",
                "",
                "<Document",
                "the document lacks the required field `dataLicense`",
            ),
            (
                "<versionInfo>2.4.0</versionInfo>",
                "<versionInfo>2.4.0</versionInfo>\n<versionInfo>2.5.0</versionInfo>",
                "<versionInfo",
                "element `versionInfo` is given again",
            ),
            ("</packages>", "</package>", "<", "this is not XML"),
        ],
    );
}

#[test]
fn defects_of_rdf_are_told_at_their_places() {
    each_is_told(
        RDF,
        &[
            (
                "relationshipType_staticLink",
                "relationshipType_links",
                "http://spdx.org/rdf/terms#relationshipType_links",
                "`relationshipType` is `LINKS`, expected one of",
            ),
            (
                "<sourceInfo>built from the tag v2.4.0</sourceInfo>",
                "<sourceinfo>built</sourceinfo>",
                "sourceinfo",
                "unknown property `spdx:sourceinfo`",
            ),
            (
                "<downloadLocation r:resource=\"http://spdx.org/rdf/terms#noassertion\"/>",
                "",
                "mbedtls",
                "package `mbedtls` lacks the required property `spdx:downloadLocation`",
            ),
            (
                "        <checksumValue>85ed0817af83a24ad8da68c2b5094de69833983c</checksumValue>\n",
                "",
                "<Checksum",
                "checksum lacks the required property `spdx:checksumValue`",
            ),
            (
                "<dataLicense r:resource=\"http://spdx.org/licenses/CC0-1.0\"/>",
                "",
                "<SpdxDocument",
                "the document lacks the required property `spdx:dataLicense`",
            ),
            (
                "<versionInfo>2.4.0</versionInfo>",
                "<versionInfo>2.4.0</versionInfo><versionInfo>2.5.0</versionInfo>",
                "versionInfo",
                "property `spdx:versionInfo` is given again with another value",
            ),
            (
                "<member r:resource=\"http://spdx.org/licenses/Apache-2.0\"/>",
                "<member><OrLaterOperator/></member>",
                "licenseConcluded",
                "`spdx:licenseConcluded` names a licence with an operator that lacks what it is for",
            ),
            (
                "</r:RDF>",
                "<SpdxDocument/></r:RDF>",
                "<",
                "a second SPDX document begins here",
            ),
        ],
    );
}

#[test]
fn rdf_says_a_thing_twice_without_harm() {
    let text = RDF.replace(
        "<versionInfo>2.4.0</versionInfo>",
        "<versionInfo>2.4.0</versionInfo><versionInfo>2.4.0</versionInfo>",
    );
    let (sources, sbom) = read(text);
    assert_eq!(told(&sources, &sbom), []);
}

#[test]
fn references_to_nothing_are_found_in_every_form() {
    for (text, format) in FORMS {
        let changed = match format {
            Format::SpdxTagValue => {
                text.replace("STATIC_LINK SPDXRef-mbedtls", "STATIC_LINK SPDXRef-gone")
            }
            Format::SpdxRdf => text.replace(
                "<relatedSpdxElement r:resource=\"#SPDXRef-meter\"/>",
                "<relatedSpdxElement r:resource=\"#SPDXRef-gone\"/>",
            ),
            _ => {
                let at = text.find("STATIC_LINK").unwrap();
                let (before, after) = text.split_at(at);
                before.to_string() + &after.replacen("SPDXRef-mbedtls", "SPDXRef-gone", 1)
            }
        };
        let (sources, sbom) = read(changed);
        let [missing] = sbom.unresolved.as_slice() else {
            panic!("{format:?}: {:?}", sbom.unresolved);
        };
        assert_eq!(missing.id, "SPDXRef-gone");
        assert_eq!(sources.text(missing.span).trim_matches('"'), "SPDXRef-gone");
    }
}

/// A licence as it is written in RDF, and as an expression.
#[test]
fn licences_of_rdf_are_expressions() {
    let listed = |id: &str| format!("<member r:resource=\"http://spdx.org/licenses/{id}\"/>");
    let cases = [
        (
            format!(
                "<DisjunctiveLicenseSet>{}<member><ConjunctiveLicenseSet>{}{}</ConjunctiveLicenseSet></member></DisjunctiveLicenseSet>",
                listed("MIT"),
                listed("ISC"),
                listed("Zlib")
            ),
            "MIT OR ISC AND Zlib",
        ),
        (
            format!(
                "<ConjunctiveLicenseSet>{}<member><DisjunctiveLicenseSet>{}{}</DisjunctiveLicenseSet></member></ConjunctiveLicenseSet>",
                listed("MIT"),
                listed("ISC"),
                listed("Zlib")
            ),
            "MIT AND (ISC OR Zlib)",
        ),
        (
            format!(
                "<WithExceptionOperator><member><OrLaterOperator>{}</OrLaterOperator></member><licenseException><LicenseException><licenseExceptionId>Classpath-exception-2.0</licenseExceptionId></LicenseException></licenseException></WithExceptionOperator>",
                listed("GPL-2.0")
            ),
            "GPL-2.0+ WITH Classpath-exception-2.0",
        ),
        (
            "<ExtractedLicensingInfo r:about=\"https://acme.example/sbom/sources#LicenseRef-7\"/>"
                .into(),
            "DocumentRef-sources:LicenseRef-7",
        ),
    ];
    for (written, expected) in cases {
        let text = RDF.replace(
            "<licenseDeclared r:resource=\"https://spdx.org/licenses/Apache-2.0\"/>",
            &format!("<licenseDeclared>{written}</licenseDeclared>"),
        );
        let (sources, sbom) = read(text);
        let declared = sbom.components[0].licenses[1].span;
        assert_eq!(sbom.text(&sources, declared), expected);
    }
}

#[test]
fn files_cut_at_any_byte_are_read() {
    for (text, _) in FORMS {
        for end in (0..text.len()).step_by(7) {
            let (sources, sbom) = read(text.as_bytes().get(..end).unwrap());
            check_spans(&sources, &sbom);
            if sbom.state == State::Broken {
                assert!(!sbom.syntax.is_empty() || sbom.encoding.is_some(), "{end}");
            }
        }
    }
}

#[test]
fn a_byte_taken_out_or_bent_does_no_harm() {
    for (text, _) in FORMS {
        for at in (0..text.len()).step_by(11) {
            let mut bytes = text.as_bytes().to_vec();
            bytes.remove(at);
            let (sources, sbom) = read(bytes);
            check_spans(&sources, &sbom);
            let byte = b":\n<&*[{\"'|\t"[at % 11];
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] = byte;
            let (sources, sbom) = read(bytes);
            check_spans(&sources, &sbom);
        }
    }
}
