//! What an element's content needs at least: a title alone proves nothing.

use super::BANK;
use super::candidate::Context;
use super::cue::{self, Group, Said};
use super::everyday;
use super::support::is_other_period;
use super::title;
use super::verdict::{DONE_SIGNS, NO_SIGNS, Verdict, few_letters, has, has_letters, letters};
use crate::document::pattern::Caseless;
use crate::document::{
    BlockKind, Field, LinkKind, Text, contact, date, fold, period, picture_folder, placeholder,
    statement,
};
use crate::law::terms::Strength;
use crate::law::words::Stems;
use crate::law::{Element, words};
use crate::syntax::prose::addresses;
use elsewhere::is_kept_elsewhere;
use hollow::is_hollow;
use paper::{is_paperwork, is_path};
use remark::{is_asked, is_claim, is_form};
use std::ops::Range;
use std::sync::LazyLock;
use to_come::{awaits_camera, awaits_reasons};
use version::{beside_product, listed, vague, versions};

mod components;
mod elsewhere;
mod hollow;
mod paper;
mod remark;
mod to_come;
mod version;

pub(super) use remark::is_unsure;
use to_come::is_blank_table;
pub(super) use to_come::{awaits_attack, awaits_policy, awaits_report, is_open_table};
pub(super) use version::{is_version, may_name_version, names_software, names_version, versioned};

pub(super) static UNTIL: Caseless = Caseless::of(
    &BANK,
    r"\b(?:until|through|till|bis|tot|jusqu\S*|ends?|endet|eindigt|end of life|eol)\b[^.\n]*?\b20[2-9]\d\b",
);

/// Whether a text names a period of so many months that is no notice given beforehand ("6 months notice") and no
/// interval ("every 6 months").
fn lasts(text: &str, months: u32) -> bool {
    period::find(text).iter().any(|period| {
        period.months >= months
            && !is_other_period(text, &period.range)
            && !is_of_warranty(text, &period.range)
    })
}

/// Text beside a period that can say what lasts so long, in bytes.
const BESIDE: usize = 40;

/// Whether a period is how long the seller answers for defects, which is no support: "24 months warranty".
fn is_of_warranty(text: &str, period: &Range<usize>) -> bool {
    let ends = ['.', ',', ';', '\n', '。', '、', '('];
    let start = text.floor_char_boundary(period.start.saturating_sub(BESIDE));
    let before = text.get(start..period.start).unwrap_or_default();
    let end = text.ceil_char_boundary((period.end + BESIDE).min(text.len()));
    let after = text.get(period.end..end).unwrap_or_default();
    let before = before.rsplit(ends).next().unwrap_or_default();
    let after = after.split(ends).next().unwrap_or_default();
    let said = WARRANTY.heard(&words::bare(&format!("{before} {after}")));
    // What lasts as long as the warranty, or longer, is support all the same.
    said == 0b01
}

static WARRANTY: LazyLock<Stems> =
    LazyLock::new(|| Stems::of_lists(&[&[words::warranty::WARRANTY], &[words::warranty::FIXES]]));

/// Whether a text names a period or an end date of support.
pub(super) fn names_period(text: &str) -> bool {
    lasts(text, 3) || UNTIL.is_match_once(text)
}

/// Whether a period in the text is long enough to be one of support.
pub(super) fn names_long_period(text: &str) -> bool {
    lasts(text, 12) || UNTIL.is_match_once(text)
}

pub(super) static RESULT: Caseless = Caseless::of(
    &BANK,
    r"\b(?:pass(?:ed)?|fail(?:ed|ures?)?|findings?|results?|reports?|certificates?|bestanden|geslaagd)\b|\b(?:befund|feststellung|bericht|ergebnis|bevinding|rapport|réussi|résultat|vulnérabilit|raport|wyni[kc]|informe|resultad|hallazgo|risultat|riliev|relatório|výsled|nález|tulos|tulokse|resultat)|\b\d+ ?(?:/|of|von|van|sur) ?\d+\b",
);

