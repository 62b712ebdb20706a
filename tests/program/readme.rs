//! The transcript in the README is what the tool prints. `UPDATE_README=1` rewrites it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]

use std::path::Path;
use std::process::Command;

const BEGIN: &str = "<!-- transcript:begin -->";
const END: &str = "<!-- transcript:end -->";

#[test]
fn the_transcript_is_what_the_tool_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new(env!("CARGO_BIN_EXE_cra-lint"))
        .args(["check", "fixtures/products/messy", "--today", "2026-11-21"])
        .env_remove("GITHUB_STEP_SUMMARY")
        .env("COLUMNS", "100")
        .current_dir(root)
        .output()
        .unwrap();
    assert_eq!(
        run.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let printed = String::from_utf8(run.stdout).unwrap();
    let path = root.join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("the README has a transcript");
    let (_, after) = rest.split_once(END).expect("the transcript ends");
    let shown = shortened(&printed);
    let wanted = format!(
        "{before}{BEGIN}
```text
{shown}
```
{END}{after}"
    );
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, wanted).unwrap();
        return;
    }
    assert!(
        readme == wanted,
        "the transcript in README.md lags behind; UPDATE_README=1 rewrites it"
    );
}

/// Three findings of different kinds, then the table and the summary; `[…]` stands for the other findings.
fn shortened(printed: &str) -> String {
    const SHOWN: &[&str] = &[
        "error[declaration-without-regulation-number]",
        "error[element-placeholder]",
        "error[dependency-missing-from-sbom]",
    ];
    let table = printed
        .find("Elements of Annex VII")
        .expect("the output ends with the table");
    let (findings, rest) = printed.split_at(table);
    let mut blocks: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, _) in findings.match_indices("\n\n") {
        let next = &findings[at + 2..];
        if ["error[", "warning[", "info["]
            .iter()
            .any(|word| next.starts_with(word))
            || next.is_empty()
        {
            blocks.push(&findings[start..at]);
            start = at + 2;
        }
    }
    let find = |head: &&&str| {
        blocks
            .iter()
            .rev()
            .find(|block| block.starts_with(**head))
            .copied()
    };
    let shown: Vec<_> = SHOWN
        .iter()
        .map(|head| find(&head).expect("the finding is printed"))
        .collect();
    format!("{}\n\n[…]\n\n{}", shown.join("\n\n"), rest.trim_end())
}
