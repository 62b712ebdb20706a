//! Which format a file is written in, by its content and never by its name.

use crate::syntax::json;

/// The format of an SBOM.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// CycloneDX JSON.
    CycloneDxJson,
    /// CycloneDX XML.
    CycloneDxXml,
    /// SPDX 2 JSON.
    SpdxJson,
    /// SPDX 2 tag-value.
    SpdxTagValue,
    /// SPDX 2 YAML.
    SpdxYaml,
    /// SPDX 2 RDF/XML.
    SpdxRdf,
    /// SPDX 2 XML, as the tools of the SPDX project write it.
    SpdxXml,
    /// SPDX 3 JSON-LD.
    Spdx3Json,
    /// None of these.
    Unknown,
}

impl Format {
    /// The name people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::CycloneDxJson => "CycloneDX JSON",
            Self::CycloneDxXml => "CycloneDX XML",
            Self::SpdxJson => "SPDX JSON",
            Self::SpdxTagValue => "SPDX tag-value",
            Self::SpdxYaml => "SPDX YAML",
            Self::SpdxRdf => "SPDX RDF/XML",
            Self::SpdxXml => "SPDX XML",
            Self::Spdx3Json => "SPDX 3 JSON-LD",
            Self::Unknown => "unknown",
        }
    }

    /// Whether it is JSON.
    pub fn is_json(self) -> bool {
        matches!(self, Self::CycloneDxJson | Self::SpdxJson | Self::Spdx3Json)
    }

    /// Whether JSON Pointers name the places in it.
    pub fn has_pointers(self) -> bool {
        self.is_json() || self == Self::SpdxYaml
    }

    /// Whether it is SPDX in any version and serialisation.
    pub fn is_spdx(self) -> bool {
        matches!(
            self,
            Self::SpdxJson
                | Self::SpdxTagValue
                | Self::SpdxYaml
                | Self::SpdxRdf
                | Self::SpdxXml
                | Self::Spdx3Json
        )
    }

    /// The key of the list of components.
    pub(super) fn component_list(self) -> &'static str {
        match self {
            Self::Spdx3Json => "@graph",
            format if format.is_spdx() => "packages",
            _ => "components",
        }
    }
}

/// Recognises an SBOM by its content; `None` when it is something else. Cheap on large files that are none.
pub fn sniff(bytes: &[u8]) -> Option<Format> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace())? {
        b'{' => json_object(bytes).or_else(|| yaml_flow(bytes)),
        b'<' => markup(bytes),
        _ => lines(bytes),
    }
}

/// Whether a file's name says that it is an SBOM.
pub fn has_sbom_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    match extension {
        "spdx" => true,
        "json" | "xml" | "yaml" | "yml" | "rdf" => {
            let last = stem.rsplit(['.', '-', '_']).next().unwrap_or(stem);
            matches!(last, "bom" | "sbom" | "cdx" | "cyclonedx" | "spdx")
        }
        _ => false,
    }
}

/// Whether a file describes the form of others and is none of them itself: a JSON schema, such as the ones the
/// publishers of the formats offer as `bom.schema.json` or `spdx.json`.
pub fn is_json_schema(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut found = false;
    if bytes.trim_ascii_start().starts_with(b"{") {
        json::scan_top_level(bytes, |key, value| {
            found |=
                key == b"$schema" && memchr::memmem::find(value, b"json-schema.org/").is_some();
            !found
        });
    }
    found
}

/// The keys that can tell; a file without any of them need not be scanned.
const MARKS: [&[u8]; 6] = [
    b"\"bomFormat\"",
    b"\"spdxVersion\"",
    b"\"specVersion\"",
    b"\"@context\"",
    b"\"@graph\"",
    b"\"SPDXRef-DOCUMENT\"",
];

