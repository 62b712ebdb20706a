//! The whole run: from the paths a user named to a report.

use crate::baseline::{self, Baseline};
use crate::config::{Config, ProductConfig, load};
use crate::discover::classify::classify;
use crate::discover::{self, Discovery, Found, Paths, Role, Skipped};
use crate::document::{self, Document};
use crate::dossier::{self, Files, Parts, Product, ProductFacts, test_output};
use crate::engine::Selection;
use crate::manifest::comparison::Beside;
use crate::parallel;
use crate::problem::Problem;
use crate::report::Report;
use crate::sbom;
use crate::source::{FileId, Sources};
use crate::unsaved::Unsaved;
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;

mod ages;
mod beside;
mod conclude;
mod open;
mod outputs;
mod owners;
mod papers;
mod pictures;
mod tags;
mod targets;

use beside::BesideFiles;
use owners::{SbomOwners, owner_by_name};
use papers::Papers;
use targets::stated_files;

/// What the user asked for.
#[derive(Debug)]
pub struct Options {
    /// Folders and files; empty means the working directory.
    pub paths: Vec<PathBuf>,
    /// A configuration to use in place of the nearest one.
    pub config: Option<PathBuf>,
    /// The day the check speaks of.
    pub today: Date,
    /// Which rules run.
    pub selection: Selection,
    /// A baseline whose findings are left out.
    pub baseline: Option<PathBuf>,
    /// Whether the Git repository around the working directory is asked for its history.
    pub history: bool,
    /// What stands in place of files: standard input, an editor's unsaved texts.
    pub unsaved: Unsaved,
    /// Where relative paths start, and what shown paths are relative to.
    pub working_directory: PathBuf,
}

/// Checks. Always gives a report; one with a `failure` where the run could not check at all.
pub fn check(options: &Options) -> Report {
    let mut run = Run {
        paths: Paths::new(options.working_directory.clone()),
        sources: Sources::default(),
        skipped: Vec::new(),
        unreadable: Vec::new(),
        baseline: None,
        unsaved: options.unsaved.clone(),
        walked: Vec::new(),
    };
    let here = [options.working_directory.clone()];
    let given = options.paths.iter();
    let given: Vec<PathBuf> = given
        .map(|path| options.working_directory.join(path))
        .collect();
    let named = if given.is_empty() {
        &here[..]
    } else {
        &given[..]
    };
    if named.iter().any(|path| path.is_dir()) {
        // What documents are read with, made ready beside the walk: a folder without any is rare.
        dossier::listen();
    }
    let (config, discovery) = match run.prepare(options, named) {
        Ok(prepared) => prepared,
        Err(failure) => return run.report(options, &Config::default(), Vec::new(), Some(failure)),
    };
    if !config.problems.is_empty() {
        let empty = run.parts(
            ProductFiles::default(),
            ProductFacts::default(),
            &config,
            false,
        );
        let empty = dossier::assemble(empty, &run.sources, &config);
        let mut report = run.report(
            options,
            &config,
            vec![empty],
            Some("the configuration has errors".into()),
        );
        // It only carried the configuration's problems to the rule that speaks of them.
        report.products.clear();
        return report;
    }
    if discovery.found.iter().any(|it| it.role == Role::Document) {
        dossier::listen();
    }
    let products = run.products(&config, discovery, named);
    let nothing = run
        .sources
        .iter()
        .all(|(id, _)| Some(id) == config.file || run.is_baseline(id) || run.is_unreadable(id));
    // A lockfile on its own, a build script that fetches nothing: read, and nothing to be said of.
    let nothing = nothing
        || products.iter().all(|product| {
            product.documents.is_empty()
                && product.sboms.is_empty()
                && product.manifests.is_empty()
                && product.unreadable.is_empty()
        });
    let failure = nothing.then(|| nothing_to_check(run.skipped.len()));
    run.report(options, &config, products, failure)
}

/// The current day in UTC, so that a run says the same everywhere at the same time.
pub fn today() -> Date {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date()
}

/// Why a run without a readable file has failed.
fn nothing_to_check(skipped: usize) -> String {
    let what = "nothing to check: no document, SBOM or manifest was found";
    match skipped {
        0 => what.into(),
        1 => format!("{what}; 1 path was skipped (-v says why)"),
        more => format!("{what}; {more} paths were skipped (-v says which and why)"),
    }
}

/// Files of one product, opened and not yet understood.
#[derive(Default)]
struct ProductFiles {
    path: String,
    documents: Vec<Arc<Document>>,
    sboms: Vec<FileId>,
    manifests: Vec<FileId>,
    /// What is on disk where the documents link to.
    linked: Files,
    outputs: Vec<FileId>,
    beside: BesideFiles,
}

