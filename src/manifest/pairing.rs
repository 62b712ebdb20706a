//! Which SBOM describes which manifest.
//!
//! A folder can hold several of each: members of a workspace, a documentation site beside the product, SBOMs of
//! earlier releases. Comparing the wrong two gives a hundred false alarms, so a pair needs a [`Tie`]:
//!
//! 1. The configuration says so (`[sbom.describes]`). A manifest or SBOM it names is paired in no other way.
//! 2. The SBOM's product is the manifest's package, by package URL or name. Where several SBOMs are tied so, the
//!    ones of the manifest's version count, else the newest of each format.
//! 3. The package is one of the SBOM's components (a member of a workspace). The nearest such SBOM counts.
//! 4. Neither is tied to any other, the manifest is the nearest in or above the SBOM's folder, and the SBOM holds
//!    at least a quarter of its runtime dependencies, or at least three, and these are half of all it holds, or it
//!    bears the name the configuration gives the product. Or, wherever they lie, at least half of them.
//!
//! An SBOM that holds no package of the manifest's ecosystem is never compared with it, unless the configuration
//! says so.

use super::components::{Components, bare_name, is_typed, same_version, version};
use super::files::folder_of;
use super::{Dependency, Ecosystem, Manifest, Origin};
use crate::sbom::Sbom;
use crate::source::Sources;
use globset::{GlobMatcher, GlobSet};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// What ties an SBOM to a manifest, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tie {
    /// The configuration says so.
    Stated,
    /// The SBOM's product is the manifest's package.
    Product,
    /// One of the SBOM's components is.
    Member,
    /// They lie together and hold the same packages.
    Place,
}

impl Tie {
    /// Every tie, strongest first.
    pub const ALL: [Tie; 4] = [Self::Stated, Self::Product, Self::Member, Self::Place];

    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "configuration",
            Self::Product => "product",
            Self::Member => "component",
            Self::Place => "content",
        }
    }

    /// Why the two are compared, as the end of a sentence.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Stated => "the configuration says so",
            Self::Product => "its product is this package",
            Self::Member => "this package is one of its components",
            Self::Place => "it lies near and holds the same packages",
        }
    }
}

/// A manifest and an SBOM that belong together, by their indices.
#[derive(Clone, Debug)]
pub struct Link {
    /// Index of the manifest.
    pub manifest: usize,
    /// Index of the SBOM.
    pub sbom: usize,
    /// What ties them.
    pub tie: Tie,
    /// The SBOM's components by package name.
    pub components: Arc<Components>,
    /// Indices of the components that are the manifest's package, ascending; the product's own where none is.
    pub subjects: Vec<usize>,
}

/// What the configuration says of SBOMs and manifests.
#[derive(Default, Debug)]
pub struct Stated {
    /// Files that are SBOMs, and the manifests each describes.
    pub describes: Vec<(GlobMatcher, GlobSet)>,
    /// The product's name.
    pub product: Option<String>,
}

impl Stated {
    /// Whether the SBOM describes the manifest; `None` where nothing is said of either.
    fn says(&self, manifest: &str, sbom: &str) -> Option<bool> {
        let mut said = None;
        for (files, manifests) in &self.describes {
            match (files.is_match(sbom), manifests.is_match(manifest)) {
                (true, true) => return Some(true),
                (false, false) => {}
                _ => said = Some(false),
            }
        }
        said
    }
}

/// A manifest with what is asked of it for every SBOM.
struct Asked<'a> {
    index: usize,
    manifest: &'a Manifest,
    path: &'a str,
    /// Its package's name in the form in which two spellings are equal.
    name: Option<String>,
    bare: Option<String>,
    /// Names of its runtime dependencies from elsewhere, each with the others it may bear.
    foreign: Vec<Vec<String>>,
}

impl<'a> Asked<'a> {
    fn new(index: usize, manifest: &'a Manifest, sources: &'a Sources) -> Self {
        let fold = manifest.ecosystem.facts().fold;
        let name = manifest.name.as_ref().map(|name| name.value.as_str());
        let bare = name.map(bare_name).filter(|bare| !bare.is_empty());
        let foreign = manifest
            .runtime()
            .filter(|dependency| dependency.origin != Origin::Local);
        let names = |dependency: &Dependency| -> Vec<String> {
            let names = std::iter::once(&dependency.name.value).chain(&dependency.other_names);
            names.map(|name| fold(name)).collect()
        };
        Self {
            index,
            manifest,
            path: sources.path(manifest.file),
            name: name.map(fold),
            bare,
            foreign: foreign.map(names).collect(),
        }
    }
}

