//! What is checked, and how: the arguments that every checking command takes.

use super::{Failure, names};
use crate::check::{Options, today};
use crate::config::Profile;
use crate::engine::Selection;
use crate::unsaved::Unsaved;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::io::Read;
use std::path::PathBuf;

/// The arguments.
#[derive(clap::Args, Debug)]
pub struct Input {
    /// Product folders or single files (SBOM, document, manifest); - for standard input
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// Path that standard input is to be taken for
    #[arg(long, value_name = "PATH")]
    stdin_name: Option<PathBuf>,
    #[command(flatten)]
    choice: Choice,
}

/// Which rules run, under which configuration and on which day.
#[derive(clap::Args, Debug)]
pub struct Choice {
    /// Run these rules or groups alone; repeatable, or separated by commas
    #[arg(long, value_name = "RULE|GROUP", value_delimiter = ',')]
    select: Vec<String>,
    /// Leave out these rules or groups; repeatable, or separated by commas
    #[arg(long, value_name = "RULE|GROUP", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Also hold SBOMs against this profile, in place of those cra-lint.toml names; repeatable, or separated by
    /// commas. What the Regulation itself asks for (cra) is always checked
    #[arg(long, value_name = "PROFILE", value_delimiter = ',', value_parser = profile())]
    profile: Vec<Profile>,
    /// Configuration file instead of the nearest cra-lint.toml
    #[arg(long, value_name = "PATH")]
    pub(super) config: Option<PathBuf>,
    /// Day the check speaks of, instead of the current one (UTC)
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<Date>,
}

impl Choice {
    /// Which rules run.
    ///
    /// # Errors
    /// Names of rules and groups that do not exist.
    pub(super) fn selection(&self) -> Result<Selection, Failure> {
        for name in self.select.iter().chain(&self.ignore) {
            known_rule_or_group(name)?;
        }
        Ok(Selection {
            select: self.select.clone(),
            ignore: self.ignore.clone(),
            profiles: self.profile.clone(),
        })
    }
}

impl Input {
    /// What the user asked for.
    ///
    /// # Errors
    /// Names of rules and groups that do not exist, and a working directory that cannot be read.
    pub fn options(self) -> Result<Options, Failure> {
        let working_directory = std::env::current_dir().map_err(|error| {
            Failure::new(format!("the working directory cannot be read: {error}"))
        })?;
        let selection = self.choice.selection()?;
        let is_stdin = |path: &PathBuf| path.as_os_str() == "-";
        let mut unsaved = Unsaved::default();
        let reads_stdin = self.paths.iter().any(is_stdin);
        let paths = self.paths.into_iter().filter(|path| !is_stdin(path));
        let mut paths: Vec<PathBuf> = paths.collect();
        if reads_stdin {
            let name = self.stdin_name.unwrap_or_else(|| "stdin".into());
            unsaved.insert(&working_directory.join(&name), read_stdin()?);
            paths.push(name);
        } else if self.stdin_name.is_some() {
            let message = "--stdin-name names standard input, which is read where a PATH is -";
            return Err(Failure::new(message));
        }
        Ok(Options {
            history: true,
            working_directory,
            unsaved,
            paths,
            config: self.choice.config,
            today: self.choice.today.unwrap_or_else(today),
            selection,
            baseline: None,
        })
    }
}

/// More than this is not taken from standard input, in bytes.
const MAX_STDIN: u64 = 2 << 30;

fn read_stdin() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let stdin = std::io::stdin().lock();
    let read = stdin.take(MAX_STDIN + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(format!("standard input cannot be read: {error}")))?;
    if bytes.len() as u64 > MAX_STDIN {
        let limit = MAX_STDIN >> 20;
        return Err(Failure::new(format!(
            "standard input is larger than {limit} MiB"
        )));
    }
    Ok(bytes)
}

fn profile() -> impl TypedValueParser<Value = Profile> {
    PossibleValuesParser::new(Profile::WORDS)
        .try_map(|word| Profile::from_word(&word).ok_or("no such profile"))
}

fn known_rule_or_group(name: &str) -> Result<(), Failure> {
    let known = || {
        let rules = crate::rules::all().map(|rule| rule.id);
        rules.chain(crate::rules::TOPICS.iter().map(|topic| topic.id))
    };
    if known().any(|id| id == name) {
        return Ok(());
    }
    Err(Failure(names::unknown(
        "rule or group",
        name,
        known(),
        "`cra-lint rules` lists them all",
    )))
}
