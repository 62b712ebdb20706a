//! What is wrong with the form of a security.txt (RFC 9116).

use super::{FIELDS, Line, SecurityTxt, day};
use crate::source::{Sources, Span};

/// A breach of the form.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
    /// What it is about, the same wherever it stands.
    pub subject: String,
    /// Of something that stands twice: the first.
    pub first: Option<Span>,
}

impl Fault {
    fn new(span: Span, message: impl Into<String>, help: &'static str, subject: &str) -> Self {
        Self {
            span,
            message: message.into(),
            help,
            subject: subject.into(),
            first: None,
        }
    }

    fn after(self, first: Span) -> Self {
        Self {
            first: Some(first),
            ..self
        }
    }
}

/// Fields other than `Contact` that hold an address.
const ADDRESSES: &[&str] = &[
    "Acknowledgments",
    "Canonical",
    "CSAF",
    "Encryption",
    "Hiring",
    "Policy",
];

impl SecurityTxt<'_> {
    /// Everything that is wrong with its form.
    pub fn faults(&self, sources: &Sources) -> Vec<Fault> {
        let mut out = Vec::new();
        let head = sources.first_line(self.document.file);
        self.contacts_at_fault(head, &mut out);
        self.expires_at_fault(head, &mut out);
        self.languages_at_fault(&mut out);
        let addresses = ADDRESSES.iter().flat_map(|name| self.all(name));
        out.extend(addresses.filter_map(address));
        out.extend(
            self.fields
                .iter()
                .filter_map(|line| unspaced(line, sources)),
        );
        if let Some(signed) = self.signed.filter(|_| !self.closed) {
            out.push(Fault::new(
                signed,
                "this signed security.txt has no whole signature",
                "sign the file again, and keep the lines from BEGIN to END PGP SIGNATURE",
                "signature",
            ));
        }
        out.extend(self.strange.iter().map(|span| {
            Fault::new(
                *span,
                "this line of security.txt is neither a field nor a comment",
                "write `Name: value`, or begin the line with `#`",
                "line",
            )
        }));
        out
    }

    fn contacts_at_fault(&self, head: Span, out: &mut Vec<Fault>) {
        let contacts = self.all("Contact");
        if contacts.is_empty() {
            out.push(Fault::new(
                head,
                "this security.txt names no `Contact`",
                "add `Contact: mailto:…` or `Contact: https://…`",
                "contact",
            ));
        }
        out.extend(contacts.into_iter().filter_map(contact));
    }

    fn expires_at_fault(&self, head: Span, out: &mut Vec<Fault>) {
        match self.all("Expires").as_slice() {
            [] => out.push(Fault::new(
                head,
                "this security.txt has no `Expires`",
                "add `Expires:` with a moment less than a year ahead",
                "expires",
            )),
            [first, second, ..] => out.push(
                Fault::new(
                    second.span,
                    "`Expires` stands here a second time",
                    "keep one",
                    "expires",
                )
                .after(first.span),
            ),
            [one] if day(one.value.value).is_none() => out.push(Fault::new(
                place(one),
                format!("`Expires` is no timestamp: `{}`", one.value.value),
                "write it as `2027-09-30T22:00:00Z`",
                "expires",
            )),
            [_] => {}
        }
    }

    fn languages_at_fault(&self, out: &mut Vec<Fault>) {
        let all = self.all("Preferred-Languages");
        if let [first, second, ..] = all.as_slice() {
            let fault = Fault::new(
                second.span,
                "`Preferred-Languages` stands here a second time",
                "name all languages in one line, parted by commas",
                "preferred-languages",
            );
            out.push(fault.after(first.span));
        }
        let Some(field) = all.first() else { return };
        let wrong = field.value.value.split(',').find(|tag| !is_language(tag));
        out.extend(wrong.map(|wrong| {
            Fault::new(
                place(field),
                format!("`{}` is no language tag", wrong.trim()),
                "write the codes of the languages, parted by commas: `en, de`",
                "preferred-languages",
            )
        }));
    }
}

/// The value, or the line where it is empty.
fn place(line: &Line<'_>) -> Span {
    match line.value.value.is_empty() {
        true => line.span,
        false => line.value.span,
    }
}

fn contact(line: &Line<'_>) -> Option<Fault> {
    let value = line.value.value;
    let scheme = value.split_once(':').map(|(scheme, _)| scheme);
    let (message, help) = match scheme.map(str::to_ascii_lowercase).as_deref() {
        _ if value.is_empty() => ("`Contact` is empty".into(), "name the address for reports"),
        Some("mailto" | "https" | "tel" | "openpgp4fpr") => return None,
        Some("http") => (
            "`Contact` leads to a page without encryption".into(),
            "use the https address",
        ),
        _ => (
            format!("`Contact` is no address with its scheme: `{value}`"),
            "write `mailto:` before an e-mail address, `https://` before a page",
        ),
    };
    Some(Fault::new(place(line), message, help, "contact"))
}

/// What is wrong with another address than that for reports.
fn address(line: &Line<'_>) -> Option<Fault> {
    let (name, value) = (line.name, line.value.value);
    let scheme = value.split_once(':').map_or("", |(scheme, _)| scheme);
    let (message, help) = if value.is_empty() {
        (
            format!("`{name}` is empty"),
            "give the address, or leave the line out",
        )
    } else if scheme.eq_ignore_ascii_case("http") {
        (
            format!("`{name}` leads to a page without encryption"),
            "use the https address",
        )
    } else if !is_scheme(scheme) {
        (
            format!("`{name}` is no address with its scheme: `{value}`"),
            "write the whole address, with `https://`",
        )
    } else {
        return None;
    };
    Some(Fault::new(place(line), message, help, name))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Whether a text is a language tag, as far as its form tells (RFC 5646).
fn is_language(tag: &str) -> bool {
    let mut parts = tag.trim().split('-');
    let first = parts.next().unwrap_or_default();
    let alphabetic = first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let rest = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (2..=3).contains(&first.len()) && alphabetic && parts.all(rest)
}

/// A registered field without a space after its colon.
fn unspaced(line: &Line<'_>, sources: &Sources) -> Option<Fault> {
    let known = FIELDS
        .iter()
        .any(|name| name.eq_ignore_ascii_case(line.name));
    let behind = sources.text(line.span).get(line.name.len() + 1..);
    let spaced = behind.is_some_and(|rest| rest.starts_with(' '));
    (known && !spaced && !line.value.value.is_empty()).then(|| {
        Fault::new(
            line.span,
            format!("there is no space after `{}:`", line.name),
            "put one space after the colon",
            &format!("space {}", line.name),
        )
    })
}
