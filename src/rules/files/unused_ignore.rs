use crate::diagnostic::Outcome;
use crate::dossier::Nature;
use crate::engine::Findings;
use crate::ignore::{Ignore, NEVER, Scope};
use crate::rules::{Context, rule};
use crate::syntax::shorten;

rule! {
    /// # Ignore that silences nothing
    ///
    /// ## What it checks
    /// Every ignore, in the configuration and in documents, leaves out at least one finding of this run.
    ///
    /// ## Why
    /// An ignore that outlived its finding stays as an open door: the next gap of the same kind in the same place goes
    /// through it unseen, with a reason that was written for another one.
    ///
    /// ## How to close it
    /// Remove the ignore. If it was meant for a finding that is still reported, correct its rule, its `path`, or the
    /// place of the mark: a mark speaks of the section whose heading it stands above, else of the block it stands above
    /// or in.
    ///
    /// ## Limits
    /// Judged where the whole product was looked at, and only for rules that ran and could judge. Ignores of a file that
    /// the configuration extends are not judged, since other repositories may need them. This finding cannot be ignored;
    /// `[rules]` can switch it off.
    id: "unused-ignore",
    severity: Warning,
    basis: Practice,
    legal: [],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut subjects = 0;
    let ignores = &context.aftermath.ignores;
    for ignore in ignores.iter().filter(|ignore| can_judge(context, ignore)) {
        subjects += 1;
        if ignore.silenced > 0 {
            continue;
        }
        let rule = &ignore.rule.value;
        let message = format!("this ignore of `{rule}` silences nothing");
        findings
            .report(ignore.rule.span, message)
            .help(help(context, ignore))
            .related(ignore.reason.span, "its reason")
            .subject(rule);
    }
    Outcome::checked_or(subjects, "there is no ignore this run could judge")
}

/// Whether everything the ignore speaks of was looked at by its rule.
fn can_judge(context: &Context<'_>, ignore: &Ignore) -> bool {
    let file = ignore.rule.span.file;
    let looked_at = match ignore.scope {
        Scope::Part(_) => {
            let documents = &context.product.documents;
            context.product.nature != Nature::SingleFiles
                && documents.iter().any(|document| document.file == file)
        }
        _ => context.aftermath.whole && context.config.file == Some(file),
    };
    let rule = ignore.rule.value.as_str();
    ignore.in_force && looked_at && (NEVER.contains(&rule) || context.aftermath.has_judged(rule))
}

fn help(context: &Context<'_>, ignore: &Ignore) -> String {
    if NEVER.contains(&ignore.rule.value.as_str()) {
        return format!(
            "remove it: findings of `{}` cannot be ignored",
            ignore.rule.value
        );
    }
    match &ignore.scope {
        Scope::Everywhere => "remove it: the rule found nothing".into(),
        Scope::Files(pattern, _) if !ignore.scope.holds_a_file(context.sources) => format!(
            "correct its path, or remove it: no file that was read matches `{}`",
            shorten(pattern, 60)
        ),
        Scope::Files(..) => "remove it: the rule found nothing in these files".into(),
        Scope::Part(_) => {
            "remove it, or move it above the section or the block it is meant for".into()
        }
    }
}
