//! SBOMs nobody meant well with: cut, bent, huge. Each gives a model and, where something is wrong, a word on it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use cra_lint::diagnostic::Severity;
use cra_lint::engine::MOST_OF_A_KIND;
use cra_lint::report::human;
use cra_lint::sbom::{self, Sbom, State};
use cra_lint::source::{Sources, Span};
use std::fmt::Write;

const SMALL: &str = include_str!("../../fixtures/rules/sbom-dangling-reference/good/sbom.cdx.json");
const SMALL_SPDX: &str =
    include_str!("../../fixtures/rules/sbom-dangling-reference/good-spdx/sbom.spdx.json");

const SMALL_SPDX_3: &str =
    include_str!("../../fixtures/rules/sbom-dangling-reference/good-spdx3/sbom.spdx3.json");

fn read(text: impl Into<Vec<u8>>) -> (Sources, Sbom) {
    let mut sources = Sources::default();
    let file = sources.add("sbom.cdx.json", text);
    let sbom = sbom::read(file, &sources);
    (sources, sbom)
}

/// Every place lies inside the file; what is not wholly read says why.
fn check(sources: &Sources, sbom: &Sbom) {
    let length = sources.file(sbom.file).bytes().len();
    let inside = |span: Span| {
        assert!(
            span.start <= span.end && span.end as usize <= length,
            "{span:?}"
        )
    };
    let schema = sbom
        .schema
        .problems
        .iter()
        .chain(&sbom.schema.unlisted_licenses);
    let problems = sbom
        .encoding
        .iter()
        .chain(&sbom.syntax)
        .chain(&sbom.duplicate_keys)
        .chain(schema);
    for problem in problems {
        inside(problem.span);
        assert!(
            !problem.message.is_empty() && !problem.message.contains('\n'),
            "{}",
            problem.message
        );
    }
    sbom.components
        .iter()
        .for_each(|component| inside(component.span));
    sbom.unresolved
        .iter()
        .for_each(|reference| inside(reference.span));
    inside(sbom.top_level_place());
    let told = sbom.encoding.is_some() || !sbom.syntax.is_empty();
    assert!(sbom.state != State::Broken || told);
}

#[test]
fn cut_anywhere() {
    for text in [SMALL, SMALL_SPDX, SMALL_SPDX_3] {
        for end in 0..text.trim_end().len() {
            let (sources, sbom) = read(&text.as_bytes()[..end]);
            assert_ne!(sbom.state, State::Read, "cut at {end}");
            let told = !sbom.syntax.is_empty() || sbom.encoding.is_some();
            assert!(told, "cut at {end}");
            check(&sources, &sbom);
        }
    }
}

#[test]
fn any_byte_changed() {
    for text in [SMALL, SMALL_SPDX, SMALL_SPDX_3] {
        for at in 0..text.len() {
            // Two of these at each place, all of them over a few places.
            let others = b"\"\\{}[],:0 \x00\n\xFFx";
            for step in 0..2 {
                let byte = others[(at * 2 + step) % others.len()];
                let mut bytes = text.as_bytes().to_vec();
                bytes[at] = byte;
                let (sources, sbom) = read(bytes);
                check(&sources, &sbom);
            }
        }
    }
}

/// Puts a value of another kind in every place where a value stands.
#[test]
fn any_value_of_another_kind() {
    for text in [SMALL, SMALL_SPDX, SMALL_SPDX_3] {
        let tape = cra_lint::syntax::json::Tape::parse(text);
        let places = (0..tape.len() as u32)
            .filter_map(|id| tape.value(id))
            .map(|value| value.range());
        for range in places {
            for other in [
                "null",
                "true",
                "-1",
                "\"\"",
                "\"ä\"",
                "[]",
                "[[1]]",
                "{}",
                "{\"name\":{}}",
            ] {
                let changed = format!("{}{other}{}", &text[..range.start], &text[range.end..]);
                let (sources, sbom) = read(changed);
                check(&sources, &sbom);
                let silent =
                    sbom.schema.problems.is_empty() && sbom.schema.unlisted_licenses.is_empty();
                let elsewhere = !sbom.duplicate_ids.is_empty()
                    || sbom
                        .components
                        .iter()
                        .any(|component| component.name.is_none() || component.version.is_none());
                assert!(
                    sbom.schema.valid != Some(false) || !silent || elsewhere,
                    "{other} at {range:?}"
                );
            }
        }
    }
}

