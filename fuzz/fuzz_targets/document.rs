//! Documents: Markdown, AsciiDoc, reStructuredText, plain text and security.txt, by the first byte.
#![no_main]

use cra_lint::document::read;
use cra_lint::source::Sources;
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 5] = ["a.md", "a.adoc", "a.rst", "a.txt", "security.txt"];

fuzz_target!(|input: (u8, &str)| {
    let (kind, text) = input;
    let mut sources = Sources::default();
    let file = sources.add(NAMES[usize::from(kind) % NAMES.len()], text);
    let document = read(file, &sources);
    for block in &document.blocks {
        assert!(text.get(block.span.range()).is_some());
        let inner = block.text.as_str();
        for (at, char) in inner.char_indices() {
            let span = block.text.span_of(at..at + char.len_utf8());
            assert!(text.get(span.range()).is_some());
        }
    }
    for field in &document.fields {
        assert!(text.get(field.value.span().range()).is_some());
    }
    for link in &document.links {
        assert!(text.get(link.target.span.range()).is_some());
    }
});
