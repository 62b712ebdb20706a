use super::declaration::{self, Declaration};
use crate::diagnostic::Outcome;
use crate::document::{Field, fold, placeholder};
use crate::dossier::Evidence;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Declaration that is not signed
    ///
    /// ## What it checks
    /// The signature block of the EU declaration of conformity is there and filled in: place and date of issue, name
    /// and function, signature.
    ///
    /// ## Why
    /// Annex V ends with the signature block. An unsigned declaration is a draft: nobody has declared anything yet.
    ///
    /// ## How to close it
    /// Have the declaration signed, and keep the signed copy in the technical documentation. In a text file an image
    /// of the signature, `/s/ Name`, or a line that names a detached signature is understood.
    ///
    /// ## Limits
    /// Whether the signature is genuine, and who may sign, cannot be told from here.
    id: "declaration-unsigned",
    severity: Error,
    basis: Law,
    legal: ["annex-v.signature"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = declaration::find(context);
    let state = context.product.element(Element::Declaration);
    // Then the element is reported as a placeholder, which says the same.
    let told = |declaration: &Declaration<'_>| {
        state.is_some_and(|state| {
            let here = |evidence: &Evidence| evidence.span.file == declaration.document.file;
            state.status == Status::Placeholder && state.evidence.iter().any(here)
        })
    };
    for declaration in declarations.iter().filter(|declaration| !told(declaration)) {
        let help = "fill in place and date of issue, name and function, and the signature";
        match unfilled(declaration) {
            Block::Absent => {
                findings
                    .report(declaration.title, "the declaration has no signature block")
                    .help(help)
                    .related(declaration.end(), "its text ends here")
                    .subject("annex-v.signature");
            }
            Block::Unfilled(lines) => {
                let labels: Vec<_> = lines
                    .iter()
                    .map(|(label, _)| format!("`{label}`"))
                    .collect();
                let Some((_, first)) = lines.first() else {
                    continue;
                };
                let mut finding = findings
                    .report(
                        *first,
                        format!(
                            "the declaration is not signed: {} not filled in",
                            labels.join(", ")
                        ),
                    )
                    .help(help)
                    .subject("annex-v.signature");
                for (_, span) in lines.iter().skip(1) {
                    finding = finding.related(*span, "not filled in");
                }
                drop(finding);
            }
            Block::Filled => {}
        }
    }
    Outcome::checked_or(
        declarations.len(),
        "no document holds the text of a declaration",
    )
}

enum Block {
    /// Nothing in the text asks for a signature or says that there is one.
    Absent,
    /// Labels without a value, with their places.
    Unfilled(Vec<(String, Span)>),
    Filled,
}

fn unfilled(declaration: &Declaration<'_>) -> Block {
    let inside: Vec<_> = declaration.blocks().map(|(index, _)| index).collect();
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else {
        return Block::Absent;
    };
    let fields = declaration
        .document
        .fields
        .iter()
        .filter(|field| (first..=last).contains(&&field.block));
    let of_signature = |field: &&Field| {
        let label = fold::fold(field.label.as_str());
        let label = label.trim_matches(|c: char| !c.is_alphanumeric());
        let plain: String = label
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == ' ')
            .collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        declaration.languages.iter().any(|language| {
            let own = &language.declaration;
            [own.signature, own.issue, own.signatory]
                .iter()
                .any(|list| list.contains(&plain.as_str()))
        })
    };
    let block: Vec<_> = fields.filter(of_signature).collect();
    let pictured = |field: &Field| {
        declaration
            .document
            .links
            .iter()
            .any(|link| field.span.contains(link.span))
    };
    let blanks: Vec<_> = block
        .iter()
        .filter(|field| is_blank(field) && !pictured(field))
        .collect();
    if !blanks.is_empty() {
        let shown = |field: &&&Field| (field.label.as_str().trim().to_string(), field.span);
        return Block::Unfilled(blanks.iter().map(shown).collect());
    }
    if let Some((text, span)) = blank_line(declaration) {
        return Block::Unfilled(vec![(text, span)]);
    }
    let text = declaration.folded();
    let languages = declaration.languages.iter();
    let mut signed = languages.flat_map(|language| language.declaration.signature);
    if block.is_empty() && !text.contains("/s/") && !signed.any(|word| text.contains(word)) {
        Block::Absent
    } else {
        Block::Filled
    }
}

/// Whether a value is nothing but lines to write on, or a placeholder.
fn is_blank(field: &Field) -> bool {
    let value = field.value.as_str();
    !value.chars().any(char::is_alphanumeric) && !value.contains("![")
        || placeholder::is_unfilled(value)
}

/// A line to sign on that has no label in the usual shape: `____________ (signature)`.
fn blank_line(declaration: &Declaration<'_>) -> Option<(String, Span)> {
    declaration.blocks().find_map(|(_, block)| {
        let text = block.text.as_str();
        let at = text.find("____")?;
        let end = text
            .get(at..)?
            .find(|c| c != '_')
            .map_or(text.len(), |more| at + more);
        Some(("signature line".to_string(), block.text.span_of(at..end)))
    })
}
