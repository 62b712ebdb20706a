//! The outputs.

mod common;
use common::sample;
use cra_lint::report::human::{self, Detail, Style};

#[test]
fn look() {
    let wide = Style {
        color: true,
        unicode: true,
        width: 80,
        detail: Detail::Verbose,
    };
    std::fs::write("/tmp/human.txt", human::render(&sample::typical(), wide)).unwrap();
    let plain = Style {
        color: false,
        unicode: false,
        width: 80,
        detail: Detail::Verbose,
    };
    std::fs::write("/tmp/human-h.txt", human::render(&sample::hostile(), plain)).unwrap();
}
