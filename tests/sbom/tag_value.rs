//! SPDX tag-value: the same model as from JSON, every place exact, nothing that can be written stops it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use crate::common::reading::{check_spans, problems, read_as, told};
use cra_lint::sbom::{EdgeKind, Format, Role, Sbom, State};
use cra_lint::source::{Sources, Span, Spanned};
use std::fmt::Write;

fn read(text: impl Into<Vec<u8>>) -> (Sources, Sbom) {
    read_as("sbom.spdx", text)
}

const EVERYTHING: &str = include_str!("../../fixtures/formats/spdx-tag-value/everything.spdx");

#[test]
fn every_tag_is_read_and_nothing_is_found_wrong() {
    let (sources, sbom) = read(EVERYTHING);
    assert_eq!(told(&sources, &sbom), []);
    assert_eq!(
        (sbom.format, sbom.state),
        (Format::SpdxTagValue, State::Read)
    );
    assert_eq!(sbom.schema.valid, Some(true));
    assert_eq!(sbom.schema.against, Some("SPDX 2.3"));
    assert!(sbom.unresolved.is_empty() && sbom.duplicate_ids.is_empty());
}

#[test]
fn values_are_those_at_their_places() {
    for text in [
        EVERYTHING.to_string(),
        format!("\u{feff}{}", EVERYTHING.replace('\n', "\r\n")),
    ] {
        let (sources, sbom) = read(text);
        check_spans(&sources, &sbom);
        let same = |value: &Option<Spanned<String>>| {
            let value = value.as_ref().unwrap();
            assert_eq!(sources.text(value.span), value.value);
            value.value.clone()
        };
        assert_eq!(sources.text(sbom.head), "Wärmezähler 2.4.0");
        assert_eq!(same(&sbom.spec_version), "SPDX-2.3");
        assert_eq!(
            same(&sbom.serial_number),
            "https://acme.example/sbom/meter-2.4.0"
        );
        assert_eq!(same(&sbom.timestamp), "2026-11-03T09:30:00Z");
        let at = |span: Option<Span>| span.map(|span| sources.text(span)).unwrap_or_default();
        let [creator] = sbom.creators.as_slice() else {
            panic!("{} creators", sbom.creators.len());
        };
        assert_eq!(
            (at(creator.name), at(creator.email)),
            ("Acme GmbH", "sbom@acme.example")
        );
        let tools: Vec<_> = sbom.tools.iter().map(|tool| at(tool.name)).collect();
        assert_eq!(tools, ["sbom-writer-1.3"]);
        let [meter, mbedtls] = sbom.components.as_slice() else {
            panic!("{} components", sbom.components.len());
        };
        assert_eq!(same(&meter.name), "Wärmezähler");
        assert_eq!(at(meter.id), "SPDXRef-meter");
        assert_eq!(same(&meter.version), "2.4.0");
        let parties: Vec<_> = meter
            .parties
            .iter()
            .map(|party| (party.role, sources.text(party.span), at(party.name)))
            .collect();
        assert_eq!(
            parties,
            [
                (Role::Supplier, "NOASSERTION", ""),
                (Role::Manufacturer, "Organization: Acme GmbH", "Acme GmbH")
            ]
        );
        assert_eq!(same(&meter.purl), "pkg:generic/acme/meter@2.4.0");
        assert_eq!(
            at(meter.cpes().next().map(|cpe| cpe.span)),
            "cpe:2.3:a:acme:meter:2.4.0:*:*:*:*:*:*:*"
        );
        assert!(meter.identifiers.iter().any(|other| !other.kind.is_cpe()));
        let hashes = meter
            .hashes
            .iter()
            .map(|hash| (sources.text(hash.algorithm), sources.text(hash.value).len()));
        assert_eq!(
            hashes.collect::<Vec<_>>(),
            [("SHA1", 40), ("BLAKE2b-256", 64)]
        );
        let licenses = meter
            .licenses
            .iter()
            .map(|license| sources.text(license.span));
        assert_eq!(
            licenses.collect::<Vec<_>>(),
            ["(Apache-2.0 AND LicenseRef-meter)", "Apache-2.0"]
        );
        let whole = sources.text(meter.span);
        assert!(
            whole.starts_with("PackageName: W") && whole.ends_with("2031-11-01T00:00:00Z"),
            "{whole}"
        );
        assert_eq!(same(&mbedtls.name), "mbedtls");
        assert_eq!(sbom.roots, [0]);
        assert_eq!(sbom.top_level(), [1]);
        let edge = sbom.graph.edges.first().unwrap();
        assert_eq!(
            (edge.kind, sources.text(edge.span)),
            (EdgeKind::DependsOn, "SPDXRef-mbedtls")
        );
        assert_eq!(sbom.pointer(0), "");
    }
}

