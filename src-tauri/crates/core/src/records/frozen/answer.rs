//! From a question to its whole answer as text.

use std::sync::Arc;

use faultline_graph::{Report, State};
use faultline_store::{Moment, View};
use jiff::Timestamp;

use super::Question;
use super::question::reported;
use crate::impact::{self, current, root_of_key};
use crate::records::RecordFault;
use crate::root_cause::{self, seconds};
use crate::snapshot::GraphSnapshot;
use crate::task::Cancelled;

/// Of what, and when, a question is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Of this moment.
    pub moment: Moment,
    /// The name of the draft, where the moment is one.
    pub draft: Option<String>,
    /// What time it is at that moment.
    pub now: Timestamp,
}

/// How long a question may be thought about.
#[derive(Clone, Copy)]
pub struct Patience<'a> {
    /// Once it says no, a search for causes answers with what it found.
    pub keep_going: &'a dyn Fn() -> bool,
    /// Once it says yes, there is no answer at all.
    pub is_cancelled: &'a dyn Fn() -> bool,
}

/// The whole answer as JSON: the document that the command line writes.
pub(super) fn answer(
    snapshot: Arc<GraphSnapshot>,
    view: View<'_>,
    question: &Question,
    now: Timestamp,
    patience: Patience<'_>,
) -> Result<String, RecordFault> {
    match question {
        Question::Impact {
            roots,
            current: with_current,
        } => {
            let mut forced = Vec::new();
            for root in roots {
                let state = State::from_word(&root.state).ok_or(RecordFault::ContentGone)?;
                forced.push((root_of_key(&snapshot, view, &root.key)?, state));
            }
            if *with_current {
                forced.extend(current(&snapshot, view)?);
            }
            let answer = impact::ask(snapshot, &forced);
            Ok(text(&impact::document(&answer, view)?))
        }
        Question::RootCause {
            reports,
            most_faults,
        } => {
            let reports = reports
                .iter()
                .map(|report| {
                    let at = report.at.as_deref().and_then(|at| at.parse().ok());
                    Ok(Report {
                        node: root_of_key(&snapshot, view, &report.key)?,
                        state: reported(&report.state).ok_or(RecordFault::ContentGone)?,
                        at: at.map(seconds),
                        confidence: report.confidence,
                    })
                })
                .collect::<Result<Vec<_>, RecordFault>>()?;
            let mut options = root_cause::settings::options(view)?;
            options.settings.most_faults = *most_faults;
            let mut keep_going = || (patience.keep_going)() && !(patience.is_cancelled)();
            let answer =
                root_cause::ask(&snapshot, view, &reports, &options, now, &mut keep_going)?;
            if (patience.is_cancelled)() {
                return Err(Cancelled.into());
            }
            Ok(text(&root_cause::document(&snapshot.graph, &answer)))
        }
    }
}

fn text(document: &impl serde::Serialize) -> String {
    serde_json::to_string(document).expect("a document holds texts and numbers alone")
}
