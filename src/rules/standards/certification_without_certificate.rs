use super::{is_denied, passages, sentence};
use crate::diagnostic::Outcome;
use crate::document::{fold, numbers};
use crate::engine::Findings;
use crate::law::words::{self, declaration::CERTIFICATE, standards as own};
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Certification scheme without level or certificate
    ///
    /// ## What it checks
    /// Where a document relies on a European cybersecurity certification scheme it gives the assurance level and the
    /// number of the certificate.
    ///
    /// ## Why
    /// A certificate gives the presumption of conformity only as far as it covers the requirements (Art. 27(8)), and at
    /// level "substantial" or above spares a third party (Art. 27(9)). Nobody can look it up without its number.
    ///
    /// ## How to close it
    /// Add the assurance level, the number of the certificate, and which requirements it covers.
    ///
    /// ## Limits
    /// Looked for in the declaration and in the section on standards; texts that deny a certification or plan one are
    /// passed over.
    id: "certification-without-certificate",
    severity: Warning,
    basis: Law,
    legal: ["art-27.8", "art-27.9"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let passages = passages(context);
    let mut told = FxHashSet::default();
    for passage in &passages {
        let text = passage.block.text.as_str();
        let folded = fold::fold(text);
        let Some(scheme) = ["EUCC", "EUCS", "EU5G"]
            .iter()
            .find(|name| text.contains(**name))
        else {
            continue;
        };
        let at = text.find(scheme).unwrap_or_default();
        if is_denied(&sentence(text, at)) || !told.insert((passage.document.file, *scheme)) {
            continue;
        }
        let level = words::any(&folded, own::ASSURANCE);
        let certificate = words::any(&folded, CERTIFICATE) && numbered(text, scheme);
        let lacking = match (level, certificate) {
            (true, true) => continue,
            (false, true) => "the assurance level",
            (true, false) => "the number of the certificate",
            (false, false) => "the assurance level and the number of the certificate",
        };
        findings
            .report(
                passage.block.text.span_of(at..at + scheme.len()),
                format!("certification under {scheme} is claimed without {lacking}"),
            )
            .help("give level and number of the certificate, and which requirements it covers")
            .subject(*scheme);
    }
    Outcome::checked_or(
        passages.len(),
        "no document speaks of the standards applied",
    )
}

/// Whether a text holds a number beside those of acts, standards and days and the name of the scheme.
fn numbered(text: &str, scheme: &str) -> bool {
    let rest = numbers::without_references(text).replace(scheme, "");
    rest.contains(|c: char| c.is_ascii_digit())
}
