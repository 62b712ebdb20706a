//! See [`RULE`].

use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Malformed manifest or lockfile
    ///
    /// ## What it checks
    /// Manifests and lockfiles can be read to their end, and names, versions and dependencies in them have the form
    /// their format asks for.
    ///
    /// ## Why
    /// What cannot be read cannot be compared with the SBOM, nor can the product be built from it.
    ///
    /// ## How to close it
    /// Mend the place named; a lockfile is best written anew by its package manager.
    ///
    /// ## Limits
    /// Of a file that is no TOML, JSON or YAML, the first error is reported. What is read otherwise is what the
    /// comparison needs; the package manager may object to more. A file with template marks (`{{ }}`, `{% %}`,
    /// `<% %>`) becomes a manifest only when it is filled in, and is passed over.
    id: "malformed-manifest",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    // Members of a workspace share its lockfile, and requirement lists include each other.
    let mut said = FxHashSet::default();
    let product = context.product;
    let own = product.manifests.iter().map(|manifest| (manifest, true));
    let beside = product.comparison.beside.manifests.iter();
    for (manifest, is_own) in own.chain(beside.map(|manifest| (manifest, false))) {
        for problem in &manifest.problems {
            // A lockfile can be named without its manifest.
            let is_meant = is_own || product.comparison.is_named(problem.span.file);
            if !is_meant
                || is_template(context.sources.file(problem.span.file).bytes())
                || !said.insert((problem.span, problem.message.as_str()))
            {
                continue;
            }
            let help = match problem.help.is_empty() {
                true => "mend the file, or let the package manager write it anew",
                false => &problem.help,
            };
            let mut finding = findings
                .report(problem.span, problem.message.clone())
                .help(help);
            if let Some(pointer) = &problem.pointer {
                finding = finding.pointer(pointer);
            }
            for related in &problem.related {
                finding = finding.related(related.span, related.message.clone());
            }
        }
    }
    Outcome::checked_or(
        context.product.manifests.len(),
        "there is no manifest of an ecosystem that is read",
    )
}

/// Whether a file is filled in by a generator. No JSON object, and no TOML outside a string, opens with two braces.
fn is_template(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [b"{{", b"{%", b"<%"];
    marks
        .iter()
        .any(|mark| memchr::memmem::find(bytes, mark).is_some())
}
