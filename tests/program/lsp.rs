//! The language server, spoken to over its standard streams as an editor does.

mod client;
mod conduct;
mod diagnostics;
mod folders;
mod requests;

/// A technical file with gaps, a mark, and a link that leads nowhere in line 5 (from 0), characters 15 to 22.
const TEXT: &str = "# Technical documentation under Regulation (EU) 2024/2847\n\n<!-- cra-lint: element annex-vii.3 -->\n## Risk assessment\n\n\
    See [the plan](plan.md). An attacker on the local network could flood the gateway; requests are limited.\n\n\
    ## Design and architecture\n\nA daemon in Rust takes readings from the bus and sends them to the server over TLS.\n\n\
    ## Vulnerability handling\n\nReports are triaged within two days, fixed in a branch and released with an advisory.\n\n\
    ## Support period\n\nSecurity updates are given until 31 May 2033, as long as users expect a gateway to work.\n";
