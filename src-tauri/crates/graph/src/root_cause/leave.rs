//! What may be left out.

use super::log_sum::{log_add, log_factorial};

/// Leaves the least of some masses out as long as they sum up to no more than `spare`; answers with
/// that sum and keeps the others, the greatest first.
pub(super) fn leave_least<T>(masses: &mut Vec<(f64, T)>, spare: f64) -> f64 {
    masses.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut left = f64::NEG_INFINITY;
    while let Some((mass, _)) = masses.last() {
        let sum = log_add(left, *mass);
        if sum > spare {
            break;
        }
        left = sum;
        masses.pop();
    }
    left
}

/// The most that the products of `count` of some numbers add up to, whose sum is `sum`.
pub(super) fn power(sum: f64, count: usize) -> f64 {
    if count == 0 {
        return 0.0;
    }
    sum * count as f64 - log_factorial(count)
}
