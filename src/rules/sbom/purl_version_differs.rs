use super::placeholder_value::stands_for_nothing;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::Purl;
use crate::syntax::shorten;

rule! {
    /// # Package URL with another version than its component
    ///
    /// ## What it checks
    /// The version in a component's package URL is the component's own version.
    ///
    /// ## Why
    /// Some programs look vulnerabilities up by the package URL, others by name and version. Where the two differ,
    /// one of them looks at the wrong release.
    ///
    /// ## How to close it
    /// Correct the one that is wrong; the lockfile or the build tells which that is.
    ///
    /// ## Limits
    /// A leading `v`, letter case, an epoch and a distribution's revision suffix are no difference. Types whose
    /// version names a commit or a digest (`github`, `bitbucket`, `oci`, `docker` …) are left alone.
    id: "purl-version-differs",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let schema = super::schema_places(sbom);
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            let (Some(text), Some(version)) = (&component.purl, &component.version) else {
                continue;
            };
            let Ok(purl) = Purl::parse(&text.value) else {
                continue;
            };
            let Some(own) = purl
                .version
                .as_deref()
                .filter(|_| !BY_COMMIT.contains(&purl.kind.as_str()))
            else {
                continue;
            };
            subjects += 1;
            // A placeholder, and a number in place of a text, are other rules' matters.
            if same_release(own, &version.value)
                || stands_for_nothing(&version.value, "version", sbom.format.is_spdx())
                || schema.contains(&version.span)
            {
                continue;
            }
            let (own, other) = (shorten(own, 60), shorten(&version.value, 60));
            findings
                .report(
                    text.span,
                    format!(
                        "the package URL names version `{own}`, the component version `{other}`"
                    ),
                )
                .help("correct the one that is wrong")
                .related(version.span, "the component's version")
                .pointer(sbom.pointer(index))
                .subject(component.label().unwrap_or_default());
        }
        subjects
    })
}

/// Types whose version is a commit, a tag or a digest.
const BY_COMMIT: [&str; 6] = [
    "bitbucket",
    "docker",
    "github",
    "gitlab",
    "huggingface",
    "oci",
];

fn same_release(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let with_suffix = |long: &str, short: &str| {
        let suffix = long.strip_prefix(short);
        !short.is_empty() && suffix.is_some_and(|suffix| suffix.starts_with(['-', '+', '~']))
    };
    // A blank version is another rule's matter.
    a == b
        || b.is_empty()
        || b == "noassertion"
        || b == "unknown"
        || with_suffix(&a, &b)
        || with_suffix(&b, &a)
}

/// A version without epoch, leading `v` and letter case.
fn plain(version: &str) -> String {
    let version = version.trim().to_lowercase();
    let without_epoch = match version.split_once(':') {
        Some((epoch, rest)) if epoch.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => &version,
    };
    without_epoch
        .strip_prefix('v')
        .unwrap_or(without_epoch)
        .to_string()
}
