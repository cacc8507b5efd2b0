//! What may have been the cause of a problem, and what became of it.

use faultline_model::{
    CiId, CiRole, EntryBody, HypothesisState, RecordCi, RecordEntry, RecordId, RecordKind,
};

use super::RecordFault;
use super::link_ci::{CiStatement, put_ci};
use super::write::{add_entry, limited, on_record, stated};
use crate::context::Context;
use crate::impact::AnalysisFault;
use crate::workspace::{Applied, RecordAct, Workspace};

/// Adds an open hypothesis; gives its id.
///
/// # Errors
/// The record is no problem, the CI is gone, or the statement is empty or too long.
pub fn add_hypothesis(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    statement: &str,
    ci: Option<CiId>,
    check: &str,
) -> Result<Applied<u32>, RecordFault> {
    let statement = stated("hypothesis", statement)?;
    let check = limited("check", check)?;
    let act = RecordAct::Hypothesis;
    on_record(workspace, context, id, act, |transaction, record| {
        if record.kind() != RecordKind::Problem {
            return Err(RecordFault::NotOfKind {
                number: record.number,
                what: "hypotheses",
            });
        }
        if let Some(ci) = ci {
            transaction.view().ci(ci)?.ok_or(AnalysisFault::Gone)?;
        }
        let body = EntryBody::Hypothesis {
            statement,
            ci,
            state: HypothesisState::Open,
            check,
        };
        Ok(add_entry(transaction, context, record.id, body)?)
    })
}

/// Says what became of a hypothesis, and by which check; an empty check leaves the one there. Confirming one that suspects
/// a CI makes that CI a root cause of the problem.
///
/// # Errors
/// The record has no such hypothesis, or the check is too long.
pub fn decide_hypothesis(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    hypothesis: u32,
    decided: HypothesisState,
    by_check: &str,
) -> Result<Applied<()>, RecordFault> {
    let by_check = limited("check", by_check)?;
    let act = RecordAct::Hypothesis;
    on_record(workspace, context, id, act, |transaction, record| {
        let found = transaction.view().record_entry(hypothesis)?;
        let found = found.filter(|entry| entry.record == record.id);
        let Some(RecordEntry {
            body:
                EntryBody::Hypothesis {
                    statement,
                    ci,
                    check,
                    ..
                },
            ..
        }) = found.clone()
        else {
            return Err(RecordFault::NoSuchEntry {
                number: record.number,
                what: "hypothesis",
                entry: hypothesis,
            });
        };
        let check = if by_check.is_empty() { check } else { by_check };
        if let (HypothesisState::Confirmed, Some(ci)) = (decided, ci) {
            let links = transaction.view().cis_of_record(record.id)?;
            let is_known = |link: &RecordCi| link.ci == ci && link.role == CiRole::RootCause;
            if transaction.view().ci(ci)?.is_some() && !links.iter().any(is_known) {
                let cause = CiStatement {
                    ci,
                    role: CiRole::RootCause,
                    state: None,
                    minutes: None,
                    note: String::new(),
                };
                put_ci(transaction, &record, &cause)?;
            }
        }
        let body = EntryBody::Hypothesis {
            statement,
            ci,
            state: decided,
            check,
        };
        if let Some(entry) = found {
            transaction.update_record_entry(&RecordEntry { body, ..entry })?;
        }
        Ok(())
    })
}
