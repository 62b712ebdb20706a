//! What the maker's own documents speak of, block by block: read once, asked by many rules.

use crate::document::{Block, Document};
use crate::law::words::topic::{Topic, Topics, topics_of_block};
use crate::parallel;
use std::sync::Arc;

/// What the documents of a product speak of. Documents that are not the maker's own say nothing here.
#[derive(Debug)]
pub struct Said {
    documents: Vec<Spoken>,
}

/// What one document speaks of.
#[derive(Default, Debug)]
struct Spoken {
    /// By block.
    blocks: Vec<Topics>,
    /// By section: its heading and its own blocks.
    sections: Vec<Topics>,
}

impl Said {
    /// Reads the documents that are the maker's `own`.
    pub(super) fn read(documents: &[Arc<Document>], own: &[bool]) -> Self {
        let pairs: Vec<_> = documents.iter().zip(own).collect();
        let documents = parallel::map(&pairs, |(document, own)| match own {
            true => spoken(document),
            false => Spoken::default(),
        });
        Self { documents }
    }

    /// Whether any block speaks of a topic.
    pub fn anywhere(&self, topic: Topic) -> bool {
        self.in_a_block(&[topic])
    }

    /// Whether one block speaks of all these topics.
    pub fn in_a_block(&self, topics: &[Topic]) -> bool {
        self.blocks().any(|(.., said)| said.has_all(topics))
    }

    /// Whether one section, subsections apart, speaks of all these topics.
    pub fn in_a_section(&self, topics: &[Topic]) -> bool {
        let sections = self.documents.iter().flat_map(|spoken| &spoken.sections);
        sections.into_iter().any(|said| said.has_all(topics))
    }

    /// Every block with the index of its document among the product's, its own, and what it speaks of.
    pub fn blocks(&self) -> impl Iterator<Item = (usize, usize, Topics)> {
        let documents = self.documents.iter().enumerate();
        documents.flat_map(|(document, spoken)| {
            let blocks = spoken.blocks.iter().enumerate();
            blocks.map(move |(block, said)| (document, block, *said))
        })
    }
}

fn spoken(document: &Document) -> Spoken {
    let blocks: Vec<_> = document.blocks.iter().map(of_block).collect();
    let mut sections = vec![Topics::default(); document.sections.len()];
    for (block, said) in blocks.iter().enumerate() {
        if let Some(section) = sections.get_mut(document.section_of(block)) {
            section.add(*said);
        }
    }
    Spoken { blocks, sections }
}

/// What one block speaks of; what is quoted is somebody else's.
pub fn of_block(block: &Block) -> Topics {
    match block.quoted {
        true => Topics::default(),
        false => topics_of_block(block),
    }
}
