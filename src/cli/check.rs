//! `cra-lint check`.

use super::terminal::{self, Color};
use super::{FAILED, Failure, input::Input, print, progress::Progress, write};
use crate::check::{Options, check};
use crate::diagnostic::Severity;
use crate::discover::Paths;
use crate::report::human::{self, Detail, Style};
use crate::report::{Format, Report, github, gitlab, html, json, junit, markdown, sarif, text};
use clap::ValueEnum;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

/// `check`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    input: Input,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
    /// Also write a report to a file; repeatable
    #[arg(long, value_name = "FORMAT=PATH", value_parser = output)]
    output: Vec<(Format, PathBuf)>,
    /// Lowest severity that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Read the working directory whole, and report only what concerns PATH: what a commit changes, for hooks
    #[arg(long)]
    changed: bool,
    /// Exit with 0 where there was nothing to check, as hooks want it that name the changed files
    #[arg(long)]
    allow_empty: bool,
    /// Leave out the findings that `cra-lint baseline` recorded in this file
    #[arg(long, value_name = "PATH")]
    baseline: Option<PathBuf>,
    /// When to colour
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    color: Color,
    /// Also say what was skipped, what each rule could not check, and what is known of each product
    #[arg(short, long, conflicts_with = "quiet")]
    verbose: bool,
    /// Findings alone: no table, no summary
    #[arg(short, long)]
    quiet: bool,
}

/// What helps whoever meets findings in a repository without a configuration, on a terminal.
const FIRST_STEPS: &str = "
What next?
  cra-lint explain RULE                              what a finding means, and how to close it
  cra-lint explain annex-vii.4                       what an element asks for, and how to point at it
  cra-lint check --output html=report.html           the whole picture on one page
  cra-lint init                                      a configuration, and a form for what is missing
  cra-lint baseline --output cra-lint-baseline.json  record today's findings; check --baseline tells what is new";

/// What `--fail-on` takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Info => Some(Severity::Info),
            Self::Never => None,
        }
    }
}

fn output(value: &str) -> Result<(Format, PathBuf), String> {
    let formats = || {
        Format::value_variants()
            .iter()
            .filter_map(ValueEnum::to_possible_value)
    };
    let known = formats()
        .map(|format| format.get_name().to_string())
        .collect::<Vec<_>>()
        .join(", ");
    let Some((format, path)) = value.split_once('=').filter(|(_, path)| !path.is_empty()) else {
        return Err(format!("write it as FORMAT=PATH, FORMAT one of {known}"));
    };
    match Format::from_str(format, false) {
        Ok(format) => Ok((format, PathBuf::from(path))),
        Err(_) => Err(format!("`{format}` is no format; there are {known}")),
    }
}

/// Checks, prints and writes the reports; the exit status.
///
/// # Errors
/// Bad usage, and outputs that could not be written.
pub fn run(args: Args) -> Result<u8, Failure> {
    let mut options = Options {
        baseline: args.baseline,
        ..args.input.options()?
    };
    let changed = match args.changed {
        true => Some(changed(&mut options)?),
        false => None,
    };
    // The process ends after this; to take the report of a large file apart would be time for nothing.
    let progress = Progress::start(args.quiet);
    let mut report = std::mem::ManuallyDrop::new(check(&options));
    drop(progress);
    if let Some(changed) = changed
        && !report.narrow(changed)
        && report.failure.is_none()
    {
        report.failure = Some(NONE_READ.into());
    }

    let style = Style {
        color: args.color.on(),
        unicode: terminal::unicode(),
        width: terminal::width(),
        detail: match (args.verbose, args.quiet) {
            (true, _) => Detail::Verbose,
            (_, true) => Detail::Quiet,
            _ => Detail::Normal,
        },
    };
    let limit = args.fail_on.severity();
    let is_first = report.config.is_none() && report.baseline.is_none();
    let hint = is_first && args.format == Format::Human && style.detail == Detail::Normal;
    print(&render(args.format, &report, style, limit, ""))?;
    for (format, path) in &args.output {
        let base = way_back(path, &options.working_directory);
        let text = render(*format, &report, Style::plain(), limit, &base);
        write::file(path, &text)?;
    }
    if args.format == Format::Github {
        step_summary(&report)?;
    }
    if args.allow_empty && report.found_nothing() {
        return Ok(0);
    }
    if let Some(failure) = &report.failure {
        let _ = writeln!(std::io::stderr(), "error: {}", text::harmless(failure));
        return Ok(FAILED);
    }
    if hint && !report.diagnostics.is_empty() && std::io::stderr().is_terminal() {
        let _ = writeln!(std::io::stderr(), "{FIRST_STEPS}");
    }
    Ok(report.exit_status(limit))
}

/// What is said where none of the changed files is part of what was checked.
const NONE_READ: &str =
    "nothing to check: no named file is a document, SBOM or manifest of this folder";

/// Takes the paths out of the options, so that the working directory is checked; the paths as reports show them.
fn changed(options: &mut Options) -> Result<Vec<String>, Failure> {
    let paths = Paths::new(options.working_directory.clone());
    let named = std::mem::take(&mut options.paths);
    let shown = named.iter().map(|path| {
        let path = options.working_directory.join(path);
        let shown = paths.shown(&path);
        match path.exists() || options.unsaved.get(&path).is_some() {
            true => Ok(shown),
            false => Err(Failure::new(format!("`{shown}` does not exist"))),
        }
    });
    shown.collect()
}

/// The way from the folder of an output to the working directory, with a final slash; empty where they are one.
fn way_back(output: &Path, working_directory: &Path) -> String {
    let output = working_directory.join(output);
    let folder = output.parent().unwrap_or(working_directory);
    match Paths::new(folder.to_path_buf())
        .shown(working_directory)
        .as_str()
    {
        "." => String::new(),
        way => format!("{way}/"),
    }
}

fn render(
    format: Format,
    report: &Report,
    style: Style,
    fail_on: Option<Severity>,
    base: &str,
) -> String {
    match format {
        Format::Human => human::render(report, style),
        Format::Json => json::render(report),
        Format::Sarif => sarif::render(report),
        Format::Github => github::render(report),
        Format::Gitlab => gitlab::render(report),
        Format::Junit => junit::render(report, fail_on),
        Format::Markdown => markdown::render(report),
        Format::Html => html::render(report, base),
    }
}

/// Appends the job summary to the file GitHub names, where it names one.
fn step_summary(report: &Report) -> Result<(), Failure> {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path);
    let written = file.and_then(|mut file| file.write_all(markdown::render(report).as_bytes()));
    written.map_err(|error| Failure::new(format!("the job summary could not be written: {error}")))
}
