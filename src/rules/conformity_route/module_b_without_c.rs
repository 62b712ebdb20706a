use crate::diagnostic::Outcome;
use crate::dossier::route::modules;
use crate::engine::Findings;
use crate::law::words;
use crate::law::words::route::TYPE_EXAMINATION;
use crate::rules::{Context, rule};

rule! {
    /// # EU-type examination without conformity to type
    ///
    /// ## What it checks
    /// Where a document says that the procedure is module B, some document also names module C; and where one says module
    /// C alone, some document names module B or the EU-type examination.
    ///
    /// ## Why
    /// EU-type examination looks at the type alone. It is followed by conformity to that type in production (module C),
    /// which has no type to conform to without it; the two together are one procedure (Art. 32).
    ///
    /// ## How to close it
    /// Describe module C as well: how production is kept in conformity with the certified type. For module C alone, name
    /// the EU-type examination and its certificate.
    ///
    /// ## Limits
    /// Modules are recognised by their letters. Nothing is said where the procedure is described in words alone.
    id: "module-b-without-c",
    severity: Warning,
    basis: Law,
    legal: ["art-32.2.a", "annex-viii.part-iii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let stated = &context.product.route.procedures;
    let lettered = stated.iter().filter(|it| it.value.lettered);
    let alone = lettered
        .clone()
        .find(|it| it.value.b && !it.value.c && !it.value.h && !it.value.a);
    let configured = context.product.facts.procedure.as_ref();
    // The configuration knows the two as one.
    let known = configured.is_some_and(|it| Some(it.span.file) == context.config.file);
    let conforms = lettered
        .clone()
        .find(|it| it.value.c && !it.value.b && !it.value.h && !it.value.a);
    if let Some(statement) = conforms.filter(|_| !known) {
        let mut blocks = context.product.documents.iter().flat_map(|it| &it.blocks);
        let examined = blocks.any(|block| {
            modules(block.text.as_str()).is_some_and(|it| it.b)
                || words::any(block.text.folded(), TYPE_EXAMINATION)
        });
        if !examined {
            findings
                .report(
                    statement.span,
                    "conformity to type (module C) is named, and nowhere the EU-type examination (module B) that it follows",
                )
                .help("name the EU-type examination and its certificate")
                .subject("module b");
        }
    }
    if let Some(statement) = alone.filter(|_| !known) {
        let documents = context.product.documents.iter();
        let mut texts = documents
            .flat_map(|it| &it.blocks)
            .map(|block| block.text.as_str());
        let follows = texts
            .any(|text| text.contains('C') && modules(text).is_some_and(|it| it.lettered && it.c));
        if !follows {
            findings
                .report(
                    statement.span,
                    "EU-type examination (module B) is named, and nowhere the conformity to type (module C) that follows it",
                )
                .help("describe module C: how production is kept in conformity with the certified type")
                .subject("module c");
        }
    }
    Outcome::checked_or(stated.len(), "no document states a procedure")
}