struct Run {
    paths: Paths,
    sources: Sources,
    skipped: Vec<Skipped>,
    unreadable: Vec<Problem>,
    baseline: Option<Baseline>,
    unsaved: Unsaved,
    /// The folders looked through.
    walked: Vec<String>,
}

impl Run {
    fn prepare(
        &mut self,
        options: &Options,
        named: &[PathBuf],
    ) -> Result<(Config, Discovery), String> {
        let found = match &options.config {
            Some(path) => Some(options.working_directory.join(path)),
            None => named
                .first()
                .and_then(|path| load::find(path, &self.unsaved)),
        };
        let config = match found {
            Some(path) => load::load(&path, &self.paths, &mut self.sources, &self.unsaved)?,
            None => Config::default(),
        };
        if let Some(path) = &options.baseline {
            let path = options.working_directory.join(path);
            let baseline = baseline::load(&path, &self.paths, &mut self.sources)?;
            self.baseline = Some(baseline);
        }
        let discovery = discover::discover(named, &self.paths, &self.unsaved)?;
        Ok((config, discovery))
    }

    fn is_baseline(&self, file: FileId) -> bool {
        let baseline = self.baseline.as_ref();
        baseline.is_some_and(|baseline| baseline.file == file)
    }

    fn products(
        &mut self,
        config: &Config,
        discovery: Discovery,
        named: &[PathBuf],
    ) -> Vec<Product> {
        self.skipped.extend(discovery.skipped);
        let walked: Vec<String> = named
            .iter()
            .filter(|path| path.is_dir() && self.unsaved.get(path).is_none())
            .map(|path| self.paths.shown(path))
            .collect();
        self.walked.clone_from(&walked);
        let mut found = discovery.found;
        if !walked.is_empty() {
            self.add_evidence(&mut found, config);
        }
        let default_folder = match named {
            [one] if one.is_dir() => self.paths.shown(one),
            [one] => discover::folder_of(&self.paths.shown(one)).to_string(),
            _ => ".".to_string(),
        };
        let mut products: Vec<(ProductFiles, ProductFacts)> = config
            .products
            .iter()
            .map(|product| (product_files(product, config), facts(product)))
            .collect();
        if products.is_empty() {
            let documents = found.iter().filter(|found| found.role == Role::Document);
            let mut folders = discover::units::units(
                documents.map(|found| found.shown.as_str()),
                &default_folder,
            );
            if folders.is_empty() {
                folders.push(default_folder);
            }
            let product = |path| {
                (
                    ProductFiles {
                        path,
                        ..ProductFiles::default()
                    },
                    ProductFacts::default(),
                )
            };
            products = folders.into_iter().map(product).collect();
        }
        let folders: Vec<String> = products
            .iter()
            .map(|(product, _)| product.path.clone())
            .collect();
        let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
        let documents_wanted = wanted(&config.documents_include, config);
        let mut sboms = SbomOwners::new(config);
        let mut alone = Vec::new();
        let mut documents: Vec<(FileId, Vec<usize>)> = Vec::new();
        let mut wanted: Vec<(Found, Vec<usize>)> = Vec::new();
        for found in found {
            let is_wanted = match (&documents_wanted, found.role) {
                (Some(globs), Role::Document) => globs.is_match(&found.shown),
                (_, Role::Sbom) => sboms.wants(&found.shown),
                _ => true,
            };
            if !found.named && !is_wanted {
                self.skipped.push(Skipped {
                    path: found.shown,
                    reason: "left out by the configuration".into(),
                });
                continue;
            }
            let mut owners = match found.role {
                Role::Sbom => sboms.owners(&folders, &found.shown),
                _ => discover::units::owners(&folders, &found.shown),
            };
            // What the user named is looked at somewhere.
            if owners.is_empty() && found.named && found.role != Role::Sbom {
                owners.push(0);
            }
            if owners.is_empty() && found.role != Role::Sbom {
                let reason = "in the folder of no product".to_string();
                self.skipped.push(Skipped {
                    path: found.shown,
                    reason,
                });
                continue;
            }
            wanted.push((found, owners));
        }
        let opened = self.open_all(wanted.iter().map(|(found, _)| found));
        for (file, (found, owners)) in opened.into_iter().zip(wanted) {
            let Some(file) = file else {
                continue;
            };
            if found.named && matches!(found.role, Role::Sbom | Role::Manifest) {
                alone.push((file, found.clone()));
            }
            if found.role == Role::Sbom && owners.len() != 1 {
                sboms.shared.push((file, owners));
                continue;
            }
            let first = owners.first().and_then(|owner| products.get_mut(*owner));
            match (first, found.role) {
                (Some((product, _)), Role::Sbom) => product.sboms.push(file),
                (Some((product, _)), Role::Manifest) => product.manifests.push(file),
                (Some(_), Role::Document) => documents.push((file, owners)),
                _ => {}
            }
        }
        let read = parallel::map(&documents, |(file, _)| {
            Arc::new(document::read(*file, &self.sources))
        });
        for (document, (_, owners)) in read.into_iter().zip(documents) {
            for owner in owners {
                if let Some((product, _)) = products.get_mut(owner) {
                    product.documents.push(document.clone());
                }
            }
        }
        let mut papers = Papers::default();
        for (product, _) in &mut products {
            product.linked = self.linked(&product.documents);
            let wanted = documents_wanted.as_ref();
            let papers = self.read_papers(&product.linked, wanted, &mut papers);
            if !papers.is_empty() {
                product.documents.extend(papers);
                let path = |document: &Arc<Document>| self.sources.path(document.file);
                product.documents.sort_by(|a, b| path(a).cmp(path(b)));
                product.linked = self.linked(&product.documents);
            }
            product.outputs = self.open_outputs(&product.linked);
        }
        for (_, found) in &alone {
            if found.role == Role::Manifest {
                self.open_companions(&found.shown);
            }
        }
        if walked.is_empty() && !alone.is_empty() {
            self.open_beside(&alone, &mut products, &folders, &sboms);
        }
        self.skipped.sort();
        let mut parts: Vec<_> = products
            .into_iter()
            .map(|(files, facts)| {
                // What a part of the folder lacks may stand in the rest of it.
                let whole_folder = walked
                    .iter()
                    .any(|folder| discover::units::holds(folder, &files.path));
                self.parts(files, facts, config, whole_folder)
            })
            .collect();
        for (file, owners) in sboms.shared {
            let sbom = sbom::read(file, &self.sources);
            let of = owner_by_name(&sbom, &owners, &parts).unwrap_or_default();
            if let Some(parts) = parts.get_mut(of) {
                parts.sboms.push(sbom);
                let path = |sbom: &sbom::Sbom| self.sources.path(sbom.file);
                parts.sboms.sort_by(|a, b| path(a).cmp(path(b)));
            }
        }
        let assemble = |parts| dossier::assemble(parts, &self.sources, config);
        parts.into_iter().map(assemble).collect()
    }

