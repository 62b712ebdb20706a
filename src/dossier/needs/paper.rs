//! Texts about the papers and not about the product: the path of one, what was verified of them.

use super::letters;
use crate::dossier::everyday;
use crate::law::words::speech::trial;
use crate::law::words::{self, Stems};
use std::sync::LazyLock;

/// Whether a value is the path of a file and nothing else: "docs/patches.md".
pub(super) fn is_path(text: &str) -> bool {
    let path = text.trim();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    !path.contains(char::is_whitespace)
        && !path.contains(['@', ':'])
        && (2..=5).contains(&ending.len())
        && ending.starts_with(|c: char| c.is_ascii_alphabetic())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether what was verified is the papers themselves: links, spelling, syntax, structure of files.
pub(super) fn is_paperwork(text: &str) -> bool {
    let lines = || text.lines().filter(|line| letters(line) > 3);
    let papers = lines().filter(|line| PAPERWORK.heard(&words::bare(line)) != 0);
    papers.count() * 2 > lines().count() && !everyday::is_about_security(text)
}

static PAPERWORK: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[trial::PAPERWORK]]));
