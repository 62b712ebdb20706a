use super::security_txt;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use jiff::civil::Date;

rule! {
    /// # security.txt has expired
    ///
    /// ## What it checks
    /// The `Expires` field of each security.txt lies in the future.
    ///
    /// ## Why
    /// After that moment readers no longer rely on the file (RFC 9116, section 2.5.5), so it no longer shows that
    /// there is a contact address for vulnerability reports.
    ///
    /// ## How to close it
    /// Check that the contact still holds, and set `Expires` to a moment less than a year ahead. Many teams renew the
    /// file with each release.
    ///
    /// ## Limits
    /// The file in the repository is read, not the one on the web server.
    id: "security-txt-expired",
    severity: Error,
    basis: Standard,
    legal: ["annex-vii.2.b.contact-evidence"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let files = security_txt::find(context);
    let mut subjects = 0;
    for file in &files {
        for expires in file.all("Expires") {
            let Some(date) = day(expires.value.value) else {
                continue;
            };
            subjects += 1;
            if date < context.today {
                findings
                    .report(
                        expires.value.span,
                        format!("this security.txt expired on {date}"),
                    )
                    .help("check the contact and set `Expires` to a moment less than a year ahead")
                    .subject("expires");
            }
        }
    }
    Outcome::checked_or(subjects, "there is no security.txt with a date of expiry")
}

/// The day of an RFC 3339 timestamp; `None` for anything else, which another rule reports.
pub(super) fn day(value: &str) -> Option<Date> {
    let (date, time) = value.split_once(['T', 't', ' '])?;
    let zone = time.find(['Z', 'z', '+', '-']);
    (zone.is_some() && time.len() >= 9)
        .then(|| date.parse().ok())
        .flatten()
}
