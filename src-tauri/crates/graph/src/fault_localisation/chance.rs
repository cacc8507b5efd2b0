//! Every candidate alike: what any method must beat.

/// The same share for each of `candidates`.
pub(super) fn scores(candidates: usize) -> Vec<f64> {
    vec![1.0 / candidates as f64; candidates]
}
