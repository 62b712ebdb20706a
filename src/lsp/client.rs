//! What the editor can do, as it says when it introduces itself.

use super::place::Encoding;
use serde_json::Value;

/// The editor's abilities, as far as they change what it is sent.
#[derive(Clone, Copy, Default, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one ability of its own"
)]
pub(super) struct Client {
    /// How it counts within a line.
    pub(super) encoding: Encoding,
    /// It shows further places of a finding.
    pub(super) related: bool,
    /// It fades out what is unnecessary.
    pub(super) tags: bool,
    /// It shows Markdown in hovers.
    pub(super) markdown: bool,
    /// It takes code actions, where others take commands alone.
    pub(super) actions: bool,
    /// It takes edits with the version they are meant for.
    pub(super) versioned_edits: bool,
    /// An edit may make a file.
    pub(super) creates: bool,
    /// It can be asked to show a place.
    pub(super) shows: bool,
    /// It can be asked to watch files.
    pub(super) watches: bool,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub(super) fn of(params: &Value) -> Self {
        let at = |path: &str| params.pointer(&format!("/capabilities{path}"));
        let can = |path: &str| at(path).and_then(Value::as_bool) == Some(true);
        let lists = |path: &str, word: &str| {
            let list = at(path).and_then(Value::as_array);
            list.is_some_and(|list| list.iter().any(|value| value == word))
        };
        // The first one it names that is known here: the list is in the order of its liking.
        let encodings = at("/general/positionEncodings").and_then(Value::as_array);
        let mut encodings = encodings.into_iter().flatten().filter_map(Value::as_str);
        let tags = at("/textDocument/publishDiagnostics/tagSupport/valueSet");
        let tags = tags.and_then(Value::as_array);
        Self {
            encoding: encodings.find_map(Encoding::from_name).unwrap_or_default(),
            related: can("/textDocument/publishDiagnostics/relatedInformation"),
            tags: tags.is_some_and(|tags| tags.iter().any(|tag| *tag == 1)),
            markdown: lists("/textDocument/hover/contentFormat", "markdown"),
            actions: at("/textDocument/codeAction/codeActionLiteralSupport").is_some(),
            versioned_edits: can("/workspace/workspaceEdit/documentChanges"),
            creates: lists("/workspace/workspaceEdit/resourceOperations", "create"),
            shows: can("/window/showDocument/support"),
            watches: can("/workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_encoding_that_is_known_is_taken() {
        let of = |names: Value| {
            let general = json!({"general": {"positionEncodings": names}});
            Client::of(&json!({"capabilities": general})).encoding
        };
        assert_eq!(of(json!(["utf-7", "utf-8", "utf-16"])), Encoding::Utf8);
        assert_eq!(of(json!(["utf-32"])), Encoding::Utf32);
        assert_eq!(of(json!([])), Encoding::Utf16);
        assert_eq!(of(json!("utf-8")), Encoding::Utf16);
        assert_eq!(Client::of(&Value::Null).encoding, Encoding::Utf16);
    }
}
