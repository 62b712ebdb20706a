//! Placeholders: what somebody meant to fill in and did not.
//!
//! Are: `[Company name]`, `<vendor>`, `«product name»`, `{{version}}`, TBD, TODO, `YYYY-MM-DD`, `vX.Y.Z`, `2031-XX-XX`, `____`,
//! "to be completed", « à compléter », "[BITTE ERGÄNZEN]". Are not: `sbom-<version>.json`, `<file>` in a command,
//! link references, footnotes, check boxes, CVE-XXXX.

use super::BANK;
use super::Text;
use crate::document::pattern::{Cased, Caseless, asked};
use crate::document::phrases::Phrases;
use std::ops::Range;
use std::sync::LazyLock;

/// A placeholder found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundPlaceholder {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// In what shape.
    pub kind: PlaceholderKind,
}

/// The shapes of placeholders.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PlaceholderKind {
    /// `[Company name]`, `«company name»`.
    Bracket,
    /// `<company name>`.
    Angle,
    /// `{{company}}`, `{% … %}`, `${COMPANY}`.
    Variable,
    /// TBD, TODO, "to be completed", "[ERGÄNZEN]".
    Word,
    /// `YYYY-MM-DD`, `vX.Y.Z`, `2031-XX-XX`.
    Pattern,
    /// `____`, `.....`, a lone `…`.
    Blank,
}

/// Words that make bracketed text a field to fill in (folded, matched at word starts).
const FIELD_WORDS: &str = "name|date|version|product|company|manufacturer|vendor|organi[sz]ation|address|e-?mail|phone|url|link|website|\
    number|insert|enter|fill|add|todo|tbd|tbc|tba|your|to be|describe|description|specify|list|state|provide|replace|placeholder|\
    choose|select|e\\.g\\.|signature|signatory|place|city|country|title|function|role|year|month|day|x+|model|type|serial|support|\
    standard|contact|person|responsible|path|reference|ref|scope|purpose|yes/no|\
    bitte|ergänz|eintrag|einfüg|ausfüll|hersteller|firma|produkt|datum|adresse|anschrift|unterschrift|ort|bezeichnung|\
    invul|aanvul|vul |fabrikant|bedrijf|adres|handtekening|plaats|naam|versie|\
    beschreiben|verfassen|einkleben|beschrijven|invoegen|plakken|\
    compléter|à remplir|insérer|nom|adresse|fabricant|société|rédiger|décrire|joindre|à écrire|\
    inserire|completare|nome|indirizzo|da scrivere|descrivere|allegare|incollare|\
    rellenar|nombre|redactar|describir|adjuntar|pegar|escribir|preencher|redigir|descrever|anexar|\
    wpisać|wpisz|wstawić|opisać|uzupełni|fyll i|klistra|udfyld|indsæt|täytä|doplnit|vyplnit";

pub(super) static SHAPES: Cased = Cased::of(
    &BANK,
    r"(?x)
        (?P<bracket>\[[^\[\]]{2,}\]|«[^«»\n]*»)
        | (?P<angle><[\p{L}][^<>=@\n]*>)
        | (?P<variable>\{\{[^{}\n]+\}\}|\{%[^%\n]+%\}|\$\{[A-Z_]{2,}\}|\{[A-Z][A-Z0-9_]{2,}\}|%%[A-Z_]{3,}%%|@@[A-Z_]{3,}@@)
        | (?P<pattern>\b(?:YYYY|JJJJ|AAAA)[-./]?(?:MM[-./]?(?:DD|TT|JJ))?|\b(?:DD|TT)[-./]MM[-./](?:YYYY|JJJJ)|\b[vV]?[XxNn]\.[YyXxNn](?:\.[ZzXxNn])?\b|\b20\d\d-XX(?:-XX)?\b|\b20[Xx]{2}\b)
        | (?P<blank>\b[\w.+-]+@(?:…|\.{3,})|_{4,}|\b_{3}\b|\.{6,}|…{2,}|\[[●•…▪■○◯]\]|[(（][^()（）\n]*を(?:記載|記入)(?:する|すること|してください)?[)）])
        ",
);

