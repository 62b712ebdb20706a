//! Short texts: what a document of a few lines says of an element, in many languages and shapes.
//!
//! `fixtures/short-texts/<element>.txt` holds documents one after the other, each below a line
//! `#### present PATH` or `#### open PATH` (missing or a placeholder).

use super::common::root;
use super::recognition::Case;
use cra_lint::law::Element;
use cra_lint::law::element::Status;

/// What stands beside every such document, so that there is a technical file.
const INDEX: (&str, &str) = (
    "docs/index.md",
    "# Technical file of the Ostrya pump controller\n\nKept under Annex VII of Regulation (EU) 2024/2847.\n\nThe Ostrya \
     is a controller for circulation pumps in heating systems.\n",
);

#[test]
fn short_texts_say_what_a_careful_reader_hears() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for element in Element::ALL {
        let path = root().join(format!("fixtures/short-texts/{}.txt", element.id()));
        let Ok(texts) = std::fs::read_to_string(&path) else {
            continue;
        };
        for (head, text) in texts.split("#### ").filter_map(|one| one.split_once('\n')) {
            let (wanted, name) = head.split_once(' ').unwrap();
            let case = Case::of(&[INDEX, (name, text)]);
            let present = case.status(element) == Status::Present;
            count += 1;
            if present != (wanted == "present") {
                let reason = &case.state(element).reason;
                wrong.push(format!("{} {wanted}: {reason}\n{text}", element.id()));
            }
        }
    }
    assert!(count > 100, "{count}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
