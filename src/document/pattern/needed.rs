//! What a text must hold at least for a pattern to be found in it.

use regex_syntax::hir::{Class, Hir, HirKind, Look};
use std::borrow::Cow;

/// Most strings kept for one pattern.
const MOST: usize = 4_000;

/// Most characters of a class that are told apart.
const MOST_OF_CLASS: usize = 8;

/// A string that a text must hold.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Needed {
    pub(super) text: Cow<'static, str>,
    /// Whether no ASCII letter or digit stands before it.
    pub(super) at_start: bool,
    /// Whether it has to stand where a word begins in any script, and is all that is needed.
    pub(super) word: bool,
}

impl Needed {
    /// A string before which no ASCII letter or digit stands.
    pub(crate) fn at_start(text: String) -> Self {
        Self {
            text: text.into(),
            at_start: true,
            word: false,
        }
    }

    /// The beginning of a word; in a script without spaces between words it may stand anywhere.
    pub(crate) fn word(text: impl Into<Cow<'static, str>>) -> Self {
        Self {
            text: text.into(),
            at_start: true,
            word: true,
        }
    }
}

/// What one way of being found needs: of each set a string.
pub(crate) type Way = Vec<Vec<Needed>>;

/// Most sets kept for one way.
const MOST_SETS: usize = 3;

/// In which ways a pattern can be found: every text in which it is holds of one way a string of each set. `None` when
/// there are no such strings.
pub(super) fn needed(pattern: &Hir) -> Option<Vec<Way>> {
    let mut ways = ways(pattern, false)?;
    let all = ways.iter().flatten().flatten();
    if !all.into_iter().all(|needed| tells(&needed.text)) {
        return None;
    }
    // Ways that need one string alone are one.
    let (short, mut long): (Vec<Way>, Vec<Way>) = ways.drain(..).partition(|way| way.len() == 1);
    let short: Vec<Needed> = short.into_iter().flatten().flatten().collect();
    if !short.is_empty() {
        long.insert(0, vec![short]);
    }
    Some(long)
}

/// The ways of a part; `bounded` when the border of a word stands before it.
fn ways(pattern: &Hir, bounded: bool) -> Option<Vec<Way>> {
    match pattern.kind() {
        HirKind::Capture(capture) => ways(&capture.sub, bounded),
        HirKind::Alternation(branches) if exact(pattern).is_none() => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(ways(branch, bounded)?);
            }
            Some(all)
        }
        HirKind::Concat(parts) => {
            let mut row = row(parts, bounded);
            row.sets.sort_by_key(|set| std::cmp::Reverse(worth(set)));
            let first = usize::from(row.fork.is_none());
            let kept = row.sets.iter().take(first).cloned();
            // Beside two letters alone, such as those of a year, whatever else is needed is worth a look.
            let weak = row.sets.first().is_some_and(|set| worth(set).0 <= 2);
            let more = row.sets.iter().skip(first);
            let more = more.filter(|set| weak || narrows(set));
            row.sets = kept.chain(more.cloned()).collect();
            match row.fork {
                Some(fork) => {
                    let beside = |mut way: Way| {
                        way.extend(row.sets.iter().cloned());
                        way.truncate(MOST_SETS);
                        way
                    };
                    Some(fork.into_iter().map(beside).collect())
                }
                None => {
                    row.sets.truncate(MOST_SETS);
                    (!row.sets.is_empty()).then(|| vec![row.sets])
                }
            }
        }
        _ => Some(vec![vec![of(pattern, bounded)?]]),
    }
}

/// Whether a string is rare enough to be worth a look.
fn tells(text: &str) -> bool {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (None, _) => false,
        (Some(c), None) => {
            !c.is_ascii_alphanumeric() && !c.is_whitespace() && !".,;:-()/'\"|*`".contains(c)
        }
        (Some(a), Some(b)) => !(a.is_whitespace() && b.is_whitespace()) || text.len() > 2,
    }
}

/// The strings of a part; `bounded` when the border of a word stands before it.
fn of(pattern: &Hir, bounded: bool) -> Option<Vec<Needed>> {
    if let Some(exact) = exact(pattern)
        && exact.iter().all(|text| tells(text))
    {
        return Some(after(exact, bounded));
    }
    match pattern.kind() {
        HirKind::Capture(capture) => of(&capture.sub, bounded),
        HirKind::Repetition(repetition) if repetition.min > 0 => {
            let inner = exact(&repetition.sub);
            let times = repetition.min.min(8) as usize;
            let repeated = inner.filter(|inner| inner.len() == 1).map(|inner| {
                let repeated = inner.iter().map(|text| text.repeat(times)).collect();
                after(repeated, bounded)
            });
            repeated.or_else(|| of(&repetition.sub, bounded))
        }
        HirKind::Alternation(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(of(branch, bounded)?);
                if all.len() > MOST {
                    return None;
                }
            }
            Some(all)
        }
        HirKind::Concat(parts) => of_parts(parts, bounded),
        _ => None,
    }
}

