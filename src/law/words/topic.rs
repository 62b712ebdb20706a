//! What a text speaks of, in every language: topics, each with its words, looked for all at once.
//!
//! The words stand in tables, one line a language: its code, then phrases parted by `|`, folded as
//! [`crate::document::fold`] does. A phrase begins where a word begins and may be the beginning of a longer one; `*`
//! before it lets it stand inside a word, `$` after it asks for the word's end. Phrases in a script without spaces
//! between words are found anywhere.

use super::{design, is_unspaced, pictures, remote, support, users};
use crate::document::fold::fold;
use crate::document::pattern::asked::{self, Asked};
use crate::document::{Block, Text};
use crate::search::{Search, Sought};
use std::ops::Range;
use std::sync::LazyLock;

/// The languages of every table, in this order.
pub const ORDER: [&str; 25] = [
    "en", "nl", "de", "fr", "es", "it", "pl", "ja", "bg", "cs", "da", "el", "et", "fi", "ga", "hr",
    "hu", "lt", "lv", "mt", "pt", "ro", "sk", "sl", "sv",
];

/// How many of them are known well enough to build an error on a word that is not there.
const KNOWN_WELL: usize = 8;

/// Whether a language's words are known well enough to build an error on a word that is not there.
pub fn is_known_well(language: &str) -> bool {
    ORDER
        .iter()
        .take(KNOWN_WELL)
        .any(|known| *known == language)
}

