//! CycloneDX XML: the same model as from JSON, every place exact, one finding for each root cause.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use crate::common::model::model;
use cra_lint::problem::Problem;
use cra_lint::sbom::{self, Format, Sbom, State};
use cra_lint::source::{Sources, Span};

const EVERYTHING: &str = include_str!("../../fixtures/formats/cyclonedx-xml/everything-1.6.xml");

fn read(text: impl Into<Vec<u8>>) -> (Sources, Sbom) {
    let mut sources = Sources::default();
    let file = sources.add("bom.xml", text);
    let sbom = sbom::read(file, &sources);
    (sources, sbom)
}

fn problems(sbom: &Sbom) -> impl Iterator<Item = &Problem> {
    let form = sbom.syntax.iter().chain(&sbom.duplicate_keys);
    let schema = form.chain(&sbom.schema.problems);
    schema
        .chain(&sbom.schema.unlisted_licenses)
        .chain(&sbom.encoding)
}

/// Path, text pointed at, message.
fn told(sources: &Sources, sbom: &Sbom) -> Vec<(String, String, String)> {
    let told = problems(sbom).map(|problem| {
        (
            problem.pointer.clone().unwrap_or_default(),
            sources.text(problem.span).to_string(),
            problem.message.clone(),
        )
    });
    told.collect()
}

#[test]
fn the_model_is_that_of_the_same_document_in_json() {
    let folder = crate::common::root().join("fixtures/formats/cyclonedx-xml");
    for name in ["everything-1.6", "elder-1.2", "newest-1.7"] {
        let text = |extension: &str| {
            std::fs::read_to_string(folder.join(format!("{name}.{extension}"))).unwrap()
        };
        let (json_sources, json) = read(text("json"));
        assert_eq!(
            (json.format, json.schema.valid),
            (Format::CycloneDxJson, Some(true)),
            "{name}"
        );
        let expected = model(&json_sources, &json);
        let text = text("xml");
        // Line ends and a byte order mark change nothing.
        for text in [format!("\u{feff}{}", text.replace('\n', "\r\n")), text] {
            let (sources, sbom) = read(text);
            assert_eq!(told(&sources, &sbom), [], "{name}");
            assert_eq!(
                (sbom.format, sbom.state, sbom.schema.valid),
                (Format::CycloneDxXml, State::Read, Some(true))
            );
            assert_eq!(model(&sources, &sbom), expected, "{name}");
            assert!(expected.lines().count() > 8);
        }
    }
}

#[test]
fn real_files_say_the_same_in_both_forms() {
    let folder = crate::common::root().join("../shared/corpora/sbom/bom-examples/SBOM");
    if !folder.is_dir() {
        return eprintln!("skipped: {} is not here", folder.display());
    }
    let twins = [
        "cern-lhc-vdm-editor-e564943/bom",
        "dropwizard-1.3.15/bom",
        "juice-shop/v11.1.2/bom",
        "keycloak-10.0.2/bom",
        "laravel-7.12.0/bom.1.2",
        "laravel-7.12.0/bom.1.3",
        "laravel-7.12.0/bom.1.4",
        "protonmail-webclient-v4-0912dff/bom",
    ];
    for twin in twins {
        let parts = |extension: &str| {
            let path = folder.join(format!("{twin}.{extension}"));
            let (sources, sbom) = read(std::fs::read(&path).unwrap());
            assert_eq!(
                sbom.schema.valid,
                Some(true),
                "{}: {:?}",
                path.display(),
                told(&sources, &sbom)
            );
            let text = model(&sources, &sbom);
            // The two were made by different versions of the tools, which say more or less of a component.
            let kinds = ["component ", "roots ", "node ", "edge ", "unresolved"];
            let is_part = |line: &&str| kinds.iter().any(|kind| line.starts_with(kind));
            text.lines()
                .filter(is_part)
                .map(normalised)
                .collect::<Vec<_>>()
        };
        let (json, xml) = (parts("json"), parts("xml"));
        let differing = json.iter().zip(&xml).find(|(a, b)| a != b);
        assert_eq!(differing, None, "{twin}");
        assert_eq!(json.len(), xml.len(), "{twin}");
    }
}

