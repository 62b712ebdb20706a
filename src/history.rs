//! What a Git repository tells of its history, read from its files alone: no program is run, nothing is written.
//!
//! Read are loose objects and packs (index version 2) of repositories with SHA-1 ids, along the first parents of
//! `HEAD`. Whatever else there is – other ids, reference tables, histories cut off by a shallow or partial clone –
//! gives no answer rather than a wrong one. Formats: `gitformat-pack(5)`, `gitrepository-layout(5)`.

mod delta;
mod object;
mod pack;
mod repository;
mod walk;

pub use object::Id;
pub use repository::Repository;
pub use walk::{Moment, Sought};

/// Larger objects are not read, in bytes; commits, folders and manifests have kilobytes.
const MAX_OBJECT: usize = 32 << 20;
