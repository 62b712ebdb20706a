//! `cra-lint check`.

use super::terminal::{self, Color};
use super::{FAILED, Failure, names, print};
use crate::check::{Options, check};
use crate::config::Profile;
use crate::diagnostic::Severity;
use crate::engine::Selection;
use crate::report::human::{self, Detail, Style};
use crate::report::{Format, Report, github, json, sarif, text};
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use std::io::Write;
use std::path::{Path, PathBuf};

/// `check`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Product folders or single files (SBOM, document, manifest)
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
    /// Also write a report to a file; repeatable
    #[arg(long, value_name = "FORMAT=PATH", value_parser = output)]
    output: Vec<(Format, PathBuf)>,
    /// Lowest severity that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    fail_on: FailOn,
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
    config: Option<PathBuf>,
    /// Day the check speaks of, instead of the current one (UTC)
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
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

fn profile() -> impl TypedValueParser<Value = Profile> {
    PossibleValuesParser::new(Profile::WORDS)
        .try_map(|word| Profile::from_word(&word).ok_or("no such profile"))
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
    let working_directory = std::env::current_dir()
        .map_err(|error| Failure::new(format!("the working directory cannot be read: {error}")))?;
    for name in args.select.iter().chain(&args.ignore) {
        known_rule_or_group(name)?;
    }
    let options = Options {
        working_directory,
        history: true,
        paths: args.paths,
        config: args.config,
        today: args.today.unwrap_or_else(today),
        selection: Selection {
            select: args.select,
            ignore: args.ignore,
            profiles: args.profile,
        },
    };
    // The process ends after this; to take the report of a large file apart would be time for nothing.
    let report = std::mem::ManuallyDrop::new(check(&options));

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
    print(&render(args.format, &report, style))?;
    for (format, path) in &args.output {
        write(path, &render(*format, &report, Style::plain()))?;
    }
    if args.format == Format::Github {
        step_summary(&report)?;
    }
    if let Some(failure) = &report.failure {
        let _ = writeln!(std::io::stderr(), "error: {}", text::harmless(failure));
        return Ok(FAILED);
    }
    Ok(report.exit_status(args.fail_on.severity()))
}

fn render(format: Format, report: &Report, style: Style) -> String {
    match format {
        Format::Human => human::render(report, style),
        Format::Json => json::render(report),
        Format::Sarif => sarif::render(report),
        Format::Github => github::render(report),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error| {
        Failure::new(format!(
            "`{}` could not be written: {error}",
            path.display()
        ))
    };
    std::fs::write(path, text).map_err(failed)
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
    let written = file.and_then(|mut file| file.write_all(github::job_summary(report).as_bytes()));
    written.map_err(|error| Failure::new(format!("the job summary could not be written: {error}")))
}

fn known_rule_or_group(name: &str) -> Result<(), Failure> {
    let rules = crate::rules::all().map(|rule| rule.id);
    let mut known = rules.chain(crate::rules::TOPICS.iter().map(|topic| topic.id));
    if known.any(|id| id == name) {
        return Ok(());
    }
    let rules = crate::rules::all().map(|rule| rule.id);
    let known = rules.chain(crate::rules::TOPICS.iter().map(|topic| topic.id));
    Err(Failure(names::unknown(
        "rule or group",
        name,
        known,
        "`cra-lint rules` lists them all",
    )))
}

/// The current day in UTC, so that a run says the same everywhere at the same time.
fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}