pub(super) static SHOP: Caseless = Caseless::of(
    &BANK,
    r"\bCI\b|\b(?:built|build|builds|tested|tests|sign(?:ed|ing)|flash(?:ed|es)?|line|keys?|monitor\w*|scan\w*|pipeline|serial|batch|inspect\w*|gebaut|geprüft|signiert|werk|prüfplatz|seriennummer|gebouwd|getest|ondertekend)\b|\b(?:fabri|testé|signé|essai|collaud|montaggi|assembl|matricol|montaje|ensambl|montaż|montering|montage|montagem|montáž|lott?[oi]s?\b|lotes?\b|parti[ai]\b|numer seryjny|número de serie|serienummer)|šarž",
);

pub(super) static SECURE: Caseless = Caseless::of(
    &BANK,
    r"\b(?:sign\w*|verif\w*|hash\w*|checksums?|sha-?\d+|tls|https|ota|rollback|encrypt\w*|authentic\w*|automatic\w*|prüfsumme\w*|verschlüssel\w*|unterschrieben|automatisch\w*|handtekening\w*|ondertekend\w*|chiffr\w*|automatique\w*)\b",
);

pub(super) static OF_THE_PAPER: Caseless = Caseless::of(
    &BANK,
    r"^\W*(?:(?:the (?:purpose|aim|goal) of )?(?:this|the present) (?:document|procedure|policy|page|plan|guide|report|file|statement|section)|(?:zweck )?die(?:se|ses|sem|ser) (?:dokuments?|richtlinie|verfahren|bericht)|dit (?:document|beleid|dossier)|ce (?:document|dossier)|cette (?:politique|procédure))\b",
);

pub(super) static DECLARED: Caseless = Caseless::of(
    &BANK,
    r"\b(?:declare[sd]?|hereby|responsib\w+|signed|in conformity|conforms|issued|erklärt|verantwortung|unterzeichnet|unterschrieben|verklaart|verantwoordelijkheid|ondertekend|getekend|déclare|responsabilit\w*)\b|\bsigné|\b20[2-9]\d\b",
);

/// Whether what stands under a title of one everyday word ("Tests", "Releases") is what the element means by it.
fn is_meant(element: Element, text: &str) -> bool {
    let said = |groups: &[Group]| {
        let said = Said::in_text(text);
        groups.iter().all(|group| said.has(*group))
    };
    match element {
        Element::TestReports if is_paperwork(text) => false,
        Element::TestReports => {
            RESULT.is_match(text)
                || said(&[Group::Outcome]) && (cue::is_dated(text) || names_version(text))
        }
        Element::Production => {
            (has_letters(text, 60) && SHOP.is_match(text)) || said(&[Group::Made, Group::Watched])
        }
        Element::Updates => SECURE.is_match(text) || said(&[Group::Signed]),
        Element::Architecture | Element::RiskAssessment => has_letters(text, 40),
        Element::GeneralDescription => has_letters(text, 30) && !OF_THE_PAPER.is_match(text),
        Element::Declaration => DECLARED.is_match(text),
        _ => true,
    }
}

/// The labelled values of the section itself. Fields are in the order of their sections.
fn fields_in<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Field> {
    let fields = &context.document.fields;
    let section = context.section;
    let first = fields.partition_point(|field| field.section < section);
    let fields = fields.get(first..).unwrap_or_default().iter();
    fields.take_while(move |field| field.section == section)
}

