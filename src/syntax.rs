//! Bytes to values with byte spans, one file per syntax; knows nothing of what values mean.

pub mod asciidoc;
mod inline;
pub mod markdown;
pub mod prose;
pub mod rst;
pub mod text;
