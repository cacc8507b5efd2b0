//! Quantiles of a few values.

/// The value below which a share (0 to 1) of sorted values lies, interpolated linearly between the
/// two nearest: R's type 7, which spreadsheets call PERCENTILE.INC (Hyndman and Fan, Sample
/// Quantiles in Statistical Packages, 1996). None of no values.
#[must_use]
pub fn quantile(sorted: &[i64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = share.clamp(0.0, 1.0) * last as f64;
    let (below, above) = (position.floor() as usize, position.ceil() as usize);
    let (low, high) = (*sorted.get(below)? as f64, *sorted.get(above)? as f64);
    Some(low + (high - low) * (position - below as f64))
}
