//! Reading an SBOM of 10,000 components: the tape alone, and the whole (tape, model, graph, schema).
#![allow(missing_docs, reason = "criterion's macros make items of their own")]

use cra_lint::sbom;
use cra_lint::source::Sources;
use cra_lint::syntax::json::Tape;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fmt::Write;
use std::hint::black_box;

/// As the command has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const COMPONENTS: usize = 10_000;

/// A CycloneDX 1.6 document in which the product uses the first twenty components and each of them three more.
fn cyclonedx(count: usize) -> String {
    let mut components = String::new();
    let mut dependencies = String::from("\n{\"ref\":\"root\",\"dependsOn\":[");
    for index in 0..20.min(count) {
        let comma = if index > 0 { "," } else { "" };
        let _ = write!(dependencies, "{comma}\"lib-{index}\"");
    }
    dependencies.push_str("]}");
    for index in 0..count {
        let comma = if index > 0 { "," } else { "" };
        let hash = format!("{index:064x}");
        let _ = write!(
            components,
            "{comma}\n    {{\n      \"type\": \"library\", \"bom-ref\": \"lib-{index}\", \"name\": \"lib-{index}\",\n      \
             \"version\": \"1.{index}.0\", \"purl\": \"pkg:cargo/lib-{index}@1.{index}.0\",\n      \
             \"supplier\": {{\"name\": \"Supplier {}\", \"url\": [\"https://supplier.example\"]}},\n      \
             \"hashes\": [{{\"alg\": \"SHA-256\", \"content\": \"{hash}\"}}],\n      \
             \"licenses\": [{{\"license\": {{\"id\": \"MIT\"}}}}],\n      \
             \"properties\": [{{\"name\": \"origin\", \"value\": \"registry\"}}]\n    }}",
            index % 97
        );
        let targets: Vec<_> = (1..=3)
            .map(|step| index * 3 + 20 + step)
            .filter(|target| *target < count)
            .map(|target| format!("\"lib-{target}\""))
            .collect();
        let _ = write!(
            dependencies,
            ",\n{{\"ref\":\"lib-{index}\",\"dependsOn\":[{}]}}",
            targets.join(",")
        );
    }
    format!(
        "{{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1,\n\"metadata\": {{\"component\": \
         {{\"type\": \"application\", \"bom-ref\": \"root\", \"name\": \"app\", \"version\": \"1.0.0\"}}}},\n\
         \"components\": [{components}],\n\"dependencies\": [{dependencies}]}}"
    )
}

fn read(criterion: &mut Criterion) {
    let text = cyclonedx(COMPONENTS);
    let mut sources = Sources::default();
    let file = sources.add("bom.cdx.json", text.clone());
    let sbom = sbom::read(file, &sources);
    assert_eq!(
        (sbom.components.len(), sbom.schema.valid),
        (COMPONENTS + 1, Some(true))
    );

    let mut group = criterion.benchmark_group("sbom");
    group
        .throughput(Throughput::Bytes(text.len() as u64))
        .sample_size(20);
    group.bench_function("tape", |bencher| {
        bencher.iter(|| Tape::parse(black_box(&text)).len())
    });
    group.bench_function("read", |bencher| {
        bencher.iter(|| sbom::read(black_box(file), &sources).graph.edges.len());
    });
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
