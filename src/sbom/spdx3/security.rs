//! Vulnerabilities, and what VEX relationships say of them.

use super::elements::Target;
use super::{Reader, entries};
use crate::sbom::{Affected, Analysis, Vulnerability};
use crate::source::Span;
use crate::syntax::json::Value;
use rustc_hash::FxHashSet;

impl<'t> Reader<'_, 't> {
    pub(super) fn vulnerabilities(&mut self) {
        let mut found = Vec::new();
        let mut judged = FxHashSet::default();
        let statements = self.elements.of("security_VexVulnAssessmentRelationship");
        for (index, statement, class) in statements {
            let Some(state) = state(&class.name) else {
                continue;
            };
            // Taken back.
            if statement.get("security_withdrawnTime").is_some() {
                continue;
            }
            let Some(from) = statement.get("from") else {
                continue;
            };
            judged.extend(self.element(from));
            let kind = statement.get("relationshipType");
            let stated = kind.map_or_else(|| self.span(statement), |kind| self.span(kind));
            let affects = self.affected(statement);
            let id = self.vulnerability_id(from);
            found.push(Vulnerability {
                span: self.span(statement),
                id,
                state: Some(state),
                stated,
                affects,
                index: self.elements.listed(index),
            });
        }
        for (index, object, _) in self.elements.of("security_Vulnerability") {
            if !judged.contains(&index) {
                found.push(Vulnerability {
                    span: self.span(object),
                    id: self.vulnerability_id(object),
                    state: None,
                    stated: self.span(object),
                    affects: Box::default(),
                    index: self.elements.listed(index),
                });
            }
        }
        settle(&mut found);
        self.sbom.vulnerabilities = found;
    }

    fn element(&self, value: Value<'t>) -> Option<u32> {
        match self.elements.target(value) {
            Target::Element(index) => Some(index),
            _ => None,
        }
    }

    fn affected(&self, statement: Value<'t>) -> Box<[Affected]> {
        let made = |to: Value<'t>| Affected {
            end: self.end(to),
            span: self.span(to),
        };
        entries(statement.get("to")).map(made).collect()
    }

    /// Its CVE number or other name.
    fn vulnerability_id(&self, value: Value<'t>) -> Option<Span> {
        let Some(object) = self.object(value) else {
            return value.as_str().map(|_| self.span(value));
        };
        let of_kind = |kind: &'static str| {
            let mut all = self.identifiers_of(object);
            let found = all.find(|entry| {
                let own = entry.get("externalIdentifierType");
                own.is_some_and(|own| own.is_str(kind))
            });
            found.and_then(|entry| self.filled(entry, "identifier"))
        };
        let named = of_kind("cve").or_else(|| of_kind("securityOther"));
        let named = named.or_else(|| self.filled(object, "name"));
        named.or_else(|| self.span_of(object, "spdxId"))
    }
}

/// What a relationship says of a vulnerability.
fn state(class: &str) -> Option<Analysis> {
    Some(match class {
        "security_VexAffectedVulnAssessmentRelationship" => Analysis::Exploitable,
        "security_VexFixedVulnAssessmentRelationship" => Analysis::Resolved,
        "security_VexNotAffectedVulnAssessmentRelationship" => Analysis::NotAffected,
        "security_VexUnderInvestigationVulnAssessmentRelationship" => Analysis::InTriage,
        _ => return None,
    })
}

/// Of what is affected by a vulnerability, leaves out what another statement says to be mended or unconcerned.
fn settle(found: &mut [Vulnerability]) {
    let settled: FxHashSet<_> = found
        .iter()
        .filter(|one| matches!(one.state, Some(Analysis::Resolved | Analysis::NotAffected)))
        .flat_map(|one| {
            one.affects
                .iter()
                .map(move |affected| (one.id, affected.end.component()))
        })
        .filter(|(id, component)| id.is_some() && component.is_some())
        .collect();
    for one in found
        .iter_mut()
        .filter(|one| one.state == Some(Analysis::Exploitable))
    {
        let (id, before) = (one.id, one.affects.len());
        let open = one
            .affects
            .iter()
            .filter(|affected| !settled.contains(&(id, affected.end.component())));
        one.affects = open.copied().collect();
        if before > 0 && one.affects.is_empty() {
            one.state = Some(Analysis::Other);
        }
    }
}
