//! What a declaration says the product is: name, type or model, versions.

use super::{Declaration, Item, Passage};
use crate::document::pattern::Caseless;
use crate::document::{Text, placeholder};
use crate::law::words::{self, declaration as own};
use crate::source::Spanned;
use std::sync::LazyLock;

static MODEL: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:type|model|typ|modell|modèle|tipo|modelo|modello|malli|tyyppi|tüüp|mudel|típus)(?: (?:no\.?|nr\.?|n°|designation))?:? |(?:^|\W)(?:тип|τύπο[ςσ]):? |(?:型式|型番|モデル)[ ：:]?",
    )
});

static VERSION: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(r"\bv?\d+\.(?:\d+|x+|\*)(?:\.(?:\d+|x+|\*))*(?:[-+][0-9a-z.-]+)?\b|\bv\d+\b")
});

/// Fills in what the declaration says of the product.
pub(super) fn read(declaration: &mut Declaration) {
    let mut name = None;
    let mut model = None;
    let mut versions: Vec<Spanned<String>> = Vec::new();
    let about = |item: Item| declaration.about(item);
    for passage in about(Item::Product).chain(about(Item::Object)) {
        let value = &passage.value;
        if value.is_blank() || placeholder::is_unfilled(value.as_str()) {
            continue;
        }
        let label = passage.label.as_ref().map(|label| label.folded());
        let identifies = |label: &str| words::any(label, own::IDENTIFICATION);
        match label {
            Some(label) if MODEL.find(&format!("{label} ")).is_some() && !has_name(label) => {
                model = model.or_else(|| Some(first_part(value)));
            }
            Some(label) if identifies(label) && !has_name(label) => {}
            _ => {
                name = name.or_else(|| named(passage));
                model = model.or_else(|| model_in(value));
            }
        }
        if let Some(range) = VERSION.find(value.as_str()) {
            let found = value.slice(range);
            // "2.4.0" of the object is that of the product said again.
            if !versions.iter().any(|known| known.value == found.as_str()) {
                versions.push(found.spanned());
            }
        }
    }
    declaration.name = name;
    declaration.model = model;
    declaration.versions = versions;
}

/// Whether a label is of the name, whatever else it holds ("Product name and type").
fn has_name(label: &str) -> bool {
    [
        "name",
        "naam",
        "bezeichnung",
        "nom",
        "nombre",
        "nome",
        "nazwa",
        "名",
        "product",
        "produkt",
    ]
    .iter()
    .any(|word| label.contains(word))
}

/// The name: the value up to the first comma, or to the word that introduces type or version.
fn named(passage: &Passage) -> Option<Spanned<String>> {
    // Free text under a heading is a name only when it is short.
    if passage.label.is_none() && passage.value.as_str().chars().count() > 60 {
        return None;
    }
    let part = first_part(&passage.value);
    part.value.chars().any(char::is_alphabetic).then_some(part)
}

fn first_part(value: &Text) -> Spanned<String> {
    let text = value.as_str();
    let end = text
        .find([',', ';', '\n', '\t', '、', '('])
        .unwrap_or(text.len());
    let head = text.get(..end).unwrap_or(text);
    let end = match VERSION.find(head) {
        Some(version) if version.start > 0 => version.start,
        _ => end,
    };
    let cut = value.slice(0..end);
    let bare = cut.as_str().trim_end_matches(['.', ' ']).len();
    cut.slice(0..bare).spanned()
}

/// The type behind its word: "type NG-S".
fn model_in(value: &Text) -> Option<Spanned<String>> {
    let word = MODEL.find(value.as_str())?;
    let rest = value.slice(word.end..value.as_str().len());
    let part = first_part(&rest);
    (!part.value.is_empty()).then_some(part)
}
