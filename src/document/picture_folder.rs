//! Folders of pictures that a document names: "Fotos: `bilder/`".

use super::Document;
use crate::discover::{folder_of, join, resolve};
use crate::law::words::pictures::{FOLDERS, PICTURE_FOLDERS};
use crate::source::{Sources, Span};

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
        if !holds_folder(text) {
            continue;
        }
        let apart = |c: char| c.is_whitespace() || "`,;\"'()<>|[]".contains(c);
        for word in text.split(apart) {
            let word = word.trim_end_matches(['.', ':']);
            if !is_of_pictures(word) {
                continue;
            }
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let folder = word.trim_matches('/');
            found.push(PictureFolder {
                span: block.text.span_of(start..start + word.len()),
                block: index,
                paths: [resolve(&join(here, folder)), resolve(folder)],
            });
        }
    }
    found
}

/// Whether a word of a text can end with a slash; nearly none does.
fn holds_folder(text: &str) -> bool {
    let goes_on = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'/';
    let mut slashes = memchr::memchr_iter(b'/', text.as_bytes());
    slashes.any(|at| !text.as_bytes().get(at + 1).is_some_and(goes_on))
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
