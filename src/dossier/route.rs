//! The route to conformity as the documents state it: the product's class, the procedure performed.

use super::Declaration;
use super::declaration::{DeclarationKind, Item};
use crate::config::{Class, Procedure};
use crate::document::pattern::{Caseless, Regex, pattern};
use crate::document::{Document, Field, FieldKind, Text, fold};
use crate::law::words::{self, declaration as labels, route as own};
use crate::parallel;
use crate::source::{FileId, Span, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, LazyLock};

/// What the documents state in so many words, each with its place.
#[derive(Clone, Default, Debug)]
pub struct Route {
    /// Procedures, declarations first, then by document.
    pub procedures: Vec<Spanned<Stated>>,
    /// Classes, by document.
    pub classes: Vec<Spanned<Class>>,
    /// Where the exception for free and open-source software (Art. 32(5)) is claimed.
    pub exception: Option<Span>,
}

/// The modules a statement names.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Stated {
    /// Internal control.
    pub a: bool,
    /// EU-type examination.
    pub b: bool,
    /// Conformity to type.
    pub c: bool,
    /// Full quality assurance.
    pub h: bool,
    /// Whether it names them by their letters.
    pub lettered: bool,
}

impl Stated {
    /// The procedure of Art. 32 it names; `None` when it names none, or several.
    pub fn procedure(self) -> Option<Procedure> {
        match (self.a, self.b || self.c, self.h) {
            (true, false, false) => Some(Procedure::ModuleA),
            (false, true, false) => Some(Procedure::ModuleBC),
            (false, false, true) => Some(Procedure::ModuleH),
            _ => None,
        }
    }
}

static MODULE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\b[Mm]odules?|\bMODULE|\b[Mm]odul[eo]?n?|\b[Mm]ódulos?|\b[Mm]oduł\p{L}*|\b[Mm]oduli|\b[Mm]odulul|[Мм]одул\p{L}*|[Εε]νότητα[ςσ]?|モジュール)[ \x{A0}]?(?P<letters>[ABCH](?:[1-3])?(?:[ ]?(?:\+|/|&|and|und|en|et|y|e|i|ja|och|og|と|、)[ ]?[ABCH])?)(?P<after>$|[^\p{L}\d])",
    )
});

/// The modules a text names; `None` when it names none or rules one out.
pub(crate) fn modules(text: &str) -> Option<Stated> {
    let mut found = Stated::default();
    for captures in MODULE.captures_iter(text) {
        let Some(letters) = captures.name("letters") else {
            continue;
        };
        let rest = text.get(letters.end()..).unwrap_or_default();
        // "Module A is not available", and not "Module A (no notified body)".
        let runs_on = rest.strip_prefix(' ');
        let runs_on = runs_on.filter(|rest| rest.starts_with(char::is_alphabetic));
        let rest = fold::fold(runs_on.unwrap_or_default());
        let next: Vec<_> = rest.split(' ').take(3).collect();
        if words::any(&next.join(" "), own::RULED_OUT) {
            return None;
        }
        found.a |= letters.as_str().contains('A');
        found.b |= letters.as_str().contains('B');
        found.c |= letters.as_str().contains('C');
        found.h |= letters.as_str().contains('H');
    }
    let folded = fold::fold(text);
    found.lettered = found != Stated::default();
    if !found.lettered {
        found.a = words::any(&folded, own::INTERNAL_CONTROL);
        found.b = words::any(&folded, own::TYPE_EXAMINATION);
        found.h = words::any(&folded, own::QUALITY_ASSURANCE);
    }
    (found != Stated::default()).then_some(found)
}

static CLASS: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"(?:\bclass(?:e|es)?|\bklasse|\bclase|\bklasy?|\bklasa|клас|\btřída|\btřídy|\bklass|\bluokka|\bluokan|\brazred[a]?|\bosztály|\bklasė|\bklasės|\bklase|\bklases|\bklassi|\bclasa|\btrieda|\btriedy|κατηγορία[σς]?|クラス)[ \x{A0}]?(?:ii|i|2|1|ⅱ|ⅰ|Ⅱ|Ⅰ)(?:$|[^\p{L}\d])",
    )
});