fn json_object(bytes: &[u8]) -> Option<Format> {
    if MARKS
        .iter()
        .all(|mark| memchr::memmem::find(bytes, mark).is_none())
    {
        return None;
    }
    let mut seen = TopLevel::default();
    json::scan_top_level(bytes, |key, value| {
        seen.take(key, value);
        // What is sure ends the scan; SPDX 3 might only be told by a later key, but has neither of these.
        !(seen.cyclonedx || seen.spdx || seen.spdx3)
    });
    // No other format has this key, so that a context of another form, or none, is a mistake.
    let has_ids = || memchr::memmem::find(bytes, b"\"spdxId\"").is_some();
    seen.spdx3 |= seen.graph && seen.format().is_none() && has_ids();
    seen.format()
}

/// What the outermost object says.
#[derive(Default)]
struct TopLevel {
    cyclonedx: bool,
    spdx: bool,
    spdx3: bool,
    /// JSON-LD of some kind.
    graph: bool,
    spec_version: bool,
    bom_parts: bool,
    document_id: bool,
    spdx_parts: bool,
}

impl TopLevel {
    fn take(&mut self, key: &[u8], value: &[u8]) {
        match key {
            // No other format has this key, so a wrong value is a mistake and not another format.
            b"bomFormat" => self.cyclonedx = true,
            b"$schema" => {
                self.cyclonedx |= memchr::memmem::find(value, b"cyclonedx.org/schema/bom").is_some()
            }
            b"specVersion" => self.spec_version |= value.starts_with(b"\"1."),
            b"components" | b"metadata" | b"dependencies" => self.bom_parts = true,
            b"spdxVersion" => self.spdx = true,
            b"SPDXID" => self.document_id |= value == b"\"SPDXRef-DOCUMENT\"",
            b"packages" | b"documentNamespace" | b"creationInfo" => self.spdx_parts = true,
            b"@context" => {
                self.graph = true;
                self.spdx3 |= memchr::memmem::find(value, b"spdx.org/rdf/3").is_some();
            }
            b"@graph" => self.graph = true,
            _ => {}
        }
    }

