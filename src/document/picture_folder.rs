//! Folders of pictures that a document names: "Fotos: `bilder/`".

use super::Document;
use crate::discover::{folder_of, join, resolve};
use crate::law::words::pictures::{FOLDERS, PICTURE_FOLDERS};
use crate::source::{Sources, Span};
use std::ops::Range;

/// A folder of pictures, as named in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PictureFolder {
    /// Where it is named.
    pub span: Span,
    /// The block that names it.
    pub block: usize,
    /// The paths it may mean, as reports show them: beside the document, or at the top.
    pub paths: [String; 2],
}

/// The folders of pictures that a document names, with a slash at the end.
pub fn named(document: &Document, sources: &Sources) -> Vec<PictureFolder> {
    let here = folder_of(sources.path(document.file));
    let mut found = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let text = block.text.as_str();
        for range in folders(text) {
            let word = text.get(range.clone()).unwrap_or_default();
            if !is_of_pictures(word) {
                continue;
            }
            let folder = word.trim_matches('/');
            found.push(PictureFolder {
                span: block.text.span_of(range),
                block: index,
                paths: [resolve(&join(here, folder)), resolve(folder)],
            });
        }
    }
    found
}

/// The words of a text that end with a slash, full stops and colons after it left out.
fn folders(text: &str) -> impl Iterator<Item = Range<usize>> {
    let apart = |c: char| c.is_whitespace() || "`,;\"'()<>|[]".contains(c);
    memchr::memchr_iter(b'/', text.as_bytes()).filter_map(move |slash| {
        let (before, after) = text.split_at_checked(slash + 1)?;
        let after = after.trim_start_matches(['.', ':']);
        if !after.is_empty() && !after.starts_with(apart) {
            return None;
        }
        let word = before.rsplit(apart).next()?;
        Some(before.len() - word.len()..before.len())
    })
}

/// Whether a text names a folder of pictures.
pub fn is_named(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || "`,;()".contains(c));
    let mut words = words.map(|word| word.trim_end_matches(['.', ':']));
    words.any(|word| is_of_pictures(word) || is_share(word))
}

/// Whether a word is a folder of pictures on a drive elsewhere: `\\\\nas\\product\\photos`.
fn is_share(word: &str) -> bool {
    let last = word.rsplit('\\').next().unwrap_or_default().to_lowercase();
    word.contains('\\') && FOLDERS.contains(&last.as_str())
}

/// Whether a word is the path of a folder that is named as one of pictures.
fn is_of_pictures(word: &str) -> bool {
    let Some(path) = word.strip_suffix('/').filter(|path| !path.contains("://")) else {
        return false;
    };
    let last = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    FOLDERS
        .iter()
        .chain(PICTURE_FOLDERS)
        .any(|name| *name == last)
}
