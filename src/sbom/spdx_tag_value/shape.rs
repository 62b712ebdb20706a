//! Values of several parts: from their text to what the JSON form makes of them.

use super::tags::{Shape, Tag};
use crate::syntax::json::{Content, Member, Tree};
use crate::syntax::tag_value::Pair;
use std::ops::Range;

/// The value as a tree; for what is not of the tag's form, the form in words.
pub(super) fn tree(text: &str, pair: &Pair, tag: &Tag) -> Result<Tree, &'static str> {
    let value = Part::new(text, pair);
    match tag.shape {
        Shape::Boolean if matches!(value.text(), "true" | "false") => Ok(Tree {
            range: value.range,
            content: Content::Boolean,
        }),
        Shape::Boolean => Err("expected `true` or `false`"),
        Shape::Checksum => {
            let members = value.checksum();
            members
                .map(Tree::object)
                .ok_or("not of the form `SHA256: …`")
        }
        Shape::VerificationCode if value.range.is_empty() => Err("expected a digest"),
        Shape::VerificationCode => Ok(value.verification_code()),
        Shape::DocumentRef => {
            let document = value.document_ref();
            document.ok_or("not of the form `DocumentRef-… ADDRESS SHA1: …`")
        }
        Shape::Artifact => Ok(Tree::object(vec![Member {
            name: "name".into(),
            place: pair.tag.clone(),
            value: text_of(text, pair),
        }])),
        _ => Ok(text_of(text, pair)),
    }
}

/// The value as it stands, white space inside `<text>` included; one that is empty stands at its tag.
pub(super) fn text_of(text: &str, pair: &Pair) -> Tree {
    if text.get(pair.value.clone()).is_some_and(str::is_empty) {
        let (range, content) = (pair.tag.clone(), Content::Empty);
        return Tree { range, content };
    }
    Tree::text(pair.value.clone())
}

/// Category, type and locator of an external reference.
pub(super) fn external_ref(text: &str, pair: &Pair) -> Result<Vec<Member>, &'static str> {
    let value = Part::new(text, pair);
    let split = || {
        let (category, rest) = value.word()?;
        let (kind, locator) = rest.word()?;
        let names = ["referenceCategory", "referenceType", "referenceLocator"];
        let ranges = [category, kind, locator.range.clone()];
        let members = names.into_iter().zip(ranges);
        let members = members.map(|(name, range)| value.member(name, range));
        Some(members.collect())
    };
    split().ok_or("not of the form `CATEGORY TYPE LOCATOR`")
}

/// Both elements and the type of a relationship.
pub(super) fn relationship(text: &str, pair: &Pair) -> Result<Vec<Member>, &'static str> {
    let value = Part::new(text, pair);
    let split = || {
        let (from, rest) = value.word()?;
        let (kind, rest) = rest.word()?;
        if rest.text().contains(char::is_whitespace) {
            return None;
        }
        let names = ["spdxElementId", "relationshipType", "relatedSpdxElement"];
        let ranges = [from, kind, rest.range.clone()];
        let members = names.into_iter().zip(ranges);
        let members = members.map(|(name, range)| value.member(name, range));
        Some(members.collect())
    };
    split().ok_or("not of the form `ELEMENT TYPE ELEMENT`")
}

/// Start and end of a snippet; `file` is where its file is named.
pub(super) fn snippet_range(
    text: &str,
    pair: &Pair,
    tag: &Tag,
    file: Range<usize>,
) -> Result<Tree, &'static str> {
    let value = Part::new(text, pair);
    let key = if tag.name == "SnippetLineRange" {
        "lineNumber"
    } else {
        "offset"
    };
    let point = |name: &'static str, range: Range<usize>| {
        let number = Tree {
            range: range.clone(),
            content: Content::Number,
        };
        let members = vec![
            value.member("reference", file.clone()),
            Member {
                name: key.into(),
                place: value.tag.clone(),
                value: number,
            },
        ];
        let object = Tree {
            range,
            content: Content::Object(members),
        };
        Member {
            name: name.into(),
            place: value.tag.clone(),
            value: object,
        }
    };
    let is_number = |range: &Range<usize>| {
        let digits = text.get(range.clone()).unwrap_or_default();
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    match value.at(':') {
        Some((first, last)) if is_number(&first) && is_number(&last) => Ok(Tree::object(vec![
            point("startPointer", first),
            point("endPointer", last),
        ])),
        _ => Err("not of the form `FIRST:LAST` in digits"),
    }
}

