//! SBOMs older than their manifests, by the history of real repositories.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use crate::common::{TODAY, lines_of};
use cra_lint::check::{Options, check};
use cra_lint::diagnostic::Outcome;
use cra_lint::engine::Selection;
use cra_lint::report::Report;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const RULE: &str = "sbom-older-than-manifest";

/// A repository on its way, with a clock of its own.
struct Story {
    folder: TempDir,
    day: u32,
}

impl Story {
    /// `None`, with a word on it, where there is no git.
    fn begin() -> Option<Self> {
        let story = Self {
            folder: tempfile::tempdir().unwrap(),
            day: 0,
        };
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("SKIPPED: there is no git to make a repository with");
            return None;
        }
        story.git(&["init", "-q", "-b", "main"]);
        Some(story)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn git(&self, arguments: &[&str]) {
        let date = format!("2026-03-{:02}T12:00:00Z", self.day.max(1));
        let status = Command::new("git")
            .current_dir(self.path())
            .args(["-c", "user.name=A", "-c", "user.email=a@b.example"])
            .args(arguments)
            .env("GIT_COMMITTER_DATE", &date)
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .status();
        assert!(status.unwrap().success(), "git {arguments:?}");
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// A manifest of these dependencies.
    fn declare(&self, dependencies: &[(&str, &str)]) {
        let lines = dependencies
            .iter()
            .map(|(name, version)| format!("    \"{name}\": \"{version}\""));
        let lines = lines.collect::<Vec<_>>().join(",\n");
        let text = format!(
            "{{\n  \"name\": \"gate\",\n  \"version\": \"1.0.0\",\n  \"dependencies\": {{\n{lines}\n  }}\n}}\n"
        );
        self.write("package.json", &text);
    }

    /// An SBOM of these components, made at this time.
    fn describe(&self, path: &str, components: &[(&str, &str)], time: &str) {
        let parts = components.iter().map(|(name, version)| {
            format!(
                "{{\"type\": \"library\", \"bom-ref\": \"{name}\", \"name\": \"{name}\", \"version\": \"{version}\", \"purl\": \"pkg:npm/{name}@{version}\"}}"
            )
        });
        let parts = parts.collect::<Vec<_>>().join(",\n    ");
        let names = components.iter().map(|(name, _)| format!("\"{name}\""));
        let names = names.collect::<Vec<_>>().join(", ");
        let nodes = components
            .iter()
            .map(|(name, _)| format!(", {{\"ref\": \"{name}\"}}"));
        let nodes = nodes.collect::<String>();
        let text = format!(
            r#"{{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "version": 1,
  "metadata": {{
    "timestamp": "{time}",
    "component": {{"type": "application", "bom-ref": "gate", "name": "gate", "version": "1.0.0"}}
  }},
  "components": [
    {parts}
  ],
  "dependencies": [{{"ref": "gate", "dependsOn": [{names}]}}{nodes}]
}}
"#
        );
        self.write(path, &text);
    }

    fn commit(&mut self) {
        self.day += 1;
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "next"]);
    }

    fn said(&self) -> Vec<String> {
        said(&check_in(self.path(), &["."]))
    }
}

fn check_in(folder: &Path, paths: &[&str]) -> Report {
    check(&Options {
        paths: paths.iter().map(Into::into).collect(),
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: None,
        today: TODAY,
        selection: Selection::default(),
        history: true,
        working_directory: folder.to_path_buf(),
    })
}

fn said(report: &Report) -> Vec<String> {
    let lines = lines_of(report).into_iter();
    lines.filter(|line| line.contains(RULE)).collect()
}

fn outcome(report: &Report) -> &Outcome {
    let check = report.checks.iter().find(|check| check.rule.id == RULE);
    &check.unwrap().outcome
}

const SBOM: &str = "sbom/gate.cdx.json";

/// SBOM and manifest of one commit, then the manifest of a later one.
fn stale() -> Option<Story> {
    let mut story = Story::begin()?;
    story.declare(&[("ms", "^2.1.0"), ("qs", "^6.0.0"), ("ws", "^8.0.0")]);
    let listed = [("ms", "2.1.3"), ("qs", "6.1.0"), ("ws", "8.2.0")];
    story.describe(SBOM, &listed, "2026-03-01T11:00:00Z");
    story.commit();
    story.write("README.md", "# Gate\n");
    story.commit();
    story.declare(&[("ms", "^2.1.3"), ("qs", "^6.0.0"), ("zod", "^3.0.0")]);
    story.commit();
    Some(story)
}

const EXPECTED: &str = "package.json:5:5-5:9 info sbom-older-than-manifest the SBOM `sbom/gate.cdx.json` is of 2026-03-01; since then `ms` was changed, and 2 other dependencies changed";

