//! Which files there are, and what was skipped and why.

/// A file or folder that was not read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Skipped {
    /// Path as reports show it.
    pub path: String,
    /// Why.
    pub reason: String,
}
