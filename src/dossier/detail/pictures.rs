//! Pictures that show the device.

use crate::document::{Document, LinkKind, target};
use crate::dossier::candidate::Candidate;
use crate::dossier::title::words;
use crate::dossier::{EvidenceKind, fallback};
use crate::law::Element;
use crate::law::words::pictures::{BODY, FOLDERS, VIEWS};

/// Local pictures whose words say that they show the device.
pub(super) fn pictures(document: &Document, out: &mut Vec<Candidate>) {
    for (number, link) in document.links.iter().enumerate() {
        let name = &link.target.value;
        // A path named in the text shows the thing as well.
        let shown = match link.kind {
            LinkKind::Image => true,
            LinkKind::Path => is_picture(name),
            LinkKind::Link | LinkKind::Address => false,
        };
        if !shown || target::is_external(name) {
            continue;
        }
        let mut said = words(&link.text);
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        said.extend(words(file));
        let kept = words(folder)
            .last()
            .is_some_and(|folder| FOLDERS.contains(&folder.as_str()));
        said.sort();
        said.dedup();
        let count = |list: &[&str]| {
            said.iter()
                .filter(|word| list.contains(&word.as_str()))
                .count()
        };
        if kept || count(BODY) > 0 || count(VIEWS) > 1 {
            let title = match link.text.is_empty() {
                true => name,
                false => &link.text,
            };
            let (span, kind) = (link.span, EvidenceKind::Link);
            let found = fallback::found(Element::Photographs, 0.55, span, kind, title);
            let points = match link.kind {
                LinkKind::Path => vec![number],
                _ => Vec::new(),
            };
            out.push(Candidate { points, ..found });
        }
    }
}

/// Whether a path is that of a picture as cameras make them.
fn is_picture(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["jpg", "jpeg", "png", "webp", "heic"].contains(&ending.to_ascii_lowercase().as_str())
}
