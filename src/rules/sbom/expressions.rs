//! Licence expressions, each text read once.

use crate::sbom::license::Expression;
use std::collections::HashMap;

/// Expressions by their text; a file repeats few of them many times.
#[derive(Default)]
pub(super) struct Expressions {
    known: HashMap<String, usize>,
    read: Vec<Expression>,
    none: Expression,
}

impl Expressions {
    /// What this text says.
    pub(super) fn read(&mut self, text: &str) -> &Expression {
        let at = match self.known.get(text) {
            Some(at) => *at,
            None => {
                self.read.push(Expression::parse(text));
                self.known.insert(text.to_string(), self.read.len() - 1);
                self.read.len() - 1
            }
        };
        self.read.get(at).unwrap_or(&self.none)
    }
}
