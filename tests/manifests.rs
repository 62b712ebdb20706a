//! Manifests and lockfiles: what is read, and that the text at every place is what was read.

use cra_lint::manifest::{Manifest, Origin, Scope, is_lockfile, read_all, recognise};
use cra_lint::source::{FileId, Sources, Spanned};
use std::path::Path;

/// Every manifest and lockfile under a folder of `fixtures/formats`, its text changed by `form`.
fn load(folder: &str, form: fn(&str) -> String) -> (Sources, Vec<Manifest>) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/formats")
        .join(folder);
    let mut paths: Vec<String> = Vec::new();
    for entry in ignore::WalkBuilder::new(&base).build().map(Result::unwrap) {
        if entry.path().is_file() {
            let path = entry.path().strip_prefix(&base).unwrap();
            paths.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
    paths.sort();
    let mut sources = Sources::default();
    let mut files = Vec::new();
    for path in paths {
        assert!(recognise(&path).is_some() || is_lockfile(&path), "{path}");
        let text = std::fs::read_to_string(base.join(&path)).unwrap();
        files.push(sources.add(path, form(&text)));
    }
    let manifests = read_all(&files, &sources);
    (sources, manifests)
}

/// `value`, with the text at its place where that differs, and the file where it is not the manifest's.
fn shown(text: &Spanned<String>, file: FileId, sources: &Sources) -> String {
    let there = sources.text(text.span).trim_matches(['"', '\'']);
    let mut out = text.value.clone();
    if there != text.value {
        out += &format!("<{there}>");
    }
    if text.span.file != file {
        out += &format!("@{}", sources.path(text.span.file));
    }
    out
}

fn lines(sources: &Sources, manifest: &Manifest) -> Vec<String> {
    let show = |text: &Option<Spanned<String>>| {
        text.as_ref()
            .map_or("-".into(), |text| shown(text, manifest.file, sources))
    };
    let path = |file: Option<FileId>| file.map_or("-", |file| sources.path(file));
    let mut out = vec![format!(
        "{}: {} {} lockfile {} workspace {}",
        sources.path(manifest.file),
        show(&manifest.name),
        show(&manifest.version),
        path(manifest.lockfile),
        path(manifest.workspace),
    )];
    for dependency in &manifest.dependencies {
        let scope = match dependency.scope {
            Scope::Runtime => "runtime",
            Scope::Optional => "optional",
            Scope::Build => "build",
            Scope::Development => "development",
        };
        let origin = match dependency.origin {
            Origin::Registry => "",
            Origin::Local => " local",
            Origin::Remote => " remote",
        };
        let name = shown(&dependency.name, manifest.file, sources);
        let (wanted, got) = (show(&dependency.requirement), show(&dependency.resolved));
        out.push(format!("  {scope}{origin} {name} {wanted} = {got}"));
    }
    out.extend(
        manifest
            .problems
            .iter()
            .map(|problem| format!("  ! {}", problem.message)),
    );
    out
}

#[track_caller]
fn check(folder: &str, expected: &[&str]) {
    let as_written: fn(&str) -> String = str::to_string;
    let forms: [fn(&str) -> String; 2] = [as_written, |text| {
        format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n"))
    }];
    for form in forms {
        let (sources, manifests) = load(folder, form);
        let found: Vec<_> = manifests
            .iter()
            .flat_map(|manifest| lines(&sources, manifest))
            .collect();
        assert_eq!(found, expected, "{}", found.join("\n"));
    }
}

#[test]
fn a_cargo_workspace() {
    check(
        "cargo/workspace",
        &[
            "Cargo.toml: - - lockfile Cargo.lock workspace Cargo.toml",
            "crates/gateway/Cargo.toml: gebaeude-gateway 2.4.0@Cargo.toml lockfile Cargo.lock workspace Cargo.toml",
            "  runtime tokio 1.47@Cargo.toml = 1.47.1@Cargo.lock",
            "  runtime local wire - = 0.3.0@Cargo.lock",
            "  runtime rand<old-rand> 0.8@Cargo.toml = 0.8.5@Cargo.lock",
            "  runtime rand 0.9 = 0.9.2@Cargo.lock",
            "  runtime rustls<tls> 0.23 = 0.23.31@Cargo.lock",
            "  optional metrics 0.24 = 0.24.2@Cargo.lock",
            "  runtime serde 1 = 1.0.219@Cargo.lock",
            "  runtime remote modem - = 0.1.0@Cargo.lock",
            "  runtime nmea =0.7.0 = 0.7.0@Cargo.lock",
            "  build cc 1 = 1.2.41@Cargo.lock",
            "  development proptest 1 = 1.7.0@Cargo.lock",
            "  optional rtnetlink 0.14 = 0.14.1@Cargo.lock",
            "crates/wire/Cargo.toml: wire 0.3.0 lockfile Cargo.lock workspace Cargo.toml",
            "  runtime bytes 1 = 1.10.1@Cargo.lock",
        ],
    );
}

#[test]
fn old_and_new_cargo_lockfiles() {
    check(
        "cargo/lock-v1",
        &[
            "Cargo.toml: meter 0.9.1 lockfile Cargo.lock workspace -",
            "  runtime log 0.4 = 0.4.6@Cargo.lock",
            "  runtime rand 0.4 = 0.4.6@Cargo.lock",
            "  development rand<rand-old> 0.3 = 0.3.23@Cargo.lock",
        ],
    );
    check(
        "cargo/lock-v3",
        &[
            "Cargo.toml: meter 0.9.1 lockfile Cargo.lock workspace -",
            "  runtime bitflags 2 = 2.9.4@Cargo.lock",
            "  runtime spin_sleep 1.3 = 1.3.2@Cargo.lock",
        ],
    );
}

#[test]
fn an_npm_workspace() {
    check(
        "npm/workspace",
        &[
            "apps/panel/package.json: @harbour/panel 3.1.0 lockfile package-lock.json workspace package.json",
            "  runtime local @harbour/charts * = 0.4.0@package-lock.json",
            "  runtime @scope/über ^1.0.0 = 1.0.3@package-lock.json",
            "  runtime express 4.21.2 = 4.21.2@package-lock.json",
            "  runtime lodash<lodash4> npm:lodash@^4.17.0 = 4.17.21@package-lock.json",
            "  optional both ^1.0.0 = 1.0.1@package-lock.json",
            "  runtime local local-tools file:../../tools = 0.0.1@package-lock.json",
            "  runtime remote forked git+https://code.example/forked.git#v2 = 2.0.0@package-lock.json",
            "  runtime escaped<esc\\u0061ped> 1.0.0 = 1.0.0@package-lock.json",
            "  optional both ^1.0.0 = 1.0.1@package-lock.json",
            "  optional fsevents ^2.3.3 = 2.3.3@package-lock.json",
            "  runtime native ^1.0.0 = 1.0.5@package-lock.json",
            "  optional react >=18 = -",
            "  development vitest ^3.2.0 = 3.2.4@package-lock.json",
            "package.json: harbour - lockfile package-lock.json workspace package.json",
            "  development typescript ~5.9.3 = 5.9.3@package-lock.json",
            "packages/charts/package.json: @harbour/charts 0.4.0 lockfile package-lock.json workspace package.json",
            "  runtime d3-scale ^4.0.2 = 4.0.2@package-lock.json",
        ],
    );
}

#[test]
fn old_npm_lockfiles() {
    check(
        "npm/lock-v1",
        &[
            "package.json: buoy 1.2.0 lockfile package-lock.json workspace -",
            "  runtime ms ^2.1.0 = 2.1.3@package-lock.json",
            "  runtime nmea-0183<nmea> npm:nmea-0183@^3.0.0 = 3.0.4<npm:nmea-0183@3.0.4>@package-lock.json",
            "  runtime local tools file:tools = -",
        ],
    );
    check(
        "npm/shrinkwrap-v2",
        &[
            "package.json: buoy 1.2.0 lockfile npm-shrinkwrap.json workspace -",
            "  runtime ms ^2.1.0 = 2.1.2@npm-shrinkwrap.json",
        ],
    );
}

/// The reading of this very package equals Cargo's own.
#[test]
fn cargo_itself_reads_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Packages for other platforms need not be there.
    let version = std::process::Command::new("rustc")
        .arg("-vV")
        .output()
        .unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", host.unwrap()])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let own = packages
        .iter()
        .find(|package| package["name"] == "cra-lint")
        .unwrap();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let node = nodes.iter().find(|node| node["id"] == own["id"]).unwrap();
    let mut expected: Vec<(String, String, String)> = Vec::new();
    for dependency in node["deps"].as_array().unwrap() {
        let package = packages
            .iter()
            .find(|package| package["id"] == dependency["pkg"])
            .unwrap();
        for kind in dependency["dep_kinds"].as_array().unwrap() {
            let text = |value: &serde_json::Value| value.as_str().unwrap().to_string();
            let kind = kind["kind"].as_str().unwrap_or("normal").to_string();
            expected.push((text(&package["name"]), text(&package["version"]), kind));
        }
    }
    expected.sort();

    let mut sources = Sources::default();
    let files: Vec<_> = ["Cargo.toml", "Cargo.lock"]
        .iter()
        .map(|name| sources.add(*name, std::fs::read(folder.join(name)).unwrap()))
        .collect();
    let manifests = read_all(&files, &sources);
    let [manifest] = manifests.as_slice() else {
        panic!("{manifests:?}")
    };
    assert_eq!(manifest.problems, []);
    assert_eq!(manifest.name.as_ref().unwrap().value, own["name"]);
    assert_eq!(manifest.version.as_ref().unwrap().value, own["version"]);
    let mut found: Vec<(String, String, String)> = manifest
        .dependencies
        .iter()
        .map(|dependency| {
            let kind = match dependency.scope {
                Scope::Runtime | Scope::Optional => "normal",
                Scope::Build => "build",
                Scope::Development => "dev",
            };
            let resolved = dependency.resolved.as_ref().unwrap().value.clone();
            (dependency.name.value.clone(), resolved, kind.to_string())
        })
        .collect();
    found.sort();
    assert_eq!(found, expected);
    assert!(!found.is_empty());
}

