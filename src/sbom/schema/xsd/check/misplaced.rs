//! Children that are not where they belong, or are not there.

use super::*;

impl<'s, 't> Checker<'s, 't> {
    pub(super) fn foreign(
        &mut self,
        pull: &Pull<'t>,
        tag: Tag<'t>,
        content: &Content,
        at: At,
    ) -> Opened {
        let place = content.foreign(at).filter(|_| tag.namespace != 0);
        if let Some(place) = place {
            if let Some(parent) = self.frames.last_mut() {
                if at != At::after(place) {
                    parent.before_foreign = Some((at, head(&tag)));
                }
                parent.at = At::after(place);
            }
            return Opened::Foreign;
        }
        if !self.may_complain(&tag) {
            return Opened::Skipped;
        }
        let within = self.noun();
        let shown = words::cut(tag.name);
        let (message, help) = if tag.namespace == 0 {
            (
                format!("element `{shown}` in {within} is in no namespace"),
                format!(
                    "take out the `xmlns=\"\"` that applies to it, so that it is in `{}`",
                    self.schema.namespace
                ),
            )
        } else {
            let namespace = words::cut(pull.namespace(tag.namespace)).into_owned();
            let help = if content
                .places
                .iter()
                .any(|place| matches!(place, Place::Foreign))
            {
                "elements of other namespaces come after all others"
            } else {
                "no element of another namespace is expected here"
            };
            (
                format!("element `{shown}` in {within} is in the namespace `{namespace}`"),
                help.to_string(),
            )
        };
        self.complain(head(&tag), message, help);
        Opened::Skipped
    }

    /// Whether there is still room to say that a child of the element opened last is not where it belongs.
    pub(super) fn may_complain(&mut self, tag: &Tag<'t>) -> bool {
        let Some(parent) = self.frames.last_mut() else {
            return true;
        };
        parent.astray += 1;
        let listed = parent.astray <= LISTED_CHILDREN;
        if !listed && parent.unsaid.is_none() {
            parent.unsaid = Some(head(tag));
        }
        listed
    }

