//! Words of risk assessments: columns of their tables, what is written in them, what they rest on.

mod basis;
mod columns;
mod described;
mod values;
mod weights;

pub use basis::*;
pub use columns::*;
pub use described::*;
pub use values::*;
pub use weights::*;