/// Real files differ in white space at the ends of texts.
fn normalised(line: &str) -> String {
    line.replace("\\n", " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" \"", "\"")
}

#[test]
fn values_are_those_at_their_places() {
    let (sources, sbom) = read(EVERYTHING);
    let at = |span: Span| sources.text(span);
    assert_eq!(at(sbom.head), "metadata");
    assert_eq!(at(sbom.spec_version.as_ref().unwrap().span), "1.6");
    let meter = &sbom.components[0];
    assert_eq!(at(meter.name.as_ref().unwrap().span), "Wärmezähler");
    assert_eq!(
        at(meter.purl.as_ref().unwrap().span),
        "pkg:generic/acme/meter@2.4.0?a=b&amp;c=d"
    );
    assert_eq!(at(meter.id.unwrap()), "meter");
    assert!(
        at(meter.span).starts_with("<component type=\"firmware\"")
            && at(meter.span).ends_with("</component>")
    );
    let mbedtls = &sbom.components[1];
    assert_eq!(at(mbedtls.hashes[0].value).len(), 64);
    assert_eq!(at(mbedtls.hashes[0].algorithm), "SHA-256");
    let cdata = sbom
        .creators
        .iter()
        .find_map(|party| party.name.filter(|name| at(*name).contains('<')));
    assert_eq!(at(cdata.unwrap()), "Acme <GmbH>");
    assert_eq!(
        sbom.pointer(2),
        "/bom/components/component[1]/components/component[1]"
    );
    assert_eq!(
        sbom.pointer_in(1, "/hashes/0/content"),
        "/bom/components/component[1]/hashes/hash[1]"
    );
    let edge = &sbom.graph.edges[0];
    assert_eq!(at(edge.span), "mbedtls");
    assert_eq!(at(sbom.top_level_place()), "<dependency");
}

