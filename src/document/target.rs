//! Where links lead: from a target as written to paths as reports show them.

use super::anchor::percent_decode;
use super::{Link, LinkKind};
use crate::discover::{folder_of, join, resolve};

/// Whether a target leads out of the folder: an address with a scheme, or one on another host.
pub fn is_external(target: &str) -> bool {
    let scheme =
        target.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')));
    let schemed = scheme
        .is_some_and(|at| at > 1 && target.get(at..).is_some_and(|rest| rest.starts_with(':')));
    schemed || target.starts_with("//") || (target.contains('@') && !target.contains('/'))
}

/// Whether a path is that of a picture as cameras make them.
pub fn is_picture(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["jpg", "jpeg", "png", "webp", "heic"].contains(&ending.to_ascii_lowercase().as_str())
}

/// The anchor of a target (`#part` without `#`), percent sequences decoded.
pub fn anchor(target: &str) -> Option<String> {
    target
        .split_once('#')
        .map(|(_, anchor)| percent_decode(anchor))
        .filter(|anchor| !anchor.is_empty())
}

/// The paths a link in the document at `here` may mean, best first; none for addresses and mere anchors.
///
/// A target with a leading slash starts at the top of the site or repository. A path in code style may start at the
/// document's folder or at the top. Pages named `.html`, or without an ending, may come from a Markdown file. In a module
/// of an Antora site pages and pictures are named from the folder of their kind.
pub fn candidates(here: &str, link: &Link) -> Vec<String> {
    let target = link.target.value.as_str();
    if link.kind == LinkKind::Address
        || target.is_empty()
        || is_external(target)
        || target.contains("{{")
        || target.contains("{%")
    {
        return Vec::new();
    }
    let path = target.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty() {
        return Vec::new();
    }
    let path = percent_decode(path);
    let folder = folder_of(here);
    let mut found = Vec::new();
    let mut add = |path: String| {
        if !found.contains(&path) {
            found.push(path);
        }
    };
    let top = path.trim_start_matches('/');
    if path.starts_with('/') {
        add(resolve(top));
    } else if let Some(pictures) = &link.folder {
        add(resolve(&join(&join(folder, pictures), &path)));
    } else {
        add(resolve(&join(folder, &path)));
        if let Some(module) = antora_module(here) {
            let kind = match link.kind {
                LinkKind::Image => "images",
                _ => "pages",
            };
            add(resolve(&join(&join(module, kind), &path)));
        }
    }
    // A part of an AsciiDoc file is included, and read from the folder of that.
    let is_part = is_asciidoc(here) && folder != "." && antora_module(here).is_none();
    if is_part && link.folder.is_none() && !path.starts_with('/') {
        add(resolve(&join(folder_of(folder), &path)));
    }
    if link.kind == LinkKind::Path || path.starts_with('/') {
        // The top of the repository may lie anywhere above.
        let mut above = folder;
        while above != "." && !above.is_empty() {
            above = folder_of(above);
            add(resolve(&join(above, top)));
        }
    }
    for index in 0..found.len() {
        let Some(path) = found.get(index).cloned() else {
            break;
        };
        let name = path.rsplit('/').next().unwrap_or_default();
        if let Some(stem) = path.strip_suffix(".html") {
            found.push(format!("{stem}.md"));
        } else if link.kind == LinkKind::Link && !name.contains('.') {
            found.push(format!("{path}.md"));
            found.push(format!("{path}/index.md"));
        }
    }
    found
}

fn is_asciidoc(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["adoc", "asciidoc", "asc"].contains(&ending)
}

/// The module of an Antora site that holds this AsciiDoc file: `…/modules/NAME`, with the pages in `pages` and the menu
/// beside it.
fn antora_module(here: &str) -> Option<&str> {
    if !here.ends_with(".adoc") {
        return None;
    }
    let (before, below) = match here.strip_prefix("modules/") {
        Some(below) => ("modules/".len(), below),
        None => {
            let (before, below) = here.rsplit_once("/modules/")?;
            (before.len() + "/modules/".len(), below)
        }
    };
    let (name, inside) = below.split_once('/')?;
    let kind = inside.split('/').next().unwrap_or_default();
    let of_module = ["pages", "partials"].contains(&kind) || kind.starts_with("nav");
    of_module.then(|| here.get(..before + name.len())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::source::Sources;

    fn targets(raw: &str) -> Vec<String> {
        targets_at("docs/cra/a.md", raw)
    }

    fn targets_at(path: &str, raw: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add(path, raw);
        let document = Document::read(&sources, file);
        document
            .links
            .iter()
            .flat_map(|link| candidates(path, link))
            .collect()
    }

    #[test]
    fn targets_become_paths() {
        assert_eq!(targets("[a](../b.md#x)"), ["docs/b.md"]);
        assert_eq!(targets("[a](b%20c.pdf)"), ["docs/cra/b c.pdf"]);
        assert_eq!(targets("[a](b.html)"), ["docs/cra/b.html", "docs/cra/b.md"]);
        assert_eq!(
            targets("`docs/risk.md`"),
            ["docs/cra/docs/risk.md", "docs/docs/risk.md", "docs/risk.md"]
        );
        assert_eq!(
            targets("[a](/SECURITY.md)"),
            ["SECURITY.md", "docs/SECURITY.md"]
        );
        assert!(targets("[a](https://a.org) [b](#c) [d](mailto:x@a.org) <x@a.org>").is_empty());
    }

    #[test]
    fn asciidoc_names_pictures_from_their_folder() {
        let set = ":imagesdir: ../images\n\nimage::flow.svg[Flow] xref:b.adoc[B]\n";
        assert_eq!(
            targets_at("docs/cra/a.adoc", set),
            ["docs/images/flow.svg", "docs/cra/b.adoc", "docs/b.adoc"]
        );
    }

    #[test]
    fn antora_modules_name_pages_and_pictures_from_the_folder_of_their_kind() {
        assert_eq!(
            targets_at("docs/modules/cra/nav.adoc", "* xref:index.adoc[Start]\n"),
            [
                "docs/modules/cra/index.adoc",
                "docs/modules/cra/pages/index.adoc"
            ]
        );
        assert_eq!(
            targets_at("modules/cra/pages/risk/a.adoc", "image:flow.png[Flow]\n"),
            [
                "modules/cra/pages/risk/flow.png",
                "modules/cra/images/flow.png"
            ]
        );
        assert_eq!(
            targets_at("modules/cra/src/a.adoc", "image:flow.png[Flow]\n"),
            ["modules/cra/src/flow.png", "modules/cra/flow.png"]
        );
    }

    #[test]
    fn anchors_are_decoded() {
        assert_eq!(anchor("a.md#%C3%BC").as_deref(), Some("ü"));
        assert_eq!(anchor("a.md"), None);
        assert!(is_external("tel:+49") && !is_external("c:/x") && !is_external("a/b.md"));
    }
}
