//! Character references: `&amp;`, `&#228;`, `&#xE4;`.

use std::ops::Range;

/// Longest reference that is looked at, in bytes.
const LONGEST: usize = 12;

/// The names that prose is written with; others stay as they are written.
const NAMES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("shy", "\u{ad}"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("euml", "ë"),
    ("iuml", "ï"),
    ("aacute", "á"),
    ("eacute", "é"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("Eacute", "É"),
    ("agrave", "à"),
    ("egrave", "è"),
    ("igrave", "ì"),
    ("ograve", "ò"),
    ("ugrave", "ù"),
    ("Agrave", "À"),
    ("acirc", "â"),
    ("ecirc", "ê"),
    ("icirc", "î"),
    ("ocirc", "ô"),
    ("ucirc", "û"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
    ("atilde", "ã"),
    ("otilde", "õ"),
    ("aring", "å"),
    ("Aring", "Å"),
    ("oslash", "ø"),
    ("aelig", "æ"),
    ("oelig", "œ"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("sect", "§"),
    ("euro", "€"),
    ("deg", "°"),
    ("plusmn", "±"),
    ("times", "×"),
    ("middot", "·"),
    ("bull", "•"),
    ("rarr", "→"),
    ("larr", "←"),
    ("harr", "↔"),
    ("le", "≤"),
    ("ge", "≥"),
    ("check", "✓"),
    ("iexcl", "¡"),
    ("iquest", "¿"),
];

/// Gives `out` the text piece by piece with its place in the file, where it stands at `at`; references decoded.
pub(in crate::syntax) fn decode(text: &str, at: usize, mut out: impl FnMut(&str, Range<usize>)) {
    let mut from = 0;
    let mut search = 0;
    while let Some(found) = text
        .get(search..)
        .and_then(|rest| memchr::memchr(b'&', rest.as_bytes()))
    {
        let start = search + found;
        let rest = text.get(start..).unwrap_or_default();
        search = start + 1;
        let Some((value, length)) = reference(rest) else {
            continue;
        };
        out(
            text.get(from..start).unwrap_or_default(),
            at + from..at + start,
        );
        out(&value, at + start..at + start + length);
        from = start + length;
        search = from;
    }
    out(
        text.get(from..).unwrap_or_default(),
        at + from..at + text.len(),
    );
}

/// What a reference at the start of `text` stands for, and its length.
fn reference(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let value = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')?.to_string()
        }
        None => NAMES
            .iter()
            .find(|(known, _)| *known == name)?
            .1
            .to_string(),
    };
    Some((value, end + 1))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_keep_their_place() {
        let mut seen = Vec::new();
        decode("a&uuml;b &x; &#xE4;", 10, |value, place| {
            seen.push((value.to_string(), place));
        });
        let expected = [
            ("a", 10..11),
            ("ü", 11..17),
            ("b &x; ", 17..23),
            ("ä", 23..29),
            ("", 29..29),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(v, p)| (v.to_string(), p))
            .collect();
        assert_eq!(seen, expected);
    }
}