pub(super) static WORDS: Cased = Cased::of(
    &BANK,
    r"(?ix)
        (?P<exact>\b(?-i:TBD|TBC|TBA|FIXME|T\.B\.D\.|PLACEHOLDER|LOREM\ IPSUM)\b|(?-i:_TODO_|\bTODO\b)|\bX{3,}(?:_[A-Z0-9_]+)?\b|\b(?:YOUR|INSERT|REPLACE|ENTER)_[A-Z0-9_]+\b|\byour[\ -](?:company|organi[sz]ation|product|name|e-?mail|domain|project)(?:[\ -]name|[\ -]here)?\b
          |\b(?:example|sample)\ (?:corp(?:oration)?|inc|gmbh|company|vendor)\b|\blorem\ ipsum\b)
        | \bto\ be\ (?:completed|filled(?:\ in|\ out)?|determined|defined|decided|confirmed|added|provided|specified|documented|announced|written|supplied|inserted|drafted|assigned|finali[sz]ed|described|elaborated|inserted|clarified|agreed)\b
        | [—–:-]\s*\W{0,2}tb[acd]\W{0,2}$ | \b(?:fill\ (?:this\ )?in|please\ (?:complete|fill|insert|specify|provide|describe)|insert\ \w+\ here|complete\ this\ section)\b
        | \b(?:noch\ )?(?:auszufüllen|zu\ ergänzen|einzutragen|einzufügen)\b | \bbitte\ (?:ergänzen|ausfüllen|eintragen|einfügen)\b | \bwird\ noch\ (?:ergänzt|ausgefüllt|festgelegt|erstellt)\b
        | \b(?:nog\ )?(?:in\ te\ vullen|aan\ te\ vullen|nader\ te\ bepalen|n\.t\.b\.|nog\ te\ bepalen|nog\ aan\ te\ (?:maken|leveren))
        | à\ (?:compléter|remplir|définir|renseigner)\b | \bda\ (?:completare|compilare|definire)\b | \bpor\ (?:completar|definir)\b
        ",
);

/// The same in the languages the patterns do not know.
pub(super) static UNFILLED: Phrases = Phrases::whole(&BANK, |language| language.unfilled);

static FIELDS: LazyLock<Caseless> =
    LazyLock::new(|| Caseless::owned(format!(r"(?:^|[\s/(\[:,_*-])(?:{FIELD_WORDS})")));

/// Words after `{%` that a site generator resolves itself; a page with them is no template of ours.
const LIQUID: &[&str] = &[
    "include",
    "include_relative",
    "link",
    "raw",
    "endraw",
    "comment",
    "endcomment",
    "highlight",
    "endhighlight",
    "seo",
    "toc",
    "asset",
    "post_url",
    "feed_meta",
    "hint",
    "endhint",
    "tab",
    "endtab",
    "tabs",
    "endtabs",
    "embed",
    "content",
    "cut",
];

/// How long a placeholder can be, in characters; longer is text in brackets. (Said here and not in the pattern: a
/// bounded repetition is unrolled when the pattern is compiled.)
fn longest(kind: PlaceholderKind) -> usize {
    match kind {
        PlaceholderKind::Bracket => 402,
        PlaceholderKind::Angle => 83,
        PlaceholderKind::Variable => 124,
        PlaceholderKind::Word | PlaceholderKind::Pattern | PlaceholderKind::Blank => usize::MAX,
    }
}

/// Every placeholder in plain text, in order, none inside another.
pub fn find(text: &str) -> Vec<FoundPlaceholder> {
    let patterns = [&SHAPES, &WORDS];
    if patterns.iter().all(|it| it.within(text).is_none()) && !UNFILLED.is_heard(text) {
        return Vec::new();
    }
    // What looks like one at first mostly is none, and is asked about again and again.
    let known = asked::with(text, |asked| asked.answer(asked::PLACEHOLDER));
    if known == Some(0) {
        return Vec::new();
    }
    let found = look_for(text);
    if known.is_none() {
        let holds = u64::from(!found.is_empty());
        asked::with(text, |asked| asked.tell(asked::PLACEHOLDER, holds));
    }
    found
}

