//! Regular expressions that are soon compiled.
//!
//! A run over a small product compiles half a hundred patterns, and each is tried on a few short texts. So nothing is
//! prepared before it is needed: one machine tells whether a pattern is found; where it begins, and what its groups
//! hold, is asked of others that are built when it is. What is found is what the `regex` crate finds: the machines are
//! those of its engine.

use regex_automata::hybrid::dfa::{Cache, Config, DFA};
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::nfa::thompson::{Compiler, NFA, WhichCaptures};
use regex_automata::util::captures;
use regex_automata::util::iter::Searcher;
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, HalfMatch, Input, MatchError, MatchKind};
use regex_syntax::hir::Hir;
use std::error::Error;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Regex {
    hir: Hir,
    forward: Machine,
    backward: OnceLock<Option<Machine>>,
    groups: OnceLock<Option<Groups>>,
}

/// Compilers at hand: each keeps what it needs for letters beyond ASCII, which takes longer to set up than most
/// patterns take to compile.
type Compilers = LazyLock<Pool<Compiler, fn() -> Compiler>>;

static FORWARD: Compilers = LazyLock::new(|| Pool::new(Compiler::new));
static BACKWARD: Compilers = LazyLock::new(|| {
    Pool::new(|| {
        let mut compiler = Compiler::new();
        let config = NFA::config().which_captures(WhichCaptures::None);
        compiler.configure(config.reverse(true));
        compiler
    })
});

impl Regex {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(pattern: &str) -> Result<Self, Box<dyn Error>> {
        let hir = regex_syntax::parse(pattern)?;
        let nfa = FORWARD.get().build_from_hir(&hir)?;
        Ok(Self {
            forward: Machine::new(nfa, MatchKind::LeftmostFirst)?,
            hir,
            backward: OnceLock::new(),
            groups: OnceLock::new(),
        })
    }

    /// Whether it is found in a text.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        let input = Input::new(text).earliest(true);
        match self.forward.run(&input, DFA::try_search_fwd) {
            Ok(found) => found.is_some(),
            Err(_) => self.slowly(&input).is_some(),
        }
    }

    /// Where it is first found.
    pub(crate) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        Match::of(text, self.search(&Input::new(text))?)
    }

    /// Everywhere it is found, none inside another.
    pub(crate) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        let ranges = self.ranges(text);
        ranges.filter_map(move |range| Match::of(text, range))
    }

    /// Where it and its groups are first found.
    pub(crate) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_in(text, 0..text.len())
    }

    /// The same within a range of bytes; what is around it counts for borders.
    pub(crate) fn captures_in<'t>(
        &self,
        text: &'t str,
        within: Range<usize>,
    ) -> Option<Captures<'t>> {
        if within.start > within.end || within.end > text.len() {
            return None;
        }
        let found = self.search(&Input::new(text).range(within))?;
        self.groups_in(text, found)
    }

    /// Everywhere it and its groups are found.
    pub(crate) fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        let ranges = self.ranges(text);
        ranges.filter_map(move |range| self.groups_in(text, range))
    }

    fn ranges(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        let mut searcher = Searcher::new(Input::new(text));
        std::iter::from_fn(move || {
            let found = searcher.advance(|input| {
                let range = self.search(input);
                Ok(range.map(|range| regex_automata::Match::must(0, range)))
            });
            found.map(|found| found.range())
        })
    }

    /// From where to where it is first found.
    fn search(&self, input: &Input<'_>) -> Option<Range<usize>> {
        match self.quickly(input) {
            Ok(found) => found,
            Err(_) => self.slowly(input),
        }
    }

    /// Looks for its first end, then from there backwards for the beginning.
    fn quickly(&self, input: &Input<'_>) -> Result<Option<Range<usize>>, MatchError> {
        let Some(end) = self.forward.run(input, DFA::try_search_fwd)? else {
            return Ok(None);
        };
        let from_start = self.forward.dfa.get_nfa().is_always_start_anchored();
        if from_start || end == input.start() {
            return Ok(Some(input.start()..end));
        }
        let Some(backward) = self.backward.get_or_init(|| backward(&self.hir)) else {
            return Ok(self.slowly(input));
        };
        let before = input.clone().range(input.start()..end);
        let before = before.anchored(Anchored::Yes);
        let start = backward.run(&before, DFA::try_search_rev)?;
        Ok(start.map(|start| start..end))
    }

    /// What [`Self::quickly`] finds, by the machine that never gives up.
    fn slowly(&self, input: &Input<'_>) -> Option<Range<usize>> {
        let groups = self.groups()?;
        let mut captures = groups.anywhere.create_captures();
        let mut cache = groups.anywhere.create_cache();
        groups.anywhere.search(&mut cache, input, &mut captures);
        captures.get_match().map(|found| found.range())
    }

    /// The groups of what was found there.
    fn groups_in<'t>(&self, text: &'t str, found: Range<usize>) -> Option<Captures<'t>> {
        let input = Input::new(text).range(found).anchored(Anchored::Yes);
        let groups = self.groups()?.fill(&input);
        groups.is_match().then_some(Captures { text, groups })
    }

    fn groups(&self) -> Option<&Groups> {
        let build = || Groups::new(self.forward.dfa.get_nfa());
        self.groups.get_or_init(build).as_ref()
    }
}

/// The machine that finds where a match begins; `None` where it cannot be built.
fn backward(hir: &Hir) -> Option<Machine> {
    let nfa = BACKWARD.get().build_from_hir(hir).ok()?;
    Machine::new(nfa, MatchKind::All).ok()
}

