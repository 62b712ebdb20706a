//! XML: every element and its text stand in the file.
#![no_main]

use cra_lint::source::Sources;
use cra_lint::syntax::xml::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let file = sources.add("a.xml", text);
    match Document::parse(file, &sources) {
        Ok(document) => {
            for element in document.root().descendants() {
                let texts = [element.span(), element.head(), element.content().span];
                let attributes: Vec<_> = element.attributes().collect();
                drop(attributes);
                for span in texts {
                    assert!(text.get(span.range()).is_some());
                }
            }
        }
        Err(problem) => assert!(text.get(problem.span.range()).is_some()),
    }
});
