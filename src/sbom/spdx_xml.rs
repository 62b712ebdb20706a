//! SPDX 2 XML as the tools of the SPDX project write it: the JSON form with an element for each member, a list being
//! the element repeated. Attributes and namespaces say nothing.

use super::spdx_text::{Listed, Reading};
use crate::problem::Problem;
use crate::source::{FileId, Sources};
use crate::syntax::json::{Builder, Content, Flat, Member, Tree};
use crate::syntax::shorten;
use crate::syntax::xml::{Document, Element};
use std::collections::HashMap;
use std::ops::Range;

/// Members of the JSON form that are lists.
const LISTS: [&str; 25] = [
    "annotations",
    "artifactOfs",
    "attributionTexts",
    "checksums",
    "creators",
    "crossRefs",
    "documentDescribes",
    "externalDocumentRefs",
    "externalRefs",
    "fileContributors",
    "fileDependencies",
    "fileTypes",
    "files",
    "hasExtractedLicensingInfos",
    "hasFiles",
    "licenseInfoFromFiles",
    "licenseInfoInFiles",
    "licenseInfoInSnippets",
    "packageVerificationCodeExcludedFiles",
    "packages",
    "ranges",
    "relationships",
    "revieweds",
    "seeAlsos",
    "snippets",
];

/// Members of the JSON form that are true or false.
const BOOLEANS: [&str; 4] = ["filesAnalyzed", "isLive", "isValid", "isWayBackLink"];

/// Members of the JSON form that are numbers.
const NUMBERS: [&str; 3] = ["lineNumber", "offset", "order"];

/// Reads a file.
pub(super) fn read(file: FileId, sources: &Sources) -> Reading<'_> {
    let text = sources.file(file).text().unwrap_or_default();
    let mut reader = Reader {
        builder: Builder::default(),
        repeated: Listed::default(),
        full: false,
    };
    let mut syntax = Vec::new();
    let mut root = Tree::object(Vec::new());
    match Document::parse(file, sources) {
        Ok(document) => {
            root = reader.object(document.root(), true);
            if reader.full {
                let message = "the file holds more values than are read";
                let problem = Problem::new(document.root().head(), message);
                syntax.push(problem.help("split the file, or take out what it need not hold"));
            }
        }
        Err(problem) => syntax.push(problem),
    }
    let complete = syntax.is_empty();
    let (tape, references) = reader.builder.finish(text, root, Flat::default(), None);
    Reading {
        tape,
        references,
        complete,
        syntax,
        repeated: reader
            .repeated
            .into_problems("elements that are given again"),
        unknown: Vec::new(),
        misused: Vec::new(),
    }
}

struct Reader {
    builder: Builder,
    repeated: Listed,
    full: bool,
}

impl Reader {
    /// An element as an object; lists of the outermost are made flat at once, since they can be long.
    fn object(&mut self, element: Element<'_, '_>, outermost: bool) -> Tree {
        let mut members: Vec<Member> = Vec::new();
        let mut lists: Vec<(&str, Range<usize>, Entries)> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for child in element.children() {
            if self.builder.is_full() {
                self.full = true;
                break;
            }
            let name = child.name();
            let place = name_of(child);
            let own = known.get(name).copied();
            if LISTS.contains(&name) {
                let at = own.unwrap_or_else(|| {
                    lists.push((name, place, Entries::new(outermost)));
                    lists.len() - 1
                });
                known.insert(name, at);
                let entry = self.value(child);
                // An element without content is a list without entries.
                let empty = matches!(entry.content, Content::Empty);
                if let Some((_, _, entries)) = lists.get_mut(at).filter(|_| !empty) {
                    entries.add(&mut self.builder, entry);
                }
                continue;
            }
            let member = Member {
                name: name.to_string().into(),
                place,
                value: self.value(child),
            };
            match own.and_then(|at| members.get_mut(at)) {
                Some(earlier) => {
                    let earlier = std::mem::replace(earlier, member);
                    self.again(child, earlier.place);
                }
                None => {
                    known.insert(name, members.len());
                    members.push(member);
                }
            }
        }
        let lists = lists.into_iter().map(|(name, place, entries)| Member {
            name: name.to_string().into(),
            value: entries.into_tree(&place),
            place,
        });
        members.extend(lists);
        Tree {
            range: element.span().range(),
            content: Content::Object(members),
        }
    }

    fn value(&mut self, element: Element<'_, '_>) -> Tree {
        if element.children().next().is_some() {
            return self.object(element, false);
        }
        let content = element.content();
        let range = content.span.range();
        let text = content.value;
        if text.is_empty() {
            let (range, content) = (name_of(element), Content::Empty);
            return Tree { range, content };
        }
        let name = element.name();
        let content = if BOOLEANS.contains(&name) && matches!(text.as_str(), "true" | "false") {
            Content::Boolean
        } else if NUMBERS.contains(&name) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Content::Number
        } else if element.is_plain(&text, &range) {
            Content::Text
        } else {
            Content::Decoded(text.into())
        };
        Tree { range, content }
    }

    /// An element that stands once in another and is given again; the last counts.
    fn again(&mut self, element: Element<'_, '_>, earlier: Range<usize>) {
        let span = element.head();
        let name = shorten(element.name(), 60);
        let message = format!("element `{name}` is given again in one element");
        let problem = Problem::new(span, message)
            .help("keep one; readers differ in which they take")
            .related(
                crate::source::Span::new(span.file, earlier),
                "it stands here first",
            );
        self.repeated.push(problem);
    }
}

/// Entries of a list.
enum Entries {
    Few(Vec<Tree>),
    Many(Flat),
}

impl Entries {
    fn new(many: bool) -> Self {
        if many {
            Self::Many(Flat::default())
        } else {
            Self::Few(Vec::new())
        }
    }

    fn add(&mut self, builder: &mut Builder, entry: Tree) {
        match self {
            Self::Few(entries) => entries.push(entry),
            Self::Many(entries) => builder.add(entries, entry),
        }
    }

    /// The list; without entries it stands at `place`.
    fn into_tree(self, place: &Range<usize>) -> Tree {
        let mut tree = match self {
            Self::Few(entries) => Tree::array(entries),
            Self::Many(entries) => Tree::flat(entries),
        };
        if tree.range.is_empty() {
            tree.range = place.clone();
        }
        tree
    }
}

/// Where an element's opening tag names it.
fn name_of(element: Element<'_, '_>) -> Range<usize> {
    let head = element.head().range();
    head.start + 1..head.end
}

#[cfg(test)]
mod tests {
    use super::{BOOLEANS, LISTS, NUMBERS};
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// The names of all members of this type in a schema.
    fn names(schema: &Value, kind: &str, found: &mut BTreeSet<String>) {
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            if member["type"] == kind {
                found.insert(name.clone());
            }
            names(member, kind, found);
            names(&member["items"], kind, found);
        }
    }

    #[test]
    fn the_tables_are_what_the_schemas_say() {
        let schemas = [
            include_str!("../../schemas/spdx/spdx-2.2.2.json"),
            include_str!("../../schemas/spdx/spdx-2.3.1.json"),
        ];
        let schemas = schemas.map(|text| serde_json::from_str::<Value>(text).unwrap());
        let tables = [
            ("array", &LISTS[..]),
            ("boolean", &BOOLEANS),
            ("integer", &NUMBERS),
        ];
        for (kind, table) in tables {
            let mut found = BTreeSet::new();
            schemas
                .iter()
                .for_each(|schema| names(schema, kind, &mut found));
            assert_eq!(found.into_iter().collect::<Vec<_>>(), table, "{kind}");
        }
    }
}
