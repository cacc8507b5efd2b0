//! The calendar: changes and releases, freezes and maintenance windows of a time.

use faultline_core::changes::TimeSpan;
use faultline_core::changes::calendar::{calendar_file, write_calendar};
use faultline_core::changes::collisions::CollisionQuestion;
use faultline_core::changes::risk::RiskLevel;
use faultline_core::changes::windows::all_windows;
use faultline_core::records::{Record, RecordKind, RecordState};
use serde::Serialize;
use specta::Type;

use super::collisions::found;
use super::{CollisionView, RiskLevelView, TimeSpanView, WindowKindView};
use crate::records::{ChangeTypeView, RecordKindView, RecordStateView};
use crate::{ApiError, ErrorKind, Session};

/// Spans told of one window.
const MOST_SPANS: usize = 500;

/// What is in a time.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CalendarView {
    /// Changes and releases, those that are over too, by their beginning.
    pub entries: Vec<CalendarEntryView>,
    /// Freezes and maintenance windows, by their beginning.
    pub windows: Vec<WindowSpanView>,
    /// The collisions of the changes, the worst first.
    pub collisions: Vec<CollisionView>,
    /// Where nothing is in that time: the next change or release after it, else the last before it.
    pub nearest: Option<CalendarEntryView>,
}

/// A change or release in the calendar.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CalendarEntryView {
    /// Internal id.
    pub id: u32,
    /// `CHG-12`.
    pub number: String,
    /// A change or a release.
    pub kind: RecordKindView,
    /// How a change is authorised.
    pub change_type: Option<ChangeTypeView>,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: RecordStateView,
    /// Planned; for those that were done, actual.
    pub span: TimeSpanView,
    /// The risk that its record states.
    pub risk: Option<RiskLevelView>,
    /// Who does it.
    pub implementer: Option<String>,
    /// Whose it is.
    pub team: Option<String>,
    /// It may be moved: it is not being done yet, and not over.
    pub is_movable: bool,
}

/// A freeze or maintenance window in the calendar.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WindowSpanView {
    /// What it is for.
    pub kind: WindowKindView,
    /// Its name.
    pub name: String,
    /// When.
    pub span: TimeSpanView,
    /// Why.
    pub note: String,
}

/// What is in a time.
///
/// # Errors
/// No workspace is open, or the time cannot be read.
pub fn calendar(session: &Session, within: &TimeSpanView) -> Result<CalendarView, ApiError> {
    let within = within.read()?;
    let workspace = session.open()?.workspace.live();
    let reader = workspace.read()?;
    let view = reader.view();
    let mut entries = Vec::new();
    let mut elsewhere = Vec::new();
    for kind in [RecordKind::Change, RecordKind::Release] {
        for record in view.records_of(kind)? {
            match span(&record) {
                Some(span) if span.overlaps(&within) => {
                    entries.push((span, entry(&record, span)));
                }
                Some(span) => elsewhere.push((span, record)),
                None => {}
            }
        }
    }
    let nearest = match entries.is_empty() {
        true => nearest(&elsewhere, &within),
        false => None,
    };
    entries.sort_by_key(|(span, entry)| (*span, entry.id));
    let mut windows = Vec::new();
    for window in all_windows(view)? {
        for span in window.occurrences(within)?.take(MOST_SPANS) {
            let shown = WindowSpanView {
                kind: window.kind.into(),
                name: window.name.clone(),
                span: span.into(),
                note: window.note.clone(),
            };
            windows.push((span, shown));
        }
    }
    windows.sort_by_key(|(span, _)| *span);
    let question = CollisionQuestion {
        from: Some(within.start),
        to: Some(within.end),
        ..CollisionQuestion::default()
    };
    Ok(CalendarView {
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        windows: windows.into_iter().map(|(_, window)| window).collect(),
        collisions: found(session, &question)?,
        nearest,
    })
}

/// The next one after a time that is not cancelled, else the last before it.
fn nearest(records: &[(TimeSpan, Record)], within: &TimeSpan) -> Option<CalendarEntryView> {
    let held = || {
        records
            .iter()
            .filter(|(_, one)| one.state != RecordState::Cancelled)
    };
    let next = held()
        .filter(|(span, _)| span.start >= within.end)
        .min_by_key(|(span, one)| (span.start, one.id));
    let last = || held().max_by_key(|(span, one)| (span.end, one.id));
    next.or_else(last)
        .map(|(span, record)| entry(record, *span))
}

/// Actual where it is known, else planned.
fn span(record: &Record) -> Option<TimeSpan> {
    let start = record.actual_start.or(record.planned_start)?;
    let end = record.actual_end.or(record.planned_end)?;
    (start < end).then_some(TimeSpan { start, end })
}

fn entry(record: &Record, span: TimeSpan) -> CalendarEntryView {
    let risk = record.value("risk");
    CalendarEntryView {
        id: record.id,
        number: record.number.to_string(),
        kind: record.kind().into(),
        change_type: record.change_type.map(Into::into),
        title: record.title.clone(),
        state: record.state.into(),
        span: span.into(),
        risk: risk
            .and_then(|word| RiskLevel::from_word(&word))
            .map(Into::into),
        implementer: record.value("implementer"),
        team: record.value("team"),
        is_movable: !record.state.is_over()
            && !matches!(record.state, RecordState::Implement | RecordState::Review)
            && record.kind() == RecordKind::Change,
    }
}

/// Writes changes, releases and windows as an iCalendar file.
///
/// # Errors
/// No workspace is open, or the file cannot be written.
pub fn save_calendar_file(session: &Session, path: &str) -> Result<(), ApiError> {
    let workspace = session.open()?.workspace.live();
    let reader = workspace.read()?;
    let text = calendar_file(reader.view(), session.now())?;
    write_calendar(std::path::Path::new(path), &text).map_err(|error| ApiError {
        kind: ErrorKind::File {
            path: path.to_owned(),
        },
        message: format!("{path} cannot be written: {error}."),
        hints: Vec::new(),
    })
}