/// The strings of the part of a row that tells most.
fn of_parts(parts: &[Hir], bounded: bool) -> Option<Vec<Needed>> {
    let sets = row(parts, bounded).sets.into_iter();
    sets.max_by_key(|set| worth(set))
}

/// How much a set of strings tells: long ones more than short ones, few more than many.
fn worth(set: &[Needed]) -> (usize, std::cmp::Reverse<usize>) {
    let shortest = set.iter().map(|needed| needed.text.chars().count()).min();
    let shortest = shortest.unwrap_or_default().min(4);
    (shortest, std::cmp::Reverse(set.len()))
}

/// Whether a further set of strings rules out enough texts to be looked for as well.
fn narrows(set: &[Needed]) -> bool {
    let alone = set.len() == 1;
    set.iter().all(|needed| {
        let letters = needed.text.trim().chars().count();
        letters >= 4
            || alone && needed.at_start && letters >= 2
            || needed.at_start && letters >= 3
            || letters >= 2 && !needed.text.starts_with(|c: char| c.is_ascii())
    })
}

/// What the parts of a row need.
struct Row {
    /// Of each part that tells something.
    sets: Vec<Vec<Needed>>,
    /// The ways of the first part whose ways need more than one string; it is not among the sets.
    fork: Option<Vec<Way>>,
}

fn row(parts: &[Hir], mut bounded: bool) -> Row {
    let mut sets: Vec<Vec<Needed>> = Vec::new();
    let mut fork = None;
    let mut run: Option<(Vec<String>, bool)> = None;
    for part in parts {
        if let HirKind::Look(look) = part.kind() {
            bounded |= matches!(look, Look::WordAscii | Look::Start | Look::StartLF);
            continue;
        }
        let exact = exact(part);
        let longer = exact.as_ref().and_then(|next| match &run {
            Some((before, bounded)) => Some((joined(before, next)?, *bounded)),
            None => Some((next.clone(), bounded)),
        });
        if longer.is_some() {
            run = longer;
        } else {
            sets.extend(run.take().map(|(run, bounded)| after(run, bounded)));
            match exact {
                // What is exact may go on; anything else stands alone.
                Some(next) => run = Some((next, bounded)),
                None => match forked(part, bounded).filter(|_| fork.is_none()) {
                    Some(ways) => fork = Some(ways),
                    None => sets.extend(of(part, bounded)),
                },
            }
        }
        let empty = part.properties().minimum_len() == Some(0);
        bounded = !may_end_in_word(part) && (bounded || !empty);
    }
    sets.extend(run.map(|(run, bounded)| after(run, bounded)));
    sets.retain(|set| !set.is_empty() && set.iter().all(|needed| tells(&needed.text)));
    Row { sets, fork }
}

/// The ways of an alternation, where one of them needs more than one string.
fn forked(part: &Hir, bounded: bool) -> Option<Vec<Way>> {
    let ways = match part.kind() {
        HirKind::Capture(capture) => return forked(&capture.sub, bounded),
        HirKind::Alternation(_) => ways(part, bounded)?,
        _ => return None,
    };
    let tells = |way: &Way| way.iter().flatten().all(|needed| tells(&needed.text));
    (ways.iter().any(|way| way.len() > 1) && ways.iter().all(tells)).then_some(ways)
}

/// Whether what a part matches may end in an ASCII letter, digit or underscore.
fn may_end_in_word(part: &Hir) -> bool {
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    match part.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(literal) => literal.0.last().is_some_and(|byte| in_word(*byte)),
        HirKind::Class(Class::Unicode(class)) => class.iter().any(|range| {
            let ascii = range.start()..=range.end().min('\u{7f}');
            ascii.into_iter().any(|c| in_word(c as u8))
        }),
        HirKind::Class(Class::Bytes(_)) => true,
        HirKind::Repetition(repetition) => may_end_in_word(&repetition.sub),
        HirKind::Capture(capture) => may_end_in_word(&capture.sub),
        // What comes before the last part ends it where that is empty.
        HirKind::Concat(parts) => {
            let ends = parts
                .iter()
                .rposition(|part| part.properties().minimum_len() != Some(0));
            parts
                .iter()
                .skip(ends.unwrap_or_default())
                .any(may_end_in_word)
        }
        HirKind::Alternation(branches) => branches.iter().any(may_end_in_word),
    }
}

/// Strings, with whether the border of a word stands before them: before what is part of no word it tells nothing.
fn after(texts: Vec<String>, bounded: bool) -> Vec<Needed> {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let needed = texts.into_iter().map(|text| Needed {
        // A letter that is not ASCII is a start wherever it stands.
        at_start: bounded && text.starts_with(in_word) || !text.starts_with(|c: char| c.is_ascii()),
        text: text.into(),
        word: false,
    });
    needed.collect()
}