/// The verdict with the element's needs looked at; `None` when the place does not speak for the element after all.
pub(super) fn met(
    element: Element,
    verdict: Verdict,
    text: &str,
    context: &Context<'_>,
) -> Option<Verdict> {
    let none = element == Element::Standards && verdict == Verdict::Denied;
    if none && !has(text, NO_SIGNS) && no_standard(text) {
        return Some(Verdict::Content);
    }
    if verdict != Verdict::Content {
        // A policy to come is no address to come.
        if element == Element::Contact
            && context.strength == Strength::Most
            && matches!(verdict, Verdict::Promised | Verdict::Vague)
        {
            return None;
        }
        // A weak title over nothing says nothing.
        return (context.strength == Strength::Anywhere
            || matches!(
                verdict,
                Verdict::Unfilled
                    | Verdict::Promised
                    | Verdict::Denied
                    | Verdict::Vague
                    | Verdict::NotApplicable(_)
            ))
        .then_some(verdict);
    }
    if context.strength == Strength::Whole && !is_meant(element, text) {
        return None;
    }
    if unanswered(element, context) || element == Element::TestReports && is_open_section(context) {
        return Some(Verdict::Unfilled);
    }
    match element {
        Element::RiskAssessment if is_claim(text) => Some(Verdict::Mention),
        Element::RiskAssessment if is_of_project(text, context) => None,
        Element::Sbom if components::is_prose(text, context) => None,
        Element::RiskAssessment | Element::TestReports | Element::SupportPeriod
            if is_kept_elsewhere(text) =>
        {
            Some(Verdict::Mention)
        }
        Element::SupportPeriod if awaits_reasons(text) => Some(Verdict::Unfilled),
        Element::CvdPolicy if awaits_policy(text) => Some(Verdict::Promised),
        // A remark below a list that nobody began names no standard that was applied.
        Element::Standards if unlisted(context) && !no_standard(text) => Some(Verdict::Unfilled),
        _ if is_hollow(element, text, context) => Some(Verdict::Vague),
        Element::TestReports if awaits_report(text).is_some() => awaits_report(text),
        Element::TestReports if awaits_attack(text) => Some(Verdict::Promised),
        // What it asks for stands there, and is found there.
        Element::SupportPeriod | Element::Contact | Element::SoftwareVersions if is_path(text) => {
            None
        }
        Element::SupportPeriod => {
            let dated = || {
                date::find(text)
                    .iter()
                    .any(|date| date.first.year() >= 2026)
            };
            if is_asked(text) {
                Some(Verdict::Law)
            } else if is_unsure(text) {
                Some(Verdict::Promised)
            } else if names_period(text) || (context.strength == Strength::Anywhere && dated()) {
                Some(Verdict::Content)
            } else {
                (context.strength == Strength::Anywhere).then_some(Verdict::Vague)
            }
        }
        Element::Contact => reachable(text, context),
        Element::SoftwareVersions => {
            if !names_version(text) {
                let named = context.strength > Strength::Whole || beside_product(context);
                return (named && vague(text, context)).then_some(Verdict::Unfilled);
            }
            // "Version: 1.0" alone is the version of the document.
            let told = || names_software(text) && few_letters(text, 200);
            (context.strength > Strength::Whole
                || beside_product(context)
                || listed(context)
                || told()
                || few_letters(text, 200) && versions(text) >= 2)
                .then_some(Verdict::Content)
        }
        Element::Photographs if awaits_camera(text, context) => Some(Verdict::Promised),
        Element::Photographs if pictured(text, context) => Some(Verdict::Content),
        Element::Photographs if NO_HARDWARE.is_match(text) => Some(Verdict::NotApplicable(true)),
        // A section on pictures that shows none; words on why there are none are no picture either.
        Element::Photographs => (context.strength > Strength::Whole && !NEGATION.is_match(text))
            .then_some(Verdict::Promised),
        Element::Declaration if is_of_another_law(text) => Some(Verdict::Promised),
        Element::Declaration if context.strength < Strength::Anywhere => {
            DECLARED.is_match(text).then_some(Verdict::Content)
        }
        Element::Declaration
            if !has_letters(text, 120) && !DECLARED.is_match(text) && !linked(text, context) =>
        {
            Some(Verdict::Promised)
        }
        Element::Declaration if is_form(text) => Some(Verdict::Unfilled),
        // "It is not drawn up yet. Signatory: …"
        Element::Declaration if is_still_to_come(text) => Some(Verdict::Promised),
        // "This procedure defines …" is the purpose of the paper, not of the product.
        Element::IntendedPurpose if OF_THE_PAPER.is_match(text) => None,
        Element::GeneralDescription | Element::IntendedPurpose => {
            (letters(text) >= 3).then_some(Verdict::Content)
        }
        // "Policy" means this one under vulnerabilities alone.
        Element::CvdPolicy if context.strength == Strength::Whole => {
            let mut around = context.document.path_of(context.section).into_iter();
            let told = around.any(|section| {
                title::named(section.title.as_str()).iter().any(|named| {
                    named.element == Element::VulnerabilityHandling && named.score >= 0.6
                })
            });
            let told = told || disclosed(text, context);
            told.then_some(Verdict::Content)
        }
        Element::CvdPolicy | Element::VulnerabilityHandling => {
            (context.strength == Strength::Anywhere || has_letters(text, 60))
                .then_some(Verdict::Content)
        }
        _ => Some(Verdict::Content),
    }
}

fn is_open_section(context: &Context<'_>) -> bool {
    let section = context.document.sections.get(context.section);
    section.is_some_and(|section| is_open_table(context.document, &section.blocks))
}

