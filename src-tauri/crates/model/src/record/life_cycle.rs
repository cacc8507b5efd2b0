//! How records move: one table of arrows, each with what it requires.

use super::{ChangeType, RecordKind, RecordState};
use ChangeType::{Emergency, Normal, Standard};
use RecordKind::{Change, Incident, Problem, Release};
use RecordState as S;

/// What has to be there before a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Requirement {
    /// A field that has a value.
    Field(&'static str),
    /// At least one CI in the role `affected`.
    AffectedCi,
    /// The field `root_cause`, or a CI in the role `root_cause`.
    RootCause,
    /// An approval by someone other than the requester.
    Approval,
    /// The template that a standard change comes from.
    Template,
    /// A go/no-go list with at least one item, all of them done.
    GoNoGo,
    /// Review notes, unless the outcome is "successful".
    ReviewNotesUnlessSuccessful,
    /// A reason for the move itself.
    Reason,
}

/// A move that records of a kind can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// The kind.
    pub kind: RecordKind,
    /// The types of change that can make it; empty where types play no part.
    pub types: &'static [ChangeType],
    /// From this state.
    pub from: RecordState,
    /// Into this one.
    pub to: RecordState,
    /// What has to be there, in the order in which it is asked for.
    pub requires: &'static [Requirement],
}

const NOTHING: &[Requirement] = &[];
const REASON: &[Requirement] = &[Requirement::Reason];
const ASSESSED: &[Requirement] = &[
    Requirement::Field("reason"),
    Requirement::AffectedCi,
    Requirement::Field("requester"),
];
const AUTHORIZABLE: &[Requirement] = &[
    Requirement::Field("risk"),
    Requirement::Field("implementation_plan"),
    Requirement::Field("backout_plan"),
    Requirement::Field("planned_start"),
    Requirement::Field("planned_end"),
];
const APPROVED: &[Requirement] = &[Requirement::Approval];
const TEMPLATE: &[Requirement] = &[Requirement::Template];
const DONE: &[Requirement] = &[
    Requirement::Field("actual_start"),
    Requirement::Field("actual_end"),
    Requirement::Field("outcome"),
];
const REVIEWED: &[Requirement] = &[Requirement::ReviewNotesUnlessSuccessful];
const STATED: &[Requirement] = &[Requirement::Field("statement"), Requirement::AffectedCi];
const CAUSE_KNOWN: &[Requirement] = &[Requirement::RootCause];
const FIXED: &[Requirement] = &[Requirement::Field("fix")];
const RISK_ACCEPTED: &[Requirement] =
    &[Requirement::Reason, Requirement::Field("risk_accepted_by")];
const RESOLUTION: &[Requirement] = &[Requirement::Field("resolution")];
const GO: &[Requirement] = &[Requirement::GoNoGo];

const ANY: &[ChangeType] = &[Normal, Standard, Emergency];
const ASSESSED_ONES: &[ChangeType] = &[Normal];
const AUTHORIZED_ONES: &[ChangeType] = &[Normal, Emergency];

const fn change(
    types: &'static [ChangeType],
    from: RecordState,
    to: RecordState,
    requires: &'static [Requirement],
) -> Arrow {
    Arrow {
        kind: Change,
        types,
        from,
        to,
        requires,
    }
}

const fn other(
    kind: RecordKind,
    from: RecordState,
    to: RecordState,
    requires: &'static [Requirement],
) -> Arrow {
    Arrow {
        kind,
        types: &[],
        from,
        to,
        requires,
    }
}

