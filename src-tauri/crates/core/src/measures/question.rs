//! Which records are measured, and how they are told apart in time.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Period, PeriodLength};

/// Which records are measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureQuestion {
    /// What ended or began no earlier than this.
    pub from: Option<Timestamp>,
    /// What ended or began before this.
    pub to: Option<Timestamp>,
    /// How long a period of a series is.
    pub length: PeriodLength,
    /// Whose days the periods are.
    pub zone: TimeZone,
    /// Days within which an incident that comes again is a repeat.
    pub repeat_days: u32,
}

impl MeasureQuestion {
    /// Everything, by months of UTC, with repeats within 30 days.
    #[must_use]
    pub fn everything() -> Self {
        Self {
            from: None,
            to: None,
            length: PeriodLength::Month,
            zone: TimeZone::UTC,
            repeat_days: 30,
        }
    }

    /// Whether a time lies in the span.
    #[must_use]
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at < to)
    }

    /// The period of a time.
    #[must_use]
    pub fn period(&self, at: Timestamp) -> Period {
        Period::of(at, self.length, &self.zone)
    }
}
