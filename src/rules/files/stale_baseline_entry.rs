use crate::baseline::NEVER;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, find, rule};
use crate::syntax::shorten;

rule! {
    /// # Entry of the baseline for which nothing is found
    ///
    /// ## What it checks
    /// Every entry of the baseline given with `--baseline` stands for a finding of this run.
    ///
    /// ## Why
    /// A gap that was closed should not come back unseen. As long as its entry is in the baseline, it would.
    ///
    /// ## How to close it
    /// Record the baseline anew, with the same paths and options: `cra-lint baseline --output cra-lint-baseline.json`.
    ///
    /// ## Limits
    /// Judged where the same paths are checked as when the baseline was recorded, and only for rules that ran and could
    /// judge. A finding that an ignore leaves out needs no entry.
    id: "stale-baseline-entry",
    severity: Info,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let aftermath = context.aftermath;
    if !aftermath.covers_baseline {
        let reason = "no baseline was given, or it was recorded for other paths";
        return Outcome::NotApplicable(reason.into());
    }
    let is_unreadable = |path: &str| {
        let mut unreadable = context.product.unreadable.iter();
        unreadable.any(|problem| context.sources.path(problem.span.file) == path)
    };
    for entry in &aftermath.unmatched {
        let rule = shorten(&entry.rule, 60);
        let never = NEVER.contains(&entry.rule.as_str());
        let could_judge = find(&entry.rule).is_none() || aftermath.has_judged(&entry.rule);
        if !never && (!could_judge || is_unreadable(&entry.path)) {
            continue;
        }
        let (message, help) = if never {
            (
                format!("this entry takes nothing out: findings of `{rule}` are always reported"),
                "remove the entry",
            )
        } else {
            let path = shorten(&entry.path, 80);
            (
                format!("nothing is found for this entry: `{rule}` in `{path}`"),
                "record the baseline anew, so that the gap is seen if it comes back",
            )
        };
        findings
            .report(entry.span, message)
            .help(help)
            .subject(&entry.fingerprint);
    }
    Outcome::Checked(aftermath.entries)
}
