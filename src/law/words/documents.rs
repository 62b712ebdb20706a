//! Words in names, titles and folders of documents by which their kinds are told apart.

/// Names and titles of papers that explain words or teach.
pub(crate) const TEACHING: &[&str] = &[
    "glossary",
    "glossar",
    "glossaire",
    "glosario",
    "glossario",
    "glossario",
    "slownik",
    "slowniczek",
    "ordlista",
    "ordliste",
    "sanasto",
    "slovnik",
    "slovnicek",
    "woordenlijst",
    "begrippen",
    "begrippenlijst",
    "begriffe",
    "用語集",
    "training",
    "trainings",
    "schulung",
    "schulungen",
    "opleiding",
    "formation",
    "curso",
    "corso",
    "szkolenie",
    "kurs",
    "utbildning",
    "uddannelse",
    "koulutus",
    "formacao",
    "skoleni",
    "abbreviations",
];

/// Folders of a web log: its articles speak to readers, whatever product they are about.
pub(crate) const POSTS: &[&str] = &["_posts", "_drafts", "posts", "blog", "blogs"];

/// Names and titles of forms.
pub(crate) const TEMPLATE: &[&str] = &[
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

/// Names of papers for others than the product's own.
pub(crate) const GUIDE: &[&str] = &[
    "guidance",
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
    "examples",
    "skills",
    "skill",
    "leitfaden",
    "ratgeber",
    "glossar",
    "handreiking",
    "gids",
    "stappenplan",
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
    "references",
    "timelines",
    "industries",
    "myths",
];

/// Words for lists that are forms for everybody, unless somebody answered them.
pub(crate) const LIST: &[&str] = &[
    "guide",
    "checklist",
    "checklists",
    "questions",
    "questionnaire",
    "shortlist",
    "checkliste",
    "checklijst",
    "playbook",
];

/// Names of pages of questions and answers.
pub(crate) const QUESTIONS: &[&str] = &["faq", "faqs", "questions"];

/// Names of files that belong to the repository, not to the product.
pub(crate) const HOUSEKEEPING: &[&str] = &[
    "contributing",
    "license",
    "licence",
    "code of conduct",
    "agents",
    "claude",
    "roadmap",
    "references",
    "timelines",
    "qa",
    "governance",
    "maintainers",
    "third party licenses",
    "third party licences",
    "licenses",
    "licences",
    "notice",
    "notices",
    "third party notices",
];

/// Names and titles of a technical file and its parts.
pub(crate) const DOSSIER: &[&str] = &[
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

/// Folders in which a technical file is kept.
pub(crate) const DOSSIER_FOLDERS: &[&str] = &[
    "cra",
    "technical file",
    "technical documentation",
    "technical dossier",
    "dossier",
    "annex vii",
    "technische dokumentation",
    "technische unterlagen",
    "technisch dossier",
    "technische documentatie",
    "dossier technique",
    "documentation technique",
    "konformitaet",
    "conformity",
];

/// Other frameworks that people map their products to; their risk assessments are not this one.
pub(crate) const FOREIGN: &[&str] = &[
    "ai act", "gdpr", "dsgvo", "avg", "hipaa", "soc2", "soc 2", "nis2", "nis 2", "dora", "wcag",
    "wcag 2", "pci", "pci dss", "ai rmf", "iso42001", "psti", "fda", "mdr",
];
