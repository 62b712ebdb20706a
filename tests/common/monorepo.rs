//! A repository of many packages, written for measuring and for testing which SBOM is compared with which manifest.
#![allow(unreachable_pub, reason = "a bench takes it in as its own")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Write;
use std::path::Path;

/// How much there is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Products, each with one SBOM.
    pub products: usize,
    /// Packages of each product: JavaScript, Rust and Python in turn.
    pub packages: usize,
    /// Direct dependencies of each package.
    pub dependencies: usize,
    /// Indirect dependencies of each product and ecosystem.
    pub indirect: usize,
}

const ECOSYSTEMS: [&str; 3] = ["npm", "cargo", "pypi"];

fn save(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// What a package depends on: some that all share, some of its own.
fn dependencies(size: Size, product: usize, package: usize) -> Vec<String> {
    let own = (0..size.dependencies).map(|at| match at % 3 {
        0 => format!("shared-{at}"),
        1 => format!("lib-{product}-{at}"),
        _ => format!("lib-{product}-{package}-{at}"),
    });
    own.collect()
}

fn manifest(size: Size, product: usize, package: usize) -> (&'static str, String) {
    let names = dependencies(size, product, package);
    let name = format!("part-{product}-{package}");
    let mut out = String::new();
    match package % 3 {
        0 => {
            let list: Vec<_> = names
                .iter()
                .map(|name| format!("    \"{name}\": \"^1.0.0\""))
                .collect();
            let list = list.join(",\n");
            write!(out, "{{\n  \"name\": \"{name}\",\n  \"version\": \"1.0.0\",\n  \"dependencies\": {{\n{list}\n  }}\n}}\n").unwrap();
            ("package.json", out)
        }
        1 => {
            write!(
                out,
                "[package]\nname = \"{name}\"\nversion = \"1.0.0\"\n\n[dependencies]\n"
            )
            .unwrap();
            names
                .iter()
                .for_each(|name| writeln!(out, "{name} = \"1\"").unwrap());
            ("Cargo.toml", out)
        }
        _ => {
            write!(
                out,
                "[project]\nname = \"{name}\"\nversion = \"1.0.0\"\ndependencies = [\n"
            )
            .unwrap();
            names
                .iter()
                .for_each(|name| writeln!(out, "    \"{name}>=1\",").unwrap());
            ("pyproject.toml", out + "]\n")
        }
    }
}

/// One product's SBOM, without the dependency `left_out` of its first package.
fn sbom(size: Size, product: usize, left_out: Option<&str>) -> String {
    let root = format!("product-{product}");
    let mut components = Vec::new();
    let mut nodes = Vec::new();
    let mut known = std::collections::BTreeSet::new();
    let mut component = |purl: &str, name: &str| {
        if known.insert(purl.to_string()) {
            components.push(format!(
                r#"{{"type":"library","bom-ref":"{purl}","name":"{name}","version":"1.0.0","purl":"{purl}"}}"#
            ));
        }
    };
    let mut parts = Vec::new();
    for package in 0..size.packages {
        let kind = ECOSYSTEMS[package % 3];
        let name = format!("part-{product}-{package}");
        let part = format!("pkg:{kind}/{name}@1.0.0");
        component(&part, &name);
        let names = dependencies(size, product, package).into_iter();
        let names: Vec<_> = names
            .filter(|name| package > 0 || Some(name.as_str()) != left_out)
            .collect();
        let edges = names.iter().map(|name| format!("pkg:{kind}/{name}@1.0.0"));
        let edges: Vec<_> = edges.collect();
        edges
            .iter()
            .zip(&names)
            .for_each(|(purl, name)| component(purl, name));
        nodes.push(format!(r#"{{"ref":"{part}","dependsOn":{edges:?}}}"#));
        parts.push(part);
    }
    for (kind, at) in ECOSYSTEMS
        .iter()
        .flat_map(|kind| (0..size.indirect).map(move |at| (kind, at)))
    {
        let purl = format!("pkg:{kind}/deep-{at}@1.0.0");
        component(&purl, &format!("deep-{at}"));
        nodes.push(format!(r#"{{"ref":"{purl}"}}"#));
    }
    nodes.push(format!(r#"{{"ref":"{root}","dependsOn":{parts:?}}}"#));
    format!(
        r#"{{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{{"component":{{"type":"application","bom-ref":"{root}","name":"{root}","version":"1.0.0"}}}},
"components":[{}],
"dependencies":[{}]}}"#,
        components.join(",\n"),
        nodes.join(",\n")
    )
}

/// Writes the repository: packages in `products/N/parts/M`, SBOMs in `sboms`. In each SBOM one dependency of the
/// product's first package is missing, which is returned.
pub fn write(root: &Path, size: Size) -> Vec<(String, String)> {
    let mut missing = Vec::new();
    for product in 0..size.products {
        for package in 0..size.packages {
            let (file, text) = manifest(size, product, package);
            save(
                root,
                &format!("products/{product}/parts/{package}/{file}"),
                &text,
            );
        }
        let left_out = format!("lib-{product}-0-2");
        save(
            root,
            &format!("sboms/product-{product}.cdx.json"),
            &sbom(size, product, Some(&left_out)),
        );
        missing.push((format!("products/{product}/parts/0/package.json"), left_out));
    }
    missing
}
