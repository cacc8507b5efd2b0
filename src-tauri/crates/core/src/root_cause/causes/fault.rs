//! Why a cause is not confirmed or taken back, and why a rate is not accepted.

use faultline_store::StoreError;

/// Why nothing was confirmed, taken back or accepted.
#[derive(Debug, thiserror::Error)]
pub enum CauseFault {
    /// The CI was deleted meanwhile.
    #[error("The CI is no longer there. Choose another one.")]
    CiGone,
    /// The confirmed cause was taken back meanwhile.
    #[error("There is no confirmed cause {id}. Choose one of the list.")]
    Unknown {
        /// As given.
        id: u32,
    },
    /// The incident would begin in the future.
    #[error("The onset {onset} lies in the future. Give the time at which the incident began.")]
    OnsetInFuture {
        /// As given, RFC 3339 in UTC.
        onset: String,
    },
    /// A text is too long to be kept.
    #[error("The {field} has {found} characters. Shorten it to {most}.")]
    TooLong {
        /// Which text.
        field: &'static str,
        /// Its characters.
        found: usize,
        /// As many as are kept.
        most: usize,
    },
    /// The same cause of the same incident is confirmed already.
    #[error(
        "{key} is confirmed as a cause of {incident} already. Take that back first, or name another incident."
    )]
    ConfirmedAlready {
        /// Key of the CI.
        key: String,
        /// The incident.
        incident: String,
    },
    /// No rate is proposed for a class.
    #[error("No fault rate is proposed for {class:?}. Choose one of the proposals.")]
    NotProposed {
        /// As given.
        class: String,
    },
    /// The proposal is no longer the one that was seen.
    #[error(
        "The fault rate proposed for {class} is {proposed} by now, not {seen}. Look at it again, then accept it."
    )]
    ProposalMoved {
        /// Id of the class.
        class: String,
        /// The rate that was seen.
        seen: f64,
        /// The rate that is proposed.
        proposed: f64,
    },
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}
