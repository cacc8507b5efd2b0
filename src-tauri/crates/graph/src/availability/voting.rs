//! Independent members of which some number fails: the Poisson binomial distribution.

/// The probability that at least `least` fail. O(members · least), all terms positive.
pub(super) fn at_least(least: usize, chances: &[f64]) -> f64 {
    let mut failed = none_failed(least);
    for &chance in chances {
        add(&mut failed, chance);
    }
    failed[least]
}

/// For each member the probability that exactly `least - 1` of the others fail, which is the
/// derivative by its own chance. O(members · log members · least): each half of the members is
/// added while the other half is gone through, so that no member has ever to be taken out again,
/// which would lose digits.
pub(super) fn slopes(least: usize, chances: &[f64]) -> Vec<f64> {
    let mut slopes = vec![0.0; chances.len()];
    let mut open = vec![(0, chances.len(), none_failed(least))];
    while let Some((from, to, failed)) = open.pop() {
        if to - from <= 1 {
            if let Some(slope) = slopes[from..to].first_mut() {
                *slope = failed[least - 1];
            }
            continue;
        }
        let middle = from.midpoint(to);
        for (mine, others) in [
            ((from, middle), (middle, to)),
            ((middle, to), (from, middle)),
        ] {
            let mut failed = failed.clone();
            for &chance in &chances[others.0..others.1] {
                add(&mut failed, chance);
            }
            open.push((mine.0, mine.1, failed));
        }
    }
    slopes
}

/// Chances that 0, 1, … members failed; the last one is that of `least` or more.
fn none_failed(least: usize) -> Vec<f64> {
    let mut failed = vec![0.0; least + 1];
    failed[0] = 1.0;
    failed
}

fn add(failed: &mut [f64], chance: f64) {
    let least = failed.len() - 1;
    failed[least] += failed[least - 1] * chance;
    for count in (1..least).rev() {
        failed[count] = failed[count] * (1.0 - chance) + failed[count - 1] * chance;
    }
    failed[0] *= 1.0 - chance;
}
