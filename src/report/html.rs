//! The audit report: one HTML file to read, to print and to keep. It needs no script and loads nothing, and it is XML as
//! well as HTML, so that tests can tell that nothing in it is markup but what is written here.

mod checks;
mod finding;
mod law;
mod place;
mod product;

use super::by_element::element_of;
use super::markup::escape;
use super::text::count;
use super::{Report, Tally, facts};
use crate::diagnostic::{Diagnostic, Severity};
use crate::law::{Element, status};
use place::Places;
use std::fmt::Write;

const STYLE: &str = include_str!("html/style.css");

/// Findings about one element, or about no one element.
struct Group<'a> {
    element: Option<Element>,
    findings: Vec<&'a Diagnostic>,
}

impl Group<'_> {
    /// The name of its place in the page.
    fn anchor(&self) -> String {
        anchor(self.element)
    }

    /// "3 errors, 1 warning".
    fn counts(&self) -> String {
        let number = |severity| {
            let of = self
                .findings
                .iter()
                .filter(move |found| found.severity == severity);
            of.map(|found| found.stands_for).sum::<usize>()
        };
        let words = [Severity::Error, Severity::Warning, Severity::Info].map(|severity| {
            let number = number(severity);
            match severity {
                _ if number == 0 => None,
                Severity::Info => Some(format!("{number} info")),
                _ => Some(count(number, severity.as_str())),
            }
        });
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

fn anchor(element: Option<Element>) -> String {
    let id = element.map_or("other", Element::id);
    format!("findings-{}", id.replace('.', "-"))
}

/// The report as an HTML page. `base` leads from the folder the page lies in to the working directory (`""`, `"../"`),
/// so that links to evidence find their files.
pub fn render(report: &Report, base: &str) -> String {
    let places = Places { report, base };
    let groups = groups(report);
    let mut out = String::new();
    head(&mut out, report);
    summary(&mut out, report, &groups);
    for (number, product) in report.products.iter().enumerate() {
        product::write(&mut out, &places, product, number, &groups);
    }
    findings(&mut out, &places, &groups);
    checks::write(&mut out, &places);
    law::write(&mut out, report);
    foot(&mut out);
    out
}

/// Findings by element, in the order of Annex VII, the others last.
fn groups(report: &Report) -> Vec<Group<'_>> {
    let order = Element::ALL.into_iter().map(Some).chain([None]);
    let mut groups: Vec<Group<'_>> = order
        .map(|element| Group {
            element,
            findings: Vec::new(),
        })
        .collect();
    for found in &report.diagnostics {
        let element = element_of(found);
        if let Some(group) = groups.iter_mut().find(|group| group.element == element) {
            group.findings.push(found);
        }
    }
    groups.retain(|group| !group.findings.is_empty());
    groups
}

/// What the page is about: the product where there is one.
fn subject(report: &Report) -> String {
    match report.products.as_slice() {
        [one] => facts::title(one),
        [] => report.paths.join(", "),
        several => format!("{} products", several.len()),
    }
}

fn head(out: &mut String, report: &Report) {
    let subject = escape(&subject(report));
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <meta name=\"color-scheme\" content=\"light dark\"/>\n<meta name=\"generator\" content=\"cra-lint {}\"/>\n\
         <title>{subject}: technical documentation check</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n\
         <p class=\"kind\">Technical documentation check under the Cyber Resilience Act</p>\n<h1>{subject}</h1>\n",
        env!("CARGO_PKG_VERSION")
    );
    let files = [
        ("Configuration", report.config),
        ("Baseline", report.baseline),
    ];
    let mut lines = vec![
        ("Checked on", report.today.to_string()),
        ("State of the law", status::AS_OF.to_string()),
        ("Checked", report.paths.join(", ")),
        ("Tool", format!("cra-lint {}", env!("CARGO_PKG_VERSION"))),
    ];
    for (name, file) in files {
        let path = file.map(|file| report.sources.path(file).to_string());
        lines.push((name, path.unwrap_or_else(|| "none".into())));
    }
    out.push_str("<dl class=\"about\">\n");
    for (name, value) in lines {
        let _ = writeln!(out, "<div><dt>{name}</dt><dd>{}</dd></div>", escape(&value));
    }
    out.push_str("</dl>\n</header>\n");
    contents(out, report);
    out.push_str("<main id=\"main\">\n");
}

