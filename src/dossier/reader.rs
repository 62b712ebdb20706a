//! Tables that set what the law wants of the reader beside what the writer offers for it: "You must have | Our tool
//! gives you". They speak of the reader's product, not of the writer's.

use crate::document::{BlockKind, Document, Text};
use crate::law::words::{Stems, bare};
use crate::source::Span;
use std::sync::LazyLock;

/// Words for the reader.
const READER: &[&str] = &[
    "you , your , yours , uw , jij , jouw , jullie , ihnen , ihre , ihrem , ihren , vous , votre , vos , usted , ustedes , voi , vostr, twój , twoj, państw, お客様, 貴社, ditt , dina , teidän , váš , vaše , você , vocês , vosso ",
];

/// Words for what the writer offers.
const OFFERED: &[&str] = &[
    "gives , give you, offers , provides , delivers , helps , generates , does for, we do , we offer, we provide, liefert , bietet , erzeugt , geeft , biedt , levert , fournit , offre , apporte , ofrece , aporta , fornisce , zapewnia , oferuje , 提供, ger , erbjuder , giver , tilbyder , tarjoaa , nabízí , oferece , fornece ",
];

/// Words for what the reader has to have.
const WANTED: &[&str] = &[
    "must , need , needs , have to , require, obligat, müssen , brauchen , benötigen , pflicht, moet , moeten , nodig , devez , exig, besoin, debe , necesita, dovete , serve , musi, potrzebuj, 義務, 必要, måste , behöver , skal have , tarvitsette , musíte , potřebujete , deve , precisa",
];

static WORDS: LazyLock<Stems> =
    LazyLock::new(|| Stems::of_lists(&[&[READER], &[OFFERED], &[WANTED]]));

/// The rows of such tables.
pub(super) fn rows(document: &Document) -> Vec<Span> {
    let mut readers = None;
    let mut found = Vec::new();
    for block in &document.blocks {
        let BlockKind::TableRow {
            cells,
            header,
            table,
        } = &block.kind
        else {
            continue;
        };
        if *header {
            readers = speaks_to_reader(cells).then_some(*table);
        } else if readers == Some(*table) {
            found.push(block.span);
        }
    }
    found
}

/// Whether the columns name the reader, what is offered, and what the law wants.
fn speaks_to_reader(cells: &[Text]) -> bool {
    let heard = cells
        .iter()
        .fold(0, |all, cell| all | WORDS.heard(&bare(cell.as_str())));
    cells.len() > 1 && heard == 0b111
}
