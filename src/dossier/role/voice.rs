//! Whose voice speaks in a text: the maker's, or that of somebody who tells the reader what to do.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word tells of the voice that speaks.
#[derive(Clone, Copy, Default, Debug)]
struct Tone {
    /// The maker speaks ("we").
    own: bool,
    /// Somebody has to ("must").
    duty: bool,
    /// Who has to ("manufacturers").
    bound: bool,
    /// The reader's ("your").
    yours: bool,
    /// What is the reader's ("product").
    thing: bool,
}

/// The words, and by the first byte which lengths in bytes they have: most words need not be looked up.
struct Tones {
    words: FxHashMap<&'static [u8], Tone>,
    lengths: [u32; 256],
}

impl Tones {
    fn of(&self, word: &[u8], lower: &mut Vec<u8>) -> Tone {
        let first = word.first().map(u8::to_ascii_lowercase);
        let lengths = first.and_then(|first| self.lengths.get(usize::from(first)));
        let length = u32::try_from(word.len()).unwrap_or(u32::MAX).min(31);
        if lengths.is_none_or(|lengths| lengths >> length & 1 == 0) {
            return Tone::default();
        }
        lower.clear();
        lower.extend_from_slice(word);
        lower.make_ascii_lowercase();
        self.words
            .get(lower.as_slice())
            .copied()
            .unwrap_or_default()
    }
}

static TONES: LazyLock<Tones> = LazyLock::new(|| {
    let mut tones: FxHashMap<&'static [u8], Tone> = FxHashMap::default();
    let mut set = |words: &'static str, change: fn(&mut Tone)| {
        words
            .split_whitespace()
            .for_each(|word| change(tones.entry(word.as_bytes()).or_default()));
    };
    set(
        "we our us wir unser unsere wij onze nous notre nos nosotros nuestro nuestra nuestros nuestras noi nostro nostra \
         nasz nasza nasze nasi vi vår vårt våra vores me meidän nosso nossa nossos náš naše",
        |tone| tone.own = true,
    );
    set(
        "must should shall müssen muss moeten moet need devono deve muszą doivent",
        |tone| tone.duty = true,
    );
    set(
        "you manufacturers manufacturer organisations organizations companies teams vendors hersteller fabrikanten fabrikant sie developers products fabbricanti producenci operators",
        |tone| tone.bound = true,
    );
    set("your ihr ihre uw jouw votre vos", |tone| tone.yours = true);
    set(
        "product products organisation organization company produkt produkte unternehmen produit produits compliance customers team supply \
         documentation dossier declaration policy pipeline sbom psirt draft site obligations auditor",
        |tone| tone.thing = true,
    );
    let mut lengths = [0; 256];
    for word in tones.keys() {
        let first = word.first().copied().unwrap_or_default();
        if let Some(lengths) = lengths.get_mut(usize::from(first)) {
            *lengths |= 1 << word.len().min(31);
        }
    }
    Tones {
        words: tones,
        lengths,
    }
});

/// Whether the maker speaks in a text ("we").
pub(in crate::dossier) fn is_own_voice(text: &str) -> bool {
    voice(text).1
}

/// Whether a piece advises the reader, and whether its maker speaks.
pub(super) fn voice(text: &str) -> (bool, bool) {
    let (mut advice, mut own) = (false, false);
    let (mut before, mut yours) = (Tone::default(), 0_u8);
    let tones = &*TONES;
    let mut lower = Vec::new();
    let mut hear = |word: &[u8]| {
        if word.is_empty() {
            return;
        }
        let tone = tones.of(word, &mut lower);
        own |= tone.own;
        // "your product", "your release pipeline"
        advice |= (tone.duty && before.bound) || (tone.thing && yours > 0);
        yours = if tone.yours {
            2
        } else {
            yours.saturating_sub(1)
        };
        before = tone;
    };
    if text.is_ascii() {
        let apart = |byte: &u8| !byte.is_ascii_alphanumeric() && *byte != b'\'';
        text.as_bytes().split(apart).for_each(&mut hear);
    } else {
        let apart = |c: char| !c.is_alphanumeric() && c != '\'';
        text.split(apart).for_each(|word| hear(word.as_bytes()));
    }
    (advice, own)
}
