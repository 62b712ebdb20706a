//! The same work on many items, spread over the processor's cores.
//!
//! The threads beside the caller's stay for as long as the process runs: what each keeps at hand (states of automata,
//! texts, word lists) is there when the next work comes.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;

/// Fewer items than this a core are not worth a thread.
const LEAST: usize = 2;

/// Room for work that recurses, as on the main thread.
pub(crate) const STACK: usize = 8 << 20;

/// A thread for every core but the caller's, where there is such a core and threads can be had.
static OTHERS: LazyLock<Option<Mutex<ThreadPool>>> = LazyLock::new(|| {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let others = cores.checked_sub(1).filter(|others| *others > 0)?;
    let builder = ThreadPoolBuilder::new().num_threads(others);
    builder.stack_size(STACK).build().map(Mutex::new).ok()
});

/// The other threads, where they are wanted and nobody has them. Who finds them taken does the work alone: to wait for
/// them would be to wait for work that may itself wait for what the caller is about to find out.
fn others(wanted: bool) -> Option<MutexGuard<'static, ThreadPool>> {
    let others = OTHERS.as_ref().filter(|_| wanted)?;
    match others.try_lock() {
        Ok(others) => Some(others),
        // Work that panicked leaves the threads as they were.
        Err(TryLockError::Poisoned(others)) => Some(others.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}

/// `work` done on every item, the results in the items' order.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    map_when(items.len() >= 2 * LEAST, items, work)
}

/// As [`map`] where that is worth it, however few the items are. Each is taken by the next core that is free: they can
/// be of very unlike size.
pub(crate) fn map_when<T: Sync, R: Send>(
    worth_it: bool,
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let Some(others) = others(worth_it) else {
        return items.iter().map(work).collect();
    };
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match items.get(at) {
                Some(item) => done.push((at, work(item))),
                None => return done,
            }
        }
    };
    let done = Mutex::new(Vec::with_capacity(items.len()));
    let keep = |results| {
        let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
        done.extend(results);
    };
    others.in_place_scope(|scope| {
        for _ in 0..others.current_num_threads() {
            scope.spawn(|_| keep(take()));
        }
        keep(take());
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Both done: at the same time where that is worth it and a second core can be had.
pub(crate) fn both<A, B: Send>(
    worth_it: bool,
    here: impl FnOnce() -> A,
    there: impl Fn() -> B + Sync,
) -> (A, B) {
    let Some(others) = others(worth_it) else {
        return (here(), there());
    };
    let mut b = None;
    let a = others.in_place_scope(|scope| {
        let b = &mut b;
        scope.spawn(|_| *b = Some(there()));
        here()
    });
    (a, b.unwrap_or_else(there))
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        let doubled = super::map_when(true, &items, |item| item * 2);
        assert_eq!(
            doubled,
            items.iter().map(|item| item * 2).collect::<Vec<_>>()
        );
        assert_eq!(super::map_when(false, &items, |item| item * 2), doubled);
    }

    #[test]
    fn work_within_work_is_done_by_whoever_has_it() {
        let items: Vec<usize> = (0..32).collect();
        let within = |item: &usize| {
            super::map(&items, |other| item * other)
                .iter()
                .sum::<usize>()
        };
        let sums = super::map_when(true, &items, within);
        let alone: Vec<usize> = items.iter().map(|item| item * 496).collect();
        assert_eq!(sums, alone);
    }

    #[test]
    fn threads_outlive_work_that_panics() {
        let items: Vec<usize> = (0..32).collect();
        let panics = || super::map_when(true, &items, |item| assert_ne!(*item, 7));
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(panics)).is_err());
        assert_eq!(super::map_when(true, &items, |item| *item), items);
    }

    #[test]
    fn both_are_done() {
        for worth_it in [false, true] {
            assert_eq!(super::both(worth_it, || 1, || "a"), (1, "a"));
        }
    }

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        let doubled: Vec<usize> = items.iter().map(|item| item * 2).collect();
        assert_eq!(super::map(&items, |item| item * 2), doubled);
        assert!(super::map(&[] as &[usize], |item| item * 2).is_empty());
    }
}
