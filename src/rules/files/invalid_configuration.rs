use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Configuration that cannot be used
    ///
    /// ## What it checks
    /// `cra-lint.toml` is valid TOML, holds only keys and words the tool knows, and every value has the type its key
    /// asks for.
    ///
    /// ## Why
    /// A misspelt key would silently switch off what it was meant to switch on. So the check stops here, with exit
    /// status 2, until the configuration says what was meant.
    ///
    /// ## How to close it
    /// Correct the key or value at the place shown. `cra-lint schema config` prints the schema of the file.
    ///
    /// ## Limits
    /// Whether a fact in the configuration is true is not judged here; other rules compare it with the documents.
    id: "invalid-configuration",
    severity: Error,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let problems = &context.config.problems;
    for problem in problems {
        findings.problem(problem);
    }
    match context.config.file {
        Some(_) => Outcome::Checked(1),
        None => Outcome::NotApplicable("there is no configuration".into()),
    }
}
