//! Pictures that show the device.

use crate::document::{Document, LinkKind, picture_folder, target};
use crate::dossier::candidate::{Candidate, weight};
use crate::dossier::nature::Seen;
use crate::dossier::role::DocumentRole;
use crate::dossier::title::words;
use crate::dossier::{EvidenceKind, Parts, fallback};
use crate::law::Element;
use crate::law::words::pictures::{BODY, FOLDERS, VIEWS};
use crate::source::Sources;

/// How much a picture of the device counts; what is under a title of its own counts more.
const SCORE: f32 = 0.55;

/// The same for a README, which says less of most else.
const IN_README: f32 = 0.43;

/// Local pictures whose words say that they show the device.
pub(super) fn pictures(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    let weight = weight(role, Element::Photographs).clamp(0.1, 1.0);
    let score = SCORE.max(IN_README / weight);
    for (number, link) in document.links.iter().enumerate() {
        let name = &link.target.value;
        // A path named in the text shows the thing as well.
        let shown = match link.kind {
            LinkKind::Image => true,
            LinkKind::Path => target::is_picture(name),
            LinkKind::Link | LinkKind::Address => false,
        };
        if !shown || target::is_external(name) {
            continue;
        }
        let mut said = words(&link.text);
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        said.extend(words(file));
        if is_of_photographs(folder) || shows_device(said) {
            let title = match link.text.is_empty() {
                true => name,
                false => &link.text,
            };
            let (span, kind) = (link.span, EvidenceKind::Link);
            let found = fallback::found(Element::Photographs, score, span, kind, title);
            let points = match link.kind {
                LinkKind::Path => vec![number],
                _ => Vec::new(),
            };
            out.push(Candidate { points, ..found });
        }
    }
}

/// Folders with pictures of the device that documents point to: "Bilder: `bilder/`".
pub(in crate::dossier) fn folders(
    seen: &[Seen<'_>],
    parts: &Parts,
    sources: &Sources,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    let speaking = seen.iter().filter(|one| one.role.describes());
    let speaking = speaking.filter(|_| parts.files.has_folders());
    for document in speaking.map(|one| one.document) {
        for folder in picture_folder::named(document, sources) {
            let shows = folder.paths.iter().any(|path| {
                let mut kept = parts.files.pictures_in(path).iter();
                let named = is_of_photographs(path);
                kept.any(|picture| named || shows_device(words(picture)))
            });
            if shows {
                let kind = EvidenceKind::Link;
                let name = sources.text(folder.span);
                let element = Element::Photographs;
                out.push(fallback::found(element, SCORE, folder.span, kind, name));
            }
        }
    }
    out
}

/// Whether a folder is named as one of photographs.
fn is_of_photographs(folder: &str) -> bool {
    let last = words(folder).pop();
    last.is_some_and(|last| FOLDERS.contains(&last.as_str()))
}

/// Whether the words of a picture say that it shows the device.
fn shows_device(mut said: Vec<String>) -> bool {
    said.sort();
    said.dedup();
    let count = |list: &[&str]| {
        said.iter()
            .filter(|word| list.contains(&word.as_str()))
            .count()
    };
    count(BODY) > 0 || count(VIEWS) > 1
}