#[test]
fn the_last_of_repeated_tags_counts() {
    let text = EVERYTHING.replace(
        "PackageVersion: 2.4.0\n",
        "PackageVersion: 1\nPackageVersion: 2\n",
    );
    let (sources, sbom) = read(text);
    assert_eq!(
        told(&sources, &sbom),
        [(
            "PackageVersion".to_string(),
            "tag `PackageVersion` is given again in one package".to_string()
        )]
    );
    let version = sbom.root().unwrap().version.as_ref().unwrap();
    assert_eq!(version.value, "2");
}

#[test]
fn each_defect_is_told_at_its_place() {
    let cases = [
        (
            "DataLicense: CC0-1.0\n",
            "",
            "SPDXVersion",
            "the document lacks the required tag `DataLicense`",
        ),
        (
            "Created: 2026-11-03T09:30:00Z\n",
            "",
            "LicenseListVersion",
            "the document lacks the required tag `Created`",
        ),
        (
            "PackageDownloadLocation: NOASSERTION\n",
            "",
            "mbedtls",
            "package `mbedtls` lacks the required tag `PackageDownloadLocation`",
        ),
        (
            "FileChecksum: SHA1",
            "FileChecksum: SHA0",
            "SHA0",
            "`FileChecksum` is `SHA0`, expected one of `SHA1`",
        ),
        (
            "FileType: TEXT",
            "FileType: ü",
            "ü",
            "entry of `fileTypes` is `ü`, expected one of `OTHER`",
        ),
        (
            "310:420",
            "310",
            "310",
            "`SnippetByteRange` is `310`, not of the form",
        ),
        (
            " STATIC_LINK",
            " LINKS",
            "LINKS",
            "`Relationship` is `LINKS`, expected one of",
        ),
        (
            "ReviewDate: 2026-11-03T09:40:00Z\n",
            "",
            "Reviewer",
            "review lacks the required tag `ReviewDate`",
        ),
        (
            "ExtractedText: <text>Do as you like.</text>\n",
            "",
            "Meter licence",
            "extracted licence `Meter licence` lacks the required tag `ExtractedText`",
        ),
        (
            "FilesAnalyzed: true",
            "FilesAnalyzed:",
            "FilesAnalyzed",
            "`FilesAnalyzed` is empty, expected `true` or `false`",
        ),
        (
            "PackageSummary",
            "PackageSumary",
            "PackageSumary",
            "unknown tag `PackageSumary`",
        ),
        (
            "Reviewer: Person: Jane Doe\n",
            "",
            "ReviewDate",
            "tag `ReviewDate` belongs to no review here",
        ),
    ];
    for (from, to, at, message) in cases {
        assert!(EVERYTHING.contains(from), "{from}");
        let (sources, sbom) = read(EVERYTHING.replacen(from, to, 1));
        let told = told(&sources, &sbom);
        let (place, first) = told.first().unwrap_or_else(|| panic!("{from}"));
        assert!(place == at && first.starts_with(message), "{told:?}");
        // Both other tags of the review stand alone without their first.
        assert!(told.len() == 1 || from.starts_with("Reviewer"), "{told:?}");
        assert_eq!(sbom.schema.valid, Some(false));
    }
}

