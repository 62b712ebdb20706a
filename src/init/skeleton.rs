//! The skeleton of a technical file: a section for each missing element, with its question in a comment and a
//! placeholder for the answer.

use super::words::{self, Words};
use super::{File, Found, Options};
use crate::discover::{join, resolve};
use crate::law::Element;
use std::fmt::Write;

/// The files, by their names without extension, and the elements in each.
const GROUPS: [(&str, &[Element]); 7] = [
    (
        "1-product",
        &[
            Element::GeneralDescription,
            Element::IntendedPurpose,
            Element::SoftwareVersions,
            Element::Photographs,
            Element::UserInformation,
        ],
    ),
    (
        "2-design-and-production",
        &[Element::Architecture, Element::Production],
    ),
    (
        "3-vulnerabilities-and-updates",
        &[
            Element::VulnerabilityHandling,
            Element::Sbom,
            Element::CvdPolicy,
            Element::Contact,
            Element::Updates,
        ],
    ),
    ("4-risk-assessment", &[Element::RiskAssessment]),
    ("5-support-period", &[Element::SupportPeriod]),
    (
        "6-standards-and-tests",
        &[Element::Standards, Element::TestReports],
    ),
    ("7-eu-declaration-of-conformity", &[Element::Declaration]),
];

/// Comments are wrapped at this width.
const WIDTH: usize = 100;

/// The files of one product's skeleton; none where nothing is missing.
pub(super) fn files(product: &Found, options: &Options) -> Vec<File> {
    let words = options.language.words();
    let folder = resolve(&join(&product.path, &options.folder));
    let mut files = Vec::new();
    let mut index = format!("# {}\n\n{}\n\n", words.index.0, words.index.1);
    for ((stem, elements), title) in GROUPS.iter().zip(words.groups) {
        let missing = elements
            .iter()
            .filter(|element| product.missing.contains(element));
        let missing: Vec<Element> = missing.copied().collect();
        if missing.is_empty() {
            continue;
        }
        let _ = writeln!(index, "- [{title}]({stem}.md)");
        let mut text = format!(
            "# {title}\n\n<!--\n{}\n-->\n",
            textwrap::fill(words.how, WIDTH)
        );
        for element in missing {
            text += &section(element, words);
        }
        files.push(File {
            path: join(&folder, &format!("{stem}.md")),
            text,
        });
    }
    if product.missing.contains(&Element::Contact) {
        let _ = writeln!(index, "- [security.txt](security.txt)");
        files.push(File {
            path: join(&folder, "security.txt"),
            text: security_txt(options),
        });
    }
    if !files.is_empty() {
        let path = join(&folder, "README.md");
        files.insert(0, File { path, text: index });
    }
    files
}

fn section(element: Element, words: &Words) -> String {
    let asked = (words.asked)(element);
    let mut out = format!(
        "\n<!-- cra-lint: element {} -->\n## {}\n\n",
        element.id(),
        asked.title
    );
    let references = words::references(element).iter();
    let references: Vec<_> = references.map(|id| words.reference(id)).collect();
    let _ = writeln!(out, "<!--\n{}\n{}", references.join(", "), asked.question);
    for point in asked.points {
        let _ = writeln!(out, "- {point}");
    }
    out += "-->\n";
    if element == Element::Declaration {
        for ((title, question), id) in words.declaration.iter().zip(words::DECLARATION) {
            let (reference, fill_in) = (words.reference(id), words.fill_in);
            let _ = write!(
                out,
                "\n### {title}\n\n<!-- {reference}: {question} -->\n\n{fill_in}\n"
            );
        }
    } else {
        let _ = write!(out, "\n{}\n", words.fill_in);
    }
    out
}

fn security_txt(options: &Options) -> String {
    let words = options.language.words();
    let [file, contact, expires, policy] = words.security_txt;
    let (fill_in, language) = (words.fill_in, options.language.code());
    format!(
        "# {file}\n\n# {contact}\nContact: {fill_in}\n\n# {expires}\nExpires: {fill_in}\n\n# {policy}\nPolicy: {fill_in}\n\n\
         Preferred-Languages: {language}\n"
    )
}
