//! Every sample, damaged: cut off, changed, or left in the middle of a merge.

use crate::folders;
use crate::harness::{load, spans_hold};
use cra_lint::manifest::{Manifest, is_lockfile, read_all, recognise};
use cra_lint::source::{FileId, Sources};

/// A sample with one file's bytes in the place of what they were.
fn with(original: &Sources, changed: FileId, bytes: &[u8]) -> (Sources, Vec<Manifest>) {
    let mut sources = Sources::default();
    let mut files = Vec::new();
    for (id, file) in original.iter() {
        let whole = if id == changed { bytes } else { file.bytes() };
        files.push(sources.add(file.path(), whole));
    }
    let manifests = read_all(&files, &sources);
    (sources, manifests)
}

/// The texts at the places of the problems in one file.
fn places(sources: &Sources, manifests: &[Manifest], file: FileId) -> Vec<String> {
    let problems = manifests.iter().flat_map(|manifest| &manifest.problems);
    let there = problems.filter(|problem| problem.span.file == file);
    there
        .map(|problem| sources.text(problem.span).to_string())
        .collect()
}

/// Files that another one of the same folder stands before.
const UNUSED: [&str; 2] = [
    "npm/pnpm-v5/package-lock.json",
    "npm/shrinkwrap-v2/package-lock.json",
];

/// Files beside a manifest that people write: half of one may be all of another.
const BY_HAND: [&str; 6] = [
    "go.work",
    ".gradle",
    ".kts",
    ".props",
    "constraints.txt",
    "workspace.yaml",
];

#[test]
fn a_merge_conflict_is_found_in_every_file() {
    let mut silent = Vec::new();
    for folder in folders() {
        let (original, _) = load(&folder, str::to_string);
        for (id, file) in original.iter() {
            let name = format!("{folder}/{}", file.path());
            let Some(text) = file.text().filter(|_| !UNUSED.contains(&name.as_str())) else {
                continue;
            };
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let (before, after) = lines.split_at(lines.len() / 2);
            let (line, after) = after.split_at(1);
            let conflict = [
                "<<<<<<< HEAD\n",
                line[0],
                "=======\n",
                line[0],
                ">>>>>>> other\n",
            ];
            let damaged = [before, &conflict[..], after].concat().concat();
            let (sources, manifests) = with(&original, id, damaged.as_bytes());
            spans_hold(&manifests, &sources);
            if !places(&sources, &manifests, id).contains(&"<<<<<<< HEAD".to_string()) {
                silent.push(name);
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn a_lockfile_that_was_cut_off_is_found() {
    let mut silent = Vec::new();
    for folder in folders() {
        let (original, _) = load(&folder, str::to_string);
        for (id, file) in original.iter() {
            let name = format!("{folder}/{}", file.path());
            let written = BY_HAND.iter().any(|end| name.ends_with(end));
            let read = is_lockfile(file.path()) && recognise(file.path()).is_none();
            if !read || written || UNUSED.contains(&name.as_str()) {
                continue;
            }
            let half = file.bytes().len() / 2;
            let (sources, manifests) = with(&original, id, &file.bytes()[..half]);
            spans_hold(&manifests, &sources);
            if places(&sources, &manifests, id).is_empty() {
                silent.push(name);
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn no_damage_breaks_the_readers() {
    let damage: [&[u8]; 8] = [b"", b"\"", b"{", b"]", b"=", b"\n", b"\xC3", b"\0"];
    for folder in folders() {
        let (original, _) = load(&folder, str::to_string);
        for (id, file) in original.iter() {
            for at in (0..file.bytes().len()).step_by(7) {
                // Cut off at `at`, or one byte changed there.
                for (kind, piece) in damage.iter().enumerate() {
                    if kind != 0 && (at / 7 + kind) % 8 != 0 {
                        continue;
                    }
                    let mut bytes = file.bytes()[..at].to_vec();
                    bytes.extend_from_slice(piece);
                    if kind % 2 == 1 {
                        bytes.extend_from_slice(&file.bytes()[at + 1..]);
                    }
                    let (sources, manifests) = with(&original, id, &bytes);
                    spans_hold(&manifests, &sources);
                }
            }
        }
    }
}

/// Whatever is written over and over again is read in time that grows with its length alone.
#[test]
fn much_of_the_same_is_read_in_time() {
    let pieces: [(&str, &str); 24] = [
        ("conanfile.py", "self.requires("),
        ("conanfile.py", "if a:\n self.requires('a/1')\n"),
        ("conanfile.txt", "[requires]\na/1\n"),
        ("setup.py", "setup(install_requires=["),
        ("CMakeLists.txt", "if(A)\nFetchContent_Declare(a URL b)\n"),
        ("CMakeLists.txt", "CPMAddPackage(\"gh:a/b@1\" [[ "),
        ("CMakeLists.txt", "a([=[ ]] #[[ ]]\n"),
        ("Package.swift", ".package(url: "),
        (
            "Package.swift",
            "Package(.testTarget(dependencies: [\"a\", ",
        ),
        (
            "Package.swift",
            "/* .package(url: \"https://a.b/c\") */ { #if ",
        ),
        (
            "mix.exs",
            "version: @a {:a, @b} defp deps do [{:a, \"1\"}]\n",
        ),
        ("mix.exs", "defp deps, do: [{:a, [only: ["),
        (".gitmodules", "[submodule \"a\"]\nurl = b\n"),
        ("west.yml", "manifest:\n projects:\n"),
        ("pubspec.yaml", "dependencies: {a: {b: "),
        ("idf_component.yml", "dependencies:\n  a: 1\n"),
        ("vcpkg.json", "{\"dependencies\": [\"a\", {\"features\": "),
        ("Gemfile", "group :test do\n gem 'a'\n"),
        ("Gemfile", "gem 'a',\n"),
        ("go.mod", "require (\n a v1\n"),
        (
            "settings.gradle",
            "versionCatalogs { libs { library('a', 'b:c:1')\n",
        ),
        ("build.gradle", "dependencies { implementation(libs.a, "),
        ("build.gradle", "// a "),
        ("build.gradle", "a,\n\n\n/* */\n"),
    ];
    for (path, piece) in pieces {
        let mut sources = Sources::default();
        let mut files = vec![sources.add(path, piece.repeat(200_000 / piece.len()))];
        if path == "settings.gradle" {
            files.push(sources.add("build.gradle", "dependencies { implementation(libs.a) }"));
        }
        let start = std::time::Instant::now();
        spans_hold(&read_all(&files, &sources), &sources);
        println!("{:?} {path}: {piece}", start.elapsed());
        assert!(start.elapsed().as_secs() < 20, "{path}: {piece}");
    }
}
