//! iCalendar files (RFC 5545): events out, and events in.

mod read;
mod rule;
mod text;
mod write;
mod zone;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

pub use read::{ReadEvent, read};
pub use rule::{EventRule, Frequency, rule_text};
pub use write::{CalendarEvent, EventStatus, write};

/// When an event begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventTime {
    /// An instant.
    Utc(Timestamp),
    /// A wall-clock time in the zone of an IANA name.
    Zoned(DateTime, String),
    /// A wall-clock time wherever the reader is.
    Floating(DateTime),
    /// A whole day.
    Day(Date),
}

#[cfg(test)]
mod tests;
