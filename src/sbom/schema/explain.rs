//! A validator's error in words: what was expected, what is there, and where.

use super::branch;
use super::instance::equal_elements;
use super::lookup::Lookup;
use super::words::{
    self, DOCUMENT, choice, choices, field, form, head, kinds, label, named_form, noun_of, shown,
    subject,
};
use crate::syntax::json::{Kind, Value};
use crate::syntax::shorten;
use jsonschema::error::{TypeKind, ValidationErrorKind as Error};
use jsonschema::{JsonType, ValidationError};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// One root cause. Ranges are byte offsets.
#[derive(Debug)]
pub(super) struct Complaint {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) pointer: String,
    pub(super) related: Option<(Range<usize>, &'static str)>,
    pub(super) cause: Cause,
    /// The object and the name of the field that is missing from it, or not expected in it.
    pub(super) field: Option<(u32, Field)>,
}

/// A field that is missing, not expected, or excluded by another.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum Field {
    Missing(String),
    Unexpected(String),
    Excluded(String),
}

/// Whose matter a complaint is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Cause {
    /// The file does not have the form the schema asks for.
    Form,
    /// A licence id that is not on the schema's list, and may be newer than it.
    UnlistedLicense,
    /// A rule of its own says it better: a missing name, a repeated element.
    SaidElsewhere,
    /// The schema is that of the JSON form, and the form at hand need not say it.
    NotAsked,
}

/// Most unexpected fields of one object, and equal pairs of one array, that are named one by one.
const LISTED: usize = 1_000;

/// Puts an error into words; one error can name several keys.
pub(super) fn explain(error: &ValidationError<'_>, lookup: &Lookup<'_>, out: &mut Vec<Complaint>) {
    let value = lookup.find(error.instance_path());
    match error.kind() {
        Error::OneOfNotValid { context } | Error::AnyOf { context } => {
            alternatives(error, context, value, lookup, out)
        }
        Error::AdditionalProperties { unexpected }
        | Error::UnevaluatedProperties { unexpected } => {
            unexpected_fields(value, unexpected, out);
        }
        Error::UniqueItems => repeated(value, out),
        Error::Enum { .. } if is_license_id(value) => out.push(license_id(value)),
        Error::Required { property } => {
            out.push(missing(value, property.as_str().unwrap_or_default()))
        }
        Error::Not { schema } => out.push(excluded(value, schema)),
        kind => out.push(complaint(value, wrong(kind, value), help(kind, value))),
    }
}

fn complaint(value: Value<'_>, message: String, help: impl Into<String>) -> Complaint {
    Complaint {
        range: value.head_range(),
        message,
        help: help.into(),
        pointer: value.pointer(),
        related: None,
        cause: Cause::Form,
        field: None,
    }
}

