//! Which requirement of Annex I the documents treat where, and how: from tables, headings, lists and paragraphs, by the
//! point's number in whatever spelling, or by its words.

use super::{Element, Evidence};
use crate::document::Document;
use crate::law::requirement::{Part, Requirement, Requirements};
use crate::parallel;
use crate::source::{FileId, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

mod entries;
pub(super) use entries::{ACT, CITED};
mod reference;
mod scope;
mod state;
mod token;

/// Everything the documents say about single requirements.
#[derive(Clone, Default, Debug)]
pub struct Coverage {
    /// Each place that treats requirements, by file and place.
    pub treatments: Vec<Treatment>,
    /// The tables and lists they stand in.
    pub mappings: Vec<Mapping>,
    /// Requirements named in passing outside reports of tests.
    pub mentioned: Requirements,
    /// Requirements that reports of tests name.
    pub verified: Requirements,
    /// A document that goes through several of Part I(2) and is not the maker's own word on this product: a guide, or a
    /// page for those who use it.
    pub guide: Option<FileId>,
    /// The first table of requirements whose numbering says nothing about which requirement is meant.
    pub unmapped: Option<Span>,
}

/// One row, section, item or paragraph about one or more requirements.
#[derive(Clone, Debug)]
pub struct Treatment {
    /// The requirements meant.
    pub requirements: Requirements,
    /// Those whose number is given.
    pub written: Requirements,
    /// Those whose characteristic words stand in the title; for finding numbers that are off.
    pub worded: Requirements,
    /// The title: first cell, heading, label.
    pub span: Span,
    /// What is said.
    pub state: State,
    /// Number of its mapping in [`Coverage::mappings`].
    pub mapping: usize,
}

/// What is said of a requirement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
    /// How it is met.
    Treated,
    /// That it does not apply.
    Excluded {
        /// The words that say so.
        place: Span,
        /// Why, as far as it is said in the same row, section or item.
        reason: Option<String>,
    },
    /// Nothing.
    Empty,
    /// A field that nobody filled in.
    Unfilled,
    /// That it will come, or that it is missing.
    Announced,
}

/// A table, or the headings or items of one section, that go through requirements.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Its header row, or the title of its section.
    pub place: Span,
    /// Whether its requirements are known by their words alone.
    pub by_words: bool,
    /// Every requirement it treats.
    pub requirements: Requirements,
    /// Whether it belongs to a report of tests.
    pub is_test: bool,
    /// Whether its numbers are those of other requirements than its words.
    pub is_shifted: bool,
}

/// So many requirements gone through are no passing remark.
const SEVERAL: usize = 4;

impl Coverage {
    /// Reads the documents of one product; `foreign` ones are guides and forms, `places` by document those that speak for
    /// elements.
    pub(super) fn read(
        documents: &[Arc<Document>],
        foreign: &FxHashSet<FileId>,
        places: &FxHashMap<FileId, Vec<(Element, Evidence)>>,
    ) -> Self {
        let (others, documents): (Vec<_>, Vec<_>) = documents
            .iter()
            .partition(|document| foreign.contains(&document.file));
        let of_documents = parallel::map(&documents, |document| {
            let mut coverage = Self::default();
            let here = places.get(&document.file);
            entries::read(document, here.map_or(&[], Vec::as_slice), &mut coverage);
            coverage
        });
        let guides = parallel::map(&others, |document| {
            let mut coverage = Self::default();
            entries::read(document, &[], &mut coverage);
            let named = coverage.addressed().of(Part::One).len();
            (named >= SEVERAL).then_some(document.file)
        });
        let mut all = Self {
            guide: guides.into_iter().flatten().next(),
            ..Self::default()
        };
        of_documents.into_iter().for_each(|one| all.append(one));
        all
    }

    /// Adds what further documents say.
    fn append(&mut self, mut other: Self) {
        let before = self.mappings.len();
        for treatment in &mut other.treatments {
            treatment.mapping += before;
        }
        self.treatments.append(&mut other.treatments);
        self.mappings.append(&mut other.mappings);
        self.mentioned = self.mentioned.union(other.mentioned);
        self.verified = self.verified.union(other.verified);
        self.unmapped = self.unmapped.or(other.unmapped);
    }

    /// The treatments outside reports of tests.
    pub fn assessed(&self) -> impl Iterator<Item = &Treatment> {
        self.treatments
            .iter()
            .filter(|treatment| !self.is_test(treatment))
    }

    /// The mappings outside reports of tests.
    pub fn assessments(&self) -> impl Iterator<Item = &Mapping> {
        self.mappings.iter().filter(|mapping| !mapping.is_test)
    }

    fn is_test(&self, treatment: &Treatment) -> bool {
        self.mappings
            .get(treatment.mapping)
            .is_some_and(|mapping| mapping.is_test)
    }

    /// Every requirement treated or named outside reports of tests.
    pub fn addressed(&self) -> Requirements {
        self.assessed()
            .fold(self.mentioned, |all, one| all.union(one.requirements))
    }

    /// The statements that a requirement does not apply.
    pub fn exclusions(&self) -> impl Iterator<Item = Exclusion<'_>> {
        self.assessed()
            .filter_map(|treatment| match &treatment.state {
                State::Excluded { place, reason } => Some(Exclusion {
                    treatment,
                    place: *place,
                    reason: reason.as_deref(),
                }),
                _ => None,
            })
    }

    /// Whether a requirement is said to be met in some way, in any place outside reports of tests.
    pub fn is_treated(&self, requirement: Requirement) -> bool {
        self.assessed().any(|treatment| {
            treatment.requirements.contains(requirement) && treatment.state == State::Treated
        })
    }
}

/// A statement that requirements do not apply.
#[derive(Clone, Copy, Debug)]
pub struct Exclusion<'a> {
    /// Where it stands.
    pub treatment: &'a Treatment,
    /// Its words.
    pub place: Span,
    /// Why.
    pub reason: Option<&'a str>,
}

/// The one requirement of a set that holds one.
pub fn only(requirements: Requirements) -> Option<Requirement> {
    requirements
        .iter()
        .next()
        .filter(|_| requirements.len() == 1)
}

#[cfg(test)]
mod tests;
