//! Manifests and lockfiles that are written wrongly: one place each, never more than is wrong.

use crate::harness::{places, problems, spans_hold};
use cra_lint::manifest::read_all;
use cra_lint::source::Sources;

#[test]
fn javascript_lockfiles_that_are_broken_have_a_place() {
    let lock = |name: &str, text: &str| {
        let mut sources = Sources::default();
        let manifest = sources.add("package.json", &b"{}"[..]);
        sources.add(name, text);
        let manifests = read_all(&[manifest], &sources);
        spans_hold(&manifests, &sources);
        let problem = &manifests[0].problems[0];
        sources.text(problem.span).to_string()
    };
    assert_eq!(
        lock("yarn.lock", "# yarn lockfile v1\n\nä@1:\n  version"),
        "ä@1:"
    );
    assert_eq!(lock("yarn.lock", "a@1:\nb@2:\n  version \"1\"\n"), "b@2:");
    assert_eq!(lock("yarn.lock", "whatever\n"), "whatever");
    let conflict = "<<<<<<< HEAD\na@1:\n=======\n>>>>>>> x\n";
    for name in ["yarn.lock", "pnpm-lock.yaml", "bun.lock"] {
        assert_eq!(lock(name, conflict), "<<<<<<< HEAD", "{name}");
    }
    assert_eq!(lock("yarn.lock", "__metadata:\n  version: [\n"), "[");
    assert_eq!(lock("pnpm-lock.yaml", "- a\n"), "- a");
    assert_eq!(lock("bun.lock", "{\"a\": [1, 2"), "2");
}

#[test]
fn python_that_is_broken_has_a_place() {
    let pyproject = |text: &str| places("pyproject.toml", text);
    assert_eq!(
        pyproject("[project]\nname = 3\ndependencies = ['ä>=1', 'b 2', 'c', 4]\n"),
        ["3", "ä>=1", "2", "4"]
    );
    assert_eq!(pyproject("[project]\ndependencies = 'a'\n"), ["'a'"]);
    assert_eq!(
        pyproject(
            "[dependency-groups]\na = [{include-group = 'b'}]\nb = [{include-group = 'a'}]\n"
        ),
        ["'a'"]
    );
    assert_eq!(
        pyproject("[dependency-groups]\na = [{include-group = 'nö'}]\n"),
        ["nö"]
    );
    assert_eq!(pyproject("[tool.poetry.dependencies]\na = 1\n"), ["1"]);
    assert_eq!(places("Pipfile", "[packages]\nä = '1'\n"), ["ä"]);
    assert_eq!(places("Pipfile", "[packages]\na = 1\n"), ["1"]);
    let list = |text: &str| places("requirements.txt", text);
    assert_eq!(list("a==1\n\nb 1.2 # ä\nc\n"), ["1.2"]);
    assert_eq!(
        list("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n"),
        ["<<<<<<< HEAD"]
    );
    assert_eq!(list("a\n-r requirements.txt"), ["requirements.txt"]);
    // Prose that bears the name.
    assert!(list("The gateway shall start.\nIt shall stop.\nmodem\n").is_empty());
    assert_eq!(
        places(
            "setup.cfg",
            "[options]\ninstall_requires =\n    a b\n    c\n"
        ),
        ["b"]
    );
    assert_eq!(problems("requirements.txt", b"a\xFF").len(), 1);
}

#[test]
fn go_that_is_broken_has_a_place() {
    let go = |text: &str| places("go.mod", text);
    assert_eq!(go("module a\nrequire ä.example/b // c\n"), ["ä.example/b"]);
    assert_eq!(go("require (\n  a v1 v2\n"), ["a v1 v2", "require"]);
    assert_eq!(go("replace a b\nreplace c =>\n"), ["a", "c"]);
    assert_eq!(go("module \"ä\nrequire `b\n"), ["`b"]);
    assert_eq!(go("<<<<<<< a\n=======\n>>>>>>> b\n"), ["<<<<<<< a"]);
}

#[test]
fn maven_that_is_broken_has_a_place() {
    let pom = |text: &str| places("pom.xml", text);
    assert_eq!(pom("<projekt/>"), ["<projekt"]);
    assert_eq!(
        pom(
            "<project><dependencies><dependency><groupId>ä</groupId></dependency></dependencies></project>"
        ),
        ["<dependency"]
    );
    assert_eq!(
        pom(
            "<project><artifactId>a</artifactId><parent><artifactId>a</artifactId><relativePath>pom.xml</relativePath></parent></project>"
        ),
        ["a"]
    );
    assert_eq!(pom("<project><ä></project>"), ["<"]);
    let endless = "<project><groupId>${a}</groupId><artifactId>b</artifactId><properties><a>${b}</a><b>x${a}${a}</b></properties></project>";
    assert!(pom(endless).is_empty());
}

