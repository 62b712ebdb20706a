//! The schemas this tool carries, compiled when first met.

use super::instance::TapeJson;
use jsonschema::{PatternOptions, Registry, Validator};
use std::collections::HashMap;
use std::sync::OnceLock;

/// One schema for the documents of one version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Schema {
    CycloneDx12,
    CycloneDx13,
    CycloneDx14,
    CycloneDx15,
    CycloneDx16,
    CycloneDx17,
    Spdx22,
    Spdx23,
}

/// Version of the SPDX licence list that the CycloneDX schemas refer to.
pub const LICENSE_LIST: &str = "3.28.0";

const LICENSES: &str = include_str!("../../../schemas/cyclonedx/spdx.json");
const SIGNATURES: &str = include_str!("../../../schemas/cyclonedx/jsf-0.82.json");
const CRYPTOGRAPHY: &str = include_str!("../../../schemas/cyclonedx/cryptography-defs.json");

impl Schema {
    pub(super) const ALL: [Self; 8] = [
        Self::CycloneDx12,
        Self::CycloneDx13,
        Self::CycloneDx14,
        Self::CycloneDx15,
        Self::CycloneDx16,
        Self::CycloneDx17,
        Self::Spdx22,
        Self::Spdx23,
    ];

    /// The schema for a version of the format as a document writes it.
    pub(super) fn of(spec_version: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|schema| schema.written() == spec_version)
    }

    /// The version as documents write it.
    pub(super) fn written(self) -> &'static str {
        match self {
            Self::CycloneDx12 => "1.2",
            Self::CycloneDx13 => "1.3",
            Self::CycloneDx14 => "1.4",
            Self::CycloneDx15 => "1.5",
            Self::CycloneDx16 => "1.6",
            Self::CycloneDx17 => "1.7",
            Self::Spdx22 => "SPDX-2.2",
            Self::Spdx23 => "SPDX-2.3",
        }
    }

    /// The name of the schema, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::CycloneDx12 => "CycloneDX 1.2",
            Self::CycloneDx13 => "CycloneDX 1.3",
            Self::CycloneDx14 => "CycloneDX 1.4",
            Self::CycloneDx15 => "CycloneDX 1.5",
            Self::CycloneDx16 => "CycloneDX 1.6",
            Self::CycloneDx17 => "CycloneDX 1.7",
            Self::Spdx22 => "SPDX 2.2",
            Self::Spdx23 => "SPDX 2.3",
        }
    }

    /// Its text, reduced to the structure.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::CycloneDx12 => include_str!("../../../schemas/cyclonedx/bom-1.2.json"),
            Self::CycloneDx13 => include_str!("../../../schemas/cyclonedx/bom-1.3.json"),
            Self::CycloneDx14 => include_str!("../../../schemas/cyclonedx/bom-1.4.json"),
            Self::CycloneDx15 => include_str!("../../../schemas/cyclonedx/bom-1.5.json"),
            Self::CycloneDx16 => include_str!("../../../schemas/cyclonedx/bom-1.6.json"),
            Self::CycloneDx17 => include_str!("../../../schemas/cyclonedx/bom-1.7.json"),
            Self::Spdx22 => include_str!("../../../schemas/spdx/spdx-2.2.2.json"),
            // 2.3.1 is 2.3 with both spellings of PACKAGE_MANAGER, as the SPDX group reads it.
            Self::Spdx23 => include_str!("../../../schemas/spdx/spdx-2.3.1.json"),
        }
    }

    /// The compiled schema; `None` would be a bug of this tool, which a test rules out.
    pub(super) fn validator(self) -> Option<&'static Validator<TapeJson>> {
        static COMPILED: [OnceLock<Option<Validator<TapeJson>>>; 8] =
            [const { OnceLock::new() }; 8];
        let cell = COMPILED.get(self as usize)?;
        cell.get_or_init(|| compile(self.text(), |_| ()).ok())
            .as_ref()
    }
}

