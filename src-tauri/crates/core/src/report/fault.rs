//! Why a report is not made.

use faultline_store::StoreError;

use crate::changes::ChangeFault;
use crate::changes::cab::CabFault;
use crate::export::ExportError;
use crate::impact::AnalysisFault;
use crate::records::RecordFault;
use crate::task::Cancelled;

/// Why a report is not made; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ReportFault {
    /// Nothing was named.
    #[error("The report has no subject. Name a record, such as CHG-12, or a meeting.")]
    Nothing,
    /// It cannot be written with this ending.
    #[error("A report is written as html or pdf. Give the file one of these endings.")]
    UnknownFormat,
    /// The place cannot be written.
    #[error(transparent)]
    Place(ExportError),
    /// There is something wrong with a record.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// There is something wrong with a change.
    #[error(transparent)]
    Change(#[from] ChangeFault),
    /// There is something wrong with the meeting.
    #[error(transparent)]
    Meeting(#[from] CabFault),
    /// There is something wrong with a CI.
    #[error(transparent)]
    Ci(#[from] AnalysisFault),
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}
