//! Who writes, when, and why: passed in, never taken inside logic.

use jiff::Timestamp;

/// The author where nobody is named: the system tells no account, and no name was chosen.
pub const UNKNOWN_AUTHOR: &str = "unknown";

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

impl Context {
    /// Whether somebody is named who can answer for a decision.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        let name = self.author.trim();
        !name.is_empty() && name != UNKNOWN_AUTHOR
    }
}
