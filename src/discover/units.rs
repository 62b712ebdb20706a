//! Several products in one repository, told apart by where their declarations and technical files lie.
//!
//! Only used where the configuration names no product. The folder of a product is the folder of its declaration or
//! technical file, without the folders that merely sort documents (`docs`, `compliance`, a language code). Folders beside
//! each other that hold papers of the same names, a declaration among them, are products' as well.

use twins::twins;

mod twins;

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
