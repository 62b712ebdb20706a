//! Which element may follow which: the places a schema gives to elements, and for each the places that come next.
//!
//! The schemas are deterministic (XML Schema, "unique particle attribution"), so an element takes the first place that
//! has its name, and no second guess is needed.

use super::raw::RawParticle;
use super::structure::TypeRef;

/// A place in a type's content.
#[derive(Clone, Debug)]
pub(in crate::sbom) enum Place {
    /// For the element with this name.
    Element {
        name: u16,
        type_: TypeRef,
        /// What stands for the text of an element that has none.
        default: Option<Box<str>>,
    },
    /// For an element of a foreign namespace.
    Foreign,
}

/// How far the children of an element were read: the place of the last one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(in crate::sbom) struct At(u16);

impl At {
    /// Before the first child.
    pub(in crate::sbom) const START: Self = Self(u16::MAX);

    pub(in crate::sbom) fn after(place: u16) -> Self {
        Self(place)
    }
}

/// The children of a type.
#[derive(Debug)]
pub(in crate::sbom) struct Content {
    pub(in crate::sbom) places: Vec<Place>,
    first: Vec<u16>,
    next: Vec<Vec<u16>>,
    last: Vec<bool>,
    nullable: bool,
    repeated: Vec<bool>,
    /// Whether a place is for any number of elements in a row, and not for one within a repeated group.
    many: Vec<bool>,
}

/// What a part of a content model begins and ends with, and whether it can be nothing.
struct Part {
    first: Vec<u16>,
    last: Vec<u16>,
    nullable: bool,
}

impl Content {
    /// The content a particle describes; `place` makes a place of an element or a wildcard.
    pub(super) fn of(
        particle: &RawParticle,
        place: &mut dyn FnMut(&RawParticle) -> Option<Place>,
    ) -> Option<Self> {
        let mut content = Self {
            places: Vec::new(),
            first: Vec::new(),
            next: Vec::new(),
            last: Vec::new(),
            nullable: false,
            repeated: Vec::new(),
            many: Vec::new(),
        };
        let whole = content.part(particle, place)?;
        content.first = whole.first;
        content.nullable = whole.nullable;
        content.last = vec![false; content.places.len()];
        for at in whole.last {
            *content.last.get_mut(at as usize)? = true;
        }
        let places = 0..content.places.len() as u16;
        let repeated = places.map(|place| content.reaches(At(place), place));
        content.repeated = repeated.collect();
        Some(content)
    }

    fn part(
        &mut self,
        particle: &RawParticle,
        place: &mut dyn FnMut(&RawParticle) -> Option<Place>,
    ) -> Option<Part> {
        let mut part = if let Some(inner) = &particle.sequence {
            self.sequence(inner, place)?
        } else if let Some(inner) = &particle.choice {
            self.choice(inner, place)?
        } else {
            let at = self.places.len() as u16;
            self.places.push(place(particle)?);
            self.next.push(Vec::new());
            self.many.push(particle.max.is_none());
            Part {
                first: vec![at],
                last: vec![at],
                nullable: false,
            }
        };
        part.nullable |= particle.min == 0;
        if particle.max.is_none() {
            self.follow(&part.last, &part.first);
        }
        Some(part)
    }

    fn sequence(
        &mut self,
        inner: &[RawParticle],
        place: &mut dyn FnMut(&RawParticle) -> Option<Place>,
    ) -> Option<Part> {
        let mut whole = Part {
            first: Vec::new(),
            last: Vec::new(),
            nullable: true,
        };
        for particle in inner {
            let part = self.part(particle, place)?;
            self.follow(&whole.last, &part.first);
            if whole.nullable {
                whole.first.extend(&part.first);
            }
            if !part.nullable {
                whole.last.clear();
            }
            whole.last.extend(&part.last);
            whole.nullable &= part.nullable;
        }
        Some(whole)
    }

