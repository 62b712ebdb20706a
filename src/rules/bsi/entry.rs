//! Which kind of component an entry of the SBOM is presumed to be.

use crate::diagnostic::Severity;
use crate::engine::{Finding, Findings};
use crate::rules::{Context, lacking};
use crate::sbom::{Component, Deployable, Sbom, Scope};
use crate::source::Span;

/// Kinds of components, from the fewest fields to the most. No format has a field for the kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kind {
    /// Described in an SBOM of its own, to which this one refers: creator, name and version.
    Referenced,
    /// The first one that is not delivered: other identifiers too.
    Identified,
    /// Delivered as a number of others and no file itself: licences and dependencies too.
    Logical,
    /// Delivered as a file: everything.
    Described,
}

/// Types of components that often are a number of others, and no file.
const LOGICAL: [&str; 6] = [
    "application",
    "container",
    "framework",
    "operating-system",
    "operatingSystem",
    "platform",
];

/// Properties that only a component with a file has.
const OF_FILES: [&str; 4] = [
    "bsi:component:filename",
    "bsi:component:executable",
    "bsi:component:archive",
    "bsi:component:structured",
];

/// A component with its presumed kind.
pub(super) struct Entry<'s> {
    pub(super) sbom: &'s Sbom,
    pub(super) index: usize,
    pub(super) component: &'s Component,
    /// What is delivered of it.
    pub(super) deployable: Deployable,
    pub(super) kind: Kind,
    /// Whether it says itself that it is a file.
    says_file: bool,
}

/// The software components that are of `least` or a kind with more fields.
pub(super) fn entries<'s>(
    context: &Context<'s>,
    sbom: &'s Sbom,
    least: Kind,
) -> impl Iterator<Item = Entry<'s>> {
    let context = *context;
    lacking::software(sbom)
        .map(move |(index, component)| Entry::of(&context, sbom, index, component))
        .filter(move |entry| entry.kind >= least)
}

impl<'s> Entry<'s> {
    fn of(context: &Context<'_>, sbom: &'s Sbom, index: usize, component: &'s Component) -> Self {
        let deployable = sbom.deployable(context.sources, component);
        let text = |span| sbom.text(context.sources, span);
        let is_of_file = |name: Span| OF_FILES.contains(&text(name).as_ref());
        let mut properties = component.properties.iter();
        let stated = component.deployable.as_ref();
        let says_file = stated
            .is_some_and(|said| said.filename.is_some() || said.executable.is_some())
            || properties.any(|property| is_of_file(property.name));
        let mut references = component.references.iter();
        let word = component.kind_word.map(text).unwrap_or_default();
        let kind = if says_file {
            Kind::Described
        } else if sbom.is_root(index) {
            match LOGICAL.contains(&word.as_ref()) {
                true => Kind::Logical,
                false => Kind::Described,
            }
        } else if references.any(|reference| text(reference.kind) == "bom") {
            Kind::Referenced
        } else if component.is_external || component.scope == Some(Scope::Excluded) {
            Kind::Identified
        } else if LOGICAL.contains(&word.as_ref()) {
            Kind::Logical
        } else {
            Kind::Described
        };
        Self {
            sbom,
            index,
            component,
            deployable,
            kind,
            says_file,
        }
    }

    /// Reports that the component lacks a field that kinds from `least` on must have: an error where the kind is
    /// certain, else a warning that names the kind.
    pub(super) fn report<'f>(
        &self,
        context: &Context<'_>,
        findings: &'f mut Findings<'_>,
        least: Kind,
        what: &str,
    ) -> Finding<'f> {
        self.report_at(context, findings, least, self.component.head(), what)
    }

    /// Like [`Entry::report`], at a place inside the component.
    pub(super) fn report_at<'f>(
        &self,
        context: &Context<'_>,
        findings: &'f mut Findings<'_>,
        least: Kind,
        place: Span,
        what: &str,
    ) -> Finding<'f> {
        // The product is delivered, as a file or as a number of them.
        let certain = self.says_file || (self.sbom.is_root(self.index) && least <= Kind::Logical);
        let (severity, remark) = match (certain, self.kind) {
            (true, _) => (Severity::Error, ""),
            (false, Kind::Described) => (
                Severity::Warning,
                " (presumed to be a fully described component)",
            ),
            (false, _) => (Severity::Warning, " (presumed to be a logical component)"),
        };
        let (sbom, index) = (self.sbom, self.index);
        let what = format!("{what}{remark}");
        lacking::report_at(context, findings, sbom, index, place, &what).severity(severity)
    }
}
