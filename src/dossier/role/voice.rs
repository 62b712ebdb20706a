//! Whose voice speaks in a text: the maker's, or that of somebody who tells the reader what to do.

use crate::search::Lexicon;
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

static TONES: LazyLock<Lexicon<Tone>> = LazyLock::new(|| {
    let mut tones = Lexicon::<Tone>::default();
    let mut set = |words: &'static str, change: fn(&mut Tone)| {
        words
            .split_whitespace()
            .for_each(|word| change(tones.entry(word)));
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
    tones
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
    let mut small = Vec::new();
    let mut hear = |word: &[u8]| {
        if word.is_empty() {
            return;
        }
        let tone = tones.get_caseless(word, &mut small);
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
