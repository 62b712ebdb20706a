//! GitHub workflow commands.

use super::Report;

/// The report as workflow commands.
pub fn render(_report: &Report) -> String {
    String::new()
}

/// The job summary.
pub fn job_summary(_report: &Report) -> String {
    String::new()
}