fn look_for(text: &str) -> Vec<FoundPlaceholder> {
    let mut found: Vec<FoundPlaceholder> = Vec::new();
    if let Some(shapes) = SHAPES.within(text) {
        for captures in shapes.captures_iter(text) {
            let Some(whole) = captures.get(0) else {
                continue;
            };
            let kind = if captures.name("bracket").is_some() {
                PlaceholderKind::Bracket
            } else if captures.name("angle").is_some() {
                PlaceholderKind::Angle
            } else if captures.name("variable").is_some() {
                PlaceholderKind::Variable
            } else if captures.name("pattern").is_some() {
                PlaceholderKind::Pattern
            } else {
                PlaceholderKind::Blank
            };
            let fits = whole.as_str().chars().count() <= longest(kind);
            if fits && holds(kind, whole.as_str(), text, whole.range()) {
                found.push(FoundPlaceholder {
                    range: whole.range(),
                    kind,
                });
            }
        }
    }
    // Shapes come in text order and none inside another, as do words: one look at the next shape is enough.
    let shapes = found.len();
    let mut next = 0;
    let words = WORDS.within(text).map(|words| words.find_iter(text));
    for whole in words.into_iter().flatten() {
        let range = whole.range();
        let shaped = found.get(..shapes).unwrap_or_default();
        while (shaped.get(next)).is_some_and(|shape| shape.range.end <= range.start) {
            next += 1;
        }
        let inside = (shaped.get(next)).is_some_and(|shape| shape.range.start < range.end);
        let numbered = whole.as_str().starts_with('X')
            && text
                .get(..range.start)
                .is_some_and(|text| text.ends_with('-'));
        let meant = whole.as_str() != "TODO" || stands_for_a_value(text, &range);
        // `CVE-XXXX-XXXX` shows the form of a number.
        if !inside && !numbered && meant {
            found.push(FoundPlaceholder {
                range,
                kind: PlaceholderKind::Word,
            });
        }
    }
    if found.is_empty()
        && let Some(range) = UNFILLED.find(text)
    {
        let kind = PlaceholderKind::Word;
        found.push(FoundPlaceholder { range, kind });
    }
    found.sort_by_key(|placeholder| placeholder.range.start);
    found
}

/// As [`find`], but code is read as code: a command with `<file>` in it is complete, a lone `` `<vendor>` `` is not.
pub fn find_in(text: &Text) -> Vec<FoundPlaceholder> {
    let mut found = find(text.as_str());
    found.retain(|placeholder| {
        let code = text
            .code_around(placeholder.range.start)
            .filter(|code| placeholder.range.end <= code.end);
        code.is_none_or(|code| {
            let around = code.len() - placeholder.range.len();
            around <= 2 && placeholder.kind != PlaceholderKind::Pattern
        })
    });
    found
}

/// Whether a value is not filled in: nothing but placeholders, hints in brackets and punctuation.
pub fn is_unfilled(value: &str) -> bool {
    let value = value.trim();
    if value.is_empty()
        || matches!(
            value,
            "-" | "–" | "—" | "?" | "…" | "..." | "*" | "☐" | "n/n" | "N.N."
        )
    {
        return true;
    }
    let found = find(value);
    !found.is_empty() && letters_outside(value, &found) < 12
}

/// Letters and digits of a text that no placeholder covers.
pub fn letters_outside(text: &str, found: &[FoundPlaceholder]) -> usize {
    let mut count = 0;
    let mut at = 0;
    for placeholder in found {
        count += letters(
            text.get(at..placeholder.range.start.max(at))
                .unwrap_or_default(),
        );
        at = at.max(placeholder.range.end);
    }
    count + letters(text.get(at..).unwrap_or_default())
}

