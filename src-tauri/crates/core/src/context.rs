//! Who writes, when, and why: passed in, never taken inside logic.

use jiff::Timestamp;

/// What every changeset says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The time it is recorded at.
    pub now: Timestamp,
    /// Who does it.
    pub author: String,
    /// Why, in the author's words; may be empty.
    pub message: String,
}
