//! From a file to the model, whatever the file holds.

use super::{
    Format, Sbom, State, cyclonedx, cyclonedx_xml, detect, schema, spdx_rdf, spdx_tag_value,
    spdx_xml, spdx_yaml, spdx2, spdx3,
};
use crate::parallel;
use crate::problem::Problem;
use crate::source::{FileId, Sources};
use crate::syntax::json::{self, Value};

/// Reads an SBOM. Always gives a model; what is wrong with the file is in its problems and its [`State`].
pub fn read(file: FileId, sources: &Sources) -> Sbom {
    read_as(file, sources, true)
}

/// As [`read`], without the schema: for a file that is read for what it lists alone.
pub fn read_content(file: FileId, sources: &Sources) -> Sbom {
    read_as(file, sources, false)
}

fn read_as(file: FileId, sources: &Sources, with_schema: bool) -> Sbom {
    let source = sources.file(file);
    if let Some(problem) = crate::syntax::encoding_problem(file, sources) {
        let mut sbom = Sbom::empty(file, Format::Unknown, State::Broken);
        sbom.encoding = Some(problem);
        return sbom;
    }
    match detect::sniff(source.bytes()) {
        Some(Format::CycloneDxJson) => read_json(file, sources, Format::CycloneDxJson, with_schema),
        Some(Format::SpdxJson) => {
            let sbom = read_json(file, sources, Format::SpdxJson, with_schema);
            // YAML can look like JSON; where it is none, the name tells which was meant.
            if sbom.state == State::Broken && has_extension(source.path(), &["yaml", "yml"]) {
                return spdx_yaml::read(file, sources).into_sbom(file, Format::SpdxYaml);
            }
            sbom
        }
        Some(Format::SpdxTagValue) => read_tag_value(file, sources),
        Some(Format::SpdxYaml) => spdx_yaml::read(file, sources).into_sbom(file, Format::SpdxYaml),
        Some(Format::SpdxRdf) => spdx_rdf::read(file, sources).into_sbom(file, Format::SpdxRdf),
        Some(Format::SpdxXml) => spdx_xml::read(file, sources).into_sbom(file, Format::SpdxXml),
        Some(Format::Spdx3Json) => read_json(file, sources, Format::Spdx3Json, with_schema),
        Some(Format::CycloneDxXml) => cyclonedx_xml::read(file, sources, with_schema),
        Some(Format::Unknown) | None => unrecognised(file, sources),
    }
}

/// Files with more keys and values than this are worth a second thread.
const LARGE: usize = 10_000;

fn read_json(file: FileId, sources: &Sources, format: Format, with_schema: bool) -> Sbom {
    let reading = json::read(file, sources);
    let complete = reading.is_complete();
    let state = if complete { State::Read } else { State::Broken };
    let mut sbom = Sbom::empty(file, format, state);
    if let Some(root) = reading.tape.root() {
        let is_large = reading.tape.len() > LARGE;
        let wanted = complete && with_schema;
        let schema = |key: &str| {
            let version = root.get(key).and_then(Value::as_str);
            let check = || schema::check_as(version.as_deref(), file, root);
            wanted.then(check).unwrap_or_default()
        };
        match format {
            Format::SpdxJson => {
                let fill = || spdx2::fill(&mut sbom, root, []);
                ((), sbom.schema) = parallel::both(is_large, fill, || schema("spdxVersion"));
            }
            Format::Spdx3Json => {
                spdx3::fill(&mut sbom, root);
                if wanted {
                    sbom.schema = schema::check(&sbom, root);
                }
            }
            _ => {
                let fill = || cyclonedx::fill(&mut sbom, root);
                ((), sbom.schema) = parallel::both(is_large, fill, || schema("specVersion"));
            }
        }
    }
    sbom.syntax.extend(reading.syntax);
    sbom.duplicate_keys = reading.duplicates;
    sbom
}

fn read_tag_value(file: FileId, sources: &Sources) -> Sbom {
    let text = sources.file(file).text().unwrap_or_default();
    spdx_tag_value::read(file, text).into_sbom(file, Format::SpdxTagValue)
}

/// Whether a path ends in one of these; `.gz` behind it counts for nothing.
fn has_extension(path: &str, extensions: &[&str]) -> bool {
    let path = path.to_ascii_lowercase();
    let path = path.strip_suffix(".gz").unwrap_or(&path);
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| extensions.contains(&extension))
}

/// A file that is named or taken for an SBOM and is none that is known.
fn unrecognised(file: FileId, sources: &Sources) -> Sbom {
    let path = sources.path(file);
    let is_json_by_name = has_extension(path, &["json"]);
    let mut sbom = Sbom::empty(file, Format::Unknown, State::Unrecognised);
    if is_json_by_name {
        let reading = json::read(file, sources);
        if let Some(problem) = reading.syntax {
            sbom.state = State::Broken;
            sbom.syntax.push(explain_content(problem, sources, file));
        }
        sbom.duplicate_keys = reading.duplicates;
    }
    sbom
}

/// Says what the file holds in place of JSON where that is plain to see.
fn explain_content(mut problem: Problem, sources: &Sources, file: FileId) -> Problem {
    let source = sources.file(file);
    let text = source
        .bytes()
        .get(source.text_start()..)
        .unwrap_or_default()
        .trim_ascii_start();
    let starts = |mark: &str| {
        text.get(..mark.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(mark.as_bytes()))
    };
    let (holds, help) = if starts("<!doctype html") || starts("<html") {
        (
            "an HTML page, often saved in place of the download",
            "get the SBOM again",
        )
    } else if starts("<") {
        ("XML", "name it `.xml`, or export the SBOM as JSON")
    } else if starts("version https://git-lfs.github.com") {
        (
            "a Git LFS pointer",
            "get the content it stands for with `git lfs pull`",
        )
    } else {
        return problem;
    };
    problem.message = format!("the file is named as JSON and holds {holds}");
    problem.help(help)
}
