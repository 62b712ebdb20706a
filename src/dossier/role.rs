//! What kind of document a document is: whose voice speaks in it, and for whom.

use super::title::words;
use super::verdict::letters;
use crate::document::{BlockKind, Document, placeholder, statement};
use crate::source::Sources;

/// The kinds of documents recognition tells apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DocumentRole {
    /// Technical documentation, an assessment, a mapping to the Regulation.
    Dossier,
    /// SECURITY.md, security.txt, a disclosure policy.
    Security,
    /// The entrance to the repository.
    Readme,
    /// What changed when.
    Changelog,
    /// An empty form or an outline.
    Template,
    /// Writing about the Regulation for others: a guide, a checklist, a course.
    Guide,
    /// Anything else.
    Other,
}

/// Counted signs of a document.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Signs {
    /// Paragraphs, items and rows.
    pub(super) pieces: usize,
    /// Pieces in the manner of the law.
    pub(super) law: usize,
    /// Pieces that tell the reader what to do with their own product.
    pub(super) advice: usize,
    /// Pieces in the maker's own voice.
    pub(super) own: usize,
    /// Pieces with a placeholder.
    pub(super) open: usize,
    /// Letters in all.
    pub(super) letters: usize,
    /// Whether the Regulation is named.
    pub(super) names_act: bool,
}

const TEMPLATE_WORDS: &[&str] = &[
    "template",
    "templates",
    "outline",
    "skeleton",
    "boilerplate",
    "vorlage",
    "vorlagen",
    "muster",
    "sjabloon",
    "modele",
    "dtl",
];
const GUIDE_WORDS: &[&str] = &[
    "guide",
    "guidance",
    "faq",
    "checklist",
    "checklists",
    "cheat",
    "glossary",
    "handbook",
    "training",
    "tutorial",
    "course",
    "slides",
    "presentations",
    "slide",
    "roadmap",
    "questions",
    "questionnaire",
    "examples",
    "skills",
    "skill",
    "playbook",
    "leitfaden",
    "ratgeber",
    "glossar",
    "checkliste",
    "handreiking",
    "gids",
    "stappenplan",
    "checklijst",
    "guida",
    "glossaire",
    "news",
    "blog",
    "sample",
    "samples",
    "fundamentals",
    "contributing",
    "license",
    "licence",
    "codeofconduct",
    "conduct",
    "agents",
    "claude",
    "qa",
    "shortlist",
    "references",
    "timelines",
    "industries",
    "myths",
];
const DOSSIER_WORDS: &[&str] = &[
    "cra",
    "compliance",
    "technical file",
    "technical documentation",
    "technical dossier",
    "dossier",
    "declaration",
    "conformity",
    "assessment",
    "annex vii",
    "technische dokumentation",
    "technische akte",
    "konformitaetserklaerung",
    "konformitaet",
    "technisch dossier",
    "technische documentatie",
    "conformiteitsverklaring",
    "documentation technique",
    "2024 2847",
    "cyber resilience act",
    "risk register",
    "threat model",
    "risk assessment",
    "risikobewertung",
    "risicobeoordeling",
    "sbom",
    "psirt",
    "cyberresilienz",
];

/// Counts the signs of a document.
pub(super) fn signs(document: &Document) -> Signs {
    let mut signs = Signs::default();
    for block in &document.blocks {
        let text = block.text.as_str();
        signs.letters += letters(text);
        signs.names_act |= text.contains("2024/2847")
            || text.contains("Cyber Resilience Act")
            || text.contains("Annex VII")
            || text.contains("Cyberresilienz")
            || text.contains("Cyberweerbaarheid");
        if matches!(
            block.kind,
            BlockKind::Heading { .. } | BlockKind::Code { .. }
        ) {
            continue;
        }
        signs.pieces += 1;
        signs.law += usize::from(statement::law(text).is_some());
        let (advice, own) = voice(text);
        signs.advice += usize::from(advice);
        signs.own += usize::from(own);
        signs.open += usize::from(!placeholder::find_in(&block.text).is_empty());
    }
    signs
}

