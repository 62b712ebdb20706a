//! A repository of 500 manifests and 20 SBOMs: reading, pairing, comparing.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../tests/common/monorepo.rs"]
mod monorepo;

use cra_lint::check::{Options, check};
use cra_lint::engine::Selection;
use criterion::{Criterion, criterion_group, criterion_main};

/// As the command has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZE: monorepo::Size = monorepo::Size {
    products: 20,
    packages: 25,
    dependencies: 15,
    indirect: 150,
};

fn run(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    monorepo::write(folder.path(), SIZE);
    let mut options = Options {
        paths: vec![],
        config: None,
        unsaved: cra_lint::unsaved::Unsaved::default(),
        baseline: None,
        today: jiff::civil::date(2026, 11, 21),
        selection: Selection::default(),
        history: false,
        working_directory: folder.path().to_path_buf(),
    };
    criterion.bench_function("repository of 500 manifests and 20 SBOMs", |bench| {
        bench.iter(|| check(&options).diagnostics.len());
    });
    options.paths = vec!["products/7/parts/3/package.json".into()];
    criterion.bench_function("one manifest of 500 with its SBOM among 20", |bench| {
        bench.iter(|| check(&options).diagnostics.len());
    });
}

criterion_group!(benches, run);
criterion_main!(benches);