#[test]
fn gradle_that_is_broken_has_a_place_or_none() {
    let gradle = |text: &str| places("build.gradle", text);
    assert_eq!(gradle("<<<<<<< a\n=======\n>>>>>>> b\n"), ["<<<<<<< a"]);
    for text in [
        "dependencies {",
        "dependencies { implementation 'ä",
        "dependencies { implementation(",
        "}}}}",
        "dependencies { implementation group: }",
        "/* ",
        "\"\"\"",
    ] {
        assert!(gradle(text).is_empty(), "{text}");
    }
    gradle(&"dependencies {".repeat(100_000));
    gradle(&"(".repeat(100_000));
}

#[test]
fn dotnet_that_is_broken_has_a_place() {
    let project = |text: &str| places("a.csproj", text);
    assert_eq!(
        project("<Project><ItemGroup><PackageReference Version='1'/></ItemGroup></Project>"),
        ["<PackageReference"]
    );
    assert_eq!(project("<Project><ItemGroup></Project>").len(), 1);
    assert_eq!(
        places("packages.config", "<packages><package/></packages>"),
        ["<package"]
    );
    let endless = "<Project><PropertyGroup><Version>$(A)</Version><A>$(Version)x$(A)</A></PropertyGroup></Project>";
    assert!(project(endless).is_empty());
}

#[test]
fn php_and_ruby_that_are_broken_have_a_place() {
    let composer = |text: &str| places("composer.json", text);
    assert_eq!(composer("[]"), ["[]"]);
    assert_eq!(
        composer("{\"require\": {\"ä/b\": 1}, \"require-dev\": [1]}"),
        ["1", "[1]"]
    );
    assert_eq!(composer("{\"require\": {").len(), 1);
    assert_eq!(
        places("Gemfile", "<<<<<<< a\n=======\n>>>>>>> b\n"),
        ["<<<<<<< a"]
    );
    for text in ["gem", "gem 'ä", "end\nend\ngem('x',", "group :test do"] {
        assert!(places("Gemfile", text).is_empty(), "{text}");
    }
}

#[test]
fn c_that_is_broken_has_a_place() {
    let conan = |text: &str| places("conanfile.txt", text);
    assert_eq!(
        conan("[requires]\nmöwe\nzlib/1.3 # ok\n a/1 b\n[options]\nnothing\n"),
        ["möwe", "a/1 b"]
    );
    assert_eq!(
        places(
            "conanfile.py",
            "class A:\n    requires = 'ä / b', \"z/1\"\n"
        ),
        ["ä / b"]
    );
    let vcpkg = |text: &str| places("vcpkg.json", text);
    assert_eq!(vcpkg("[1]"), ["[1]"]);
    assert_eq!(
        vcpkg(
            "{\"dependencies\": [\"ä\", 1, {\"host\": true}], \"features\": {\"x\": {\"dependencies\": {}}}}"
        ),
        ["1", "{\"host\": true}", "{}"]
    );
    let modules = |text: &str| places(".gitmodules", text);
    assert_eq!(
        modules("[submodule \"ä\"]\n\tpath = x\n[core]\n[submodule \"b\"]\nurl = ../b\n"),
        ["ä", "[core]"]
    );
    let west = |text: &str| places("west.yml", text);
    assert_eq!(west("projects: []\n"), ["projects: []"]);
    assert_eq!(west("manifest: 3\n"), ["3"]);
    assert_eq!(west("manifest:\n  projects: ä\n"), ["ä"]);
    assert_eq!(
        west("manifest:\n  projects:\n    - ä\n    - {name: b, remote: ö}\n"),
        ["ä", "ö"]
    );
    let idf = |text: &str| places("idf_component.yml", text);
    assert_eq!(idf("- ä\n"), ["- ä"]);
    assert_eq!(idf("dependencies: [ä]\n"), ["[ä]"]);
    assert_eq!(
        idf("dependencies:\n  a: [ä]\n  ? [b]\n  : 1\n"),
        ["[ä]", "[b]"]
    );
    // What CMake makes of a script that is no script, CMake tells.
    for text in [
        "FetchContent_Declare(",
        "FetchContent_Declare()",
        "CPMAddPackage(\"gh:\")",
        "if(ä",
    ] {
        assert!(places("CMakeLists.txt", text).is_empty(), "{text}");
    }
}

