//! CycloneDX XML: one pass over the file holds it to its schema and writes the tape that the JSON form would be, each
//! value with its place in the file; the model is then filled as from JSON.

mod dependency;
mod pointer;
mod shape;
mod tape;

pub(super) use pointer::xpath;

use super::schema::{Verdict, xsd};
use super::{Format, Sbom, State, cyclonedx};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use crate::syntax::json::Tape;
use crate::syntax::xml::pull::{Broken, Event, Pull, Tag};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use tape::Writer;
use xsd::{Cause, Checker, Complaint, Missing, Schema};

/// How much of a file is looked at to recognise it.
const HEAD: usize = 16 * 1024;

/// Whether a text that begins with `<` is CycloneDX: its outermost element is `bom`, and a namespace of the format is
/// declared there, in whatever version.
pub(super) fn is_bom(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let known = memchr::memmem::find(head, b"cyclonedx.org/schema/bom").is_some();
    if !known {
        return false;
    }
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // The cut can fall into a character.
        Err(error) => head
            .get(..error.valid_up_to())
            .and_then(|valid| std::str::from_utf8(valid).ok())
            .unwrap_or_default(),
    };
    let mut pull = Pull::new(text, 0);
    match pull.next() {
        Ok(Some(Event::Open(tag))) => tag.name == "bom",
        // A document type definition, or an outermost tag that is broken: the name and the namespace tell.
        _ => outermost_is_bom(text),
    }
}

/// Whether the first tag of a text that cannot be read is that of a `bom`.
fn outermost_is_bom(text: &str) -> bool {
    let tags = memchr::memchr_iter(b'<', text.as_bytes());
    let named = tags.filter_map(|at| text.get(at + 1..));
    let mut named = named.filter(|rest| rest.starts_with(|c: char| c.is_alphabetic() || c == '_'));
    named.next().is_some_and(|rest| {
        let name = rest.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
        let name = name.into_iter().next().unwrap_or_default();
        name.rsplit(':').next() == Some("bom")
    })
}

/// Reads a file.
pub(super) fn read(file: FileId, sources: &Sources, with_schema: bool) -> Sbom {
    let source = sources.file(file);
    let text = source.text().unwrap_or_default();
    let start = source.text_start();
    let reading = Reading::of(text, start);
    let state = match reading.broken {
        Some(_) => State::Broken,
        None => State::Read,
    };
    let mut sbom = Sbom::empty(file, Format::CycloneDxXml, state);
    sbom.keep_decoded(&reading.tape);
    if let Some(root) = reading.tape.root() {
        cyclonedx::fill(&mut sbom, root);
    }
    let span = |range: Range<usize>| Span::new(file, range);
    for (again, first) in reading.repeated {
        let name = text.get(again.clone()).unwrap_or_default();
        let message = format!(
            "the attribute `{}` is given twice in one tag, so XML parsers refuse the file",
            crate::syntax::shorten(name, 60)
        );
        let problem = Problem::new(span(again), message).help("keep one of them");
        let problem = problem.related(span(first), "it is given here first");
        sbom.duplicate_keys.push(problem);
    }
    if let Some(broken) = reading.broken {
        sbom.syntax.push(syntax_problem(file, text, broken));
    } else if with_schema {
        sbom.schema = verdict(
            &sbom,
            reading.complaints,
            reading.more,
            reading.against,
            reading.foreign,
        );
    }
    add_paths(&mut sbom, text, start, reading.schema);
    sbom
}

fn syntax_problem(file: FileId, text: &str, broken: Broken) -> Problem {
    if let Some(range) = crate::syntax::merge_conflict::find(text) {
        return crate::syntax::merge_conflict::problem(Span::new(file, range));
    }
    let message = format!("this is not XML that can be read: {}", broken.message);
    Problem::new(Span::new(file, broken.range), message).help(broken.help)
}

/// A file as read.
struct Reading<'t> {
    tape: Tape<'t>,
    schema: Option<&'static Schema>,
    /// Name of the schema the file was held against.
    against: Option<&'static str>,
    /// Whether the file is in a namespace that no version of the format has.
    foreign: bool,
    complaints: Vec<Complaint>,
    more: usize,
    repeated: Vec<(Range<usize>, Range<usize>)>,
    broken: Option<Broken>,
}