    fn format(&self) -> Option<Format> {
        if self.spdx3 {
            Some(Format::Spdx3Json)
        } else if self.cyclonedx {
            Some(Format::CycloneDxJson)
        } else if self.spdx || (self.document_id && self.spdx_parts) {
            Some(Format::SpdxJson)
        } else if self.spec_version && self.bom_parts {
            Some(Format::CycloneDxJson)
        } else {
            None
        }
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// XML: told by namespaces, whatever their prefixes, and for the format without one by its outermost element.
fn markup(bytes: &[u8]) -> Option<Format> {
    let holds = |text| holds(bytes, text);
    if super::cyclonedx_xml::is_bom(bytes) {
        Some(Format::CycloneDxXml)
    } else if holds("spdx.org/rdf/terms") && holds(RDF) {
        // The vocabulary itself has the same namespaces.
        let is_document = holds("SpdxDocument") || holds("SPDXRef-");
        (is_document && !holds("http://www.w3.org/2002/07/owl#Ontology")).then_some(Format::SpdxRdf)
    } else {
        let marks = ["<spdxVersion>", "<SPDXID>", "<documentNamespace>"];
        let is_document = outermost(bytes) == Some(b"Document");
        (is_document && marks.into_iter().any(holds)).then_some(Format::SpdxXml)
    }
}

/// The name of the outermost element.
fn outermost(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes;
    loop {
        let open = memchr::memchr(b'<', rest)?;
        rest = rest.get(open + 1..)?;
        let end = match rest {
            [b'?', ..] => "?>",
            [b'!', b'-', b'-', ..] => "-->",
            [b'!', ..] => ">",
            _ => break,
        };
        rest = rest.get(memchr::memmem::find(rest, end.as_bytes())?..)?;
    }
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/');
    rest.split(ends).next()
}

/// A line's key and value in YAML and in tag-value: what stands before and after the first colon, without quotes.
fn key_and_value(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = memchr::memchr(b':', line)?;
    let (key, value) = line.split_at_checked(colon)?;
    let value = value.get(1..).unwrap_or_default();
    Some((bare(key), bare(value)))
}

fn bare(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii();
    let text = text
        .strip_prefix(b"\"")
        .or(text.strip_prefix(b"'"))
        .unwrap_or(text);
    text.strip_suffix(b"\"")
        .or(text.strip_suffix(b"'"))
        .unwrap_or(text)
}

/// A version as a file writes it, with a wrong one taken for a mistake and words for something else.
fn is_version(value: &[u8]) -> bool {
    value
        .get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case(b"SPDX"))
        || value.first().is_some_and(u8::is_ascii_digit)
}

/// What looks like JSON and is none: YAML where keys have no quotes, else JSON with a mistake at its start.
fn yaml_flow(bytes: &[u8]) -> Option<Format> {
    let at = memchr::memmem::find(bytes, b"spdxVersion")?;
    let quoted = at > 0 && bytes.get(at - 1) == Some(&b'"');
    let line = bytes
        .get(at..)?
        .split(|byte| matches!(byte, b',' | b'\n' | b'}'))
        .next()?;
    let (key, value) = key_and_value(line)?;
    let format = if quoted {
        Format::SpdxJson
    } else {
        Format::SpdxYaml
    };
    (key == b"spdxVersion" && is_version(value)).then_some(format)
}

/// Tag-value and YAML: told by the version, or by the document's id together with another field of a document.
fn lines(bytes: &[u8]) -> Option<Format> {
    let marks = ["SPDXVersion", "spdxVersion", "SPDXRef-DOCUMENT"];
    if !marks.into_iter().any(|mark| holds(bytes, mark)) {
        return None;
    }
    let mut document_id = false;
    let (mut tags, mut keys) = (false, false);
    let mut in_text = false;
    let mut plain = true;
    for written in bytes.split(|byte| *byte == b'\n') {
        let line = written.trim_ascii();
        if in_text {
            in_text = !holds(line, "</text>");
            continue;
        }
        if line.is_empty() || line.starts_with(b"#") {
            continue;
        }
        let outermost = !written.starts_with(b" ") && !written.starts_with(b"\t");
        if let Some((key, value)) = key_and_value(line) {
            // No tag has a space; sentences that end in a colon have.
            plain &= !key.contains(&b' ');
            match key {
                b"SPDXVersion" if is_version(value) => {
                    return plain.then_some(Format::SpdxTagValue);
                }
                b"spdxVersion" if outermost && is_version(value) => return Some(Format::SpdxYaml),
                b"SPDXID" if outermost => document_id |= value == b"SPDXRef-DOCUMENT",
                b"DataLicense" | b"DocumentName" | b"DocumentNamespace" => tags = true,
                b"dataLicense" | b"creationInfo" | b"documentNamespace" if outermost => keys = true,
                _ => {}
            }
            if document_id && tags && plain {
                return Some(Format::SpdxTagValue);
            }
            if document_id && keys {
                return Some(Format::SpdxYaml);
            }
            in_text = value.starts_with(b"<text>") && !holds(value, "</text>");
        } else if outermost && !line.starts_with(b"-") && !line.starts_with(b"%") {
            // Prose, or a value of several lines in tag-value.
            return None;
        } else {
            plain &= line.starts_with(b"-") || line.starts_with(b"%");
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_recognised_by_content() {
        let cases: [(&str, Option<Format>); 35] = [
            (
                "{\"bomFormat\": \"CycloneDX\"}",
                Some(Format::CycloneDxJson),
            ),
            (
                "\u{feff} {\"metadata\":{},\"specVersion\":\"1.4\"}",
                Some(Format::CycloneDxJson),
            ),
            (
                "{\"$schema\":\"http://cyclonedx.org/schema/bom-1.5.schema.json\",\"specVersion\":1}",
                Some(Format::CycloneDxJson),
            ),
            ("{\"a\":{\"bomFormat\":\"CycloneDX\"}}", None),
            ("{\"a\":\"\\\"bomFormat\",\"b\":[\"bomFormat\"]}", None),
            (
                "{\"properties\":{\"bomFormat\":{\"enum\":[\"CycloneDX\"]}}}",
                None,
            ),
            (
                "{\"packages\":[{}],\"spdxVersion\":\"SPDX-2.3\"}",
                Some(Format::SpdxJson),
            ),
            (
                "{\"SPDXID\":\"SPDXRef-DOCUMENT\",\"creationInfo\":{",
                Some(Format::SpdxJson),
            ),
            (
                "{\"@context\":\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",\"@graph\":[]}",
                Some(Format::Spdx3Json),
            ),
            ("{\"@context\":\"https://schema.org\"}", None),
            (
                "{\"@graph\":[{\"spdxId\":\"urn:a\"}]}",
                Some(Format::Spdx3Json),
            ),
            ("{\"@graph\":[{\"@id\":\"urn:a\"}]}", None),
            (
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"/>",
                Some(Format::CycloneDxXml),
            ),
            ("<html>", None),
            (
                "# note\nSPDXVersion: SPDX-2.2\n",
                Some(Format::SpdxTagValue),
            ),
            ("spdxVersion: \"SPDX-2.3\"\n", Some(Format::SpdxYaml)),
            (
                "# How to\n\nWrite it like this\nSPDXVersion: SPDX-2.2\n",
                None,
            ),
            ("[1]", None),
            ("", None),
            (
                "# a\n---\nSPDXID: \"SPDXRef-DOCUMENT\"\nname: a\n  b\npackages:\n- name: x\nspdxVersion: SPDX-2.2\n",
                Some(Format::SpdxYaml),
            ),
            (
                "SPDXID: SPDXRef-DOCUMENT\r\ncreationInfo:\r\n",
                Some(Format::SpdxYaml),
            ),
            ("'spdxVersion' : SPDX-2.3\n", Some(Format::SpdxYaml)),
            ("a:\n  spdxVersion: SPDX-2.3\n", None),
            ("{spdxVersion: SPDX-2.3, name: x}", Some(Format::SpdxYaml)),
            (
                "{ # a\n  \"spdxVersion\": 'SPDX-2.3',}",
                Some(Format::SpdxJson),
            ),
            (
                "DocumentComment: <text>some\nwords\n</text>\nSPDXVersion: SPDX-2.2\n",
                Some(Format::SpdxTagValue),
            ),
            (
                "SPDXID: SPDXRef-DOCUMENT\nDocumentName: x\n",
                Some(Format::SpdxTagValue),
            ),
            ("SPDXVersion: the version of the format\n", None),
            (
                "# SBOM\n\nWrite it like this:\nSPDXVersion: SPDX-2.3\n",
                None,
            ),
            (
                "<!-- <Document> -->\n<?a b?><!DOCTYPE x><Document>\n <SPDXID>",
                Some(Format::SpdxXml),
            ),
            ("<Documents><SPDXID>", None),
            (
                "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\"><SpdxDocument",
                Some(Format::SpdxRdf),
            ),
            (
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\">",
                None,
            ),
            ("<?xml", None),
            ("<bom/>", None),
        ];
        for (text, format) in cases {
            assert_eq!(sniff(text.as_bytes()), format, "{text}");
        }
    }

    #[test]
    fn schemas_are_told_from_what_they_describe() {
        assert!(is_json_schema(
            b"{\"$schema\": \"http://json-schema.org/draft-07/schema#\"}"
        ));
        assert!(!is_json_schema(
            b"{\"$schema\": \"http://cyclonedx.org/schema/bom-1.5.schema.json\"}"
        ));
        assert!(!is_json_schema(b"[\"json-schema.org/\"]") && !is_json_schema(b""));
    }

    #[test]
    fn names_that_claim_an_sbom() {
        for yes in [
            "sbom.json",
            "a/b.cdx.json",
            "x.spdx.json",
            "BOM.JSON",
            "acme-sbom.json",
            "a.spdx",
            "x.cyclonedx.xml",
            "x.cdx.json.gz",
        ] {
            assert!(has_sbom_name(yes), "{yes}");
        }
        for no in [
            "package.json",
            "bombay.json",
            "sbom.md",
            "spdx-notes.json",
            "json",
        ] {
            assert!(!has_sbom_name(no), "{no}");
        }
    }
}