/// Every string of one set followed by every string of the next, where that stays small.
fn joined(before: &[String], next: &[String]) -> Option<Vec<String>> {
    (before.len() * next.len() <= 64).then(|| {
        before
            .iter()
            .flat_map(|first| next.iter().map(move |second| format!("{first}{second}")))
            .collect()
    })
}

/// The strings a pattern stands for, where they are few.
fn exact(pattern: &Hir) -> Option<Vec<String>> {
    match pattern.kind() {
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).ok()?;
            Some(vec![text.to_string()])
        }
        HirKind::Class(Class::Unicode(class)) => {
            let size: usize = class.iter().map(|range| range.len()).sum();
            let chars = || class.iter().flat_map(|range| range.start()..=range.end());
            (size <= MOST_OF_CLASS).then(|| chars().map(String::from).collect())
        }
        HirKind::Capture(capture) => exact(&capture.sub),
        HirKind::Alternation(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(exact(branch)?);
            }
            (all.len() <= 64).then_some(all)
        }
        HirKind::Concat(parts) => {
            let mut run: Option<Vec<String>> = None;
            for part in parts {
                let next = exact(part)?;
                run = Some(match run {
                    Some(run) => joined(&run, &next)?,
                    None => next,
                });
            }
            run
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::needed;

    /// One string for each that is needed alone, else ` & ` between those of a way.
    fn of(pattern: &str) -> Option<Vec<String>> {
        let ways = needed(&regex_syntax::parse(pattern).unwrap())?;
        let mark = |at_start| if at_start { "^" } else { "" };
        let set = |set: &Vec<super::Needed>| -> Vec<String> {
            let written = set.iter();
            let written = written.map(|one| format!("{}{}", mark(one.at_start), one.text));
            written.collect()
        };
        let written = ways.iter().flat_map(|way| match way.as_slice() {
            [alone] => set(alone),
            sets => vec![
                sets.iter()
                    .map(|one| set(one).join("/"))
                    .collect::<Vec<_>>()
                    .join(" & "),
            ],
        });
        Some(written.collect())
    }

    fn words(words: &[&str]) -> Option<Vec<String>> {
        Some(words.iter().map(|word| word.to_string()).collect())
    }

    #[test]
    fn each_branch_gives_its_longest_string() {
        assert_eq!(of(r"(?-u:\b)will be [a-z]+ed"), words(&["^will be "]));
        assert_eq!(
            of("coming soon|planned"),
            words(&["coming soon", "planned"])
        );
        assert_eq!(of("(?:is|are) (?:still )?missing"), words(&["^missing"]));
        assert_eq!(of("_{4,}"), words(&["____"]));
        assert_eq!(of("v[xn]\\.[yx]"), words(&["vn.x", "vn.y", "vx.x", "vx.y"]));
        assert_eq!(of("[❌✗]"), words(&["^✗", "^❌"]));
    }

    #[test]
    fn each_part_of_a_row_is_needed() {
        assert_eq!(
            of("(?:sign|seal)[a-z]*[^.]*?(?:release|update)s?"),
            words(&["sign/seal & release/update"])
        );
        // Branches that need one string are told together.
        assert_eq!(
            of(r"(?-u:\b)(?:soon|sign[a-z]* (?:the )?update|later)"),
            words(&["^soon", "^later", "^sign & ^update"])
        );
        assert_eq!(
            of("(?:abc[0-9]|cdef[0-9]+efgh) (?:of|by) [a-z]+ (?:ghij)"),
            words(&["abc &  ghij", "cdef & efgh &  ghij"])
        );
    }

    #[test]
    fn the_border_of_a_word_is_known() {
        assert_eq!(of(r"(?-u:\b)(?:ab|\(cd)"), words(&["^ab", "(cd"]));
        assert_eq!(of(r"(?-u:\b)(?:abc|de[0-9])"), words(&["^abc", "^de"]));
        assert_eq!(of(r"[a-z](?-u:\b) (?:signed)"), words(&[" signed"]));
        assert_eq!(of(r"[a-z] (?:still )?signed"), words(&["^signed"]));
        assert_eq!(of(r"[a-z](?:still )?signed"), words(&["signed"]));
        assert_eq!(
            of(r"^[^a-zA-Z0-9_]*(?:sign|check)"),
            words(&["^sign", "^check"])
        );
        assert_eq!(of(r"[a-z][ ]+(?:x[a-z]*)?(?:seal)"), words(&["seal"]));
        assert_eq!(of(r"[a-z]signed (?-u:\b)"), words(&["signed "]));
        assert_eq!(of(r"^(?:this|that)[0-9]"), words(&["^this", "^that"]));
    }

    #[test]
    fn patterns_of_anything_need_nothing() {
        assert_eq!(of("[a-z]+|missing"), None);
        assert_eq!(of("a"), None);
        assert_eq!(of("(?:missing)?"), None);
    }
}
