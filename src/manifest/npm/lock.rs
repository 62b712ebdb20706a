//! The lockfiles that may stand beside a `package.json`, and what they say of a dependency.

use super::bun_lock::BunLock;
use super::package_lock::PackageLock;
use super::pnpm_lock::PnpmLock;
use super::spec::split_version;
use super::yarn_lock::YarnLock;
use crate::manifest::Dependency;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};

/// A lockfile of any package manager for JavaScript.
#[derive(Debug)]
pub(super) enum Lock<'s> {
    Npm(Box<PackageLock<'s>>),
    Pnpm(PnpmLock),
    Yarn(YarnLock),
    Bun(BunLock),
}

/// What a lockfile says of a dependency.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    /// The version, where it is one and not an address.
    pub(super) version: Option<Spanned<String>>,
    /// Whether it is a folder of the same repository.
    pub(super) local: bool,
}

/// Who asks a lockfile.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asker<'a> {
    /// The package's folder, relative to the lockfile's own; empty for that.
    pub(super) folder: &'a str,
    /// The package's name.
    pub(super) name: Option<&'a str>,
    /// Whether it belongs to a workspace that the lockfile's folder opens.
    pub(super) member: bool,
}

impl<'s> Lock<'s> {
    pub(super) fn parse(file: FileId, sources: &'s Sources) -> Result<Self, Problem> {
        let name = sources.path(file).rsplit('/').next().unwrap_or_default();
        Ok(match name {
            "pnpm-lock.yaml" => Self::Pnpm(PnpmLock::parse(file, sources)?),
            "yarn.lock" => Self::Yarn(YarnLock::parse(file, sources)?),
            "bun.lock" => Self::Bun(BunLock::parse(file, sources)?),
            _ => Self::Npm(Box::new(PackageLock::parse(file, sources)?)),
        })
    }

    /// What is wrong with the file though it could be read.
    pub(super) fn problems(&self) -> &[Problem] {
        match self {
            Self::Npm(lock) => lock.problems(),
            Self::Pnpm(_) | Self::Yarn(_) | Self::Bun(_) => &[],
        }
    }

    /// Whether the lockfile covers a package.
    pub(super) fn covers(&self, asker: Asker<'_>) -> bool {
        match self {
            _ if asker.folder.is_empty() => true,
            Self::Npm(lock) => lock.lists(asker.folder),
            Self::Pnpm(lock) => lock.lists(asker.folder),
            Self::Bun(lock) => lock.lists(asker.folder),
            // Yarn's classic lockfile does not list the members of the workspace.
            Self::Yarn(_) => asker.member,
        }
    }

    /// What a package gets for a dependency it declares.
    pub(super) fn resolved(&self, asker: Asker<'_>, dependency: &Dependency) -> Option<Resolved> {
        match self {
            Self::Npm(lock) => lock.resolved(asker.folder, dependency.key()),
            Self::Pnpm(lock) => lock.resolved(asker.folder, dependency.key()),
            Self::Yarn(lock) => lock.resolved(dependency),
            Self::Bun(lock) => lock.resolved(asker.name, dependency.key()),
        }
    }
}

/// What stands after a package's name: a version, a folder of the repository, or an address.
pub(super) fn resolved(text: &str, place: &Spanned<String>) -> Resolved {
    let local = ["link:", "file:", "workspace:", "portal:"]
        .iter()
        .any(|prefix| text.starts_with(prefix));
    let text = text.strip_prefix("npm:").unwrap_or(text);
    // `name@1.2.3` where the key is an alias.
    let text = split_version(text).1.unwrap_or(text);
    let is_version = text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(['/', ':']);
    Resolved {
        version: is_version.then(|| Spanned::new(text.to_string(), place.span)),
        local,
    }
}
