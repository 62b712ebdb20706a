//! Documents: how they are read, and which elements of Annex VII are found in them.

#[path = "../common/mod.rs"]
mod common;

mod borders;
mod languages;
mod papers;
mod reading;
mod recognition;
mod recognition_cases;
mod short_texts;
mod small_products;
