//! The end of a run: the rules speak, ignores and the baseline take out what they hold, and the report is made.

use super::{Options, Run};
use crate::config::Config;
use crate::discover;
use crate::dossier::Product;
use crate::engine::{self, Aftermath, Ground};
use crate::ignore;
use crate::report::Report;
use std::thread;

impl Run {
    /// The paths to be checked, as reports show them.
    fn named(&self, options: &Options) -> Vec<String> {
        let shown = options.paths.iter().map(|path| self.paths.shown(path));
        let mut named: Vec<_> = shown.collect();
        if named.is_empty() {
            named.push(".".into());
        }
        named.sort();
        named.dedup();
        named
    }

    /// The report of this run; with a `failure` where it could not check.
    pub(super) fn report(
        self,
        options: &Options,
        config: &Config,
        products: Vec<Product>,
        failure: Option<String>,
    ) -> Report {
        let ground = Ground {
            sources: &self.sources,
            products: &products,
            config,
            today: options.today,
            selection: &options.selection,
        };
        let wanted = options.history && failure.is_none();
        let tell = || self.tell_history(&products, wanted);
        // Few rules ask what the history says, and to find it out can take as long as all the others.
        let (mut diagnostics, mut checks) = thread::scope(|scope| {
            let beside = wanted.then(|| thread::Builder::new().spawn_scoped(scope, tell));
            if !matches!(beside, Some(Ok(_))) {
                tell();
            }
            engine::run(ground)
        });
        let mut ignores = ignore::all(config, &products, options.today);
        let suppressed = ignore::apply(&mut ignores, &mut diagnostics, &self.sources);
        let baseline = self.baseline.as_ref();
        let taken = baseline.map(|baseline| baseline.apply(&mut diagnostics, &self.sources));
        let taken = taken.unwrap_or_default();
        let paths = self.named(options);
        let walked = &self.walked;
        let aftermath = Aftermath {
            ignores,
            entries: baseline.map_or(0, |baseline| baseline.entries.len()),
            unmatched: taken.unmatched,
            judged: engine::judged(&checks, config),
            whole: (walked.iter()).any(|folder| discover::units::holds(folder, &config.folder)),
            covers_baseline: baseline.is_some_and(|baseline| baseline.paths == paths),
        };
        let (last, checks_of_last) = engine::run_last(ground, &aftermath);
        diagnostics.extend(last);
        checks.extend(checks_of_last);
        engine::sort(&mut diagnostics, &self.sources);
        Report {
            paths,
            today: options.today,
            config: config.file,
            baseline: baseline.map(|baseline| baseline.file),
            products,
            diagnostics,
            checks,
            skipped: self.skipped,
            ignores: aftermath.ignores,
            suppressed,
            baselined: taken.findings,
            baselined_twins: taken.twins,
            failure,
            sources: self.sources,
        }
    }
}
