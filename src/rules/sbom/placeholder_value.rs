use crate::diagnostic::Outcome;
use crate::engine::Finding;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Format, Role};
use crate::source::Span;
use crate::syntax::shorten;
use rustc_hash::FxHashSet;

rule! {
    /// # Placeholder in place of a name, version or supplier
    ///
    /// ## What it checks
    /// Names, versions and suppliers of components are not words that stand for nothing: `unknown`, `TBD`, `n/a`,
    /// `<name>`, `${version}` and the like, nor SPDX's `NOASSERTION` as a text in CycloneDX.
    ///
    /// ## Why
    /// A placeholder fills the field and says nothing: whoever looks a component up finds none, and whoever counts what
    /// is missing finds nothing missing.
    ///
    /// ## How to close it
    /// Write the value. If it is not known, leave the field out, or say so in the way the format has for it
    /// (`NOASSERTION` in SPDX).
    ///
    /// ## Limits
    /// `NOASSERTION` and `NONE` are statements in SPDX. A version `unknown` on a component without any identifier is
    /// reported by `component-unidentified`. Suppliers and the like: one finding for a file and text, at the first
    /// place. Versions such as `0.0.0` are left alone.
    id: "placeholder-value",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each_assessable(context, |sbom| {
        let mut told = FxHashSet::default();
        for (index, component) in sbom.components.iter().enumerate() {
            let texts = [("name", &component.name), ("version", &component.version)];
            for (field, text) in texts {
                let Some(text) = text else { continue };
                if !stands_for_nothing(&text.value, field, sbom.format.is_spdx()) {
                    continue;
                }
                let reported = field == "version"
                    && !sbom.is_root(index)
                    && !super::component_unidentified::is_identified(context, sbom, component);
                if !reported {
                    let tail = match (field, sbom.format.is_spdx()) {
                        ("version", _) if sbom.format == Format::Spdx3Json => {
                            "/software_packageVersion"
                        }
                        ("version", true) => "/versionInfo",
                        ("version", false) => "/version",
                        _ => "/name",
                    };
                    let pointer = sbom.pointer_in(index, tail);
                    tell(findings, field, &text.value, text.span).pointer(pointer);
                }
            }
            for party in &component.parties {
                let Some(span) = party.name else { continue };
                let text = sbom.text(context.sources, span);
                let field = word(party.role);
                let placeholder = stands_for_nothing(&text, field, sbom.format.is_spdx());
                // A generator that writes one writes it a thousand times.
                if placeholder && told.insert((party.role, text.to_string())) {
                    tell(findings, field, &text, span).pointer(sbom.pointer(index));
                }
            }
        }
        sbom.components.len()
    })
}

fn tell<'f>(findings: &'f mut Findings<'_>, field: &str, text: &str, span: Span) -> Finding<'f> {
    let message = match text.trim() {
        "" => format!("the {field} is blank"),
        text => format!("the {field} `{}` is a placeholder", shorten(text, 60)),
    };
    findings
        .report(span, message)
        .help(format!("write the {field}, or leave the field out"))
        .subject(format!("{field} {text}"))
}

fn word(role: Role) -> &'static str {
    match role {
        Role::Supplier => "supplier",
        Role::Manufacturer => "manufacturer",
        Role::Publisher => "publisher",
        Role::Author => "author",
    }
}

/// Words that stand for nothing wherever they stand.
const WORDS: [&str; 13] = [
    "changeme",
    "fixme",
    "n/a",
    "not applicable",
    "not available",
    "not specified",
    "noassertion",
    "tba",
    "tbd",
    "to be determined",
    "todo",
    "undefined",
    "unspecified",
];

/// Whether a value of the field `field` is a placeholder.
pub(super) fn stands_for_nothing(text: &str, field: &str, spdx: bool) -> bool {
    let text = text.trim();
    if text.len() > 60 || (spdx && matches!(text, "NOASSERTION" | "NONE")) {
        return false;
    }
    let lower = text.to_lowercase();
    // A package can be called `unknown`, `null` or `none`.
    let unknown =
        field != "name" && ["unknown", "none", "null", "???", "-"].contains(&lower.as_str());
    // A blank name has a rule of its own.
    let blank = text.is_empty() && field != "name";
    let pattern = [("${", "}"), ("{{", "}}"), ("<", ">"), ("@@", "@@")]
        .iter()
        .any(|(open, close)| {
            let inner = lower
                .strip_prefix(open)
                .and_then(|rest| rest.strip_suffix(close));
            inner.is_some_and(|inner| !inner.is_empty())
        });
    blank || unknown || pattern || WORDS.contains(&lower.as_str())
}
