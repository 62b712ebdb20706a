//! `mix.lock`: an Elixir map from an application's name to a tuple `{:hex, :name, "version", …}`.

use super::Versions;
use crate::manifest::code::{Code, ELIXIR};
use crate::manifest::files::{last_line, text_of};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};

pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Versions, Problem> {
    let text = text_of(file, sources)?;
    let code = Code::new(text, sources.file(file).text_start(), &ELIXIR);
    let help = "let Mix write it anew: `mix deps.get`";
    if !code.reads(0, &["%", "{"]) {
        let message = "a mix.lock is a map, and this is none";
        return Err(Problem::new(last_line(file, sources), message).help(help));
    }
    if code.closing(1) >= code.tokens.len() {
        let message = "the lockfile ends before its closing `}`";
        return Err(Problem::new(last_line(file, sources), message).help(help));
    }
    let mut out = Versions::default();
    for entry in code.arguments(1) {
        // `"name": {:hex, :name, "1.2.3", …}`
        let (Some(name), true) = (
            code.literal(entry.start),
            code.reads(entry.start + 1, &[":", "{"]),
        ) else {
            continue;
        };
        let parts = code.arguments(entry.start + 2);
        let is_hex = parts
            .first()
            .is_some_and(|part| code.reads(part.start, &[":", "hex"]));
        let version = parts.get(2).and_then(|part| code.literal(part.start));
        if let Some(range) = version.filter(|_| is_hex) {
            let version = Spanned::new(code.text_at(&range).to_string(), Span::new(file, range));
            out.insert(code.text_at(&name).to_string(), version);
        }
    }
    Ok(out)
}
