//! What this tool and `spdx-rs`, an independent reader, take from the same SPDX 2 files is the same.
//!
//! The corpora are kept beside the project and not in it; without them the fixtures alone are compared.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use cra_lint::sbom::{self, Format, Sbom, State};
use cra_lint::source::Sources;
use spdx_rs::models::SPDX;
use spdx_rs::parsers::spdx_from_tag_value;
use std::path::{Path, PathBuf};

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            eprintln!("skipped: {} is not here", folder.display());
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path)
            } else {
                found.push(path)
            }
        }
    }
    found.sort();
    found
}

/// What the other reader makes of a text; `None` where it fails, or panics, which it does on some malformed text.
fn other(text: &str, format: Format) -> Option<SPDX> {
    let text = text.trim_start_matches('\u{feff}').to_string();
    let read = move || match format {
        Format::SpdxTagValue => spdx_from_tag_value(&text).ok(),
        _ => serde_json::from_str(&text).ok(),
    };
    std::panic::catch_unwind(read).ok().flatten()
}

/// Id, name and version of every package, and id of every file, as this tool reads them.
fn ours(sources: &Sources, sbom: &Sbom) -> Vec<String> {
    let text = |value: &Option<cra_lint::source::Spanned<String>>| {
        value.as_ref().map(|text| text.value.trim().to_string())
    };
    let packages = sbom.components.iter().map(|package| {
        let id = package.id.map(|id| sbom.text(sources, id).into_owned());
        let hashes = package.hashes.iter();
        let hashes = hashes.map(|hash| sbom.text(sources, hash.value).to_lowercase());
        format!(
            "{} {} {:?} {:?}",
            id.unwrap_or_default(),
            text(&package.name).unwrap_or_default(),
            text(&package.version).filter(|version| !version.is_empty()),
            hashes.collect::<Vec<_>>(),
        )
    });
    let files = sbom.files.iter();
    let files = files.map(|file| sbom.text(sources, file.id.unwrap()).into_owned());
    let mut all: Vec<_> = packages.chain(files).collect();
    all.sort();
    all
}

/// The same of the other reader.
fn theirs(document: &SPDX) -> Vec<String> {
    let packages = document.package_information.iter().map(|package| {
        let hashes = package.package_checksum.iter();
        let hashes = hashes.map(|hash| hash.value.trim().to_lowercase());
        format!(
            "{} {} {:?} {:?}",
            package.package_spdx_identifier,
            package.package_name.trim(),
            package
                .package_version
                .as_ref()
                .map(|version| version.trim().to_string())
                .filter(|version| !version.is_empty()),
            hashes.collect::<Vec<_>>(),
        )
    });
    let files = document.file_information.iter();
    let files = files.map(|file| file.file_spdx_identifier.clone());
    let mut all: Vec<_> = packages.chain(files).collect();
    all.sort();
    all
}

fn document_lines<'s>(sources: &'s Sources, sbom: &Sbom) -> impl Iterator<Item = &'s str> {
    sources.file(sbom.file).text().unwrap_or_default().lines()
}

#[test]
fn both_readers_take_the_same_from_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("fixtures"), root.join("../shared/corpora/sbom")];
    std::panic::set_hook(Box::new(|_| {}));
    let (mut compared, mut different) = (0, Vec::new());
    for path in folders.iter().flat_map(|folder| files_below(folder)) {
        let bytes = std::fs::read(&path).unwrap();
        let format = match sbom::sniff(&bytes) {
            Some(format @ (Format::SpdxJson | Format::SpdxTagValue)) => format,
            _ => continue,
        };
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let Some(document) = other(&text, format) else {
            continue;
        };
        let mut sources = Sources::default();
        let file = sources.add(path.to_string_lossy(), text);
        let sbom = sbom::read(file, &sources);
        // The other reader takes the next line for the value of a tag without one, and passes over broken text.
        let empty = |line: &str| line.trim_end().ends_with(':') && !line.starts_with('#');
        let is_tags = format == Format::SpdxTagValue;
        if !sbom.syntax.is_empty() || (is_tags && document_lines(&sources, &sbom).any(empty)) {
            continue;
        }
        compared += 1;
        let head = &document.document_creation_information;
        let name = sources.text(sbom.head).trim_matches('"').trim();
        let (own, other) = (ours(&sources, &sbom), theirs(&document));
        let same_head = format == Format::SpdxJson || name == head.document_name.trim();
        if sbom.state != State::Read || own != other || !same_head {
            let (own, other): (Vec<_>, Vec<_>) = (
                own.iter().filter(|line| !other.contains(line)).collect(),
                other.iter().filter(|line| !own.contains(line)).collect(),
            );
            different.push(format!(
                "{} {:?}: {name} {}\n  {own:?}\n  {other:?}",
                path.display(),
                sbom.state,
                head.document_name
            ));
        }
    }
    let _ = std::panic::take_hook();
    eprintln!("{compared} files compared");
    assert!(compared > 15, "{compared} files");
    assert!(different.is_empty(), "{}", different.join("\n"));
}