fn letters(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(u8::is_ascii_alphanumeric).count();
    }
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn holds(kind: PlaceholderKind, found: &str, text: &str, range: Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|text| text.chars().next_back());
    let after = text.get(range.end..).and_then(|text| text.chars().next());
    let joined = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '\\' | '$'))
    };
    let inner = found.get(1..found.len() - 1).unwrap_or_default().trim();
    match kind {
        PlaceholderKind::Bracket if found.starts_with('«') => {
            // The first quotation mark takes two bytes.
            let inner = found.trim_start_matches('«').trim_end_matches('»');
            in_guillemets(inner) && stands_alone(text, &range)
        }
        PlaceholderKind::Bracket => {
            bracket(inner)
                && !matches!(after, Some('(' | '['))
                && !joined(before)
                && before != Some(']')
        }
        PlaceholderKind::Angle => {
            // Part of a name or path (`sbom-<version>.json`), or a type (`Vec<String>`): complete as it is.
            let part = joined(before)
                || joined(after)
                || (after == Some('.')
                    && text
                        .get(range.end + 1..)
                        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric)));
            !part
                && before != Some('.')
                && before != Some('@')
                && !inner.contains("://")
                && !inner.ends_with('/')
        }
        PlaceholderKind::Variable => {
            let word = inner
                .trim_matches(['{', '}', '%', '-', ' '])
                .split_whitespace()
                .next()
                .unwrap_or_default();
            let generator = (found.starts_with("{%") && LIQUID.contains(&word))
                || word.starts_with("site.")
                || word.starts_with("page.")
                || word == "<"
                || word == "<%";
            // `${VERSION}` and `{ID}` within a path or name belong to a command or an address.
            let part = !found.starts_with("{{")
                && !found.starts_with("{%")
                && (joined(before) || joined(after));
            !generator && !part
        }
        PlaceholderKind::Pattern => {
            let example = joined(before)
                || before == Some('.')
                || matches!(after, Some('.'))
                    && text
                        .get(range.end + 1..)
                        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            !example && (found.starts_with("20") || !joined(after))
        }
        PlaceholderKind::Blank => !joined(before) && !after.is_some_and(char::is_alphanumeric),
        PlaceholderKind::Word => true,
    }
}

fn bracket(inner: &str) -> bool {
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || inner.starts_with(['^', '!', '@', '#']) || inner.contains("://") {
        return inner.chars().count() >= 3
            && inner.chars().all(|c| matches!(c, '_' | '.' | '…' | ' '));
    }
    let capitals = inner.chars().all(|c| !c.is_lowercase());
    let words = inner.split_whitespace().count();
    // `[RFC 2119]`, `[EN 18031]`: a reference has digits.
    let reference = capitals && inner.chars().any(|c| c.is_ascii_digit()) && words <= 3;
    if reference {
        return false;
    }
    (capitals && words >= 2)
        || inner.ends_with('…')
        || inner.ends_with("...")
        || FIELDS.is_match(inner)
}

/// What forms with `«…»` call a field that has no more telling name.
const FIELDS_IN_GUILLEMETS: &[&str] = &[
    "text", "texte", "tekst", "texto", "testo", "diagram", "schema", "picture", "photo",
    "firmware", "party", "owner",
];

/// Whether quotation marks hold nothing, or the name of a field as forms write it: « Enregistrer » is a quotation.
fn in_guillemets(inner: &str) -> bool {
    let blank = |c: char| c.is_whitespace() || matches!(c, '…' | '.' | '_' | '-');
    let named = || {
        let small = inner.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        small && (FIELDS_IN_GUILLEMETS.contains(&inner) || FIELDS.is_match(inner))
    };
    inner.chars().all(blank) || named()
}

