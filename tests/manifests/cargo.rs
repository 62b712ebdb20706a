//! Cargo against itself.

use cra_lint::manifest::{Scope, read_all};
use cra_lint::source::Sources;
use std::path::Path;

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
