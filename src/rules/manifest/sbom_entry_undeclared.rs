//! See [`RULE`].

use super::compared;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::manifest::components::is_typed;
use crate::manifest::pair::Pair;
use crate::manifest::pairing::Tie;
use crate::manifest::{Ecosystem, Manifest};
use crate::rules::{Context, rule};
use crate::sbom::{Edge, EdgeKind, Format, Purl};
use rustc_hash::{FxHashMap, FxHashSet};

rule! {
    /// # Direct dependency in the SBOM that no manifest declares
    ///
    /// ## What it checks
    /// What the SBOM states as a direct dependency of a package, with a package URL of its ecosystem, is declared in
    /// a manifest of that ecosystem.
    ///
    /// ## Why
    /// A dependency that was removed from the product and stays in its SBOM shows that the SBOM is of another state
    /// than the product. Users then look for flaws that are not there, and do not see those that are.
    ///
    /// ## How to close it
    /// Write the SBOM anew from the present manifest and lockfile. If the product does use the package, declare it.
    ///
    /// ## Limits
    /// One finding for each manifest and SBOM, at the first such entry. Judged for Cargo, JavaScript, Python, Go,
    /// Maven without a parent elsewhere, .NET, PHP and Ruby, where the manifest was read as a whole and at least
    /// half of the entries are declared. An SBOM without a graph, or one that lists below the product what only
    /// other components need (some generators list everything there), states no direct dependencies. Left alone is
    /// what a manifest only mentions, packages of the same repository, and what the build tool adds by itself.
    id: "sbom-entry-undeclared",
    severity: Info,
    basis: Practice,
    legal: ["annex-i.part-ii.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let pairs = match compared(context) {
        Ok(pairs) => pairs,
        Err(outcome) => return outcome,
    };
    let mut subjects = 0;
    let mut said = FxHashSet::default();
    let mut declared: FxHashMap<Ecosystem, Option<Declared<'_>>> = FxHashMap::default();
    for pair in pairs.iter().filter(|pair| pair.tie != Tie::Place) {
        let ecosystem = pair.manifest.ecosystem;
        let declared = declared
            .entry(ecosystem)
            .or_insert_with(|| Declared::new(ecosystem, context));
        let Some(declared) = declared else { continue };
        let entries = entries(pair);
        let undeclared: Vec<_> = entries
            .iter()
            .filter(|entry| !declared.holds(&entry.name))
            .collect();
        let lists_all = undeclared.iter().any(|entry| entry.is_needed_elsewhere);
        if undeclared.len() * 2 > entries.len() || lists_all {
            continue;
        }
        subjects += entries.len();
        let mut undeclared = undeclared
            .into_iter()
            .filter(|entry| said.insert(entry.edge.span));
        let Some(Entry { edge, name, .. }) = undeclared.next() else {
            continue;
        };
        let others: Vec<_> = undeclared.collect();
        let path = context.sources.path(pair.manifest.file);
        let message = match others.len() {
            0 => format!("direct dependency `{name}` of the SBOM is not declared in `{path}`"),
            more => format!(
                "{} direct dependencies of the SBOM are not declared in `{path}`, first `{name}`",
                more + 1
            ),
        };
        let declares = pair.manifest.name.as_ref().map(|name| name.span);
        let declares = declares.unwrap_or(context.sources.first_line(pair.manifest.file));
        let mut finding = findings
            .report(edge.span, message)
            .help("write the SBOM anew from the manifest, or declare the dependency there")
            .related(declares, "the manifest of this package")
            .subject(path);
        for other in others.iter().take(9) {
            finding = finding.related(other.edge.span, format!("and `{}`", other.name));
        }
        if pair.sbom.format == Format::CycloneDxJson {
            finding.pointer(format!(
                "/dependencies/{}/dependsOn/{}",
                edge.entry, edge.index
            ));
        }
    }
    Outcome::checked_or(
        subjects,
        "no SBOM states direct dependencies of a package whose manifests were read as a whole",
    )
}

/// A direct dependency that the SBOM states.
struct Entry<'a> {
    edge: &'a Edge,
    name: String,
    /// Whether another component depends on it too.
    is_needed_elsewhere: bool,
}

