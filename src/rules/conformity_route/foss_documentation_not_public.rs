use crate::config::{Class, Procedure};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Exception for free software without public documentation
    ///
    /// ## What it checks
    /// Free and open-source software of class I or II that uses internal control (module A) says where its technical
    /// documentation is public.
    ///
    /// ## Why
    /// Art. 32(5) opens module A to such software on one condition: the technical documentation is made available to
    /// the public when the product is placed on the market.
    ///
    /// ## How to close it
    /// Publish the technical documentation and give its address as `docs-public-url` in `cra-lint.toml`.
    ///
    /// ## Limits
    /// Runs only where `foss = true` is configured. The address is not opened.
    id: "foss-documentation-not-public",
    severity: Error,
    basis: Law,
    legal: ["art-32.5"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let facts = &context.product.facts;
    let Some(foss) = facts.foss.as_ref().filter(|foss| foss.value) else {
        return Outcome::NotApplicable(
            "the configuration does not say that the product is free and open-source software"
                .into(),
        );
    };
    let class = facts.class.as_ref().map(|class| class.value);
    let procedure = facts.procedure.as_ref().map(|procedure| procedure.value);
    let important = matches!(class, Some(Class::Important1 | Class::Important2));
    if !important || procedure != Some(Procedure::ModuleA) {
        return Outcome::NotApplicable("the product does not need the exception".into());
    }
    if facts.docs_public_url.is_none() {
        let mut finding = findings
            .report(
                foss.span,
                "module A is open to this class only with public technical documentation, and no address of it is given",
            )
            .help("publish the technical documentation and add `docs-public-url`, or use another procedure")
            .subject("art-32.5");
        if let Some(class) = &facts.class {
            finding = finding.related(class.span, "the class");
        }
        drop(finding);
    }
    Outcome::Checked(1)
}
