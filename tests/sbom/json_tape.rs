//! The span tape against serde_json: the same texts accepted, the same values read, every span in place.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on fails"
)]

use crate::common::tape::{is_known_difference, to_serde};
use cra_lint::source::Sources;
use cra_lint::syntax::json::{Kind, MAX_DEPTH, Tape, Value, read};
use serde_json::Value as Serde;

fn compare(text: &str) {
    let tape = Tape::parse(text);
    let ours = if tape.error().is_none() {
        tape.root()
    } else {
        None
    };
    match (ours, serde_json::from_str::<Serde>(text)) {
        (Some(value), Ok(expected)) => {
            assert_eq!(to_serde(value), expected, "{text:?}");
            check_spans(text, value);
        }
        (None, Err(_)) => {
            let error = tape.error().unwrap();
            assert!(
                error.range.start <= error.range.end && error.range.end <= text.len(),
                "{text:?}"
            );
            assert!(
                text.get(error.range.clone()).is_some(),
                "not on character borders: {text:?}"
            );
            assert!(!error.message.is_empty() && !error.message.ends_with('.'));
        }
        (Some(_), Err(error)) if is_known_difference(&error) => {}
        (ours, theirs) => panic!(
            "{text:?}: ours {ours:?} ({:?}), serde_json {theirs:?}",
            tape.error()
        ),
    }
    // Broken or not, what is on the tape is well formed.
    if let Some(root) = tape.root() {
        check_spans(text, root);
    }
}

/// Each span holds its value's own text, inside its container, after its neighbour; each pointer leads back.
fn check_spans(text: &str, value: Value<'_>) {
    let inner = |child: Value<'_>, after: usize| {
        assert!(
            child.range().start >= after && child.range().end <= value.range().end,
            "{text:?}"
        );
        child.range().end
    };
    match value.kind() {
        Kind::Array => {
            let mut after = value.range().start + 1;
            assert_eq!(value.elements().count(), value.len());
            for child in value.elements() {
                after = inner(child, after);
                check_spans(text, child);
            }
        }
        Kind::Object => {
            let mut after = value.range().start + 1;
            assert_eq!(value.members().count(), value.len());
            for (key, child) in value.members() {
                after = inner(key, after);
                after = inner(child, after);
                assert_eq!(key.pointer(), child.pointer());
                check_spans(text, child);
            }
        }
        _ => {
            let raw = &text[value.range()];
            assert_eq!(raw, value.raw());
            if value.kind() == Kind::String {
                let own: String = serde_json::from_str(raw).unwrap();
                assert_eq!(value.as_str().unwrap(), own);
            }
        }
    }
    let root = value.tape().root().unwrap();
    assert_eq!(root.at_pointer(&value.pointer()), Some(value), "{text:?}");
}

#[test]
fn hand_made_texts_agree_with_serde_json() {
    let texts = [
        "",
        " ",
        "null",
        "true",
        "false",
        "nul",
        "truex",
        "True",
        "NaN",
        "0",
        "-0",
        "-",
        "01",
        "-01",
        "1.",
        ".5",
        "1.5",
        "1e5",
        "1E+5",
        "1e-",
        "1e",
        "1.5.2",
        "+1",
        "0x10",
        "1_000",
        "123456789012345678901234567890",
        "1e400",
        "-1e400",
        "\"\"",
        "\"a",
        "\"\\\"",
        "\"\\u0041\"",
        "\"\\u00e4\\n\\t\\/\\b\\f\\r\\\\\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ud83d\\n\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\x\"",
        "\"\\",
        "\"\\u",
        "\"a\tb\"",
        "\"a\nb\"",
        "\"a\u{0}b\"",
        "\"\u{7f}\u{80}\u{2028}😀\"",
        "[]",
        "[ ]",
        "[1]",
        "[1,]",
        "[,]",
        "[1 2]",
        "[1,,2]",
        "[",
        "[1",
        "[1,",
        "]",
        "[}",
        "{]",
        "{}",
        "{ }",
        "{\"a\":1}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1",
        "{\"a\":",
        "{\"a\"",
        "{",
        "{\"a\":1}}",
        "[] []",
        "1 2",
        "// c\n1",
        "[1] // c",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"b\":0,\"\\u0061\":[2],\"a\":{\"a\":3}}",
        "{\"\":{\"\":\"\"}}",
        "{\"a/b\":{\"m~n\":[0,{\"\\\"\":1}]}}",
        "[[[[[[]]]]]]",
        "\t\r\n [1 , 2 ]\r\n",
        "[\"é\",\"日本\",\"\\u65e5\"]",
        "\u{a0}1",
        "[1]\u{0}",
        "{\"a\":[1,2,{\"b\":[true,false,null]}],\"c\":\"d\"}",
        "[1.0,1e0,10e-1]",
        "--1",
        "-a",
        "[tru]",
        "{\"a\":tru",
    ];
    texts.iter().for_each(|text| compare(text));
}

