//! Which saved views there are.

use faultline_model::{SavedView, SavedViewBody, SavedViewId, SavedViewKind, nearest};
use faultline_store::{StoreError, View};

use super::SavedViewFault;

/// How many names an unknown one is told of.
const SUGGESTIONS: usize = 3;

/// The saved views of a kind, or of all kinds, by kind and name.
///
/// # Errors
/// The store cannot be read.
pub fn list(view: View<'_>, kind: Option<SavedViewKind>) -> Result<Vec<SavedView>, StoreError> {
    let mut views = view.saved_views()?;
    views.retain(|one| kind.is_none_or(|kind| one.kind == kind));
    Ok(views)
}

/// A saved view with what it shows.
///
/// # Errors
/// [`SavedViewFault::Gone`] where it was deleted.
pub fn show(view: View<'_>, id: SavedViewId) -> Result<SavedViewBody, SavedViewFault> {
    view.saved_view(id)?.ok_or(SavedViewFault::Gone)
}

/// The saved view of a name, of any kind where none is given.
///
/// # Errors
/// None has the name, or one of each kind has it.
pub fn find(
    view: View<'_>,
    kind: Option<SavedViewKind>,
    name: &str,
) -> Result<SavedView, SavedViewFault> {
    let mut views = list(view, kind)?;
    let suggested = nearest(name, views.iter().map(|one| one.name.as_str()), SUGGESTIONS);
    let suggested: Vec<String> = suggested.into_iter().map(str::to_owned).collect();
    views.retain(|one| one.name == name);
    if views.len() > 1 {
        return Err(SavedViewFault::SeveralKinds {
            name: name.to_owned(),
        });
    }
    views.pop().ok_or_else(|| SavedViewFault::Unknown {
        name: name.to_owned(),
        nearest: suggested,
    })
}
