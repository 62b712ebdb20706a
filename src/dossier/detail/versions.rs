//! Versions of the product's software, beside a label, in a column or in a sentence.

use crate::document::pattern::{Caseless, asked};
use crate::document::table::tables;
use crate::document::{Block, BlockKind, Document, FieldKind};
use crate::dossier::candidate::{Candidate, weight};
use crate::dossier::cue::{Group, Said};
use crate::dossier::role::DocumentRole;
use crate::dossier::title::words;
use crate::dossier::verdict::{self, Verdict};
use crate::dossier::{BANK, EvidenceKind, fallback, needs};
use crate::law::Element;
use crate::law::words::version::{COLUMN, NOW};

/// "firmware 4.2", "covers releases 11.0 to 11.4".
pub(in crate::dossier) static COVERED: Caseless = Caseless::of(
    &BANK,
    r"(?:\b(?:fw|sw)|firmware|software|bootloader|micrologiciel|oprogramowani\w+|programvara\w*|programvare\w*|programmatuur|ohjelmisto\w*|logiciel|firmwar\w+) (?:version |versie |wersja |wersji |versión |versione |verze |v)?\d+\.\d+(?:\.\d+)*|\b(?:covers?|applies to|speaks for|gilt für|betrifft|geldt voor|couvre) (?:\S+ ){0,3}(?:releases?|versions?|versionen|versies?) v?\d+\.\d+",
);

/// Whether a title is one over pieces of software.
fn about_software(title: &str) -> bool {
    let words = words(title);
    words.len() <= 6
        && words.iter().any(|word| {
            ["firmware", "software", "micrologiciel", "logiciel"]
                .iter()
                .any(|known| word.starts_with(known) || word.ends_with(known))
        })
}

/// Words of a value among which one says that the version is the current one.
const SOON_SAID: usize = 5;

/// "Latest: 3.8.2 (3.7 still gets patches)".
pub(super) fn current(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    for field in &document.fields {
        let kind = match field.kind {
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::FrontMatter => continue,
        };
        let first = field.value.as_str().split_whitespace().next();
        let first = first.unwrap_or_default().trim_matches([',', ';', '(', ')']);
        if !first.contains('.') || !needs::is_version(first) {
            continue;
        }
        let label = words(field.label.as_str());
        let told = words(field.value.as_str());
        let said = told.iter().take(SOON_SAID);
        let now = label.len() <= 2
            && label
                .iter()
                .chain(said)
                .any(|word| NOW.contains(&word.as_str()));
        // "Version this file is about: 6.2": the version of a paper has a shorter label.
        let about = label.len() >= 3
            && label
                .iter()
                .any(|word| COLUMN.iter().any(|known| word.starts_with(known)));
        if now || about && role.is_technical() {
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.43 / weight(role, Element::SoftwareVersions).min(1.0),
                field.span,
                kind,
                field.label.as_str(),
            ));
        }
    }
}

/// Paragraphs of a README looked through for its versions.
const FIRST: usize = 20;

/// "Release 2026.3 runs firmware 4.0.17 and app 1.9" near the top of a README.
pub(super) fn released(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    for block in document.blocks.iter().take(FIRST) {
        if matches!(block.kind, BlockKind::Paragraph) {
            out.extend(several(block, role));
        }
    }
}

/// Longest text that tells versions and hardly more, in bytes.
const SHORT: usize = 200;

/// A short text that names the versions of several pieces.
fn several(block: &Block, role: DocumentRole) -> Option<Candidate> {
    let text = block.text.as_str();
    let versioned = || {
        asked::with(text, |asked| {
            asked.once(asked::VERSIONS, |_| u64::from(needs::versioned(text) >= 2)) != 0
        })
    };
    (text.len() <= SHORT && needs::may_name_version(text) && versioned()).then(|| {
        fallback::found(
            Element::SoftwareVersions,
            0.43 / weight(role, Element::SoftwareVersions).min(1.0),
            block.text.span(),
            EvidenceKind::Paragraph,
            text.lines().next().unwrap_or_default(),
        )
    })
}

/// A value that is a version, beside a label (or under a title) that speaks of software.
pub(super) fn versions(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    for field in &document.fields {
        let value = field.value.as_str().trim();
        if !needs::is_version(value) {
            continue;
        }
        let titled = || {
            document
                .sections
                .get(field.section)
                .is_some_and(|section| about_software(section.title.as_str()))
        };
        let listed = field.kind == FieldKind::Row && titled();
        if !listed && !needs::names_software(field.label.as_str()) {
            continue;
        }
        let kind = match field.kind {
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::FrontMatter => continue,
        };
        out.push(fallback::found(
            Element::SoftwareVersions,
            // A paper tells of other software too; the manifest names the product's own version.
            match role {
                DocumentRole::Dossier => 0.55,
                _ => 0.5,
            },
            field.span,
            kind,
            field.label.as_str(),
        ));
    }
    version_tables(document, role, out);
    for (index, block) in document.blocks.iter().enumerate() {
        let text = block.text.as_str();
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::ListItem { .. }
        );
        if !prose {
            continue;
        }
        out.extend(several(block, role));
        let titled = || {
            let section = document.sections.get(document.section_of(index));
            section.is_some_and(|section| about_software(section.title.as_str()))
        };
        let covered = block.within(|| COVERED.find(text));
        if let Some(found) = covered {
            out.push(fallback::found(
                Element::SoftwareVersions,
                match role {
                    DocumentRole::Dossier => 0.45,
                    role => 0.43 / weight(role, Element::SoftwareVersions),
                },
                block.text.span_of(found.clone()),
                EvidenceKind::Paragraph,
                text.get(found).unwrap_or_default(),
            ));
        }
        if needs::names_version(text) && titled() && needs::names_software(text) {
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.45,
                block.text.span(),
                EvidenceKind::Paragraph,
                text.lines().next().unwrap_or_default(),
            ));
        }
    }
}

/// Tables with a column of versions, which are not those of other people's pieces.
pub(super) fn version_tables(document: &Document, role: DocumentRole, out: &mut Vec<Candidate>) {
    for table in tables(document.blocks.iter().enumerate()) {
        let at = table
            .titles
            .iter()
            .position(|cell| is_column(cell.as_str()));
        let others = |header: &Block| Said::in_block(header).has(Group::Pieces);
        let Some(at) = at.filter(|_| !table.header.is_some_and(others)) else {
            continue;
        };
        let found = table.rows.iter().find(|row| {
            let value = row.cells.get(at).map_or("", |cell| cell.as_str());
            needs::is_version(value) && verdict::of_block(row.block) == Verdict::Content
        });
        if let Some(row) = found {
            out.push(fallback::found(
                Element::SoftwareVersions,
                0.42 / weight(role, Element::SoftwareVersions).min(1.0),
                row.block.span,
                EvidenceKind::TableRow,
                row.block.text.as_str().lines().next().unwrap_or_default(),
            ));
        }
    }
}

/// Whether the title of a column is one over versions.
fn is_column(title: &str) -> bool {
    let words = words(title);
    words.len() <= 4
        && words
            .iter()
            .any(|word| COLUMN.iter().any(|known| word.starts_with(known)))
}
