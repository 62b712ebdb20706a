//! Several products in one repository, told apart by where their declarations and technical files lie.
//!
//! Only used where the configuration names no product. The folder of a product is the folder of its declaration or
//! technical file, without the folders that merely sort documents (`docs`, `compliance`, a language code). Folders beside
//! each other that hold papers of the same names, a declaration among them, are products' as well.

use rustc_hash::{FxHashMap, FxHashSet};

/// Folders that sort documents and name no product.
const SORTING: &[&str] = &[
    "doc",
    "docs",
    "documentation",
    "documents",
    "compliance",
    "conformity",
    "legal",
    "regulatory",
    "cra",
    "security",
    "dossier",
    "technical",
    "technical-file",
    "technical-documentation",
    "policies",
    "public",
    "files",
    "eu",
    "ce",
    "i18n",
    "locales",
    "l10n",
    "translations",
    "source",
    "pages",
    "content",
    "current",
    ".github",
    ".well-known",
];

/// Words in a file name that make it a product's declaration or technical file, without punctuation.
const MARKS: &[&str] = &[
    "declarationofconformity",
    "technicaldocumentation",
    "technicalfile",
    "konformitaetserklaerung",
    "konformitätserklärung",
    "technischedokumentation",
    "conformiteitsverklaring",
    "technischedocumentatie",
    "technischdossier",
];

/// Words in the name of a declaration, which alone do not tell whose it is.
const DECLARATIONS: &[&str] = &[
    "declaration",
    "erklaerung",
    "erklärung",
    "verklaring",
    "déclaration",
    "declaracion",
    "declaración",
    "dichiarazione",
    "deklaracja",
    "宣言",
];

/// Files of the same name in two folders beside each other that make each of them a product's.
const SHARED: usize = 5;

/// Folders that hold another state of the same papers.
const STATES: &[&str] = &[
    "old", "new", "draft", "drafts", "final", "archive", "archiv", "archief", "archivio", "latest",
    "next", "previous", "backup", "signed", "internal", "external",
];

/// Words that make such a file nobody's.
const BLANKS: &[&str] = &[
    "template",
    "vorlage",
    "sjabloon",
    "example",
    "sample",
    "guide",
    "checklist",
];

/// The folders of the products among these documents, below `root`; empty unless there are at least two, none inside
/// another.
pub fn units<'a>(documents: impl Iterator<Item = &'a str>, root: &str) -> Vec<String> {
    let documents: Vec<&str> = documents.collect();
    let marked = documents.iter().filter(|path| marks_a_product(path));
    let mut found: Vec<String> = marked.map(|path| unit(path, root)).collect();
    found.extend(twins(&documents).into_iter().map(|path| unit(path, root)));
    found.sort();
    found.dedup();
    let nested =
        |folder: &String| folder == root || found.iter().any(|other| is_inside(other, folder));
    if found.len() < 2 || found.iter().any(nested) {
        Vec::new()
    } else {
        found
    }
}

/// Letters and digits of a text in lower case.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn is_blank(path: &str) -> bool {
    let whole = plain(path);
    BLANKS.iter().any(|blank| whole.contains(blank))
}

fn marks_a_product(path: &str) -> bool {
    let name = plain(name_of(path));
    MARKS.iter().any(|mark| name.contains(mark)) && !is_blank(path)
}

/// Folders a folder is held against at most.
const COMPARED: usize = 32;

/// The declarations in folders beside each other that hold files of the same names: `dossiers/pump/07-declaration.md`,
/// `dossiers/display/07-declaration.md`.
fn twins<'a>(documents: &[&'a str]) -> Vec<&'a str> {
    let mut names: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
    let mut alike: FxHashMap<(&str, &str), Vec<&'a str>> = FxHashMap::default();
    for path in documents {
        let (folder, name) = (super::folder_of(path), name_of(path));
        names.entry(folder).or_default().insert(name);
        let bare = plain(name);
        let declares = DECLARATIONS.iter().any(|word| bare.contains(word));
        if declares && !is_state(folder) && !is_blank(path) {
            let beside = (super::folder_of(folder), name);
            alike.entry(beside).or_default().push(path);
        }
    }
    let shared = |one: &str, other: &str| {
        let (one, other) = (super::folder_of(one), super::folder_of(other));
        let held = names.get(one).zip(names.get(other));
        one != other && held.is_some_and(|(one, other)| one.intersection(other).count() >= SHARED)
    };
    let groups = alike.values();
    groups
        .flat_map(|group| {
            let others = group.iter().take(COMPARED);
            let has_twin = move |path: &&&str| others.clone().any(|other| shared(path, other));
            group.iter().filter(has_twin).copied()
        })
        .collect()
}

