//! `file:` URIs (RFC 8089) and paths.

use std::path::{Path, PathBuf};

/// The path of a `file:` URI; `None` for every other scheme and for files of other hosts.
pub(super) fn to_path(uri: &str) -> Option<PathBuf> {
    let rest = uri
        .get(..5)
        .filter(|scheme| scheme.eq_ignore_ascii_case("file:"));
    let rest = uri.get(rest?.len()..)?;
    let path = match rest.strip_prefix("//") {
        Some(rest) => {
            let (host, _) = rest.split_once('/')?;
            let local = host.is_empty() || host.eq_ignore_ascii_case("localhost");
            rest.get(host.len()..).filter(|_| local)?
        }
        None => rest,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = crate::document::anchor::percent_decode(path);
    // `/c:/folder` of Windows.
    let drive = path.strip_prefix('/').filter(|rest| {
        let mut start = rest.chars();
        start.next().is_some_and(|c| c.is_ascii_alphabetic()) && start.next() == Some(':')
    });
    let path = PathBuf::from(drive.filter(|_| cfg!(windows)).unwrap_or(&path));
    path.is_absolute().then_some(path)
}

/// The `file:` URI of an absolute path.
pub(super) fn of_path(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = match cfg!(windows) {
        true => path.replace('\\', "/"),
        false => path.into_owned(),
    };
    let slash = if path.starts_with('/') { "" } else { "/" };
    format!("file://{slash}{}", crate::report::markup::uri(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_uris_lead_to_one_another() {
        for path in ["/a/b c/ä%#?.md", "/x", "/日本/a+b;c=d.json"] {
            assert_eq!(to_path(&of_path(Path::new(path))), Some(path.into()));
        }
        assert_eq!(of_path(Path::new("/a b/ü")), "file:///a%20b/%C3%BC");
    }

    #[test]
    fn other_schemes_and_hosts_are_no_files_here() {
        for uri in [
            "untitled:a",
            "http://a/b",
            "file://server/a",
            "file:",
            "",
            "fil",
            "ƒile:/a",
        ] {
            assert_eq!(to_path(uri), None, "{uri}");
        }
        for uri in [
            "file:///a/b",
            "file:/a/b",
            "FILE://localhost/a/b",
            "file:///a%2fb",
        ] {
            assert_eq!(to_path(uri), Some("/a/b".into()), "{uri}");
        }
    }
}
