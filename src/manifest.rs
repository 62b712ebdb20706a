//! Manifests: what a product declares it is built from. One file per ecosystem.
//!
//! A new ecosystem is one file under `manifest/` with its [`Facts`], and one variant of [`Ecosystem`]: the
//! compiler names the two matches that want it.
//!
//! # What ships
//! Only what is part of the product has to be in its SBOM, so every dependency has a [`Scope`]:
//!
//! - **Cargo**: runtime `[dependencies]`; optional `optional = true` and `[target.….dependencies]`; build
//!   `[build-dependencies]`; development `[dev-dependencies]`.
//! - **JavaScript**: runtime `dependencies` and bundled optional ones; optional `optionalDependencies` and
//!   `peerDependencies` (brought by whoever installs the package); development `devDependencies`.
//! - **Python**: runtime `[project] dependencies`, Poetry's main group, a Pipfile's `[packages]`, requirement lists;
//!   optional what an extra or an environment marker asks for; build `[build-system]` and `setup_requires`; development
//!   `[dependency-groups]`, Poetry's other groups, requirement lists with `dev`, `test` or the like in their name.
//! - **Go**: runtime every `require` not marked `// indirect`; development modules of `tool` directives and those
//!   made for tests alone, since `go.mod` does not tell what only tests use.
//! - **Maven**: runtime the scopes `compile` and `runtime`; optional `provided`, `system`, `<optional>` and what a
//!   profile adds; development `test`. Plugins are no dependencies.
//! - **Gradle**: runtime `implementation`, `api`, `runtimeOnly`; build annotation processors; development whatever
//!   has `test` in its name; optional `compileOnly`, other variants and configurations. Platforms are no packages.
//! - **.NET**: runtime every `PackageReference`; build those whose assets are private; optional those with a
//!   `Condition`; development everything in a test project.
//! - **PHP**: runtime `require`; development `require-dev`.
//! - **Ruby**: runtime gems in no group, in `default` or `production`, and a gemspec's runtime ones; development those
//!   of the groups `development`, `test` and their like; optional those of other groups and of some platforms.
//! - **Conan**: runtime `requires`; build `tool_requires`, `build_requires` and `python_requires`; development
//!   `test_requires` and what `test_package` asks for; optional what a recipe requires under a condition.
//! - **vcpkg**: runtime `dependencies` and those of the default features; build what is for the `host`; optional
//!   those of other features and of some platforms; development those of a feature `tests`.
//! - **CMake**: runtime what is fetched; optional what is fetched under a condition; development under a condition
//!   about tests, and frameworks for tests. "Unless it is there already" is no condition.
//! - **Git submodules**: runtime every one; development where a word of the path says tests, documentation,
//!   examples or the like.
//! - **west**: runtime the projects; optional those whose groups are all switched off, and those that an import
//!   names; development those of groups for tests, tools and the like.
//! - **ESP-IDF**: runtime the dependencies, the framework among them; optional those with `rules`.
//! - **Swift**: runtime every package; development those that only test targets use; build plugins; optional those
//!   under `#if` or another condition.
//! - **Dart**: runtime `dependencies`; development `dev_dependencies`; optional parts of the SDK.
//! - **Elixir**: runtime `deps`; development those `only:` for environments that do not ship; build
//!   `runtime: false`; optional `optional: true` and those of some `targets`.
//!
//! An optional dependency ships in some builds only, and the manifest does not tell which build the SBOM
//! describes. `[manifest] include` in the configuration makes the other kinds count as well.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

pub mod cargo;
pub mod cmake;
mod code;
pub mod comparison;
pub mod components;
pub mod composer;
pub mod conan;
mod cycles;
pub mod edges;
pub mod esp_idf;
pub mod files;
pub mod gem;
pub mod go;
pub mod gradle;
pub mod hex;
pub mod maven;
pub mod npm;
pub mod nuget;
pub mod outdated;
pub mod pair;
pub mod pairing;
pub mod pub_dev;
pub mod python;
mod repository;
pub mod submodules;
pub mod swift;
pub mod vcpkg;
pub mod west;

pub use files::{companions, read_all};

/// One manifest with its lockfile.
#[derive(Debug)]
pub struct Manifest {
    /// The manifest file.
    pub file: FileId,
    /// Its lockfile, where one stands beside it (or at the workspace root).
    pub lockfile: Option<FileId>,
    /// The manifest at the root of the workspace it belongs to; its own file when it is that root.
    pub workspace: Option<FileId>,
    /// Its ecosystem.
    pub ecosystem: Ecosystem,
    /// The product's own name.
    pub name: Option<Spanned<String>>,
    /// The product's own version.
    pub version: Option<Spanned<String>>,
    /// Declared direct dependencies, in file order.
    pub dependencies: Vec<Dependency>,
    /// What is wrong with the files.
    pub problems: Vec<Problem>,
    /// Dependencies that cannot be known without running the build, each at its place.
    pub unknown: Vec<Problem>,
}

