//! The whole run: from paths to a report.
