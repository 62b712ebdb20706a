use super::{full, outcome};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Declaration without the statement of sole responsibility
    ///
    /// ## What it checks
    /// The EU declaration of conformity says that it is issued under the sole responsibility of the manufacturer. The
    /// Regulation's own word is "provider"; both are right.
    ///
    /// ## Why
    /// With the declaration the manufacturer takes responsibility for the product's conformity. The statement is one
    /// of the items that Annex V lists.
    ///
    /// ## How to close it
    /// Add: "This declaration of conformity is issued under the sole responsibility of the manufacturer."
    ///
    /// ## Limits
    /// Recognised in the official languages of the Union and Japanese, by its essential words. Declarations in other
    /// formats than text are not read.
    id: "declaration-without-sole-responsibility",
    severity: Error,
    basis: Law,
    legal: ["annex-v.3"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in &declarations {
        let text = declaration.folded();
        let said = text.split('\u{b6}').any(|block| {
            let languages = declaration.languages.iter();
            let mut renderings =
                languages.flat_map(|language| language.declaration.sole_responsibility);
            renderings.any(|words| words.iter().all(|word| block.contains(word)))
        });
        if !said {
            findings
                .report(declaration.title, "the declaration does not say that it is issued under sole responsibility")
                .help("add: \"This declaration of conformity is issued under the sole responsibility of the manufacturer.\"")
                .subject("annex-v.3");
        }
    }
    outcome(context, declarations.len())
}
