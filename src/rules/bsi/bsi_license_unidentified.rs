use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::LicenseForm;
use crate::syntax::shorten;

rule! {
    /// # Licence given by a name, not by an id
    ///
    /// ## What it checks
    /// Licences are given by ids: those of the SPDX list, else `LicenseRef-scancode-…`, else `LicenseRef-` with the
    /// name of who made the id.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 6.1. Names and texts differ from file to file, ids do not.
    ///
    /// ## How to close it
    /// Look the licence up on the SPDX list, then among ScanCode's; where it is on neither, make an id such as
    /// `LicenseRef-acme-eula`. In CycloneDX an id off the SPDX list stands in an `expression`.
    ///
    /// ## Limits
    /// A name that is such an id is taken. Whether an id is on the SPDX list, other rules say.
    id: "bsi-license-unidentified",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let mut subjects = 0;
        for (index, component) in lacking::software(sbom) {
            for license in &component.licenses {
                subjects += 1;
                let name = sbom.text(context.sources, license.span);
                if license.form != LicenseForm::Name
                    || name.starts_with("LicenseRef-")
                    || !lacking::says_something(&name)
                {
                    continue;
                }
                let what = format!(
                    "gives the licence `{}` by its name, not by an id",
                    shorten(&name, 60)
                );
                lacking::report_at(context, findings, sbom, index, license.span, &what)
                    .help("give its SPDX id, else a `LicenseRef-` in an `expression`");
            }
        }
        subjects
    })
}
