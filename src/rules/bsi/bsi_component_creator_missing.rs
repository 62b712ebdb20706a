use super::entry::{Kind, entries};
use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::{Party, Role};
use crate::source::Span;
use rustc_hash::FxHashMap;

rule! {
    /// # Component whose creator cannot be reached
    ///
    /// ## What it checks
    /// Every component gives an e-mail address of who made it, or else a web address.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires it of components of every kind. When a vulnerability turns
    /// up, it tells where to ask.
    ///
    /// ## How to close it
    /// CycloneDX: `manufacturer.contact[].email` of the component, or `manufacturer.url`. SPDX 3: `originatedBy` a
    /// person or an organisation whose `externalIdentifier` holds an `email` or a `urlScheme`.
    ///
    /// ## Limits
    /// An address that stands with the supplier or the authors alone gives a warning: the guideline assigns another
    /// field. Hardware and data are left alone.
    id: "bsi-component-creator-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let field = match sbom.format.is_spdx() {
            true => "`originatedBy`",
            false => "`manufacturer`",
        };
        let help = format!("give an e-mail address, else a web address, in {field}");
        let mut subjects = 0;
        // In SPDX many components name one creator: what it lacks is said once.
        let mut of_creator: FxHashMap<Span, Vec<usize>> = FxHashMap::default();
        for entry in entries(context, sbom, Kind::Referenced) {
            subjects += 1;
            let parties = &entry.component.parties;
            let address = |party: &Party| party.email.or(party.url);
            let is_creator = |party: &&Party| party.role == Role::Manufacturer;
            let mut creators = parties.iter().filter(is_creator);
            if creators.clone().any(|party| address(party).is_some()) {
                continue;
            }
            if let Some(place) = parties.iter().find_map(address) {
                let place = lacking::inside(entry.component, place);
                let what = format!("gives an address, though not that of its creator in {field}");
                lacking::report_at(context, findings, sbom, entry.index, place, &what)
                    .severity(Severity::Warning)
                    .help(format!("name who made it in {field}, with the address"));
            } else if let Some(name) = creators.find_map(|party| party.name) {
                of_creator.entry(name).or_default().push(entry.index);
            } else {
                let what = "gives no e-mail or web address of its creator";
                lacking::report(context, findings, sbom, entry.index, what).help(&help);
            }
        }
        for (name, components) in of_creator {
            let Some(first) = components.first() else {
                continue;
            };
            let others = match components.len() {
                1 => String::new(),
                2 => ", and so does another one".into(),
                number => format!(", and so do {} others", number - 1),
            };
            let what = format!("names its creator without an e-mail or web address{others}");
            lacking::report_at(context, findings, sbom, *first, name, &what).help(&help);
        }
        subjects
    })
}