/// Whether the section is a list that nobody began, with no more than a remark beside it.
fn unlisted(context: &Context<'_>) -> bool {
    let section = context.document.sections.get(context.section);
    section.is_some_and(|section| {
        let blocks = context.document.blocks.get(section.own.clone());
        let said = blocks
            .unwrap_or_default()
            .iter()
            .map(|block| match block.kind {
                BlockKind::Heading { .. } | BlockKind::TableRow { .. } => 0,
                _ => letters(block.text.as_str()),
            });
        said.sum::<usize>() <= STATEMENT && is_blank_table(context.document, &section.blocks)
    })
}

/// Whether the risks are those of a project: people who leave, money, time.
fn is_of_project(text: &str, context: &Context<'_>) -> bool {
    let section = context.document.sections.get(context.section);
    let title = section.map_or("", |section| section.title.as_str());
    !everyday::tells_of_attacks(text) && (cue::is_of_project(title) || cue::is_of_project(text))
}

/// Whether a declaration is one under other law, and says of this one that it is still to come.
fn is_of_another_law(text: &str) -> bool {
    if has_letters(text, 1200) {
        return false;
    }
    let lines = text.lines().flat_map(|line| line.split("; "));
    let lines = lines.flat_map(|line| line.split(". "));
    let lines = lines.map(|line| (line, Said::in_text(line)));
    let (mut other, mut waits) = (false, false);
    for (line, said) in lines {
        match (said.has(Group::ThisLaw), is_open(line)) {
            (true, true) => waits = true,
            (true, false) => return false,
            (false, _) => other |= said.has(Group::OtherLaw) || names_directive(line),
        }
    }
    other && waits
}

/// Whether a line names another law of the Union by its letters: "the old one (RED, 2024)".
fn names_directive(line: &str) -> bool {
    let mut words = line.split(|c: char| !c.is_alphanumeric());
    words.any(|word| matches!(word, "RED" | "LVD" | "EMC" | "EMV" | "CEM" | "RoHS" | "MDR"))
}

/// Whether a line says that something is not there, or is to come.
fn is_open(line: &str) -> bool {
    statement::promise(line).is_some()
        || statement::absence(line).is_some()
        || placeholder::is_unfilled(line)
        || !placeholder::find(line).is_empty()
}

/// Whether the section has a table whose columns for what counts (results, likelihood and damage) nobody filled in.
fn unanswered(element: Element, context: &Context<'_>) -> bool {
    let wanted: &[Group] = match element {
        Element::TestReports => &[Group::Outcome],
        Element::RiskAssessment => &[Group::Likelihood, Group::Impact],
        _ => return false,
    };
    let mut columns: Vec<usize> = Vec::new();
    let (mut rows, mut filled) = (0, false);
    for (_, block) in context.document.blocks_in(context.section) {
        let BlockKind::TableRow { cells, header, .. } = &block.kind else {
            continue;
        };
        if *header {
            let named = |cell: &Text| {
                let said = Said::in_text(cell.as_str());
                wanted.iter().any(|group| said.has(*group))
            };
            let named = cells.iter().enumerate().filter(|(_, cell)| named(cell));
            columns = named.map(|(at, _)| at).collect();
            // Under its number, every cell of a risk counts.
            if element == Element::RiskAssessment && cue::is_header_of_risks(block) {
                columns = (1..cells.len()).collect();
            }
        } else if !columns.is_empty() {
            rows += 1;
            filled |= columns.iter().any(|at| {
                cells.get(*at).is_some_and(|cell| {
                    let cell = cell.as_str().trim();
                    // "<1-5>" tells what may be written there.
                    let range = cell.starts_with('<') && cell.ends_with('>');
                    letters(cell) > 0 && !range && !placeholder::is_unfilled(cell)
                })
            });
        }
    }
    rows > 0 && !filled
}

/// A statement is no longer than this in letters; the law's own words on standards are.
const STATEMENT: usize = 400;

/// Whether a text says that no standard was applied, or none exists, which is what the point asks to be said.
pub(super) fn no_standard(text: &str) -> bool {
    let harmonised =
        || Said::in_text(text).has(Group::Harmonised) && statement::law(text).is_none();
    words::standards::says_none(&fold::fold(text))
        || few_letters(text, STATEMENT) && statement::absence(text).is_some() && harmonised()
}

