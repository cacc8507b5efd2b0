//! Answers that are attached to records as they are.

use std::time::{Duration, Instant};

use faultline_core::Moment;
use faultline_core::graph::Node;
use faultline_core::impact::root_of_id;
use faultline_core::records as core_records;
use faultline_core::records::frozen::{
    Asked, Patience, freeze, question_of_reports, question_of_roots, rerun,
};
use faultline_core::root_cause::settings::options;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::MadeRecordView;
use super::write::{FieldValue, edits};
use crate::impact::ForcedState;
use crate::root_cause::{EvidenceRow, evidence_reports};
use crate::session::{Estate, Writable};
use crate::task::Progress;
use crate::workspace::applied_view;
use crate::{ApiError, Session, convert};

/// The question of an analysis.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "analysis",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant asks, its fields name")]
pub enum FrozenQuestion {
    /// What fails when these CIs are in these states.
    Impact { roots: Vec<ForcedState> },
    /// Which failures explain these reports.
    RootCause {
        evidence: Vec<EvidenceRow>,
        most_faults: u32,
    },
}

/// An analysis to attach.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FreezeRequest {
    /// The record; none makes a problem that holds the answer.
    pub record: Option<u32>,
    /// The fields of the problem that is made, its title among them.
    pub values: Vec<FieldValue>,
    /// The incidents that are caused by the problem that is made.
    pub incidents: Vec<u32>,
    /// The question, asked of the moment that is shown.
    pub question: FrozenQuestion,
}

/// A CI of which two answers say something different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AnswerDifferenceView {
    /// Its key.
    pub key: String,
    /// The state or probability of the frozen answer; none where it does not name the CI.
    pub was: Option<String>,
    /// That of today's.
    pub is: Option<String>,
}

/// A frozen answer beside today's.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RerunView {
    /// In one sentence.
    #[specta(type = crate::Sentence)]
    pub question: String,
    /// The changeset it was asked of.
    pub frozen_at: u32,
    /// The hash of the whole answer.
    pub hash: String,
    /// The changeset it is asked of now.
    pub as_of: u32,
    /// What differs, by key.
    pub differences: Vec<AnswerDifferenceView>,
}

/// Attaches an analysis to a record, or makes a problem that holds it.
///
/// # Errors
/// No workspace is open, the past is shown, a CI is gone or not in service, nothing is reported
/// broken, or the task was cancelled.
pub fn freeze_analysis(
    session: &Session,
    request: FreezeRequest,
    task: u32,
    report: impl Fn(Progress),
) -> Result<MadeRecordView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let estate = session.estate()?;
    let question = question(&estate, &request.question)?;
    let asked = Asked {
        moment: estate.shown.moment,
        draft: match estate.shown.moment {
            Moment::Draft(_) => Some(estate.shown.label.clone()),
            _ => None,
        },
        now: session.now(),
    };
    let context = session.context("");
    let written = patiently(session, &estate, task, report, |patience| {
        let workspace = &open.workspace;
        match request.record {
            Some(id) => {
                let frozen = freeze(workspace, &context, id, &question, &asked, patience)?;
                Ok((id, frozen.map(|_| ())))
            }
            None => {
                let edits = core_records::FieldEdits {
                    values: edits(request.values),
                    zone: Some(session.zone().clone()),
                };
                let made = core_records::problem_from_root_cause(
                    workspace,
                    &context,
                    &edits,
                    &request.incidents,
                    &question,
                    &asked,
                    patience,
                )?;
                let (id, _) = made.output;
                Ok((id, made.map(|_| ())))
            }
        }
    })?;
    let (id, applied) = written;
    let reader = open.workspace.read()?;
    let record = reader.view().record(id)?;
    let number = record.map_or_else(String::new, |record| record.number.to_string());
    Ok(MadeRecordView {
        id,
        number,
        applied: applied_view(session, &applied)?,
    })
}

/// Asks the question of a frozen analysis again, of the estate as it is now.
///
/// # Errors
/// No workspace is open, the record has no such analysis, a CI of it is gone, or the task was
/// cancelled.
pub fn rerun_frozen(
    session: &Session,
    id: u32,
    entry: u32,
    task: u32,
    report: impl Fn(Progress),
) -> Result<RerunView, ApiError> {
    let estate = session.estate()?;
    let now = session.now();
    let again = patiently(session, &estate, task, report, |patience| {
        let again = rerun(&estate.open.workspace, id, entry, now, patience)?;
        Ok(again)
    })?;
    Ok(RerunView {
        question: again.frozen.question.words(),
        frozen_at: again.frozen.changeset,
        hash: again.frozen.hash,
        as_of: again.changeset,
        differences: again
            .differences
            .into_iter()
            .map(|one| AnswerDifferenceView {
                key: one.key,
                was: one.was,
                is: one.is,
            })
            .collect(),
    })
}

fn question(
    estate: &Estate,
    question: &FrozenQuestion,
) -> Result<core_records::frozen::Question, ApiError> {
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    match question {
        FrozenQuestion::Impact { roots } => {
            let roots = roots
                .iter()
                .map(|root| {
                    let node: Node = root_of_id(snapshot, view, root.ci)?;
                    Ok((node, convert::state_of(root.state)))
                })
                .collect::<Result<Vec<_>, ApiError>>()?;
            Ok(question_of_roots(&snapshot.graph, &roots, false))
        }
        FrozenQuestion::RootCause {
            evidence,
            most_faults,
        } => {
            let confidence = options(view)?.settings.confidence;
            let reports = evidence_reports(snapshot, view, evidence, confidence)?;
            let most_faults = (*most_faults).max(1) as usize;
            Ok(question_of_reports(&snapshot.graph, &reports, most_faults))
        }
    }
}

/// Works for as long as the settings of root cause allow, as a task that can be stopped.
fn patiently<T>(
    session: &Session,
    estate: &Estate,
    task: u32,
    report: impl Fn(Progress),
    work: impl FnOnce(Patience<'_>) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    let reader = estate.read()?;
    let limit = Duration::from_secs_f64(options(reader.view())?.time_limit);
    drop(reader);
    let started = Instant::now();
    session.tasks.run(task, report, |task| {
        work(Patience {
            keep_going: &|| task.step(0, 0).is_ok() && started.elapsed() < limit,
            is_cancelled: &|| task.cancellation().is_cancelled(),
        })
    })
}
