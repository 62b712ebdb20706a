//! Manifests: what a product declares it is built from. One file per ecosystem.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};

/// One manifest with its lockfile.
#[derive(Debug)]
pub struct Manifest {
    /// The manifest file.
    pub file: FileId,
    /// Its lockfile, where one stands beside it (or at the workspace root).
    pub lockfile: Option<FileId>,
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
}

/// A package ecosystem.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ecosystem {
    /// Cargo.toml, Cargo.lock.
    Cargo,
    /// package.json, package-lock.json.
    Npm,
}

/// What a dependency is for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
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

/// One declared direct dependency.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// The package's name in its registry (not a local alias), at its place in the manifest.
    pub name: Spanned<String>,
    /// The version requirement as written.
    pub requirement: Option<Spanned<String>>,
    /// What it is for.
    pub scope: Scope,
    /// The version the lockfile fixes, at its place there.
    pub resolved: Option<Spanned<String>>,
}

/// The ecosystem a manifest with this path belongs to, by its file name.
pub fn recognise(path: &str) -> Option<Ecosystem> {
    match path.rsplit('/').next()? {
        "Cargo.toml" => Some(Ecosystem::Cargo),
        "package.json" => Some(Ecosystem::Npm),
        _ => None,
    }
}

/// Whether a file with this path is a lockfile of a known ecosystem.
pub fn is_lockfile(path: &str) -> bool {
    matches!(
        path.rsplit('/').next(),
        Some("Cargo.lock" | "package-lock.json" | "npm-shrinkwrap.json")
    )
}

/// Reads every manifest among `files`, which also hold the lockfiles: each manifest with the lockfile and the
/// workspace root that belong to it.
pub fn read_all(_files: &[FileId], _sources: &Sources) -> Vec<Manifest> {
    Vec::new()
}
