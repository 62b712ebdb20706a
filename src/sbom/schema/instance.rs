//! The tape as an instance for the validator: no copy of the document is made.

use crate::syntax::json::{Elements, Kind, Members, Value};
use ahash::RandomState;
use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object};
use serde_json::Number;
use std::borrow::Cow;
use std::hash::{BuildHasher, Hash, Hasher};

/// The representation: instances are values of a tape.
#[derive(Debug)]
pub(super) struct TapeJson;

/// A value of a tape, or the name of a property on its own.
#[derive(Clone, Copy, Debug)]
pub(super) enum Instance<'t> {
    Value(Value<'t>),
    Name(&'t str),
}

impl Json for TapeJson {
    type Node<'a> = Instance<'a>;
    type PreparedKey = String;
    type StringBuffer = ();

    // A look-up walks the members, as a pass over them does.
    const KEYS_PER_LOOKUP: usize = 16;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(_: &mut (), string: &str, f: impl FnOnce(Instance<'_>) -> T) -> T {
        f(Instance::Name(string))
    }
}

impl<'t> Instance<'t> {
    fn value(&self, kind: Kind) -> Option<Value<'t>> {
        match self {
            Self::Value(value) if value.kind() == kind => Some(*value),
            _ => None,
        }
    }
}

impl<'t> Node<'t, TapeJson> for Instance<'t> {
    type Object = TapeObject<'t>;
    type Array = TapeArray<'t>;
    type Number = TapeNumber<'t>;

    fn as_object(&self) -> Option<TapeObject<'t>> {
        self.value(Kind::Object).map(TapeObject)
    }

    fn as_array(&self) -> Option<TapeArray<'t>> {
        self.value(Kind::Array).map(TapeArray)
    }

    fn as_string(&self) -> Option<Cow<'t, str>> {
        match self {
            Self::Value(value) => value.as_str(),
            Self::Name(name) => Some(Cow::Borrowed(name)),
        }
    }

    fn as_number(&self) -> Option<TapeNumber<'t>> {
        self.value(Kind::Number)
            .map(|value| TapeNumber(value.literal()))
    }

    fn as_boolean(&self) -> Option<bool> {
        self.value(Kind::Boolean).and_then(Value::as_bool)
    }

    fn is_null(&self) -> bool {
        self.value(Kind::Null).is_some()
    }

    fn is_number(&self) -> bool {
        self.value(Kind::Number).is_some()
    }

    fn json_type(&self) -> JsonType {
        let Self::Value(value) = self else {
            return JsonType::String;
        };
        match value.kind() {
            Kind::Null => JsonType::Null,
            Kind::Boolean => JsonType::Boolean,
            Kind::Number => JsonType::Number,
            Kind::String => JsonType::String,
            Kind::Array => JsonType::Array,
            Kind::Object => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &serde_json::Value) -> bool {
        match (self, expected) {
            (_, serde_json::Value::String(text)) => {
                self.as_string().is_some_and(|own| own == text.as_str())
            }
            (Self::Name(_), _) => false,
            (Self::Value(value), expected) => equals(*value, expected),
        }
    }

    /// Errors alone ask for it, and this tool words its own from the tape: containers give no content.
    fn to_value(&self) -> Cow<'t, serde_json::Value> {
        Cow::Owned(match self.json_type() {
            JsonType::Boolean => serde_json::Value::Bool(self.as_boolean().unwrap_or_default()),
            JsonType::String => {
                serde_json::Value::String(self.as_string().unwrap_or_default().into_owned())
            }
            _ => serde_json::Value::Null,
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Self::Value(value) => {
                let address = std::ptr::from_ref(value.tape()) as usize;
                Some(NodeIdentity::tagged(address, value.id()))
            }
            Self::Name(_) => None,
        }
    }
}

