//! Requests that are answered from a report.

use super::buffers::{Buffers, path_of};
use super::client::Client;
use super::protocol::{AtPlace, AtRange, InDocument, SymbolQuery};
use super::roots::Roots;
use super::view::View;
use super::wire::{Failure, Request};
use super::{actions, hover, navigation};
use crate::source::FileId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;

/// Those that are known.
pub(super) const KNOWN: &[&str] = &[
    "textDocument/hover",
    "textDocument/codeAction",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentLink",
    "workspace/symbol",
];

/// Whether the reports a request speaks of are of what the editor shows.
pub(super) fn is_ready(request: &Request, roots: &Roots) -> bool {
    let uri = request.params.pointer("/textDocument/uri");
    match uri.and_then(Value::as_str) {
        Some(uri) => {
            let root = path_of(uri).and_then(|path| roots.get(roots.of(&path)?));
            root.is_none_or(super::roots::Root::is_fresh)
        }
        None => roots.iter().all(|(_, root)| root.is_fresh()),
    }
}

/// What a request speaks of.
struct Subject<'a> {
    view: View<'a>,
    root: &'a Path,
    file: FileId,
}

/// The answer; an empty one for files that are not checked.
pub(super) fn answer(
    method: &str,
    params: Value,
    roots: &Roots,
    client: Client,
    buffers: &Buffers,
) -> Result<Value, Failure> {
    let subject = |uri: &str| {
        let path = path_of(uri)?;
        let root = roots.of(&path)?;
        let report = roots.get(root)?.report.as_deref()?;
        let view = View::new(report, root, client, buffers);
        let file = view.file(&path)?;
        Some(Subject { view, root, file })
    };
    match method {
        "textDocument/hover" => {
            let AtPlace {
                text_document,
                position,
            } = read(params)?;
            let subject = subject(&text_document.uri);
            Ok(subject.map_or(Value::Null, |it| hover::at(&it.view, it.file, position)))
        }
        "textDocument/codeAction" => {
            let asked: AtRange = read(params)?;
            let subject = subject(&asked.text_document.uri);
            list(subject.map(|it| actions::at(&it.view, it.file, it.root, &asked)))
        }
        "textDocument/definition" => {
            let AtPlace {
                text_document,
                position,
            } = read(params)?;
            let subject = subject(&text_document.uri);
            list(subject.map(|it| navigation::definition(&it.view, it.file, position)))
        }
        "textDocument/references" => {
            let AtPlace {
                text_document,
                position,
            } = read(params)?;
            let subject = subject(&text_document.uri);
            list(subject.map(|it| navigation::references(&it.view, it.file, position)))
        }
        "textDocument/documentLink" => {
            let InDocument { text_document } = read(params)?;
            let subject = subject(&text_document.uri);
            list(subject.map(|it| navigation::links(&it.view, it.file)))
        }
        _ => {
            let SymbolQuery { query } = read(params)?;
            let reports = roots
                .iter()
                .filter_map(|(folder, root)| Some((folder, root.report.as_deref()?)));
            let symbols = reports.flat_map(|(folder, report)| {
                navigation::symbols(&View::new(report, folder, client, buffers), &query)
            });
            Ok(symbols.collect())
        }
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, Failure> {
    serde_json::from_value(params).map_err(|error| Failure::bad_params(&error))
}

fn list<T: Serialize>(items: Option<Vec<T>>) -> Result<Value, Failure> {
    Ok(json!(items.unwrap_or_default()))
}