impl Manifest {
    /// A manifest of which nothing is known yet.
    pub(crate) fn new(file: FileId, ecosystem: Ecosystem) -> Self {
        Self {
            file,
            lockfile: None,
            workspace: None,
            ecosystem,
            name: None,
            version: None,
            dependencies: Vec::new(),
            problems: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Dependencies that are part of what ships.
    pub fn runtime(&self) -> impl Iterator<Item = &Dependency> {
        self.dependencies
            .iter()
            .filter(|dependency| dependency.scope == Scope::Runtime)
    }
}

/// A package ecosystem.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Ecosystem {
    /// Cargo.toml, Cargo.lock.
    Cargo,
    /// package.json, package-lock.json.
    Npm,
    /// pyproject.toml, requirements.txt, Pipfile, setup.cfg, setup.py.
    Python,
    /// go.mod.
    Go,
    /// pom.xml.
    Maven,
    /// build.gradle, build.gradle.kts.
    Gradle,
    /// csproj, fsproj, vbproj, packages.config.
    NuGet,
    /// composer.json.
    Composer,
    /// Gemfile, gemspec.
    Gem,
    /// conanfile.txt, conanfile.py.
    Conan,
    /// vcpkg.json.
    Vcpkg,
    /// CMakeLists.txt and *.cmake, as far as they fetch sources.
    CMake,
    /// .gitmodules.
    Submodules,
    /// west.yml of Zephyr.
    West,
    /// idf_component.yml of ESP-IDF.
    EspIdf,
    /// Package.swift.
    Swift,
    /// pubspec.yaml.
    Pub,
    /// mix.exs.
    Hex,
}

/// What there is to say about an ecosystem.
#[derive(Debug)]
pub struct Facts {
    /// Word in reports.
    pub id: &'static str,
    /// Type in package URLs (ECMA-427).
    pub purl_type: &'static str,
    /// Types of other collections that hold the same software under the same bare names.
    pub kin: &'static [&'static str],
    /// Whether packages are version-control repositories, named `host/path`.
    pub repositories: bool,
    /// File names of manifests; `*` stands for any characters, `folder/name` for a name in such a folder.
    pub manifests: &'static [&'static str],
    /// File names of lockfiles, the one that counts first; patterns as above.
    pub lockfiles: &'static [&'static str],
    /// Whether manifests are JSON, so that JSON Pointers lead to their values.
    pub json: bool,
    /// The form in which two spellings of one package's name are equal.
    pub fold: fn(&str) -> String,
    /// The name as package URLs write it.
    pub purl_name: fn(&str) -> String,
    /// The one version a requirement allows, if it allows but one.
    pub exact: fn(&str) -> Option<&str>,
    /// Reads all manifests of the ecosystem.
    pub read: fn(&[files::Candidate], &Sources) -> Vec<Manifest>,
}

impl Ecosystem {
    /// Every ecosystem.
    pub const ALL: &[Ecosystem] = &[
        Self::Cargo,
        Self::Npm,
        Self::Python,
        Self::Go,
        Self::Maven,
        Self::Gradle,
        Self::NuGet,
        Self::Composer,
        Self::Gem,
        Self::Conan,
        Self::Vcpkg,
        Self::CMake,
        Self::Submodules,
        Self::West,
        Self::EspIdf,
        Self::Swift,
        Self::Pub,
        Self::Hex,
    ];

    /// Names, files and reader.
    pub fn facts(self) -> &'static Facts {
        match self {
            Self::Cargo => &cargo::FACTS,
            Self::Npm => &npm::FACTS,
            Self::Python => &python::FACTS,
            Self::Go => &go::FACTS,
            Self::Maven => &maven::FACTS,
            Self::Gradle => &gradle::FACTS,
            Self::NuGet => &nuget::FACTS,
            Self::Composer => &composer::FACTS,
            Self::Gem => &gem::FACTS,
            Self::Conan => &conan::FACTS,
            Self::Vcpkg => &vcpkg::FACTS,
            Self::CMake => &cmake::FACTS,
            Self::Submodules => &submodules::FACTS,
            Self::West => &west::FACTS,
            Self::EspIdf => &esp_idf::FACTS,
            Self::Swift => &swift::FACTS,
            Self::Pub => &pub_dev::FACTS,
            Self::Hex => &hex::FACTS,
        }
    }
}