fn equals(value: Value<'_>, expected: &serde_json::Value) -> bool {
    use serde_json::Value as Expected;
    match expected {
        Expected::Null => value.kind() == Kind::Null,
        Expected::Bool(expected) => value.as_bool() == Some(*expected),
        Expected::Number(expected) => {
            value.kind() == Kind::Number
                && jsonschema::json::cmp::equal_numbers(&TapeNumber(value.literal()), expected)
        }
        Expected::String(expected) => value.is_str(expected),
        Expected::Array(expected) => {
            value.is_array()
                && value.len() == expected.len()
                && value
                    .elements()
                    .zip(expected)
                    .all(|(value, expected)| equals(value, expected))
        }
        Expected::Object(expected) => {
            let same = |(key, expected): (&String, &Expected)| {
                value.get(key).is_some_and(|own| equals(own, expected))
            };
            value.is_object() && value.len() == expected.len() && expected.iter().all(same)
        }
    }
}

/// A number as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct TapeNumber<'t>(&'t str);

impl JsonNumber for TapeNumber<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.0)
    }

    fn to_number(&self) -> Cow<'_, Number> {
        // Beyond all doubles there is nothing to hand over but the largest.
        let number = self
            .as_u64()
            .map(Number::from)
            .or_else(|| self.as_i64().map(Number::from));
        let number = number
            .or_else(|| Number::from_f64(self.0.parse::<f64>().ok()?.clamp(f64::MIN, f64::MAX)));
        Cow::Owned(number.unwrap_or_else(|| Number::from(0)))
    }

    fn is_integer(&self) -> bool {
        let written = !self.0.contains(['.', 'e', 'E']);
        written || self.as_f64().is_some_and(|number| number.fract() == 0.0)
    }
}

/// The members of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct TapeObject<'t>(Value<'t>);

impl<'t> Object<'t, TapeJson> for TapeObject<'t> {
    type Node = Instance<'t>;
    type MemberName = Cow<'t, str>;
    type MembersIter = Named<'t>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, key: &String) -> Option<Instance<'t>> {
        self.0.get(key).map(Instance::Value)
    }

    fn members(&self) -> Named<'t> {
        Named(self.0.members())
    }
}

/// Members with their names decoded.
#[derive(Clone, Debug)]
pub(super) struct Named<'t>(Members<'t>);

impl<'t> Iterator for Named<'t> {
    type Item = (Cow<'t, str>, Instance<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = self.0.next()?;
        Some((key.as_str()?, Instance::Value(value)))
    }
}

/// The elements of an array.
#[derive(Clone, Copy, Debug)]
pub(super) struct TapeArray<'t>(Value<'t>);

impl<'t> Array<'t, TapeJson> for TapeArray<'t> {
    type Node = Instance<'t>;
    type ElementsIter = std::iter::Map<Elements<'t>, fn(Value<'t>) -> Instance<'t>>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn elements(&self) -> Self::ElementsIter {
        self.0.elements().map(Instance::Value)
    }

    fn is_unique(&self) -> bool {
        equal_elements(self.0, 1).is_empty()
    }
}

/// Pairs of equal elements of an array as (later, first), at most `most`: by hash, so that an array of any length
/// takes one pass. A first hash over what lies on the surface of each element spares most of them the deep one.
pub(super) fn equal_elements(array: Value<'_>, most: usize) -> Vec<(Value<'_>, Value<'_>)> {
    let mut pairs = Vec::new();
    if array.len() < 2 {
        return pairs;
    }
    let hasher = RandomState::new();
    let mut by_surface: Vec<_> = array
        .elements()
        .map(|value| (surface(value, &hasher), value.id()))
        .collect();
    by_surface.sort_unstable();
    let value = |id: u32| array.tape().value(id);
    for group in by_surface
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|group| group.len() > 1)
    {
        let mut by_depth: Vec<_> = group
            .iter()
            .filter_map(|(_, id)| value(*id))
            .map(|value| (deep(value, &hasher), value))
            .collect();
        by_depth.sort_unstable_by_key(|(hash, value)| (*hash, value.id()));
        for equal in by_depth
            .chunk_by(|a, b| a.0 == b.0)
            .filter(|equal| equal.len() > 1)
        {
            let Some((_, first)) = equal.first() else {
                continue;
            };
            pairs.extend(
                equal
                    .iter()
                    .skip(1)
                    .map(|(_, later)| (*later, *first))
                    .take(most - pairs.len()),
            );
            if pairs.len() == most {
                return pairs;
            }
        }
    }
    pairs.sort_unstable_by_key(|(later, _)| later.id());
    pairs
}

