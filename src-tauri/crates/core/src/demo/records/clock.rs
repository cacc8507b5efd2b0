//! Times of the records, told from the time at which the workspace is made.

use jiff::civil::{Date, time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// The zone of the company.
pub(super) const ZONE: &str = "Europe/Berlin";

/// Next week's Monday, and the company's clock.
#[derive(Debug)]
pub(super) struct Clock {
    zone: TimeZone,
    /// The Monday of the week after the one in which the workspace is made.
    pub monday: Date,
}

impl Clock {
    pub(super) fn of(now: Timestamp) -> Self {
        let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
        let today = zone.to_datetime(now).date();
        let back = i64::from(today.weekday().to_monday_zero_offset());
        let monday = shifted(today, 7 - back);
        Self { zone, monday }
    }

    /// A day counted from next week's Monday.
    pub(super) fn day(&self, days: i64) -> Date {
        shifted(self.monday, days)
    }

    /// That day at a time of the clock, such as 2130 for half past nine in the evening.
    pub(super) fn at(&self, days: i64, clock: i16) -> Timestamp {
        let hour = i8::try_from(clock / 100).unwrap_or(0);
        let minute = i8::try_from(clock % 100).unwrap_or(0);
        let at = self.day(days).to_datetime(time(hour, minute, 0, 0));
        self.zone.to_timestamp(at).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// So many minutes later.
pub(super) fn later(at: Timestamp, minutes: i64) -> Timestamp {
    Timestamp::from_second(at.as_second() + minutes * 60).unwrap_or(at)
}

fn shifted(day: Date, days: i64) -> Date {
    day.checked_add(Span::new().days(days)).unwrap_or(day)
}
