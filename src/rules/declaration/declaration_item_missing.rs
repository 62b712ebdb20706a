use super::{full, identification, is_told, outcome};
use crate::diagnostic::{Outcome, Severity};
use crate::document::placeholder;
use crate::dossier::Declaration;
use crate::dossier::declaration::Item;
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::law::words::{self, declaration as own};
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Declaration that lacks an item of Annex V
    ///
    /// ## What it checks
    /// The EU declaration of conformity names the product with a type, version or other mark, the manufacturer (or its
    /// authorised representative) with a postal address, states conformity, and refers to the standards, specifications
    /// or certification used, or says that there are none. The statement of sole responsibility, the number of the
    /// Regulation, the notified body and the signature have rules of their own.
    ///
    /// ## Why
    /// Annex V lists what the declaration contains; each item is needed to tell which product is declared, by whom, and
    /// on what ground. A declaration that is not drawn up correctly is formal non-compliance (Art. 58).
    ///
    /// ## How to close it
    /// Add the item named in the finding. No template or order is prescribed, and no serial number of the single unit
    /// is needed.
    ///
    /// ## Limits
    /// Items are recognised by labels, headings, tables and sentences in the official languages of the Union and
    /// Japanese. The object of the declaration (point 4) is taken as there when the product is named and can be told
    /// from others.
    id: "declaration-item-missing",
    severity: Error,
    basis: Law,
    legal: ["annex-v.1", "annex-v.2", "annex-v.4", "annex-v.5", "annex-v.6"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in declarations.iter().filter(|it| !is_told(context, it)) {
        let text = declaration.folded();
        identification::check(context, findings, declaration, &text);
        manufacturer(findings, declaration);
        let states = declaration.any_word(|language| language.declaration.conformity)
            || words::any(&text, own::CONFORMS);
        if let Some(act) = declaration.acts.iter().find(|act| act.value == NUMBER)
            && !states
        {
            findings
                .report(
                    act.span,
                    "the declaration names the Regulation and does not state conformity with it",
                )
                .help("state that the object of the declaration is in conformity with Regulation (EU) 2024/2847")
                .legal(&["annex-v.5"])
                .subject("annex-v.5");
        }
        let refers = declaration.says(Item::Standards)
            || !declaration.standards.is_empty()
            || words::any(&text, own::STANDARDS);
        // Where the declaration is a part of the technical file, the rest of it speaks of the standards.
        if !refers && declaration.blocks.start == 0 {
            findings
                .report(
                    declaration.title,
                    "the declaration refers to no standard, specification or certification, and does not say that none was used",
                )
                .help("list what conformity is declared in relation to, or write that no harmonised standard, common specification or certification was applied")
                .severity(Severity::Warning)
                .legal(&["annex-v.6"])
                .subject("annex-v.6");
        }
    }
    outcome(context, declarations.len())
}

/// Point 2: who declares, and where to find them.
fn manufacturer(findings: &mut Findings<'_>, declaration: &Declaration) {
    let parties = [&declaration.manufacturer, &declaration.representative];
    let open = [Item::Manufacturer, Item::Representative]
        .into_iter()
        .flat_map(|item| declaration.about(item))
        .any(|passage| placeholder::is_unfilled(passage.value.as_str()));
    let name = parties.iter().find_map(|party| party.name.as_ref());
    let place = name.map_or(declaration.title, |name| name.span);
    let message = match name {
        _ if open => return,
        None => "the declaration does not name the manufacturer".to_string(),
        Some(_) if parties.iter().any(|party| party.address.is_some()) => return,
        Some(name) => format!(
            "the declaration names `{}` without a postal address",
            shorten(&name.value, 60)
        ),
    };
    findings
        .report(place, message)
        .help(
            "give name and postal address of the manufacturer, or of its authorised representative",
        )
        .legal(&["annex-v.2"])
        .subject("annex-v.2");
}
