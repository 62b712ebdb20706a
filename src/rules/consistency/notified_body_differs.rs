use crate::diagnostic::Outcome;
use crate::document::pattern::pattern;
use crate::document::{Block, BlockKind, act, date, fold, standard};
use crate::dossier::Declaration;
use crate::dossier::declaration::{DeclarationKind, Item};
use crate::engine::Findings;
use crate::law::cra::NUMBER;
use crate::law::words::{self, declaration::NOTIFIED_BODY};
use crate::rules::{Context, rule};
use crate::source::{Span, Spanned};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

rule! {
    /// # Two notified bodies
    ///
    /// ## What it checks
    /// The declaration, `[notified-body]` in `cra-lint.toml` and every document that gives the number of the notified body
    /// give the same one, beside the CE marking too; the body that the declaration names is the configured one.
    ///
    /// ## Why
    /// Authorities look the body up by its number (Annex V(7)). A number left from another product or another year leads
    /// to a body that knows nothing of this one.
    ///
    /// ## How to close it
    /// Give the number that stands on the certificate in every place.
    ///
    /// ## Limits
    /// The configuration is held to be right, else the first declaration under the Regulation. Sentences that name
    /// another act are passed over, since its body may be another; so are numbers that read as years. A name differs where
    /// it has not a single word of the configured one, and is looked at where the number says nothing.
    id: "notified-body-differs",
    severity: Warning,
    basis: Practice,
    legal: ["annex-v.7"],
    check: check,
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

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let all = context.product.declarations.iter();
    let full = all.filter(|it| it.kind == DeclarationKind::Full && !it.is_form());
    let declarations: Vec<_> = full.filter(|it| is_under_the_act(it)).collect();
    let declared = declarations.iter();
    let declared: Vec<_> = declared
        .filter_map(|it| it.notified_body.number.clone())
        .filter(is_whole)
        .collect();
    let configured = &context.config.notified_body;
    let known = configured.number.as_ref().filter(|it| is_whole(it));
    let known = known.or(declared.first());
    let mut subjects = 0;
    if let Some(known) = known {
        let others = in_documents(context, &declarations);
        for number in declared.iter().chain(&others) {
            subjects += usize::from(number.span != known.span);
            if number.value == known.value {
                continue;
            }
            findings
                .report(
                    number.span,
                    format!(
                        "the notified body is `{}` here and `{}` in {}",
                        number.value,
                        known.value,
                        context.sources.path(known.span.file)
                    ),
                )
                .help("give the number that stands on the certificate in both places")
                .related(known.span, "the other number")
                .subject("notified body");
        }
    }
    let named = configured.name.iter();
    for (name, declaration) in named.flat_map(|name| declarations.iter().map(move |it| (name, it)))
    {
        subjects += 1;
        let number = declaration.notified_body.number.as_ref();
        let told = number.is_some_and(|it| known.is_some_and(|known| known.value != it.value));
        let Some(place) = named_otherwise(declaration, &name.value).filter(|_| !told) else {
            continue;
        };
        findings
            .report(
                place,
                format!(
                    "the declaration names another notified body than `{}`, which is configured",
                    name.value
                ),
            )
            .help("name the body that issued the certificate in both places")
            .related(name.span, "the configured body")
            .subject("name of the notified body");
    }
    Outcome::checked_or(subjects, "one place alone gives a notified body")
}

/// Whether a number has its four digits; another rule says when not.
fn is_whole(number: &Spanned<String>) -> bool {
    number.value.len() == 4 && number.value.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_under_the_act(declaration: &Declaration) -> bool {
    declaration.acts.iter().any(|act| act.value == NUMBER)
}

/// Where a declaration speaks of a body in words of which none is of this name.
fn named_otherwise(declaration: &Declaration, name: &str) -> Option<Span> {
    let body = &declaration.notified_body;
    let place = body.place.filter(|_| body.is_named())?;
    let said = declaration.about(Item::NotifiedBody);
    let said: Vec<_> = said.map(|passage| passage.value.folded()).collect();
    let said = said.join(" ");
    let folded = fold::fold(name);
    let mut parts = folded.split(|c: char| !c.is_alphanumeric());
    let known = parts.any(|part| part.chars().count() > 2 && said.contains(part));
    (!known && !said.trim().is_empty()).then_some(place)
}

/// The numbers of notified bodies in the maker's other documents.
fn in_documents(context: &Context<'_>, declarations: &[&Declaration]) -> Vec<Spanned<String>> {
    let product = context.product;
    let own = product.documents.iter().zip(&product.own);
    let own = own.filter(|(_, own)| **own).map(|(document, _)| document);
    let blocks = own.flat_map(|document| &document.blocks).filter(|block| {
        !block.quoted
            && !matches!(block.kind, BlockKind::Code { .. })
            && !declarations.iter().any(|it| it.holds(block.text.span()))
    });
    blocks.filter_map(in_block).collect()
}

fn in_block(block: &Block) -> Option<Spanned<String>> {
    let text = block.text.as_str();
    let digits = |four: &[u8]| four.iter().all(u8::is_ascii_digit);
    if !text.as_bytes().windows(4).any(digits) {
        return None;
    }
    let found = MARKED.captures(text).and_then(|found| found.name("number"));
    let range = found.map(|found| found.range()).or_else(|| {
        let lower = text.to_lowercase();
        // Where small letters are as long as capitals, places in both texts are the same.
        let same = lower.len() == text.len();
        let phrase = words::find(&lower, NOTIFIED_BODY).filter(|_| same)?;
        let rest = text.get(phrase.end..)?;
        let number = FOUR.captures(rest)?.name("number")?;
        Some(phrase.end + number.start()..phrase.end + number.end())
    })?;
    let taken = |other: &Range<usize>| other.start < range.end && range.start < other.end;
    let is_date = date::find_with_years(text)
        .iter()
        .any(|it| taken(&it.range));
    let is_standard = standard::find(text).iter().any(|it| taken(&it.range));
    let other_act = act::find(text).iter().any(|it| it.number != NUMBER);
    (!is_date && !is_standard && !other_act).then(|| block.text.slice(range).spanned())
}