/// A hash of a value's kind, size and direct scalars; equal for equal values.
fn surface(value: Value<'_>, hasher: &RandomState) -> u64 {
    let shallow = |value: Value<'_>| match value.kind() {
        Kind::Array | Kind::Object => hasher.hash_one((value.kind(), value.len())),
        _ => deep(value, hasher),
    };
    match value.kind() {
        Kind::Object => combine(value, hasher, shallow),
        _ => shallow(value),
    }
}

/// A hash of a whole value that takes no notice of the order of members, spaces and spelling. Two values of one
/// hash (64 bits, keyed at random for each run) are taken as equal.
fn deep(value: Value<'_>, hasher: &RandomState) -> u64 {
    match value.kind() {
        Kind::Null => hasher.hash_one(0_u8),
        Kind::Boolean => hasher.hash_one((1_u8, value.as_bool())),
        // Numbers are equal by value; what no double tells apart counts by its text.
        Kind::Number => match value.as_i64() {
            Some(number) if number.unsigned_abs() >> 53 != 0 => hasher.hash_one((2_u8, number)),
            _ => {
                let number = value.as_f64().unwrap_or_default();
                hasher.hash_one((2_u8, if number == 0.0 { 0 } else { number.to_bits() }))
            }
        },
        Kind::String => hasher.hash_one((3_u8, value.as_str().unwrap_or_default())),
        Kind::Array => {
            let mut state = hasher.build_hasher();
            4_u8.hash(&mut state);
            value
                .elements()
                .for_each(|element| state.write_u64(deep(element, hasher)));
            state.finish()
        }
        Kind::Object => combine(value, hasher, |member| deep(member, hasher)),
    }
}

fn combine(object: Value<'_>, hasher: &RandomState, hash: impl Fn(Value<'_>) -> u64) -> u64 {
    let members = object
        .members()
        .map(|(key, value)| hasher.hash_one((key.as_str().unwrap_or_default(), hash(value))));
    members.fold(object.len() as u64, u64::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::json::Tape;

    fn repeated(text: &str) -> Vec<(String, String)> {
        let tape = Tape::parse(text);
        let pairs = equal_elements(tape.root().unwrap(), usize::MAX);
        pairs
            .into_iter()
            .map(|(later, first)| (later.pointer(), first.pointer()))
            .collect()
    }

    #[test]
    fn equal_elements_are_found_whatever_their_spelling() {
        let text = r#"[{"a":1,"b":[2.0]},{"b":[2],"a":1.0},"\u0041",[1],"A",1,true,null,{"a":1}]"#;
        let expected = [("/1", "/0"), ("/4", "/2")];
        assert_eq!(
            repeated(text),
            expected.map(|(later, first)| (later.to_string(), first.to_string()))
        );
    }

    #[test]
    fn near_misses_are_not_equal() {
        for text in [
            "[0, false, null, \"\", [], {}]",
            "[[1,2],[2,1],[[1],2],[1,[2]]]",
            r#"[{"a":{"x":1}},{"a":{"x":2}},{"a":{"y":1}},{"b":{"x":1}}]"#,
            "[9007199254740993, 9007199254740992]",
            "[\"1\", 1]",
        ] {
            assert_eq!(repeated(text), [], "{text}");
        }
    }

    #[test]
    fn zero_has_no_sign() {
        assert_eq!(repeated("[0, -0, 0.0, -0e5]").len(), 3);
    }

    #[test]
    fn numbers_of_any_length_are_handed_over() {
        let digits = "9".repeat(10_000);
        for text in [
            digits.clone(),
            format!("-{digits}"),
            format!("1e{digits}"),
            format!("0.{digits}"),
        ] {
            let number = TapeNumber(&text);
            assert!(number.to_number().as_f64().is_some());
            assert_eq!(number.as_u64(), None);
        }
        assert!(
            TapeNumber("1e2").is_integer()
                && TapeNumber("2.0").is_integer()
                && !TapeNumber("2.5").is_integer()
        );
    }
}
