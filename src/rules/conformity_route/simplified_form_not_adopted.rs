use crate::diagnostic::Outcome;
use crate::document::pattern::Caseless;
use crate::document::statement;
use crate::engine::Findings;
use crate::law::status;
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};
use std::sync::LazyLock;

rule! {
    /// # Simplified documentation form that does not exist yet
    ///
    /// ## What it checks
    /// No document claims to be drawn up in the simplified form for micro and small enterprises before the Commission
    /// has specified it.
    ///
    /// ## Why
    /// Such enterprises may give the elements of Annex VII in a simplified form, and then use the one the Commission
    /// specifies (Art. 33(5)). On the day the finding's facts were last held against the sources no such form was
    /// adopted.
    ///
    /// ## How to close it
    /// Draw up the elements of Annex VII without the form; they may be short.
    ///
    /// ## Limits
    /// Recognised by a reference to Art. 33(5) beside words for a form that is used, in English, Dutch, German and
    /// French.
    id: "simplified-form-not-adopted",
    severity: Warning,
    basis: Law,
    legal: ["art-33.5"],
    check: check,
}

static CLAIM: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b(?:(?:uses?|used|using|drawn up (?:in|with|on)|prepared (?:in|with|on)|follows?|in) the (?:commission's )?simplified (?:technical documentation )?(?:form|format|template)|(?:nutzt|verwendet|in der|mit der|im) vereinfachten? (?:form|format|formular)\w*|(?:gebruikt|volgens|in) het vereenvoudigde? (?:formulier|format))\b|\b(?:utilise|selon|sous) le formulaire simplifié",
    )
});

static POINT: LazyLock<Caseless> = LazyLock::new(|| {
    Caseless::new(
        r"\b33 ?\(5\)|\b33 ?(?:abs\.|absatz|lid|paragraphe|paragraph) ?5\b|\bmicro|\bkleinst|\bkleine",
    )
});

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if status::SIMPLIFIED_FORM_ADOPTED {
        return Outcome::NotApplicable("the form was adopted".into());
    }
    let mut documents = 0;
    for part in technical_file(context) {
        documents += 1;
        for block in part.blocks() {
            let text = block.text.as_str();
            let hint = ["implif", "ereinfacht", "ereenvoud"]
                .iter()
                .any(|word| text.contains(word));
            let Some(claim) = hint
                .then(|| CLAIM.find(text))
                .flatten()
                .filter(|_| POINT.is_match(text))
            else {
                continue;
            };
            if statement::absence(text).is_some() || statement::promise(text).is_some() {
                continue;
            }
            findings
                .report(
                    block.text.span_of(claim),
                    format!(
                        "the simplified form for small enterprises is not adopted yet (as of {})",
                        status::AS_OF
                    ),
                )
                .help("give the elements of Annex VII without the form; they may be short")
                .subject("art-33.5");
        }
    }
    Outcome::checked_or(documents, "no technical file was found")
}