/// An automaton whose states are made while it runs, and the states of each run for the next.
#[derive(Debug)]
struct Machine {
    dfa: DFA,
    caches: Pool<Option<Cache>, fn() -> Option<Cache>>,
}

impl Machine {
    fn new(nfa: NFA, kind: MatchKind) -> Result<Self, Box<dyn Error>> {
        let mut builder = DFA::builder();
        // One that makes states without end gives up, and the machine that needs none takes over.
        let config = Config::new()
            .minimum_cache_clear_count(Some(3))
            .minimum_bytes_per_state(Some(10));
        builder.configure(config.match_kind(kind));
        Ok(Self {
            dfa: builder.build_from_nfa(nfa)?,
            caches: Pool::new(|| None),
        })
    }

    /// The place that a search gives.
    fn run(&self, input: &Input<'_>, search: Search) -> Result<Option<usize>, MatchError> {
        let mut cache = self.caches.get();
        let cache = cache.get_or_insert_with(|| self.dfa.create_cache());
        let found = search(&self.dfa, cache, input)?;
        Ok(found.map(|found| found.offset()))
    }
}

type Search = fn(&DFA, &mut Cache, &Input<'_>) -> Result<Option<HalfMatch>, MatchError>;

/// What tells the groups of a pattern.
#[derive(Debug)]
struct Groups {
    /// In short texts.
    nearby: BoundedBacktracker,
    /// In any.
    anywhere: PikeVM,
    caches: Pool<Option<backtrack::Cache>, fn() -> Option<backtrack::Cache>>,
}

impl Groups {
    fn new(nfa: &NFA) -> Option<Self> {
        Some(Self {
            nearby: BoundedBacktracker::new_from_nfa(nfa.clone()).ok()?,
            anywhere: PikeVM::new_from_nfa(nfa.clone()).ok()?,
            caches: Pool::new(|| None),
        })
    }

    fn fill(&self, input: &Input<'_>) -> captures::Captures {
        let mut groups = self.nearby.create_captures();
        let mut cache = self.caches.get();
        let cache = cache.get_or_insert_with(|| self.nearby.create_cache());
        if self.nearby.try_search(cache, input, &mut groups).is_err() {
            let mut cache = self.anywhere.create_cache();
            self.anywhere.search(&mut cache, input, &mut groups);
        }
        groups
    }
}

/// A place where a pattern or one of its groups is found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Match<'t> {
    fn of(text: &'t str, range: Range<usize>) -> Option<Self> {
        let start = range.start;
        text.get(range).map(|text| Self { text, start })
    }

    /// What was found.
    pub(crate) fn as_str(&self) -> &'t str {
        self.text
    }

    /// Where it begins, in bytes of the text.
    pub(crate) fn start(&self) -> usize {
        self.start
    }

    /// Where it ends, in bytes of the text.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// From where to where.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end()
    }
}

/// The groups of a pattern that was found.
#[derive(Debug)]
pub(crate) struct Captures<'t> {
    text: &'t str,
    groups: captures::Captures,
}

impl<'t> Captures<'t> {
    /// A group by its number; 0 is all that was found.
    pub(crate) fn get(&self, group: usize) -> Option<Match<'t>> {
        let span = self.groups.get_group(group)?;
        Match::of(self.text, span.range())
    }

    /// A group by its name.
    pub(crate) fn name(&self, group: &str) -> Option<Match<'t>> {
        let span = self.groups.get_group_by_name(group)?;
        Match::of(self.text, span.range())
    }
}

#[cfg(test)]
mod tests {
    use super::Regex;
    use regex_automata::Input;

    #[test]
    fn it_finds_what_the_regex_crate_finds() {
        for pattern in [
            r"(?P<a>\d+)(?:-(?P<b>[a-zä]+))?",
            r"(?-u:\b)x|y$",
            r"^",
            r"(?i)é+",
            r"^(?:a|b)*?\d",
            r"x*",
        ] {
            let (own, other) = (
                Regex::new(pattern).unwrap(),
                regex::Regex::new(pattern).unwrap(),
            );
            for text in ["", "12-ä 7 x", "xy", "ÉéE y", "a1-\n2"] {
                assert_eq!(own.is_match(text), other.is_match(text));
                let found: Vec<_> = own.find_iter(text).map(|found| found.range()).collect();
                let others: Vec<_> = other.find_iter(text).map(|found| found.range()).collect();
                assert_eq!(found, others, "{pattern} in {text}");
                let first = own.captures(text);
                let others = other.captures(text);
                assert_eq!(first.is_some(), others.is_some());
                if let (Some(first), Some(others)) = (first, others) {
                    assert_eq!(first.get(0).unwrap().as_str(), &others[0]);
                    let named = others.name("b").map(|found| found.range());
                    assert_eq!(first.name("b").map(|found| found.range()), named);
                }
                assert_eq!(
                    own.captures_iter(text).count(),
                    other.captures_iter(text).count()
                );
            }
            assert!(own.captures_in("12", 3..3).is_none());
        }
        assert!(Regex::new("(").is_err());
    }

    #[test]
    fn the_machines_that_never_give_up_are_for_emergencies() {
        let own = Regex::new(r"(?P<a>[a-zä]+)-\d").unwrap();
        let captures = own.captures("x ää-1").unwrap();
        assert_eq!(captures.get(0).unwrap().range(), 2..8);
        assert!(own.backward.get().is_some_and(Option::is_some));
        let long = format!("{}-1", "ä".repeat(1 << 16));
        let input = Input::new(&long);
        assert_eq!(own.slowly(&input), Some(0..long.len()));
        let name = own.captures(&long).unwrap().name("a").unwrap();
        assert_eq!(name.range(), 0..long.len() - 2);
    }
}