/// Each case plants one defect into the clean document: what stands there, what it becomes, path, place, message.
#[test]
fn each_defect_is_told_once_at_its_place() {
    let component = "/bom/components/component[1]";
    let cases: &[(&str, &str, &str, &str, &str)] = &[
        (
            "<scope>required",
            "<scope>requred",
            "/scope",
            "requred",
            "`scope` is `requred`, expected one of `required`, `optional`, `excluded`",
        ),
        (
            "type=\"library\"",
            "type=\"libary\"",
            "/@type",
            "libary",
            "attribute `type` is `libary`, expected one of `application`, ",
        ),
        (
            "type=\"library\" ",
            "",
            "/name",
            "mbedtls",
            "component `mbedtls` lacks the required attribute `type`",
        ),
        (
            "type=\"library\"",
            "type=\"library\" type=\"file\"",
            "",
            "type",
            "the attribute `type` is given twice in one tag",
        ),
        (
            ">098f6bcd4621d373cade4e832627b4f6",
            ">098f6b",
            "/hashes/hash[2]",
            "098f6b",
            "`hash` is `098f6b`, not a hash of 32, 40, 64, 96 or 128 hexadecimal digits",
        ),
        (
            "alg=\"MD5\"",
            "alg=\"\"",
            "/hashes/hash[2]/@alg",
            "\"\"",
            "attribute `alg` is empty, expected one of",
        ),
        ("<publisher>", "<publishr>", "", "", "`publisher` is closed"),
        (
            "<publisher>Trusted Firmware</publisher>",
            "<publishr>Trusted Firmware</publishr>",
            "/publishr",
            "<publishr",
            "unexpected element `publishr` in component",
        ),
        (
            "<version>3.6.1</version>",
            "<version>3.6.1</version><version>3.6.2</version>",
            "/version[2]",
            "<version",
            "`version` is given twice in component, expected once",
        ),
        (
            "<publisher>Trusted Firmware</publisher>\n      <name>mbedtls</name>",
            "<name>mbedtls</name>\n      <publisher>Trusted Firmware</publisher>",
            "/publisher",
            "<publisher",
            "`publisher` stands too late in component, expected before `name`",
        ),
        (
            "<license acknowledgement=\"declared\"><id>Apache-2.0</id>",
            "<license acknowledgement=\"declared\"><id>Apache-2.0</id><name>x</name>",
            "/licenses/license[1]/name",
            "<name",
            "`name` cannot stand beside `id` in licence",
        ),
        (
            "<license acknowledgement=\"declared\"><id>Apache-2.0</id>",
            "<license acknowledgement=\"declared\">",
            "/licenses/license[1]",
            "<license",
            "licence gives neither `id` nor `name`",
        ),
        (
            "<id>Apache-2.0</id>",
            "<id>Apache 2</id>",
            "/licenses/license[1]/id",
            "Apache 2",
            "`Apache 2` is no id of the SPDX licence list, `Apache-2.0` is",
        ),
        (
            "<id>Apache-2.0</id>",
            "<id>Quite-New-9.0</id>",
            "/licenses/license[1]/id",
            "Quite-New-9.0",
            "licence id `Quite-New-9.0` is not on the SPDX licence list",
        ),
        (
            "<modified>0<",
            "<modified>no<",
            "/modified",
            "no",
            "`modified` is `no`, expected `true` or `false`",
        ),
        (
            "<modified>0</modified>",
            "<modified/>",
            "/modified",
            "<modified/>",
            "`modified` is empty, expected `true` or `false`",
        ),
        (
            "<confidence>1<",
            "<confidence>1.5<",
            "/evidence/identity[1]/confidence",
            "1.5",
            "`confidence` is `1.5`, expected 1 or less",
        ),
        (
            "https://github.com/Mbed-TLS",
            "git@github.com:Mbed-TLS",
            "/externalReferences/reference[1]/url",
            "git@github.com:Mbed-TLS/mbedtls",
            "`url` is `git@github.com:Mbed-TLS/mbedtls`, ",
        ),
        (
            "<url>https://github.com/Mbed-TLS/mbedtls</url>",
            "",
            "/externalReferences/reference[1]",
            "<reference",
            "external reference lacks the required element `url`",
        ),
        (
            "tagId=\"swid-mbedtls\" ",
            "",
            "/swid/@name",
            "mbedtls",
            "`swid` lacks the required attribute `tagId`",
        ),
        (
            "patch=\"0\"",
            "patch=\"0\" path=\"x\"",
            "/swid/@path",
            "path",
            "unexpected attribute `path` in `swid`",
        ),
        (
            "<copyright><text>Arm",
            "<copyright>©<text>Arm",
            "/evidence/copyright",
            "©",
            "text `©` stands in `copyright`, which holds elements only",
        ),
        (
            "<name>mbedtls<",
            "<name>mbed<b>tls</b><",
            "/name/b",
            "<b",
            "element `b` stands in `name`, which holds text only",
        ),
        (
            "<acme:note acme:kind",
            "<note acme:kind",
            "",
            "",
            "`note` is open here",
        ),
        (
            "<publisher>Trusted Firmware</publisher>",
            "<acme:x/><publisher>Trusted Firmware</publisher>",
            "/x",
            "<acme:x",
            "element `x` in component is in the namespace `urn:acme:sbom`",
        ),
        (
            "<publisher>Trusted Firmware</publisher>",
            "<publisher xmlns=\"\">Trusted Firmware</publisher>",
            "/publisher",
            "<publisher",
            "element `publisher` in component is in no namespace",
        ),
    ];
    for (from, to, path, place, message) in cases {
        let text = EVERYTHING.replacen(from, to, 1);
        assert_ne!(text, EVERYTHING, "{from}");
        let (sources, sbom) = read(text);
        let told = told(&sources, &sbom);
        let [(pointer, at, said)] = told.as_slice() else {
            panic!("{to}: {told:#?}");
        };
        if sbom.state == State::Broken {
            assert!(said.contains(message), "{said}");
            continue;
        }
        assert!(said.starts_with(message), "{said}\nis not\n{message}");
        assert_eq!(at, place, "{said}");
        assert_eq!(*pointer, format!("{component}{path}"), "{said}");
        assert_eq!(sbom.schema.valid, Some(false), "{said}");
        assert_eq!(sbom.components.len(), 4, "{said}");
    }
}

