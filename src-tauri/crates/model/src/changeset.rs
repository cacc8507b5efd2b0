//! Changesets: the steps of the history.

use std::fmt;

/// Who writes, when, why and from where. Time is passed in, never taken here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesetHeader {
    /// UTC time.
    pub at: jiff::Timestamp,
    /// Who writes.
    pub author: String,
    /// Why, in the author's words; may be empty.
    pub message: String,
    /// From where: "manual", "import NAME", "undo of 7" …
    pub origin: String,
}

/// A step of the history as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changeset {
    /// Number, from 1; 0 for a step of a draft, which is no part of the history.
    pub number: u32,
    /// Who, when, why, from where.
    pub header: ChangesetHeader,
    /// Covers the content and the parent's hash.
    pub hash: Hash,
}

/// A 256-bit hash; displayed as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl fmt::Display for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Hash({self})")
    }
}
