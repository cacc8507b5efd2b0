//! Reading another moment than now. On a connection that reads one, temporary views stand before the tables of the same
//! names: SQLite looks up an unqualified name among the temporary ones first, so every statement that reads works on any
//! moment as it stands.
//!
//! - `changeset`: which rows make up the estate as of a changeset.
//! - `draft`, `draft_attributes`: which rows make up the estate with a draft's proposals.
//! - `shadow`: the views.

pub(crate) mod changeset;
mod draft;
mod draft_attributes;
mod shadow;

use faultline_model::DraftId;

pub use draft::FIRST_DRAFT_STEP;
pub(crate) use shadow::shadow;

/// What is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Moment {
    /// The newest state, as it goes on.
    #[default]
    Now,
    /// The state that a changeset left: later ones are unknown to the reader. One that is not there yet reads as now.
    Changeset(u32),
    /// The newest state with a draft's proposed edits.
    Draft(DraftId),
}

/// The rows of a table at a moment: two queries of the same columns (id, the table's own, since) that have no row in
/// common.
#[derive(Debug)]
struct Rows {
    /// Current rows that are the moment's as well.
    kept: String,
    /// The moment's rows that are not current.
    others: String,
}
