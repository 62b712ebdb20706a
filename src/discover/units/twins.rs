//! Folders beside each other that hold papers of the same names, as tools and consultants lay them out for each product.

use super::{is_blank, name_of, plain};
use crate::discover::folder_of;
use rustc_hash::{FxHashMap, FxHashSet};

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

/// Folders a folder is held against at most.
const COMPARED: usize = 32;

/// The declarations in folders beside each other that hold files of the same names: `dossiers/pump/07-declaration.md`,
/// `dossiers/display/07-declaration.md`.
pub(super) fn twins<'a>(documents: &[&'a str]) -> Vec<&'a str> {
    let mut names: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
    let mut alike: FxHashMap<(&str, &str), Vec<&'a str>> = FxHashMap::default();
    for path in documents {
        let (folder, name) = (folder_of(path), name_of(path));
        names.entry(folder).or_default().insert(name);
        let bare = plain(name);
        let declares = DECLARATIONS.iter().any(|word| bare.contains(word));
        if declares && !is_state(folder) && !is_blank(path) {
            let beside = (folder_of(folder), name);
            alike.entry(beside).or_default().push(path);
        }
    }
    let shared = |one: &str, other: &str| {
        let (one, other) = (folder_of(one), folder_of(other));
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

#[cfg(test)]
mod tests {
    use crate::discover::units::units;

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
}
