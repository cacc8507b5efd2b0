//! Why something cannot be said of a change.

use faultline_model::RecordNumber;
use faultline_store::StoreError;

use super::windows::WindowFault;
use crate::inventory::InventoryFault;
use crate::records::RecordFault;
use crate::stopped::Stopped;
use crate::task::Cancelled;

/// Why something cannot be said of a change. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeFault {
    /// It cannot be done to the record.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// The record is of another kind.
    #[error("{0} is a {kind}. Name a change, such as CHG-12.", kind = .0.kind)]
    NoChange(RecordNumber),
    /// The record is no release.
    #[error("{0} is a {kind}. Name a release, such as REL-2.", kind = .0.kind)]
    NoRelease(RecordNumber),
    /// The change has no time yet.
    #[error("{0} has no planned start and end. Give it both, or say how long it takes.")]
    NoTime(RecordNumber),
    /// The change was not begun, so that there is nothing to look back at.
    #[error("{0} has no actual start. It is looked back at once it was begun.")]
    NotBegun(RecordNumber),
    /// The alteration is covered by a change, was accepted, or never was.
    #[error(
        "Changeset {changeset} holds no alteration of that CI that waits for an answer. Look at the list."
    )]
    NotUnauthorized {
        /// The changeset.
        changeset: u32,
    },
    /// Its risk was said to be another one than the calculated, without a reason.
    #[error("The risk of {number} is {calculated} by its factors. Say why it is {wanted}.")]
    RiskWithoutReason {
        /// The change.
        number: RecordNumber,
        /// By its factors.
        calculated: &'static str,
        /// As given.
        wanted: &'static str,
    },
    /// There is something wrong with a freeze or a maintenance window.
    #[error(transparent)]
    Window(#[from] WindowFault),
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Stopped> for ChangeFault {
    fn from(fault: Stopped) -> Self {
        match fault {
            Stopped::Cancelled(fault) => fault.into(),
            Stopped::Store(fault) => fault.into(),
        }
    }
}

impl From<faultline_graph::Cancelled> for ChangeFault {
    fn from(_: faultline_graph::Cancelled) -> Self {
        Self::Cancelled(Cancelled)
    }
}

impl From<InventoryFault> for ChangeFault {
    fn from(fault: InventoryFault) -> Self {
        Self::Window(WindowFault::Query(fault))
    }
}
