use super::{not_whole, title_of};
use crate::diagnostic::Outcome;
use crate::document::fold::fold;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};

rule! {
    /// # Firmware or operating system that the documentation does not mention
    ///
    /// ## What it checks
    /// Where the SBOM lists firmware or an operating system, the documents name it too.
    ///
    /// ## Why
    /// The general description gives the version of all software on which conformity depends (Annex VII(1)(b)). A
    /// bootloader, a firmware or an operating system is such software, not one library among many.
    ///
    /// ## How to close it
    /// Add a row with its name and version to the software versions.
    ///
    /// ## Limits
    /// Components that the SBOM itself calls firmware or operating system, the product apart; a document that names it
    /// anywhere, or a distinctive part of its name (`stm32wl`), is enough. Which version is right is compared elsewhere.
    id: "software-item-without-version",
    severity: Warning,
    basis: Law,
    legal: ["annex-vii.1.b"],
    check: check,
}

/// Types of CycloneDX and SPDX for software that carries all other.
const CARRYING: &[&str] = &["firmware", "operating system", "operatingsystem"];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_whole(context) {
        return Outcome::NotApplicable(reason.into());
    }
    let product = context.product;
    let places = product.places_of(Element::SoftwareVersions);
    let Some(place) = places.first() else {
        return Outcome::NotApplicable("no document lists software versions".into());
    };
    let bare = |text: &str| fold(text).replace([' ', '.'], "");
    let mut subjects = 0;
    for sbom in &product.sboms {
        for (index, component) in sbom.components.iter().enumerate() {
            let word = component.kind_word;
            let kind = word.map(|word| fold(&sbom.text(context.sources, word)));
            let (Some(kind), Some(name)) = (kind, component.name.as_ref()) else {
                continue;
            };
            let wanted = bare(&name.value);
            if !CARRYING.contains(&kind.as_str()) || sbom.is_root(index) || wanted.is_empty() {
                continue;
            }
            subjects += 1;
            let parts = name.value.split(|c: char| !c.is_alphanumeric());
            let parts: Vec<String> = parts
                .filter(|part| is_distinctive(part))
                .map(bare)
                .collect();
            let named = product.documents.iter().any(|document| {
                document.blocks.iter().any(|block| {
                    let text = bare(block.text.as_str());
                    let has = |part: &String| text.contains(part.as_str());
                    text.contains(&wanted) || parts.iter().any(has)
                })
            });
            if !named {
                findings
                    .report(
                        title_of(place),
                        format!(
                            "the SBOM lists the {kind} `{}`, which no document names",
                            name.value
                        ),
                    )
                    .related(name.span, "in the SBOM")
                    .help("add its name and version to the software versions")
                    .subject(&name.value);
            }
        }
    }
    Outcome::checked_or(subjects, "no SBOM lists firmware or an operating system")
}

/// Whether part of a name is one that hardly stands for anything else: `stm32wl`, but not `v2` or `module`.
fn is_distinctive(part: &str) -> bool {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let digits = part.chars().filter(char::is_ascii_digit).count();
    letters >= 2 && digits >= 2 && part.chars().count() >= 5
}
