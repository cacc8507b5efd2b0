//! Makes problems from incidents, and from an analysis of their cause.

use std::collections::BTreeSet;

use faultline_model::{
    CiRole, EntryBody, HypothesisState, RecordId, RecordKind, RecordLinkKind, RecordNumber,
};
use faultline_store::{View, WriteMode, WriteTransaction};
use serde_json::Value;

use super::create::create_in;
use super::frozen::{Asked, Frozen, Patience, Question, keep, prepare};
use super::link_record::link_in;
use super::write::add_entry;
use super::{CiStatement, FieldEdits, NewRecord, RecordFault};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Hypotheses that are less probable are not written down.
const WORTH_WRITING: f64 = 0.05;

/// Makes a problem of incidents: they are caused by it, and what they report is affected.
///
/// # Errors
/// No incident is given, one is none, or a field cannot hold its value.
pub fn problem_from_incidents(
    workspace: &Workspace,
    context: &Context,
    edits: &FieldEdits,
    incidents: &[RecordId],
) -> Result<Applied<(RecordId, RecordNumber)>, RecordFault> {
    make(workspace, context, edits, incidents, None)
}

/// Makes a problem of an analysis, which it holds as it was: the likely hypotheses are written
/// down as open ones, and the incidents are caused by it.
///
/// # Errors
/// As [`super::frozen::freeze`], or an incident is none.
pub fn problem_from_root_cause(
    workspace: &Workspace,
    context: &Context,
    edits: &FieldEdits,
    incidents: &[RecordId],
    question: &Question,
    asked: &Asked,
    patience: Patience<'_>,
) -> Result<Applied<(RecordId, RecordNumber)>, RecordFault> {
    let frozen = prepare(workspace, question, asked, patience)?;
    make(
        workspace,
        context,
        edits,
        incidents,
        Some((question, &frozen)),
    )
}

fn make(
    workspace: &Workspace,
    context: &Context,
    edits: &FieldEdits,
    incidents: &[RecordId],
    analysis: Option<(&Question, &Frozen)>,
) -> Result<Applied<(RecordId, RecordNumber)>, RecordFault> {
    let title = edits.values.get("title").cloned().flatten();
    let operation = Operation::CreateRecord {
        kind: RecordKind::Problem,
        title: title.unwrap_or_default().trim().to_owned(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let view = transaction.view();
        let mut affected = BTreeSet::new();
        let mut causes = Vec::new();
        for &id in incidents {
            let incident = view.record(id)?.ok_or(RecordFault::Gone)?;
            if incident.kind() != RecordKind::Incident {
                return Err(RecordFault::NotOfKind {
                    number: incident.number,
                    what: "place among the incidents of a problem",
                });
            }
            let links = view.cis_of_record(id)?;
            let concerned = links.iter().filter(|link| link.role != CiRole::Excluded);
            affected.extend(concerned.map(|link| link.ci));
            causes.push(incident);
        }
        if let Some((question, _)) = analysis {
            affected.extend(reported_broken(view, question)?);
        }
        let mut cis = Vec::new();
        for ci in affected {
            // What was deleted since is no longer put on records.
            if view.ci(ci)?.is_some() {
                cis.push(CiStatement {
                    ci,
                    role: CiRole::Affected,
                    state: None,
                    minutes: None,
                    note: String::new(),
                });
            }
        }
        let new = NewRecord {
            kind: RecordKind::Problem,
            edits: edits.clone(),
            cis,
            template: None,
        };
        let (id, number) = create_in(transaction, context, &new)?;
        let problem = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
        for incident in &causes {
            link_in(transaction, incident, RecordLinkKind::CausedBy, &problem)?;
        }
        if let Some((_, frozen)) = analysis {
            keep(transaction, context, id, frozen)?;
            write_hypotheses(transaction, context, id, &frozen.answer)?;
        }
        Ok((id, number))
    })
}

/// The CIs that a question says are degraded or down.
fn reported_broken(view: View<'_>, question: &Question) -> Result<Vec<u32>, RecordFault> {
    let Question::RootCause { reports, .. } = question else {
        return Ok(Vec::new());
    };
    let mut cis = Vec::new();
    for report in reports.iter().filter(|report| report.state != "up") {
        cis.extend(view.ci_by_key(&report.key)?.map(|ci| ci.id));
    }
    Ok(cis)
}

fn write_hypotheses(
    transaction: &mut WriteTransaction<'_>,
    context: &Context,
    problem: RecordId,
    answer: &str,
) -> Result<(), RecordFault> {
    let answer: Value = serde_json::from_str(answer).map_err(|_| RecordFault::ContentGone)?;
    for one in answer["hypotheses"].as_array().into_iter().flatten() {
        let probability = one["probability"].as_f64().unwrap_or(0.0);
        if probability < WORTH_WRITING {
            continue;
        }
        let faults = one["faults"].as_array();
        let faults = faults.into_iter().flatten();
        let faults =
            faults.filter_map(|fault| Some((fault["key"].as_str()?, fault["state"].as_str()?)));
        let mut words = Vec::new();
        let mut suspects = Vec::new();
        for (key, state) in faults {
            let ci = transaction.view().ci_by_key(key)?;
            words.push(match &ci {
                Some(ci) if ci.name != key => format!("{} ({key}) is {state}", ci.name),
                _ => format!("{key} is {state}"),
            });
            suspects.push(ci.map(|ci| ci.id));
        }
        let ci = match suspects.as_slice() {
            [suspect] => *suspect,
            _ => None,
        };
        let percent = (probability * 100.0).round();
        let body = EntryBody::Hypothesis {
            statement: format!("{} ({percent} %)", words.join(" and ")),
            ci,
            state: HypothesisState::Open,
            check: String::new(),
        };
        add_entry(transaction, context, problem, body)?;
    }
    Ok(())
}