#[test]
fn what_changed_since_the_sbom_is_told() {
    let Some(story) = stale() else { return };
    assert_eq!(story.said(), [EXPECTED]);
    // The same in packs, with objects kept as differences.
    story.git(&["gc", "-q", "--aggressive", "--prune=now"]);
    assert!(!story.path().join(".git/refs/heads/main").exists());
    assert_eq!(story.said(), [EXPECTED]);
    // And in a further working tree, and from a folder inside.
    let other = tempfile::tempdir().unwrap();
    let tree = other.path().join("tree");
    story.git(&["worktree", "add", "-q", "--detach", tree.to_str().unwrap()]);
    assert_eq!(said(&check_in(&tree, &["."])), [EXPECTED]);
    let inside = check_in(&tree.join("sbom"), &[".."]);
    assert_eq!(said(&inside).len(), 1, "{:?}", said(&inside));
}

#[test]
fn a_new_sbom_is_not_old() {
    let Some(mut story) = stale() else { return };
    // Not committed yet.
    let listed = [("ms", "2.1.3"), ("qs", "6.1.0"), ("zod", "3.2.0")];
    story.describe(SBOM, &listed, "2026-03-09T11:00:00Z");
    assert!(story.said().is_empty());
    story.commit();
    assert!(story.said().is_empty());
    // What does not concern the product's parts changes the manifest, not what it declares.
    let text = std::fs::read_to_string(story.path().join("package.json")).unwrap();
    story.write(
        "package.json",
        &text.replace("\"version\"", "\"private\": true,\n  \"version\""),
    );
    story.commit();
    let report = check_in(story.path(), &["."]);
    assert!(said(&report).is_empty());
    assert_eq!(outcome(&report), &Outcome::Checked(1));
}

#[test]
fn an_sbom_outside_the_repository_has_its_time_stamp() {
    let Some(mut story) = Story::begin() else {
        return;
    };
    story.write(".gitignore", "out/\n");
    story.declare(&[("ms", "^2.1.0")]);
    story.commit();
    story.write("README.md", "# Gate\n");
    story.commit();
    story.declare(&[("ms", "^2.1.3")]);
    story.commit();
    // What git leaves out is read where the user names it.
    let sbom = "out/gate.cdx.json";
    story.describe(sbom, &[("ms", "2.1.3")], "2026-03-02T13:00:00Z");
    let report = check_in(story.path(), &[sbom, "package.json"]);
    let line = "package.json:5:5-5:9 info sbom-older-than-manifest the SBOM `out/gate.cdx.json` is of 2026-03-02; since then `ms` was changed";
    assert_eq!(said(&report), [line]);
    story.describe(sbom, &[("ms", "2.1.3")], "2026-03-03T13:00:00Z");
    let report = check_in(story.path(), &[sbom, "package.json"]);
    assert!(said(&report).is_empty());
}

#[test]
fn a_history_that_is_cut_off_tells_nothing() {
    let Some(story) = stale() else { return };
    let other = tempfile::tempdir().unwrap();
    let clone = other.path().join("clone");
    let address = format!("file://{}", story.path().display());
    story.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &address,
        clone.to_str().unwrap(),
    ]);
    let report = check_in(&clone, &["."]);
    assert!(said(&report).is_empty());
    assert!(matches!(outcome(&report), Outcome::NotAssessable(_)));
    // No repository at all.
    std::fs::remove_dir_all(clone.join(".git")).unwrap();
    let report = check_in(&clone, &["."]);
    assert!(matches!(outcome(&report), Outcome::NotAssessable(_)));
}

#[test]
fn a_repository_that_is_damaged_does_no_harm() {
    let Some(story) = stale() else { return };
    story.git(&["gc", "-q"]);
    let packs = story.path().join(".git/objects/pack");
    let files: Vec<_> = std::fs::read_dir(packs)
        .unwrap()
        .flatten()
        .map(|file| file.path())
        .collect();
    for path in files {
        let whole = std::fs::read(&path).unwrap();
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        #[allow(clippy::permissions_set_readonly_false, reason = "a scratch file")]
        permissions.set_readonly(false);
        std::fs::set_permissions(&path, permissions).unwrap();
        for at in (0..whole.len()).step_by(whole.len() / 40 + 1) {
            let mut bent = whole.clone();
            bent[at] ^= 0xFF;
            std::fs::write(&path, bent).unwrap();
            check_in(story.path(), &["."]);
            std::fs::write(&path, &whole[..at]).unwrap();
            check_in(story.path(), &["."]);
        }
        std::fs::write(&path, &whole).unwrap();
    }
    assert_eq!(story.said(), [EXPECTED]);
}
