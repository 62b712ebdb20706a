//! The span tape: what it takes serde_json takes, every place is on character borders, every pointer leads back.
#![no_main]

use cra_lint::syntax::json::Tape;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let tape = Tape::parse(text);
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    match (
        tape.error(),
        serde_json::from_str::<serde_json::Value>(bare),
    ) {
        (None, Ok(_)) | (Some(_), Err(_)) => {}
        (None, Err(error)) => {
            // It takes no number beyond all doubles, and half the depth.
            let known = ["number out of range", "recursion limit exceeded"];
            let error = error.to_string();
            assert!(
                known.iter().any(|known| error.starts_with(known)),
                "{error}"
            );
        }
        (Some(error), Ok(_)) => panic!("{error:?}"),
    }
    let root = tape.root();
    for id in 0..(tape.len() as u32).min(1_000) {
        let value = tape.value(id).expect("every node is a value");
        assert!(text.get(value.range()).is_some());
        let found = root.and_then(|root| root.at_pointer(&value.pointer()));
        assert!(found.is_some() || !tape.duplicates().is_empty());
    }
});
