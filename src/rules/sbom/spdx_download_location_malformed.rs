use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;
use rustc_hash::FxHashSet;

rule! {
    /// # Download location not in the form of SPDX
    ///
    /// ## What it checks
    /// SPDX 2: the download location of a package is an absolute address (`https://…`, or with the version control
    /// system before it, `git+https://…`), `NONE` or `NOASSERTION`.
    ///
    /// ## Why
    /// It tells where the package came from. A path, a bare host name or a word such as `unknown` leads nowhere, and
    /// programs refuse the file.
    ///
    /// ## How to close it
    /// Write the address, or `NOASSERTION` if it is not known.
    ///
    /// ## Limits
    /// Whether something is there is not asked: the tool never goes online. One finding for a file and text, at the
    /// first place.
    id: "spdx-download-location-malformed",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let schema = super::schema_places(sbom);
        let mut told = FxHashSet::default();
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            let location = component
                .spdx2
                .as_ref()
                .and_then(|package| package.download_location);
            let Some(span) = location.filter(|span| !schema.contains(span)) else {
                continue;
            };
            subjects += 1;
            let text = sbom.text(context.sources, span);
            if is_location(&text) || told.contains(text.as_ref()) {
                continue;
            }
            told.insert(text.to_string());
            let message = match text.trim() {
                "" => "the download location is blank".to_string(),
                text => format!(
                    "`{}` is no download location: it is no absolute address",
                    shorten(text, 80)
                ),
            };
            findings
                .report(span, message)
                .help("write an address such as `https://…` or `git+https://…`, or `NOASSERTION` if it is not known")
                .pointer(sbom.pointer_in(index, "/downloadLocation"))
                .subject(&*text);
        }
        subjects
    })
}

fn is_location(text: &str) -> bool {
    if matches!(text, "NONE" | "NOASSERTION") {
        return true;
    }
    if text.contains(char::is_whitespace) {
        return false;
    }
    let versioned = ["git+git@", "hg+", "svn+", "bzr+", "git+"];
    super::has_scheme(text) || versioned.iter().any(|start| text.starts_with(start))
}
