//! What wrote a version of something: a changeset, or a step of the draft that is looked at.

use faultline_model::{Changeset, ChangesetHeader};
use faultline_store::{StoreError, View};

/// Where a step of a draft comes from, as the origin of a changeset says it.
const DRAFT: &str = "draft";

/// Who wrote a version, when, why and from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Who, when, why, from where.
    pub header: ChangesetHeader,
    /// The changeset; none for a step of a draft, which is no part of the history.
    pub changeset: Option<Changeset>,
}

impl From<Changeset> for Revision {
    fn from(changeset: Changeset) -> Self {
        Self {
            header: changeset.header.clone(),
            changeset: Some(changeset),
        }
    }
}

/// What wrote the versions that begin (or ended those that end) at `since`; none where it is unknown.
///
/// # Errors
/// The store cannot be read.
pub fn revision(view: View<'_>, since: u32) -> Result<Option<Revision>, StoreError> {
    if let Some(step) = view.draft_step_since(since)? {
        let header = ChangesetHeader {
            at: step.at,
            author: step.author,
            message: step.label,
            origin: DRAFT.to_owned(),
        };
        return Ok(Some(Revision {
            header,
            changeset: None,
        }));
    }
    let changeset = view.changeset(since)?;
    Ok(changeset.map(Revision::from))
}
