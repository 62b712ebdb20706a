//! What a text must hold at least for a pattern to be found in it.

use regex_syntax::hir::{Class, Hir, HirKind};

/// Most strings kept for one pattern.
const MOST: usize = 4_000;

/// Most characters of a class that are told apart.
const MOST_OF_CLASS: usize = 8;

/// Strings one of which every text holds in which the pattern is found; `None` when there are no such strings.
pub(super) fn needed(pattern: &Hir) -> Option<Vec<String>> {
    let found = of(pattern)?;
    found.iter().all(|text| tells(text)).then_some(found)
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

fn of(pattern: &Hir) -> Option<Vec<String>> {
    if let Some(exact) = exact(pattern)
        && exact.iter().all(|text| tells(text))
    {
        return Some(exact);
    }
    match pattern.kind() {
        HirKind::Capture(capture) => of(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => {
            let inner = exact(&repetition.sub);
            let times = repetition.min.min(8) as usize;
            let repeated = inner
                .filter(|inner| inner.len() == 1)
                .map(|inner| inner.iter().map(|text| text.repeat(times)).collect());
            repeated.or_else(|| of(&repetition.sub))
        }
        HirKind::Alternation(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(of(branch)?);
                if all.len() > MOST {
                    return None;
                }
            }
            Some(all)
        }
        HirKind::Concat(parts) => {
            let mut runs: Vec<Vec<String>> = Vec::new();
            let mut run: Option<Vec<String>> = None;
            for part in parts {
                if matches!(part.kind(), HirKind::Look(_)) {
                    continue;
                }
                let joined = exact(part).and_then(|next| joined(run.as_deref(), &next));
                match joined {
                    Some(joined) => run = Some(joined),
                    None => {
                        runs.extend(run.take());
                        match exact(part).or_else(|| of(part)) {
                            // What is exact may go on; anything else stands alone.
                            Some(next) if exact(part).is_some() => run = Some(next),
                            Some(next) => runs.push(next),
                            None => {}
                        }
                    }
                }
            }
            runs.extend(run);
            runs.into_iter()
                .filter(|run| !run.is_empty() && run.iter().all(|text| tells(text)))
                .max_by_key(|run| {
                    let shortest = run.iter().map(|text| text.chars().count()).min();
                    (
                        shortest.unwrap_or_default().min(4),
                        std::cmp::Reverse(run.len()),
                    )
                })
        }
        _ => None,
    }
}

/// Every string of one set followed by every string of the next, where that stays small.
fn joined(before: Option<&[String]>, next: &[String]) -> Option<Vec<String>> {
    let Some(before) = before else {
        return Some(next.to_vec());
    };
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
                run = Some(joined(run.as_deref(), &exact(part)?)?);
            }
            run
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::needed;

    fn of(pattern: &str) -> Option<Vec<String>> {
        needed(&regex_syntax::parse(pattern).unwrap())
    }

    fn words(words: &[&str]) -> Option<Vec<String>> {
        Some(words.iter().map(|word| word.to_string()).collect())
    }

    #[test]
    fn each_branch_gives_its_longest_string() {
        assert_eq!(of(r"(?-u:\b)will be [a-z]+ed"), words(&["will be "]));
        assert_eq!(
            of("coming soon|planned"),
            words(&["coming soon", "planned"])
        );
        assert_eq!(of("(?:is|are) (?:still )?missing"), words(&["missing"]));
        assert_eq!(of("_{4,}"), words(&["____"]));
        assert_eq!(of("v[xn]\\.[yx]"), words(&["vn.x", "vn.y", "vx.x", "vx.y"]));
        assert_eq!(of("[❌✗]"), words(&["✗", "❌"]));
    }

    #[test]
    fn patterns_of_anything_need_nothing() {
        assert_eq!(of("[a-z]+|missing"), None);
        assert_eq!(of("a"), None);
        assert_eq!(of("(?:missing)?"), None);
    }
}
