//! Saves, lists and deletes freezes and maintenance windows.

use faultline_model::Attributes;
use faultline_store::{View, WriteMode};
use jiff::civil::DateTime;

use super::occurrences::first_day;
use super::scope::read_query;
use super::{Recurrence, Scope, Window, WindowFault, WindowKind};
use crate::changes::ChangeFault;
use crate::context::Context;
use crate::records::save_record_setting;
use crate::workspace::{Applied, Operation, Workspace};

/// Every window of a kind, by name. One whose texts are damaged is left out; verify tells of it.
///
/// # Errors
/// The store cannot be read.
pub fn windows(view: View<'_>, kind: WindowKind) -> Result<Vec<Window>, ChangeFault> {
    let saved = view.record_settings(kind.purpose())?;
    Ok(saved
        .iter()
        .filter_map(|setting| Window::of(kind, setting))
        .collect())
}

/// Every freeze, then every maintenance window.
///
/// # Errors
/// The store cannot be read.
pub fn all_windows(view: View<'_>) -> Result<Vec<Window>, ChangeFault> {
    let mut all = Vec::new();
    for kind in WindowKind::ALL {
        all.extend(windows(view, kind)?);
    }
    Ok(all)
}

/// Saves a window under its name, or writes it anew. One that comes again is moved to the first
/// day that its rule names.
///
/// # Errors
/// Its times, its zone or its scope are not possible.
pub fn save_window(
    workspace: &Workspace,
    context: &Context,
    window: &Window,
) -> Result<Applied<()>, ChangeFault> {
    let window = checked(workspace, window)?;
    let definition: Attributes = window.to_definition();
    let subject = format!("{} window", window.kind.as_str());
    Ok(save_record_setting(
        workspace,
        context,
        window.kind.purpose(),
        &subject,
        &window.name,
        definition,
    )?)
}

/// Deletes a window.
///
/// # Errors
/// There is none of the name.
pub fn delete_window(
    workspace: &Workspace,
    context: &Context,
    kind: WindowKind,
    name: &str,
) -> Result<Applied<()>, ChangeFault> {
    let operation = Operation::DeleteRecordSetting {
        subject: format!("{} window {name}", kind.as_str()),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let saved = transaction.view().record_settings(kind.purpose())?;
        let found = saved.iter().find(|one| one.name == name.trim());
        let window = found.ok_or_else(|| WindowFault::Unknown {
            kind: kind.as_str(),
            name: name.to_owned(),
            known: saved.iter().map(|one| one.name.clone()).collect(),
        })?;
        transaction.delete_record_setting(window.id)?;
        Ok(())
    })
}

/// The window as it is kept, if its times, zone and scope are possible.
pub(in crate::changes) fn checked(
    workspace: &Workspace,
    window: &Window,
) -> Result<Window, ChangeFault> {
    let mut window = window.clone();
    window.name = window.name.trim().to_owned();
    window.note = window.note.trim().to_owned();
    if window.name.is_empty() {
        return Err(WindowFault::Empty("name of the window").into());
    }
    window.time_zone()?;
    if window.end <= window.start {
        return Err(WindowFault::Reversed {
            start: window.start.to_string(),
            end: window.end.to_string(),
        }
        .into());
    }
    check_length(&window)?;
    if window.recurrence != Recurrence::Once {
        move_to_first_day(&mut window)?;
    }
    if let Some(until) = window.until.filter(|&until| until < window.start.date()) {
        return Err(WindowFault::Never(until.to_string()).into());
    }
    check_scope(workspace, &window.scope)?;
    Ok(window)
}

/// One occurrence has to be over when the next begins.
fn check_length(window: &Window) -> Result<(), WindowFault> {
    let days_apart = match &window.recurrence {
        Recurrence::Once => return Ok(()),
        Recurrence::Daily => 1,
        Recurrence::Weekly(days) => {
            let days: Vec<i16> = days
                .iter()
                .map(|day| day.to_monday_zero_offset().into())
                .collect();
            least_gap(&days, 7)
        }
        Recurrence::Monthly(..) | Recurrence::MonthDay(_) => 28,
        Recurrence::Yearly(months, _) => {
            let months: Vec<i16> = months.iter().map(|&month| month.into()).collect();
            least_gap(&months, 12) * 28
        }
    };
    let length = hours(window.start, window.end);
    match length > f64::from(days_apart) * 24.0 {
        true => Err(WindowFault::TooLong),
        false => Ok(()),
    }
}

fn hours(start: DateTime, end: DateTime) -> f64 {
    start.duration_until(end).as_secs_f64() / 3_600.0
}

/// How far the two neighbours on a circle are apart that are closest; the whole circle for one.
fn least_gap(places: &[i16], circle: i16) -> i16 {
    let next = places.iter().skip(1).copied();
    let around = places.first().map(|first| first + circle);
    let pairs = places.iter().zip(next.chain(around));
    pairs
        .map(|(one, other)| other - one)
        .min()
        .unwrap_or(circle)
}

fn move_to_first_day(window: &mut Window) -> Result<(), WindowFault> {
    let day = first_day(window, window.start.date());
    let never = || WindowFault::Never(window.start.date().to_string());
    let day = day.ok_or_else(never)?;
    let length = window.start.until(window.end).unwrap_or_default();
    let start = day.to_datetime(window.start.time());
    window.end = start.checked_add(length).map_err(|_| never())?;
    window.start = start;
    Ok(())
}

fn check_scope(workspace: &Workspace, scope: &Scope) -> Result<(), ChangeFault> {
    let reader = workspace.read()?;
    let view = reader.view();
    let cis = match scope {
        Scope::All => Vec::new(),
        Scope::Query(text) if text.trim().is_empty() => {
            return Err(WindowFault::Empty("query").into());
        }
        Scope::Query(text) => {
            let snapshot = workspace.snapshot()?;
            read_query(&snapshot, view, text).map_err(WindowFault::Query)?;
            Vec::new()
        }
        Scope::Cis(cis) if cis.is_empty() => {
            return Err(WindowFault::Empty("list of CIs").into());
        }
        Scope::Cis(cis) => cis.clone(),
        Scope::Site(site) => vec![*site],
    };
    for ci in cis {
        let found = view.ci(ci)?;
        found.ok_or(WindowFault::Ci(crate::impact::AnalysisFault::Gone))?;
    }
    Ok(())
}
