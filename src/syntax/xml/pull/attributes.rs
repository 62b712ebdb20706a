//! Attributes of a tag, and the namespaces they declare.

use super::*;

impl<'t> Pull<'t> {
    pub(super) fn namespace_of(&self, prefix: &'t str, range: &Range<usize>) -> Result<u32> {
        self.resolve(prefix).ok_or_else(|| {
            let message = format!(
                "the prefix `{}` is not declared",
                crate::syntax::shorten(prefix, 40)
            );
            self.broken(range.start..range.start + prefix.len(), message)
        })
    }

    /// Reads the attributes of a tag to its end; the prefixes of those that have one, by index.
    pub(super) fn attribute_list(&mut self, tag: Range<usize>) -> Result<Vec<(usize, &'t str)>> {
        self.attributes.clear();
        self.declared.clear();
        let mut prefixes = Vec::new();
        loop {
            let spaced = self.skip_space();
            let rest = self.rest();
            match rest.as_bytes().first() {
                Some(b'>') => {
                    self.at += 1;
                    return Ok(prefixes);
                }
                Some(b'/') if rest.starts_with("/>") => {
                    self.at += 2;
                    self.empty = true;
                    return Ok(prefixes);
                }
                None => return Err(self.broken(tag.start - 1..tag.end, "the tag is never closed")),
                Some(_) if !spaced => {
                    return Err(self.broken_here("expected white space, `>` or `/>` here"));
                }
                Some(_) => {}
            }
            let (prefix, name, key) = self.name("an attribute")?;
            let (value, place) = self.value(&key)?;
            if prefix == "xmlns" || (prefix.is_empty() && name == "xmlns") {
                let declared = if prefix.is_empty() { "" } else { name };
                self.declare(declared, value, key, place)?;
                continue;
            }
            if !prefix.is_empty() {
                prefixes.push((self.attributes.len(), prefix));
            }
            if self.attributes.len() >= MAX_ATTRIBUTES {
                let message = format!("more than {MAX_ATTRIBUTES} attributes in one tag");
                return Err(self.broken(key, message));
            }
            let namespace = 0;
            self.attributes.push(Attribute {
                name,
                namespace,
                value,
                key,
                place,
            });
        }
    }

    pub(super) fn value(&mut self, key: &Range<usize>) -> Result<(Cow<'t, str>, Range<usize>)> {
        self.skip_space();
        if !self.rest().starts_with('=') {
            let name = self.text.get(key.clone()).unwrap_or_default();
            return Err(self.broken(
                key.clone(),
                format!(
                    "the attribute `{}` has no value",
                    crate::syntax::shorten(name, 40)
                ),
            ));
        }
        self.at += 1;
        self.skip_space();
        let quote = match self.rest().as_bytes().first() {
            Some(quote @ (b'"' | b'\'')) => *quote,
            _ => return Err(self.broken_here("expected a value in quotes here")),
        };
        let start = self.at + 1;
        let rest = self.text.get(start..).unwrap_or_default();
        let Some(length) = memchr::memchr2(quote, b'<', rest.as_bytes()) else {
            return Err(self.broken(self.at..start, "the value's quote is never closed"));
        };
        if rest.as_bytes().get(length) == Some(&b'<') {
            let at = start + length;
            return Err(self.broken(
                at..at + 1,
                "`<` within an attribute's value; it is written `&lt;`",
            ));
        }
        let raw = rest.get(..length).unwrap_or_default();
        self.at = start + length + 1;
        let value = decode::attribute(raw).map_err(|bad| self.bad_reference(start, bad))?;
        Ok((value, start..start + length))
    }

    pub(super) fn declare(
        &mut self,
        prefix: &'t str,
        uri: Cow<'t, str>,
        key: Range<usize>,
        place: Range<usize>,
    ) -> Result<()> {
        let reserved = prefix == "xmlns"
            || (prefix == "xml") != (uri == XML)
            || uri == "http://www.w3.org/2000/xmlns/";
        if reserved || (!prefix.is_empty() && uri.is_empty()) {
            return Err(self.broken(key, "this namespace cannot be declared so"));
        }
        if self.declared.len() >= MAX_DECLARED {
            return Err(self.broken(
                key,
                format!("more than {MAX_DECLARED} namespaces in one tag"),
            ));
        }
        let mut own = self.scopes.iter().rev().take(self.declared.len());
        if own.any(|(own, _)| *own == prefix) {
            return Err(self.broken(key, "this namespace prefix is declared twice in one tag"));
        }
        let namespaces = &mut self.namespaces;
        let number = *self.numbers.entry(uri).or_insert_with_key(|uri| {
            namespaces.push(uri.clone());
            namespaces.len() as u32 - 1
        });
        self.scopes.push((prefix, number));
        self.declared.push((number, place));
        Ok(())
    }

    pub(super) fn resolve_attributes(&mut self, prefixes: &[(usize, &'t str)]) -> Result<()> {
        for (index, prefix) in prefixes {
            let range = self
                .attributes
                .get(*index)
                .map_or(0..0, |own| own.key.clone());
            let number = self.namespace_of(prefix, &range)?;
            if let Some(attribute) = self.attributes.get_mut(*index) {
                attribute.namespace = number;
            }
        }
        self.drop_repeated();
        Ok(())
    }

    pub(super) fn drop_repeated(&mut self) {
        let same =
            |a: &Attribute<'_>, b: &Attribute<'_>| a.name == b.name && a.namespace == b.namespace;
        let few = self.attributes.len() <= 16;
        let distinct = if few {
            let pairs = self.attributes.iter().enumerate();
            let mut later = pairs.filter(|(at, own)| {
                self.attributes
                    .iter()
                    .take(*at)
                    .any(|other| same(own, other))
            });
            later.next().is_none()
        } else {
            let mut seen = HashSet::new();
            self.attributes
                .iter()
                .all(|own| seen.insert((own.name, own.namespace)))
        };
        if distinct {
            return;
        }
        let mut first = HashMap::new();
        let repeated = &mut self.repeated;
        self.attributes.retain(|own| {
            let place = first
                .entry((own.name, own.namespace))
                .or_insert_with(|| own.key.clone());
            let again = *place != own.key;
            if again && repeated.len() < MAX_REPEATED {
                repeated.push((own.key.clone(), place.clone()));
            }
            !again
        });
    }
}
