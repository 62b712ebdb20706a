//! The whole run over 1,000 documents of 20 kB each, in which no paragraph stands twice: prose on anything, technical
//! files, and tables. All in one process: patterns are compiled once, and what is remembered of earlier texts has to give
//! way. How long the command takes tells the command alone.
#![allow(missing_docs, clippy::unwrap_used)]

use cra_lint::check::{Options, check};
use cra_lint::engine::Selection;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use std::fmt::Write;
use std::path::Path;
use tempfile::TempDir;

/// As the command has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Documents, and bytes of each.
const DOCUMENTS: usize = 1_000;
const BYTES: usize = 20_000;

const ANYTHING: &str = "the device sensor network interface module controls value stored operator installs cable power \
    unit message is are can be sent to from with by on reads temperature every second while board connects pressure valve \
    output input line measure time frame packet header field length byte range limit error state machine starts stops";

const TECHNICAL: &str = "the product security update vulnerability manufacturer signed firmware support period until report \
    reporter risk assessment attacker measure implemented test result passed component SBOM CycloneDX declaration conformity \
    standard EN 18031-1 annex regulation user is are must will be provided within days published advisory contact default \
    password encrypted key interface network not applicable because version 2.4.1 March 2031 high low likelihood impact";

const TITLES: &[&str] = &[
    "General description",
    "Architecture",
    "Vulnerability handling",
    "Secure updates",
    "Risk assessment",
    "Support period",
    "Standards applied",
    "Test reports",
    "User information",
    "Notes",
];

/// Words in no order that means anything, the same in every run.
struct Words {
    words: Vec<&'static str>,
    state: u64,
}

impl Words {
    fn of(words: &'static str) -> Self {
        Self {
            words: words.split_whitespace().collect(),
            state: 1,
        }
    }

    fn below(&mut self, most: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % most
    }

    fn word(&mut self) -> &'static str {
        let at = self.below(self.words.len());
        self.words[at]
    }

    fn sentence(&mut self) -> String {
        let count = 8 + self.below(12);
        let words: Vec<&str> = (0..count).map(|_| self.word()).collect();
        let (first, rest) = words[0].split_at(1);
        format!("{}{rest} {}.", first.to_uppercase(), words[1..].join(" "))
    }

    fn paragraph(&mut self) -> String {
        let count = 2 + self.below(4);
        let sentences: Vec<String> = (0..count).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    fn table(&mut self) -> String {
        let mut table = "| a | b | c |\n|---|---|---|".to_string();
        for _ in 0..8 {
            let (word, number, sentence) = (self.word(), self.below(10_000), self.sentence());
            write!(table, "\n| {word} | {number} | {sentence} |").unwrap();
        }
        table
    }
}

/// What a document is made of.
type Part = fn(&mut Words) -> String;

fn write(root: &Path, words: &mut Words, part: Part) {
    for number in 0..DOCUMENTS {
        let mut text = format!("# Document {number}\n");
        while text.len() < BYTES {
            if words.below(6) == 0 {
                let title = words.below(TITLES.len());
                write!(text, "\n## {}\n", TITLES[title]).unwrap();
            }
            write!(text, "\n{}\n", part(words)).unwrap();
        }
        std::fs::write(root.join(format!("{number:04}.md")), text).unwrap();
    }
}

fn run(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("1,000 documents of 20 kB");
    group.sample_size(10);
    let parts: [(&str, &str, Part); 3] = [
        ("prose", ANYTHING, Words::paragraph),
        ("technical", TECHNICAL, Words::paragraph),
        ("tables", ANYTHING, Words::table),
    ];
    for (name, words, part) in parts {
        let mut words = Words::of(words);
        // Other texts each time: what came up before is remembered.
        let mut documents = || {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), &mut words, part);
            let options = Options {
                paths: vec![],
                config: None,
                unsaved: cra_lint::unsaved::Unsaved::default(),
                baseline: None,
                today: jiff::civil::date(2026, 11, 22),
                selection: Selection::default(),
                history: false,
                working_directory: folder.path().to_path_buf(),
            };
            (folder, options)
        };
        group.bench_function(name, |bench| {
            let run = |(_, options): &mut (TempDir, Options)| check(options).diagnostics.len();
            bench.iter_batched_ref(&mut documents, run, BatchSize::PerIteration);
        });
    }
    group.finish();
}

criterion_group!(benches, run);
criterion_main!(benches);