macro_rules! topics {
    ($($(#[$doc:meta])* $topic:ident = $words:expr,)*) => {
        /// Something a text can speak of.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Topic { $($(#[$doc])* $topic,)* }

        impl Topic {
            /// Every topic.
            pub const ALL: &[Topic] = &[$(Topic::$topic),*];

            /// Its table of words.
            fn words(self) -> &'static str {
                match self { $(Topic::$topic => $words),* }
            }
        }
    };
}

topics! {
    /// Support or security updates.
    Support = support::SUPPORT,
    /// The end of something.
    SupportEnd = support::END,
    /// A word right before a date that makes it an end.
    Until = support::UNTIL,
    /// The last part of a year.
    YearEnd = support::YEAR_END,
    /// A word before a period that makes it a deadline or an interval.
    Deadline = support::DEADLINE,
    /// A word after a period that makes it a notice.
    Notice = support::NOTICE,
    /// How long a product is expected to be in use.
    TimeOfUse = support::TIME_OF_USE,
    /// To put a new one in its place.
    Replaced = support::REPLACED,
    /// A period that begins when somebody buys, registers or first uses the product.
    FromPurchase = support::FROM_PURCHASE,
    /// How long documents are kept, updates stay available.
    Retention = support::RETENTION,
    /// What else has a support period: products of others, components, the environment.
    Others = support::OTHERS,
    /// A version that another one took the place of.
    Superseded = support::SUPERSEDED,
    /// The version that takes the place of another one.
    Successor = support::SUCCESSOR,
    /// The placing on the market.
    Placing = support::PLACING,
    /// What users expect (Art. 13(8)).
    Expectation = support::EXPECTATION,
    /// The nature and purpose of the product (Art. 13(8)).
    Nature = support::NATURE,
    /// Union law on the lifetime of products (Art. 13(8)).
    LifetimeLaw = support::LIFETIME_LAW,
    /// Uses that the product is not made for, and what they may lead to.
    Misuse = users::MISUSE,
    /// Taking the product into operation.
    Commissioning = users::COMMISSIONING,
    /// New versions of software.
    Update = users::UPDATE,
    /// How something gets onto a device.
    Installing = users::INSTALLING,
    /// Taking the product out of operation, removing data.
    Decommissioning = users::DECOMMISSIONING,
    /// Changes to a product.
    Change = users::CHANGE,
    /// Data and settings.
    Data = users::DATA,
    /// Switching something off.
    TurningOff = users::TURNING_OFF,
    /// Updates that are installed without the user's doing.
    AutomaticUpdate = users::AUTOMATIC_UPDATE,
    /// Words that deny.
    Negation = users::NEGATION,
    /// Integration into other products.
    Integration = users::INTEGRATION,
    /// Type, model, serial number and the like.
    Identification = users::IDENTIFICATION,
    /// Security properties.
    Protection = users::PROTECTION,
    /// The telephone and the letter.
    Telephone = users::TELEPHONE,
    /// A postal address.
    PostalAddress = users::POSTAL_ADDRESS,
    /// Processing at a distance.
    Remote = remote::REMOTE,
    /// Whether what runs at a distance is part of the product.
    RemoteStated = remote::STATED,
    /// The outside of a device.
    Outside = pictures::OUTSIDE,
    /// The marking of a device.
    Marking = pictures::MARKING,
    /// The inside of a device.
    Inside = pictures::INSIDE,
    /// Drawings and schemes.
    Drawing = design::DRAWING,
    /// Interfaces, ports, protocols.
    Interface = design::INTERFACE,
    /// Care taken with components of others.
    Diligence = design::DILIGENCE,
    /// Reports to those who make or maintain a component.
    Upstream = design::UPSTREAM,
    /// What makes a product an important or critical one.
    Classification = remote::CLASSIFICATION,
}

/// A set of topics.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Topics(u64);

impl Topics {
    /// Whether the topic is among them.
    pub fn has(self, topic: Topic) -> bool {
        self.0 & (1 << topic as u32) != 0
    }

    /// Whether all these are among them.
    pub fn has_all(self, topics: &[Topic]) -> bool {
        topics.iter().all(|topic| self.has(*topic))
    }

    /// Adds the topics of another set.
    pub fn add(&mut self, other: Topics) {
        self.0 |= other.0;
    }

    fn insert(&mut self, topic: Topic) {
        self.0 |= 1 << topic as u32;
    }
}

/// One phrase of a table.
struct Phrase {
    topic: Topic,
    /// It may stand inside a word.
    inside: bool,
    /// The word has to end with it.
    closed: bool,
}

struct Words {
    search: Search,
    phrases: Vec<Phrase>,
}

static WORDS: LazyLock<Words> = LazyLock::new(words);

fn words() -> Words {
    let mut texts = Vec::new();
    let mut phrases = Vec::new();
    for topic in Topic::ALL {
        for (_, phrase) in phrases_of(topic.words()) {
            let (inside, phrase) = match phrase.strip_prefix('*') {
                Some(phrase) => (true, phrase),
                None => (phrase.starts_with(is_unspaced), phrase),
            };
            let (closed, phrase) = match phrase.strip_suffix('$') {
                Some(phrase) => (true, phrase),
                None => (false, phrase),
            };
            texts.push(match inside && !phrase.starts_with(is_unspaced) {
                true => Sought::anywhere(phrase),
                false => Sought::at_start(phrase),
            });
            phrases.push(Phrase {
                topic: *topic,
                inside,
                closed,
            });
        }
    }
    Words {
        search: Search::new(texts),
        phrases,
    }
}

/// The phrases of a table, each with its language.
fn phrases_of(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().flat_map(|line| {
        let (language, phrases) = line.trim().split_once(' ').unwrap_or_default();
        phrases
            .split('|')
            .map(str::trim)
            .filter(|phrase| !phrase.is_empty())
            .map(move |phrase| (language, phrase))
    })
}

/// Every phrase in a folded text.
fn matches(folded: &str, mut found: impl FnMut(Topic, Range<usize>)) {
    let words = &*WORDS;
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    words.search.all(folded, |number, start| {
        let Some(phrase) = words.phrases.get(number) else {
            return;
        };
        let end = start + words.search.length(number);
        let before = || {
            folded
                .get(..start)
                .and_then(|text| text.chars().next_back())
        };
        let after = || folded.get(end..).and_then(|text| text.chars().next());
        if (phrase.inside || !letter(before())) && !(phrase.closed && letter(after())) {
            found(phrase.topic, start..end);
        }
    });
}

/// What a folded text speaks of.
pub fn topics(folded: &str) -> Topics {
    let mut topics = Topics::default();
    matches(folded, |topic, _| topics.insert(topic));
    topics
}

/// What a text speaks of.
pub fn topics_of(text: &Text) -> Topics {
    asked::with(text.as_str(), |asked| in_asked(asked, text))
}

/// What a block speaks of.
pub fn topics_of_block(block: &Block) -> Topics {
    block.asked(|asked| in_asked(asked, &block.text))
}

/// It is known by the text as it is written: where that came up before it is not folded at all.
fn in_asked(asked: &Asked, text: &Text) -> Topics {
    Topics(asked.once(asked::TOPICS, |_| topics(text.folded()).0))
}

/// Where a folded text first speaks of a topic, in bytes.
pub fn find(folded: &str, topic: Topic) -> Option<Range<usize>> {
    let mut first: Option<Range<usize>> = None;
    matches(folded, |found, range| {
        if found == topic && first.as_ref().is_none_or(|first| range.end < first.end) {
            first = Some(range);
        }
    });
    first
}

/// Where a folded text last speaks of a topic, in bytes.
pub fn rfind(folded: &str, topic: Topic) -> Option<Range<usize>> {
    let mut last: Option<Range<usize>> = None;
    matches(folded, |found, range| {
        if found == topic && last.as_ref().is_none_or(|last| range.end >= last.end) {
            last = Some(range);
        }
    });
    last
}

/// Where a text speaks of a topic, in bytes: the words themselves.
pub fn place_in(text: &str, topic: Topic) -> Option<Range<usize>> {
    let folded = fold(text);
    let found = find(&folded, topic)?;
    unfolded(text, &folded, found)
}

/// Where in a text stands what was found in its folded form: the same words, whole where folding changed them.
pub fn unfolded(text: &str, folded: &str, found: Range<usize>) -> Option<Range<usize>> {
    let phrase = folded.get(found.clone())?;
    if let Some(at) = text.find(phrase) {
        return Some(at..at + phrase.len());
    }
    // Folding keeps the words and their order.
    let count = |end: usize| folded.get(..end).map(|text| text.matches(' ').count());
    let words = words_in(text);
    let first = words.get(count(found.start)?)?;
    let last = words.get(count(found.end)?)?;
    let end = text.get(..last.end)?;
    let bare = end.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    Some(first.start..bare.max(first.start))
}

/// The words of a text as folding parts them.
fn words_in(text: &str) -> Vec<Range<usize>> {
    let gap =
        |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '_' | '/');
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !gap(*c)) {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_folded_and_hold_every_language_once() {
        assert!(Topic::ALL.len() <= 64);
        for topic in Topic::ALL {
            let lines = topic.words().lines().map(str::trim);
            let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
            let languages = lines
                .iter()
                .map(|line| line.split(' ').next().unwrap_or_default());
            let languages: Vec<_> = languages.collect();
            assert_eq!(languages, ORDER, "{topic:?}");
            for (language, phrase) in phrases_of(topic.words()) {
                let bare = phrase.trim_start_matches('*').trim_end_matches('$');
                assert_eq!(fold(bare), bare, "{topic:?} {language}");
                assert!(!bare.is_empty(), "{topic:?} {language}");
            }
        }
    }

    #[test]
    fn words_begin_and_end_where_they_should() {
        let topics = |text: &str| super::topics(&fold(text));
        assert!(topics("until 2031").has(Topic::Until));
        assert!(!topics("untilted").has(Topic::Until));
        assert!(topics("Die Firmwareaktualisierung").has(Topic::Update));
        assert!(topics("セキュリティアップデートを提供").has(Topic::Update));
        assert!(!topics("a nice day").has_all(&[Topic::Update]));
        assert_eq!(find("turn it off: opt out", Topic::TurningOff), Some(0..11));
        assert!(is_known_well("ja") && !is_known_well("mt"));
    }

    #[test]
    fn topics_have_their_place() {
        for (text, words) in [
            (
                "five years from the\ndate of Purchase, free",
                "from the\ndate of Purchase",
            ),
            ("5 Jahre ab Kauf", "ab Kauf"),
            ("購入日から5年間", "購入日から"),
        ] {
            let found = place_in(text, Topic::FromPurchase).unwrap();
            assert_eq!(&text[found], words);
        }
    }
}
