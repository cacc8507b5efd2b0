//! The words of records, as the page has them.

use faultline_core::records as core_records;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Mirrors an enum of the model word by word; a new variant there does not compile until it is here.
macro_rules! mirrored {
    ($(#[$about:meta])* $view:ident = $core:ident { $($variant:ident),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "the model tells what each word means")]
        pub enum $view { $($variant,)+ }

        impl From<core_records::$core> for $view {
            fn from(one: core_records::$core) -> Self {
                match one { $(core_records::$core::$variant => Self::$variant,)+ }
            }
        }

        impl From<$view> for core_records::$core {
            fn from(one: $view) -> Self {
                match one { $($view::$variant => Self::$variant,)+ }
            }
        }
    };
}

mirrored! {
    /// What a record is about.
    RecordKindView = RecordKind { Incident, Problem, Change, Release }
}
mirrored! {
    /// How a change is authorised.
    ChangeTypeView = ChangeType { Normal, Standard, Emergency }
}
mirrored! {
    /// Where a record stands.
    RecordStateView = RecordState {
        New, Assess, Authorize, Scheduled, Implement, Review, RootCauseAnalysis, FixInProgress,
        InProgress, OnHold, Resolved, Draft, Planned, Building, Testing, Ready, Deploying, Deployed,
        RolledBack, Closed, Cancelled,
    }
}
mirrored! {
    /// What a CI is to a record.
    CiRoleView = CiRole { Affected, Excluded, Reported, RootCause }
}
mirrored! {
    /// The state that a CI is put in, or was reported in.
    LinkedStateView = LinkedState { Up, Degraded, Down }
}
mirrored! {
    /// What one record is to another.
    RecordLinkKindView = RecordLinkKind { CausedBy, Fixes, PartOf, Duplicates, ChildOf, RelatesTo }
}
mirrored! {
    /// What somebody decided about a change.
    DecisionView = Decision { Approve, Reject, Defer }
}
mirrored! {
    /// What became of a hypothesis.
    HypothesisStateView = HypothesisState { Open, Confirmed, RuledOut }
}
mirrored! {
    /// Which analysis an answer is of.
    AnalysisKindView = AnalysisKind { Impact, RootCause }
}