fn contents(out: &mut String, report: &Report) {
    out.push_str(
        "<nav aria-label=\"Contents\">\n<ul>\n<li><a href=\"#summary\">Summary</a></li>\n",
    );
    for (number, product) in report.products.iter().enumerate() {
        let name = match report.products.len() {
            1 => "Product and elements".to_string(),
            _ => escape(&facts::title(product)),
        };
        let _ = writeln!(out, "<li><a href=\"#product-{number}\">{name}</a></li>");
    }
    out.push_str(
        "<li><a href=\"#findings\">Findings</a></li>\n<li><a href=\"#checked\">What was checked</a></li>\n\
         <li><a href=\"#law\">Legal references</a></li>\n</ul>\n</nav>\n",
    );
}

fn summary(out: &mut String, report: &Report, groups: &[Group<'_>]) {
    out.push_str("<section id=\"summary\">\n<h2>Summary</h2>\n");
    if let Some(failure) = &report.failure {
        let _ = writeln!(
            out,
            "<p class=\"failure\"><strong>Nothing was checked:</strong> {}.</p>\n</section>",
            escape(failure)
        );
        return;
    }
    let tally = Tally::of(&report.products);
    out.push_str("<ul class=\"tiles\">\n");
    if tally.total() > 0 {
        let _ = writeln!(
            out,
            "<li class=\"present\"><strong>{}</strong> of {} elements present</li>",
            tally.present,
            tally.total()
        );
        for (number, word) in tally.others() {
            let class = word.trim_end_matches('s').replace(' ', "-");
            let _ = writeln!(
                out,
                "<li class=\"{class}\"><strong>{number}</strong> {word}</li>"
            );
        }
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let number = report.count(severity);
        let word = count(number, severity.as_str());
        let word = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let word = if severity == Severity::Info {
            "info"
        } else {
            word
        };
        let class = if number == 0 {
            "none"
        } else {
            severity.as_str()
        };
        let _ = writeln!(
            out,
            "<li class=\"{class}\"><strong>{number}</strong> {word}</li>"
        );
    }
    out.push_str("</ul>\n");
    if tally.total() == 0 {
        out.push_str(
            "<p>The elements of Annex VII were not judged: what was checked is no product's technical documentation, \
             or only a part of it.</p>\n",
        );
    }
    let worst: Vec<_> = groups
        .iter()
        .filter(|group| {
            group
                .findings
                .iter()
                .any(|found| found.severity == Severity::Error)
        })
        .map(|group| {
            let name = group
                .element
                .map_or("files and the documentation as a whole", Element::name);
            format!("<a href=\"#{}\">{name}</a>", group.anchor())
        })
        .collect();
    if !worst.is_empty() {
        let _ = writeln!(out, "<p>Errors concern: {}.</p>", worst.join(", "));
    }
    let _ = writeln!(
        out,
        "<p class=\"limits\">{} A finding is a reason to look, not a verdict; silence is no proof. What was not checked, \
         and why, stands <a href=\"#checked\">below</a>.</p>\n</section>",
        super::LIMITS
    );
}

fn findings(out: &mut String, places: &Places<'_>, groups: &[Group<'_>]) {
    out.push_str("<section id=\"findings\">\n<h2>Findings</h2>\n");
    if groups.is_empty() {
        out.push_str("<p>None.</p>\n");
    }
    for group in groups {
        let (name, reference) = match group.element {
            Some(element) => (element.name(), crate::law::cra::reference(element.id())),
            None => ("Files and the documentation as a whole", String::new()),
        };
        let _ = writeln!(
            out,
            "<section class=\"group\" id=\"{}\">\n<h3>{name} <span class=\"reference\">{reference}</span> \
             <span class=\"counts\">{}</span></h3>",
            group.anchor(),
            group.counts()
        );
        finding::write_all(out, places, &group.findings);
        out.push_str("</section>\n");
    }
    out.push_str("</section>\n");
}

fn foot(out: &mut String) {
    let _ = write!(
        out,
        "</main>\n<footer>\n<p>Written by cra-lint {}, offline, from the files named above. The same files give the same \
         report.</p>\n</footer>\n</body>\n</html>\n",
        env!("CARGO_PKG_VERSION")
    );
}