/// Every move there is; of one state the way on comes first, then the ways back, then out.
pub static ARROWS: &[Arrow] = &[
    change(ASSESSED_ONES, S::New, S::Assess, ASSESSED),
    change(&[Emergency], S::New, S::Authorize, AUTHORIZABLE),
    change(&[Standard], S::New, S::Scheduled, TEMPLATE),
    change(ASSESSED_ONES, S::Assess, S::Authorize, AUTHORIZABLE),
    change(AUTHORIZED_ONES, S::Authorize, S::Scheduled, APPROVED),
    change(ANY, S::Scheduled, S::Implement, NOTHING),
    change(ANY, S::Implement, S::Review, DONE),
    change(ANY, S::Review, S::Closed, REVIEWED),
    change(ASSESSED_ONES, S::Assess, S::New, REASON),
    change(AUTHORIZED_ONES, S::Authorize, S::New, REASON),
    change(AUTHORIZED_ONES, S::Scheduled, S::Authorize, NOTHING),
    change(ANY, S::New, S::Cancelled, NOTHING),
    change(ASSESSED_ONES, S::Assess, S::Cancelled, NOTHING),
    change(AUTHORIZED_ONES, S::Authorize, S::Cancelled, NOTHING),
    change(ANY, S::Scheduled, S::Cancelled, NOTHING),
    other(Problem, S::New, S::Assess, NOTHING),
    other(Problem, S::Assess, S::RootCauseAnalysis, STATED),
    other(Problem, S::RootCauseAnalysis, S::FixInProgress, CAUSE_KNOWN),
    other(Problem, S::FixInProgress, S::Resolved, FIXED),
    other(Problem, S::Resolved, S::Closed, NOTHING),
    other(Problem, S::Resolved, S::FixInProgress, NOTHING),
    other(Problem, S::Assess, S::Closed, NOTHING),
    other(Problem, S::RootCauseAnalysis, S::Closed, RISK_ACCEPTED),
    other(Problem, S::FixInProgress, S::Closed, RISK_ACCEPTED),
    other(Incident, S::New, S::InProgress, NOTHING),
    other(Incident, S::InProgress, S::Resolved, RESOLUTION),
    other(Incident, S::InProgress, S::OnHold, REASON),
    other(Incident, S::OnHold, S::Resolved, RESOLUTION),
    other(Incident, S::OnHold, S::InProgress, NOTHING),
    other(Incident, S::Resolved, S::Closed, NOTHING),
    other(Incident, S::Resolved, S::InProgress, NOTHING),
    other(Incident, S::New, S::Cancelled, NOTHING),
    other(Incident, S::InProgress, S::Cancelled, NOTHING),
    other(Incident, S::OnHold, S::Cancelled, NOTHING),
    other(Release, S::Draft, S::Planned, NOTHING),
    other(Release, S::Planned, S::Building, NOTHING),
    other(Release, S::Building, S::Testing, NOTHING),
    other(Release, S::Testing, S::Ready, GO),
    other(Release, S::Ready, S::Deploying, NOTHING),
    other(Release, S::Deploying, S::Deployed, NOTHING),
    other(Release, S::Deployed, S::Closed, NOTHING),
    other(Release, S::Testing, S::Building, NOTHING),
    other(Release, S::Deploying, S::RolledBack, REASON),
    other(Release, S::Deployed, S::RolledBack, REASON),
    other(Release, S::Draft, S::Cancelled, NOTHING),
    other(Release, S::Planned, S::Cancelled, NOTHING),
    other(Release, S::Building, S::Cancelled, NOTHING),
    other(Release, S::Testing, S::Cancelled, NOTHING),
    other(Release, S::Ready, S::Cancelled, NOTHING),
];

/// The moves that a record can make from a state.
pub fn arrows_from(
    kind: RecordKind,
    change_type: Option<ChangeType>,
    from: RecordState,
) -> impl Iterator<Item = &'static Arrow> {
    ARROWS.iter().filter(move |arrow| {
        arrow.kind == kind
            && arrow.from == from
            && (arrow.types.is_empty()
                || change_type.is_some_and(|change_type| arrow.types.contains(&change_type)))
    })
}

#[cfg(test)]
#[path = "life_cycle_tests.rs"]
mod tests;
