//! Papers that are said to be kept where nobody who reads the file can see them.

use crate::dossier::verdict::few_letters;
use crate::law::words::{Stems, bare};
use std::sync::LazyLock;

/// Where they are kept.
const KEPT: &[&str] = &[
    "private repositor, internal repositor, private wiki, internal wiki, confidential repositor, under nda , under an nda , \
     internal confluence, internal sharepoint, in notion , in confluence , in sharepoint , on sharepoint ",
    "interne repositor, privé repositor, interne wiki, onder nda , onder geheimhouding",
    "internes repositor, internen repositor, privates repositor, privaten repositor, internes wiki, internen wiki, unter nda , \
     nicht öffentlich zugänglich",
    "dépôt privé, dépôt interne, wiki interne, sous nda , sous accord de confidentialité",
    "repositorio privado, repositorio interno, wiki interna, bajo nda , bajo acuerdo de confidencialidad",
    "repository privato, repository interno, wiki interno, sotto nda ",
    "prywatnym repozytorium, wewnętrznym repozytorium, wewnętrznym wiki, objęte nda ",
    "非公開リポジトリ, 社内リポジトリ, 社内wiki",
    "privat arkiv, internt arkiv, intern wiki, privátním repozitáři, interním repozitáři, repositório privado, repositório interno",
];

/// Letters of a text that says no more than that.
const SHORT: usize = 300;

static WORDS: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[KEPT]]));

/// Whether a text says of what it should hold that it is kept in a closed place, and little else.
pub(super) fn is_kept_elsewhere(text: &str) -> bool {
    few_letters(text, SHORT) && WORDS.heard(&bare(text)) != 0
}

#[cfg(test)]
mod tests {
    use super::is_kept_elsewhere;

    #[test]
    fn closed_places_are_told_from_content() {
        assert!(is_kept_elsewhere(
            "Our threat model is kept in the private repository `tide/internal` and is shared under NDA."
        ));
        assert!(is_kept_elsewhere("Liegt im internen Wiki."));
        assert!(!is_kept_elsewhere(
            "R1: keys leak from the public repository; rotated every week."
        ));
    }
}
