//! TOML: every node stands in the file.
#![no_main]

use cra_lint::source::Sources;
use cra_lint::syntax::toml::{Document, Node};
use libfuzzer_sys::fuzz_target;

fn walk(node: Node<'_>, text: &str) {
    assert!(text.get(node.span().range()).is_some());
    node.elements().for_each(|element| walk(element, text));
    for (key, value) in node.entries() {
        assert!(text.get(key.span.range()).is_some());
        walk(value, text);
    }
}

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let file = sources.add("a.toml", text);
    match Document::parse(file, &sources) {
        Ok(document) => walk(document.root(), text),
        Err(problem) => assert!(text.get(problem.span.range()).is_some()),
    }
});
