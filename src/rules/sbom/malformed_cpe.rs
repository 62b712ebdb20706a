use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::cpe::{self, CpeForm};
use crate::sbom::{Format, IdentifierKind};
use crate::syntax::shorten;

rule! {
    /// # CPE name that is none
    ///
    /// ## What it checks
    /// Every CPE name follows its grammar: version 2.3 has eleven parts after `cpe:2.3:`, separated by colons, other
    /// characters than letters, digits, `-`, `.` and `_` escaped by a backslash; version 2.2 begins with `cpe:/`. SPDX
    /// says which version a name is of.
    ///
    /// ## Why
    /// CPE names are what the national vulnerability databases are asked with. One that cannot be parsed matches
    /// nothing, and the component looks free of known vulnerabilities.
    ///
    /// ## How to close it
    /// Write it as `cpe:2.3:a:vendor:product:version:*:*:*:*:*:*:*`, with `o` for operating systems and firmware and
    /// `h` for hardware in place of `a`.
    ///
    /// ## Limits
    /// Whether the name is in the official dictionary is not asked: the tool never goes online.
    id: "malformed-cpe",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let schema = super::schema_places(sbom);
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            for cpe in component.cpes().filter(|cpe| !schema.contains(&cpe.span)) {
                subjects += 1;
                let text = sbom.text(context.sources, cpe.span);
                let form = match cpe.kind {
                    IdentifierKind::Cpe22 => CpeForm::V22,
                    IdentifierKind::Cpe23 => CpeForm::V23,
                    _ => CpeForm::Any,
                };
                let Err(wrong) = cpe::check(&text, form) else {
                    continue;
                };
                let tail = match cpe.kind {
                    IdentifierKind::Cpe => "/cpe".to_string(),
                    _ if sbom.format == Format::Spdx3Json => {
                        format!("/externalIdentifier/{}/identifier", cpe.index)
                    }
                    _ => format!("/externalRefs/{}/referenceLocator", cpe.index),
                };
                findings
                    .report(
                        cpe.span,
                        format!("`{}` is no CPE name: {wrong}", shorten(&text, 100)),
                    )
                    .help("write it as `cpe:2.3:a:vendor:product:version:*:*:*:*:*:*:*`")
                    .pointer(sbom.pointer_in(index, &tail))
                    .subject(sbom.label(context.sources, component).unwrap_or_default());
            }
        }
        subjects
    })
}