/// The class a value names; `None` when it names none, or several to choose from.
pub(crate) fn class(text: &str) -> Option<Class> {
    let folded = fold::fold(text);
    let mut found = Vec::new();
    let mut rest = folded.as_str();
    while let Some(range) = CLASS.find(rest) {
        let word = rest.get(range.clone()).unwrap_or_default();
        let tail = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let second = tail.ends_with("ii") || tail.ends_with('2') || tail.ends_with(['ⅱ', 'Ⅱ']);
        found.push(if second {
            Class::Important2
        } else {
            Class::Important1
        });
        rest = rest.get(range.end..).unwrap_or_default();
    }
    let default = words::any(&folded, own::DEFAULT);
    let critical = words::any(&folded, own::CRITICAL);
    if default {
        found.push(Class::Default);
    } else if critical
        && !words::any(
            &folded,
            &[
                "non critical",
                "not critical",
                "nicht kritisch",
                "niet kritiek",
            ],
        )
    {
        found.push(Class::Critical);
    }
    found.dedup();
    match found.as_slice() {
        [one] => Some(*one),
        // "Default (neither class I nor II)".
        [_, .., Class::Default] if folded.starts_with("default") => Some(Class::Default),
        _ => None,
    }
}

/// What the documents that are the product's own state.
pub(super) fn read(
    documents: &[Arc<Document>],
    declarations: &[Declaration],
    foreign: &FxHashSet<FileId>,
) -> Route {
    let mut route = Route::default();
    for declaration in declarations
        .iter()
        .filter(|it| it.kind == DeclarationKind::Full)
    {
        for item in [Item::Procedure, Item::Certificate, Item::NotifiedBody] {
            let values = declaration.about(item).map(|passage| &passage.value);
            route.procedures.extend(values.filter_map(stated));
        }
    }
    let own = documents.iter().filter(|it| !foreign.contains(&it.file));
    let own: Vec<&Document> = own.map(|document| &**document).collect();
    let mut by_file: FxHashMap<FileId, Vec<&Declaration>> = FxHashMap::default();
    for declaration in declarations {
        by_file
            .entry(declaration.file())
            .or_default()
            .push(declaration);
    }
    let stated = parallel::map(&own, |document| {
        let here = by_file.get(&document.file);
        of_document(document, here.map_or(&[], Vec::as_slice))
    });
    for one in stated {
        route.procedures.extend(one.procedures);
        route.classes.extend(one.classes);
        route.exception = route.exception.or(one.exception);
    }
    route
}

/// What a document states outside its declarations.
fn of_document(document: &Document, declarations: &[&Declaration]) -> Route {
    let mut route = Route {
        exception: exception(document),
        ..Route::default()
    };
    let declared = |field: &&Field| {
        let mut within = declarations.iter();
        field.kind != FieldKind::FrontMatter && !within.any(|it| it.holds(field.span))
    };
    for field in document.fields.iter().filter(declared) {
        let label = field.label.folded();
        let label = label.trim_start_matches(|c: char| !c.is_alphabetic());
        if words::any(label, labels::PROCEDURE) && label.split(' ').count() <= 6 {
            route.procedures.extend(stated(&field.value));
            let class = class_beside(field.value.as_str());
            let class = class.map(|it| Spanned::new(it, field.value.span()));
            route.classes.extend(class);
        }
        if starts(label, own::CLASS) && field.value.as_str().len() <= 200 {
            let class = class(field.value.as_str());
            let class = class.map(|it| Spanned::new(it, field.value.span()));
            route.classes.extend(class);
        }
    }
    route
}

