//! Manifests and lockfiles of every ecosystem, by the first byte.
#![no_main]

use cra_lint::manifest::read_all;
use cra_lint::source::Sources;
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 41] = [
    "Cargo.toml",
    "Cargo.lock",
    "package.json",
    "package-lock.json",
    "pnpm-lock.yaml",
    "yarn.lock",
    "bun.lock",
    "pyproject.toml",
    "poetry.lock",
    "uv.lock",
    "requirements.txt",
    "Pipfile",
    "setup.cfg",
    "go.mod",
    "go.work",
    "pom.xml",
    "build.gradle",
    "build.gradle.kts",
    "App.csproj",
    "packages.config",
    "composer.json",
    "Gemfile",
    "Gemfile.lock",
    "a.gemspec",
    "conanfile.txt",
    "conanfile.py",
    "conan.lock",
    "vcpkg.json",
    "CMakeLists.txt",
    ".gitmodules",
    "west.yml",
    "idf_component.yml",
    "Package.swift",
    "Package.resolved",
    "pubspec.yaml",
    "pubspec.lock",
    "mix.exs",
    "mix.lock",
    "setup.py",
    "packages.lock.json",
    "libs.versions.toml",
];

fuzz_target!(|input: (u8, &str)| {
    let (kind, text) = input;
    let mut sources = Sources::default();
    let file = sources.add(NAMES[usize::from(kind) % NAMES.len()], text);
    for manifest in read_all(&[file], &sources) {
        for problem in &manifest.problems {
            assert!(text.get(problem.span.range()).is_some());
        }
        for dependency in &manifest.dependencies {
            assert!(text.get(dependency.name.span.range()).is_some());
        }
    }
});