#[test]
fn components_nested_to_the_limit() {
    let depth = 126;
    let open =
        "\"components\":[{\"type\":\"library\",\"name\":\"x\",\"version\":\"1\",".repeat(depth);
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",{open}\"group\":\"\"{}}}",
        "}]".repeat(depth)
    );
    let (sources, sbom) = read(text);
    assert_eq!((sbom.state, sbom.schema.valid), (State::Read, Some(true)));
    assert_eq!(sbom.components.len(), depth);
    assert_eq!(sbom.pointer(depth - 1), "/components/0".repeat(depth));
    check(&sources, &sbom);
}

#[test]
fn a_hundred_megabytes_of_brackets() {
    for bracket in ["[", "{\"bomFormat\":\"CycloneDX\",\"a\":"] {
        let (sources, sbom) = read(bracket.repeat(100_000_000 / bracket.len()));
        assert_eq!(sbom.state, State::Broken);
        assert!(
            sbom.syntax[0].message.contains("nested deeper"),
            "{}",
            sbom.syntax[0].message
        );
        check(&sources, &sbom);
    }
}

#[test]
fn numbers_and_texts_without_end() {
    let digits = "9".repeat(10_000);
    let text = SMALL.replace("\"version\": 1,", &format!("\"version\": {digits},"));
    assert_ne!(text, SMALL);
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    let long = "ä".repeat(1_000_000);
    let (sources, sbom) = read(SMALL.replace("\"library\"", &format!("\"{long}\"")));
    assert_eq!(sbom.schema.valid, Some(false));
    assert!(
        sbom.schema
            .problems
            .iter()
            .all(|problem| problem.message.chars().count() < 300)
    );
    check(&sources, &sbom);
}

/// Whatever grows with the square of the input never ends here.
#[test]
fn many_of_everything_wrong() {
    let count = 20_000;
    let mut components = String::new();
    let mut nodes = String::new();
    for index in 0..count {
        let comma = if index > 0 { "," } else { "" };
        // One id for all, an unknown type, a bad hash, a bad purl.
        let _ = write!(
            components,
            "{comma}{{\"type\":\"libary\",\"bom-ref\":\"same\",\"name\":\"n{index}\",\"purl\":\"{index}\",\
             \"hashes\":[{{\"alg\":\"MD5\",\"content\":\"{index}\"}}],\"licenses\":[{{\"license\":{{\"id\":\"no {index}\"}}}}]}}"
        );
        let _ = write!(
            nodes,
            "{comma}{{\"ref\":\"root\",\"dependsOn\":[\"gone-{index}\"]}}"
        );
    }
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{{\"component\":{{\"type\":\"application\",\
         \"bom-ref\":\"root\",\"name\":\"app\"}}}},\"components\":[{components}],\"dependencies\":[{nodes}]}}"
    );
    let (sources, sbom) = read(text.clone());
    check(&sources, &sbom);
    assert_eq!(sbom.duplicate_ids.len(), count - 1);
    assert_eq!(sbom.unresolved.len(), count);
    assert_eq!(sbom.schema.problems.len(), 3 * count);

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sbom.cdx.json"), text).unwrap();
    let report = crate::common::check_in(folder.path(), &["sbom.cdx.json"]);
    // Of a kind the first are kept, the rest are counted: every output says how many there are.
    let found: usize = report
        .diagnostics
        .iter()
        .map(|found| found.stands_for)
        .sum();
    assert!(found > 6 * count, "{found}");
    let dangling = report
        .diagnostics
        .iter()
        .filter(|found| found.rule.id == "sbom-top-level-undescribed");
    let (listed, last) = (
        dangling.clone().count(),
        dangling.clone().next_back().unwrap(),
    );
    assert_eq!(listed, MOST_OF_A_KIND + 1);
    assert_eq!(last.stands_for, count - MOST_OF_A_KIND);
    assert_eq!(
        last.message,
        "10000 further findings of this kind from here on, which are counted and not listed"
    );
    assert_eq!(sbom.text(&sources, last.span), "gone-10000");
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    let counted: usize = severities
        .into_iter()
        .map(|severity| report.count(severity))
        .sum();
    assert_eq!(counted, found);
    let human = human::render(&report, human::Style::plain());
    for line in [
        "19997 more of sbom-top-level-undescribed in sbom.cdx.json",
        "  and 19992 more; `--format json` lists the first 10000",
    ] {
        assert!(human.lines().any(|own| own == line), "{line}");
    }
}

#[test]
fn a_file_of_equal_keys() {
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",{}\"version\":1}}",
        "\"version\":1,".repeat(1_000_000)
    );
    let (sources, sbom) = read(text);
    assert_eq!(
        (sbom.duplicate_keys.len(), sbom.schema.valid),
        (1, Some(true))
    );
    assert_eq!(
        sbom.duplicate_keys[0].message,
        "key `version` is given 1000001 times in one object"
    );
    check(&sources, &sbom);
}

