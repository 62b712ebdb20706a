//! Whole folders, checked by every rule: fixtures, products, the corpora, and files bent at random.

#[path = "../common/mod.rs"]
mod common;

mod corpora;
mod fingerprints;
mod fixtures;
mod generators;
mod mutations;
mod planted;
mod products;