    fn choice(
        &mut self,
        inner: &[RawParticle],
        place: &mut dyn FnMut(&RawParticle) -> Option<Place>,
    ) -> Option<Part> {
        let mut whole = Part {
            first: Vec::new(),
            last: Vec::new(),
            nullable: false,
        };
        for particle in inner {
            let part = self.part(particle, place)?;
            whole.first.extend(part.first);
            whole.last.extend(part.last);
            whole.nullable |= part.nullable;
        }
        Some(whole)
    }

    fn follow(&mut self, last: &[u16], first: &[u16]) {
        for at in last {
            if let Some(next) = self.next.get_mut(*at as usize) {
                for place in first {
                    if !next.contains(place) {
                        next.push(*place);
                    }
                }
            }
        }
    }

    /// The places that may come next.
    pub(super) fn after(&self, at: At) -> &[u16] {
        if at == At::START {
            return &self.first;
        }
        self.next.get(at.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing more needs to come.
    pub(super) fn may_end(&self, at: At) -> bool {
        if at == At::START {
            return self.nullable;
        }
        self.last.get(at.0 as usize).is_some_and(|last| *last)
    }

    pub(in crate::sbom) fn place(&self, at: u16) -> Option<&Place> {
        self.places.get(at as usize)
    }

    /// The name that belongs in a place; none in one for foreign elements.
    pub(in crate::sbom) fn name(&self, at: u16) -> Option<u16> {
        match self.place(at)? {
            Place::Element { name, .. } => Some(*name),
            Place::Foreign => None,
        }
    }

    /// The place for an element with this name that comes next.
    pub(super) fn step(&self, at: At, name: u16) -> Option<u16> {
        let mut next = self.after(at).iter();
        next.find(|place| self.name(**place) == Some(name)).copied()
    }

    /// The place for a foreign element that comes next.
    pub(super) fn foreign(&self, at: At) -> Option<u16> {
        let mut next = self.after(at).iter();
        next.find(|place| matches!(self.place(**place), Some(Place::Foreign)))
            .copied()
    }

    /// Every place for elements with this name.
    pub(super) fn all(&self, name: u16) -> impl Iterator<Item = u16> {
        (0..self.places.len() as u16).filter(move |place| self.name(*place) == Some(name))
    }

    /// Whether the same place can be taken again, sooner or later.
    pub(in crate::sbom) fn repeats(&self, place: u16) -> bool {
        self.repeated.get(place as usize) == Some(&true)
    }

    /// Whether a place is for any number of elements in a row.
    pub(in crate::sbom) fn is_for_many(&self, place: u16) -> bool {
        self.many.get(place as usize) == Some(&true)
    }

    /// Whether a place can be taken, now or later.
    pub(super) fn reaches(&self, at: At, place: u16) -> bool {
        self.walk(at, None).get(place as usize) == Some(&true)
    }

    /// The places that have to be taken before `to` can be (or, without `to`, before the element may end); in order.
    pub(super) fn needed(&self, at: At, to: Option<u16>) -> Vec<u16> {
        let arrives = |without: Option<u16>| {
            let reached = self.walk(at, without);
            match to {
                Some(to) => reached.get(to as usize) == Some(&true),
                None => {
                    let ends = |place: &usize| self.last.get(*place) == Some(&true);
                    let mut reached = reached.iter().enumerate().filter(|(_, is)| **is);
                    self.may_end(at) || reached.any(|(place, _)| ends(&place))
                }
            }
        };
        let places = 0..self.places.len() as u16;
        places
            .filter(|place| Some(*place) != to && !arrives(Some(*place)))
            .collect()
    }

    /// The places that can be reached, past others than `without`.
    fn walk(&self, at: At, without: Option<u16>) -> Vec<bool> {
        let mut reached = vec![false; self.places.len()];
        let mut open: Vec<u16> = self.after(at).to_vec();
        while let Some(place) = open.pop() {
            match reached.get_mut(place as usize) {
                Some(is) if !*is && Some(place) != without => {
                    *is = true;
                    open.extend(self.after(At(place)));
                }
                _ => {}
            }
        }
        reached
    }
}