#[test]
fn an_object_of_unknown_keys() {
    let keys: String = (0..300_000)
        .map(|index| format!("\"k{index}\":1,\"k{index}\":2,"))
        .collect();
    let (sources, sbom) = read(format!(
        "{{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",{keys}\"version\":1}}"
    ));
    assert_eq!(sbom.duplicate_keys.len(), 10_001);
    assert_eq!(sbom.schema.problems.len(), 1_001);
    let last = sbom.schema.problems.last().unwrap();
    assert_eq!(
        last.message,
        "299000 further unexpected fields in the document, from here on"
    );
    check(&sources, &sbom);
}

#[test]
fn mistakes_without_end_are_cut() {
    let components = vec!["{}"; 60_000].join(",");
    let (sources, sbom) = read(format!(
        r#"{{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{components}]}}"#
    ));
    check(&sources, &sbom);
    assert_eq!(sbom.schema.valid, Some(false));
    let last = sbom.schema.problems.last().unwrap();
    assert!(
        last.message.starts_with("more than 100000 places"),
        "{}",
        last.message
    );
}

#[test]
fn files_that_are_no_sbom_at_all() {
    for text in [
        "",
        " ",
        "\u{feff}",
        "null",
        "[]",
        "\"CycloneDX\"",
        "hello",
        "\0\0\0",
        "{\"a\":1}",
        "<a/>",
        "bomFormat: CycloneDX",
    ] {
        let (sources, sbom) = read(text);
        assert!(
            matches!(sbom.state, State::Broken | State::Unrecognised),
            "{text:?}: {:?}",
            sbom.state
        );
        assert!(sbom.components.is_empty() && sbom.schema.valid.is_none());
        check(&sources, &sbom);
    }
}

const YAML: &str = "SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3\ndataLicense: CC0-1.0\nname: a\n\
    documentNamespace: https://acme.example/a\ncreationInfo: {created: 2026-11-03T09:30:00Z, creators: ['Tool: x']}\n";

/// The first thing said against the syntax.
#[track_caller]
fn said(text: impl Into<Vec<u8>>) -> String {
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    assert_eq!(sbom.state, State::Broken);
    sbom.syntax[0].message.clone()
}

#[test]
fn yaml_that_multiplies_by_aliases() {
    let mut laughs = format!("{YAML}x0: &x0 [x, x]\n");
    for n in 1..40 {
        let list = vec![format!("*x{}", n - 1); 10].join(", ");
        let _ = writeln!(laughs, "x{n}: &x{n} [{list}]");
    }
    assert!(said(laughs).contains("once its aliases are written out"));
    let long = format!(
        "{YAML}x: &x {}\ny: [{}]\n",
        "x".repeat(100_000),
        "*x,".repeat(100_000)
    );
    let (sources, sbom) = read(long);
    check(&sources, &sbom);
    assert!(said(format!("{YAML}x: &x\n  y: *x\n")).contains("stands inside"));
    assert!(said(format!("{YAML}? [a]\n: b\n")).contains("where a key is expected"));
    assert!(said(format!("{YAML}? &x [a]\n")).contains("where a key is expected"));
    assert!(said(format!("{YAML}x: &x [a]\n? *x\n: 1\n")).contains("where a key is expected"));
}

#[test]
fn yaml_of_great_depth_and_length() {
    for (open, count) in [
        ("[", 3_000_000),
        ("{a: ", 1_000_000),
        ("- ", 1_000_000),
        ("? ", 300_000),
    ] {
        said(format!("{YAML}packages: {}", open.repeat(count)));
        said(format!("{YAML}packages:\n{}", open.repeat(count)));
    }
    for (line, count) in [
        ("---\n", 300_000),
        ("# a\n", 300_000),
        ("name: a\n", 100_000),
        ("? a\n", 100_000),
        ("x: &x a\n", 100_000),
        ("x: |\n   a\n\n", 100_000),
        ("\n", 1_000_000),
    ] {
        let (sources, sbom) = read(format!("{YAML}{}", line.repeat(count)));
        check(&sources, &sbom);
    }
    let (sources, sbom) = read(format!(
        "{YAML}comment: \"{}\"\n",
        "\\u00fc".repeat(1_000_000)
    ));
    check(&sources, &sbom);
    assert_eq!(sbom.schema.valid, Some(true));
}

