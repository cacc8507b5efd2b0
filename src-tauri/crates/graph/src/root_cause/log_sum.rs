//! Sums of numbers that are given as natural logarithms.

/// The logarithm of a sum.
pub(super) fn log_sum(logarithms: impl IntoIterator<Item = f64>) -> f64 {
    let all: Vec<f64> = logarithms.into_iter().collect();
    let greatest = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if greatest == f64::NEG_INFINITY {
        return greatest;
    }
    let sum: f64 = all.iter().map(|one| (one - greatest).exp()).sum();
    greatest + sum.ln()
}

/// The logarithm of a sum of two.
pub(super) fn log_add(one: f64, other: f64) -> f64 {
    let (greater, less) = if one > other {
        (one, other)
    } else {
        (other, one)
    };
    if less == f64::NEG_INFINITY {
        return greater;
    }
    greater + (less - greater).exp().ln_1p()
}

/// The logarithm of the product of 1 to `count`.
pub(super) fn log_factorial(count: usize) -> f64 {
    (1..=count).map(|factor| (factor as f64).ln()).sum()
}