/// Whether a section on disclosure says how soon something happens.
fn disclosed(text: &str, context: &Context<'_>) -> bool {
    let section = context.document.sections.get(context.section);
    section.is_some_and(|section| Said::in_text(section.title.as_str()).has(Group::Disclose))
        && Said::in_text(text).has(Group::Days)
}

/// Whether the first sentence says that it is not there, or will come, and no declaration follows.
fn is_still_to_come(text: &str) -> bool {
    let first = text.split(['.', '\n']).next().unwrap_or_default();
    letters(first) >= 8
        && few_letters(text, 600)
        && (statement::absence(first).is_some() || statement::promise(first).is_some())
}

/// Links of a section that are held against one text.
const MAX_LINKS: usize = 500;

/// Whether a reader could reach somebody with what the text says.
fn reachable(text: &str, context: &Context<'_>) -> Option<Verdict> {
    let document = context.document;
    let mut any = false;
    let mut real = false;
    // A bare "Contact" or "Reporting" needs somebody to write to; a page alone may be anybody's.
    let bare = context.strength == Strength::Whole;
    let mut see = |address: &str| {
        if bare && !contact::is_email(address) && !address.contains("/security/") {
            return;
        }
        any = true;
        real |= !contact::is_stand_in(address);
    };
    let mut found = false;
    for range in addresses(text) {
        let address = text.get(range).unwrap_or_default();
        found |= contact::is_email(address) && !contact::is_stand_in(address);
        see(address);
    }
    // Links are looked at where the text itself gives no address; a bound keeps long lists of labels quick.
    let linked = document
        .links_in(context.section)
        .take(if found { 0 } else { MAX_LINKS });
    for link in linked {
        let target = link.target.value.as_str();
        // "The address will be added here; see our policy": the page is no address.
        let block = document.blocks.get(link.block);
        let promised =
            || block.is_some_and(|block| statement::promise(block.text.as_str()).is_some());
        if !contact::is_email(target) && promised() {
            continue;
        }
        if link.kind != LinkKind::Image
            && text.contains(link.text.as_str())
            && !target.starts_with('#')
        {
            see(target);
        }
    }
    let lower = text.to_lowercase();
    let advisory = lower.contains("private vulnerability report")
        || lower.contains("security advisor")
        || lower.contains("report a vulnerability");
    if real || advisory || lower.contains("(at)") || lower.contains("[at]") {
        Some(Verdict::Content)
    } else if any {
        Some(Verdict::Unfilled)
    } else {
        None
    }
}

pub(super) static NO_HARDWARE: Caseless = Caseless::of(
    &BANK,
    r"\b(?:(?:pure(?:ly)?|only|just) (?:a )?software|software[- ]only|no hardware|without hardware|(?:reine|nur) software|softwareprodukt|keine hardware|ohne hardware|(?:alleen|zuiver) software|geen hardware|logiciel (?:uniquement|seul|pur)|sans matériel)\b",
);

pub(super) static NEGATION: Caseless = Caseless::of(
    &BANK,
    r"\b(?:no|not|none|without|software|kein\w*|nicht|ohne|geen|niet|zonder|pas|aucune?|sans)\b",
);

/// Whether the text says where else to look: a link in the section, a tick, a number.
fn linked(text: &str, context: &Context<'_>) -> bool {
    has(text, DONE_SIGNS)
        || text.contains(|c: char| c.is_ascii_digit())
        || context.document.links_in(context.section).next().is_some()
}

/// Whether there is a picture, or a pointer to one, in the section.
fn pictured(text: &str, context: &Context<'_>) -> bool {
    let lower = text.to_lowercase();
    if [".png", ".jpg", ".jpeg"]
        .iter()
        .any(|ending| lower.contains(ending))
        || picture_folder::is_named(&lower)
    {
        return true;
    }
    let said = Said::in_text(text);
    if said.has(Group::Photo) && said.has(Group::Enclosed) {
        return true;
    }
    context.document.links_in(context.section).any(|link| {
        let target = link.target.value.to_lowercase();
        link.kind == LinkKind::Image
            || [".png", ".jpg", ".jpeg", ".svg", ".pdf", ".webp"]
                .iter()
                .any(|ending| target.ends_with(ending))
            || target.contains("photo")
    })
}
