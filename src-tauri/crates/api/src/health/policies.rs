//! The policies that the workspace keeps.

use std::path::Path;

use faultline_core::health::HealthFault;
use faultline_core::health::policy::{
    self, CheckFault, CheckedPolicy, KeepFault, PolicyFault, PolicyFaults,
};
use faultline_core::{View, query};

use super::{PoliciesView, PolicyFaultView, PolicyView, ViolationView};
use crate::session::{Estate, Writable};
use crate::task::Progress;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, ErrorKind, Session};

/// Violations of one policy told at once.
const SHOWN: usize = 1_000;

/// The policies that the workspace keeps, checked at the moment that is shown.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn policies(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<PoliciesView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let Some(text) = policy::kept(view)? else {
        return Ok(PoliciesView {
            kept: false,
            faults: Vec::new(),
            policies: Vec::new(),
        });
    };
    let now = estate.time(session, view)?;
    let checked = session.tasks.run(task, report, |task| {
        let asked = query::Estate {
            task,
            snapshot: &estate.snapshot,
            view,
        };
        let policies = policy::read(&text)?;
        policy::check(asked, &policies, &now)
    });
    let (faults, checked) = match checked {
        Ok(checked) => (Vec::new(), checked.policies),
        Err(CheckFault::Policies(PolicyFaults(faults))) => (faults, Vec::new()),
        Err(CheckFault::Health(fault)) => return Err(fault.into()),
    };
    let policies = checked.iter().map(|one| policy_view(&estate, view, one));
    Ok(PoliciesView {
        kept: true,
        faults: faults.iter().map(fault_view).collect(),
        policies: policies.collect::<Result<_, _>>()?,
    })
}

/// Keeps the policies of a file in the place of those kept before, as one changeset; without a file, those worth beginning
/// with.
///
/// # Errors
/// No workspace is open, the past is shown, the file cannot be read, or states no policies; nothing was changed.
pub fn keep_policies(session: &Session, path: Option<&str>) -> Result<AppliedView, ApiError> {
    let Some(path) = path else {
        return kept(session, Some(policy::EXAMPLE));
    };
    let text = policy::read_file(Path::new(path)).map_err(|fault| {
        let path = path.to_owned();
        ApiError::new(ErrorKind::File { path }, &fault)
    })?;
    kept(session, Some(&text)).map_err(|fault| fault.at(path))
}

/// Keeps no policies any more, as one changeset.
///
/// # Errors
/// No workspace is open, or the past is shown.
pub fn forget_policies(session: &Session) -> Result<AppliedView, ApiError> {
    kept(session, None)
}

fn kept(session: &Session, text: Option<&str>) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let applied = policy::keep(&open.workspace, &session.context(""), text)?;
    recorded(session, &open, &applied)
}

fn policy_view(
    estate: &Estate,
    view: View<'_>,
    checked: &CheckedPolicy,
) -> Result<PolicyView, ApiError> {
    let CheckedPolicy {
        policy,
        checked,
        violations,
    } = checked;
    let mut told = Vec::new();
    for violation in violations.iter().take(SHOWN) {
        let ci = violation.node.map(|node| estate.summary(view, node));
        told.push(ViolationView {
            ci: ci.transpose()?.flatten(),
            cause: (&violation.cause).into(),
        });
    }
    Ok(PolicyView {
        name: policy.name.clone(),
        severity: policy.severity.into(),
        because: policy.because.clone(),
        about: policy.about.as_ref().map(|about| about.text.clone()),
        checked: *checked,
        total: violations.len() as u32,
        violations: told,
    })
}

fn fault_view(fault: &PolicyFault) -> PolicyFaultView {
    PolicyFaultView {
        line: fault.line as u32,
        message: fault.to_string(),
    }
}

impl From<HealthFault> for ApiError {
    fn from(fault: HealthFault) -> Self {
        match fault {
            HealthFault::Store(fault) => fault.into(),
            HealthFault::Cancelled(fault) => fault.into(),
            HealthFault::Inventory(fault) => fault.into(),
        }
    }
}

impl From<KeepFault> for ApiError {
    fn from(fault: KeepFault) -> Self {
        match fault {
            KeepFault::Store(fault) => fault.into(),
            KeepFault::Policies(faults) => {
                let path = String::new();
                Self::new(ErrorKind::File { path }, &faults)
            }
        }
    }
}
