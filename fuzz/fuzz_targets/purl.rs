//! Package URLs.
#![no_main]

use cra_lint::sbom::Purl;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Purl::parse(text) {
        Ok(purl) => assert!(!purl.name.is_empty()),
        Err(wrong) => assert!(!wrong.is_empty() && !wrong.contains('\n')),
    }
});
