//! The members of the outermost object without a tape: for deciding what a large file is.

use super::string::next_special;

/// Calls `visit` with each key and the start of its value, both as written (the key without quotes, a string
/// value with them, of other values the first byte), until it has seen enough and says `false`. Ends quietly where
/// the text is no JSON object.
pub(crate) fn scan_top_level<'a>(
    bytes: &'a [u8],
    mut visit: impl FnMut(&'a [u8], &'a [u8]) -> bool,
) {
    let mut at = 0;
    let mut depth = 0_usize;
    let mut key = None;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                if let (1, Some(key)) = (depth, key.take())
                    && !visit(key, bytes.get(at..at + 1).unwrap_or_default())
                {
                    return;
                }
                depth += 1;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return;
                }
            }
            b'"' => {
                let end = string_end(bytes, at);
                let string = bytes.get(at..end).unwrap_or_default();
                if depth == 1 {
                    match key.take() {
                        None => key = string.get(1..string.len().saturating_sub(1)),
                        Some(key) if !visit(key, string) => return,
                        Some(_) => {}
                    }
                }
                at = end;
                continue;
            }
            b',' if depth == 1 => key = None,
            _ => {}
        }
        at += 1;
    }
}

/// The offset after the string that opens at `start`, or the end of the text.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        at = next_special(bytes, at);
        match bytes.get(at) {
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return bytes.len(),
        }
    }
}
