//! Other Union acts that declarations of conformity name, as far as they were repealed.

use jiff::civil::{Date, date};

/// An act that is no longer in force.
#[derive(Debug)]
pub struct Repealed {
    /// Its number, as [`crate::document::act`] gives it.
    pub number: &'static str,
    /// The act that took its place.
    pub by: &'static str,
    /// The first day it is no longer in force.
    pub since: Date,
}

/// Repealed acts, with their successors.
pub const REPEALED: &[Repealed] = &[
    repealed("1999/5/EC", "2014/53/EU", date(2016, 6, 13)),
    repealed("2004/108/EC", "2014/30/EU", date(2016, 4, 20)),
    repealed("89/336/EEC", "2014/30/EU", date(2007, 7, 20)),
    repealed("2006/95/EC", "2014/35/EU", date(2016, 4, 20)),
    repealed("73/23/EEC", "2014/35/EU", date(2007, 1, 16)),
    repealed("94/9/EC", "2014/34/EU", date(2016, 4, 20)),
    repealed("98/37/EC", "2006/42/EC", date(2009, 12, 29)),
    repealed("2006/42/EC", "2023/1230", date(2027, 1, 20)),
    repealed("2001/95/EC", "2023/988", date(2024, 12, 13)),
    repealed("93/42/EEC", "2017/745", date(2021, 5, 26)),
    repealed("2002/95/EC", "2011/65/EU", date(2013, 1, 3)),
    repealed("2022/30", "2024/2847", date(2027, 12, 11)),
];

const fn repealed(number: &'static str, by: &'static str, since: Date) -> Repealed {
    Repealed { number, by, since }
}
