//! Which SBOM describes which manifest.
//!
//! A folder can hold several of each: members of a workspace, a documentation site beside the product, SBOMs of
//! earlier releases. Comparing the wrong two gives a hundred false alarms, so a pair needs a [`Tie`]:
//!
//! 1. The SBOM's product is the manifest's package, by package URL or name. Where several SBOMs are tied so, the
//!    ones of the manifest's version count, else the newest of each format.
//! 2. The package is one of the SBOM's components (a member of a workspace). The nearest such SBOM counts.
//! 3. Neither is tied to any other, the manifest is the nearest in or above the SBOM's folder, and the SBOM holds
//!    at least a quarter of its runtime dependencies, or at least three, and these are half of all it holds. Or,
//!    wherever they lie, at least half of them.
//!
//! An SBOM that holds no package of the manifest's ecosystem is never compared with it.

use super::components::{Components, bare_name, is_typed, same_version, version};
use super::files::folder_of;
use super::{Dependency, Ecosystem, Manifest, Origin};
use crate::sbom::{EdgeKind, Sbom};
use crate::source::{Sources, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// What ties an SBOM to a manifest, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tie {
    /// The SBOM's product is the manifest's package.
    Product,
    /// One of the SBOM's components is.
    Member,
    /// They lie together and hold the same packages.
    Place,
}

/// A manifest and an SBOM that describes its package.
#[derive(Clone, Debug)]
pub struct Pair<'a> {
    /// The manifest.
    pub manifest: &'a Manifest,
    /// The SBOM.
    pub sbom: &'a Sbom,
    /// What ties them.
    pub tie: Tie,
    /// The SBOM's components by package name.
    pub components: Rc<Components<'a>>,
    /// Indices of the components that are the manifest's package, ascending; the product's own where a place ties them.
    pub subjects: Vec<usize>,
}

/// What an SBOM says of a dependency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Coverage {
    /// These components are it, and the package depends on one of them directly.
    Direct(Vec<usize>),
    /// These components are it, and the package is not said to depend on them.
    Indirect(Vec<usize>),
    /// Nothing.
    Absent,
}

impl Pair<'_> {
    /// What the SBOM says of a dependency.
    pub fn coverage(&self, dependency: &Dependency, direct: &FxHashSet<usize>) -> Coverage {
        let mut found: Vec<usize> = std::iter::once(&dependency.name.value)
            .chain(&dependency.other_names)
            .flat_map(|name| self.components.find(name))
            .copied()
            .filter(|index| !self.is_subject(*index))
            .collect();
        found.sort_unstable();
        found.dedup();
        let listed: Vec<usize> = found
            .iter()
            .copied()
            .filter(|index| direct.contains(index))
            .collect();
        match (found.is_empty(), listed.is_empty()) {
            (true, _) => Coverage::Absent,
            (false, true) => Coverage::Indirect(found),
            (false, false) => Coverage::Direct(listed),
        }
    }

    fn is_subject(&self, component: usize) -> bool {
        self.subjects.binary_search(&component).is_ok()
    }

    /// Indices of the components the package depends on directly, as the SBOM says.
    pub fn direct(&self) -> FxHashSet<usize> {
        let edges = self
            .sbom
            .graph
            .edges
            .iter()
            .filter(|edge| edge.kind != EdgeKind::Provides);
        let own = edges.filter(|edge| {
            edge.from
                .component()
                .is_some_and(|from| self.is_subject(from))
        });
        own.filter_map(|edge| edge.to.component()).collect()
    }

    /// Where the SBOM lists the package's direct dependencies.
    pub fn list(&self) -> Span {
        let subject = self
            .subjects
            .iter()
            .find(|subject| !self.sbom.is_root(**subject));
        let subject = subject.filter(|_| self.tie == Tie::Member);
        let listed =
            subject.and_then(|subject| super::components::dependency_list(self.sbom, *subject));
        listed.unwrap_or_else(|| self.sbom.top_level_place())
    }
}

