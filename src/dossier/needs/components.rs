//! Sections on the components of a software that list none.

use crate::document::BlockKind;
use crate::dossier::candidate::Context;
use crate::dossier::title;

/// Words of titles over the parts of a software, which can be those that its own makers drew.
const COMPONENTS: &[&str] = &[
    "software components",
    "third party components",
    "open source components",
    "drittkomponenten",
    "composants tiers",
    "componenten van derden",
    "componentes de terceros",
    "componenti di terze parti",
    "softwarekomponenten",
    "softwarecomponenten",
    "composants logiciels",
    "componentes de software",
    "componentes del software",
    "componenti software",
    "komponenty oprogramowania",
    "softwarove komponenty",
    "ohjelmistokomponentit",
    "softwarekomponenter",
    "programvarukomponenter",
];

/// Parts of words that mean a list of them.
const LIST: &[&str] = &[
    "sbom",
    "cyclonedx",
    "spdx",
    "purl",
    "bill of",
    "list",
    "inventor",
    "elenco",
    "lijst",
    "wykaz",
    "seznam",
];

/// Whether a section under a title like "Software components" speaks of them in prose and lists none.
pub(super) fn is_prose(text: &str, context: &Context<'_>) -> bool {
    let document = context.document;
    let section = document.sections.get(context.section);
    let title = section.map(|section| title::words(section.title.as_str()).join(" "));
    let title = title.unwrap_or_default();
    let listed = |text: &str| LIST.iter().any(|word| text.contains(word));
    let lists = |kind: &BlockKind| {
        matches!(
            kind,
            BlockKind::ListItem { .. } | BlockKind::TableRow { .. } | BlockKind::Code { .. }
        )
    };
    COMPONENTS.iter().any(|named| title.contains(named))
        && !listed(&title)
        && !document
            .blocks_in(context.section)
            .any(|(_, block)| lists(&block.kind))
        && document.links_in(context.section).next().is_none()
        && !listed(&text.to_lowercase())
}