#[test]
fn yaml_of_many_packages_is_read() {
    let mut text = format!("{YAML}packages:\n");
    for number in 0..20_000 {
        let _ = write!(
            text,
            "- name: p{number}\n  SPDXID: 'SPDXRef-{number}'\n  versionInfo: 1.{number}\n  downloadLocation: NONE\n"
        );
    }
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    assert_eq!(sbom.components.len(), 20_000);
    // Every version is a number without its quotes.
    assert_eq!(sbom.schema.problems.len(), 20_000);
}

const RDF_START: &str = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
    xmlns=\"http://spdx.org/rdf/terms#\">\n<SpdxDocument rdf:about=\"https://acme.example/a#SPDXRef-DOCUMENT\">\
    <specVersion>SPDX-2.3</specVersion></SpdxDocument>\n";

fn rdf(inside: &str) -> String {
    format!("{RDF_START}{inside}</rdf:RDF>")
}

#[test]
fn rdf_that_multiplies_by_references() {
    // A set that holds itself.
    let text = rdf(
        "<Package rdf:about=\"#SPDXRef-a\"><licenseDeclared rdf:nodeID=\"x\"/></Package>\
        <ConjunctiveLicenseSet rdf:nodeID=\"x\"><member rdf:nodeID=\"x\"/><member rdf:nodeID=\"x\"/></ConjunctiveLicenseSet>",
    );
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    let told: Vec<_> = sbom
        .schema
        .problems
        .iter()
        .map(|problem| &problem.message)
        .collect();
    assert!(
        told.iter().any(|message| message.contains("holds itself")),
        "{told:?}"
    );
    // Sets that hold the next twice.
    let mut text = String::new();
    for n in 0..60 {
        let next = n + 1;
        let _ = write!(
            text,
            "<DisjunctiveLicenseSet rdf:nodeID=\"x{n}\"><member rdf:nodeID=\"x{next}\"/><member rdf:nodeID=\"x{next}\"/></DisjunctiveLicenseSet>"
        );
    }
    text += "<License rdf:nodeID=\"x60\"><licenseId>MIT</licenseId></License>";
    for n in 0..1000 {
        let _ = write!(
            text,
            "<Package rdf:about=\"#SPDXRef-{n}\"><licenseDeclared rdf:nodeID=\"x0\"/></Package>"
        );
    }
    let (sources, sbom) = read(rdf(&text));
    check(&sources, &sbom);
    // A thing with many properties that many refer to.
    let files = "<packageVerificationCodeExcludedFile>a</packageVerificationCodeExcludedFile>"
        .repeat(20_000);
    let mut text =
        format!("<PackageVerificationCode rdf:nodeID=\"x\">{files}</PackageVerificationCode>");
    for n in 0..20_000 {
        let _ = write!(
            text,
            "<Package rdf:about=\"#SPDXRef-{n}\"><packageVerificationCode rdf:nodeID=\"x\"/></Package>"
        );
    }
    assert!(said(rdf(&text)).contains("once its references are followed"));
}

#[test]
fn rdf_and_xml_of_great_depth_and_length() {
    let start = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\"><SpdxDocument>";
    assert!(said(format!("{start}{}", "<a>".repeat(1_000_000))).contains("deeper"));
    assert!(said(format!("<Document><SPDXID>{}", "<a>".repeat(1_000_000))).contains("deeper"));
    let entities = format!(
        "<!DOCTYPE a [<!ENTITY b \"bbbbbb\"><!ENTITY c \"&b;&b;\">]>{start}&c;</SpdxDocument></rdf:RDF>"
    );
    assert!(said(entities).contains("document type definition"));
    let external = "<!DOCTYPE Document [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><Document><SPDXID>&b;</SPDXID></Document>";
    assert!(said(external).contains("document type definition"));
    for (element, count) in [
        ("<name>a</name>", 100_000),
        ("<packages><name>a</name></packages>", 50_000),
        ("<packages/>", 100_000),
        ("<!-- a -->", 100_000),
        ("<b>a<!-- --></b>", 100_000),
    ] {
        let (sources, sbom) = read(format!(
            "<Document><SPDXID>a</SPDXID>{}</Document>",
            element.repeat(count)
        ));
        check(&sources, &sbom);
        let (sources, sbom) = read(rdf(&element.repeat(count)));
        check(&sources, &sbom);
    }
    let texts = "a<b/>".repeat(100_000);
    let (sources, sbom) = read(format!("<Document><SPDXID>{texts}</SPDXID></Document>"));
    check(&sources, &sbom);
    let mut attributes = String::new();
    for n in 0..20_000 {
        let _ = write!(attributes, " a{n}=\"b\"");
    }
    let (sources, sbom) = read(format!(
        "<Document{attributes}><SPDXID>a</SPDXID></Document>"
    ));
    check(&sources, &sbom);
}

