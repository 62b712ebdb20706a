use crate::config::{Class, Procedure};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::status;
use crate::rules::{Context, rule};

rule! {
    /// # Internal control for a class that needs more
    ///
    /// ## What it checks
    /// An important product of class I or II, or a critical product, is not assessed by internal control (module A)
    /// alone.
    ///
    /// ## Why
    /// Class II and critical products always need a third party or a certification scheme (Art. 32(3) and (4)). Class I
    /// may use internal control only as far as harmonised standards, common specifications or a certification scheme
    /// cover all requirements (Art. 32(2)); on the day the finding's facts were last held against the sources none was
    /// available.
    ///
    /// ## How to close it
    /// Use EU-type examination (modules B and C) or full quality assurance (module H), or correct class or procedure.
    /// Free and open-source software of Annex III may use module A when its technical documentation is public: set
    /// `foss = true` and `docs-public-url`.
    ///
    /// ## Limits
    /// Class and procedure come from `cra-lint.toml`, else from clear statements in the documents. Whether the class is
    /// the right one is not judged.
    id: "internal-control-not-open-to-class",
    severity: Error,
    basis: Law,
    legal: ["art-32.2", "art-32.3", "art-32.4"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let facts = &context.product.facts;
    let (Some(class), Some(procedure)) = (&facts.class, &facts.procedure) else {
        return Outcome::NotApplicable("class and procedure are not both stated".into());
    };
    if procedure.value != Procedure::ModuleA {
        return Outcome::Checked(1);
    }
    let free = facts.foss.as_ref().is_some_and(|foss| foss.value);
    let (legal, noun, why) = match class.value {
        Class::Default => return Outcome::Checked(1),
        // The exception for free software has a rule of its own.
        Class::Important1 | Class::Important2 if free => return Outcome::Checked(1),
        Class::Important1 if status::presumption_available() => return Outcome::Checked(1),
        Class::Important1 => (
            "art-32.2",
            "an important product of class I",
            format!(
                ", as long as no harmonised standard is cited (as of {})",
                status::AS_OF
            ),
        ),
        Class::Important2 => (
            "art-32.3",
            "an important product of class II",
            String::new(),
        ),
        Class::Critical => ("art-32.4", "a critical product", String::new()),
    };
    let mut finding = findings
        .report(
            procedure.span,
            format!("internal control (module A) is not open to {noun}{why}"),
        )
        .help("use EU-type examination (module B+C) or full quality assurance (module H), or correct class or procedure")
        .legal(&[legal])
        .subject(legal);
    if class.span != procedure.span {
        finding = finding.related(class.span, "the class");
    }
    drop(finding);
    Outcome::Checked(1)
}
