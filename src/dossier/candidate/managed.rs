//! Columns by which a plan is kept: who, until when, how far. What stands in them says nothing of the element itself.

use crate::document::{Block, BlockKind, Document};
use crate::dossier::verdict;
use crate::law::Element;
use crate::law::words::{Stems, bare};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Their titles.
const MANAGED: &[&str] = &[
    "owner , responsible , who , assignee , assigned to , lead , due , due date , deadline , when , target , target date , planned , priority , prio , effort , state , status , progress , done ",
    "eigenaar , verantwoordelijke , wie , wanneer , deadline , prioriteit , status , voortgang , klaar ",
    "verantwortlich , verantwortliche , zuständig , wer , termin , fällig , bis wann , bis , priorität , status , stand , fortschritt , erledigt ",
    "responsable , qui , échéance , quand , pour quand , priorité , état , statut , avancement , fait ",
    "responsable , quién , plazo , cuándo , prioridad , estado , avance , hecho ",
    "responsabile , chi , scadenza , quando , priorità , stato , avanzamento , fatto ",
    "odpowiedzialny , kto , termin , kiedy , priorytet , stan , status , postęp , gotowe ",
    "担当 , 担当者 , 期限 , 状態 , 進捗 , 優先度 ",
    "ansvarig , vem , när , klart , status , prioritet , ansvarlig , hvem , hvornår , frist , klar ",
    "vastuu , kuka , milloin , tila , valmis , odpovídá , kdo , kdy , termín , stav , hotovo , responsável , quem , prazo , feito ",
];

static TITLES: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[MANAGED]]));

/// Letters of a cell in such a column.
const CELL: usize = 24;

/// The columns of every table of a document that are of a plan.
pub(super) struct Managed(FxHashMap<u32, Vec<bool>>);

impl Managed {
    /// Reads the headers of a document.
    pub(super) fn of(document: &Document) -> Self {
        let headers = document
            .blocks
            .iter()
            .filter_map(|block| match &block.kind {
                BlockKind::TableRow {
                    cells,
                    header: true,
                    table,
                } => {
                    let columns = cells.iter().map(|cell| TITLES.fills(&bare(cell.as_str())));
                    Some((*table, columns.collect::<Vec<bool>>()))
                }
                _ => None,
            });
        Self(
            headers
                .filter(|(_, columns)| columns.contains(&true))
                .collect(),
        )
    }

    /// Whether all that a row says beside the name of an element is who has it in hand, until when, or how far it is.
    pub(super) fn is_all(&self, element: Element, block: &Block, linked: bool) -> bool {
        use Element::{GeneralDescription, IntendedPurpose, SoftwareVersions, SupportPeriod};
        let BlockKind::TableRow { cells, table, .. } = &block.kind else {
            return false;
        };
        let told = matches!(
            element,
            GeneralDescription | IntendedPurpose | SoftwareVersions | SupportPeriod
        );
        let Some(columns) = self.0.get(table).filter(|_| !linked && !told) else {
            return false;
        };
        // The first column, or the second beside a number, names the element.
        let numbered = cells
            .first()
            .is_some_and(|first| verdict::few_letters(first.as_str(), 8));
        let name = usize::from(numbered && cells.len() > 2);
        let beside = cells.iter().enumerate().skip(name + 1);
        let mut beside = beside
            .filter(|(_, cell)| verdict::has_letters(cell.as_str(), 1))
            .peekable();
        beside.peek().is_some()
            && beside.all(|(at, cell)| {
                let text = cell.as_str();
                columns.get(at) == Some(&true)
                    && verdict::few_letters(text, CELL)
                    && !text.contains(['/', '.', '`', '('])
            })
    }
}
