//! Freezes from a calendar.

use std::collections::BTreeSet;

use faultline_exchange::icalendar::{ReadEvent, read};
use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::RecordSetting;
use faultline_store::{StoreError, WriteMode};

use super::export::PREFIX;
use super::freezes_of_event::windows_of;
use crate::changes::ChangeFault;
use crate::changes::windows::{Window, WindowKind, checked};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Sorts of events of a calendar of changes that are no freezes.
const OTHER_SORTS: [&str; 3] = ["CHANGE", "RELEASE", "MAINTENANCE"];

/// Why a calendar is not taken. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CalendarImportFault {
    /// Some of it cannot be taken.
    #[error("{}", told(issues))]
    Issues {
        /// Everything that cannot be taken.
        issues: Vec<Issue>,
    },
    /// It cannot be kept.
    #[error(transparent)]
    Change(#[from] ChangeFault),
    /// The file cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn told(issues: &[Issue]) -> String {
    let lines: Vec<String> = issues.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// What an import of freezes did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreezeImport {
    /// Names of the freezes that the calendar holds, in its order.
    pub freezes: Vec<String>,
    /// Events that were left out, each with the reason.
    pub left_out: Vec<Issue>,
}

/// Saves the events of a calendar as freezes of all CIs, each under its summary; one that is there
/// keeps its scope. An event that skips some of its times becomes a freeze for each. Times without a zone are those of `zone`, an IANA name. Either all events are
/// taken or, unless `skip_bad` is set, none.
///
/// # Errors
/// An event cannot be taken, or the file cannot be written.
pub fn import_freezes(
    workspace: &Workspace,
    context: &Context,
    file: &str,
    content: &[u8],
    zone: &str,
    skip_bad: bool,
) -> Result<Applied<FreezeImport>, CalendarImportFault> {
    let (events, issues) = read(file, content);
    let mut left_out: Vec<Issue> = issues.kept().to_vec();
    let mut names = BTreeSet::new();
    let mut windows = Vec::new();
    let is_of = |event: &ReadEvent, sort: &str| event.categories.iter().any(|one| one == sort);
    for mut event in events {
        // What a calendar of this program holds besides freezes is none.
        if OTHER_SORTS.iter().any(|sort| is_of(&event, sort)) {
            continue;
        }
        if let (true, Some(name)) = (is_of(&event, "FREEZE"), event.summary.strip_prefix(PREFIX)) {
            event.summary = name.to_owned();
        }
        let line = event.line;
        match windows_of(&event, zone, &mut names) {
            Ok(of_event) => {
                for window in of_event {
                    match checked(workspace, &window) {
                        Ok(window) => windows.push(window),
                        Err(fault) => left_out.push(refused(file, line, &window, &fault)),
                    }
                }
            }
            Err((reason, value)) => {
                left_out.push(Issue::of_cell(file, line, "DTSTART", &value, reason));
            }
        }
    }
    if !left_out.is_empty() && !skip_bad {
        return Err(CalendarImportFault::Issues { issues: left_out });
    }
    let operation = Operation::SetRecordSetting {
        subject: format!("freezes of {file}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let purpose = WindowKind::Freeze.purpose();
        let saved = transaction.view().record_settings(purpose)?;
        let mut freezes = Vec::new();
        for mut window in windows {
            let known = saved.iter().find(|one| one.name == window.name);
            if let Some(known) = known.and_then(|one| Window::of(WindowKind::Freeze, one)) {
                window.scope = known.scope;
            }
            let setting = RecordSetting {
                id: match known {
                    Some(known) => known.id,
                    None => transaction.next_record_setting_id(),
                },
                purpose,
                name: window.name.clone(),
                definition: window.to_definition(),
                since: 0,
            };
            match known {
                Some(_) => transaction.update_record_setting(&setting).map(|_| ())?,
                None => transaction.insert_record_setting(&setting)?,
            }
            freezes.push(window.name);
        }
        Ok::<_, CalendarImportFault>(FreezeImport { freezes, left_out })
    })
}

fn refused(file: &str, line: u64, window: &Window, fault: &ChangeFault) -> Issue {
    use crate::changes::windows::WindowFault;
    let reason = match fault {
        ChangeFault::Window(WindowFault::Reversed { .. }) => Reason::EventReversed,
        ChangeFault::Window(WindowFault::UnknownZone(_)) => Reason::EventZone,
        _ => Reason::EventRule,
    };
    let value = match reason {
        Reason::EventZone => window.zone.clone(),
        _ => window.name.clone(),
    };
    Issue::of_cell(file, line, "VEVENT", &value, reason)
}