/// A link while it is being judged.
struct Candidate<'a> {
    asked: &'a Asked<'a>,
    sbom: &'a Sbom,
    sbom_path: &'a str,
    link: Link,
}

/// Every link among the manifests and SBOMs of a product, in the order of the manifests.
pub fn links(
    manifests: &[&Manifest],
    sboms: &[&Sbom],
    stated: &Stated,
    sources: &Sources,
) -> Vec<Link> {
    let manifests = manifests.iter().enumerate();
    let asked: Vec<_> = manifests
        .map(|(index, manifest)| Asked::new(index, manifest, sources))
        .collect();
    let sboms: Vec<(usize, &Sbom)> = sboms
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, sbom)| sbom.is_assessable())
        .collect();
    let mut sorted: FxHashMap<(usize, Ecosystem), Arc<Components>> = FxHashMap::default();
    let mut tied: Vec<Candidate<'_>> = Vec::new();
    let mut untied: Vec<Candidate<'_>> = Vec::new();
    for asked in &asked {
        let mut own = Vec::new();
        for (index, sbom) in &sboms {
            let ecosystem = asked.manifest.ecosystem;
            let components = sorted
                .entry((*index, ecosystem))
                .or_insert_with(|| Arc::new(Components::new(sbom, ecosystem)));
            let sbom_path = sources.path(sbom.file);
            let said = stated.says(asked.path, sbom_path);
            let mut link = tie(asked, *index, sbom, components);
            match said {
                Some(true) => link.tie = Tie::Stated,
                Some(false) => continue,
                None => {}
            }
            let candidate = Candidate {
                asked,
                sbom,
                sbom_path,
                link,
            };
            match candidate.link.tie {
                Tie::Stated => own.push(candidate),
                _ if !comparable(&candidate) => {}
                Tie::Place => untied.push(candidate),
                _ => own.push(candidate),
            }
        }
        tied.extend(choose(own));
    }
    let manifests: FxHashSet<_> = tied.iter().map(|found| found.link.manifest).collect();
    let described: FxHashSet<_> = tied.iter().map(described).collect();
    untied.retain(|found| {
        !manifests.contains(&found.link.manifest) && !described.contains(&self::described(found))
    });
    tied.extend(by_place(untied, stated));
    let mut links: Vec<_> = tied.into_iter().map(|found| found.link).collect();
    links.sort_by_key(|link| (link.manifest, link.sbom));
    links
}

/// What of an SBOM a candidate would take.
fn described(found: &Candidate<'_>) -> (usize, Ecosystem) {
    (found.link.sbom, found.asked.manifest.ecosystem)
}