#[test]
fn version_2_2_is_held_to_its_own_demands() {
    let text = "SPDXVersion: SPDX-2.2\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: a\n\
        Creator: Tool: x\nCreated: 2026-11-03T09:30:00Z\nPackageName: a\nSPDXID: SPDXRef-a\n\
        PackageDownloadLocation: NONE\nPackageLicenseConcluded: MIT\nPackageLicenseDeclared: MIT\n\
        PrimaryPackagePurpose: FIRMWARE\n";
    let (sources, sbom) = read(text);
    let told = told(&sources, &sbom);
    let messages: Vec<_> = told.iter().map(|(_, message)| message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "package `a` lacks the required tag `PackageCopyrightText`",
            "unexpected tag `PrimaryPackagePurpose` in package"
        ]
    );
}

#[test]
fn a_file_cut_at_any_byte_is_read() {
    let text = format!("\u{feff}{}", EVERYTHING.replace('\n', "\r\n"));
    for end in 0..text.len() {
        let (sources, sbom) = read(text.as_bytes().get(..end).unwrap());
        check_spans(&sources, &sbom);
        if sbom.state == State::Broken {
            assert!(!sbom.syntax.is_empty() || sbom.encoding.is_some(), "{end}");
        }
    }
}

#[test]
fn a_byte_taken_out_or_bent_does_no_harm() {
    for at in (0..EVERYTHING.len()).step_by(3) {
        let mut bytes = EVERYTHING.as_bytes().to_vec();
        bytes.remove(at);
        let (sources, sbom) = read(bytes);
        check_spans(&sources, &sbom);
        if at % 37 == 0 {
            for byte in [b':', b'\n', b'<', b'(', 0] {
                let mut bytes = EVERYTHING.as_bytes().to_vec();
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
                let (sources, sbom) = read(bytes);
                check_spans(&sources, &sbom);
            }
        }
    }
}

const HEAD: &str = "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: a\n\
    DocumentNamespace: https://acme.example/a\nCreator: Tool: x\nCreated: 2026-11-03T09:30:00Z\n\
    PackageName: a\nSPDXID: SPDXRef-a\nPackageDownloadLocation: NONE\n";

#[test]
fn very_many_lines_of_any_kind_end_in_a_limited_list() {
    let lines: [(&str, usize); 8] = [
        ("stray\n", 1),
        ("Foo: x\n", 10_001),
        ("PackageVersion: 1\n", 10_001),
        ("FileType: TEXT\n", 10_001),
        ("stray\n#\nReviewDate: 1\n", 20_002),
        ("ExternalRef: OTHER a b\n", 0),
        ("Relationship: SPDXRef-a CONTAINS NONE\n", 0),
        ("PackageComment: <text>a\nb</text>\n", 10_001),
    ];
    for (line, expected) in lines {
        let total = if line == "stray\n" {
            1_000_000
        } else {
            100_000
        };
        let count = total / line.matches('\n').count();
        let text = format!("{HEAD}{}", line.repeat(count));
        let (_, sbom) = read(text);
        assert_eq!(sbom.state, State::Read, "{line}");
        assert_eq!(problems(&sbom).count(), expected, "{line}");
    }
}

#[test]
fn many_packages_and_open_texts_are_read() {
    let mut text = HEAD.to_string();
    for number in 0..20_000 {
        let _ = write!(
            text,
            "PackageName: p{number}\nSPDXID: SPDXRef-{number}\nPackageDownloadLocation: NONE\n"
        );
    }
    let (_, sbom) = read(text.as_str());
    assert_eq!(sbom.components.len(), 20_001);
    assert_eq!(sbom.schema.valid, Some(true));
    text += &"PackageComment: <text>\n".repeat(100_000);
    let (_, sbom) = read(text);
    assert_eq!((sbom.state, sbom.syntax.len()), (State::Broken, 1));
}
