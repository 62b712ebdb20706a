//! SBOMs in every format: the reader ends in a model, and every problem stands in the file.
#![no_main]

use cra_lint::sbom;
use cra_lint::source::Sources;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut sources = Sources::default();
    let file = sources.add("sbom.json", bytes);
    let sbom = sbom::read(file, &sources);
    let problems = sbom.syntax.iter().chain(&sbom.duplicate_keys);
    let problems = problems.chain(&sbom.schema.problems).chain(&sbom.encoding);
    for problem in problems {
        assert!(bytes.get(problem.span.range()).is_some());
    }
    for (index, component) in sbom.components.iter().enumerate() {
        assert!(bytes.get(component.span.range()).is_some());
        let _ = (sbom.pointer(index), sbom.label(&sources, component));
    }
});
