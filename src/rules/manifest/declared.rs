//! What the manifests of one ecosystem declare together.

use crate::manifest::{Ecosystem, Manifest};
use crate::rules::Context;
use rustc_hash::FxHashSet;

/// What the manifests of one ecosystem declare, in the form in which two spellings are equal.
pub(super) struct Declared<'a> {
    ecosystem: Ecosystem,
    names: FxHashSet<String>,
    texts: Vec<&'a str>,
}

impl<'a> Declared<'a> {
    /// Nothing where a manifest was not read as a whole.
    pub(super) fn new(ecosystem: Ecosystem, context: &Context<'a>) -> Option<Self> {
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

    /// Whether a name is declared, brought by the build tool, or written somewhere in a manifest.
    pub(super) fn holds(&self, name: &str) -> bool {
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