/// Compiles a schema, and those it refers to, after a change to each.
pub(super) fn compile(
    text: &str,
    change: impl Fn(&mut serde_json::Value),
) -> Result<Validator<TapeJson>, Box<dyn std::error::Error>> {
    let parse = |text: &str| {
        let mut schema = serde_json::from_str(text)?;
        change(&mut schema);
        Ok::<_, serde_json::Error>(schema)
    };
    let registry = Registry::new()
        .add(
            "http://cyclonedx.org/schema/spdx.schema.json",
            parse(LICENSES)?,
        )?
        .add(
            "http://cyclonedx.org/schema/jsf-0.82.schema.json",
            parse(SIGNATURES)?,
        )?
        .add(
            "http://cyclonedx.org/schema/cryptography-defs.schema.json",
            parse(CRYPTOGRAPHY)?,
        )?
        .prepare()?;
    let validator = jsonschema::options_for::<TapeJson>()
        .with_registry(&registry)
        .with_pattern_options(PatternOptions::regex())
        .should_validate_formats(true)
        // The specification wants IRIs, the tools that publish it do not check them, and much valid use is none.
        .with_format("iri-reference", |_: &str| true)
        .with_format("idn-email", is_email)
        .offline()
        .build(&parse(text)?)?;
    Ok(validator)
}

/// Whether a text can be an e-mail address, internationalised ones included: one `@` with something sensible on
/// both sides.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
    let plain = |char: char| {
        !char.is_whitespace() && !char.is_control() && !"()<>[]:;,\\\"@".contains(char)
    };
    let local_fits = quoted
        || (!local.is_empty() && local.chars().all(plain) && !local.split('.').any(str::is_empty));
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|char| char == '-' || char.is_alphanumeric())
    };
    let literal = domain.starts_with('[') && domain.ends_with(']');
    local_fits && (literal || domain.split('.').all(label))
}

/// Whether the SPDX licence list has this id; and if not, the id it may be meant to be.
pub(in crate::sbom) fn license(id: &str) -> Result<(), Option<&'static str>> {
    static IDS: OnceLock<HashMap<String, Vec<String>>> = OnceLock::new();
    let ids = IDS.get_or_init(|| {
        let list = serde_json::from_str::<serde_json::Value>(LICENSES).unwrap_or_default();
        let list: Vec<String> =
            serde_json::from_value(list.get("enum").cloned().unwrap_or_default())
                .unwrap_or_default();
        let mut ids: HashMap<String, Vec<String>> = HashMap::new();
        for id in list {
            ids.entry(simplify(&id)).or_default().push(id);
        }
        ids
    });
    // No id is longer; a longer text need not be copied.
    let near = if id.len() > 100 {
        None
    } else {
        ids.get(&simplify(id))
    };
    let near = near.map(Vec::as_slice).unwrap_or_default();
    if near.iter().any(|own| own == id) {
        return Ok(());
    }
    let exact = near.iter().find(|own| own.eq_ignore_ascii_case(id));
    Err(exact.or(near.first()).map(String::as_str))
}

/// An id without what people leave out or put in.
fn simplify(id: &str) -> String {
    let lower = id
        .to_ascii_lowercase()
        .replace("license", "")
        .replace("-only", "");
    lower
        .split(['-', ' ', '_', '.'])
        .filter(|part| !part.is_empty() && *part != "0")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_compiles() {
        for schema in Schema::ALL {
            compile(schema.text(), |_| ()).unwrap();
            assert!(schema.validator().is_some());
        }
    }

    #[test]
    fn addresses_are_told_from_other_text() {
        for good in [
            "a@b",
            "a.b+c@example.com",
            "jürgen@bücher.example",
            "\"a b\"@example.com",
            "a@[192.0.2.1]",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "@b",
            "a@",
            "a b@c",
            "a@b c",
            "a@-b",
            "a..b@c",
            "a@b..c",
            "Name <a@b>",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn licences_are_looked_up_and_near_misses_named() {
        assert_eq!(license("MIT"), Ok(()));
        assert_eq!(license("mit"), Err(Some("MIT")));
        assert_eq!(license("Apache2.0"), Err(Some("Apache-2.0")));
        assert_eq!(license("Acme-1.0"), Err(None));
    }
}
