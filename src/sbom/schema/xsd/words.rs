//! What is wrong with an XML document, in words.

use super::super::words::{nearest, one_of};
use super::check::Missing;
use super::simple::{Simple, Wrong};
use crate::syntax::shorten;
use std::borrow::Cow;
use std::ops::Range;

/// One root cause. Ranges are byte offsets into the text.
#[derive(Debug)]
pub(in crate::sbom) struct Complaint {
    pub(in crate::sbom) range: Range<usize>,
    pub(in crate::sbom) message: String,
    pub(in crate::sbom) help: String,
    pub(in crate::sbom) related: Option<(Range<usize>, &'static str)>,
    pub(in crate::sbom) cause: Cause,
}

/// Whose matter a complaint is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::sbom) enum Cause {
    /// The document does not have the form the schema asks for.
    Form,
    /// Something is missing, which a rule of its own may say better.
    Missing(Missing),
    /// A licence id that is not on the schema's list, and may be newer than it.
    UnlistedLicense,
    /// An id that another element has.
    RepeatedId,
}

impl Complaint {
    pub(in crate::sbom) fn new(
        range: Range<usize>,
        message: String,
        help: impl Into<String>,
    ) -> Self {
        let (related, cause) = (None, Cause::Form);
        let help = help.into();
        Self {
            range,
            message,
            help,
            related,
            cause,
        }
    }
}

/// A text as a message shows it.
pub(super) fn quoted(text: &str) -> String {
    super::super::words::quoted(text)
}

/// A name as a message shows it.
pub(super) fn cut(name: &str) -> Cow<'_, str> {
    shorten(name, 60)
}

/// The word for an element.
pub(super) fn noun(name: &str) -> String {
    let word = match name {
        "component" | "service" | "dependency" | "vulnerability" | "property" | "tool" | "hash"
        | "composition" | "annotation" | "author" | "rating" | "patch" | "commit" | "issue"
        | "workflow" | "task" => name,
        "license" => "licence",
        "reference" => "external reference",
        "bom" => super::super::words::DOCUMENT,
        _ => return format!("`{}`", cut(name)),
    };
    word.into()
}

/// That an element lacks something.
pub(super) fn lacks(noun: &str, label: Option<&str>, names: &[String], attribute: bool) -> String {
    let what = if attribute { "attribute" } else { "element" };
    let labelled = match label.map(str::trim).filter(|label| !label.is_empty()) {
        Some(label) if !noun.starts_with('`') && noun != super::super::words::DOCUMENT => {
            format!("{noun} `{}`", cut(label))
        }
        _ => noun.to_string(),
    };
    match names {
        [one] => format!("{labelled} lacks the required {what} `{one}`"),
        many => format!("{labelled} gives neither `{}`", many.join("` nor `")),
    }
}

/// What could stand in place of something unexpected.
pub(super) fn instead(near: Option<&str>, names: &[&str]) -> String {
    if let Some(near) = near {
        return format!("did you mean `{near}`?");
    }
    let newer = "if a newer version of the format knows it, state that version";
    let mut names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.dedup();
    if names.is_empty() {
        return format!("remove it, nothing more is expected here; {newer}");
    }
    format!(
        "remove it, or correct its name: what can stand here is {}; {newer}",
        one_of(&names)
    )
}

/// The missing name that an unexpected one is nearly, and the complaint about that.
pub(super) fn misspelt<'n>(
    missing: &'n [String],
    unexpected: &[(String, usize)],
) -> Option<(&'n str, usize)> {
    let near = |(name, complaint): &(String, usize)| {
        let meant = nearest(name, missing.iter().map(String::as_str))?;
        missing
            .iter()
            .find(|own| *own == meant)
            .map(|own| (own.as_str(), *complaint))
    };
    unexpected.iter().find_map(near)
}

/// What is wrong with a text, and what to do.
pub(super) fn wrong(
    wrong: &Wrong<'_>,
    subject: &str,
    text: &str,
    simple: &Simple,
) -> (String, String) {
    let shown = quoted(text);
    let is = match text.is_empty() {
        true => format!("{subject} is empty"),
        false => format!("{subject} is {shown}"),
    };
    let message = match wrong {
        Wrong::Datatype(datatype) => match simple.enumeration() {
            Some(list) => format!("{is}, expected {}", choices(&list.enumeration.listed)),
            None => format!("{is}, expected {}", datatype.expected()),
        },
        Wrong::Enumeration(list) => format!("{is}, expected {}", choices(&list.enumeration.listed)),
        Wrong::Pattern(pattern) => format!("{is}, {}", form(pattern)),
        Wrong::Short(1) => is,
        Wrong::Short(least) => format!("{is}, shorter than {least} characters"),
        Wrong::Long(most) => format!("{is}, longer than {most} characters"),
        Wrong::Less(least) => format!("{is}, expected {least} or more"),
        Wrong::More(most) => format!("{is}, expected {most} or less"),
        Wrong::Union => format!("{is}, which is neither an id nor an address nor a BOM-Link"),
    };
    let help = match wrong {
        Wrong::Enumeration(list) => {
            let options = || list.enumeration.listed.iter().map(|option| &**option);
            if options().any(|option| option == text.trim()) {
                "remove the white space around it".to_string()
            } else {
                nearest(text, options()).map_or_else(String::new, |near| format!("did you mean `{near}`?"))
            }
        }
        Wrong::Datatype(super::datatype::Datatype::AnyUri) => {
            "percent signs are followed by two hexadecimal digits, `#` comes once at most, and what stands before the first `:` is a scheme such as `https`".to_string()
        }
        _ => String::new(),
    };
    (message, help)
}

fn choices(listed: &[Box<str>]) -> String {
    let listed: Vec<String> = listed.iter().map(|option| format!("`{option}`")).collect();
    match listed.as_slice() {
        [one] => one.clone(),
        _ => format!("one of {}", one_of(&listed)),
    }
}

/// What a pattern asks for.
fn form(pattern: &str) -> String {
    if pattern.starts_with("urn:uuid:") {
        return "not of the form `urn:uuid:` and a UUID in lower case".into();
    }
    if pattern.contains("[pP][eE]:/") {
        return "not a CPE name (`cpe:2.3:…` or `cpe:/…`)".into();
    }
    if pattern.starts_with("[-+a-z0-9.]+/") {
        return "not a media type in lower case, as in `image/jpeg`".into();
    }
    if pattern.starts_with("([a-z]{2})(-") {
        return "not a locale as in `en` or `en-US`".into();
    }
    super::super::words::form(pattern)
}
