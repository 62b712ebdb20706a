//! Bytes to values with byte spans, one file per syntax; knows nothing of what values mean.

pub mod merge_conflict;
pub mod toml;