/// A small generator with a fixed start (xorshift), so that every run sees the same texts.
struct Random(u64);

impl Random {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len() as u64) as usize]
    }
}

const STRINGS: [&str; 12] = [
    "\"\"",
    "\"a\"",
    "\"b\"",
    "\"name\"",
    "\"\\u0061\"",
    "\"ä\"",
    "\"x\\\\y\"",
    "\"😀\"",
    "\"\\ud83d\\ude00\"",
    "\"long text of sixteen+\"",
    "\"a/b~c\"",
    "\"\\\"\"",
];
const SPACES: [&str; 6] = ["", "", "", " ", "\n", "\r\n\t"];

fn generate(random: &mut Random, depth: u64, out: &mut String) {
    out.push_str(random.pick(&SPACES));
    match random.below(if depth == 0 { 4 } else { 7 }) {
        0 => out.push_str(random.pick(&["null", "true", "false"])),
        1 => out.push_str(random.pick(&[
            "0",
            "-1",
            "1.25",
            "1e3",
            "-0.0",
            "18446744073709551615",
            "-9223372036854775808",
        ])),
        2 | 3 => out.push_str(random.pick(&STRINGS)),
        4 => {
            out.push('[');
            let count = random.below(5);
            for index in 0..count {
                out.push_str(if index > 0 { "," } else { "" });
                generate(random, depth - 1, out);
            }
            out.push(']');
        }
        _ => {
            out.push('{');
            let count = random.below(30);
            for index in 0..count {
                out.push_str(if index > 0 { "," } else { "" });
                out.push_str(random.pick(&SPACES));
                out.push_str(random.pick(&STRINGS));
                out.push_str(random.pick(&SPACES));
                out.push(':');
                generate(random, depth.min(2) - 1, out);
            }
            out.push('}');
        }
    }
    out.push_str(random.pick(&SPACES));
}

#[test]
fn generated_texts_agree_with_serde_json() {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    for _ in 0..2_000 {
        let mut text = String::new();
        generate(&mut random, 4, &mut text);
        compare(&text);
    }
}

#[test]
fn damaged_texts_agree_with_serde_json() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let pieces = [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", "t", "\n", "\u{1}", "ä",
        "\\ud800", "//", "'", " ",
    ];
    for _ in 0..6_000 {
        let mut text = String::new();
        generate(&mut random, 3, &mut text);
        let borders: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let at = borders[random.below(borders.len() as u64) as usize];
        match random.below(3) {
            0 => text.truncate(at),
            1 => text.insert_str(at, random.pick(&pieces)),
            _ if at < text.len() => drop(text.remove(at)),
            _ => {}
        }
        compare(&text);
    }
}

#[test]
fn a_byte_order_mark_is_skipped_and_counted_in_offsets() {
    let tape = Tape::parse("\u{feff}{\"a\": 1}");
    assert_eq!(tape.error(), None);
    assert_eq!(tape.root().unwrap().range(), 3..11);
}

#[test]
fn duplicate_keys_are_recorded_and_the_last_wins() {
    let text = "{\"a\": 1, \"b\": 2, \"\\u0061\": 3, \"a\": 4}";
    let tape = Tape::parse(text);
    let root = tape.root().unwrap();
    assert_eq!(root.get("a").unwrap().as_u64(), Some(4));
    assert_eq!(root.len(), 2);
    let [duplicate] = tape.duplicates() else {
        panic!("{:?}", tape.duplicates())
    };
    assert_eq!(duplicate.count, 3);
    assert_eq!(tape.value(duplicate.first).unwrap().range(), 1..4);
    assert_eq!(tape.value(duplicate.last).unwrap().range(), 30..33);
}

#[test]
fn depth_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(Tape::parse(&nested(MAX_DEPTH)).error(), None);
    let too_deep = nested(MAX_DEPTH + 1);
    let tape = Tape::parse(&too_deep);
    let error = tape.error().unwrap();
    assert_eq!(error.range, MAX_DEPTH..MAX_DEPTH + 1);
    assert!(error.message.contains("256"));
}