#[test]
fn ids_and_references_are_told_with_their_paths() {
    let text = EVERYTHING
        .replace("bom-ref=\"tables\"", "bom-ref=\"mbedtls\"")
        .replace("<provides ref=\"tables\"/>", "<provides ref=\"nobody\"/>");
    let (sources, sbom) = read(text);
    assert_eq!(told(&sources, &sbom), []);
    assert_eq!(sbom.schema.valid, Some(false));
    let [duplicate] = sbom.duplicate_ids.as_slice() else {
        panic!("{:?}", sbom.duplicate_ids);
    };
    assert_eq!(duplicate.pointer, "/bom/components/component[2]/@bom-ref");
    assert_eq!(sources.text(duplicate.span), "mbedtls");
    let unresolved: Vec<_> = sbom
        .unresolved
        .iter()
        .map(|reference| (reference.pointer.as_str(), reference.id.as_str()))
        .collect();
    let node = "/bom/dependencies/dependency";
    let expected = [
        (format!("{node}[1]/dependency[2]/@ref"), "tables"),
        (format!("{node}[2]/dependency[1]/@ref"), "tables"),
        (format!("{node}[2]/provides[1]/@ref"), "nobody"),
        (format!("{node}[3]/@ref"), "tables"),
        (
            "/bom/compositions/composition[1]/assemblies[1]/assembly[2]/@ref".to_string(),
            "tables",
        ),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(path, id)| (path.as_str(), *id))
        .collect();
    assert_eq!(unresolved, expected);
}

#[test]
fn versions_and_namespaces_that_are_none() {
    let of = |namespace: &str| {
        read(EVERYTHING.replace("http://cyclonedx.org/schema/bom/1.6", namespace))
    };
    // A version that is newer than the tool: the rest is read.
    let (sources, sbom) = of("http://cyclonedx.org/schema/bom/1.8");
    assert_eq!(
        (sbom.state, sbom.schema.valid, told(&sources, &sbom)),
        (State::Read, None, vec![])
    );
    assert_eq!(sbom.components.len(), 4);
    let version = sbom.spec_version.as_ref().unwrap();
    assert_eq!(
        (version.value.as_str(), sources.text(version.span)),
        ("1.8", "1.8")
    );
    // No version can be written so.
    let (sources, sbom) = of("http://cyclonedx.org/schema/bom/16");
    assert_eq!(
        (sbom.schema.valid, told(&sources, &sbom)),
        (Some(false), vec![])
    );
    assert_eq!(sbom.spec_version.as_ref().unwrap().value, "16");
    // The version can be told, the namespace is another.
    let (sources, sbom) = of("https://cyclonedx.org/schema/bom/1.6/");
    let [(path, place, message)] = told(&sources, &sbom).try_into().unwrap();
    assert_eq!(
        (path.as_str(), place.as_str()),
        ("/bom", "https://cyclonedx.org/schema/bom/1.6/")
    );
    assert!(
        message.contains("is not that of CycloneDX 1.6, `http://cyclonedx.org/schema/bom/1.6`"),
        "{message}"
    );
    assert_eq!(sbom.schema.valid, Some(false));
    let (sources, sbom) = read(EVERYTHING.replace("xmlns=\"http", "xmlns:c=\"http"));
    let told = told(&sources, &sbom);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].1.as_str(), sbom.components.len()), ("<bom", 4));
}