fn tie(asked: &Asked<'_>, index: usize, sbom: &Sbom, components: &Arc<Components>) -> Link {
    let name = asked.name.as_deref();
    let mut subjects = name.map_or(Vec::new(), |name| components.find_folded(name).to_vec());
    // A product may bear its name as it is sold: `Acme Gateway` for `acme-gateway`. A package URL of the ecosystem
    // tells more than a name, and has been asked already.
    let named_so = |root: &&usize| {
        let root = sbom.components.get(**root);
        let root = root.filter(|root| !is_typed(root, asked.manifest.ecosystem));
        let told = root.and_then(|root| root.name.as_ref());
        told.map(|told| bare_name(&told.value)) == asked.bare
    };
    if asked.bare.is_some() {
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
    Link {
        manifest: asked.index,
        sbom: index,
        tie,
        components: components.clone(),
        subjects,
    }
}

/// Whether the SBOM speaks of the manifest's ecosystem at all.
fn comparable(found: &Candidate<'_>) -> bool {
    found.link.components.any_typed() || held(found) > 0
}

/// How many of the manifest's runtime dependencies the SBOM holds.
fn held(found: &Candidate<'_>) -> usize {
    let holds = |name: &str| {
        let components = found.link.components.find_folded(name);
        let own = &found.link.subjects;
        components
            .iter()
            .any(|index| own.binary_search(index).is_err())
    };
    let foreign = found.asked.foreign.iter();
    foreign
        .filter(|names| names.iter().any(|name| holds(name)))
        .count()
}

/// Of the SBOMs tied to one manifest by name, those that speak of its present state.
fn choose(mut tied: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    let Some(strongest) = tied.iter().map(|found| found.link.tie).min() else {
        return tied;
    };
    tied.retain(|found| found.link.tie == strongest);
    match strongest {
        Tie::Stated | Tie::Place => return tied,
        Tie::Member => {
            let near = |found: &Candidate<'_>| shared_folders(found.asked.path, found.sbom_path);
            let nearest = tied.iter().map(near).max();
            tied.retain(|found| Some(near(found)) == nearest);
            return tied;
        }
        Tie::Product => {}
    }
    let current = |found: &Candidate<'_>| {
        let Some(wanted) = &found.asked.manifest.version else {
            return false;
        };
        let subjects = found.link.subjects.iter();
        let mut told = subjects.filter_map(|index| version(found.sbom.components.get(*index)?));
        told.any(|told| same_version(&told.value, &wanted.value))
    };
    if tied.iter().any(current) {
        tied.retain(current);
        return tied;
    }
    let time = |found: &Candidate<'_>| found.sbom.timestamp.as_ref().map(|time| time.value.clone());
    let mut newest = FxHashMap::default();
    for found in &tied {
        let best = newest.entry(found.sbom.format).or_insert(None);
        *best = time(found).max(best.take());
    }
    tied.retain(|found| newest.get(&found.sbom.format) == Some(&time(found)));
    tied
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

/// Candidates for SBOMs and manifests that no name ties.
fn by_place<'a>(untied: Vec<Candidate<'a>>, stated: &Stated) -> Vec<Candidate<'a>> {
    let mut by_sbom: FxHashMap<_, Vec<Candidate<'a>>> = FxHashMap::default();
    for found in untied {
        by_sbom.entry(described(&found)).or_default().push(found);
    }
    let chosen = by_sbom.into_values();
    chosen
        .filter_map(|candidates| best(candidates, stated))
        .collect()
}

/// The one of these manifests that an SBOM describes, if any.
fn best<'a>(candidates: Vec<Candidate<'a>>, stated: &Stated) -> Option<Candidate<'a>> {
    let share =
        |found: &Candidate<'_>| held(found) as f64 / (found.asked.foreign.len().max(1)) as f64;
    let above = |found: &Candidate<'_>| {
        let (home, place) = (folder_of(found.asked.path), folder_of(found.sbom_path));
        let inside = home.is_empty() && !place.starts_with("..")
            || place
                .strip_prefix(home)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        inside.then_some(home.len())
    };
    let nearest = candidates
        .iter()
        .enumerate()
        .filter(|(_, found)| !found.asked.foreign.is_empty())
        .filter_map(|(at, found)| Some((above(found)?, at)))
        .max_by_key(|(depth, _)| *depth)
        .map(|(_, at)| at);
    // A list of components that somebody once wrote by hand holds little, but nothing else.
    let written_for = |found: &Candidate<'_>| {
        let held = held(found);
        held >= 3 && held * 2 >= found.link.components.count()
    };
    let named = |found: &Candidate<'_>| {
        let name = found.sbom.root().and_then(|root| root.name.as_ref());
        let wanted = stated.product.as_deref().map(bare_name);
        name.is_some_and(|name| Some(bare_name(&name.value)) == wanted) && held(found) > 0
    };
    let fits = |found: &Candidate<'_>| share(found) >= 0.25 || named(found) || written_for(found);
    let near = nearest.filter(|at| candidates.get(*at).is_some_and(fits));
    let best = near.or_else(|| {
        let shares = candidates.iter().map(share).enumerate();
        let mut shares: Vec<_> = shares.filter(|(_, share)| *share >= 0.5).collect();
        shares.sort_by(|a, b| b.1.total_cmp(&a.1));
        match shares.as_slice() {
            [only] => Some(only.0),
            [first, second, ..] if first.1 > second.1 => Some(first.0),
            _ => None,
        }
    })?;
    candidates.into_iter().nth(best)
}
