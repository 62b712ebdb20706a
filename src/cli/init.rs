//! `cra-lint init`: writes a first configuration and a skeleton of the technical file.

use super::{CLEAN, FAILED, Failure, print, refused};
use crate::check::{self, check};
use crate::config::Kind;
use crate::engine::Selection;
use crate::init::{self, FOLDER, Language, Options, Outcome, Plan};
use crate::report::text::{count, harmless};
use crate::unsaved::Unsaved;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

/// `init`'s arguments.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The product's folder
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,
    /// Language of the skeleton
    #[arg(long, value_enum, default_value_t = Language::En, value_name = "LANGUAGE")]
    language: Language,
    /// What the product is made of; hardware is asked for photographs
    #[arg(long, value_name = "KIND", value_parser = kind())]
    kind: Option<Kind>,
    /// Folder of the skeleton, seen from PATH
    #[arg(long, value_name = "FOLDER", default_value = FOLDER, value_parser = below)]
    folder: String,
    /// Only list what would be written
    #[arg(long)]
    dry_run: bool,
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::WORDS)
        .try_map(|word| Kind::from_word(&word).ok_or("no such kind"))
}

/// A folder below the product's own, with `/`.
fn below(value: &str) -> Result<String, String> {
    let path = Path::new(value);
    let plain = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if value.is_empty() || value.contains('\\') || !path.components().all(plain) {
        return Err("name a folder below PATH, as in docs/technical-file".into());
    }
    Ok(crate::discover::resolve(value))
}

/// Looks what is there, writes what is not, and says what to do next.
///
/// # Errors
/// A folder that is none, and files that cannot be written.
pub fn run(args: Args) -> Result<u8, Failure> {
    let shown = harmless(&args.path.display().to_string());
    if !args.path.is_dir() {
        return Err(Failure(format!("`{shown}` is no folder")));
    }
    let root = std::path::absolute(&args.path)
        .map_err(|error| Failure(format!("`{shown}` cannot be used: {error}")))?;
    let report = check(&check::Options {
        paths: Vec::new(),
        config: None,
        today: check::today(),
        selection: Selection::default(),
        baseline: None,
        history: false,
        unsaved: Unsaved::default(),
        working_directory: root.clone(),
    });
    if report.failure.is_some() && !report.found_nothing() {
        refused(&report);
        return Ok(FAILED);
    }
    let options = Options {
        language: args.language,
        folder: args.folder,
        kind: args.kind,
    };
    let plan = init::plan(&report, &options);
    let mut out = String::new();
    let mut status = CLEAN;
    if let Some(path) = &plan.configuration {
        line(&mut out, "left alone", path, "in force already");
    }
    for file in &plan.files {
        let outcome = init::write(&root, file, args.dry_run)
            .map_err(|error| Failure(format!("`{}` could not be written: {error}", file.path)))?;
        match outcome {
            Outcome::Written if args.dry_run => line(&mut out, "would write", &file.path, ""),
            Outcome::Written => line(&mut out, "written", &file.path, ""),
            Outcome::Exists => line(&mut out, "left alone", &file.path, "is there already"),
            Outcome::Blocked(why) => {
                status = FAILED;
                line(&mut out, "not written", &file.path, &why);
            }
        }
    }
    out += &summary(&plan, &shown);
    print(&out)?;
    if status == FAILED {
        let _ = writeln!(std::io::stderr(), "error: not everything could be written");
    }
    Ok(status)
}

fn line(out: &mut String, what: &str, path: &str, note: &str) {
    let note = match note {
        "" => String::new(),
        note => format!(" ({})", harmless(note)),
    };
    let _ = writeln!(out, "{what:<11}  {}{note}", harmless(path));
}

/// What was found, and what comes next.
fn summary(plan: &Plan, path: &str) -> String {
    let mut out = String::new();
    for product in &plan.products {
        let name = match (&product.name, product.path.as_str()) {
            (Some(name), _) => name.value.as_str(),
            (None, ".") => "This product",
            (None, path) => path,
        };
        let told = match product.missing.len() {
            0 => "something speaks of every element of Annex VII that applies".into(),
            missing => format!(
                "nothing speaks of {} of Annex VII yet, which the form asks for",
                count(missing, "element")
            ),
        };
        let _ = writeln!(out, "\n{}: {told}.", harmless(name));
    }
    if !plan.generators.is_empty() {
        out += "\nNo SBOM was found. What makes one:\n";
        for generator in &plan.generators {
            let _ = writeln!(out, "  {}", harmless(generator));
        }
    }
    let check = match path {
        "." => "cra-lint check".to_string(),
        path => format!("cra-lint check {path}"),
    };
    let _ = writeln!(
        out,
        "\nNext: fill in what stands in brackets; `{check}` says what is still open."
    );
    out
}
