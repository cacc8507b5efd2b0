//! Times as people type them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::failure::Failure;

/// A time with an offset, or a local one; a date alone is its beginning.
pub fn local_time(text: &str) -> Result<Timestamp, Failure> {
    let local = || {
        let moment: DateTime = text.parse().ok()?;
        let zoned = moment.to_zoned(TimeZone::system()).ok()?;
        Some(zoned.timestamp())
    };
    text.parse().ok().or_else(local).ok_or_else(|| {
        Failure::WrongUsage(format!(
            "{text:?} is no time. Write it like 2026-11-20T09:30:00 or 2026-11-20T09:30:00Z."
        ))
    })
}
