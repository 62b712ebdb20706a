//! What a file may be, by its name and, for data files, by its first kilobytes.

use std::io::Read;
use std::path::Path;

/// What a file may be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Prose: Markdown, plain text and the like, security.txt.
    Document,
    /// A data file that is, or claims to be, an SBOM.
    Sbom,
    /// A manifest or a lockfile of an ecosystem.
    Manifest,
    /// The configuration, which is read on its own.
    Config,
    /// A document in a format that is not read (yet); its existence counts for links.
    UnreadDocument,
    /// Anything else; its existence counts for links.
    Other,
}

/// How much of a data file is looked at to recognise an SBOM, in bytes.
const HEAD: u64 = 1 << 20;

/// Extensions of documents in formats that are not read.
const UNREAD: &[&str] = &[
    "pdf", "docx", "odt", "doc", "html", "htm", "rtf", "xlsx", "ods", "pptx",
];

/// What the file at `path` (shown as `shown`) may be.
pub fn classify(path: &Path, shown: &str) -> Role {
    let name = shown.rsplit('/').next().unwrap_or(shown);
    let lower = name.to_lowercase();
    let extension = lower
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension);
    if name == crate::config::FILE_NAME {
        return Role::Config;
    }
    if crate::manifest::recognise(shown).is_some() || crate::manifest::is_lockfile(shown) {
        return Role::Manifest;
    }
    let by_name = || crate::sbom::has_sbom_name(shown) && !is_schema(path);
    match extension {
        // A name claims only where no other kind of file bears it: `sbom.yml` is a workflow as a rule.
        "json" | "spdx" if by_name() => Role::Sbom,
        "json" | "xml" | "yaml" | "yml" | "spdx" | "rdf" | "jsonld" if head_is_sbom(path) => {
            Role::Sbom
        }
        // Build scripts carry .txt but are no prose.
        "txt" if is_tool_text(&lower) => Role::Other,
        _ if crate::document::is_document(shown) => Role::Document,
        _ if UNREAD.contains(&extension) => Role::UnreadDocument,
        _ => Role::Other,
    }
}

/// Text files that tools read, not people.
fn is_tool_text(lower: &str) -> bool {
    lower == "cmakelists.txt"
        || lower == "robots.txt"
        || lower == "humans.txt"
        || lower == "conanfile.txt"
}

fn head_is_sbom(path: &Path) -> bool {
    head(path).is_some_and(|head| crate::sbom::sniff(&head).is_some())
}

fn is_schema(path: &Path) -> bool {
    head(path).is_some_and(|head| crate::sbom::is_json_schema(&head))
}

fn head(path: &Path) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(HEAD).read_to_end(&mut head).ok()?;
    Some(head)
}
