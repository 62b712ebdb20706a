//! `cra-lint explain`: what a rule or an element means, why, and what to do.

use super::{CLEAN, Failure, names, print, prose, terminal};
use crate::law::element::Status;
use crate::law::{Element, cra};
use crate::report::references;
use crate::rules::{self, Rule};
use std::fmt::Write;

/// `explain`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// A rule (element-missing) or an element of Annex VII (annex-vii.4)
    #[arg(value_name = "RULE|ELEMENT")]
    name: String,
}

/// Explains a rule or an element.
///
/// # Errors
/// An unknown name, or output that cannot be written.
pub fn run(args: &Args) -> Result<u8, Failure> {
    let name = args.name.trim();
    let width = terminal::width();
    let text = if let Some(rule) = rules::find(name) {
        rule_text(rule, width)
    } else if let Some(element) = Element::from_id(name) {
        element_text(element, width)
    } else {
        let known = rules::all()
            .map(|rule| rule.id)
            .chain(Element::ALL.map(Element::id));
        let look = "`cra-lint rules` lists the rules, `cra-lint check` the elements";
        return Err(Failure::new(names::unknown(
            "rule or element",
            name,
            known,
            look,
        )));
    };
    print(&text)?;
    Ok(CLEAN)
}

fn rule_text(rule: &Rule, width: usize) -> String {
    let mut out = format!("{}: {}\n\n", rule.id, rule.title());
    let _ = writeln!(
        out,
        "Severity: {}\nBasis:    {}\nGroup:    {}",
        rule.severity.as_str(),
        rule.basis.as_str(),
        rules::topic_of(rule)
    );
    if let Some(profile) = rules::profile_of(rule) {
        let word = profile.as_str();
        let _ = writeln!(out, "Profile:  {word} (runs with `--profile {word}`)");
    }
    out += &legal_basis(&references(rule.legal));
    for (heading, body) in sections(rule.docs) {
        let _ = write!(out, "\n{heading}\n{}", prose::wrap(&body, width));
    }
    out
}

fn legal_basis(references: &[String]) -> String {
    match references {
        [] => String::new(),
        some => format!(
            "Law:      {} of Regulation (EU) {}\n          {}\n",
            some.join(", "),
            cra::NUMBER,
            cra::ELI
        ),
    }
}

/// The `##` sections of a rule's text, in order.
pub(crate) fn sections(docs: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in docs.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        match (line.strip_prefix("## "), sections.last_mut()) {
            (Some(heading), _) => sections.push((heading.trim().into(), String::new())),
            (None, Some((_, body))) => body.extend([line, "\n"]),
            (None, None) => {}
        }
    }
    sections
}

fn element_text(element: Element, width: usize) -> String {
    let facts = element.facts();
    let mut out = format!("{}: {}\n\n", facts.id, facts.name);
    out += &legal_basis(&[cra::reference(facts.id)]);
    let _ = write!(
        out,
        "\nWhat is expected\n{}",
        prose::wrap(facts.expects, width)
    );
    let close = format!(
        "Write it in a document under a heading that names it, as a table row or a labelled value, or link the file \
         that holds it. Where it was not recognised, point at it in cra-lint.toml:\n\n```\n[evidence]\n\"{id}\" = \
         \"docs/file.md#heading\"\n```\n\nor mark the place in the document:\n\n```\n<!-- cra-lint: element {id} \
         -->\n```\n\nWhere it does not concern the product, say why:\n\n```\n[evidence]\n\"{id}\" = {{ \
         not-applicable = \"the reason\" }}\n```\n",
        id = facts.id
    );
    let _ = write!(out, "\nHow to close it\n{}", prose::wrap(&close, width));
    let _ = write!(
        out,
        "\nWhat a gap touches\n{}",
        prose::wrap(&touches(element), width)
    );
    let speaking: Vec<_> = rules::all()
        .filter(|rule| speaks_of(rule, facts.id))
        .collect();
    if !speaking.is_empty() {
        out += "\nRules that speak of it\n";
    }
    for rule in speaking {
        let _ = writeln!(
            out,
            "  {:<width$}  {}",
            rule.id,
            rule.title(),
            width = longest_id()
        );
    }
    out
}

/// The points of law a gap touches, in Markdown.
fn touches(element: Element) -> String {
    let formal = |status| {
        let points = element
            .formal_points(status)
            .iter()
            .map(|id| cra::reference(id));
        points.collect::<Vec<_>>().join(" and ")
    };
    let (missing, placeholder) = (formal(Status::Missing), formal(Status::Placeholder));
    let mut out = format!("- Formal non-compliance: {missing}");
    if placeholder != missing {
        let _ = write!(out, "; where only a form is there, {placeholder}");
    }
    out.push('\n');
    for duty in element.duties() {
        let _ = writeln!(
            out,
            "- Fines: {}, for {}: {}",
            cra::reference(duty.tier.id),
            cra::reference(duty.id),
            duty.tier.words()
        );
    }
    let _ = write!(
        out,
        "\nThese apply from {}. Authorities decide which duty is breached, and weigh each case (Art. 64(5)); open-source \
         software stewards are not fined (Art. 64(10)(b)).\n",
        crate::law::status::APPLIES_FROM
    );
    out
}

/// Whether a rule cites the element itself or a point it is part of.
pub(crate) fn speaks_of(rule: &Rule, element: &str) -> bool {
    let around = |id: &str| {
        element
            .strip_prefix(id)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    rule.legal.iter().any(|id| around(id))
}

/// Characters of the longest rule id.
pub(super) fn longest_id() -> usize {
    rules::all()
        .map(|rule| rule.id.len())
        .max()
        .unwrap_or_default()
}
