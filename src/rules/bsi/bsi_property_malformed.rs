use crate::diagnostic::{Outcome, Severity};
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::sbom::{Property, Sbom};
use crate::source::Span;
use crate::syntax::shorten;
use std::collections::HashMap;

rule! {
    /// # Property of the BSI guideline that cannot be used
    ///
    /// ## What it checks
    /// The properties `bsi:component:executable`, `…:archive` and `…:structured` have one of the two values that
    /// the guideline knows, each is given once, and a file name names a file, not a path to it.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, sections 5.2.2 and 8.1, and its property taxonomy for CycloneDX. Programs compare
    /// the values letter by letter.
    ///
    /// ## How to close it
    /// Write one of the values that the finding names; leave out a second one; take the folders off the file name.
    ///
    /// ## Limits
    /// A name in the namespace `bsi:component:` that is none gives a warning where it looks like a known one, else
    /// nothing. `effectiveLicense` and `effectiveLicence` are both taken: guideline and taxonomy differ.
    id: "bsi-property-malformed",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

const NAMESPACE: &str = "bsi:component:";

/// Every name that guideline or taxonomy know.
const NAMES: [&str; 6] = [
    "filename",
    "executable",
    "archive",
    "structured",
    "effectiveLicense",
    "effectiveLicence",
];

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let mut subjects = 0;
        for (index, component) in sbom.components.iter().enumerate() {
            let mut first: HashMap<String, Span> = HashMap::new();
            for property in &component.properties {
                let full = sbom.text(context.sources, property.name);
                let Some(name) = full.strip_prefix(NAMESPACE) else {
                    continue;
                };
                subjects += 1;
                let subject = Subject {
                    context,
                    sbom,
                    index,
                    property,
                    name,
                };
                if !NAMES.contains(&name) {
                    subject.unknown(findings);
                } else if let Some(earlier) = first.get(name) {
                    subject.repeated(findings, *earlier);
                } else {
                    subject.value(findings);
                    first.insert(name.to_string(), property.name);
                }
            }
            // SPDX 3 has a field of its own for the name.
            if let Some(name) = component.deployable.as_ref().and_then(|it| it.filename) {
                subjects += 1;
                file_name(context, findings, sbom, index, name);
            }
        }
        subjects
    })
}

struct Subject<'s> {
    context: &'s Context<'s>,
    sbom: &'s Sbom,
    index: usize,
    property: &'s Property,
    name: &'s str,
}

impl Subject<'_> {
    fn unknown(&self, findings: &mut Findings<'_>) {
        let plain = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
        let near = |known: &&&str| {
            plain(known) == plain(self.name) || strsim::jaro_winkler(known, self.name) > 0.9
        };
        let Some(known) = NAMES.iter().find(near) else {
            return;
        };
        let what = format!(
            "has a property `{NAMESPACE}{}`, which is none",
            shorten(self.name, 40)
        );
        self.report(findings, self.property.name, &what)
            .severity(Severity::Warning)
            .help(format!("did you mean `{NAMESPACE}{known}`?"));
    }

    fn repeated(&self, findings: &mut Findings<'_>, earlier: Span) {
        let what = format!("has the property `{NAMESPACE}{}` twice", self.name);
        self.report(findings, self.property.name, &what)
            .help("leave one of them out")
            .related(earlier, "the first one");
    }

    fn value(&self, findings: &mut Findings<'_>) {
        let Some(place) = self.property.value else {
            let what = format!("has a property `{NAMESPACE}{}` without a value", self.name);
            self.report(findings, self.property.name, &what)
                .help("add its value");
            return;
        };
        let (yes, no) = match self.name {
            "executable" => ("executable", "non-executable"),
            "archive" => ("archive", "no archive"),
            "structured" => ("structured", "unstructured"),
            "filename" => {
                let (context, sbom) = (self.context, self.sbom);
                return file_name(context, findings, sbom, self.index, place);
            }
            _ => return,
        };
        let value = self.sbom.text(self.context.sources, place);
        if value != yes && value != no {
            let what = format!(
                "has `{}` as `{NAMESPACE}{}`, which has no meaning",
                shorten(&value, 40),
                self.name
            );
            self.report(findings, place, &what)
                .help(format!("write `{yes}` or `{no}`"));
        }
    }

    fn report<'f>(
        &self,
        findings: &'f mut Findings<'_>,
        place: Span,
        what: &str,
    ) -> crate::engine::Finding<'f> {
        let pointer = format!("/properties/{}", self.property.index);
        lacking::report_at(self.context, findings, self.sbom, self.index, place, what)
            .pointer(self.sbom.pointer_in(self.index, &pointer))
    }
}

fn file_name(
    context: &Context<'_>,
    findings: &mut Findings<'_>,
    sbom: &Sbom,
    index: usize,
    place: Span,
) {
    let name = sbom.text(context.sources, place);
    let what = if name.trim().is_empty() {
        "has an empty file name".to_string()
    } else if name.contains(['/', '\\']) {
        format!("gives a path as its file name, `{}`", shorten(&name, 60))
    } else {
        return;
    };
    lacking::report_at(context, findings, sbom, index, place, &what)
        .help("write the name of the file alone");
}
