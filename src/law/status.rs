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
