use super::entry::{Entry, Kind, entries};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Component that does not say what kind of file it is
    ///
    /// ## What it checks
    /// Every component that is delivered as a file says whether the file can be executed, whether it is an archive,
    /// and whether it is structured, which means that its parts can be taken out again as they were.
    ///
    /// ## Why
    /// BSI TR-03183-2 v2.1.0, section 5.2.2, requires the three properties. They tell how to look inside.
    ///
    /// ## How to close it
    /// CycloneDX: the properties `bsi:component:executable`, `bsi:component:archive` and
    /// `bsi:component:structured`. SPDX 3: the purposes `executable`, `archive` and `container` (structured) or
    /// `firmware` (not structured) of the `software_File`.
    ///
    /// ## Limits
    /// Which components are files is presumed; see `bsi-filename-missing`. A property with a value that has no
    /// meaning is the business of `bsi-property-malformed`. In SPDX 3, where a file without the purposes `executable`
    /// and `archive` is neither, only an archive is asked whether it is structured.
    id: "bsi-property-missing",
    severity: Warning,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let mut subjects = 0;
        for entry in entries(context, sbom, Kind::Described) {
            subjects += 1;
            let lacking = lacking(context, &entry);
            if lacking.is_empty() {
                continue;
            }
            let what = format!("does not say whether it is {}", listed(&lacking));
            let help = match sbom.format.is_spdx() {
                true => "say it in `software_primaryPurpose` and `software_additionalPurpose` of its file".into(),
                false => {
                    let names = lacking.iter().map(|word| format!("`bsi:component:{word}`"));
                    format!("add {}", names.collect::<Vec<_>>().join(" and "))
                }
            };
            entry
                .report(context, findings, Kind::Described, &what)
                .help(help);
        }
        subjects
    })
}

/// Which of the three are not said, nor tried to say.
fn lacking(context: &Context<'_>, entry: &Entry<'_>) -> Vec<&'static str> {
    let deployable = &entry.deployable;
    let tried = |word: &str| {
        let mut properties = entry.component.properties.iter();
        properties.any(|property| {
            let name = entry.sbom.text(context.sources, property.name);
            name.strip_prefix("bsi:component:") == Some(word)
        })
    };
    let said = [
        ("executable", deployable.executable),
        ("archive", deployable.archive),
        ("structured", deployable.structured),
    ];
    // SPDX 3 says it by the words container and firmware, which fit archives and images alone.
    let is_plain_file =
        entry.sbom.format.is_spdx() && deployable.archive.is_some_and(|archive| !archive.value);
    let lacking = said
        .into_iter()
        .filter(|(word, flag)| flag.is_none() && !(is_plain_file && *word == "structured"));
    lacking
        .map(|(word, _)| word)
        .filter(|word| !tried(word))
        .collect()
}

/// "executable, an archive or structured".
fn listed(words: &[&str]) -> String {
    let words: Vec<_> = words
        .iter()
        .map(|word| match *word {
            "archive" => "an archive",
            other => other,
        })
        .collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.join(""),
    }
}