/// Whether a folder is named after a state, a version or a language of what lies in it.
fn is_state(folder: &str) -> bool {
    let name = name_of(folder).to_lowercase();
    let version = name.trim_start_matches('v');
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | 'x');
    let locale = name.split(['-', '_']).all(|part| part.len() == 2);
    STATES.contains(&name.as_str()) || version.chars().all(digits) || locale
}

fn unit(path: &str, root: &str) -> String {
    let mut folder = super::folder_of(path);
    while folder != root && folder != "." {
        let name = name_of(folder).to_lowercase();
        let language = name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_lowercase());
        if !language && !SORTING.contains(&name.as_str()) {
            break;
        }
        folder = super::folder_of(folder);
    }
    folder.to_string()
}

/// Which of the product folders a file belongs to, as indices: those with the deepest folder around it; where none
/// lies around it, those below the folder it speaks for (a `SECURITY.md` at the top speaks for all).
pub fn owners(products: &[&str], file: &str) -> Vec<usize> {
    let depth = |folder: &str| {
        if folder == "." {
            0
        } else {
            folder.split('/').count()
        }
    };
    let around = |folder: &&str| {
        **folder == *"." && !file.starts_with("../") || **folder == *file || is_inside(file, folder)
    };
    let deepest = products
        .iter()
        .filter(|folder| around(folder))
        .map(|folder| depth(folder))
        .max();
    let own = unit(file, ".");
    let below = |folder: &&str| own == "." || own == **folder || is_inside(folder, &own);
    let all = products.iter().enumerate();
    all.filter(|(_, folder)| match deepest {
        Some(deepest) => around(folder) && depth(folder) == deepest,
        None => below(folder),
    })
    .map(|(index, _)| index)
    .collect()
}

/// Whether a folder is another or holds it.
pub fn holds(folder: &str, inner: &str) -> bool {
    folder == inner || is_inside(inner, folder) || folder == "." && !inner.starts_with("..")
}

/// Whether `inner` lies below `outer`.
fn is_inside(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::{owners, units};

    fn of(paths: &[&str]) -> Vec<String> {
        units(paths.iter().copied(), ".")
    }

    #[test]
    fn two_products_are_told_apart() {
        let paths = [
            "README.md",
            "apps/core/compliance/EU_DECLARATION_OF_CONFORMITY.md",
            "apps/core/compliance/TECHNICAL_DOCUMENTATION.md",
            "apps/desktop/docs/de/technische-dokumentation.md",
        ];
        assert_eq!(of(&paths), ["apps/core", "apps/desktop"]);
    }

    #[test]
    fn one_product_stays_one() {
        assert_eq!(
            of(&[
                "docs/cra/technical-file.md",
                "docs/declaration-of-conformity.md"
            ]),
            [""; 0]
        );
        assert_eq!(
            of(&["docs/technical-file.md", "apps/a/technical-file.md"]),
            [""; 0]
        );
    }

    #[test]
    fn folders_of_the_same_papers_are_products() {
        let names = [
            "01-general",
            "02-design",
            "03-risk",
            "05-standards",
            "07-declaration",
        ];
        let papers = |folders: [&str; 2]| {
            let paths = folders
                .iter()
                .flat_map(|folder| names.iter().map(move |name| format!("{folder}/{name}.md")));
            let paths: Vec<String> = paths.collect();
            units(paths.iter().map(String::as_str), ".")
        };
        assert_eq!(
            papers(["dossier/pump", "dossier/km-3"]),
            ["dossier/km-3", "dossier/pump"]
        );
        for same in [
            ["docs/v1", "docs/v2"],
            ["docs/en-US", "docs/pt-BR"],
            ["docs/en", "docs/de"],
            ["docs/draft", "docs/signed"],
            ["docs/pump", "docs/template"],
            ["a/pump", "b/display"],
        ] {
            assert_eq!(papers(same), [""; 0], "{same:?}");
        }
    }

    #[test]
    fn templates_are_nobodys() {
        assert_eq!(
            of(&["a/technical-file.md", "templates/technical-file.md"]),
            [""; 0]
        );
    }

    #[test]
    fn files_at_the_top_belong_to_every_product() {
        let products = ["apps/core", "apps/desktop"];
        assert_eq!(owners(&products, "SECURITY.md"), [0, 1]);
        assert_eq!(owners(&products, ".github/SECURITY.md"), [0, 1]);
        assert_eq!(owners(&products, "apps/docs/support.md"), [0, 1]);
        assert_eq!(owners(&products, "apps/core/README.md"), [0]);
        assert_eq!(
            owners(&products, "packages/legal/templates/security.md"),
            [0; 0]
        );
        assert_eq!(owners(&["."], "a/b.md"), [0]);
    }
}
