//! An element or a statement while its tags come in.

use super::tags::Section;
use crate::syntax::json::{Builder, Flat, Member, Tree};
use std::ops::Range;

/// What is being read.
pub(super) struct Element {
    pub(super) section: Section,
    members: Vec<Member>,
    /// Lists by name, with the place of the first tag.
    lists: Vec<(&'static str, Range<usize>, Flat)>,
    /// An external reference that a comment may follow.
    external_ref: Option<Vec<Member>>,
}

impl Element {
    pub(super) fn new(section: Section) -> Self {
        Self {
            section,
            members: Vec::new(),
            lists: Vec::new(),
            external_ref: None,
        }
    }

    /// Sets a member; the place of an earlier one with the same name.
    pub(super) fn set(&mut self, member: Member) -> Option<Range<usize>> {
        let own = self.members.iter_mut().find(|own| own.name == member.name);
        match own {
            Some(own) => Some(std::mem::replace(own, member).place),
            None => {
                self.members.push(member);
                None
            }
        }
    }

    pub(super) fn set_all(&mut self, members: Vec<Member>) {
        for member in members {
            self.set(member);
        }
    }

    /// Adds an entry to a list.
    pub(super) fn add(
        &mut self,
        builder: &mut Builder,
        list: &'static str,
        place: &Range<usize>,
        entry: Tree,
    ) {
        let at = self.lists.iter().position(|(name, ..)| *name == list);
        let at = at.unwrap_or_else(|| {
            self.lists.push((list, place.clone(), Flat::default()));
            self.lists.len() - 1
        });
        if let Some((_, _, flat)) = self.lists.get_mut(at) {
            builder.add(flat, entry);
        }
    }

    pub(super) fn external_ref(&mut self, builder: &mut Builder, members: Vec<Member>) {
        self.close_external_ref(builder);
        self.external_ref = Some(members);
    }

    /// A comment on the last external reference; without one it speaks of nothing.
    pub(super) fn external_ref_comment(&mut self, comment: Member) {
        if let Some(members) = &mut self.external_ref {
            members.retain(|member| member.name != comment.name);
            members.push(comment);
        }
    }

    fn close_external_ref(&mut self, builder: &mut Builder) {
        let Some(members) = self.external_ref.take() else {
            return;
        };
        let place = members.first().map(|member| member.place.clone());
        let place = place.unwrap_or_default();
        self.add(builder, "externalRefs", &place, Tree::object(members));
    }

    /// Where a snippet names its file, else its id.
    pub(super) fn place_of_file(&self) -> Range<usize> {
        let named = |name| self.members.iter().find(|member| member.name == name);
        let member = named("snippetFromFile").or_else(|| named("SPDXID"));
        member.map_or(0..0, |member| member.value.range.clone())
    }

    pub(super) fn into_members(mut self, builder: &mut Builder) -> Vec<Member> {
        self.close_external_ref(builder);
        let lists = self.lists.into_iter().map(|(name, place, list)| Member {
            name: name.into(),
            place,
            value: Tree::flat(list),
        });
        self.members.extend(lists);
        self.members
    }
}
