//! Which product an SBOM belongs to.

use super::wanted;
use crate::config::Config;
use crate::discover::{self, units};
use crate::dossier::Parts;
use crate::manifest::components::bare_name;
use crate::sbom::Sbom;
use crate::source::FileId;
use globset::GlobSet;

/// The SBOMs of a run on their way to their products.
pub(super) struct SbomOwners {
    files: Option<GlobSet>,
    /// What the configuration names for each product.
    named: Vec<GlobSet>,
    /// SBOMs that lie in no product's folder, or in that of several, with the products they may belong to.
    pub(super) shared: Vec<(FileId, Vec<usize>)>,
}

impl SbomOwners {
    pub(super) fn new(config: &Config) -> Self {
        let products = config.products.iter();
        Self {
            files: wanted(&config.sbom_files, config),
            named: products
                .map(|product| config.globs(&product.sboms))
                .collect(),
            shared: Vec::new(),
        }
    }

    /// Whether the configuration leaves this SBOM in.
    pub(super) fn wants(&self, shown: &str) -> bool {
        let files = self.files.as_ref();
        files.is_none_or(|files| files.is_match(shown))
            || self.named.iter().any(|files| files.is_match(shown))
    }

    /// The products an SBOM may belong to: those that name it, else those it lies with.
    pub(super) fn owners(&self, folders: &[&str], shown: &str) -> Vec<usize> {
        let named = self.named.iter().enumerate();
        let named: Vec<usize> = named
            .filter(|(_, files)| files.is_match(shown))
            .map(|(index, _)| index)
            .collect();
        match named.is_empty() {
            true => units::owners(folders, shown),
            false => named,
        }
    }
}

/// The product an SBOM names as its own, else the first it may belong to.
pub(super) fn owner_by_name(sbom: &Sbom, owners: &[usize], parts: &[Parts]) -> Option<usize> {
    let named = sbom.root().and_then(|root| root.name.as_ref());
    let named = named.map(|name| bare_name(&name.value));
    let bears = |parts: &Parts| {
        let folder = parts.path.rsplit('/').next().unwrap_or_default();
        let manifests = parts.manifests.iter();
        let names = manifests.filter_map(|manifest| Some(manifest.name.as_ref()?.value.as_str()));
        let name = parts.facts.name.as_ref().map(|name| name.value.as_str());
        let mut names = name.into_iter().chain(names).chain([folder]).map(bare_name);
        names.any(|name| !name.is_empty() && Some(&name) == named.as_ref())
    };
    let all: Vec<usize> = (0..parts.len()).collect();
    let among = if owners.is_empty() { &all } else { owners };
    let mut among = among.iter().copied();
    let first = among.clone().next();
    among
        .find(|index| parts.get(*index).is_some_and(bears))
        .or(first)
}

/// The folder to look in for what belongs to a file named on its own, and that file's path: the working directory
/// where it lies below it, but never beyond its repository; else its repository, or its own folder.
pub(super) fn search_root(path: &std::path::Path, shown: &str) -> std::path::PathBuf {
    let folder = path.parent().unwrap_or(path);
    if discover::in_samples(shown) {
        return folder.to_path_buf();
    }
    let is_below = !shown.starts_with("../") && !shown.starts_with('/');
    let depth = discover::folder_of(shown).split('/').count();
    let within = if !is_below {
        usize::MAX
    } else if discover::folder_of(shown) == "." {
        1
    } else {
        depth + 1
    };
    let mut ancestors = folder.ancestors().take(within);
    let repository = ancestors.find(|folder| folder.join(".git").exists());
    let repository = repository.map(std::path::Path::to_path_buf);
    repository.unwrap_or_else(|| {
        let top = folder.ancestors().take(within).last();
        top.filter(|_| is_below).unwrap_or(folder).to_path_buf()
    })
}
