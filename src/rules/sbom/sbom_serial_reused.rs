use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::sbom::{Format, Sbom, State};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

rule! {
    /// # Two SBOMs with the same serial number
    ///
    /// ## What it checks
    /// No two SBOMs of a product have the same serial number and version (CycloneDX `serialNumber` and `version`), or
    /// the same namespace (SPDX `documentNamespace`).
    ///
    /// ## Why
    /// The number names one SBOM for good. Where two different files share it, a reference to one of them may lead to
    /// the other, and nobody can tell which of them is meant.
    ///
    /// ## How to close it
    /// Give every SBOM a serial number of its own, or raise the version if the file is a newer state of the same SBOM.
    ///
    /// ## Limits
    /// The same SBOM in two formats, such as JSON and XML, has the same number and is not reported; nor are two copies
    /// of the same bytes.
    id: "sbom-serial-reused",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut first: HashMap<_, &Sbom> = HashMap::new();
    super::each_read(context, |_| 0);
    let mut subjects = 0;
    for sbom in context
        .product
        .sboms
        .iter()
        .filter(|sbom| sbom.state == State::Read)
    {
        let Some(serial) = &sbom.serial_number else {
            continue;
        };
        subjects += 1;
        let version = sbom
            .version
            .as_ref()
            .map_or("1", |version| version.value.as_str());
        let key = (sbom.format.name(), serial.value.as_str(), version);
        let earlier = match first.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(sbom);
                continue;
            }
            Entry::Occupied(entry) => *entry.get(),
        };
        let bytes = |sbom: &Sbom| context.sources.file(sbom.file).bytes();
        let Some(other) = earlier
            .serial_number
            .as_ref()
            .filter(|_| bytes(earlier) != bytes(sbom))
        else {
            continue;
        };
        let (noun, pointer) = if sbom.format == Format::Spdx3Json {
            ("id", "")
        } else if sbom.format.is_spdx() {
            ("namespace", "/documentNamespace")
        } else {
            ("serial number", "/serialNumber")
        };
        let path = context.sources.path(other.span.file);
        let finding = findings
            .report(
                serial.span,
                format!("`{path}` has the same {noun} and holds something else"),
            )
            .help("give every SBOM a number of its own, or raise the version of the newer one")
            .related(other.span, format!("the other {noun}"))
            .subject(&serial.value);
        if sbom.format.is_json() {
            finding.pointer(pointer);
        }
    }
    match subjects {
        0 => super::each_read(context, |_| 0),
        subjects => Outcome::Checked(subjects),
    }
}