#[test]
fn what_ends_too_early_gives_what_came_before() {
    let at = EVERYTHING.find("<services>").unwrap();
    let (sources, sbom) = read(&EVERYTHING[..at]);
    assert_eq!(
        (sbom.state, sbom.components.len(), sbom.schema.valid),
        (State::Broken, 4, None)
    );
    let [(_, place, message)] = told(&sources, &sbom).try_into().unwrap();
    assert_eq!(
        (place.as_str(), message.as_str()),
        (
            "<bom",
            "this is not XML that can be read: the element `bom` is never closed"
        )
    );
}

#[test]
fn cuts_and_changed_bytes_are_read_to_an_end() {
    let bytes = EVERYTHING.as_bytes();
    for at in (0..bytes.len()).step_by(11) {
        let mut texts = vec![bytes[..at].to_vec()];
        for byte in *b"<>&\"'/ \xC3" {
            let mut changed = bytes.to_vec();
            changed[at] = byte;
            texts.push(changed);
        }
        for text in texts {
            let (sources, sbom) = read(text);
            let length = sources.file(sbom.file).bytes().len();
            for problem in problems(&sbom) {
                assert!(problem.span.range().end <= length && !problem.message.is_empty());
                let whole = sources.file(sbom.file).text();
                assert!(
                    whole.is_none_or(|text| text.get(problem.span.range()).is_some()),
                    "{}",
                    problem.message
                );
            }
        }
    }
}

#[test]
fn hostile_files_end_in_a_finding_and_soon() {
    let head = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">";
    let wrap = |inner: &str| format!("{head}{inner}</bom>");
    let entities =
        "<!DOCTYPE bom [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let external = "<!DOCTYPE bom SYSTEM \"file:///etc/passwd\">";
    let attributes: String = (0..100_000).map(|at| format!(" a{at}=\"\"")).collect();
    let same = " version=\"1\"".repeat(9_000);
    let children: String = (0..100_000).map(|at| format!("<x{at}/>")).collect();
    let licenses = format!(
        "<components><component type=\"library\"><name>a</name><licenses>{}</licenses></component></components>",
        "<expression>MIT</expression><license><id>MIT</id></license>".repeat(20_000)
    );
    let disorder = format!("<components>{}</components>", "<component type=\"library\"><version>1</version><name>a</name><group>b</group></component>".repeat(20_000));
    let text = format!(
        "<components><component type=\"library\"><name>{}</name></component></components>",
        "a<!-- -->&amp;".repeat(200_000)
    );
    for (what, text, message) in [
        (
            "entities",
            format!("{entities}{}", wrap("<x>&b;</x>")),
            "document type definition",
        ),
        (
            "external entity",
            format!("{external}{}", wrap("")),
            "document type definition",
        ),
        (
            "deep",
            wrap(&"<components>".repeat(100_000)),
            "the nesting is deeper than 256",
        ),
        (
            "attributes",
            head.replace('>', &format!("{attributes}>")) + "</bom>",
            "more than 10000 attributes",
        ),
        (
            "the same attribute",
            head.replace('>', &format!("{same}>")) + "</bom>",
            "given twice in one tag",
        ),
        (
            "unknown children",
            wrap(&children),
            "unexpected element `x0` in the document",
        ),
        (
            "children that exclude each other",
            wrap(&licenses),
            "cannot stand beside",
        ),
        ("children out of order", wrap(&disorder), "stands too late"),
        ("a text in pieces", wrap(&text), ""),
    ] {
        let begun = std::time::Instant::now();
        let (_, sbom) = read(text);
        assert_eq!(sbom.format, Format::CycloneDxXml, "{what}");
        let found = problems(&sbom).any(|problem| problem.message.contains(message));
        assert!(
            found || message.is_empty(),
            "{what}: {:?}",
            problems(&sbom).next()
        );
        assert!(begun.elapsed().as_secs() < 20, "{what}");
    }
}
