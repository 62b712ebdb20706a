//! Which SBOMs are older than the manifests they describe, as far as the repository's history tells.

use super::{Run, tags};
use crate::discover::lexical;
use crate::dossier::{History, Product};
use crate::history::{Moment, Repository, Sought};
use crate::manifest::outdated::{Ages, Outdated, changes};
use crate::manifest::pair::Pair;
use crate::manifest::{Manifest, read_all};
use crate::source::{FileId, Sources};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Larger SBOMs are not compared with their state in the history, in bytes.
const MAX_COMPARED: u64 = 32 << 20;

/// Tells every product something in the end, so that nobody waits for ever.
struct Telling<'a>(&'a [Product]);

impl Drop for Telling<'_> {
    fn drop(&mut self) {
        for product in self.0 {
            product.told.get_or_init(History::default);
        }
    }
}

impl Run {
    /// Tells the products what the history of the repository says of them; nothing where it is not `wanted`.
    pub(super) fn tell_history(&self, products: &[Product], wanted: bool) {
        let _telling = Telling(products);
        if !wanted {
            return;
        }
        let here = self.paths.absolute(".");
        let tags = tags::read(&here);
        let paired = |product: &&Product| !product.pairs().is_empty();
        let repository = products.iter().find(paired).map(|_| lexical(&here));
        let repository = repository.and_then(|here| Repository::around(&here));
        for product in products {
            let ages = match &repository {
                Some(repository) => self.ages(product, repository),
                None => Ages {
                    untold: product.pairs().len(),
                    ..Ages::default()
                },
            };
            let tags = tags.clone();
            product.told.get_or_init(|| History { ages, tags });
        }
    }

    fn ages(&self, product: &Product, repository: &Repository) -> Ages {
        let pairs = product.pairs();
        let mut ages = Ages::default();
        let mut files: Vec<FileId> = pairs.iter().map(|pair| pair.sbom.file).collect();
        files.sort();
        files.dedup();
        let tracked: FxHashMap<FileId, String> = files
            .iter()
            .filter_map(|file| Some((*file, self.tracked(repository, *file)?)))
            .collect();
        let sought = |pair: &Pair<'_>| match tracked.get(&pair.sbom.file) {
            Some(path) => Some(Sought::Change(path)),
            None => made(pair).map(|time| Sought::Time(time.as_second())),
        };
        let wanted: Vec<(FileId, Sought<'_>)> = files
            .iter()
            .filter_map(|file| {
                let pair = pairs.iter().find(|pair| pair.sbom.file == *file)?;
                Some((*file, sought(pair)?))
            })
            .collect();
        let only: Vec<Sought<'_>> = wanted.iter().map(|(_, sought)| *sought).collect();
        let found = repository.moments(&only).into_iter();
        let moments: FxHashMap<FileId, Moment> = wanted
            .iter()
            .zip(found)
            .filter_map(|((file, _), moment)| Some((*file, moment?)))
            .collect();
        for pair in &pairs {
            let file = pair.sbom.file;
            let told = moments
                .get(&file)
                .and_then(|moment| self.outdated(pair, *moment, repository));
            match told {
                None => ages.untold += 1,
                Some(outdated) if outdated.changes.is_empty() => ages.compared += 1,
                Some(outdated) => {
                    ages.compared += 1;
                    // What is just being changed is not old.
                    let path = tracked.get(&file);
                    if path.is_none_or(|path| self.is_as_committed(path, repository)) {
                        ages.outdated.push(outdated);
                    }
                }
            }
        }
        ages
    }

    /// What a pair's manifest declares otherwise than it did at a moment; `None` where it was not there.
    fn outdated(&self, pair: &Pair<'_>, then: Moment, repository: &Repository) -> Option<Outdated> {
        let manifest = pair.manifest.file;
        let path = self.tracked(repository, manifest)?;
        let before = repository.file_at(then, &path)?;
        let shown = self.sources.path(manifest);
        let now = self.sources.file(manifest).bytes();
        let is_tracked = self.tracked(repository, pair.sbom.file).is_some();
        let since = match made(pair).filter(|_| !is_tracked) {
            Some(made) => made,
            None => Timestamp::from_second(then.time).ok()?,
        };
        let changes = if before == now {
            BTreeMap::new()
        } else {
            // Both alone, so that both are read with the same knowledge.
            let before = read_alone(shown, &before)?;
            let now = read_alone(shown, now)?;
            changes(&before, &now, pair.counted)
        };
        Some(Outdated {
            manifest,
            sbom: pair.sbom.file,
            since: since.to_zoned(TimeZone::UTC).date(),
            changes,
        })
    }

    /// The path of a file in the repository, where it holds it.
    fn tracked(&self, repository: &Repository, file: FileId) -> Option<String> {
        let path = lexical(&self.paths.absolute(self.sources.path(file)));
        let path = path.strip_prefix(&repository.folder).ok()?;
        let parts = path.components().map(|part| part.as_os_str().to_str());
        let path = parts.collect::<Option<Vec<_>>>()?.join("/");
        repository.holds(&path).then_some(path)
    }

    /// Whether a file is what the repository holds, but for its line ends.
    fn is_as_committed(&self, path: &str, repository: &Repository) -> bool {
        let on_disk = repository.folder.join(path);
        let given = self.unsaved.get(&on_disk).map(|bytes| bytes.len() as u64);
        let size = given.or_else(|| Some(std::fs::metadata(&on_disk).ok()?.len()));
        let small = size.is_some_and(|size| size <= MAX_COMPARED);
        let (Some(kept), true) = (repository.file_now(path), small) else {
            return false;
        };
        let plain = |bytes: &[u8]| -> Vec<u8> {
            bytes
                .iter()
                .copied()
                .filter(|byte| *byte != b'\r')
                .collect()
        };
        self.unsaved
            .read(&on_disk)
            .is_ok_and(|bytes| plain(&bytes) == plain(&kept))
    }
}

/// When an SBOM says it was made.
fn made(pair: &Pair<'_>) -> Option<Timestamp> {
    pair.sbom.timestamp.as_ref()?.value.parse().ok()
}

/// A manifest read without any file beside it.
fn read_alone(path: &str, bytes: &[u8]) -> Option<Manifest> {
    let mut sources = Sources::default();
    let file = sources.add(path, bytes);
    let manifest = read_all(&[file], &sources).into_iter().next()?;
    // What could not be read to its end may hold more.
    manifest.problems.is_empty().then_some(manifest)
}