    fn parts(
        &self,
        files: ProductFiles,
        facts: ProductFacts,
        config: &Config,
        whole_folder: bool,
    ) -> Parts {
        let (manifests, beside) = self.read_manifests(&files);
        Parts {
            path: files.path,
            facts,
            whole_folder,
            sboms: files
                .sboms
                .iter()
                .map(|file| sbom::read(*file, &self.sources))
                .collect(),
            manifests,
            beside: Beside {
                sboms: files
                    .beside
                    .sboms
                    .iter()
                    .map(|file| sbom::read_content(*file, &self.sources))
                    .collect(),
                manifests: beside,
                named: files.beside.named,
            },
            outputs: files
                .outputs
                .iter()
                .filter_map(|file| test_output::read(*file, &self.sources))
                .collect(),
            files: self.also_stated(files.linked, &files.documents, config),
            documents: files.documents,
            unreadable: self.unreadable.clone(),
        }
    }

    /// Adds the documents that the configuration names as evidence and the walk did not meet.
    fn add_evidence(&self, found: &mut Vec<Found>, config: &Config) {
        for shown in stated_files(config) {
            let path = self.paths.absolute(&shown);
            let known = found.iter().any(|found| found.shown == shown);
            let is_document = || classify(self.unsaved.content(&path), &shown) == Role::Document;
            if !known && self.unsaved.is_file(&path) && is_document() {
                found.push(Found {
                    shown,
                    path,
                    role: Role::Document,
                    named: true,
                });
            }
        }
        found.sort();
    }
}

fn product_files(product: &ProductConfig, config: &Config) -> ProductFiles {
    let path = match &product.path {
        Some(path) => discover::resolve(&discover::join(&config.folder, &path.value)),
        None => config.folder.clone(),
    };
    ProductFiles {
        path,
        ..ProductFiles::default()
    }
}

fn facts(product: &ProductConfig) -> ProductFacts {
    let product = product.clone();
    ProductFacts {
        name: product.name,
        version: product.version,
        kind: product.kind,
        class: product.class,
        procedure: product.procedure,
        role: product.role,
        placed_on_market: product.placed_on_market,
        support_end: product.support_end,
        foss: product.foss,
        docs_public_url: product.docs_public_url,
        markets: product.markets,
    }
}

/// What patterns of the configuration leave in; everything where there are none.
fn wanted(
    patterns: &[crate::source::Spanned<String>],
    config: &Config,
) -> Option<globset::GlobSet> {
    (!patterns.is_empty()).then(|| config.globs(patterns))
}
