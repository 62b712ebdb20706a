use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{IdentifierKind, Purl};
use crate::syntax::shorten;
use std::borrow::Cow;

rule! {
    /// # Package URL that is none
    ///
    /// ## What it checks
    /// Every package URL follows the grammar of ECMA-427: `pkg:type/namespace/name@version?qualifiers#subpath`, its
    /// type in lower case, other characters percent-encoded, with a namespace where the type needs one and none
    /// where it knows none.
    ///
    /// ## Why
    /// Package URLs are what vulnerability databases are asked with. One that cannot be parsed matches nothing, and
    /// the component looks free of known vulnerabilities.
    ///
    /// ## How to close it
    /// Write it as the type's definition says, for example `pkg:npm/%40angular/core@17.0.0` or
    /// `pkg:maven/org.apache.logging.log4j/log4j-core@2.24.1`.
    ///
    /// ## Limits
    /// Types that are not registered are accepted. Whether the package exists is not asked: the tool never goes
    /// online.
    id: "malformed-purl",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            let first = component.purl.as_ref();
            let first = first.map(|purl| (Cow::from(&purl.value), purl.span));
            let others = component.identifiers.iter();
            let others = others.filter(|other| other.kind == IdentifierKind::Purl);
            let others = others.map(|other| (sbom.text(context.sources, other.span), other.span));
            for (purl, span) in first.into_iter().chain(others) {
                subjects += 1;
                let Err(wrong) = Purl::parse(&purl) else {
                    continue;
                };
                let message = format!("`{}` is no package URL: {wrong}", shorten(&purl, 100));
                findings
                    .report(span, message)
                    .help("write it as `pkg:type/namespace/name@version`")
                    .pointer(sbom.pointer(index))
                    .subject(component.label().unwrap_or_default());
            }
        }
        subjects
    })
}
