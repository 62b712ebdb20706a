use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Package with files that are said not to be analysed
    ///
    /// ## What it checks
    /// SPDX 2: a package whose `filesAnalyzed` is `false` has neither a verification code nor a list of its files.
    ///
    /// ## Why
    /// Both can only come from looking at the files. One of the two statements is wrong, and a program that checks the
    /// code may refuse the package.
    ///
    /// ## How to close it
    /// Set `filesAnalyzed` to `true` if the files were looked at, else remove the code and the list.
    ///
    /// ## Limits
    /// Files that a relationship puts into the package are not looked at.
    id: "spdx-files-analyzed-contradicted",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_read(context, |sbom| {
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            let Some(package) = &component.spdx2 else {
                continue;
            };
            let Some(flag) = package.files_analyzed else {
                continue;
            };
            subjects += 1;
            let (what, tail, span) = match (package.verification_code, package.has_files) {
                _ if flag.value => continue,
                (Some(code), _) => ("a verification code", "/packageVerificationCode", code),
                (None, Some(files)) => ("a list of its files", "/hasFiles", files),
                (None, None) => continue,
            };
            let label = sbom.label(context.sources, component).unwrap_or_default();
            let message = format!(
                "`{}` has {what}, and its files are said not to be analysed",
                shorten(&label, 80)
            );
            findings
                .report(super::first_line_of(context, span), message)
                .help("set `filesAnalyzed` to `true`, or remove it")
                .related(flag.span, "said here")
                .pointer(sbom.pointer_in(index, tail))
                .subject(&*label);
        }
        subjects
    })
}
