//! What a declaration says about a notified body (Annex V, point 7).

use super::{Declaration, Item};
use crate::document::numbers::has_four_digits;
use crate::document::pattern::{Regex, lower, pattern};
use crate::document::{Text, act, date, fold, placeholder, standard};
use crate::law::cra;
use crate::law::words::{self, declaration as own};
use crate::source::{Span, Spanned};
use std::sync::LazyLock;

/// A notified body as the declaration speaks of it.
#[derive(Clone, Default, Debug)]
pub struct NotifiedBody {
    /// Where it is spoken of.
    pub place: Option<Span>,
    /// Whether the declaration says that none takes part.
    pub none: bool,
    /// Its identification number as written, well formed or not.
    pub number: Option<Spanned<String>>,
    /// The certificate it issued: what is said of one.
    pub certificate: Option<Spanned<String>>,
}

impl NotifiedBody {
    /// Whether the declaration names a body that took part.
    pub fn is_named(&self) -> bool {
        self.place.is_some() && !self.none
    }
}

/// A number that is labelled as one: "No. 0123", "Nr. 123", "(0123)", "NB 0123", "Kennnummer 0123".
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\bno\.?|\bnr\.?|\bn\.? ?[°ºo]|\bnum\p{L}*|\bnúm\p{L}*|\bkennnummer|\bidentificatienummer|\bnb|\bnumer|番号|\bnumber|\bidentification)[ :.#]*(?P<labelled>\d{1,6})\b|\((?P<bracket>\d{4})\)|(?:^|[,;|\t\n] ?)(?P<alone>\d{4})(?:$|[,;.|\t\n])",
    )
});

pub(super) fn read(declaration: &Declaration) -> NotifiedBody {
    let mut body = NotifiedBody::default();
    for passage in declaration.about(Item::NotifiedBody) {
        if placeholder::is_unfilled(passage.value.as_str()) || passage.value.is_blank() {
            continue;
        }
        body.place = body.place.or(Some(passage.value.span()));
        body.hear(&passage.value);
    }
    if body.place.is_none() {
        // "No notified body was involved" needs no label.
        for (_, block) in declaration.blocks() {
            let text = block.text.as_str();
            if words::any(&fold::fold(text), own::NOTIFIED_BODY) {
                let said = text.split_whitespace().count() > 6;
                if said {
                    body.place = Some(block.text.span());
                    body.hear(&block.text);
                    break;
                }
            }
        }
    }
    body.certificate = declaration
        .about(Item::Certificate)
        .chain(declaration.about(Item::NotifiedBody))
        .chain(declaration.about(Item::Procedure))
        .filter(|passage| !placeholder::is_unfilled(passage.value.as_str()))
        .find_map(|passage| {
            let labelled = passage.item == Item::Certificate;
            // "certificate Z-14; the label bears no number" names one.
            let mut clauses = passage.value.as_str().split([';', '。']);
            clauses
                .any(|clause| {
                    let names = labelled || words::any(&fold::fold(clause), own::CERTIFICATE);
                    let numbered = clause.contains(|c: char| c.is_ascii_digit());
                    names && numbered && !says_none(clause)
                })
                .then(|| passage.value.spanned())
        });
    body
}

impl NotifiedBody {
    /// Takes in what a text says of it: where its first clause says that there is none, further numbers are others'.
    fn hear(&mut self, text: &Text) {
        let value = text.as_str();
        // A full stop ends a clause before a capital letter: "no. 98" goes on.
        let stops = value.match_indices(". ").filter(|(at, stop)| {
            let next = value
                .get(at + stop.len()..)
                .and_then(|rest| rest.chars().next());
            next.is_some_and(char::is_uppercase)
        });
        let stop = stops.map(|(at, _)| at).next();
        let others = ["; ", "\n", "。"]
            .iter()
            .filter_map(|stop| value.find(stop));
        let end = others.chain(stop).min();
        let clause = text.slice(0..end.unwrap_or(value.len()));
        match says_none(clause.as_str()) && number(&clause).is_none() {
            true => self.none = true,
            false => self.number = self.number.take().or_else(|| number(text)),
        }
    }
}

/// Whether a text says that there is none.
fn says_none(text: &str) -> bool {
    let folded = fold::fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty()
        || matches!(bare, "no" | "nein" | "nee" | "non" | "nie" | "ei")
        || words::whole(&folded, own::NONE)
}

/// The identification number in a text; the numbers of acts, standards and days are others.
fn number(text: &Text) -> Option<Spanned<String>> {
    let value = text.as_str();
    let others: Vec<_> = act::find(value)
        .into_iter()
        .map(|found| found.range)
        .chain(standard::find(value).into_iter().map(|found| found.range))
        .chain(
            date::find_with_years(value)
                .into_iter()
                .map(|found| found.range),
        )
        .collect();
    NUMBER.captures_iter(value).find_map(|captures| {
        let found = captures
            .name("labelled")
            .or_else(|| captures.name("bracket"))
            .or_else(|| captures.name("alone"))?;
        let other = others
            .iter()
            .any(|range| range.start < found.end() && found.start() < range.end);
        // The number of a certificate stands behind its word.
        let before = fold::fold(value.get(..found.start())?);
        let certified = words::declaration::CERTIFICATE.iter().any(|word| {
            before
                .rsplit(['.', ';', ',', '\n'])
                .next()
                .unwrap_or_default()
                .contains(word)
        });
        (!other && !certified).then(|| text.slice(found.range()).spanned())
    })
}

/// The sign "CE" and a number behind it: "CE 0123", "CE marking with number 0123".
static MARKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\w-])CE(?:[ \x{A0}]|[^\d.;]{0,40}?(?i:\bn[uú]m\p{L}*|\bnr\.?|\bno\.?|\bn[°º]|番号)[ :]*)(?P<number>\d{4})(?:$|[^\w/-])",
    )
});

/// The first number of four digits behind a place.
static FOUR: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[^\d;。]{0,60}?[^\w./-](?P<number>\d{4})(?:$|[^\w/-])"));

/// The four digits of a notified body that a text of any document names, or sets behind the CE marking. Years, standards
/// and texts about other acts are passed over.
pub fn number_of_body(block: &Text) -> Option<Spanned<String>> {
    let text = block.as_str();
    // Most texts hold no four digits in a row.
    if !has_four_digits(text) {
        return None;
    }
    let marked = text.contains("CE").then(|| MARKED.captures(text)).flatten();
    let found = marked.and_then(|found| found.name("number"));
    let range = found.map(|found| found.range()).or_else(|| {
        let phrase = words::find(&lower(text), own::NOTIFIED_BODY)?;
        let rest = text.get(phrase.end..)?;
        let number = FOUR.captures(rest)?.name("number")?;
        Some(phrase.end + number.start()..phrase.end + number.end())
    })?;
    let taken = |other: &std::ops::Range<usize>| other.start < range.end && range.start < other.end;
    let is_date = date::find_with_years(text)
        .iter()
        .any(|it| taken(&it.range));
    let is_standard = standard::find(text).iter().any(|it| taken(&it.range));
    let other_act = act::find(text).iter().any(|it| it.number != cra::NUMBER);
    (!is_date && !is_standard && !other_act).then(|| block.slice(range).spanned())
}
