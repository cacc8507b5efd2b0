//! Names of drafts.

use faultline_model::{Draft, DraftId, nearest, validate_name};
use faultline_store::{StoreError, View};

use super::DraftFault;
use crate::time::draft_name;

/// How many names an unknown one is told of.
const SUGGESTIONS: usize = 3;

/// The draft of a name.
///
/// # Errors
/// [`DraftFault::Unknown`] with the nearest names.
pub fn find(view: View<'_>, name: &str) -> Result<Draft, DraftFault> {
    match view.draft_by_name(name)? {
        Some(draft) => Ok(draft),
        None => Err(DraftFault::Unknown {
            name: name.to_owned(),
            nearest: nearest_names(view, name)?,
        }),
    }
}

/// Names of drafts that look like one, nearest first.
pub(crate) fn nearest_names(view: View<'_>, name: &str) -> Result<Vec<String>, StoreError> {
    let drafts = view.drafts()?;
    let names = drafts.iter().filter_map(|draft| draft.name.as_deref());
    let nearest = nearest(name, names, SUGGESTIONS);
    Ok(nearest.into_iter().map(str::to_owned).collect())
}

/// The draft of an id.
pub(super) fn known(view: View<'_>, id: DraftId) -> Result<Draft, StoreError> {
    view.draft(id)?.ok_or(StoreError::DraftGone)
}

/// The draft of an id with its name.
pub(super) fn named(view: View<'_>, id: DraftId) -> Result<(Draft, String), DraftFault> {
    let draft = known(view, id)?;
    let name = draft.name.clone().ok_or(DraftFault::Unnamed)?;
    Ok((draft, name))
}

/// Checks that a text is a name and that no other draft has it.
pub(super) fn check(view: View<'_>, name: &str, of: Option<DraftId>) -> Result<(), DraftFault> {
    validate_name(name).map_err(|fault| DraftFault::InvalidName {
        name: name.to_owned(),
        fault,
    })?;
    if name.trim() != name {
        return Err(DraftFault::SpaceAround {
            name: name.to_owned(),
        });
    }
    if draft_name(name).is_some() {
        return Err(DraftFault::Prefixed {
            name: name.to_owned(),
        });
    }
    match view.draft_by_name(name)? {
        Some(other) if Some(other.id) != of => Err(DraftFault::NameTaken {
            name: name.to_owned(),
        }),
        _ => Ok(()),
    }
}

pub(super) fn suggestion(nearest: &[String]) -> String {
    if nearest.is_empty() {
        " Choose an existing one.".to_owned()
    } else {
        format!(" Did you mean {}?", nearest.join(" or "))
    }
}
