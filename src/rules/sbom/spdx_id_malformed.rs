use crate::diagnostic::Outcome;
use crate::diagnostic::Severity;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # SPDX id that is none
    ///
    /// ## What it checks
    /// SPDX 2: every `SPDXID` is `SPDXRef-` followed by letters, digits, `.` and `-`; that of the document is
    /// `SPDXRef-DOCUMENT`.
    ///
    /// ## Why
    /// References and other documents use these ids with a colon before them. An id with other characters, above all a
    /// colon, cannot be told apart from a reference into another document.
    ///
    /// ## How to close it
    /// Replace the other characters, here and wherever the element is referred to.
    ///
    /// ## Limits
    /// `_` and `+`, which much-used generators write, are reported as an info. Ids that are given twice have a rule of
    /// their own.
    id: "spdx-id-malformed",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        if !sbom.is_spdx2() {
            return 0;
        }
        let components = sbom.components.iter().enumerate();
        let components =
            components.map(|(index, component)| (component.id, sbom.pointer_in(index, "/SPDXID")));
        let files = sbom.files.iter().map(|file| {
            let pointer = format!("/files/{}/SPDXID", file.index);
            (
                file.id,
                if sbom.format.is_json() {
                    pointer
                } else {
                    String::new()
                },
            )
        });
        let mut subjects = 0;
        for (id, pointer) in components.chain(files) {
            let Some(span) = id else { continue };
            subjects += 1;
            let id = sbom.text(context.sources, span);
            let Some(wrong) = wrong(&id) else { continue };
            let tolerated = id.starts_with("SPDXRef-") && !id.contains([':', ' ']) && id.is_ascii();
            let finding = findings
                .report(span, format!("`{}` is no SPDX id: {wrong}", shorten(&id, 80)))
                .help("write `SPDXRef-` followed by letters, digits, `.` and `-`, here and in every reference")
                .pointer(pointer)
                .subject(&*id);
            if tolerated {
                finding.severity(Severity::Info);
            }
        }
        subjects
    })
}

fn wrong(id: &str) -> Option<String> {
    let Some(name) = id.strip_prefix("SPDXRef-") else {
        return Some("it does not begin with `SPDXRef-`".into());
    };
    if name.is_empty() {
        return Some("nothing follows `SPDXRef-`".into());
    }
    let odd = name
        .chars()
        .find(|char| !char.is_ascii_alphanumeric() && !".-".contains(*char))?;
    Some(format!("`{}` cannot stand in it", odd.escape_debug()))
}
