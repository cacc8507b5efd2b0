//! Months and quarters of a time zone.

use std::fmt;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Periods listed without a gap at most: more than a hundred years of quarters. Beyond, a time that
/// somebody mistyped would fill the list with nothing.
const MOST_WITHOUT_GAP: i32 = 400;

/// How long a period is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodLength {
    /// A month of the calendar.
    #[default]
    Month,
    /// Three months, the first of which is January, April, July or October.
    Quarter,
}

impl PeriodLength {
    const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }
}

/// A month or a quarter; written as `2026-11` or `2026-Q4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// How long it is.
    pub length: PeriodLength,
    /// Periods since the beginning of the year 0.
    index: i32,
}

impl Period {
    /// The period that holds a time, by the clocks of a zone.
    #[must_use]
    pub fn of(at: Timestamp, length: PeriodLength, zone: &TimeZone) -> Self {
        let local: Zoned = at.to_zoned(zone.clone());
        let months = i32::from(local.year()) * 12 + i32::from(local.month()) - 1;
        Self {
            length,
            index: months.div_euclid(length.months()),
        }
    }

    /// Every period from the least to the greatest of `held`, each once, also those between that
    /// hold nothing; where that would be more than 400, only those that are held.
    #[must_use]
    pub fn range_of(held: impl Iterator<Item = Self>) -> Vec<Self> {
        let mut held: Vec<Self> = held.collect();
        held.sort_unstable();
        held.dedup();
        match (held.first(), held.last()) {
            (Some(&first), Some(&last)) if last.index - first.index < MOST_WITHOUT_GAP => {
                (first.index..=last.index)
                    .map(|index| Self { index, ..first })
                    .collect()
            }
            _ => held,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_year = 12 / self.length.months();
        let year = self.index.div_euclid(in_year);
        let number = self.index.rem_euclid(in_year) + 1;
        match self.length {
            PeriodLength::Month => write!(formatter, "{year:04}-{number:02}"),
            PeriodLength::Quarter => write!(formatter, "{year:04}-Q{number}"),
        }
    }
}