    pub(super) fn unexpected(&mut self, tag: Tag<'t>, content: &Content, at: At) {
        if !self.may_complain(&tag) {
            return;
        }
        let schema = self.schema;
        let names = |places: &mut dyn Iterator<Item = u16>| -> Vec<&'s str> {
            let names = places.filter_map(|place| content.name(place));
            names.map(|name| schema.spelled(name)).collect()
        };
        let next = names(&mut content.after(at).iter().copied());
        let all = names(&mut (0..content.places.len() as u16));
        let near = crate::sbom::schema::words::nearest(tag.name, all.iter().copied());
        let help = words::instead(near, &next);
        let message = format!(
            "unexpected element `{}` in {}",
            words::cut(tag.name),
            self.noun()
        );
        let complaint = self.complaints.len();
        self.complain(head(&tag), message, help);
        if let Some(parent) = self.frames.last_mut() {
            parent.unexpected.push((tag.name.to_string(), complaint));
        }
    }

    /// A child that belongs here, but not now: its place, and whether it should not be there again.
    pub(super) fn misplaced(
        &mut self,
        tag: Tag<'t>,
        name: u16,
        number: u16,
        content: &Content,
        at: At,
    ) -> (u16, bool) {
        let fallback = content.all(name).next().unwrap_or_default();
        if !self.may_complain(&tag) {
            return (fallback, true);
        }
        let within = self.noun();
        let taken = self.frames.last().map_or(0, |parent| parent.taken);
        let taken: Vec<(u16, u32)> = self.taken.get(taken..).unwrap_or_default().to_vec();
        let of_name = |place: u16| content.name(place) == Some(name);
        let first = taken.iter().find(|(place, _)| of_name(*place));
        let shown = tag.name;
        if let Some((place, start)) =
            first.filter(|(place, _)| !content.after(At::after(*place)).contains(place))
        {
            let start = *start as usize;
            let message = format!("`{shown}` is given twice in {within}, expected once");
            let related = (start..start + 1 + shown.len(), "it is given here first");
            self.complain_about(Complaint {
                related: Some(related),
                ..Complaint::new(head(&tag), message, "keep one of them")
            });
            return (*place, true);
        }
        if let Some(place) = content.all(name).find(|place| content.reaches(at, *place)) {
            self.skipped(number, content, at, place);
            if let Some(parent) = self.frames.last_mut() {
                parent.at = At::after(place);
            }
            return (place, false);
        }
        if let Some(place) = self.after_foreign(tag, name, content) {
            return (place, false);
        }
        // A child that came too late was missing until now.
        if let Some(parent) = self.frames.last_mut() {
            parent
                .missing
                .retain(|absent| !absent.names.iter().any(|own| own == shown));
        }
        let spelled = |place: u16| {
            content
                .name(place)
                .map_or("", |name| self.schema.spelled(name))
        };
        let before = taken
            .iter()
            .find(|(other, _)| content.reaches(At::after(fallback), *other));
        let beside = taken.iter().find(|(other, _)| {
            !content.reaches(At::after(fallback), *other)
                && !content.reaches(At::after(*other), fallback)
        });
        let (message, help, other) = match (beside, before) {
            (Some((other, start)), _) if !of_name(*other) => {
                let other = spelled(*other);
                (
                    format!("`{shown}` cannot stand beside `{other}` in {within}"),
                    "keep one of them".to_string(),
                    Some((other, *start)),
                )
            }
            (_, Some((other, start))) => {
                let other = spelled(*other);
                (
                    format!("`{shown}` stands too late in {within}, expected before `{other}`"),
                    format!("move it before `{other}`"),
                    Some((other, *start)),
                )
            }
            _ => (
                format!("`{shown}` stands too late in {within}"),
                "elements of other namespaces come after all others".to_string(),
                None,
            ),
        };
        let related = other.map(|(name, start)| {
            (
                start as usize..start as usize + 1 + name.len(),
                "which stands here",
            )
        });
        let late = beside.is_none() && before.is_some();
        let complaint = self.complaints.len();
        match self.frames.last_mut() {
            // The order of the children is one mistake, however many it concerns.
            Some(parent) if late && parent.disorder.is_some() => return (fallback, false),
            Some(parent) if late => parent.disorder = Some(complaint),
            _ => {}
        }
        self.complain_about(Complaint {
            related,
            ..Complaint::new(head(&tag), message, help)
        });
        (fallback, false)
    }

    /// The place of a child that would have one, if no foreign element stood before it.
    pub(super) fn after_foreign(
        &mut self,
        tag: Tag<'t>,
        name: u16,
        content: &Content,
    ) -> Option<u16> {
        let within = self.noun();
        let parent = self.frames.last_mut()?;
        let (at, place_of_foreign) = parent.before_foreign.clone()?;
        let place = content
            .all(name)
            .find(|place| content.reaches(at, *place))?;
        parent.before_foreign = None;
        parent.at = At::after(place);
        let related = (head(&tag), "which stands here");
        let message = format!(
            "an element of another namespace stands too early in {within}, expected after `{}`",
            tag.name
        );
        let help = "move it behind the elements of the format's own namespace";
        self.complain_about(Complaint {
            related: Some(related),
            ..Complaint::new(place_of_foreign, message, help)
        });
        Some(place)
    }

    /// Notes what should have come before a child.
    pub(super) fn skipped(&mut self, number: u16, content: &Content, at: At, to: u16) {
        let needed = self.needed(number, content, at, Some(to));
        let mut absent: Vec<Vec<u16>> = needed.iter().map(|place| vec![*place]).collect();
        if absent.is_empty() {
            let leads = |place: &u16| {
                content.name(*place).is_some() && content.after(At::after(*place)).contains(&to)
            };
            let next = content.after(at).iter().copied().filter(leads);
            absent.push(next.collect());
        }
        self.absent(content, absent);
    }

    pub(super) fn absent(&mut self, content: &Content, absent: Vec<Vec<u16>>) {
        let schema = self.schema;
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        for places in absent {
            let names = places.iter().filter_map(|place| content.name(*place));
            let names: Vec<String> = names.map(|name| schema.spelled(name).to_string()).collect();
            if !names.is_empty() {
                frame.missing.push(Absent {
                    names,
                    attribute: false,
                });
            }
        }
    }

    pub(super) fn needed(
        &mut self,
        number: u16,
        content: &Content,
        at: At,
        to: Option<u16>,
    ) -> Rc<[u16]> {
        let found = self.needed.entry((number, at, to));
        found
            .or_insert_with(|| content.needed(at, to).into())
            .clone()
    }

    /// Says in which order the children belong, if they are in another.
    pub(super) fn say_order(&mut self, frame: &Frame<'s, 't>) {
        let complaint = frame.disorder.and_then(|at| self.complaints.get_mut(at));
        let complex = frame.type_.and_then(|type_| self.schema.complex(type_));
        let content = complex.and_then(|complex| complex.content.as_ref());
        let (Some(complaint), Some(content)) = (complaint, content) else {
            return;
        };
        let taken = self.taken.get(frame.taken..).unwrap_or_default();
        let mut places: Vec<u16> = taken.iter().map(|(place, _)| *place).collect();
        places.sort_unstable();
        let names = places.into_iter().filter_map(|place| content.name(place));
        let names: Vec<_> = names
            .map(|name| format!("`{}`", self.schema.spelled(name)))
            .collect();
        if names.len() > 2 {
            complaint.help = format!("the order is {}", names.join(", "));
        }
    }

    pub(super) fn say_missing(&mut self, frame: &mut Frame<'s, 't>) {
        let noun = words::noun(frame.tag.name);
        for absent in std::mem::take(&mut frame.missing) {
            if let Some((name, complaint)) = words::misspelt(&absent.names, &frame.unexpected)
                && let Some(complaint) = self.complaints.get_mut(complaint)
            {
                complaint.help = format!("did you mean `{name}`, which is required here?");
                continue;
            }
            let message = words::lacks(
                &noun,
                frame.label.as_ref().map(|(label, _)| &**label),
                &absent.names,
                absent.attribute,
            );
            let range = match &frame.label {
                Some((label, range)) if !label.is_empty() => range.clone(),
                _ => head(&frame.tag),
            };
            let help = match absent.names.as_slice() {
                [one] => format!("add `{one}`"),
                _ => "give one of them".to_string(),
            };
            let cause = Cause::Missing(Missing {
                element: frame.tag.start,
                within: frame.tag.name.to_string(),
                name: absent.names.first().cloned().unwrap_or_default(),
            });
            self.complain_about(Complaint {
                cause,
                ..Complaint::new(range, message, help)
            });
        }
    }
}
