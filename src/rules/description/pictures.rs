//! The pictures of a device that the technical file shows.

use crate::document::fold::fold;
use crate::document::{Link, LinkKind, target};
use crate::dossier::Picture;
use crate::law::Element;
use crate::law::words::topic::{Topics, topics, topics_of};
use crate::rules::Context;
use rustc_hash::FxHashSet;

/// A picture with what stands around it.
pub(super) struct Shown<'a> {
    /// The picture in the document.
    pub(super) link: &'a Link,
    /// What its description, its file's name and its section speak of.
    pub(super) topics: Topics,
    /// The file, where it can be read.
    pub(super) file: Option<Picture>,
}

/// The pictures in the places that speak for the photographs, each once, in file order.
pub(super) fn shown<'a>(context: &Context<'a>) -> Vec<Shown<'a>> {
    let mut seen = FxHashSet::default();
    let mut out: Vec<Shown<'a>> = Vec::new();
    for place in context.product.places_of(Element::Photographs) {
        let document = place.document;
        let mut around = Topics::default();
        let section = document.sections.get(place.section);
        if let Some(section) = section {
            around.add(topics_of(&section.title));
        }
        for (_, block) in document.blocks_in(place.section) {
            around.add(crate::dossier::said::of_block(block));
        }
        for link in document.links_in(place.section) {
            // A drawing in another format is linked, a picture shown.
            let pictured = link.kind == LinkKind::Image || is_picture(&link.target.value);
            if !pictured || !seen.insert(link.span) {
                continue;
            }
            let mut said = topics(&fold(&link.text));
            said.add(topics(&fold(&link.target.value.replace(['.', '%'], " "))));
            said.add(around);
            let here = context.sources.path(document.file);
            let mut paths = target::candidates(here, link).into_iter();
            out.push(Shown {
                link,
                topics: said,
                file: paths.find_map(|path| context.product.files.picture(&path)),
            });
        }
    }
    out.sort_by_key(|shown| (shown.link.span.file, shown.link.span.start));
    out
}

/// Whether a target is named as a picture or a drawing.
fn is_picture(target: &str) -> bool {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let ending = path.rsplit('.').next().unwrap_or_default();
    let ending = ending.to_ascii_lowercase();
    ["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf"].contains(&ending.as_str())
}