#[track_caller]
fn problems(path: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let mut sources = Sources::default();
    let file = sources.add(path, bytes);
    let manifests = read_all(&[file], &sources);
    let of = |manifest: &Manifest| manifest.problems.clone();
    let all = manifests.iter().flat_map(of);
    all.map(|problem| {
        let end = sources.file(problem.span.file).bytes().len();
        assert!(problem.span.range().end <= end);
        (sources.text(problem.span).to_string(), problem.message)
    })
    .collect()
}

#[test]
fn what_is_written_wrongly_has_a_place() {
    let cargo = |text: &str| problems("Cargo.toml", text.as_bytes());
    let place = |found: &[(String, String)]| found.iter().map(|p| p.0.clone()).collect::<Vec<_>>();
    assert_eq!(
        place(&cargo("[package]\nname = 3\nversion = ['1']\n")),
        ["3", "['1']"]
    );
    assert_eq!(place(&cargo("dependencies = []\n")), ["[]"]);
    assert_eq!(
        place(&cargo(
            "[dependencies]\nä = 1\nb = true\nc = '1'\n"
                .replace('ä', "a")
                .as_str()
        )),
        ["1", "true"]
    );
    assert_eq!(
        place(&cargo("[workspace]\n[dependencies]\na.workspace = true\n")),
        ["a"]
    );
    let npm = |text: &str| problems("package.json", text.as_bytes());
    assert_eq!(place(&npm("[]")), ["[]"]);
    assert_eq!(
        place(&npm(r#"{"name": 1, "dependencies": {"ä": {}, "b": "1"}}"#)),
        ["1", "{}"]
    );
    assert_eq!(
        place(&npm(r#"{"dependencies": {"a": "1", "a": "2"}}"#)),
        [r#""a""#]
    );
    assert_eq!(
        npm("{\n<<<<<<< HEAD\n\"name\": 1\n=======\n>>>>>>> b\n}"),
        [(
            "<<<<<<< HEAD".into(),
            "the file holds an unresolved merge conflict".into()
        )]
    );
    for broken in ["", "{", "{\"name\":", "\u{feff}", "nul", "[[[["] {
        assert_eq!(npm(broken).len(), 1, "{broken:?}");
    }
    assert_eq!(problems("package.json", b"{\"name\": \"\xFF\"}").len(), 1);
    assert_eq!(problems("Cargo.toml", b"\xFF\xFEa\0").len(), 1);
    assert!(cargo("").is_empty());
    problems("package.json", "[".repeat(1 << 20).as_bytes());
    problems(
        "package.json",
        "{\"dependencies\":".repeat(1 << 18).as_bytes(),
    );
}

/// Every span of a manifest lies in its file on character borders.
fn spans_hold(manifests: &[Manifest], sources: &Sources) {
    for manifest in manifests {
        let texts = [&manifest.name, &manifest.version].into_iter().flatten();
        let mut spans: Vec<_> = texts.map(|text| text.span).collect();
        for dependency in &manifest.dependencies {
            spans.push(dependency.name.span);
            spans.extend(dependency.requirement.iter().map(|text| text.span));
            spans.extend(dependency.resolved.iter().map(|text| text.span));
        }
        spans.extend(manifest.problems.iter().map(|problem| problem.span));
        for span in spans {
            let file = sources.file(span.file);
            assert!(span.range().end <= file.bytes().len(), "{span:?}");
            if let Some(text) = file.text() {
                assert!(text.get(span.range()).is_some(), "{span:?}");
            }
        }
    }
}

#[test]
fn no_damage_breaks_the_readers() {
    let damage: [&[u8]; 8] = [b"", b"\"", b"{", b"]", b"=", b"\n", b"\xC3", b"\0"];
    for folder in [
        "cargo/workspace",
        "cargo/lock-v1",
        "npm/workspace",
        "npm/lock-v1",
    ] {
        let (original, _) = load(folder, str::to_string);
        for (damaged, file) in original.iter() {
            for at in (0..file.bytes().len()).step_by(3) {
                // Cut off at `at`, then one byte changed there.
                for (kind, piece) in damage.iter().enumerate() {
                    if (at / 3 + kind) % 4 != 0 {
                        continue;
                    }
                    let mut bytes = file.bytes()[..at].to_vec();
                    bytes.extend_from_slice(piece);
                    if kind % 2 == 1 {
                        bytes.extend_from_slice(&file.bytes()[at + 1..]);
                    }
                    let mut sources = Sources::default();
                    let files: Vec<_> = original
                        .iter()
                        .map(|(id, file)| {
                            let whole = file.bytes().to_vec();
                            sources.add(
                                file.path(),
                                if id == damaged { bytes.clone() } else { whole },
                            )
                        })
                        .collect();
                    spans_hold(&read_all(&files, &sources), &sources);
                }
            }
        }
    }
}
