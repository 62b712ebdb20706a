//! What is known of a product, and where that is said.

use crate::dossier::Product;
use crate::source::{Span, Spanned};

/// Each fact by its name: its value and its place, or nothing where it is unknown.
pub(super) fn of(product: &Product) -> [(&'static str, Option<(String, Span)>); 8] {
    fn said<T>(fact: &Option<Spanned<T>>, show: impl Fn(&T) -> String) -> Option<(String, Span)> {
        fact.as_ref().map(|fact| (show(&fact.value), fact.span))
    }
    let facts = &product.facts;
    [
        ("name", said(&facts.name, String::clone)),
        ("version", said(&facts.version, String::clone)),
        ("kind", said(&facts.kind, |kind| kind.as_str().into())),
        ("class", said(&facts.class, |class| class.as_str().into())),
        (
            "procedure",
            said(&facts.procedure, |procedure| procedure.as_str().into()),
        ),
        ("role", said(&facts.role, |role| role.as_str().into())),
        (
            "placed on the market",
            said(&facts.placed_on_market, |day| day.to_string()),
        ),
        (
            "support until",
            said(&facts.support_end, |day| day.to_string()),
        ),
    ]
}

/// "Acme Gateway 2.4.0": what is known of the name; else the folder.
pub(super) fn title(product: &Product) -> String {
    let facts = &product.facts;
    let words = [&facts.name, &facts.version].into_iter().flatten();
    let words: Vec<_> = words.map(|word| word.value.as_str()).collect();
    match (words.is_empty(), product.path.as_str()) {
        (false, _) => words.join(" "),
        (true, ".") => "this folder".into(),
        (true, path) => path.into(),
    }
}