#[test]
fn swift_dart_and_elixir_that_are_broken_have_a_place() {
    let beside = |manifest: &str, lock: &str, text: &str| {
        let mut sources = Sources::default();
        let file = sources.add(manifest, &b""[..]);
        sources.add(lock, text);
        let manifests = read_all(&[file], &sources);
        spans_hold(&manifests, &sources);
        let problems = manifests.iter().flat_map(|manifest| &manifest.problems);
        let texts = problems.map(|problem| sources.text(problem.span).to_string());
        texts.collect::<Vec<_>>()
    };
    let resolved = |text: &str| beside("Package.swift", "Package.resolved", text);
    assert_eq!(resolved("{\"pins\": 1}"), ["{\"pins\": 1}"]);
    assert_eq!(resolved("{\"pins\": [{").len(), 1);
    let lock = |text: &str| beside("pubspec.yaml", "pubspec.lock", text);
    assert_eq!(
        lock("packages:\n  ä:\n    version: \"1\"\n\n"),
        ["version: \"1\""]
    );
    let pubspec = |text: &str| places("pubspec.yaml", text);
    assert_eq!(pubspec("- ä\n"), ["- ä"]);
    assert_eq!(
        pubspec("dependencies: ä\ndev_dependencies:\n  b: [ö]\n"),
        ["ä", "[ö]"]
    );
    let mix = |text: &str| {
        let mut sources = Sources::default();
        let file = sources.add("mix.exs", &b"app: :a"[..]);
        sources.add("mix.lock", text);
        let manifests = read_all(&[file], &sources);
        sources.text(manifests[0].problems[0].span).to_string()
    };
    assert_eq!(mix("%{\n  \"ä\": {:hex, :a, \"1\"},\n  \"ö"), "\"ö");
    assert_eq!(mix("[]"), "[]");
    for text in [
        "defp deps do",
        "defp deps, do:",
        "def deps do [{",
        "{:ä",
        "app: :",
        "@version",
    ] {
        assert!(places("mix.exs", text).is_empty(), "{text}");
    }
    for text in [
        ".package(",
        ".package(url:",
        "Package(name",
        ".testTarget((",
    ] {
        assert!(places("Package.swift", text).is_empty(), "{text}");
    }
}

#[test]
fn circles_are_told_once_at_the_place_that_closes_them() {
    let read = |files: &[(&str, &str)]| {
        let mut sources = Sources::default();
        let files: Vec<_> = files
            .iter()
            .map(|(path, text)| sources.add(*path, *text))
            .collect();
        let manifests = read_all(&files, &sources);
        spans_hold(&manifests, &sources);
        let problems = manifests.iter().flat_map(|manifest| &manifest.problems);
        let told = problems.map(|problem| {
            let path = sources.path(problem.span.file);
            format!(
                "{path}: {}: {}",
                sources.text(problem.span),
                problem.message
            )
        });
        told.collect::<Vec<_>>()
    };
    let package = |name: &str, rest: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"1.0.0\"\n[dependencies]\n{rest}")
    };
    assert_eq!(
        read(&[
            ("a/Cargo.toml", &package("a", "b = { path = \"../b\" }\n")),
            (
                "b/Cargo.toml",
                &package(
                    "b",
                    "a.path = \"../a\"\n[dev-dependencies]\nb.path = \".\"\n"
                )
            ),
        ]),
        ["b/Cargo.toml: a: `a/Cargo.toml` leads back to itself by way of this"]
    );
    let pom = |name: &str, module: &str| {
        format!(
            "<project><artifactId>{name}</artifactId><modules><module>{module}</module></modules></project>"
        )
    };
    assert_eq!(
        read(&[("pom.xml", &pom("a", "b")), ("b/pom.xml", &pom("b", ".."))]),
        ["b/pom.xml: ..: `pom.xml` leads back to itself by way of this"]
    );
    let project = |other: &str| {
        format!("<Project><ItemGroup><ProjectReference Include=\"{other}\"/></ItemGroup></Project>")
    };
    assert_eq!(
        read(&[
            ("a/a.csproj", &project("..\\b\\b.csproj")),
            ("b/b.csproj", &project("../a/a.csproj")),
        ]),
        ["b/b.csproj: ../a/a.csproj: `a/a.csproj` leads back to itself by way of this"]
    );
}
