//! The words of a message: what a value is called, how it is shown, what a keyword asks for.

use super::catalogue;
use crate::syntax::json::{Kind, Value};
use crate::syntax::shorten;
use jsonschema::error::TypeKind;
use std::ops::Range;

/// What a message calls the outermost value.
pub(super) const DOCUMENT: &str = "the document";

/// What a message calls a value: its key, or what kind of thing it is in its list.
pub(super) fn subject(value: Value<'_>) -> String {
    match value
        .written_key()
        .map(String::from)
        .or_else(|| field(value))
    {
        Some(field) => format!("`{field}`"),
        None => match label(value) {
            Some(label) => format!("{} `{label}`", noun_of(value)),
            None => noun_of(value),
        },
    }
}

/// The word for one entry of a list, or for the object under a key.
pub(super) fn noun_of(value: Value<'_>) -> String {
    let pointer = value.pointer();
    let tokens = pointer.split('/').skip(1);
    let Some(key) = tokens
        .filter(|token| !token.bytes().all(|byte| byte.is_ascii_digit()))
        .last()
    else {
        return DOCUMENT.into();
    };
    let word = match key {
        "component" | "components" | "ancestors" | "descendants" | "variants" => "component",
        "services" => "service",
        "packages" => "package",
        "files" | "hasFiles" => "file",
        "licenses" => "licence entry",
        "license" => "licence",
        "hashes" => "hash",
        "checksums" => "checksum",
        "dependencies" => "dependency node",
        "dependsOn" | "provides" => "dependency",
        "vulnerabilities" => "vulnerability",
        "externalReferences" | "externalRefs" => "external reference",
        "relationships" => "relationship",
        "compositions" => "composition",
        "properties" => "property",
        "tools" => "tool",
        "authors" => "author",
        "creators" => "creator",
        "annotations" => "annotation",
        "snippets" => "snippet",
        "revieweds" => "review",
        "hasExtractedLicensingInfos" => "extracted licence",
        "externalDocumentRefs" => "external document reference",
        other => {
            return if field(value).is_some() {
                format!("`{other}`")
            } else {
                format!("entry of `{other}`")
            };
        }
    };
    word.into()
}

/// The key a value stands under; none for elements of arrays.
pub(super) fn field(value: Value<'_>) -> Option<String> {
    let pointer = value.pointer();
    let last = pointer.rsplit('/').next().filter(|last| !last.is_empty())?;
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        None
    } else {
        Some(last.replace("~1", "/").replace("~0", "~"))
    }
}

pub(super) fn label(object: Value<'_>) -> Option<String> {
    let texts = ["name", "bom-ref", "SPDXID", "id", "ref"]
        .into_iter()
        .filter_map(|key| object.get(key)?.as_str());
    texts
        .map(|text| shorten(&text, 60).into_owned())
        .find(|text| !text.trim().is_empty())
}

/// Where a statement about a whole object points: its name or the like, else its opening bracket.
pub(super) fn head(object: Value<'_>) -> Range<usize> {
    if object.id() == 0 {
        return object.head_range();
    }
    let named = ["name", "bom-ref", "SPDXID", "id", "ref"]
        .into_iter()
        .filter_map(|key| object.get(key));
    named
        .map(Value::range)
        .next()
        .unwrap_or_else(|| object.head_range())
}

/// A value as a message shows it: strings and numbers in back-ticks, cut; containers by kind.
pub(super) fn shown(value: Value<'_>) -> String {
    match value.kind() {
        Kind::Array | Kind::Object => value.kind().with_article().to_string(),
        Kind::String => quoted(&value.as_str().unwrap_or_default()),
        _ => format!("`{}`", shorten(value.raw(), 60)),
    }
}

/// A text as a message shows it.
pub(super) fn quoted(text: &str) -> String {
    let shown = shorten(text, 60).escape_debug().to_string();
    format!("`{}`", shown.replace("\\'", "'").replace("\\\"", "\""))
}

