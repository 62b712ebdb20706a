use super::security_txt::{self, SecurityTxt};
use super::security_txt_expired::day;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # security.txt that readers cannot use
    ///
    /// ## What it checks
    /// Each security.txt has at least one `Contact`, given as an address with its scheme (`mailto:`, `https:`, `tel:`),
    /// exactly one `Expires` as a timestamp with a zone, and no line that is neither field nor comment.
    ///
    /// ## Why
    /// Tools and researchers read the file by RFC 9116; a file that breaks its form names no contact to them.
    ///
    /// ## How to close it
    /// Write the file as the RFC shows it: `Contact: mailto:security@…`, `Expires: 2027-09-30T22:00:00Z`.
    ///
    /// ## Limits
    /// A signature around the file is passed over, not verified. Fields the RFC does not know are in order.
    id: "security-txt-malformed",
    severity: Warning,
    basis: Standard,
    legal: ["annex-vii.2.b.contact-evidence"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let files = security_txt::find(context);
    for file in &files {
        contact(file, context, findings);
        expires(file, context, findings);
        for span in &file.strange {
            findings
                .report(
                    *span,
                    "this line of security.txt is neither a field nor a comment",
                )
                .help("write `Name: value`, or begin the line with `#`")
                .subject("line");
        }
    }
    Outcome::checked_or(files.len(), "there is no security.txt")
}

fn contact(file: &SecurityTxt<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let contacts = file.all("Contact");
    if contacts.is_empty() {
        findings
            .report(
                context.sources.first_line(file.document.file),
                "this security.txt names no `Contact`",
            )
            .help("add `Contact: mailto:…` or `Contact: https://…`")
            .subject("contact");
    }
    for contact in contacts {
        let value = contact.value.value;
        if value.is_empty() {
            findings
                .report(contact.span, "`Contact` is empty")
                .help("name the address for reports")
                .subject("contact");
            continue;
        }
        let scheme = value
            .split_once(':')
            .map(|(scheme, _)| scheme.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("mailto" | "https" | "tel" | "openpgp4fpr") => {}
            Some("http") => {
                findings
                    .report(
                        contact.value.span,
                        "`Contact` leads to a page without encryption",
                    )
                    .help("use the https address")
                    .subject("contact");
            }
            _ => {
                findings
                    .report(
                        contact.value.span,
                        format!("`Contact` is no address with its scheme: `{value}`"),
                    )
                    .help("write `mailto:` before an e-mail address, `https://` before a page")
                    .subject("contact");
            }
        }
    }
}

fn expires(file: &SecurityTxt<'_>, context: &Context<'_>, findings: &mut Findings<'_>) {
    let all = file.all("Expires");
    match all.as_slice() {
        [] => {
            findings
                .report(
                    context.sources.first_line(file.document.file),
                    "this security.txt has no `Expires`",
                )
                .help("add `Expires:` with a moment less than a year ahead")
                .subject("expires");
        }
        [first, second, ..] => {
            findings
                .report(second.span, "`Expires` stands here a second time")
                .help("keep one")
                .related(first.span, "the first one")
                .subject("expires");
        }
        [one] if day(one.value.value).is_none() => {
            let span = if one.value.value.is_empty() {
                one.span
            } else {
                one.value.span
            };
            findings
                .report(
                    span,
                    format!("`Expires` is no timestamp: `{}`", one.value.value),
                )
                .help("write it as `2027-09-30T22:00:00Z`")
                .subject("expires");
        }
        [_] => {}
    }
}