/// Every pair among the manifests and SBOMs of a product, in the order of the manifests.
pub fn pairs<'a>(manifests: &'a [Manifest], sboms: &'a [Sbom], sources: &Sources) -> Vec<Pair<'a>> {
    let mut sorted: FxHashMap<(usize, Ecosystem), Rc<Components<'a>>> = FxHashMap::default();
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    let usable = |sbom: &&(usize, &Sbom)| sbom.1.is_assessable();
    let sboms: Vec<(usize, &Sbom)> = sboms
        .iter()
        .enumerate()
        .filter(|sbom| usable(&sbom))
        .collect();
    let mut untied: Vec<Pair<'a>> = Vec::new();
    for manifest in manifests {
        let mut tied: Vec<Pair<'a>> = Vec::new();
        for (index, sbom) in &sboms {
            let key = (*index, manifest.ecosystem);
            let components = sorted
                .entry(key)
                .or_insert_with(|| Rc::new(Components::new(sbom, manifest.ecosystem)));
            let pair = tie(manifest, sbom, components);
            if !comparable(&pair) {
                continue;
            }
            if pair.tie == Tie::Place {
                &mut untied
            } else {
                &mut tied
            }
            .push(pair);
        }
        pairs.extend(choose(tied, sources));
    }
    let taken = |pair: &Pair<'_>, pairs: &[Pair<'_>]| {
        pairs.iter().any(|other| {
            other.manifest.file == pair.manifest.file
                || (other.sbom.file == pair.sbom.file
                    && other.manifest.ecosystem == pair.manifest.ecosystem)
        })
    };
    untied.retain(|pair| !taken(pair, &pairs));
    pairs.extend(by_place(untied, sources));
    let order: FxHashMap<_, _> = manifests
        .iter()
        .enumerate()
        .map(|(at, manifest)| (manifest.file, at))
        .collect();
    pairs.sort_by_key(|pair| order.get(&pair.manifest.file).copied());
    pairs
}

fn tie<'a>(manifest: &'a Manifest, sbom: &'a Sbom, components: &Rc<Components<'a>>) -> Pair<'a> {
    let name = manifest.name.as_ref().map(|name| name.value.as_str());
    let mut subjects = name.map_or(Vec::new(), |name| components.find(name).to_vec());
    // A product may bear its name as it is sold: `Acme Gateway` for `acme-gateway`. A package URL of the ecosystem
    // tells more than a name, and has been asked already.
    let bare = name.map(bare_name).filter(|bare| !bare.is_empty());
    let named_so = |root: &&usize| {
        let root = sbom.components.get(**root);
        let root = root.filter(|root| !is_typed(root, manifest.ecosystem));
        let told = root.and_then(|root| root.name.as_ref());
        told.map(|told| bare_name(&told.value)) == bare
    };
    if bare.is_some() {
        subjects.extend(sbom.roots.iter().filter(named_so));
    }
    let tie = if subjects.iter().any(|index| sbom.is_root(*index)) {
        Tie::Product
    } else if subjects.is_empty() {
        subjects.clone_from(&sbom.roots);
        Tie::Place
    } else {
        Tie::Member
    };
    subjects.sort_unstable();
    subjects.dedup();
    Pair {
        manifest,
        sbom,
        tie,
        components: components.clone(),
        subjects,
    }
}

/// Whether the SBOM speaks of the manifest's ecosystem at all.
fn comparable(pair: &Pair<'_>) -> bool {
    pair.components.any_typed() || held(pair) > 0
}

/// Runtime dependencies that come from elsewhere.
fn foreign(manifest: &Manifest) -> impl Iterator<Item = &Dependency> {
    manifest
        .runtime()
        .filter(|dependency| dependency.origin != Origin::Local)
}

/// How many of the manifest's runtime dependencies the SBOM holds.
fn held(pair: &Pair<'_>) -> usize {
    let nothing = FxHashSet::default();
    foreign(pair.manifest)
        .filter(|dependency| pair.coverage(dependency, &nothing) != Coverage::Absent)
        .count()
}

