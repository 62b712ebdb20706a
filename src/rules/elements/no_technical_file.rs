use super::{anchor, placed_before};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # No technical file
    ///
    /// ## What it checks
    /// The folder holds documents that are a product's technical documentation: a technical file, a declaration, or
    /// several elements of Annex VII about one product.
    ///
    /// ## Why
    /// Before a product is placed on the market its manufacturer draws up the technical documentation (Art. 31).
    /// A folder of guides, checklists or source code alone is none, and a list of eighteen missing elements would
    /// say less than this one sentence.
    ///
    /// ## How to close it
    /// Write the technical documentation, or name the folder that holds it. When it is there and was not recognised,
    /// point at it in `cra-lint.toml` under `[evidence]`, or mark a section with
    /// `<!-- cra-lint: element annex-vii.3 -->`.
    ///
    /// ## Limits
    /// Documents are recognised by what their names, titles and headings say. Documents in formats that are not read
    /// are listed as skipped. Silent where `placed-on-market` is before the day the Regulation applies.
    id: "no-technical-file",
    severity: Error,
    basis: Law,
    legal: ["art-31.1", "annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let role = context.product.facts.role.as_ref().map(|role| role.value);
    if matches!(
        role,
        Some(Role::Importer | Role::Distributor | Role::OpenSourceSteward)
    ) {
        return Outcome::NotApplicable(
            "this role does not draw up the technical documentation".into(),
        );
    }
    match context.product.nature {
        Nature::SingleFiles => {
            return Outcome::NotApplicable(
                "only single files, or a part of the product's folder, were named".into(),
            );
        }
        Nature::TechnicalFile => return Outcome::Checked(1),
        Nature::NoTechnicalFile => {}
    }
    if let Some(reason) = placed_before(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let Some(span) = anchor(context) else {
        return Outcome::NotApplicable("no file was read".into());
    };
    let documents = context.product.documents.len();
    let read = match documents {
        0 => "no document was found".to_string(),
        1 => "the one document read is none".to_string(),
        _ => format!("none of the {documents} documents read is one"),
    };
    findings
        .report(
            span,
            format!("no technical documentation of a product was found: {read}"),
        )
        .help("write it, name its folder, or point at it in cra-lint.toml under [evidence]")
        .subject("technical-file");
    Outcome::Checked(1)
}
