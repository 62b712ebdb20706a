use super::{full, is_told, outcome};
use crate::diagnostic::{Outcome, Severity};
use crate::document::date;
use crate::dossier::Declaration;
use crate::dossier::declaration::{Part, SignatureLine};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Signature block without date, place or function
    ///
    /// ## What it checks
    /// A declaration that is signed also gives the date and the place of issue, and the function of the person who
    /// signs.
    ///
    /// ## Why
    /// Annex V closes with place and date of issue, name and function, and signature. Without a date nobody can tell
    /// which version of the product was declared; without a function, whether the person may bind the manufacturer.
    ///
    /// ## How to close it
    /// Add what is named in the finding beside the signature.
    ///
    /// ## Limits
    /// A declaration whose block is not filled in is reported by `declaration-unsigned` alone. Place and function are
    /// looked for only where the block has labelled lines.
    id: "declaration-signature-incomplete",
    severity: Error,
    basis: Law,
    legal: ["annex-v.signature.place-and-date", "annex-v.signature.name-function"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    for declaration in declarations.iter().filter(|it| !is_told(context, it)) {
        let signature = &declaration.signature;
        let open = signature.unfilled().next().is_some() || signature.blank.is_some();
        if signature.is_absent() || open {
            continue;
        }
        if undated(declaration) {
            let place = signature
                .lines
                .last()
                .map_or(declaration.end, |line| line.span);
            findings
                .report(place, "the declaration is not dated")
                .help("add the date of issue beside the signature")
                .legal(&["annex-v.signature.place-and-date"])
                .subject("annex-v.signature date");
        } else if let Some(line) = without_place(declaration) {
            findings
                .report(
                    line.span,
                    "the declaration does not say where it was issued",
                )
                .help("add the place of issue beside the date")
                .severity(Severity::Warning)
                .legal(&["annex-v.signature.place-and-date"])
                .subject("annex-v.signature place");
        }
        if let Some(line) = without_function(declaration) {
            findings
                .report(
                    line.span,
                    format!(
                        "the function of `{}`, who signs, is not given",
                        line.value.as_str().trim()
                    ),
                )
                .help("add the function behind the name")
                .severity(Severity::Warning)
                .legal(&["annex-v.signature.name-function"])
                .subject("annex-v.signature function");
        }
    }
    outcome(context, declarations.len())
}

/// Whether no date stands in it at all.
fn undated(declaration: &Declaration) -> bool {
    let mut texts = declaration.blocks().map(|(_, block)| block.text.as_str());
    let front = declaration.document.fields.iter();
    let mut front = front
        .filter(|field| field.block == 0)
        .map(|field| field.value.as_str());
    declaration.issued.is_none()
        && !texts.any(|text| !date::find(text).is_empty())
        && !front.any(|text| !date::find(text).is_empty())
}

fn lines(declaration: &Declaration, part: Part) -> impl Iterator<Item = &SignatureLine> {
    let lines = declaration.signature.lines.iter();
    lines.filter(move |line| line.part == part)
}

/// The line of the date, where no line names a place and its value is a date and nothing more.
fn without_place(declaration: &Declaration) -> Option<&SignatureLine> {
    if lines(declaration, Part::Place).next().is_some() {
        return None;
    }
    let dated = lines(declaration, Part::PlaceAndDate).chain(lines(declaration, Part::Date));
    let line = dated.last()?;
    let value = line.value.as_str();
    let mut rest = value.to_string();
    for found in date::find(value).into_iter().rev() {
        rest.replace_range(found.range, "");
    }
    // "12 marca 2028 r." and "2028年3月12日" keep a letter of the date.
    let letters = rest.chars().filter(|c| c.is_alphabetic()).count();
    (!date::find(value).is_empty() && letters < 2).then_some(line)
}

/// The line of the name, where nothing beside it can be a function.
fn without_function(declaration: &Declaration) -> Option<&SignatureLine> {
    if lines(declaration, Part::Function).next().is_some() {
        return None;
    }
    let named = lines(declaration, Part::NameAndFunction).chain(lines(declaration, Part::Name));
    let line = named.last()?;
    let value = line.value.as_str();
    let more = |text: &str| {
        text.contains([',', '(', '/', ';', '、', '，', '（', '・', '\n', '\t'])
            || text.contains(" - ")
            || text.contains(['–', '—', '|'])
    };
    let elsewhere = lines(declaration, Part::Signature)
        .any(|line| more(&line.value.as_str().replacen("/s/", "", 1)));
    let short = value.split_whitespace().count() <= 4;
    (line.filled && short && !more(value) && !elsewhere).then_some(line)
}
