//! What changed last is suspected first: the first question of every incident call ("what was
//! changed?"), as in K. Behr, G. Kim and G. Spafford, *The Visible Ops Handbook*, 2004.

/// Falls with the age of a change; 0 where there was none lately.
pub(super) fn scores(hours_since_change: &[Option<f64>]) -> Vec<f64> {
    let score = |hours: &Option<f64>| hours.map_or(0.0, |hours| 1.0 / (1.0 + hours.max(0.0)));
    hours_since_change.iter().map(score).collect()
}
