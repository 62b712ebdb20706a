//! The path of a place in an XML document, as in `/bom/components/component[3]/@bom-ref`: names without prefix, a
//! number where the schema lets an element stand several times in the one around it.

use super::content::Content;
use super::structure::{Schema, TypeRef};
use crate::syntax::xml::pull::{Event, Pull};
use rustc_hash::FxHashSet;

/// Most different names among the children of one element that are counted.
const COUNTED: usize = 64;

struct Open<'t> {
    name: &'t str,
    /// Which of its name it is within the element around it, from 1; 0 where it is the only one.
    number: u32,
    children: Vec<(&'t str, u32)>,
}

/// The paths of these places in a text that begins at `start` (byte offsets, in rising order); as far as the text can be read.
pub(in crate::sbom) fn paths(
    text: &str,
    start: usize,
    places: &[usize],
    schema: Option<&Schema>,
) -> Vec<String> {
    let listed = schema.map(listed).unwrap_or_default();
    let mut pull = Pull::new(text, start);
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut found = Vec::with_capacity(places.len());
    // Up to the end of an event, a place lies in what is open before or after it.
    while found.len() < places.len() {
        let Ok(Some(event)) = pull.next() else { break };
        let next = |found: &Vec<String>| places.get(found.len()).copied();
        match event {
            Event::Open(tag) => {
                while next(&found).is_some_and(|place| place < tag.start) {
                    found.push(spell(&open));
                }
                let outer = open.last().map_or("", |outer| outer.name);
                let nth = open
                    .last_mut()
                    .map_or(1, |outer| count(&mut outer.children, tag.name));
                let number = if nth > 1 || listed.contains(&(outer, tag.name)) {
                    nth
                } else {
                    0
                };
                open.push(Open {
                    name: tag.name,
                    number,
                    children: Vec::new(),
                });
                let end = pull.at();
                while let Some(place) = next(&found).filter(|place| *place < end) {
                    let within = |own: &&crate::syntax::xml::pull::Attribute<'_>| {
                        (own.key.start..own.place.end + 1).contains(&place)
                    };
                    let attribute = pull.attributes().iter().find(within);
                    let path = spell(&open);
                    found.push(match attribute {
                        Some(attribute) => format!("{path}/@{}", attribute.name),
                        None => path,
                    });
                }
            }
            Event::Text(text) => {
                while next(&found).is_some_and(|place| place < text.range.end) {
                    found.push(spell(&open));
                }
            }
            Event::Close(range) => {
                while next(&found).is_some_and(|place| place < range.end) {
                    found.push(spell(&open));
                }
                open.pop();
            }
        }
    }
    found.resize(places.len(), String::new());
    found
}

fn count<'t>(children: &mut Vec<(&'t str, u32)>, name: &'t str) -> u32 {
    if let Some((_, number)) = children.iter_mut().find(|(own, _)| *own == name) {
        *number += 1;
        return *number;
    }
    if children.len() < COUNTED {
        children.push((name, 1));
    }
    1
}

fn spell(open: &[Open<'_>]) -> String {
    let mut path = String::new();
    for element in open {
        path.push('/');
        path.push_str(element.name);
        if element.number > 0 {
            path.push_str(&format!("[{}]", element.number));
        }
    }
    path
}

/// Names of elements and of those that can stand in them several times.
fn listed(schema: &Schema) -> FxHashSet<(&str, &str)> {
    let mut pairs = FxHashSet::default();
    let mut add = |name, type_: TypeRef| {
        let content = schema
            .complex(type_)
            .and_then(|complex| complex.content.as_ref());
        for place in content.into_iter().flat_map(repeated) {
            pairs.insert((name, schema.spelled(place)));
        }
    };
    add(&*schema.root, schema.root_type);
    for content in schema
        .complexes
        .iter()
        .filter_map(|complex| complex.content.as_ref())
    {
        for place in &content.places {
            if let super::content::Place::Element { name, type_, .. } = place {
                add(schema.spelled(*name), *type_);
            }
        }
    }
    pairs
}

fn repeated(content: &Content) -> impl Iterator<Item = u16> {
    let places = 0..content.places.len() as u16;
    places
        .filter(|place| content.repeats(*place))
        .filter_map(|place| content.name(place))
}
