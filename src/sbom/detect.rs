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
    /// SPDX 2 RDF or XML.
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
            Self::SpdxXml => "SPDX RDF/XML",
            Self::Spdx3Json => "SPDX 3 JSON-LD",
            Self::Unknown => "unknown",
        }
    }

    /// Whether this version of the tool reads it.
    pub fn is_read(self) -> bool {
        matches!(
            self,
            Self::CycloneDxJson | Self::CycloneDxXml | Self::SpdxJson | Self::SpdxTagValue
        )
    }

    /// Whether it is JSON.
    pub fn is_json(self) -> bool {
        matches!(self, Self::CycloneDxJson | Self::SpdxJson | Self::Spdx3Json)
    }

    /// Whether it is SPDX in any version and serialisation.
    pub fn is_spdx(self) -> bool {
        matches!(
            self,
            Self::SpdxJson | Self::SpdxTagValue | Self::SpdxYaml | Self::SpdxXml | Self::Spdx3Json
        )
    }

    /// The key of the list of components.
    pub(super) fn component_list(self) -> &'static str {
        if self.is_spdx() {
            "packages"
        } else {
            "components"
        }
    }
}

/// How much of a file that is not JSON is looked at.
const HEAD: usize = 16 * 1024;

/// Recognises an SBOM by its content; `None` when it is something else. Cheap on large files that are none.
pub fn sniff(bytes: &[u8]) -> Option<Format> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace())? {
        b'{' => json_object(bytes),
        b'<' => markup(bytes),
        _ => lines(bytes),
    }
}

/// Whether a file's name says that it is an SBOM.
pub fn has_sbom_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
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
const MARKS: [&[u8]; 5] = [
    b"\"bomFormat\"",
    b"\"spdxVersion\"",
    b"\"specVersion\"",
    b"\"@context\"",
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
    seen.format()
}

/// What the outermost object says.
#[derive(Default)]
struct TopLevel {
    cyclonedx: bool,
    spdx: bool,
    spdx3: bool,
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
            b"@context" => self.spdx3 |= memchr::memmem::find(value, b"spdx.org/rdf/3").is_some(),
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

fn markup(bytes: &[u8]) -> Option<Format> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let holds = |text: &str| memchr::memmem::find(head, text.as_bytes()).is_some();
    if super::cyclonedx_xml::is_bom(bytes) {
        Some(Format::CycloneDxXml)
    } else if holds("<rdf:RDF") && holds("spdx.org/rdf/terms")
        || holds("<spdxVersion>")
        || holds("<SPDXID>")
    {
        Some(Format::SpdxXml)
    } else {
        None
    }
}

/// Tag-value and YAML: `SPDXVersion: SPDX-2.3` (or the YAML key) among the first lines, all of which look alike.
fn lines(bytes: &[u8]) -> Option<Format> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    for line in head.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii();
        if let Some(value) = line.strip_prefix(b"SPDXVersion:") {
            return value
                .trim_ascii()
                .starts_with(b"SPDX-")
                .then_some(Format::SpdxTagValue);
        }
        let yaml = line
            .strip_prefix(b"spdxVersion:")
            .or(line.strip_prefix(b"\"spdxVersion\":"));
        if let Some(value) = yaml {
            let value = value.trim_ascii();
            let value = value
                .strip_prefix(b"\"")
                .or(value.strip_prefix(b"'"))
                .unwrap_or(value);
            return value.starts_with(b"SPDX-").then_some(Format::SpdxYaml);
        }
        let plain = line.is_empty()
            || line.starts_with(b"#")
            || line.starts_with(b"-")
            || line.contains(&b':');
        if !plain {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_recognised_by_content() {
        let cases: [(&str, Option<Format>); 17] = [
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
