//! Work shared out among threads that can be stopped at any time.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How long the caller is not asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(3);

/// Does `work` for every position, in an order of its own, and answers in theirs. Once `keep_going`
/// says no, the work is told that it is stopped, and still answers for every position.
pub(super) fn share_out<P, T: Send>(
    positions: Range<usize>,
    keep_going: &mut dyn FnMut() -> bool,
    place: impl Fn() -> P + Sync,
    work: impl Fn(&mut P, usize, &dyn Fn() -> bool) -> T + Sync,
) -> Vec<T> {
    // Asked before anything begins: little work would be done before the first look.
    let stop = AtomicBool::new(!keep_going());
    let next = AtomicUsize::new(positions.start);
    let (sender, receiver) = channel();
    let mut done: Vec<(usize, T)> = Vec::with_capacity(positions.len());
    rayon::in_place_scope(|scope| {
        for _ in 0..rayon::current_num_threads().min(positions.len()) {
            let sender = sender.clone();
            let (stop, next, place, work) = (&stop, &next, &place, &work);
            let end = positions.end;
            scope.spawn(move |_| {
                let mut place = place();
                let stopped = || stop.load(Ordering::Relaxed);
                loop {
                    let position = next.fetch_add(1, Ordering::Relaxed);
                    if position >= end {
                        return;
                    }
                    let result = work(&mut place, position, &stopped);
                    if sender.send((position, result)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        loop {
            match receiver.recv_timeout(PATIENCE) {
                Ok(result) => done.push(result),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if !stop.load(Ordering::Relaxed) && !keep_going() {
                stop.store(true, Ordering::Relaxed);
            }
        }
    });
    done.sort_by_key(|&(position, _)| position);
    done.into_iter().map(|(_, result)| result).collect()
}
