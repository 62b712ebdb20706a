//! What belongs to a manifest, lockfile or SBOM that was named on its own: the other side of the comparison.

use super::owners::{SbomOwners, search_root};
use super::{ProductFiles, Run};
use crate::discover::{self, Found, Role, units};
use crate::manifest::{self, Manifest};
use crate::source::FileId;
use rustc_hash::FxHashSet;

/// More files than this are not looked through for what belongs to a named one.
const MAX_BESIDE: usize = 50_000;

/// Files read for the comparison alone.
#[derive(Default)]
pub(super) struct BesideFiles {
    pub(super) sboms: Vec<FileId>,
    pub(super) manifests: Vec<FileId>,
    /// The files that were named; none where a folder was.
    pub(super) named: Option<FxHashSet<FileId>>,
}

/// SBOMs of more bytes than this in all are not read for the sake of a file named on its own.
const MAX_SBOM_BYTES: u64 = 32 << 20;

/// Leaves out what would make the check of one file slow: of more SBOMs than are read, a manifest is held against the
/// nearest, and for an SBOM nothing is compared, since a manifest could be another's.
fn keep_near(found: &mut Vec<Found>, alone: &[(FileId, Found)]) {
    let is_named = |other: &Found| alone.iter().any(|(_, named)| named.shown == other.shown);
    let size = |found: &Found| std::fs::metadata(&found.path).map_or(0, |file| file.len());
    let sboms = |found: &&Found| found.role == Role::Sbom && !is_named(found);
    if found.iter().filter(sboms).map(size).sum::<u64>() <= MAX_SBOM_BYTES {
        return;
    }
    if alone.iter().all(|(_, named)| named.role == Role::Sbom) {
        return found.clear();
    }
    let distance = |other: &Found| {
        let distances = alone
            .iter()
            .map(|(_, named)| discover::distance(&named.shown, &other.shown));
        distances.min().unwrap_or_default()
    };
    found.sort_by_cached_key(|found| (distance(found), found.shown.clone()));
    let mut left = MAX_SBOM_BYTES;
    found.retain(|found| {
        if found.role != Role::Sbom || is_named(found) {
            return true;
        }
        let kept = left.checked_sub(size(found));
        left = kept.unwrap_or(0);
        kept.is_some()
    });
}

impl Run {
    /// Finds and opens the SBOMs and manifests around the files that were named on their own.
    pub(super) fn open_beside(
        &mut self,
        alone: &[(FileId, Found)],
        products: &mut [(ProductFiles, super::ProductFacts)],
        folders: &[&str],
        sboms: &SbomOwners,
    ) {
        let named: FxHashSet<FileId> = alone.iter().map(|(file, _)| *file).collect();
        let roots = alone
            .iter()
            .map(|(_, found)| search_root(&found.path, &found.shown));
        let mut roots: Vec<_> = roots.collect();
        roots.sort();
        roots.dedup();
        // Nothing is compared where there is no manifest; other SBOMs can be large.
        let is_manifest = |(_, found): &(FileId, Found)| found.role == Role::Manifest;
        if !alone.iter().any(is_manifest)
            && !roots
                .iter()
                .any(|root| discover::holds_manifest(root, &self.paths))
        {
            roots.clear();
        }
        let mut found: Vec<Found> = roots
            .iter()
            .flat_map(|root| discover::data_files(root, &self.paths, MAX_BESIDE, &self.unsaved))
            .filter(|found| found.role != Role::Sbom || sboms.wants(&found.shown))
            .collect();
        found.sort();
        found.dedup_by(|a, b| a.shown == b.shown);
        keep_near(&mut found, alone);
        for found in found {
            let Some(file) = self
                .open_quietly(&found)
                .filter(|file| !named.contains(file))
            else {
                continue;
            };
            let owners = match found.role {
                Role::Sbom => sboms.owners(folders, &found.shown),
                _ => units::owners(folders, &found.shown),
            };
            let of_all = owners.is_empty() && (found.role == Role::Sbom || products.len() == 1);
            for (index, (product, _)) in products.iter_mut().enumerate() {
                if of_all || owners.contains(&index) {
                    match found.role {
                        Role::Sbom => product.beside.sboms.push(file),
                        _ => product.beside.manifests.push(file),
                    }
                }
            }
        }
        for (product, _) in products {
            product.beside.named = Some(named.clone());
        }
    }

    /// Reads a product's own manifests and those beside them. They are read together, since one tells what another
    /// leaves open.
    pub(super) fn read_manifests(&self, files: &ProductFiles) -> (Vec<Manifest>, Vec<Manifest>) {
        let beside = &files.beside.manifests;
        let all: Vec<FileId> = files.manifests.iter().chain(beside).copied().collect();
        let own: FxHashSet<FileId> = files.manifests.iter().copied().collect();
        let read = manifest::read_all(&all, &self.sources);
        read.into_iter()
            .partition(|manifest| own.contains(&manifest.file))
    }
}
