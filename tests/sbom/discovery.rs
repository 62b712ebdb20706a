//! SBOMs are found by what they hold, whatever they are called, and compressed ones are read.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use cra_lint::report::Report;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;

const CYCLONEDX: &str =
    include_str!("../../fixtures/rules/sbom-dangling-reference/bad/sbom.cdx.json");
const JSON: &str = include_str!("../../fixtures/formats/spdx-json/everything.spdx.json");
const TAGS: &str = include_str!("../../fixtures/formats/spdx-tag-value/everything.spdx");
const YAML: &str = include_str!("../../fixtures/formats/spdx-yaml/everything.spdx.yaml");
const XML: &str = include_str!("../../fixtures/formats/spdx-xml/everything.spdx.xml");
const RDF: &str = include_str!("../../fixtures/formats/spdx-rdf/everything.spdx.rdf");

fn pack(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes.as_ref()).unwrap();
    encoder.finish().unwrap()
}

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// The SBOMs of a report: path and format.
fn sboms(report: &Report) -> Vec<(String, &'static str)> {
    let products = report.products.iter();
    let found = products.flat_map(|product| &product.sboms);
    let mut found: Vec<_> = found
        .map(|sbom| {
            (
                report.sources.path(sbom.file).to_string(),
                sbom.format.name(),
            )
        })
        .collect();
    found.sort();
    found
}

#[test]
fn a_walk_finds_sboms_under_any_name() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write(folder, "a/composition.json", CYCLONEDX);
    write(folder, "a/delivery.yml", YAML);
    write(folder, "a/parts.txt", format!("# delivered\n{TAGS}"));
    write(folder, "a/inventory", JSON);
    write(folder, "b/meter.rdf", RDF);
    write(folder, "b/meter.xml", XML);
    write(folder, "b/meter.bom", TAGS);
    write(folder, "c/sbom.json.gz", pack(JSON));
    write(folder, "c/meter.yaml.gz", pack(YAML));
    // What is none of them.
    write(folder, "d/settings.yml", "name: meter\npackages:\n- a\n");
    write(
        folder,
        "d/notes.txt",
        "SPDXVersion is the first tag of such a file.\n",
    );
    write(folder, "d/Makefile", "all:\n\techo SPDXVersion: SPDX-2.3\n");
    write(
        folder,
        "d/page.xml",
        "<Document><title>SPDXID</title></Document>",
    );
    write(folder, "d/log.txt.gz", pack("SPDXVersion"));
    write(folder, "d/data", [0_u8, 159, 146, 150]);
    let report = crate::common::check_in(folder, &["."]);
    let expected = [
        ("a/composition.json", "CycloneDX JSON"),
        ("a/delivery.yml", "SPDX YAML"),
        ("a/inventory", "SPDX JSON"),
        ("a/parts.txt", "SPDX tag-value"),
        ("b/meter.bom", "SPDX tag-value"),
        ("b/meter.rdf", "SPDX RDF/XML"),
        ("b/meter.xml", "SPDX XML"),
        ("c/meter.yaml.gz", "SPDX YAML"),
        ("c/sbom.json.gz", "SPDX JSON"),
    ];
    assert_eq!(
        sboms(&report),
        expected.map(|(path, format)| (path.to_string(), format))
    );
}

#[test]
fn a_named_file_is_an_sbom_by_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (name, text) in [("x.dat", YAML), ("x.md", TAGS), ("x.owl", RDF)] {
        write(folder, name, text);
        let report = crate::common::check_in(folder, &[name]);
        assert_eq!(sboms(&report).len(), 1, "{name}");
    }
    write(
        folder,
        "notes.md",
        "# SBOM\n\nWrite it like this:\nSPDXVersion: SPDX-2.3\n",
    );
    assert_eq!(sboms(&crate::common::check_in(folder, &["notes.md"])), []);
}

#[test]
fn places_in_a_compressed_sbom_are_those_of_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write(folder, "sbom.cdx.json", CYCLONEDX);
    write(folder, "packed.cdx.json.gz", pack(CYCLONEDX));
    // The name is no matter.
    write(folder, "really-packed.cdx.json", pack(CYCLONEDX));
    let places = |name: &str| {
        let report = crate::common::check_in(folder, &[name]);
        let place = |span| report.sources.positions(span);
        let found = report.diagnostics.iter();
        let found = found.map(|found| (found.rule.id, found.message.clone(), place(found.span)));
        found.collect::<Vec<_>>()
    };
    let plain = places("sbom.cdx.json");
    assert!(!plain.is_empty());
    assert_eq!(places("packed.cdx.json.gz"), plain);
    assert_eq!(places("really-packed.cdx.json"), plain);
}

#[test]
fn a_damaged_or_odd_compressed_file_is_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let packed = pack(CYCLONEDX);
    write(
        folder,
        "cut.cdx.json.gz",
        packed.get(..packed.len() / 2).unwrap(),
    );
    let wide: Vec<u8> = CYCLONEDX
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    write(
        folder,
        "wide.cdx.json.gz",
        pack([&[0xFF, 0xFE][..], &wide].concat()),
    );
    write(folder, "twice.cdx.json.gz", pack(pack(CYCLONEDX)));
    for (name, rule, message) in [
        (
            "cut.cdx.json.gz",
            "unreadable-file",
            "`cut.cdx.json.gz` is gzip that cannot be unpacked: it is cut or damaged",
        ),
        (
            "wide.cdx.json.gz",
            "sbom-encoding",
            "the file is written in UTF-16, not in UTF-8",
        ),
        (
            "twice.cdx.json.gz",
            "sbom-encoding",
            "byte 0x8B is not UTF-8 text",
        ),
    ] {
        let report = crate::common::check_in(folder, &[name]);
        let [found] = report.diagnostics.as_slice() else {
            panic!("{name}: {:?}", report.diagnostics);
        };
        assert_eq!((found.rule.id, found.message.as_str()), (rule, message));
    }
}