/// What the namespace of the outermost element says.
struct Stated {
    /// The part that is the version.
    version: Option<Range<usize>>,
    schema: Option<&'static Schema>,
    against: Option<&'static str>,
    foreign: bool,
    complaint: Option<Complaint>,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str, start: usize) -> Self {
        let mut pull = Pull::new(text, start);
        let first = loop {
            match pull.next() {
                Ok(Some(Event::Open(tag))) => break Ok(tag),
                Ok(Some(_)) => {}
                Ok(None) => break Err(None),
                Err(broken) => break Err(Some(broken)),
            }
        };
        let tag = match first {
            Ok(tag) => tag,
            Err(broken) => return Self::nothing(text, broken),
        };
        let stated = stated(&pull, text, tag);
        let Some(schema) = stated.schema else {
            return Self::nothing(text, None);
        };
        let mut checker = Checker::new(schema);
        let mut writer = Writer::new(schema, stated.version);
        let opened = checker.open(&pull, tag);
        writer.open(&pull, tag, opened);
        let broken = loop {
            match pull.next() {
                Ok(Some(Event::Open(tag))) => {
                    let opened = checker.open(&pull, tag);
                    writer.open(&pull, tag, opened);
                }
                Ok(Some(Event::Text(text))) => checker.text(text),
                Ok(Some(Event::Close(range))) => {
                    let gathered = checker.close(range.clone());
                    writer.close(range, gathered);
                }
                Ok(None) => break None,
                Err(broken) => break Some(broken),
            }
            if writer.is_full() {
                break Some(Broken {
                    range: pull.at().saturating_sub(1)..pull.at(),
                    message: "it holds more elements and attributes than can be read".into(),
                    help: "split it into several SBOMs",
                });
            }
        };
        let end = pull.at();
        let repeated = pull.repeated().to_vec();
        let (mut complaints, more) = checker.finish();
        if let Some(complaint) = stated.complaint {
            complaints.insert(0, complaint);
        }
        Self {
            tape: writer.finish(text, end),
            schema: Some(schema),
            against: stated.against,
            foreign: stated.foreign,
            complaints,
            more,
            repeated,
            broken,
        }
    }

    fn nothing(text: &'t str, broken: Option<Broken>) -> Self {
        Self {
            tape: crate::syntax::json::Stream::default().finish(text, 0),
            schema: None,
            against: None,
            foreign: false,
            complaints: Vec::new(),
            more: 0,
            repeated: Vec::new(),
            broken,
        }
    }
}

/// Reads the namespace of the outermost element. A namespace that is only nearly one of the format, or declared and not
/// used, still tells the version.
fn stated<'t>(pull: &Pull<'t>, text: &str, tag: Tag<'t>) -> Stated {
    let is_meant = |uri: &str| uri.contains("cyclonedx.org/schema/bom");
    let own = pull
        .declared()
        .iter()
        .find(|(number, _)| *number == tag.namespace);
    let meant = own.or_else(|| {
        let mut declared = pull.declared().iter();
        declared.find(|(number, _)| is_meant(pull.namespace(*number)))
    });
    let uri = meant.map_or("", |(number, _)| pull.namespace(*number));
    let place = meant.map_or(0..0, |(_, place)| place.clone());
    let rest = uri.rsplit_once("schema/bom").map_or("", |(_, rest)| rest);
    let word = rest.trim_matches('/');
    // The version's own place, unless the address is written in another way than it reads.
    let version = text
        .get(place.clone())
        .filter(|raw| *raw == uri && !word.is_empty())
        .and_then(|raw| Some(place.start + raw.rfind(word)?))
        .map(|start| start..start + word.len());
    let known = xsd::schema(word);
    let expected = |version: &str| format!("{}{version}", xsd::NAMESPACE);
    let complaint = known.and_then(|(_, name)| {
        let expected = expected(word);
        if tag.namespace == 0 {
            let message = format!("`{}` is in no namespace, expected `{expected}`", tag.name);
            let help = format!("declare it with `xmlns=\"{expected}\"`");
            return Some(Complaint::new(tag.start..tag.name_end, message, help));
        }
        let shown = crate::syntax::shorten(uri, 80);
        let message = format!("the namespace `{shown}` is not that of {name}, `{expected}`");
        (uri != expected).then(|| Complaint::new(place, message, format!("write `{expected}`")))
    });
    let newer = uri.strip_prefix(xsd::NAMESPACE).is_some_and(|version| {
        let (major, minor) = version.split_once('.').unwrap_or((version, ""));
        let number =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        number(major) && number(minor)
    });
    Stated {
        version,
        schema: known.map(|(schema, _)| schema).or_else(xsd::newest),
        against: known.map(|(_, name)| name),
        foreign: known.is_none() && !newer,
        complaint,
    }
}

