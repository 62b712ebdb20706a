//! Information and instructions for users (Annex II).

use super::Rule;
use crate::document::{BlockKind, Document};

mod address;
mod annex_ii;
mod contact_automated_only;
mod user_information_incomplete;
mod user_information_language_not_of_market;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &user_information_incomplete::RULE,
    &contact_automated_only::RULE,
    &user_information_language_not_of_market::RULE,
];

/// How much of a document its language is told from, in bytes.
const ENOUGH: usize = 4000;

/// The beginning of a document's prose.
fn beginning(document: &Document) -> String {
    let mut text = String::new();
    let prose = document.blocks.iter().filter(|block| {
        matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::TableRow { .. }
        )
    });
    for block in prose {
        if text.len() > ENOUGH {
            break;
        }
        text.push_str(block.text.as_str());
        text.push('\n');
    }
    text
}
