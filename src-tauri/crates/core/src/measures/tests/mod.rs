//! Measures against a naive reading of their definitions.

mod changes;
mod incidents;
mod numbers;
mod reading;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::{MeasureQuestion, PeriodLength};

/// A beginning for times, so that hours from it are easily told.
const START: i64 = 1_760_000_000;

fn at(hours: i64) -> Timestamp {
    Timestamp::from_second(START + hours * 3_600).expect("in range")
}

/// Questions over about a year and a half.
fn questions() -> impl Strategy<Value = MeasureQuestion> {
    let time = || proptest::option::of((0_i64..12_000).prop_map(at));
    (time(), time(), any::<bool>(), 0_u32..60).prop_map(|(from, to, is_month, repeat_days)| {
        MeasureQuestion {
            from,
            to,
            length: match is_month {
                true => PeriodLength::Month,
                false => PeriodLength::Quarter,
            },
            zone: TimeZone::UTC,
            repeat_days,
        }
    })
}

/// The months or quarters of UTC, read off the digits of the time.
fn period_word(at: Timestamp, length: PeriodLength) -> String {
    let text = at.to_string();
    let (year, month) = (&text[..4], &text[5..7]);
    match length {
        PeriodLength::Month => format!("{year}-{month}"),
        PeriodLength::Quarter => {
            let month: u32 = month.parse().expect("two digits");
            format!("{year}-Q{}", (month + 2) / 3)
        }
    }
}