/// What the schema says of the file; what another rule says better is left to that rule.
fn verdict(
    sbom: &Sbom,
    complaints: Vec<Complaint>,
    more: usize,
    against: Option<&'static str>,
    foreign: bool,
) -> Verdict {
    let Some(against) = against else {
        // The version is not known: one finding says so. A namespace that no version can have is no valid form.
        let valid = foreign.then_some(false);
        return Verdict {
            valid,
            ..Verdict::default()
        };
    };
    let repeated = !sbom.duplicate_keys.is_empty();
    let mut components = None;
    let mut verdict = Verdict {
        valid: Some(complaints.is_empty() && !repeated),
        against: Some(against),
        ..Verdict::default()
    };
    let repeated_ids: HashSet<u32> = sbom.duplicate_ids.iter().map(|id| id.span.start).collect();
    for complaint in complaints {
        let problems = match &complaint.cause {
            Cause::Missing(missing)
                if missing.within == "component"
                    && said_elsewhere(
                        sbom,
                        missing,
                        components.get_or_insert_with(|| by_start(sbom)),
                    ) =>
            {
                continue;
            }
            Cause::RepeatedId if repeated_ids.contains(&(complaint.range.start as u32)) => continue,
            Cause::UnlistedLicense => &mut verdict.unlisted_licenses,
            _ => &mut verdict.problems,
        };
        let span = Span::new(sbom.file, complaint.range);
        let problem = Problem::new(span, complaint.message).help(complaint.help);
        problems.push(match complaint.related {
            Some((range, message)) => problem.related(Span::new(sbom.file, range), message),
            None => problem,
        });
    }
    if more > 0
        && let Some(last) = verdict.problems.last().map(|last| last.span)
    {
        let message = format!("{more} further places do not follow the schema, from here on");
        verdict.problems.push(Problem::new(last, message));
    }
    verdict
}

/// Whether a rule of its own speaks of what is missing: the name of a component, the version of one that nothing else
/// identifies.
fn said_elsewhere(sbom: &Sbom, missing: &Missing, components: &HashMap<u32, usize>) -> bool {
    let found = components.get(&(missing.element as u32));
    let found = found.and_then(|index| sbom.components.get(*index));
    match missing.name.as_str() {
        "name" => found.is_some(),
        "version" => found.is_some_and(|component| {
            let listed = !matches!(component.place, super::Place::Metadata);
            listed
                && component.name.is_some()
                && component.purl.is_none()
                && component.identifiers.is_empty()
                && component.hashes.is_empty()
        }),
        _ => false,
    }
}

/// Components by the place where their element begins.
fn by_start(sbom: &Sbom) -> HashMap<u32, usize> {
    let components = sbom.components.iter().enumerate();
    components
        .map(|(index, component)| (component.span.start, index))
        .collect()
}

/// Gives every problem the path of its place; one more pass over the file, if there are any.
fn add_paths(sbom: &mut Sbom, text: &str, start: usize, schema: Option<&Schema>) {
    let schema_problems = sbom
        .schema
        .problems
        .iter_mut()
        .chain(&mut sbom.schema.unlisted_licenses);
    let problems = schema_problems.chain(&mut sbom.duplicate_keys);
    let problems =
        problems.map(|problem| (problem.span.start, problem.pointer.get_or_insert_default()));
    let ids = sbom.duplicate_ids.iter_mut();
    let ids = ids.map(|id| (id.span.start, &mut id.pointer));
    let references = sbom.unresolved.iter_mut();
    let references = references.map(|reference| (reference.span.start, &mut reference.pointer));
    let mut wanted: Vec<(u32, &mut String)> = problems.chain(ids).chain(references).collect();
    if wanted.is_empty() {
        return;
    }
    wanted.sort_by_key(|(place, _)| *place);
    let places: Vec<usize> = wanted.iter().map(|(place, _)| *place as usize).collect();
    let paths = xsd::paths(text, start, &places, schema);
    for ((_, pointer), path) in wanted.into_iter().zip(paths) {
        *pointer = path;
    }
}
