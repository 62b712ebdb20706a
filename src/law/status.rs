//! Facts about the Regulation that change without its text changing, each stated once.

use jiff::civil::{Date, date};

/// The day these facts, and the rules built on them, were last held against the sources.
pub const AS_OF: Date = date(2026, 11, 21);

/// From this day products may only be placed on the market under the Regulation (Art. 71(2)).
pub const APPLIES_FROM: Date = date(2027, 12, 11);

/// From this day actively exploited vulnerabilities and severe incidents are reported (Art. 14, Art. 71(2)).
pub const REPORTING_FROM: Date = date(2026, 9, 11);

/// Shortest support period that needs no reason, in years (Art. 13(8)).
pub const MINIMUM_SUPPORT_YEARS: i16 = 5;

/// The standards whose references are published in the Official Journal for the Regulation (Art. 27(1)), by name
/// without edition: none so far.
pub const CITED_STANDARDS: &[&str] = &[];

/// Whether common specifications were adopted (Art. 27(2)).
pub const COMMON_SPECIFICATIONS_ADOPTED: bool = false;

/// Whether the simplified documentation form for small enterprises was adopted (Art. 33(5)).
pub const SIMPLIFIED_FORM_ADOPTED: bool = false;

/// Whether there is any way to the presumption of conformity that opens module A to class I (Art. 32(2)).
pub fn presumption_available() -> bool {
    !CITED_STANDARDS.is_empty() || COMMON_SPECIFICATIONS_ADOPTED
}

/// The days from which the Regulation, or parts of it, apply (Art. 71(2)), with the days of adoption, publication and
/// entry into force and the end of the transition for older certificates (Art. 69(1)).
pub const DAYS: &[Date] = &[
    date(2024, 10, 23),
    date(2024, 11, 20),
    date(2024, 12, 10),
    date(2026, 6, 11),
    REPORTING_FROM,
    APPLIES_FROM,
    date(2028, 6, 11),
];