/// Of the SBOMs tied to one manifest by name, those that speak of its present state.
fn choose<'a>(mut tied: Vec<Pair<'a>>, sources: &Sources) -> Vec<Pair<'a>> {
    let Some(strongest) = tied.iter().map(|pair| pair.tie).min() else {
        return tied;
    };
    tied.retain(|pair| pair.tie == strongest);
    if strongest == Tie::Member {
        let near = |pair: &Pair<'_>| {
            shared_folders(
                sources.path(pair.manifest.file),
                sources.path(pair.sbom.file),
            )
        };
        let nearest = tied.iter().map(near).max();
        tied.retain(|pair| Some(near(pair)) == nearest);
        return tied;
    }
    let current = |pair: &Pair<'_>| {
        let wanted = pair.manifest.version.as_ref()?;
        let told = pair
            .subjects
            .iter()
            .filter_map(|index| version(pair.sbom.components.get(*index)?));
        told.into_iter()
            .any(|told| same_version(&told.value, &wanted.value))
            .then_some(())
    };
    if tied.iter().any(|pair| current(pair).is_some()) {
        tied.retain(|pair| current(pair).is_some());
        return tied;
    }
    let time = |pair: &Pair<'_>| pair.sbom.timestamp.as_ref().map(|time| time.value.clone());
    let newest = |pair: &Pair<'a>| {
        let others = tied
            .iter()
            .filter(|other| other.sbom.format == pair.sbom.format);
        others.map(time).max() == Some(time(pair))
    };
    tied.iter().filter(|pair| newest(pair)).cloned().collect()
}

/// How many folders two paths share from the start.
fn shared_folders(a: &str, b: &str) -> usize {
    let folders = |path| {
        folder_of(path)
            .split('/')
            .filter(|part: &&str| !part.is_empty())
    };
    folders(a)
        .zip(folders(b))
        .take_while(|(a, b)| a == b)
        .count()
}

/// Pairs for SBOMs and manifests that no name ties.
fn by_place<'a>(untied: Vec<Pair<'a>>, sources: &Sources) -> Vec<Pair<'a>> {
    let mut by_sbom: FxHashMap<_, Vec<Pair<'a>>> = FxHashMap::default();
    for pair in untied {
        by_sbom
            .entry((pair.sbom.file, pair.manifest.ecosystem))
            .or_default()
            .push(pair);
    }
    let best = |pairs: Vec<Pair<'a>>| {
        let share =
            |pair: &Pair<'_>| held(pair) as f64 / foreign(pair.manifest).count().max(1) as f64;
        let above = |pair: &Pair<'_>| {
            let (home, place) = (
                folder_of(sources.path(pair.manifest.file)),
                folder_of(sources.path(pair.sbom.file)),
            );
            let inside = home.is_empty() && !place.starts_with("..")
                || place
                    .strip_prefix(home)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            inside.then_some(home.len())
        };
        let declares = |pair: &&Pair<'a>| foreign(pair.manifest).next().is_some();
        let nearest = pairs
            .iter()
            .filter(declares)
            .filter(|pair| above(pair).is_some())
            .max_by_key(|pair| above(pair));
        // A list of components that somebody once wrote by hand holds little, but nothing else.
        let written_for = |pair: &Pair<'_>| {
            let held = held(pair);
            held >= 3 && held * 2 >= pair.components.count()
        };
        if let Some(pair) = nearest.filter(|pair| share(pair) >= 0.25 || written_for(pair)) {
            return Some(pair.clone());
        }
        let mut shares: Vec<_> = pairs
            .iter()
            .map(|pair| (share(pair), pair))
            .filter(|(share, _)| *share >= 0.5)
            .collect();
        shares.sort_by(|a, b| b.0.total_cmp(&a.0));
        match shares.as_slice() {
            [only] => Some(only.1.clone()),
            [first, second, ..] if first.0 > second.0 => Some(first.1.clone()),
            _ => None,
        }
    };
    let mut out: Vec<_> = by_sbom.into_values().filter_map(best).collect();
    out.sort_by_key(|pair| pair.sbom.file);
    out
}
