//! The states of records.

use super::RecordKind;
use super::words::words;

words! {
    /// Where a record stands. Which kinds have which, and how they lead on, is [`super::ARROWS`].
    RecordState {
        /// Just made: change, problem, incident.
        New = "new",
        /// Is it understood and worth doing: change, problem.
        Assess = "assess",
        /// May it be done: change.
        Authorize = "authorize",
        /// Approved, waiting for its time: change.
        Scheduled = "scheduled",
        /// Being done: change.
        Implement = "implement",
        /// Done, being looked back at: change.
        Review = "review",
        /// The cause is looked for: problem.
        RootCauseAnalysis = "root_cause_analysis",
        /// The cause is known, the fix is on its way: problem.
        FixInProgress = "fix_in_progress",
        /// Being worked on: incident.
        InProgress = "in_progress",
        /// Waiting for something: incident.
        OnHold = "on_hold",
        /// Works again, or fixed: incident, problem.
        Resolved = "resolved",
        /// Being put together: release.
        Draft = "draft",
        /// Put together: release.
        Planned = "planned",
        /// Being built: release.
        Building = "building",
        /// Being tested: release.
        Testing = "testing",
        /// Go: release.
        Ready = "ready",
        /// Going out: release.
        Deploying = "deploying",
        /// Out: release.
        Deployed = "deployed",
        /// Taken back: release.
        RolledBack = "rolled_back",
        /// Over and done with: all.
        Closed = "closed",
        /// Not to be done: change, incident, release.
        Cancelled = "cancelled",
    }
}

impl RecordState {
    /// The state that a record of a kind begins in.
    #[must_use]
    pub const fn first_of(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Release => Self::Draft,
            _ => Self::New,
        }
    }

    /// The states of a kind, in the order of its life, for boards.
    #[must_use]
    pub const fn all_of(kind: RecordKind) -> &'static [Self] {
        match kind {
            RecordKind::Incident => &[
                Self::New,
                Self::InProgress,
                Self::OnHold,
                Self::Resolved,
                Self::Closed,
                Self::Cancelled,
            ],
            RecordKind::Problem => &[
                Self::New,
                Self::Assess,
                Self::RootCauseAnalysis,
                Self::FixInProgress,
                Self::Resolved,
                Self::Closed,
            ],
            RecordKind::Change => &[
                Self::New,
                Self::Assess,
                Self::Authorize,
                Self::Scheduled,
                Self::Implement,
                Self::Review,
                Self::Closed,
                Self::Cancelled,
            ],
            RecordKind::Release => &[
                Self::Draft,
                Self::Planned,
                Self::Building,
                Self::Testing,
                Self::Ready,
                Self::Deploying,
                Self::Deployed,
                Self::Closed,
                Self::RolledBack,
                Self::Cancelled,
            ],
        }
    }

    /// Whether nothing is left to do about the record itself. A resolved incident or problem is no
    /// longer open, though it can still be reopened.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(
            self,
            Self::Closed | Self::Cancelled | Self::RolledBack | Self::Resolved
        )
    }
}
