//! Words of ways to reach people.

/// Words of another way to reach people than an address: a form or a platform's private report.
pub const REPORT_CHANNELS: &[&str] = &[
    "private vulnerability reporting",
    "security advisory",
    "security advisories",
    "report a vulnerability button",
    "hackerone",
    "bugcrowd",
    "intigriti",
    "yeswehack",
];
