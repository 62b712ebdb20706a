use super::{may_stand_in, own_blocks, whole_assessment};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::law::words::assessment::{CONDITIONS, FORESEEABLE, TIME_OF_USE};
use crate::law::words::beginnings::Beginnings;
use crate::rules::{Context, rule};
use std::sync::LazyLock;

rule! {
    /// # Risk assessment without what it has to rest on
    ///
    /// ## What it checks
    /// The technical file speaks of the use that can be foreseen, of the conditions of use (environment, assets), and of
    /// the time the product is expected to be in use.
    ///
    /// ## Why
    /// The risks are analysed on the ground of the intended purpose, the reasonably foreseeable use and the conditions
    /// of use, with regard to how long the product will be used (Art. 13(3)). A device that hangs in a wall for fifteen
    /// years meets other attackers than one that is replaced after two.
    ///
    /// ## How to close it
    /// Say at the beginning of the risk assessment what use and misuse can be foreseen, in which environment, which
    /// assets are to be protected, and for how many years the product is expected to be used.
    ///
    /// ## Limits
    /// A word of each anywhere in the product's documents is enough. The intended purpose is an element of its own.
    id: "risk-assessment-basis-missing",
    severity: Warning,
    basis: Law,
    legal: ["art-13.3"],
    check: check,
}

static CONCEPTS: LazyLock<Beginnings> =
    LazyLock::new(|| Beginnings::of(&[FORESEEABLE, CONDITIONS, TIME_OF_USE]));

const NAMES: [&str; 3] = [
    "the use that can be foreseen",
    "the conditions of use",
    "the time it is expected to be in use",
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    let mut held = 0;
    for (_, _, block) in own_blocks(context) {
        held |= CONCEPTS.find(block.text.folded()).bits();
        if held == 0b111 {
            return Outcome::Checked(1);
        }
    }
    if let Some(path) = assessment.unread(context) {
        return may_stand_in(&path);
    }
    let missing = NAMES
        .iter()
        .enumerate()
        .filter(|(at, _)| held & (1 << at) == 0);
    let missing: Vec<&str> = missing.map(|(_, name)| *name).collect();
    let missing = super::enumerate(&missing);
    findings
        .report(
            assessment.span,
            format!("the risk assessment does not consider {missing}"),
        )
        .help("say at its beginning how, where and for how long the product will be used")
        .subject("art-13.3");
    Outcome::Checked(1)
}
