use super::{outcome, simplified};
use crate::diagnostic::Outcome;
use crate::document::{Link, LinkKind, contact};
use crate::dossier::Declaration;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Simplified declaration without the exact address of the full text
    ///
    /// ## What it checks
    /// The simplified declaration gives an internet address, and it leads to the declaration: not to a home page, not
    /// through a service that shortens addresses.
    ///
    /// ## Why
    /// Where only the simplified declaration comes with the product, it holds the exact internet address of the full
    /// one (Art. 13(20), Annex VI).
    ///
    /// ## How to close it
    /// Give the address of the declaration itself, and keep it reachable.
    ///
    /// ## Limits
    /// The address is not opened. A link to a file beside the document counts as an address.
    id: "simplified-declaration-address",
    severity: Error,
    basis: Law,
    legal: ["annex-vi.internet-address", "art-13.20"],
    check: check,
}

/// Services that shorten addresses.
const SHORTENERS: &[&str] = &[
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "ow.ly",
    "is.gd",
    "buff.ly",
    "rebrand.ly",
    "cutt.ly",
    "t.ly",
    "rb.gy",
    "tiny.cc",
    "shorturl.at",
    "s.id",
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = simplified(context);
    for declaration in declarations.iter().filter(|it| it.open.is_empty()) {
        let links: Vec<&Link> = links(declaration).collect();
        if links.is_empty() {
            findings
                .report(
                    declaration.title,
                    "the simplified declaration gives no internet address of the full text",
                )
                .help("add the exact address at which the full EU declaration of conformity can be read")
                .subject("annex-vi.internet-address");
            continue;
        }
        // One good address is enough.
        let mut wrong = None;
        for link in &links {
            match fault(&link.target.value) {
                None => {
                    wrong = None;
                    break;
                }
                Some(fault) => wrong = wrong.or(Some((link, fault))),
            }
        }
        if let Some((link, fault)) = wrong {
            let address = shorten(&link.target.value, 60);
            findings
                .report(link.target.span, format!("`{address}` {fault}"))
                .help("give the exact address of the declaration itself")
                .subject("annex-vi.internet-address");
        }
    }
    outcome(context, declarations.len())
}

/// Where the declaration says the full text is.
fn links(declaration: &Declaration) -> impl Iterator<Item = &Link> {
    let blocks = declaration.blocks.clone();
    let links = declaration.document.links.iter();
    links.filter(move |link| {
        let target = &link.target.value;
        blocks.contains(&link.block)
            && link.kind != LinkKind::Image
            && !contact::is_email(target)
            && !target.starts_with('#')
    })
}

/// Why an address is not that of a declaration.
fn fault(address: &str) -> Option<&'static str> {
    let rest = address.split_once("://")?.1;
    let host = contact::host(address)?.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if SHORTENERS.contains(&host) {
        return Some("is a shortened address, not the exact one of the declaration");
    }
    let path = rest.find(['/', '?', '#']).and_then(|at| rest.get(at..));
    let empty = path.is_none_or(|path| path.chars().all(|c| c == '/'));
    empty.then_some("is a home page, not the exact address of the declaration")
}
