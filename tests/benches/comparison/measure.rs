//! Times of repeated work.

use std::time::{Duration, Instant};

/// The median of `runs` runs. The first answer of all is handed back, so that nothing
/// is optimised away.
pub fn median<T>(runs: usize, mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut answer = None;
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let started = Instant::now();
            let result = work();
            let took = started.elapsed();
            answer.get_or_insert(result);
            took
        })
        .collect();
    times.sort_unstable();
    let answer = answer.expect("at least one run was asked for");
    (times[times.len() / 2], answer)
}

/// How many times longer the first took than the second.
pub fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}