/// What a dependency is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Scope {
    /// Part of what ships.
    Runtime,
    /// Shipped only when a feature or the user's environment asks for it.
    Optional,
    /// Needed to build.
    Build,
    /// Needed to develop and test.
    Development,
}

impl Scope {
    /// The words in the configuration for what counts beside runtime dependencies.
    pub const WORDS: &[&str] = &["optional", "build", "development"];

    /// The scope behind one of these words.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "optional" => Some(Self::Optional),
            "build" => Some(Self::Build),
            "development" => Some(Self::Development),
            _ => None,
        }
    }
}

/// Where a dependency comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Origin {
    /// A package registry.
    Registry,
    /// A folder of the same repository: part of the product itself.
    Local,
    /// A version-control repository or the address of an archive.
    Remote,
}

/// One declared direct dependency.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// The package's name in its registry, at the key that declares it (which may be an alias).
    pub name: Spanned<String>,
    /// The name the manifest uses in its place, where it differs.
    pub alias: Option<String>,
    /// Other names an SBOM may rightly use: of what is built in its place, or a shorter one.
    pub other_names: Vec<String>,
    /// The version requirement as written, perhaps in the workspace's manifest.
    pub requirement: Option<Spanned<String>>,
    /// JSON Pointer, in a manifest that is JSON.
    pub pointer: Option<String>,
    /// What it is for.
    pub scope: Scope,
    /// Where it comes from.
    pub origin: Origin,
    /// The version the lockfile fixes, at its place there.
    pub resolved: Option<Spanned<String>>,
}

impl Dependency {
    /// A dependency from a registry of which only its name is known yet.
    pub(crate) fn new(name: Spanned<String>, scope: Scope) -> Self {
        Self {
            name,
            alias: None,
            other_names: Vec::new(),
            requirement: None,
            pointer: None,
            scope,
            origin: Origin::Registry,
            resolved: None,
        }
    }

    /// The name at its place in the manifest.
    pub fn key(&self) -> &str {
        self.alias.as_deref().unwrap_or(&self.name.value)
    }
}

/// The ecosystem a manifest with this path belongs to, by its file name.
pub fn recognise(path: &str) -> Option<Ecosystem> {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(|facts| facts.manifests));
    NAMES.find(path)
}

/// Whether a file with this path is a lockfile of a known ecosystem.
pub fn is_lockfile(path: &str) -> bool {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(|facts| facts.lockfiles));
    NAMES.find(path).is_some()
}

/// File names of every ecosystem, for a walk asks for each file it meets.
struct Names {
    plain: FxHashMap<&'static str, Ecosystem>,
    /// Names with `*` or a folder.
    patterns: Vec<(Ecosystem, Vec<&'static str>)>,
}

impl Names {
    fn new(of: fn(&Facts) -> &'static [&'static str]) -> Self {
        let mut out = Self {
            plain: FxHashMap::default(),
            patterns: Vec::new(),
        };
        for ecosystem in Ecosystem::ALL.iter().copied() {
            let names = of(ecosystem.facts()).iter().copied();
            let (patterns, plain): (Vec<_>, Vec<_>) =
                names.partition(|name| name.contains(['*', '/']));
            for name in plain {
                out.plain.entry(name).or_insert(ecosystem);
            }
            out.patterns.push((ecosystem, patterns));
        }
        out
    }

    fn find(&self, path: &str) -> Option<Ecosystem> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let by_pattern = || {
            let mut patterns = self.patterns.iter();
            let found = patterns.find(|(_, patterns)| any_names(patterns, path));
            found.map(|(ecosystem, _)| *ecosystem)
        };
        self.plain.get(name).copied().or_else(by_pattern)
    }
}

/// Whether one of the patterns names the file at `path`.
fn any_names(patterns: &[&str], path: &str) -> bool {
    let tail = |parts: usize| match path.rmatch_indices('/').nth(parts) {
        Some((at, _)) => path.get(at + 1..).unwrap_or(path),
        None => path,
    };
    patterns.iter().any(|pattern| {
        let tail = tail(pattern.matches('/').count());
        match pattern.split_once('*') {
            None => tail == *pattern,
            Some((start, end)) => {
                tail.len() >= pattern.len() - 1
                    && tail.starts_with(start)
                    && tail.ends_with(end)
                    && !tail.get(start.len()..).unwrap_or_default().contains('/')
            }
        }
    })
}
