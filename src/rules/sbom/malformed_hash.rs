use super::{algorithm, held};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Hash that its algorithm cannot have made
    ///
    /// ## What it checks
    /// Every hash is hexadecimal and has the length that its algorithm gives: 64 digits for SHA-256, 128 for SHA-512
    /// and so on.
    ///
    /// ## Why
    /// A hash of the wrong length can never be matched with the file, so nobody can check that what was delivered is
    /// what the SBOM speaks of. Mostly the algorithm was mixed up, or the value was cut.
    ///
    /// ## How to close it
    /// Compute the hash again, or correct the name of the algorithm.
    ///
    /// ## Limits
    /// Whether the hash is that of the file cannot be told. BLAKE3 and MD6, which give any length, are asked for
    /// hexadecimal digits alone.
    id: "malformed-hash",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let schema = super::schema_places(sbom);
        let mut subjects = 0;
        for held in held::hashes(sbom) {
            let span = held.value.value;
            // One without a value is a violation of the schema.
            let said = schema.contains(&span) || schema.contains(&held.value.algorithm);
            if said || span.start == span.end {
                continue;
            }
            subjects += 1;
            let algorithm = sbom.text(context.sources, held.value.algorithm);
            let Some(digits) = algorithm::digits(&algorithm) else {
                continue;
            };
            let value = sbom.text(context.sources, span);
            let is_hex = value.bytes().all(|byte| byte.is_ascii_hexdigit());
            let right_length = digits.is_none_or(|digits| digits == value.len());
            if is_hex && right_length && !value.is_empty() {
                continue;
            }
            let message = match digits {
                _ if value.trim().is_empty() => format!("the {algorithm} hash is blank"),
                Some(digits) if is_hex => format!(
                    "a {algorithm} hash has {digits} hexadecimal digits, this one has {}",
                    value.len()
                ),
                _ => format!("`{}` is no hexadecimal number", shorten(&value, 40)),
            };
            findings
                .report(span, message)
                .help("compute the hash again, or correct the name of the algorithm")
                .related(held.value.algorithm, "the algorithm")
                .pointer(held.pointer())
                .subject(format!("{algorithm} {}", held.label(context.sources)));
        }
        subjects
    })
}
