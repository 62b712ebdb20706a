use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Format, schema};
use crate::syntax::shorten;

rule! {
    /// # Version of the SBOM format not known
    ///
    /// ## What it checks
    /// The SBOM states the version of its format (`specVersion`, `spdxVersion`, in CycloneDX XML the end of
    /// the namespace), and it is one this tool has the
    /// schema of.
    ///
    /// ## Why
    /// Without a known version no schema can be held against the file, so mistakes in its form stay unseen here and
    /// with the tools of whoever receives it.
    ///
    /// ## How to close it
    /// State the version, or correct it. If it is newer than this tool, update the tool.
    ///
    /// ## Limits
    /// What does not depend on the version (ids, references, components, dependencies) is checked all the same.
    id: "sbom-version-unknown",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let known = known(sbom.format);
        match &sbom.spec_version {
            None => {
                let key = match sbom.format {
                    Format::Spdx3Json => "specVersion",
                    format if format.is_spdx() => "spdxVersion",
                    _ => "specVersion",
                };
                let message = format!("the version of the format, `{key}`, is not stated");
                let help = format!("add `{key}`; known versions are {known}");
                findings
                    .report(sbom.head, message)
                    .help(help)
                    .subject("version");
            }
            Some(version) if !schema::is_known(sbom.format, &version.value) => {
                let message = format!(
                    "version `{}` of {} is not known, so no schema was held against the file",
                    shorten(&version.value, 40),
                    sbom.format.name(),
                );
                let help = format!("known versions are {known}");
                findings
                    .report(version.span, message)
                    .help(help)
                    .subject("version");
            }
            Some(_) => {}
        }
        1
    })
}

fn known(format: Format) -> String {
    let versions: Vec<_> = schema::known_versions(format)
        .map(|version| format!("`{version}`"))
        .collect();
    versions.join(", ")
}
