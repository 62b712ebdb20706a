//! The Regulation as tables: legal points, Annex VII elements, terms, dated facts. No logic beyond look-up.

pub mod acts;
pub mod category;
pub mod cra;
pub mod element;
pub mod gap;
pub mod members;
pub mod requirement;
pub mod status;
pub mod terms;
pub mod words;

pub use element::Element;
