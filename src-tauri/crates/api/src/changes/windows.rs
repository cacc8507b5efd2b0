//! Freezes and maintenance windows.

use faultline_core::changes::windows as core_windows;
use faultline_core::changes::windows::{DayOfMonth, Recurrence, Scope, Window, WindowKind};
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::collisions::invalid;
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// What a window is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WindowKindView {
    /// Nothing may be changed in it.
    Freeze,
    /// Changes belong in it.
    Maintenance,
}

impl From<WindowKind> for WindowKindView {
    fn from(kind: WindowKind) -> Self {
        match kind {
            WindowKind::Freeze => Self::Freeze,
            WindowKind::Maintenance => Self::Maintenance,
        }
    }
}

impl From<WindowKindView> for WindowKind {
    fn from(kind: WindowKindView) -> Self {
        match kind {
            WindowKindView::Freeze => Self::Freeze,
            WindowKindView::Maintenance => Self::Maintenance,
        }
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum WeekdayView {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

const WEEKDAYS: [(WeekdayView, Weekday); 7] = [
    (WeekdayView::Monday, Weekday::Monday),
    (WeekdayView::Tuesday, Weekday::Tuesday),
    (WeekdayView::Wednesday, Weekday::Wednesday),
    (WeekdayView::Thursday, Weekday::Thursday),
    (WeekdayView::Friday, Weekday::Friday),
    (WeekdayView::Saturday, Weekday::Saturday),
    (WeekdayView::Sunday, Weekday::Sunday),
];

fn day_view(day: Weekday) -> WeekdayView {
    WEEKDAYS[day.to_monday_zero_offset() as usize].0
}

fn day_of(view: WeekdayView) -> Weekday {
    WEEKDAYS[view as usize].1
}

/// How often a window comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "recurs",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum RecurrenceView {
    /// Never.
    Once,
    /// Every day.
    Daily,
    /// On these days of every week.
    Weekly {
        /// The days.
        days: Vec<WeekdayView>,
    },
    /// On the nth such day of every month: 1 to 4, or -1 for the last.
    Monthly {
        /// Which of them.
        nth: i8,
        /// The day.
        day: WeekdayView,
    },
    /// On this day of every month that has it: 1 to 31, or -1 for the last.
    MonthDay {
        /// Which.
        day: i8,
    },
    /// On the nth such day of these months of every year.
    YearlyNth {
        /// The months, 1 to 12.
        months: Vec<i8>,
        /// Which of them: 1 to 4, or -1 for the last.
        nth: i8,
        /// The day.
        day: WeekdayView,
    },
    /// On this day of these months of every year.
    YearlyDay {
        /// The months, 1 to 12.
        months: Vec<i8>,
        /// Which: 1 to 31, or -1 for the last.
        day: i8,
    },
}

/// Which CIs a window is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "about",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum WindowScopeView {
    /// All.
    All,
    /// Those that a query names.
    Query {
        /// As typed.
        text: String,
    },
    /// These.
    Cis {
        /// Internal ids.
        cis: Vec<u32>,
    },
    /// Those that stand in a site, room or rack.
    Site {
        /// Internal id of the site.
        ci: u32,
    },
}

/// A freeze or maintenance window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WindowView {
    /// What it is for.
    pub kind: WindowKindView,
    /// Its name, unique for its kind.
    pub name: String,
    /// IANA name of its zone.
    pub zone: String,
    /// When it begins first, by the wall clock of its zone: `2026-12-19T18:00`.
    pub start: String,
    /// When it ends first, by the same clock.
    pub end: String,
    /// How often it comes again.
    pub recurrence: RecurrenceView,
    /// The last day on which it begins, `2027-12-31`; for ever where none.
    pub until: Option<String>,
    /// What it is about.
    pub scope: WindowScopeView,
    /// Why.
    pub note: String,
}

/// Every freeze, then every maintenance window, by name.
///
/// # Errors
/// No workspace is open.
pub fn change_windows(session: &Session) -> Result<Vec<WindowView>, ApiError> {
    let workspace = session.open()?.workspace.live();
    let reader = workspace.read()?;
    let all = core_windows::all_windows(reader.view())?;
    Ok(all.iter().map(view).collect())
}

/// Saves a window under its name, or writes it anew.
///
/// # Errors
/// No workspace is open, the past is shown, or its times, zone or scope are not possible.
pub fn save_change_window(session: &Session, window: &WindowView) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let window = read(window)?;
    let saved = core_windows::save_window(&open.workspace, &session.context(""), &window)?;
    recorded(session, &open, &saved)
}

/// Deletes a window.
///
/// # Errors
/// No workspace is open, the past is shown, or there is none of the name.
pub fn delete_change_window(
    session: &Session,
    kind: WindowKindView,
    name: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let gone = core_windows::delete_window(&open.workspace, &context, kind.into(), name)?;
    recorded(session, &open, &gone)
}

