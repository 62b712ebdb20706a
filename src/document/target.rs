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
/// document's folder or at the top. Pages named `.html`, or without an ending, may come from a Markdown file.
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
    } else {
        add(resolve(&join(folder, &path)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::source::Sources;

    fn targets(raw: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("docs/cra/a.md", raw);
        let document = Document::read(&sources, file);
        document
            .links
            .iter()
            .flat_map(|link| candidates("docs/cra/a.md", link))
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
    fn anchors_are_decoded() {
        assert_eq!(anchor("a.md#%C3%BC").as_deref(), Some("ü"));
        assert_eq!(anchor("a.md"), None);
        assert!(is_external("tel:+49") && !is_external("c:/x") && !is_external("a/b.md"));
    }
}
