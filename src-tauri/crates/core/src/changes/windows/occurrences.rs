//! When a window comes.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};

use super::{DayOfMonth, Recurrence, Window, WindowFault};
use crate::changes::TimeSpan;

impl Window {
    /// The spans in which it is, that overlap `within`, by their beginning. A wall-clock time that a
    /// clock change leaves out is moved on by as much; one that comes twice is the first.
    ///
    /// Cost: a look at each day of the time asked for, as far as the spans are taken.
    ///
    /// # Errors
    /// Its zone is unknown.
    pub fn occurrences(
        &self,
        within: TimeSpan,
    ) -> Result<impl Iterator<Item = TimeSpan> + '_, WindowFault> {
        let zone = self.time_zone()?;
        let length = self.start.until(self.end).unwrap_or_default();
        let days_long = i64::from(length.get_days()) + 2;
        let first = earlier(&zone, within.start, days_long).max(self.start.date());
        let first = match self.recurrence {
            Recurrence::Once => self.start.date(),
            _ => first,
        };
        let last = zone.to_datetime(within.end).date();
        let last = self.until.map_or(last, |until| until.min(last));
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
        Ok(days
            .take_while(move |&day| day <= last)
            .take(match self.recurrence {
                Recurrence::Once => 1,
                _ => usize::MAX,
            })
            .filter(|&day| self.begins_on(day))
            .filter_map(move |day| {
                let start = day.to_datetime(self.start.time());
                let end = start.checked_add(length).ok()?;
                Some(TimeSpan {
                    start: instant(&zone, start)?,
                    end: instant(&zone, end)?,
                })
            })
            .filter(move |span| span.overlaps(&within)))
    }

    /// Whether its rule names a day, wherever it begins and ends.
    pub(super) fn begins_on(&self, day: Date) -> bool {
        match &self.recurrence {
            Recurrence::Once => day == self.start.date(),
            Recurrence::Daily => true,
            Recurrence::Weekly(days) => days.contains(&day.weekday()),
            Recurrence::Monthly(nth, weekday) => is_on(day, DayOfMonth::Nth(*nth, *weekday)),
            Recurrence::MonthDay(number) => is_on(day, DayOfMonth::Day(*number)),
            Recurrence::Yearly(months, on) => months.contains(&day.month()) && is_on(day, *on),
        }
    }
}

fn is_on(day: Date, on: DayOfMonth) -> bool {
    match on {
        DayOfMonth::Nth(nth, weekday) => {
            let of_month = day.nth_weekday_of_month(nth, weekday);
            of_month.is_ok_and(|wanted| wanted == day)
        }
        DayOfMonth::Day(-1) => day == day.last_of_month(),
        DayOfMonth::Day(number) => day.day() == number,
    }
}

fn earlier(zone: &TimeZone, at: Timestamp, days: i64) -> Date {
    let day = zone.to_datetime(at).date();
    day.checked_sub(Span::new().days(days)).unwrap_or(Date::MIN)
}

fn instant(zone: &TimeZone, at: DateTime) -> Option<Timestamp> {
    zone.to_timestamp(at).ok()
}

/// The first day from `from` on that a rule names, looked for over nine years: no leap day is further away.
pub(super) fn first_day(window: &Window, from: Date) -> Option<Date> {
    let days = std::iter::successors(Some(from), |day| day.tomorrow().ok());
    let end = from.checked_add(9.years()).unwrap_or(Date::MAX);
    days.take_while(|&day| day <= end)
        .find(|&day| window.begins_on(day))
}
