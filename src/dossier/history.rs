//! What the history of the repository says of a product.

use crate::manifest::outdated::Ages;

/// What the history of the repository says of a product; nothing where it was not asked for.
#[derive(Default, Debug)]
pub struct History {
    /// Which of the compared pairs of SBOM and manifest are out of date.
    pub ages: Ages,
    /// The versions that tags name, lowest first.
    pub tags: Vec<String>,
}
