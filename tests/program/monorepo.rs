//! Repositories of several packages, SBOMs and products: which is compared with which.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::common::{check_in, monorepo};
use cra_lint::report::Report;
use std::path::Path;

const SIZE: monorepo::Size = monorepo::Size {
    products: 4,
    packages: 9,
    dependencies: 6,
    indirect: 10,
};

/// `manifest sbom by`, in the order of the report.
fn comparisons(report: &Report) -> Vec<String> {
    let path = |file| report.sources.path(file);
    let products = report.products.iter();
    products
        .flat_map(|product| product.pairs())
        .map(|pair| {
            let (manifest, sbom) = (path(pair.manifest.file), path(pair.sbom.file));
            format!("{manifest} {sbom} {}", pair.tie.as_str())
        })
        .collect()
}

fn findings(report: &Report, rule: &str) -> Vec<String> {
    let found = report
        .diagnostics
        .iter()
        .filter(|found| found.rule.id == rule);
    let path =
        |found: &cra_lint::diagnostic::Diagnostic| report.sources.path(found.span.file).to_string();
    found
        .map(|found| format!("{} {}", path(found), report.sources.text(found.span)))
        .collect()
}

fn save(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

#[test]
fn every_package_meets_the_sbom_of_its_product() {
    let folder = tempfile::tempdir().unwrap();
    let missing = monorepo::write(folder.path(), SIZE);
    let report = check_in(folder.path(), &["."]);
    let found = comparisons(&report);
    assert_eq!(found.len(), SIZE.products * SIZE.packages, "{found:#?}");
    for line in &found {
        let product = line.split('/').nth(1).unwrap();
        assert!(
            line.contains(&format!(" sboms/product-{product}.cdx.json component")),
            "{line}"
        );
    }
    let mut expected: Vec<_> = missing
        .iter()
        .map(|(path, name)| format!("{path} \"{name}\""))
        .collect();
    expected.sort();
    assert_eq!(findings(&report, "dependency-missing-from-sbom"), expected);
    for rule in [
        "manifest-without-sbom",
        "sbom-entry-undeclared",
        "dependency-not-top-level",
    ] {
        assert_eq!(findings(&report, rule), [""; 0]);
    }
}

const CONFIG: &str = "[[product]]\nname = \"Tide Gauge\"\npath = \"apps/gauge\"\n\n[[product]]\nname = \"Harbour Hub\"\npath = \"apps/hub\"\n";

fn manifest(name: &str, dependency: &str) -> String {
    format!(
        "{{\n  \"name\": \"{name}\",\n  \"version\": \"1.0.0\",\n  \"dependencies\": {{ \"{dependency}\": \"1.0.0\" }}\n}}\n"
    )
}

fn sbom(product: &str, dependency: &str) -> String {
    format!(
        r#"{{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
"metadata":{{"component":{{"type":"application","bom-ref":"p","name":"{product}","version":"1.0.0"}}}},
"components":[{{"type":"library","bom-ref":"d","name":"{dependency}","version":"1.0.0","purl":"pkg:npm/{dependency}@1.0.0"}}],
"dependencies":[{{"ref":"p","dependsOn":["d"]}}]}}"#
    )
}

/// Two products, whose SBOMs lie in one folder that is neither's.
fn two_products(config: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), "cra-lint.toml", config);
    save(
        folder.path(),
        "apps/gauge/package.json",
        &manifest("gauge-fw", "koa"),
    );
    save(
        folder.path(),
        "apps/hub/package.json",
        &manifest("hub-fw", "ws"),
    );
    save(
        folder.path(),
        "release/1.cdx.json",
        &sbom("Harbour Hub", "ws"),
    );
    save(
        folder.path(),
        "release/2.cdx.json",
        &sbom("Tide Gauge", "koa"),
    );
    folder
}

#[test]
fn sboms_beside_the_products_go_to_the_one_they_name() {
    let folder = two_products(CONFIG);
    let report = check_in(folder.path(), &["."]);
    let expected = [
        "apps/gauge/package.json release/2.cdx.json content",
        "apps/hub/package.json release/1.cdx.json content",
    ];
    assert_eq!(comparisons(&report), expected);
    assert_eq!(findings(&report, "product-name-differs"), [""; 0]);
}

#[test]
fn the_configuration_gives_sboms_to_products_and_manifests() {
    let given = CONFIG
        .replace(
            "\"apps/gauge\"\n",
            "\"apps/gauge\"\nsboms = [\"release/1*\"]\n",
        )
        .replace("\"apps/hub\"\n", "\"apps/hub\"\nsboms = [\"release/2*\"]\n");
    let folder = two_products(&given);
    // Given to the wrong product: nothing there is like it.
    assert_eq!(comparisons(&check_in(folder.path(), &["."])), [""; 0]);
    let stated = format!("{given}\n[sbom.describes]\n\"release/1*\" = [\"apps/gauge/*\"]\n");
    let folder = two_products(&stated);
    let report = check_in(folder.path(), &["."]);
    let expected = ["apps/gauge/package.json release/1.cdx.json configuration"];
    assert_eq!(comparisons(&report), expected);
    let missing = findings(&report, "dependency-missing-from-sbom");
    assert_eq!(missing, ["apps/gauge/package.json \"koa\""]);
}
