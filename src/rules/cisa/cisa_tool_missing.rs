use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, lacking, rule};
use crate::syntax::shorten;

rule! {
    /// # SBOM without the tool that made it, or its version
    ///
    /// ## What it checks
    /// The SBOM names the tool that made it, with the version of the tool.
    ///
    /// ## Why
    /// CISA 2026, tool name and tool version. When a tool turns out to miss components, it tells which SBOMs to make
    /// anew.
    ///
    /// ## How to close it
    /// CycloneDX: `metadata.tools`. SPDX 2: `Tool: name-version` among the creators. SPDX 3: a tool in `createdUsing`,
    /// its version in its name.
    ///
    /// ## Limits
    /// In SPDX, where the version has no field, any number in the name is taken for it. Further tools are asked for
    /// their version too. An SBOM written by hand may say so in place of a tool.
    id: "cisa-tool-missing",
    severity: Error,
    basis: Standard,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    super::each(context, |sbom| {
        let text = |span| sbom.text(context.sources, span);
        let mut named = 0;
        for tool in &sbom.tools {
            let Some(name) = tool.name.filter(|name| !text(*name).trim().is_empty()) else {
                continue;
            };
            named += 1;
            let in_name =
                || sbom.format.is_spdx() && text(name).contains(|c: char| c.is_ascii_digit());
            let unknown = || lacking::says_unknown(&text(name));
            let version = tool.version;
            if version.is_some_and(|version| !text(version).trim().is_empty())
                || in_name()
                || unknown()
            {
                continue;
            }
            let label = text(name);
            let message = format!(
                "tool `{}` is named without its version",
                shorten(&label, 80)
            );
            findings
                .report(version.unwrap_or(name), message)
                .help("add the version of the tool")
                .subject(label.as_ref());
        }
        if named == 0 {
            findings
                .report(sbom.head, "the SBOM does not name the tool that made it")
                .help("name the tool and its version")
                .subject("tool");
        }
        named.max(1)
    })
}