/// IANA names of all zones that are known, sorted.
#[must_use]
pub fn time_zones() -> Vec<String> {
    let known = jiff::tz::db().available();
    let mut names: Vec<String> = known.map(|name| name.to_string()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn view(window: &Window) -> WindowView {
    WindowView {
        kind: window.kind.into(),
        name: window.name.clone(),
        zone: window.zone.clone(),
        start: window.start.to_string(),
        end: window.end.to_string(),
        recurrence: match &window.recurrence {
            Recurrence::Once => RecurrenceView::Once,
            Recurrence::Daily => RecurrenceView::Daily,
            Recurrence::Weekly(days) => RecurrenceView::Weekly {
                days: days.iter().map(|&day| day_view(day)).collect(),
            },
            Recurrence::Monthly(nth, day) => RecurrenceView::Monthly {
                nth: *nth,
                day: day_view(*day),
            },
            Recurrence::MonthDay(day) => RecurrenceView::MonthDay { day: *day },
            Recurrence::Yearly(months, DayOfMonth::Nth(nth, day)) => RecurrenceView::YearlyNth {
                months: months.clone(),
                nth: *nth,
                day: day_view(*day),
            },
            Recurrence::Yearly(months, DayOfMonth::Day(day)) => RecurrenceView::YearlyDay {
                months: months.clone(),
                day: *day,
            },
        },
        until: window.until.map(|until| until.to_string()),
        scope: match &window.scope {
            Scope::All => WindowScopeView::All,
            Scope::Query(text) => WindowScopeView::Query { text: text.clone() },
            Scope::Cis(cis) => WindowScopeView::Cis { cis: cis.clone() },
            Scope::Site(site) => WindowScopeView::Site { ci: *site },
        },
        note: window.note.clone(),
    }
}

fn read(view: &WindowView) -> Result<Window, ApiError> {
    let time = |field: &str, text: &str| {
        text.parse().map_err(|_| {
            invalid(
                field,
                text,
                "is no time of a clock. Write it like 2026-12-19T18:00",
            )
        })
    };
    let until = view.until.as_deref().filter(|text| !text.is_empty());
    let until = until.map(|text| {
        text.parse()
            .map_err(|_| invalid("until", text, "is no day. Write it like 2026-12-31"))
    });
    Ok(Window {
        kind: view.kind.into(),
        name: view.name.clone(),
        zone: view.zone.clone(),
        start: time("start", &view.start)?,
        end: time("end", &view.end)?,
        recurrence: recurrence(&view.recurrence)?,
        until: until.transpose()?,
        scope: match &view.scope {
            WindowScopeView::All => Scope::All,
            WindowScopeView::Query { text } => Scope::Query(text.clone()),
            WindowScopeView::Cis { cis } => Scope::Cis(cis.clone()),
            WindowScopeView::Site { ci } => Scope::Site(*ci),
        },
        note: view.note.clone(),
    })
}

fn recurrence(view: &RecurrenceView) -> Result<Recurrence, ApiError> {
    Ok(match view {
        RecurrenceView::Once => Recurrence::Once,
        RecurrenceView::Daily => Recurrence::Daily,
        RecurrenceView::Weekly { days } if days.is_empty() => {
            return Err(invalid("days", "", "names no day. Choose at least one"));
        }
        RecurrenceView::Weekly { days } => {
            let mut days: Vec<Weekday> = days.iter().map(|&day| day_of(day)).collect();
            days.sort_by_key(|day| day.to_monday_zero_offset());
            days.dedup();
            Recurrence::Weekly(days)
        }
        RecurrenceView::Monthly { nth, day } => Recurrence::Monthly(nth_of(*nth)?, day_of(*day)),
        RecurrenceView::MonthDay { day } => Recurrence::MonthDay(month_day_of(*day)?),
        RecurrenceView::YearlyNth { months, nth, day } => {
            let on = DayOfMonth::Nth(nth_of(*nth)?, day_of(*day));
            Recurrence::Yearly(months_of(months)?, on)
        }
        RecurrenceView::YearlyDay { months, day } => {
            Recurrence::Yearly(months_of(months)?, DayOfMonth::Day(month_day_of(*day)?))
        }
    })
}

fn nth_of(nth: i8) -> Result<i8, ApiError> {
    let problem = "is no week of a month. Choose 1 to 4, or -1 for the last";
    match nth {
        -1 | 1..=4 => Ok(nth),
        _ => Err(invalid("nth", &nth.to_string(), problem)),
    }
}

fn month_day_of(day: i8) -> Result<i8, ApiError> {
    let problem = "is no day of a month. Choose 1 to 31, or -1 for the last";
    match day {
        -1 | 1..=31 => Ok(day),
        _ => Err(invalid("day", &day.to_string(), problem)),
    }
}

fn months_of(months: &[i8]) -> Result<Vec<i8>, ApiError> {
    let mut months = months.to_vec();
    months.sort_unstable();
    months.dedup();
    match months.iter().find(|month| !(1..=12).contains(*month)) {
        Some(month) => {
            let problem = "is no month. Choose 1 to 12";
            Err(invalid("months", &month.to_string(), problem))
        }
        None if months.is_empty() => {
            Err(invalid("months", "", "names no month. Choose at least one"))
        }
        None => Ok(months),
    }
}