/// Bytes of a value that names the procedure and the class in a few words.
const FEW_WORDS: usize = 100;

/// The class in a value that names the procedure first: "Self-assessment for class I". Conditions and denials, as in
/// "module A, as it is not class II", state none.
fn class_beside(text: &str) -> Option<Class> {
    if text.len() > FEW_WORDS || words::whole(&fold::fold(text), own::UNDER_CONDITION) {
        return None;
    }
    let procedure = modules(text)?.procedure();
    let class = procedure.and_then(|_| class(text))?;
    (class != Class::Default).then_some(class)
}

/// Whether a label begins with one of these words and holds little else.
fn starts(label: &str, list: &[&str]) -> bool {
    let short = label.split(' ').count() <= 4;
    short && list.iter().any(|word| label.starts_with(word))
}

fn stated(value: &Text) -> Option<Spanned<Stated>> {
    let stated = modules(value.as_str())?;
    Some(Spanned::new(stated, value.span()))
}

static EXCEPTION: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:article|art\.?|artikel|artículo|articolo|artykuł\p{L}*)[ \x{A0}]?32(?:\(5\)|[ ,.]+(?:abs(?:atz|\.)?|lid|para(?:graph|\.)?|paragraphe|apartado|paragrafo|ust\.?) ?5)(?:$|[^\d])|第32条第5項",
    )
});

/// Where a document claims the exception of Art. 32(5).
fn exception(document: &Document) -> Option<Span> {
    document.blocks.iter().find_map(|block| {
        let text = block.text.as_str();
        let found = EXCEPTION.find(text.contains("32").then_some(text)?)?;
        (!block.quoted).then(|| block.text.span_of(found))
    })
}

#[cfg(test)]
mod tests {
    use super::{class, class_beside, modules};
    use crate::config::{Class, Procedure};

    #[test]
    fn procedures_are_read_from_their_names() {
        for (text, procedure) in [
            (
                "none; internal control (module A)",
                Some(Procedure::ModuleA),
            ),
            ("Nicht beteiligt (Modul A)", Some(Procedure::ModuleA)),
            ("Modules B + C", Some(Procedure::ModuleBC)),
            (
                "EU-type examination (module B) followed by module C",
                Some(Procedure::ModuleBC),
            ),
            ("モジュール H", Some(Procedure::ModuleH)),
            ("moduł A", Some(Procedure::ModuleA)),
            ("Module A or module H", None),
            ("Module A is not available for class II", None),
            ("Module A (no notified body)", Some(Procedure::ModuleA)),
            ("module Auth", None),
            ("модул A", Some(Procedure::ModuleA)),
        ] {
            assert_eq!(
                modules(text).and_then(|it| it.procedure()),
                procedure,
                "{text}"
            );
        }
    }

    #[test]
    fn a_class_beside_its_procedure_is_read_where_it_is_stated() {
        for (text, class) in [
            (
                "Self-assessment for class I; CE marking later",
                Class::Important1,
            ),
            ("Modul B + C (Klasse II)", Class::Important2),
        ] {
            assert_eq!(class_beside(text), Some(class), "{text}");
        }
        for text in [
            "Module A; module B + C if class II",
            "Modul A, da nicht Klasse I",
            "Module A or module H for class I",
            "class I",
        ] {
            assert_eq!(class_beside(text), None, "{text}");
        }
    }

    #[test]
    fn classes_are_read_from_values() {
        for (text, expected) in [
            ("Important product, class II", Some(Class::Important2)),
            ("Klasse I (Anhang III)", Some(Class::Important1)),
            ("Default", Some(Class::Default)),
            (
                "Default (neither class I nor class II)",
                Some(Class::Default),
            ),
            ("critical (Annex IV)", Some(Class::Critical)),
            ("クラスII", Some(Class::Important2)),
            ("class I / class II", None),
            ("Class A insulation", None),
        ] {
            assert_eq!(class(text), expected, "{text}");
        }
    }
}
