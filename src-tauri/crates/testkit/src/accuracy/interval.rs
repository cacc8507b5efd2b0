//! How sure a measured figure is: intervals that hold the true one in 95 of 100 runs.

use crate::random::Random;

/// The quantile of the normal distribution for 95 %.
const QUANTILE: f64 = 1.959_963_985;
const RESAMPLES: u32 = 2_000;

/// A figure with its 95 % confidence interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The figure itself.
    pub value: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A share of `total` trials, by E. B. Wilson's score interval (1927). `successes` may be the sum of
/// shares of successes: then the interval is rather too wide. Nothing is known of no trials.
#[must_use]
pub fn wilson(successes: f64, total: usize) -> Interval {
    if total == 0 {
        return Interval {
            value: 0.0,
            low: 0.0,
            high: 1.0,
        };
    }
    let total = total as f64;
    let value = successes / total;
    let square = QUANTILE * QUANTILE;
    let middle = value + square / (2.0 * total);
    let reach = QUANTILE * (value * (1.0 - value) / total + square / (4.0 * total * total)).sqrt();
    let scale = 1.0 + square / total;
    Interval {
        value,
        low: ((middle - reach) / scale).max(0.0),
        high: ((middle + reach) / scale).min(1.0),
    }
}

/// A mean, by B. Efron's percentile bootstrap (1979); the same for the same seed. All ends are 0 for
/// no values.
#[must_use]
pub fn bootstrap_mean(values: &[f64], seed: u64) -> Interval {
    let count = values.len() as u32;
    let mean_of = |sum: f64| sum / f64::from(count.max(1));
    let mut means: Vec<f64> = (0..RESAMPLES)
        .map(|round| {
            let mut random = Random::new(seed, round, 3);
            let draws = (0..count).map(|_| values[random.below(count) as usize]);
            mean_of(draws.sum())
        })
        .collect();
    means.sort_by(f64::total_cmp);
    let quantile = |share: f64| means[(share * f64::from(RESAMPLES - 1)).round() as usize];
    Interval {
        value: mean_of(values.iter().sum()),
        low: quantile(0.025),
        high: quantile(0.975),
    }
}

#[cfg(test)]
mod tests {
    use super::{bootstrap_mean, wilson};

    #[test]
    fn the_score_interval_is_that_of_the_books() {
        for (successes, total, low, high) in [
            (0.0, 10, 0.0, 0.2775),
            (10.0, 10, 0.7225, 1.0),
            (81.0, 263, 0.2553, 0.3662),
            (0.0, 0, 0.0, 1.0),
        ] {
            let found = wilson(successes, total);
            assert!((found.low - low).abs() < 1e-4, "{found:?}");
            assert!((found.high - high).abs() < 1e-4, "{found:?}");
        }
    }

    #[test]
    fn a_mean_lies_in_its_interval_which_shrinks_with_more_values() {
        let few: Vec<f64> = (0..20).map(|value| f64::from(value % 5)).collect();
        let many = few.repeat(50);
        let (of_few, of_many) = (bootstrap_mean(&few, 1), bootstrap_mean(&many, 1));
        for found in [of_few, of_many] {
            assert!((found.value - 2.0).abs() < 1e-12);
            assert!(
                found.low < found.value && found.value < found.high,
                "{found:?}"
            );
        }
        // The standard error of 20 values with a deviation of √2 is 0.316.
        let width = of_few.high - of_few.low;
        assert!((1.0..1.5).contains(&width), "{of_few:?}");
        assert!(of_many.high - of_many.low < width / 5.0, "{of_many:?}");
        assert_eq!(bootstrap_mean(&few, 1), of_few);
        assert_eq!(bootstrap_mean(&[], 1).value, 0.0);
    }
}