fn alternatives(
    error: &ValidationError<'_>,
    context: &[Vec<ValidationError<'static>>],
    value: Value<'_>,
    lookup: &Lookup<'_>,
    out: &mut Vec<Complaint>,
) {
    let depth = branch::depth_of(error);
    if field(value).as_deref() == Some("licenses") {
        let both =
            |entry: &Value<'_>| entry.get("license").is_some() && entry.get("expression").is_some();
        if let Some(entry) = value.elements().find(both) {
            let message =
                "licence entry gives both `license` and `expression`, expected one of them";
            return out.push(complaint(entry, message.into(), "keep one of them"));
        }
        if value.len() > 1
            && value
                .elements()
                .any(|entry| entry.get("expression").is_some())
        {
            let message = "a licence expression does not stand alone in `licenses`";
            let help = "give either one `expression` or any number of `license` entries";
            return out.push(complaint(value, message.into(), help));
        }
    }
    if let Some(names) = branch::only_missing(context, depth) {
        let message = format!("{} gives neither {}", subject(value), names.join(" nor "));
        return out.push(Complaint {
            range: head(value),
            ..complaint(value, message, "give one of them")
        });
    }
    let kinds: Option<Vec<_>> = context
        .iter()
        .map(|branch| wanted_kind(branch, depth))
        .collect();
    if let Some(mut kinds) = kinds.filter(|kinds| !kinds.is_empty()) {
        kinds.dedup();
        let message = format!(
            "{} is {}, expected {}",
            subject(value),
            value.kind().with_article(),
            kinds.join(" or ")
        );
        return out.push(complaint(value, message, ""));
    }
    match branch::best(context, depth) {
        Some(errors) => errors.iter().for_each(|error| explain(error, lookup, out)),
        None => out.push(complaint(
            value,
            format!("{} fits none of the forms it can have", subject(value)),
            "",
        )),
    }
}

/// The kind of value a branch wants, where the kind is all it complains of.
fn wanted_kind(branch: &[ValidationError<'static>], depth: usize) -> Option<String> {
    match branch {
        [error] if branch::depth_of(error) == depth => match error.kind() {
            Error::Type { kind } => Some(kinds(kind)),
            _ => None,
        },
        _ => None,
    }
}

/// One complaint for each unexpected field, up to a limit; one pass over the object, however many there are.
fn unexpected_fields(object: Value<'_>, unexpected: &[String], out: &mut Vec<Complaint>) {
    let names: HashSet<&str> = unexpected.iter().map(String::as_str).collect();
    let keys = object
        .members()
        .filter_map(|(key, _)| Some((key, key.as_str()?)));
    let mut found = keys.filter(|(_, name)| names.contains(name.as_ref()));
    let noun = noun_of(object);
    for (key, name) in found.by_ref().take(LISTED) {
        let (word, shown) = match key.own_word() {
            Some(word) => (word, key.raw()),
            None => ("field", &*name),
        };
        let message = format!("unexpected {word} `{}` in {noun}", shorten(shown, 60));
        let help = "remove it, or correct its name; if a newer version of the format knows it, state that version";
        let field = Some((object.id(), Field::Unexpected(name.into_owned())));
        out.push(Complaint {
            field,
            ..complaint(key, message, help)
        });
    }
    if let Some((key, _)) = found.next() {
        let message = format!(
            "{} further unexpected fields in {noun}, from here on",
            found.count() + 1
        );
        out.push(complaint(key, message, "remove them"));
    }
}

fn missing(object: Value<'_>, name: &str) -> Complaint {
    let mut noun = noun_of(object);
    let mut word = "field";
    if let Some(own) = object.own_word() {
        word = own;
        // What JSON groups under a key belongs to the whole.
        if noun.starts_with('`') {
            noun = DOCUMENT.into();
        }
    }
    let written = object.name_of_member(name);
    let shown = written.unwrap_or(name);
    let named = !noun.starts_with('`') && noun != DOCUMENT;
    let message = match label(object).filter(|_| named) {
        Some(label) => format!("{noun} `{label}` lacks the required {word} `{shown}`"),
        None => format!("{noun} lacks the required {word} `{shown}`"),
    };
    // Components without a name have a rule of their own, which rests on more than the schema.
    let elsewhere = name == "name" && matches!(noun.as_str(), "component" | "package");
    let elsewhere = elsewhere || (name == "version" && is_unidentified(object));
    let cause = if written.is_none() {
        Cause::NotAsked
    } else if elsewhere {
        Cause::SaidElsewhere
    } else {
        Cause::Form
    };
    Complaint {
        range: head(object),
        cause,
        field: Some((object.id(), Field::Missing(name.to_string()))),
        ..complaint(object, message, format!("add `{shown}`"))
    }
}

/// A field that is missing and one that is not expected in the same object, with nearly the same name, are one
/// mistake: the name is misspelt.
pub(super) fn join_misspelt(complaints: &mut Vec<Complaint>) {
    let mut missing: HashMap<u32, Vec<String>> = HashMap::new();
    for complaint in complaints.iter() {
        if let Some((object, Field::Missing(name))) = &complaint.field {
            missing.entry(*object).or_default().push(name.clone());
        }
    }
    let mut joined = HashSet::new();
    for complaint in complaints.iter_mut() {
        let Some((object, Field::Unexpected(name))) = &complaint.field else {
            continue;
        };
        let near = |meant: &&String| {
            let distance = strsim::damerau_levenshtein(&name.to_lowercase(), &meant.to_lowercase());
            distance <= 2 && distance * 3 <= meant.len()
        };
        if let Some(meant) = missing.get(object).into_iter().flatten().find(near) {
            complaint.help = format!("did you mean `{meant}`, which is required here?");
            joined.insert((*object, Field::Missing(meant.clone())));
        }
    }
    // Of two reasons to exclude a field the first is enough.
    complaints.retain(|complaint| match &complaint.field {
        Some(field @ (_, Field::Excluded(_))) => joined.insert(field.clone()),
        Some(field) => !joined.contains(field),
        None => true,
    });
}

/// Whether this is a listed component that nothing else identifies either, which has a rule of its own.
fn is_unidentified(object: Value<'_>) -> bool {
    let identifies = ["purl", "cpe", "swid", "hashes"];
    noun_of(object) == "component"
        && object.pointer().starts_with("/components/")
        && object.get("name").is_some()
        && identifies.iter().all(|key| object.get(key).is_none())
}

fn repeated(array: Value<'_>, out: &mut Vec<Complaint>) {
    let list = field(array).unwrap_or_default();
    for (later, first) in equal_elements(array, LISTED) {
        let message = format!("the same {} is listed twice in `{list}`", noun_of(later));
        let mut complaint = complaint(later, message, "remove one of the two");
        complaint.related = Some((first.head_range(), "it is listed here first"));
        // Repeated ids and repeated dependency nodes have rules of their own.
        if later.get("bom-ref").is_some() || (list == "dependencies" && later.is_object()) {
            complaint.cause = Cause::SaidElsewhere;
        }
        out.push(complaint);
    }
}

fn is_license_id(value: Value<'_>) -> bool {
    let mut tokens = value.pointer();
    let id = tokens.ends_with("/id");
    tokens.truncate(tokens.len().saturating_sub("/id".len()));
    id && tokens.ends_with("/license")
}

fn license_id(value: Value<'_>) -> Complaint {
    let id = value.as_str().unwrap_or_default();
    let (message, help, unlisted) = words::license_id(&id);
    let cause = if unlisted {
        Cause::UnlistedLicense
    } else {
        Cause::Form
    };
    Complaint {
        cause,
        ..complaint(value, message, help)
    }
}

/// What is wrong with a value, for every keyword that speaks of one value alone.
fn wrong(kind: &Error, value: Value<'_>) -> String {
    let (subject, shown) = (subject(value), shown(value));
    match kind {
        Error::Type { .. } if value.is_left_out() => format!("{subject} has no value"),
        Error::Type { kind } => {
            format!(
                "{subject} is {}, expected {}",
                value.kind().with_article(),
                kinds(kind)
            )
        }
        Error::Enum { options } => format!("{subject} is {shown}, expected {}", choices(options)),
        Error::Constant { expected_value } => {
            format!("{subject} is {shown}, expected {}", choice(expected_value))
        }
        Error::Pattern { pattern } => format!("{subject} is {shown}, {}", form(pattern)),
        Error::Format { format } => format!("{subject} is {shown}, {}", named_form(format)),
        Error::MinLength { .. } if value.as_str().is_some_and(|text| text.is_empty()) => {
            format!("{subject} is empty")
        }
        Error::MinLength { limit } => {
            format!("{subject} is {shown}, shorter than {limit} characters")
        }
        Error::MaxLength { limit } => {
            format!("{subject} is {shown}, longer than {limit} characters")
        }
        Error::MinItems { limit: 1 } => {
            format!("{subject} is an empty list, expected at least one entry")
        }
        Error::MinItems { limit } => format!(
            "{subject} has {} entries, expected at least {limit}",
            value.len()
        ),
        Error::MaxItems { limit } => format!(
            "{subject} has {} entries, expected at most {limit}",
            value.len()
        ),
        Error::AdditionalItems { limit } => format!(
            "{subject} has {} entries, expected at most {limit}",
            value.len()
        ),
        Error::MinProperties { limit } => format!(
            "{subject} has {} fields, expected at least {limit}",
            value.len()
        ),
        Error::MaxProperties { limit } => format!(
            "{subject} has {} fields, expected at most {limit}",
            value.len()
        ),
        Error::Minimum { limit } => format!("{subject} is {shown}, expected {limit} or more"),
        Error::Maximum { limit } => format!("{subject} is {shown}, expected {limit} or less"),
        Error::ExclusiveMinimum { limit } => {
            format!("{subject} is {shown}, expected more than {limit}")
        }
        Error::ExclusiveMaximum { limit } => {
            format!("{subject} is {shown}, expected less than {limit}")
        }
        Error::OneOfMultipleValid { .. } => several(&subject, value),
        Error::FalseSchema => format!("{subject} is not allowed here"),
        kind => format!(
            "{subject} does not follow the schema (`{}`)",
            kind.keyword()
        ),
    }
}

/// `not: {required: […]}`, which the schemas use for fields that exclude each other.
fn excluded(object: Value<'_>, schema: &serde_json::Value) -> Complaint {
    let names = schema.get("required").and_then(serde_json::Value::as_array);
    let names: Vec<_> = names
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_str)
        .collect();
    let subject = subject(object);
    let (message, help) = match names.as_slice() {
        ["versionRange"] => (
            format!(
                "{subject} gives `versionRange`, which is for components that the product does not hold itself"
            ),
            "give `version`, or set `isExternal` to `true` if the component comes from the environment",
        ),
        [one] => (
            format!("{subject} gives `{one}`, which is not allowed here"),
            "remove it",
        ),
        [] => (format!("{subject} has a form that is not allowed here"), ""),
        many => (
            format!("{subject} gives both `{}`", many.join("` and `")),
            "keep one of them",
        ),
    };
    let last = names.last().copied().unwrap_or_default();
    let range = object
        .member(last)
        .map_or_else(|| object.head_range(), |(key, _)| key.range());
    let field = Some((object.id(), Field::Excluded(last.to_string())));
    Complaint {
        range,
        field,
        ..complaint(object, message, help)
    }
}

fn several(subject: &str, value: Value<'_>) -> String {
    let pairs = [
        ("license", "expression"),
        ("id", "name"),
        ("phase", "name"),
        ("organization", "individual"),
        ("version", "range"),
        ("ref", "externalReference"),
    ];
    let both = pairs
        .into_iter()
        .find(|(a, b)| value.get(a).is_some() && value.get(b).is_some());
    match both {
        Some((a, b)) => format!("{subject} gives both `{a}` and `{b}`, expected one of them"),
        None => format!("{subject} mixes forms that exclude each other"),
    }
}

fn help(kind: &Error, value: Value<'_>) -> String {
    let text = || value.as_str().unwrap_or_default();
    match kind {
        Error::Enum { options } => {
            let text = text();
            // `derive` for `keyderive`: a word that is a part of one option alone.
            let part = || {
                let mut around = strings(options).filter(|option| option.contains(&*text));
                let first = around.next().filter(|_| text.len() >= 4)?;
                around.next().is_none().then_some(first)
            };
            match words::nearest(&text, strings(options)).or_else(part) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "write one of the values that this version of the format knows".into(),
            }
        }
        Error::Pattern { .. } | Error::Format { .. } => {
            "write it in that form, or leave the field out where it is not required".into()
        }
        Error::Type { kind } => unquoted(kind, value),
        Error::OneOfMultipleValid { .. } => "keep one of them".into(),
        Error::UniqueItems => "remove one of the two".into(),
        _ => String::new(),
    }
}

/// What YAML makes of a text without quotes.
fn unquoted(expected: &TypeKind, value: Value<'_>) -> String {
    let wants = |kind| match expected {
        TypeKind::Single(one) => *one == kind,
        TypeKind::Multiple(several) => several.contains(kind),
    };
    let raw = shorten(value.raw(), 60);
    match value.kind() {
        _ if value.is_left_out() => "give it, or leave the field out".into(),
        _ if !value.is_yaml() => String::new(),
        Kind::Number if wants(JsonType::String) => {
            format!("write it in quotes, `\"{raw}\"`: without them YAML takes it for a number")
        }
        Kind::Boolean | Kind::Null if wants(JsonType::String) => {
            format!("write it in quotes, `\"{raw}\"`, if the text is meant")
        }
        Kind::String if wants(JsonType::Boolean) => {
            "write `true` or `false`, without quotes".into()
        }
        Kind::String if wants(JsonType::Integer) || wants(JsonType::Number) => {
            "write the number in digits, without quotes".into()
        }
        _ => String::new(),
    }
}

fn strings(options: &serde_json::Value) -> impl Iterator<Item = &str> {
    options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_str)
}
