//! Words by which people speak of weaknesses, fixes, dangers and tests when they do not use the terms of the law:
//! beginnings of words in the manner of [`super::Stems::of_lists`], one string a language in the order
//! en nl de fr es it pl ja, then others.

pub mod danger;
pub mod fixes;
pub mod parts;
pub mod report;
pub mod support;
pub mod trial;
