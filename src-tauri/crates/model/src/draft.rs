//! Drafts: proposed edits outside the history.

/// Internal id of a draft; never given twice.
pub type DraftId = u32;

/// A named overlay of proposed edits, or a question that nobody has kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Internal id.
    pub id: DraftId,
    /// Unique name; none for a question ("what if …?") that lasts as long as its session.
    pub name: Option<String>,
    /// What it is for, in its author's words; may be empty.
    pub note: String,
    /// When it was begun, UTC.
    pub at: jiff::Timestamp,
    /// Who began it.
    pub author: String,
    /// The newest changeset when it was begun.
    pub base: u32,
    /// Rises with every edit, undo and redo in it.
    pub revision: u32,
}
