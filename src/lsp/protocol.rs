//! The shapes of the Language Server Protocol (3.17) this server uses, as far as it uses them.

use serde::{Deserialize, Serialize};

/// A place: both numbers from 0, `character` in units of the negotiated encoding.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub(super) struct Position {
    pub(super) line: u32,
    pub(super) character: u32,
}

/// From `start` to before `end`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Range {
    pub(super) start: Position,
    pub(super) end: Position,
}

impl Range {
    /// Nothing, at one place.
    pub(super) fn at(place: Position) -> Self {
        Self {
            start: place,
            end: place,
        }
    }

    /// Whether a caret at `place` stands in the range or at one of its ends.
    pub(super) fn touches(self, place: Position) -> bool {
        self.start <= place && place <= self.end
    }

    /// Whether the two have a place in common, ends included.
    pub(super) fn meets(self, other: Range) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

/// A range in a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Location {
    pub(super) uri: String,
    pub(super) range: Range,
}

/// A finding as editors show it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Diagnostic {
    pub(super) range: Range,
    pub(super) severity: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<&'static str>,
    pub(super) source: &'static str,
    pub(super) message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_information: Vec<Related>,
}

/// A further place of a finding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Related {
    pub(super) location: Location,
    pub(super) message: String,
}

/// New text in place of a range.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TextEdit {
    pub(super) range: Range,
    pub(super) new_text: String,
}

/// `textDocument` of most messages.
#[derive(Debug, Deserialize)]
pub(super) struct DocumentId {
    pub(super) uri: String,
}

/// `textDocument/hover`, `definition`, `references`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AtPlace {
    pub(super) text_document: DocumentId,
    pub(super) position: Position,
}

/// `textDocument/codeAction`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AtRange {
    pub(super) text_document: DocumentId,
    pub(super) range: Range,
    #[serde(default)]
    pub(super) context: ActionContext,
}

/// What kinds of code actions are asked for.
#[derive(Default, Debug, Deserialize)]
pub(super) struct ActionContext {
    pub(super) only: Option<Vec<String>>,
}

/// `textDocument/documentLink`, `didClose`, `didSave`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InDocument {
    pub(super) text_document: DocumentId,
}

/// `textDocument/didOpen`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Opened {
    pub(super) text_document: OpenedText,
}

/// A document with its text.
#[derive(Debug, Deserialize)]
pub(super) struct OpenedText {
    pub(super) uri: String,
    #[serde(default)]
    pub(super) version: i64,
    pub(super) text: String,
}

/// `textDocument/didChange`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Changed {
    pub(super) text_document: VersionedId,
    pub(super) content_changes: Vec<Change>,
}

/// A document and the version a change makes of it.
#[derive(Debug, Deserialize)]
pub(super) struct VersionedId {
    pub(super) uri: String,
    #[serde(default)]
    pub(super) version: i64,
}

/// One change: of a range, or of the whole text.
#[derive(Debug, Deserialize)]
pub(super) struct Change {
    pub(super) range: Option<Range>,
    pub(super) text: String,
}

/// A folder that is open in the editor.
#[derive(Debug, Deserialize)]
pub(super) struct Folder {
    pub(super) uri: String,
}

/// `workspace/didChangeWorkspaceFolders`.
#[derive(Debug, Deserialize)]
pub(super) struct FoldersChanged {
    pub(super) event: FolderChanges,
}

/// The folders that came and went.
#[derive(Debug, Deserialize)]
pub(super) struct FolderChanges {
    #[serde(default)]
    pub(super) added: Vec<Folder>,
    #[serde(default)]
    pub(super) removed: Vec<Folder>,
}

/// `workspace/didChangeWatchedFiles`.
#[derive(Debug, Deserialize)]
pub(super) struct FilesChanged {
    pub(super) changes: Vec<DocumentId>,
}

/// `workspace/symbol`.
#[derive(Debug, Deserialize)]
pub(super) struct SymbolQuery {
    #[serde(default)]
    pub(super) query: String,
}

/// `workspace/executeCommand`.
#[derive(Debug, Deserialize)]
pub(super) struct Command {
    pub(super) command: String,
    #[serde(default)]
    pub(super) arguments: Vec<serde_json::Value>,
}
