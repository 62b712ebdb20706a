//! Persons, organisations and tools.

use super::{Reader, entries};
use crate::sbom::{End, Party, Role, Tool};
use crate::source::Span;
use crate::syntax::json::Value;

impl<'t> Reader<'_, 't> {
    /// Who is named among the makers of the document.
    pub(super) fn creator(&self, agent: Value<'t>) -> Party {
        let is_organisation = |agent: Value<'t>| {
            let class = agent.get("type").and_then(Value::as_str);
            class.is_some_and(|class| class == "Organization")
        };
        let role = match self.object(agent).is_some_and(is_organisation) {
            true => Role::Manufacturer,
            false => Role::Author,
        };
        self.party(agent, role)
    }

    pub(super) fn party(&self, agent: Value<'t>, role: Role) -> Party {
        let mut party = Party {
            role,
            span: self.span(agent),
            name: None,
            email: None,
            url: None,
        };
        let Some(object) = self.object(agent) else {
            // Another document names it; here it goes by its id.
            let named = !matches!(self.end(agent), End::Nothing | End::Unknown);
            party.name = named.then_some(party.span);
            return party;
        };
        party.span = self.span(object);
        party.name = self.filled(object, "name");
        for identifier in self.identifiers_of(object) {
            let text = |key| {
                identifier
                    .get(key)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            let span = self.filled(identifier, "identifier");
            match text("externalIdentifierType").as_ref() {
                "email" => party.email = party.email.or(span),
                "urlScheme" => party.url = party.url.or(span),
                "other" if text("identifier").contains("://") => party.url = party.url.or(span),
                _ => {}
            }
        }
        party
    }

    pub(super) fn tool(&self, tool: Value<'t>) -> Tool {
        let object = self.object(tool);
        Tool {
            span: self.span(object.unwrap_or(tool)),
            name: match object {
                Some(object) => self.filled(object, "name"),
                None => Some(self.span(tool)),
            },
            version: None,
        }
    }

    /// The `externalIdentifier` objects of an element.
    pub(super) fn identifiers_of(&self, object: Value<'t>) -> impl Iterator<Item = Value<'t>> {
        let list = entries(object.get("externalIdentifier"));
        list.map(|entry| self.object(entry).unwrap_or(entry))
    }

    /// Where a text that is not blank stands.
    pub(super) fn filled(&self, object: Value<'_>, key: &str) -> Option<Span> {
        let value = object.get(key)?;
        let text = value.as_str()?;
        (!text.trim().is_empty()).then(|| self.span(value))
    }
}
