use crate::diagnostic::Outcome;
use crate::document::standard;
use crate::dossier::Declaration;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::documents::places;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Standard in the declaration that the technical file does not list
    ///
    /// ## What it checks
    /// Each standard that the EU declaration of conformity names is named in the documents in which the technical file
    /// lists the standards applied, where that list names any.
    ///
    /// ## Why
    /// The declaration refers to the standards in relation to which conformity is declared (Annex V(6)), and the technical
    /// file lists them with the parts applied (Annex VII(5)). One of the two is out of date.
    ///
    /// ## How to close it
    /// Add the standard to the list with the parts that were applied, or take it out of the declaration.
    ///
    /// ## Limits
    /// Editions are not compared.
    id: "declared-standard-unlisted",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.6", "annex-vii.5.list"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let declarations = &context.product.declarations;
    let declares = |file| {
        declarations
            .iter()
            .any(|declaration| declaration.file() == file)
    };
    let mut listed = FxHashSet::default();
    let mut place = None;
    for found in places(context, Element::Standards) {
        if declares(found.document.file) {
            continue;
        }
        let before = listed.len();
        let standards = found.document.standards().iter();
        listed.extend(standards.map(|(_, standard)| standard.name.as_str()));
        let section = found.document.sections.get(found.section);
        if listed.len() > before && place.is_none() {
            place = section.map(|section| section.title.span());
        }
    }
    let Some(place) = place else {
        return Outcome::NotApplicable("the technical file lists no standard".into());
    };
    let mut subjects = 0;
    let ours = declarations.iter().filter(|it| !it.is_of_other_law());
    let named = ours.flat_map(|it| it.standards.iter().map(move |standard| (it, standard)));
    for (declaration, declared) in named {
        let Some(name) = standard::find(&declared.value).into_iter().next() else {
            continue;
        };
        if names_directive(declaration) && is_of_directive(&name.name) {
            continue;
        }
        subjects += 1;
        if !listed.contains(name.name.as_str()) {
            findings
                .report(
                    declared.span,
                    format!(
                        "the declaration names `{}`, the technical file does not list it",
                        name.name
                    ),
                )
                .help(
                    "add it to the list with the parts applied, or take it out of the declaration",
                )
                .related(place, "the list is here")
                .subject(name.name);
        }
    }
    Outcome::checked_or(subjects, "no declaration names a standard")
}

/// Standards under the directives on radio, electromagnetic compatibility, low voltage, machinery and hazardous
/// substances, by the beginnings of their names: a joint declaration names them, the technical file of the Regulation
/// need not.
const OF_DIRECTIVES: &[&str] = &[
    "EN 300 ",
    "EN 301 ",
    "EN 302 ",
    "EN 303 4",
    "EN 55",
    "EN 50581",
    "EN 50665",
    "EN 60335",
    "EN 60730",
    "EN 60950",
    "EN 61000",
    "EN 61010",
    "EN 62311",
    "EN 62368",
    "EN 62479",
    "EN IEC 55",
    "EN IEC 60335",
    "EN IEC 61000",
    "EN IEC 61010",
    "EN IEC 62311",
    "EN IEC 62368",
    "EN IEC 63000",
    "EN ISO 12100",
    "EN ISO 13849",
    "EN 60204",
];

fn is_of_directive(standard: &str) -> bool {
    OF_DIRECTIVES.iter().any(|own| standard.starts_with(own))
}

fn names_directive(declaration: &Declaration) -> bool {
    let mut acts = declaration.acts.iter();
    acts.any(|act| act.value.ends_with("/EU") || act.value.ends_with("/EC"))
}