#[test]
fn a_gzip_bomb_is_refused() {
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let start = SMALL.trim_end().trim_end_matches('}').as_bytes();
    for (name, start) in [("a.cdx.json.gz", start), ("b.cdx.json.gz", b"")] {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(start).unwrap();
        let spaces = vec![b' '; 1 << 20];
        for _ in 0..200 {
            encoder.write_all(&spaces).unwrap();
        }
        std::fs::write(folder.path().join(name), encoder.finish().unwrap()).unwrap();
    }
    let report = crate::common::check_in(folder.path(), &["a.cdx.json.gz", "b.cdx.json.gz"]);
    let told: Vec<_> = report
        .diagnostics
        .iter()
        .map(|found| (found.rule.id, found.message.as_str()))
        .collect();
    let [a, b] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(
        *a,
        (
            "unreadable-file",
            "`a.cdx.json.gz` unpacks to more than 64 MiB and was not read"
        )
    );
    assert_eq!(
        *b,
        (
            "unreadable-file",
            "`b.cdx.json.gz` unpacks to more than 16 MiB and was not read"
        )
    );
}

const SPDX_3: &str = r#"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["#;

#[test]
fn collections_that_name_each_other_describe_nothing() {
    let bom = |own: &str, other: &str| {
        format!(
            r#"{{"type":"software_Sbom","spdxId":"{own}","creationInfo":"_:c","rootElement":["{other}","{own}"]}}"#
        )
    };
    let text = format!(
        "{SPDX_3}{},{}]}}",
        bom("urn:a", "urn:b"),
        bom("urn:b", "urn:a")
    );
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    assert!(sbom.roots.is_empty() && !sbom.describes_other);
}

#[test]
fn a_document_may_describe_all_it_lists() {
    const COUNT: usize = 30_000;
    let mut text = String::from(SPDX_3);
    let mut names = Vec::new();
    for index in 0..COUNT {
        let _ = write!(
            text,
            r#"{{"type":"software_Package","spdxId":"urn:{index}","creationInfo":"_:c","name":"p"}},"#
        );
        let _ = write!(
            text,
            r#"{{"type":"Relationship","spdxId":"urn:r{index}","creationInfo":"_:c","relationshipType":"dependsOn","from":"urn:{index}","to":["urn:0"]}},"#
        );
        names.push(format!("\"urn:{index}\""));
    }
    let names = names.join(",");
    let _ = write!(
        text,
        r#"{{"type":"software_Sbom","spdxId":"urn:s","creationInfo":"_:c","rootElement":[{names},{names}]}}]}}"#
    );
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    assert_eq!((sbom.roots.len(), sbom.graph.edges.len()), (COUNT, COUNT));
    assert!(sbom.top_level().is_empty() && sbom.is_root(COUNT - 1));
}

#[test]
fn elements_inside_elements_to_any_depth() {
    let mut text = String::from(SPDX_3);
    for index in 0..60 {
        let _ = write!(
            text,
            r#"{{"type":"Relationship","spdxId":"urn:{index}","creationInfo":"_:c","relationshipType":"contains","from":"urn:{index}","to":["#
        );
    }
    text.push_str(
        r#"{"type":"software_Package","spdxId":"urn:p","creationInfo":"_:c","name":"inner"}"#,
    );
    text.push_str(&"]}".repeat(60));
    text.push_str("]}");
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    assert_eq!(sbom.pointer(0), format!("/@graph/0{}", "/to/0".repeat(60)));
    assert_eq!(sbom.schema.valid, Some(true));
}

#[test]
fn mistakes_without_end_are_counted() {
    let text = format!(
        "{SPDX_3}{}{{\"specVersion\":\"3.0.1\"}}]}}",
        "1,".repeat(200_000)
    );
    let (sources, sbom) = read(text);
    check(&sources, &sbom);
    assert_eq!(sbom.schema.valid, Some(false));
    assert!(
        sbom.schema.problems.len() <= 50_001,
        "{}",
        sbom.schema.problems.len()
    );
    let last = sbom.schema.problems.last().unwrap();
    assert!(
        last.message.contains("150001 further places"),
        "{}",
        last.message
    );
}
