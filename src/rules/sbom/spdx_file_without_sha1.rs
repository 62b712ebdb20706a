use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{FileEntry, Format};
use crate::syntax::shorten;

rule! {
    /// # File without the hash that SPDX demands
    ///
    /// ## What it checks
    /// SPDX 2: every file that is described has a SHA1 hash among its checksums.
    ///
    /// ## Why
    /// The verification code of a package is computed from the SHA1 hashes of its files, so a file without one cannot
    /// be checked against its package.
    ///
    /// ## How to close it
    /// Add the SHA1 hash beside the stronger ones.
    ///
    /// ## Limits
    /// One finding for a file, at the first such entry. A file without any checksum is a violation of the schema.
    id: "spdx-file-without-sha1",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        // SPDX 3 asks for no algorithm.
        if sbom.format == Format::Spdx3Json {
            return 0;
        }
        let lacks = |file: &&FileEntry| {
            let mut hashes = file.hashes.iter();
            !file.hashes.is_empty()
                && hashes.all(|hash| sbom.text(context.sources, hash.algorithm) != "SHA1")
        };
        let mut without = sbom.files.iter().filter(lacks);
        let Some(first) = without.next() else {
            return sbom.files.len();
        };
        let more = without.count();
        let name = first
            .name
            .map(|name| sbom.text(context.sources, name))
            .unwrap_or_default();
        let name = shorten(&name, 80);
        let message = match more {
            0 => format!("the file `{name}` has no SHA1 hash"),
            more => format!(
                "{} files have no SHA1 hash, the first is `{name}`",
                more + 1
            ),
        };
        let span = first
            .hashes
            .first()
            .map_or(first.span, |hash| hash.algorithm);
        let finding = findings
            .report(span, message)
            .help("add the SHA1 hash beside the stronger ones")
            .subject("SHA1");
        if sbom.format.is_json() {
            finding.pointer(format!("/files/{}/checksums", first.index));
        }
        sbom.files.len()
    })
}
