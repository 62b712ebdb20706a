//! The same work on many items, spread over the processor's cores.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Fewer items than this a core are not worth a thread.
const LEAST: usize = 2;

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
    let cores = match worth_it {
        true => thread::available_parallelism().map_or(1, usize::from),
        false => 1,
    };
    if cores < 2 {
        return items.iter().map(work).collect();
    }
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
    let mut done = thread::scope(|scope| {
        let threads: Vec<_> = (1..cores).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for thread in threads {
            match thread.join() {
                Ok(results) => done.extend(results),
                // A bug in the work is a bug here as well.
                Err(panic) => resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Room for work that recurses, as on the main thread.
pub(crate) const STACK: usize = 8 << 20;

/// Both done: at the same time where that is worth it and a second thread can be had.
pub(crate) fn both<A, B: Send>(
    worth_it: bool,
    here: impl FnOnce() -> A,
    there: impl Fn() -> B + Sync,
) -> (A, B) {
    if !worth_it {
        return (here(), there());
    }
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK);
        let other = builder.spawn_scoped(scope, &there);
        let a = here();
        let b = match other.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(b)) => b,
            // A bug in the work is a bug here as well.
            Ok(Err(panic)) => resume_unwind(panic),
            Err(_) => there(),
        };
        (a, b)
    })
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
