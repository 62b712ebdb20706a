use crate::diagnostic::Outcome;
use crate::document::{LinkKind, contact};
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, rule};
use rustc_hash::FxHashSet;

rule! {
    /// # Contact address that nobody can reach
    ///
    /// ## What it checks
    /// In the documents that speak for the contact, the disclosure policy, the user information or the declaration,
    /// and in security.txt, no e-mail or web address uses a name reserved for examples (`.example`, `example.com`,
    /// `.invalid`, `localhost`) or a well-known stand-in (`yourcompany.com`).
    ///
    /// ## Why
    /// Such an address was left over from a template. A report sent there is lost.
    ///
    /// ## How to close it
    /// Put the product's real address there.
    ///
    /// ## Limits
    /// Whether a real-looking address works is not tried: nothing is sent anywhere. Addresses in code blocks are
    /// taken as examples and passed over.
    id: "reserved-contact-address",
    severity: Warning,
    basis: Practice,
    legal: ["annex-i.part-ii.6", "annex-ii.2"],
    check: check,
}

const SPEAKING: [Element; 4] = [
    Element::Contact,
    Element::CvdPolicy,
    Element::UserInformation,
    Element::Declaration,
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut files = FxHashSet::default();
    let mut subjects = 0;
    let states = SPEAKING
        .iter()
        .filter_map(|element| context.product.element(*element));
    let evidence = states
        .flat_map(|state| &state.evidence)
        .map(|evidence| evidence.span.file);
    let security_txt = super::security_txt::find(context)
        .into_iter()
        .map(|file| file.document.file);
    for file in evidence.chain(security_txt) {
        if !files.insert(file) {
            continue;
        }
        let Some(document) = context
            .product
            .documents
            .iter()
            .find(|document| document.file == file)
        else {
            continue;
        };
        let mut said = FxHashSet::default();
        for link in &document.links {
            let target = link.target.value.as_str();
            if link.kind == LinkKind::Path
                || link.kind == LinkKind::Image
                || contact::host(target).is_none()
            {
                continue;
            }
            if !contact::is_email(target) && !target.starts_with("http") {
                continue;
            }
            subjects += 1;
            // One finding an address and file: the others are changed with it.
            if contact::is_reserved(target) && said.insert(target) {
                let shown = target.strip_prefix("mailto:").unwrap_or(target);
                findings
                    .report(
                        link.target.span,
                        format!(
                            "`{shown}` is an address for examples, nobody can be reached there"
                        ),
                    )
                    .help("put the product's real address there")
                    .subject(shown);
            }
        }
    }
    Outcome::checked_or(subjects, "no document names a contact address")
}
