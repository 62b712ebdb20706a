//! YAML: every node stands in the file.
#![no_main]

use cra_lint::source::Sources;
use cra_lint::syntax::yaml::{Document, Node};
use libfuzzer_sys::fuzz_target;

fn walk(node: Node<'_>, text: &str, left: &mut usize) {
    let Some(fewer) = left.checked_sub(1) else {
        return;
    };
    *left = fewer;
    assert!(text.get(node.span().range()).is_some());
    node.elements()
        .for_each(|element| walk(element, text, left));
    for (key, value) in node.entries() {
        walk(key, text, left);
        walk(value, text, left);
    }
}

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let file = sources.add("a.yaml", text);
    match Document::parse(file, &sources) {
        Ok(document) => {
            let mut left = 10_000;
            document
                .roots()
                .for_each(|root| walk(root, text, &mut left));
        }
        Err(problem) => assert!(text.get(problem.span.range()).is_some()),
    }
});