pub(super) fn choices(options: &serde_json::Value) -> String {
    let options: Vec<_> = options
        .as_array()
        .into_iter()
        .flatten()
        .map(choice)
        .collect();
    match options.as_slice() {
        [one] => one.clone(),
        several => format!("one of {}", one_of(several)),
    }
}

/// Choices as a list, the first of them where there are many.
pub(super) fn one_of(options: &[String]) -> String {
    match options {
        few if few.len() <= 8 => few.join(", "),
        many => format!(
            "{} and {} more",
            many.iter().take(6).cloned().collect::<Vec<_>>().join(", "),
            many.len() - 6
        ),
    }
}

/// The option a text is nearly, if there is one.
pub(in crate::sbom) fn nearest<'o>(
    text: &str,
    options: impl Iterator<Item = &'o str>,
) -> Option<&'o str> {
    if text.chars().nth(60).is_some() {
        return None;
    }
    let fold = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
    let folded = fold(text);
    let best = options
        .map(|option| {
            let distance = strsim::damerau_levenshtein(&folded, &fold(option));
            (distance, option)
        })
        .min_by_key(|(distance, _)| *distance)?;
    (best.0 * 3 <= folded.chars().count()).then_some(best.1)
}

/// What is said of a licence id that is not on the schema's list, what to do, and whether it may be newer than the list.
pub(super) fn license_id(id: &str) -> (String, String, bool) {
    let shown = shorten(id, 60);
    let is_id = !id.is_empty()
        && id
            .chars()
            .all(|char| char.is_ascii_alphanumeric() || ".-+".contains(char));
    let list = catalogue::LICENSE_LIST;
    match catalogue::license(id) {
        Err(Some(meant)) => {
            let message = format!("`{shown}` is no id of the SPDX licence list, `{meant}` is");
            (message, format!("write `{meant}`"), false)
        }
        _ if id.starts_with("LicenseRef-") || !is_id => {
            let message = format!("`{shown}` is no id of the SPDX licence list");
            let help = "write a licence that is not on the list as `name` in place of `id`";
            (message, help.into(), false)
        }
        _ => {
            let message = format!("licence id `{shown}` is not on the SPDX licence list {list}");
            let help = format!(
                "it may be newer than version {list} of the list; if not, write it as `name` in place of `id`"
            );
            (message, help, true)
        }
    }
}

pub(super) fn choice(option: &serde_json::Value) -> String {
    match option.as_str() {
        Some(text) => format!("`{text}`"),
        None => format!("`{option}`"),
    }
}

pub(super) fn kinds(kind: &TypeKind) -> String {
    let article = |name: &str| match name {
        "array" | "object" | "integer" => format!("an {name}"),
        "null" => name.to_string(),
        _ => format!("a {name}"),
    };
    match kind {
        TypeKind::Single(kind) => article(kind.as_str()),
        TypeKind::Multiple(set) => set
            .iter()
            .map(|kind| article(kind.as_str()))
            .collect::<Vec<_>>()
            .join(" or "),
    }
}

/// What a pattern asks for.
pub(super) fn form(pattern: &str) -> String {
    if pattern.starts_with("^urn:uuid:") {
        "not of the form `urn:uuid:` and a UUID".into()
    } else if pattern.contains("urn:cdx:") {
        "not a BOM-Link (`urn:cdx:…`)".into()
    } else if pattern.contains("[a-fA-F0-9]{32}") {
        "not a hash of 32, 40, 64, 96 or 128 hexadecimal digits".into()
    } else {
        format!("which does not match `{}`", shorten(pattern, 80))
    }
}

pub(super) fn named_form(format: &str) -> String {
    match format {
        "date-time" => "not a date and time as in `2026-01-31T12:00:00Z`".into(),
        "date" => "not a date as in `2026-01-31`".into(),
        "email" | "idn-email" => "not an e-mail address".into(),
        "uri" | "iri" => "not an absolute address".into(),
        other => format!("not of the format `{other}`"),
    }
}
