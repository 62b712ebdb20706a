//! Messages on the wire: JSON-RPC 2.0 in the frames of the base protocol (a `Content-Length` header, a blank line, the
//! body). Whatever comes in, reading goes on: a bad message is answered and the next one read.

use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};

/// Larger messages are passed over, in bytes.
const MOST: u64 = 256 << 20;

/// Longer header lines are read in pieces, in bytes.
const MOST_OF_A_LINE: u64 = 8 << 10;

/// What came in.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A request, to be answered under its id.
    Request(Request),
    /// A notification.
    Notification {
        /// What it tells.
        method: String,
        /// What comes with it.
        params: Value,
    },
    /// The answer to a request of ours.
    Response,
    /// Something that is no message: what to answer.
    Bad(Failure),
}

/// A request.
#[derive(Debug)]
pub(super) struct Request {
    /// Its id: a number or a string.
    pub(super) id: Value,
    /// What is asked.
    pub(super) method: String,
    /// What comes with it.
    pub(super) params: Value,
}

/// Why a request is not answered.
#[derive(Debug)]
pub(super) struct Failure {
    code: i32,
    message: String,
}

impl Failure {
    fn new(code: i32, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    fn not_json(reason: impl Into<String>) -> Self {
        Self::new(-32700, reason)
    }

    /// The message is no request, or came when none may come.
    pub(super) fn invalid_request(reason: &str) -> Self {
        Self::new(-32600, reason)
    }

    /// This server knows no such request.
    pub(super) fn unknown_method(method: &str) -> Self {
        let method = crate::syntax::shorten(method, 80);
        Self::new(-32601, format!("`{method}` is not known here"))
    }

    /// What came with a request is not what it asks for.
    pub(super) fn bad_params(error: &serde_json::Error) -> Self {
        Self::new(-32602, error.to_string())
    }

    /// The first request has to be `initialize`.
    pub(super) fn not_initialized() -> Self {
        Self::new(-32002, "`initialize` comes first")
    }

    /// The client no longer wants the answer.
    pub(super) fn cancelled() -> Self {
        Self::new(-32800, "cancelled")
    }
}

/// The next message; `None` at the end of the input.
///
/// # Errors
/// When the input cannot be read.
pub(super) fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let Some(length) = read_header(input)? else {
        return Ok(None);
    };
    if length > MOST {
        io::copy(&mut input.by_ref().take(length), &mut io::sink())?;
        let reason = format!("a message of more than {} MiB is not read", MOST >> 20);
        return Ok(Some(Incoming::Bad(Failure::invalid_request(&reason))));
    }
    // What the header promises may never come, so no room is made for it in advance.
    let mut body = Vec::new();
    input.by_ref().take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Ok(None);
    }
    Ok(Some(parse(&body)))
}

/// The length of the body that follows. Lines that are no header are passed over, and so is a header without a length.
fn read_header(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        let read = input.by_ref().take(MOST_OF_A_LINE);
        if { read }.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end_matches(['\r', '\n']);
        if let Some((name, value)) = line.split_once(':') {
            if name.trim().eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().ok();
            }
        } else if line.is_empty() && length.is_some() {
            return Ok(length);
        }
    }
}

fn parse(body: &[u8]) -> Incoming {
    let mut message: Value = match serde_json::from_slice(body) {
        Ok(message) => message,
        Err(error) => return Incoming::Bad(Failure::not_json(error.to_string())),
    };
    let Some(fields) = message.as_object_mut() else {
        return Incoming::Bad(Failure::invalid_request("a message is an object"));
    };
    let id = fields.remove("id");
    let params = fields.remove("params").unwrap_or_default();
    match (fields.remove("method"), id) {
        (Some(Value::String(method)), None) => Incoming::Notification { method, params },
        (Some(Value::String(method)), Some(id @ (Value::Number(_) | Value::String(_)))) => {
            Incoming::Request(Request { id, method, params })
        }
        (None, Some(_)) => Incoming::Response,
        _ => Incoming::Bad(Failure::invalid_request("neither a request nor an answer")),
    }
}

/// An answer; `id` is null where the request could not be read.
pub(super) fn answer(id: Value, result: Result<Value, Failure>) -> Value {
    match result {
        Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
        Err(Failure { code, message }) => {
            let error = json!({"code": code, "message": message});
            json!({"jsonrpc": "2.0", "id": id, "error": error})
        }
    }
}

/// A notification to the client.
pub(super) fn notification(method: &str, params: Value) -> Value {
    json!({"jsonrpc": "2.0", "method": method, "params": params})
}

/// A request to the client.
pub(super) fn request(id: &str, method: &str, params: Value) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params})
}

/// Writes one message.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn write(output: &mut impl Write, message: &Value) -> io::Result<()> {
    let body = serde_json::to_vec(message)?;
    write!(output, "Content-Length: {}\r\n\r\n", body.len())?;
    output.write_all(&body)?;
    output.flush()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]
mod tests {
    use super::*;

    fn framed(body: &str) -> Vec<u8> {
        format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
    }

    fn all(input: &[u8]) -> Vec<Incoming> {
        let mut input = input;
        std::iter::from_fn(|| read(&mut input).unwrap()).collect()
    }

    #[test]
    fn messages_follow_one_another_whatever_stands_between() {
        let mut input = framed(r#"{"id":1,"method":"a","params":{"x":1}}"#);
        input.extend(framed("{nonsense"));
        input.extend(framed("[1]"));
        input.extend(framed(r#"{"id":null,"method":"b"}"#));
        input.extend(b"noise\r\n\r\nContent-Type: x\r\n");
        input.extend(framed(r#"{"method":"c"}"#));
        input.extend(framed(r#"{"id":"s","result":null}"#));
        let found = all(&input);
        assert!(
            matches!(&found[0], Incoming::Request(one) if one.method == "a" && one.params["x"] == 1)
        );
        for bad in &found[1..4] {
            assert!(matches!(bad, Incoming::Bad(_)), "{bad:?}");
        }
        assert!(matches!(&found[4], Incoming::Notification { method, .. } if method == "c"));
        assert!(matches!(found[5], Incoming::Response));
        assert_eq!(found.len(), 6);
    }

    #[test]
    fn a_length_that_is_too_large_or_none_makes_no_room() {
        for length in ["99999999999999", "18446744073709551616", "-1", "x", "5"] {
            let input = format!("Content-Length: {length}\r\n\r\n{{}}");
            let found = all(input.as_bytes());
            assert!(found.len() <= 1, "{length}: {found:?}");
        }
        assert!(all(&vec![b'a'; 100_000]).is_empty());
    }

    #[test]
    fn deep_nesting_is_a_bad_message() {
        let found = all(&framed(&"[".repeat(1_000_000)));
        assert!(matches!(found[..], [Incoming::Bad(_)]));
    }
}