/// A part of a value.
struct Part<'a> {
    text: &'a str,
    tag: Range<usize>,
    range: Range<usize>,
}

impl<'a> Part<'a> {
    fn new(text: &'a str, pair: &Pair) -> Self {
        let (tag, range) = (pair.tag.clone(), pair.value.clone());
        Self { text, tag, range }.trimmed()
    }

    fn text(&self) -> &'a str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    fn part(&self, range: Range<usize>) -> Self {
        let (text, tag) = (self.text, self.tag.clone());
        Self { text, tag, range }.trimmed()
    }

    fn trimmed(self) -> Self {
        let text = self.text();
        let start = self.range.start + (text.len() - text.trim_start().len());
        let range = start..start + text.trim().len();
        Self { range, ..self }
    }

    fn member(&self, name: &'static str, range: Range<usize>) -> Member {
        Member {
            name: name.into(),
            place: self.tag.clone(),
            value: Tree::text(range),
        }
    }

    /// The first word and what follows it; `None` where there are not both.
    fn word(&self) -> Option<(Range<usize>, Self)> {
        let length = self.text().find(char::is_whitespace)?;
        let end = self.range.start + length;
        Some((self.range.start..end, self.part(end..self.range.end)))
    }

    /// What stands before and after the first such character, neither empty.
    fn at(&self, mark: char) -> Option<(Range<usize>, Range<usize>)> {
        let middle = self.range.start + self.text().find(mark)?;
        let before = self.part(self.range.start..middle).range;
        let after = self.part(middle + mark.len_utf8()..self.range.end).range;
        (!before.is_empty() && !after.is_empty()).then_some((before, after))
    }

    fn checksum(&self) -> Option<Vec<Member>> {
        let (algorithm, digest) = self.at(':')?;
        Some(vec![
            self.member("algorithm", algorithm),
            self.member("checksumValue", digest),
        ])
    }

    fn document_ref(&self) -> Option<Tree> {
        let (id, rest) = self.word()?;
        let (address, rest) = rest.word()?;
        let checksum = Member {
            name: "checksum".into(),
            place: self.tag.clone(),
            value: Tree::object(rest.checksum()?),
        };
        Some(Tree::object(vec![
            self.member("externalDocumentId", id),
            self.member("spdxDocument", address),
            checksum,
        ]))
    }

    fn verification_code(&self) -> Tree {
        let end = self.text().find('(').unwrap_or(self.text().len());
        let middle = self.range.start + end;
        let digest = self.part(self.range.start..middle).range;
        let mut members = vec![self.member("packageVerificationCodeValue", digest)];
        let inside = self.text().get(end..).unwrap_or_default();
        let inside = inside.strip_prefix('(').map(|inside| {
            let inside = inside.strip_suffix(')').unwrap_or(inside);
            inside.len()
        });
        if let Some(length) = inside {
            let mut files = self.part(middle + 1..middle + 1 + length);
            if files.text().starts_with("excludes:") {
                files = files.part(files.range.start + "excludes:".len()..files.range.end);
            }
            let mut at = files.range.start;
            let mut found = Vec::new();
            for name in files.text().split(',') {
                found.push(Tree::text(files.part(at..at + name.len()).range));
                at += name.len() + 1;
            }
            members.push(Member {
                name: "packageVerificationCodeExcludedFiles".into(),
                place: self.tag.clone(),
                value: Tree::array(found),
            });
        }
        Tree::object(members)
    }
}