/// What the SBOM states as direct dependencies of the package.
fn entries<'a>(pair: &Pair<'a>) -> Vec<Entry<'a>> {
    // Where nothing depends on anything else, all parts are listed below the product.
    let of_others = |edge: &Edge| {
        let from = edge.from.component();
        from.is_some_and(|from| !pair.is_subject(from)) && edge.to.component().is_some()
    };
    if !pair.sbom.graph.edges.iter().any(of_others) {
        return Vec::new();
    }
    let mut seen = FxHashSet::default();
    let entry = |edge: &'a Edge| {
        let index = edge.to.component()?;
        let component = pair.sbom.components.get(index)?;
        let is_meant = edge.kind == EdgeKind::DependsOn
            && is_typed(component, pair.manifest.ecosystem)
            && !pair.is_subject(index)
            && !pair.sbom.not_shipped.contains(&index);
        let purl = Purl::parse(&component.purl.as_ref()?.value).ok()?;
        (is_meant && seen.insert(index)).then(|| Entry {
            edge,
            name: purl.full_name(),
            is_needed_elsewhere: pair.is_needed_elsewhere(index),
        })
    };
    pair.direct_edges().filter_map(entry).collect()
}

/// Whether all a manifest declares is known.
fn is_whole(manifest: &Manifest, context: &Context<'_>, manifests: usize) -> bool {
    let text = context
        .sources
        .file(manifest.file)
        .text()
        .unwrap_or_default();
    let judged = match manifest.ecosystem {
        Ecosystem::Cargo | Ecosystem::Npm | Ecosystem::Python | Ecosystem::Go => true,
        Ecosystem::NuGet | Ecosystem::Composer | Ecosystem::Gem => true,
        Ecosystem::Maven => manifests > 1 || !text.contains("<parent>"),
        _ => false,
    };
    judged && manifest.problems.is_empty() && manifest.unknown.is_empty()
}

/// What the build tool of an ecosystem adds by itself.
fn is_implied(ecosystem: Ecosystem, name: &str) -> bool {
    let implied: &[&str] = match ecosystem {
        Ecosystem::NuGet => &[
            "fsharp.core",
            "microsoft.aspnetcore.app",
            "microsoft.net.illink.",
            "microsoft.netcore.app",
            "microsoft.netframework.referenceassemblies",
            "netstandard.library",
        ],
        Ecosystem::Python => &["pip", "setuptools", "wheel"],
        Ecosystem::Go => &["stdlib", "std"],
        Ecosystem::Gem => &["bundler"],
        _ => &[],
    };
    let is = |known: &&str| match known.strip_suffix('.') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    };
    implied.iter().any(is)
}

/// What the manifests of one ecosystem declare, in the form in which two spellings are equal.
struct Declared<'a> {
    ecosystem: Ecosystem,
    names: FxHashSet<String>,
    texts: Vec<&'a str>,
}

impl<'a> Declared<'a> {
    /// Nothing where a manifest was not read as a whole.
    fn new(ecosystem: Ecosystem, context: &Context<'a>) -> Option<Self> {
        let manifests = context.product.all_manifests();
        let manifests: Vec<_> = manifests
            .filter(|manifest| manifest.ecosystem == ecosystem)
            .collect();
        let mut out = Self {
            ecosystem,
            names: FxHashSet::default(),
            texts: Vec::new(),
        };
        let fold = ecosystem.facts().fold;
        for manifest in &manifests {
            if !is_whole(manifest, context, manifests.len()) {
                return None;
            }
            let own = manifest.name.iter().map(|name| &name.value);
            let declared = manifest.dependencies.iter();
            let declared =
                declared.flat_map(|one| std::iter::once(&one.name.value).chain(&one.other_names));
            out.names.extend(own.chain(declared).map(|name| fold(name)));
            out.texts.extend(context.sources.file(manifest.file).text());
        }
        Some(out)
    }

    fn holds(&self, name: &str) -> bool {
        let folded = (self.ecosystem.facts().fold)(name);
        if self.names.contains(&folded) || is_implied(self.ecosystem, &folded) {
            return true;
        }
        let needle = match self.ecosystem {
            Ecosystem::Maven => folded.rsplit('/').next().unwrap_or(&folded),
            _ => &folded,
        };
        self.texts.iter().any(|text| mentions(text, needle))
    }
}

/// Whether a text holds a name as a word of its own, case and punctuation aside.
fn mentions(text: &str, name: &str) -> bool {
    let plain = |text: &str| -> String {
        let chars = text.chars().map(|c| match c {
            '_' | '.' => '-',
            c => c.to_ascii_lowercase(),
        });
        chars.collect()
    };
    let (text, name) = (plain(text), plain(name));
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    text.match_indices(&name).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|after| after.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}
