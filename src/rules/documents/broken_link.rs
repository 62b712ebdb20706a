use crate::diagnostic::Outcome;
use crate::document::{Document, Format, Link, LinkKind, Section, target};
use crate::dossier::OnDisk;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Link that leads nowhere
    ///
    /// ## What it checks
    /// In the documents of the technical file, links and pictures that name a file of the repository find it, and a
    /// picture is not an empty file.
    ///
    /// ## Why
    /// Much of a technical file is in the files it links: a report, a diagram, the declaration. When the link is
    /// broken the evidence is not there.
    ///
    /// ## How to close it
    /// Correct the path, or add the file. Paths start at the folder of the document.
    ///
    /// ## Limits
    /// Web pages are not opened. A link that a site generator resolves in its own way (a page without ending, a path
    /// from the top of a site) is tried in the usual ways before it is reported. Paths in code style are not links. AsciiDoc
    /// without a title is taken for a part of another file, whose folder its paths start from, and passed over.
    id: "broken-link",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut subjects = 0;
    for part in super::technical_file(context) {
        let document = part.document;
        for link in &document.links {
            if link.kind == LinkKind::Path || !part.holds(document.section_around(link.span)) {
                continue;
            }
            let candidates = target::candidates(context.sources.path(document.file), link);
            if candidates.is_empty() || is_part(document) {
                continue;
            }
            subjects += 1;
            let found = candidates
                .iter()
                .find_map(|path| context.product.files.get(path));
            let what = if link.kind == LinkKind::Image {
                "picture"
            } else {
                "file"
            };
            let shown = link.target.value.as_str();
            match found {
                None if !is_pattern(document, link) => {
                    findings
                        .report(link.target.span, format!("the {what} `{shown}` does not exist"))
                        .help("correct the path, which starts at the folder of this document, or add the file")
                        .subject(shown);
                }
                Some(OnDisk::File(0)) => {
                    findings
                        .report(link.target.span, format!("the {what} `{shown}` is empty"))
                        .help("put the real file in its place")
                        .subject(shown);
                }
                _ => {}
            }
        }
    }
    Outcome::checked_or(subjects, "the technical file links no file")
}

/// Whether a document is written to be included in another one, from whose folder its paths start then: AsciiDoc without
/// a title of its own.
fn is_part(document: &Document) -> bool {
    let titled = |section: &Section| section.level == 1;
    document.format == Format::AsciiDoc && !document.sections.iter().any(titled)
}

/// Whether a target is a field of a template, which is reported as such, or a pattern of names.
fn is_pattern(document: &Document, link: &Link) -> bool {
    let target = link.target.value.as_str();
    target.contains(['<', '>', '{', '}', '*', '$'])
        || document
            .blocks
            .get(link.block)
            .is_some_and(|block| block.quoted)
        || crate::document::placeholder::is_unfilled(target)
}