/// Whether a piece advises the reader, and whether its maker speaks.
fn voice(text: &str) -> (bool, bool) {
    let mut advice = false;
    let mut own = false;
    let mut before = "";
    for word in text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
    {
        let is = |words: &[&str]| words.iter().any(|other| other.eq_ignore_ascii_case(word));
        own |= is(&[
            "we", "our", "us", "wir", "unser", "unsere", "wij", "onze", "nous", "notre", "nos",
        ]);
        let duty = is(&[
            "must", "should", "shall", "müssen", "muss", "moeten", "moet", "need", "devono",
            "deve", "muszą", "doivent",
        ]);
        let who = |words: &[&str]| words.iter().any(|other| other.eq_ignore_ascii_case(before));
        advice |= duty
            && who(&[
                "you",
                "manufacturers",
                "manufacturer",
                "organisations",
                "organizations",
                "companies",
                "teams",
                "vendors",
                "hersteller",
                "fabrikanten",
                "fabrikant",
                "sie",
                "developers",
                "products",
                "fabbricanti",
                "producenci",
                "operators",
            ]);
        advice |= who(&["your", "ihr", "ihre", "uw", "jouw", "votre", "vos"])
            && is(&[
                "product",
                "products",
                "organisation",
                "organization",
                "company",
                "produkt",
                "produkte",
                "unternehmen",
                "produit",
                "produits",
                "compliance",
                "customers",
                "team",
                "supply",
            ]);
        before = word;
    }
    (advice, own)
}

/// The kind of a document.
pub(super) fn of(document: &Document, sources: &Sources, signs: &Signs) -> DocumentRole {
    let path = sources.path(document.file).to_lowercase();
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let stem: Vec<String> = words(name);
    let title = document
        .title
        .as_ref()
        .map_or(Vec::new(), |title| words(&title.value));
    let has = |list: &[String], names: &[&str]| {
        let joined = format!(" {} ", list.join(" "));
        names
            .iter()
            .any(|name| joined.contains(&format!(" {name} ")))
    };
    let folders = words(folder);
    let template = has(&stem, TEMPLATE_WORDS)
        || has(&folders, TEMPLATE_WORDS)
        || has(
            &title,
            &["template", "outline", "vorlage", "sjabloon", "skeleton"],
        );
    if template || path.ends_with(".tmpl") {
        return DocumentRole::Template;
    }
    let first = stem.first().map_or("", String::as_str);
    if matches!(first, "security") && stem.len() <= 2
        || name.contains("security.txt")
        || has(&stem, &["psirt"])
    {
        return DocumentRole::Security;
    }
    if first == "changelog"
        || first == "changes"
        || first == "history"
        || has(&stem, &["release notes", "releases"])
    {
        return DocumentRole::Changelog;
    }
    let advises = signs.pieces >= 4
        && (signs.advice + signs.law) * 6 > signs.pieces
        && signs.advice + signs.law > signs.own;
    if has(&stem, GUIDE_WORDS)
        || has(&folders, GUIDE_WORDS)
        || has(
            &title,
            &[
                "guide",
                "checklist",
                "leitfaden",
                "faq",
                "glossary",
                "cheat sheet",
                "tutorial",
            ],
        ) && !has(
            &title,
            &[
                "user guide",
                "verification guide",
                "installation guide",
                "hardening guide",
                "administration guide",
            ],
        )
    {
        return DocumentRole::Guide;
    }
    if first == "readme" {
        return if advises && signs.names_act {
            DocumentRole::Guide
        } else {
            DocumentRole::Readme
        };
    }
    let dossier = has(&stem, DOSSIER_WORDS) || has(&title, DOSSIER_WORDS) || signs.names_act;
    if advises && (signs.names_act || dossier) {
        return DocumentRole::Guide;
    }
    if dossier {
        DocumentRole::Dossier
    } else {
        DocumentRole::Other
    }
}
