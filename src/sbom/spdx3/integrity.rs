//! What breaks the model of SPDX 3 and no schema can tell.

use super::Reader;
use crate::problem::Problem;
use crate::syntax::json::Value;
use crate::syntax::shorten;
use std::collections::BTreeMap;

/// What breaks the model of SPDX 3, by the rule that says so.
#[derive(Default, Debug)]
pub struct ModelProblems {
    /// Elements of a class that only kinds of it can be of.
    pub abstract_classes: Vec<Problem>,
    /// References to elements of a class that the property is not for.
    pub wrong_classes: Vec<Problem>,
    /// Versions stated otherwise than the context does.
    pub versions: Vec<Problem>,
    /// Documents after the first.
    pub documents: Vec<Problem>,
    /// Profiles that elements belong to and no collection says it conforms to.
    pub profiles: Vec<Problem>,
    /// How many elements the document has.
    pub elements: usize,
    /// Whether a collection says which profiles it conforms to.
    pub states_profiles: bool,
}

/// Prefixes of classes and the profiles they belong to.
const PROFILES: [(&str, &str); 8] = [
    ("ai", "ai"),
    ("build", "build"),
    ("dataset", "dataset"),
    ("expandedlicensing", "expandedLicensing"),
    ("extension", "extension"),
    ("security", "security"),
    ("simplelicensing", "simpleLicensing"),
    ("software", "software"),
];

impl<'t> Reader<'_, 't> {
    pub(super) fn integrity(&mut self) {
        self.sbom.spdx3.elements = self.elements.indices().len();
        self.abstract_classes();
        self.versions();
        self.several_documents();
        self.profiles();
    }

    fn abstract_classes(&mut self) {
        for index in self.elements.indices() {
            let Some((object, class)) = self.elements.get(index) else {
                continue;
            };
            let Some(stated) = object.get("type").filter(|_| class.is_abstract()) else {
                continue;
            };
            let message = format!(
                "`{}` is an abstract class: no element is of it, only of its kinds",
                class.name
            );
            let help = match class.name.as_str() {
                "software_SoftwareArtifact" | "Artifact" => {
                    "write the kind it is: `software_Package`, `software_File` or `software_Snippet`"
                }
                "ElementCollection" => {
                    "write the kind it is: `software_Sbom`, `Bom`, `Bundle` or `SpdxDocument`"
                }
                _ => "write the kind it is",
            };
            let problem = Problem::new(self.span(stated), message)
                .help(help)
                .pointer(stated.pointer());
            self.sbom.spdx3.abstract_classes.push(problem);
        }
    }

    fn versions(&mut self) {
        let Some(context) = self.context.clone() else {
            return;
        };
        let creations: Vec<_> = self.creations();
        for creation in creations {
            let Some(stated) = creation.get("specVersion") else {
                continue;
            };
            let Some(version) = stated.as_str().filter(|version| *version != context.value) else {
                continue;
            };
            let message = format!(
                "`specVersion` is `{}`, `@context` is that of SPDX {}",
                shorten(&version, 40),
                shorten(&context.value, 40)
            );
            let problem = Problem::new(self.span(stated), message)
                .help("state the version whose context the document names")
                .pointer(stated.pointer())
                .related(context.span, "the context is named here");
            self.sbom.spdx3.versions.push(problem);
        }
    }

    /// Every CreationInfo, those inside other elements included.
    fn creations(&self) -> Vec<Value<'t>> {
        let own = self
            .elements
            .of("CreationInfo")
            .into_iter()
            .map(|(_, object, _)| object);
        let mut found: Vec<_> = own.collect();
        let elements = self.elements.of("Element").into_iter();
        let nested = elements.filter_map(|(_, object, _)| object.get("creationInfo"));
        found.extend(nested.filter(|value| value.is_object()));
        found.sort_by_key(|value| value.id());
        found.dedup();
        found
    }

    fn several_documents(&mut self) {
        let documents: Vec<_> = self
            .elements
            .of("SpdxDocument")
            .into_iter()
            .map(|(_, object, _)| object)
            .collect();
        let Some((first, later)) = documents.split_first() else {
            return;
        };
        for document in later {
            let problem = Problem::new(
                self.head_of(*document),
                "the file holds a further `SpdxDocument`",
            )
            .help("give each document a file of its own, or make them one")
            .pointer(document.pointer())
            .related(self.head_of(*first), "the first is here");
            self.sbom.spdx3.documents.push(problem);
        }
    }

    fn profiles(&mut self) {
        let collections = self.elements.of("ElementCollection").into_iter();
        let lists: Vec<_> = collections
            .filter_map(|(_, object, _)| object.member("profileConformance"))
            .filter(|(_, list)| !list.is_empty())
            .collect();
        let Some((key, first)) = lists.first().copied() else {
            return;
        };
        self.sbom.spdx3.states_profiles = true;
        let mut used: BTreeMap<&str, Value<'t>> = BTreeMap::new();
        for index in self.elements.indices() {
            let Some((object, class)) = self.elements.get(index) else {
                continue;
            };
            let prefix = class.name.split_once('_').map(|(prefix, _)| prefix);
            let profile = PROFILES.iter().find(|(own, _)| Some(*own) == prefix);
            if let Some((_, profile)) = profile {
                used.entry(profile).or_insert(object);
            }
        }
        for (profile, element) in used {
            let is_stated = lists
                .iter()
                .any(|(_, list)| list.elements().any(|own| own.is_str(profile)));
            if is_stated {
                continue;
            }
            let message = format!(
                "the document holds elements of the profile `{profile}`, which is not among those it states"
            );
            let problem = Problem::new(self.span(key), message)
                .help(format!("add `{profile}`"))
                .pointer(first.pointer())
                .related(self.head_of(element), "the first element of the profile");
            self.sbom.spdx3.profiles.push(problem);
        }
    }
}