/// Whether what stands there is all there is to its line, cell or label.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let before = before.trim_end_matches([' ', '*', '_', '`']);
    let after = text.get(range.end..).unwrap_or_default();
    let after = after.trim_start_matches([' ', '*', '_', '`']);
    let parted = |c: char| {
        matches!(
            c,
            '\n' | '\t' | ':' | ';' | ',' | '(' | ')' | '»' | '«' | '/' | '–' | '—'
        )
    };
    let inner = text.get(range.clone()).unwrap_or_default();
    let empty = !inner.chars().any(char::is_alphanumeric);
    empty
        || (before.is_empty() || before.ends_with(parted))
            && (after.is_empty() || after.starts_with(parted))
}

/// TODO as a value ("TODO", "TODO: …", "(TODO)"), not as a subject ("no TODO comments in the code").
fn stands_for_a_value(text: &str, range: &Range<usize>) -> bool {
    let line_start = text.get(..range.start).unwrap_or_default();
    let before = line_start
        .rsplit(['\n', '\t'])
        .next()
        .unwrap_or_default()
        .trim_end();
    let after = text
        .get(range.end..)
        .unwrap_or_default()
        .trim_start_matches([' ', '*', '_']);
    let opens = before.is_empty()
        || before.ends_with([':', '(', '[', '*', '_', '–', '—', '-', '=', '|', '`', '"']);
    let closes = after.is_empty()
        || after.starts_with([
            ':', ')', ']', '\n', '\t', '.', ',', ';', '–', '—', '-', '|', '(',
        ]);
    opens && (closes || before.is_empty()) || after.starts_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|p| &text[p.range]).collect()
    }

    #[test]
    fn what_is_a_placeholder() {
        for (text, wanted) in [
            ("Manufacturer: [Company Name], done", "[Company Name]"),
            (
                "[TO BE FILLED BY\nMANUFACTURER: address]",
                "[TO BE FILLED BY\nMANUFACTURER: address]",
            ),
            ("by <vendor name> in", "<vendor name>"),
            ("{{ product_name }}", "{{ product_name }}"),
            ("TBD until market release", "TBD"),
            ("Support end: TODO", "TODO"),
            ("A report: TODO, from 5.5", "TODO"),
            ("_TODO_: write", "_TODO_"),
            ("Date: YYYY-MM-DD", "YYYY-MM-DD"),
            ("version vX.Y.Z of", "vX.Y.Z"),
            ("until 2031-XX-XX", "2031-XX-XX"),
            ("Signed: ________", "________"),
            ("[BITTE ERGÄNZEN]", "[BITTE ERGÄNZEN]"),
            ("champ à compléter", "à compléter"),
            ("This is to be completed later", "to be completed"),
            ("wordt nog in te vullen", "nog in te vullen"),
            ("[Name des Herstellers]", "[Name des Herstellers]"),
            ("Product: «name, type»", "«name, type»"),
            ("ending «» at the latest", "«»"),
            ("«description»", "«description»"),
            ("Adresse: psirt@…", "psirt@…"),
        ] {
            assert_eq!(found(text), [wanted], "{text}");
        }
    }

    #[test]
    fn what_is_none() {
        for text in [
            "sbom-<version>.json",
            "[text](link) and [other][ref]",
            "a footnote[^1] and [1] and [RFC 2119]",
            "CVE-XXXX-XXXX",
            "Vec<String> is a type",
            "no TODO comments in the code",
            "[x] done",
            "{% include head.html %}",
            "snake__case",
            "the X.509 certificate",
            "https://host/{ID}/x",
            "Appuyez sur « Enregistrer »",
            "le mode «hors ligne» du produit",
            "Message : «mise à jour disponible»",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn values_are_unfilled_or_not() {
        for value in [
            "",
            "—",
            "[Company Name]",
            "TBD",
            "<email>",
            "[street], [city]",
        ] {
            assert!(is_unfilled(value), "{value}");
        }
        for value in [
            "Acme GmbH",
            "31 May 2031 (date of the last security update, [Ref])",
            "n",
        ] {
            assert!(!is_unfilled(value), "{value}");
        }
    }
}
