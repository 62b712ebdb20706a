//! What one command fetches.

use super::script::{Argument, Command};
use crate::manifest::repository;
use std::ops::Range;

/// Software that a command fetches.
#[derive(Debug)]
pub(super) struct Fetched<'a, 't> {
    /// The script's own name for it.
    pub(super) name: &'t str,
    /// Where the script names it.
    pub(super) place: &'a Argument<'t>,
    /// `host/path`, where its address is a repository's.
    pub(super) repository: Option<String>,
    /// Tag, commit or version.
    pub(super) version: Option<(String, Range<usize>)>,
    /// Whether it is a folder.
    pub(super) local: bool,
}

/// Short forms of addresses in CPM.cmake.
const SHORT: [(&str, &str, &str); 3] = [
    ("gh:", "GITHUB_REPOSITORY", "github.com"),
    ("gl:", "GITLAB_REPOSITORY", "gitlab.com"),
    ("bb:", "BITBUCKET_REPOSITORY", "bitbucket.org"),
];

impl<'a, 't> Fetched<'a, 't> {
    /// What a command fetches: nothing, something, or what only CMake knows, with the argument that hides it.
    pub(super) fn read(command: &'a Command<'t>) -> Option<Result<Self, Option<&'a Argument<'t>>>> {
        let first = command.arguments.first();
        match command.name.to_ascii_lowercase().as_str() {
            "fetchcontent_declare" | "externalproject_add" => Some(fetch_content(command)),
            "cpmaddpackage" | "cpmfindpackage" | "cpmgetpackage" => match first {
                Some(only) if command.arguments.len() == 1 && only.text.contains(':') => {
                    Some(short(only).ok_or(Some(only)))
                }
                _ => Some(cpm(command)),
            },
            _ => None,
        }
    }

    fn new(place: &'a Argument<'t>) -> Self {
        Self {
            name: place.text,
            place,
            repository: None,
            version: None,
            local: false,
        }
    }

    /// Takes in the address and the version that keywords give.
    fn source(mut self, command: &'a Command<'t>) -> Result<Self, Option<&'a Argument<'t>>> {
        let value = |key: &str| value(command, key);
        for key in ["GIT_REPOSITORY", "HG_REPOSITORY", "SVN_REPOSITORY"] {
            if let Some(address) = value(key) {
                literal(address)?;
                self.repository = repository::of_git(address.text);
                self.local = self.repository.is_none() && !address.text.contains("://");
            }
        }
        for (_, key, host) in SHORT {
            if let Some(path) = value(key) {
                literal(path)?;
                self.repository = Some(format!("{host}/{}", path.text.trim_end_matches(".git")));
            }
        }
        if let Some(address) = value("URL") {
            // An archive among others of which one is computed is still known by the script's name for it.
            if address.is_literal() {
                self.archive(address);
            }
        }
        let sources = [
            "URL",
            "GIT_REPOSITORY",
            "HG_REPOSITORY",
            "SVN_REPOSITORY",
            "DOWNLOAD_COMMAND",
        ];
        let fetched = sources.iter().any(|key| value(key).is_some());
        self.local |= !fetched && self.repository.is_none();
        for key in ["GIT_TAG", "VERSION", "HG_TAG"] {
            if let Some(tag) = value(key).filter(|tag| tag.is_literal()) {
                self.version = Some((tag.text.to_string(), tag.range.clone()));
                break;
            }
        }
        Ok(self)
    }

    fn archive(&mut self, address: &Argument<'_>) {
        match repository::of_archive(address.text) {
            Some((repository, tag)) => {
                self.repository = Some(repository);
                self.version = tag.and_then(|tag| {
                    let text = address.text.get(tag.clone())?.to_string();
                    let start = address.range.start;
                    Some((text, start + tag.start..start + tag.end))
                });
            }
            None => self.local = !address.text.contains("://"),
        }
    }
}

/// `FetchContent_Declare(name KEY value …)`.
fn fetch_content<'a, 't>(
    command: &'a Command<'t>,
) -> Result<Fetched<'a, 't>, Option<&'a Argument<'t>>> {
    let name = command.arguments.first().ok_or(None)?;
    literal(name)?;
    Fetched::new(name).source(command)
}

/// `CPMAddPackage(NAME name KEY value …)`.
fn cpm<'a, 't>(command: &'a Command<'t>) -> Result<Fetched<'a, 't>, Option<&'a Argument<'t>>> {
    if let Some(address) = value(command, "URI") {
        return short(address).ok_or(Some(address));
    }
    let keys = [
        "NAME",
        "GITHUB_REPOSITORY",
        "GITLAB_REPOSITORY",
        "BITBUCKET_REPOSITORY",
        "GIT_REPOSITORY",
        "URL",
    ];
    let mut named = keys.iter().filter_map(|key| value(command, key));
    let name = named.next().ok_or(None)?;
    literal(name)?;
    Fetched::new(name).source(command)
}

/// `gh:owner/name#tag`, `gh:owner/name@version`, `https://host/path.git@version`.
fn short<'a, 't>(address: &'a Argument<'t>) -> Option<Fetched<'a, 't>> {
    let text = address.text;
    if text.contains(['$', '\\']) {
        return None;
    }
    let path_start = text.rfind('/')?;
    let cut = text
        .get(path_start..)?
        .find(['#', '@'])
        .map(|at| path_start + at);
    let bare = text.get(..cut.unwrap_or(text.len()))?;
    let mut out = Fetched::new(address);
    let prefixed = SHORT.iter().find_map(|(prefix, _, host)| {
        let path = bare.strip_prefix(prefix)?;
        Some(format!("{host}/{}", path.trim_end_matches(".git")))
    });
    out.repository = prefixed.or_else(|| match bare.ends_with(".git") {
        true => repository::of_git(bare),
        false => None,
    });
    if out.repository.is_none() {
        out.archive(address);
    }
    let last = bare.rsplit(['/', ':']).next()?;
    out.name = last.trim_end_matches(".git");
    if let Some(cut) = cut {
        let version = text.get(cut + 1..)?.split(['#', '@']).next()?;
        let start = address.range.start + cut + 1;
        out.version =
            (!version.is_empty()).then(|| (version.to_string(), start..start + version.len()));
    }
    Some(out)
}

/// The argument after a keyword.
fn value<'a, 't>(command: &'a Command<'t>, key: &str) -> Option<&'a Argument<'t>> {
    let at = command
        .arguments
        .iter()
        .position(|argument| argument.text == key)?;
    command.arguments.get(at + 1)
}

fn literal<'a, 't>(argument: &'a Argument<'t>) -> Result<(), Option<&'a Argument<'t>>> {
    match argument.is_literal() {
        true => Ok(()),
        false => Err(Some(argument)),
    }
}
