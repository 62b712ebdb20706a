//! Which manifests of a product are compared with which of its SBOMs, worked out once for all rules and outputs.

use super::edges::Edges;
use super::pair::Pair;
use super::pairing::{Link, Stated, links};
use super::{Manifest, Scope};
use crate::dossier::Product;
use crate::sbom::Sbom;
use crate::source::{FileId, Sources};
use rustc_hash::{FxHashMap, FxHashSet};

/// The files a comparison may need beside those the user named.
#[derive(Default, Debug)]
pub struct Beside {
    /// SBOMs.
    pub sboms: Vec<Sbom>,
    /// Manifests.
    pub manifests: Vec<Manifest>,
    /// The SBOMs, manifests and lockfiles that were named themselves; none where a folder was, and all count.
    pub named: Option<FxHashSet<FileId>>,
}

/// The comparison of a product's manifests with its SBOMs.
#[derive(Default, Debug)]
pub struct Comparison {
    /// What was read for the comparison alone: nothing is said of these files but what the pair shows.
    pub beside: Beside,
    /// What a dependency has to be for, to count as a part of the product.
    pub counted: Vec<Scope>,
    links: Vec<Link>,
    /// The edges of each SBOM that is linked, by its index.
    edges: FxHashMap<usize, Edges>,
}

impl Comparison {
    /// Pairs the manifests and SBOMs of a product and those beside them.
    pub fn new(
        manifests: &[Manifest],
        sboms: &[Sbom],
        beside: Beside,
        counted: Vec<Scope>,
        stated: &Stated,
        sources: &Sources,
    ) -> Self {
        let all_manifests: Vec<_> = manifests.iter().chain(&beside.manifests).collect();
        let all_sboms: Vec<_> = sboms.iter().chain(&beside.sboms).collect();
        let links = links(&all_manifests, &all_sboms, stated, sources);
        let mut edges = FxHashMap::default();
        for link in &links {
            if let Some(sbom) = all_sboms.get(link.sbom) {
                edges.entry(link.sbom).or_insert_with(|| Edges::new(sbom));
            }
        }
        Self {
            beside,
            counted,
            links,
            edges,
        }
    }

    /// Whether the user named a file, or a folder around it.
    pub fn is_named(&self, file: FileId) -> bool {
        let named = self.beside.named.as_ref();
        named.is_none_or(|named| named.contains(&file))
    }
}

impl Product {
    /// Every manifest, those that were read for the comparison alone included.
    pub fn all_manifests(&self) -> impl Iterator<Item = &Manifest> {
        self.manifests
            .iter()
            .chain(&self.comparison.beside.manifests)
    }

    /// Every SBOM, those that were read for the comparison alone included.
    pub fn all_sboms(&self) -> impl Iterator<Item = &Sbom> {
        self.sboms.iter().chain(&self.comparison.beside.sboms)
    }

    /// Every pair of a manifest and an SBOM that describes its package, in the order of the manifests, as far as
    /// the user named one of their files.
    pub fn pairs(&self) -> Vec<Pair<'_>> {
        let manifests: Vec<_> = self.all_manifests().collect();
        let sboms: Vec<_> = self.all_sboms().collect();
        let mut out = Vec::new();
        for link in &self.comparison.links {
            let edges = self.comparison.edges.get(&link.sbom);
            let (Some(manifest), Some(sbom), Some(edges)) =
                (manifests.get(link.manifest), sboms.get(link.sbom), edges)
            else {
                continue;
            };
            let files = [Some(manifest.file), manifest.lockfile, Some(sbom.file)];
            let mut files = files.into_iter().flatten();
            if files.any(|file| self.comparison.is_named(file)) {
                out.push(Pair {
                    manifest,
                    sbom,
                    tie: link.tie,
                    components: &link.components,
                    edges,
                    subjects: &link.subjects,
                    counted: &self.comparison.counted,
                });
            }
        }
        out
    }
}