#[test]
fn a_hundred_megabytes_of_brackets_end_at_once() {
    for bracket in ["[", "{\"a\":", "[[],"] {
        let text = bracket.repeat(100_000_000 / bracket.len());
        assert!(Tape::parse(&text).error().is_some());
    }
}

#[test]
fn ten_million_equal_keys_give_one_finding() {
    let text = format!("{{{}\"a\":0}}", "\"a\":0,".repeat(9_999_999));
    let tape = Tape::parse(&text);
    assert_eq!(tape.error(), None);
    assert_eq!(tape.duplicates().len(), 1);
    assert_eq!(tape.duplicates()[0].count, 10_000_000);
    assert_eq!(tape.root().unwrap().len(), 1);
}

#[test]
fn many_different_duplicates_are_listed_up_to_a_limit() {
    let twice: String = (0..30_000)
        .map(|index| format!("\"k{index}\":0,\"k{index}\":1,"))
        .collect();
    let text = format!("{{{twice}\"end\":0}}");
    let tape = Tape::parse(&text);
    assert_eq!(
        (tape.duplicates().len(), tape.duplicates_unlisted()),
        (10_000, 20_000)
    );
    assert_eq!(
        tape.root().unwrap().get("k29999").unwrap().as_u64(),
        Some(1)
    );
}

#[test]
fn numbers_of_ten_thousand_digits_are_read() {
    let digits = "7".repeat(10_000);
    for text in [
        digits.clone(),
        format!("-0.{digits}"),
        format!("1e{digits}"),
        format!("{digits}.{digits}E-{digits}"),
    ] {
        let tape = Tape::parse(&text);
        let value = tape.root().unwrap();
        assert_eq!((tape.error(), value.raw()), (None, text.as_str()));
        assert!(value.as_f64().is_some());
        assert_eq!(value.as_u64(), None);
    }
}

#[test]
fn a_truncated_object_keeps_what_came_before() {
    let tape = Tape::parse("{\"a\": [1, {\"b\": 2, \"c\"");
    assert_eq!(
        tape.error().unwrap().message,
        "the file ends inside an object"
    );
    let root = tape.root().unwrap();
    assert_eq!(root.at_pointer("/a/1/b").and_then(Value::as_u64), Some(2));
    assert_eq!(root.at_pointer("/a/1").unwrap().len(), 1);
}

#[test]
fn errors_say_what_and_where() {
    let cases = [
        ("{\"a\": 1,}", 7..8, "a comma with nothing after it"),
        (
            "{\"a\": 1 \"b\": 2}",
            8..9,
            "expected `,` or `}`, found `\"`",
        ),
        ("[1.2.3]", 1..6, "expected a value, found `1.2.3`"),
        (
            "{\"a\": undefined}",
            6..15,
            "expected a value, found `undefined`",
        ),
        ("{\"ä\": 'x'}", 7..8, "expected a value, found `'`"),
        (
            "[\"\\ud800\"]",
            2..8,
            "`\\ud800` is half of a surrogate pair and no character",
        ),
        ("[\"a\nb\"]", 3..4, "a line break inside a string"),
        ("[\"\\q\"]", 2..4, "`\\q` is no escape JSON knows"),
        ("[1]]", 3..4, "`]` after the end of the JSON value"),
        ("[007]", 1..4, "a number with a leading zero"),
        ("  ", 2..2, "the file holds no JSON value"),
    ];
    for (text, range, message) in cases {
        let tape = Tape::parse(text);
        let error = tape.error().unwrap();
        assert_eq!(
            (&error.range, error.message.as_str()),
            (&range, message),
            "{text}"
        );
    }
}

#[test]
fn other_encodings_are_named() {
    let mut sources = Sources::default();
    let utf16: Vec<u8> = "{\"a\": 1}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = [&[0xFF, 0xFE][..], &utf16].concat();
    let cases = [
        (marked, "UTF-16"),
        (utf16, "UTF-16"),
        (b"{\"a\": \"\xE4\"}".to_vec(), "0xE4"),
    ];
    for (index, (bytes, word)) in cases.into_iter().enumerate() {
        let file = sources.add(format!("{index}.json"), bytes);
        let reading = read(file, &sources);
        let problem = reading.encoding.as_ref().unwrap();
        assert!(problem.message.contains(word), "{}", problem.message);
        assert!(reading.tape.is_empty());
    }
    let file = sources.add("last.json", &b"{\"a\": \"\xE4\"}"[..]);
    assert_eq!(read(file, &sources).encoding.unwrap().span.range(), 7..8);
}
