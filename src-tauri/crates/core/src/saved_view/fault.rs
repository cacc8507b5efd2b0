//! Why a saved view cannot be read or written.

use faultline_model::{KeyFault, SavedView, SavedViewId, SavedViewKind, validate_name};
use faultline_store::{StoreError, View};

/// Longest name, in characters: it stands in a tab and in a menu.
const LONGEST_NAME: usize = 120;

/// Longest body, in bytes: 4 MiB.
const LONGEST_BODY: usize = 4 << 20;

/// Why a saved view cannot be read or written. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SavedViewFault {
    /// No saved view has the name.
    #[error("There is no saved view {name:?}.{}", suggestion(nearest))]
    Unknown {
        /// As given.
        name: String,
        /// Names that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// A map and a list have the name.
    #[error("A map and a list are both called {name:?}. Say which kind is meant.")]
    SeveralKinds {
        /// As given.
        name: String,
    },
    /// The text cannot be a name.
    #[error("{name:?} cannot be the name of a view: {fault}")]
    InvalidName {
        /// As given.
        name: String,
        /// Why not.
        fault: KeyFault,
    },
    /// The name is too long for a tab.
    #[error(
        "The name of the view is longer than {LONGEST_NAME} characters. Shorten it, and put the rest into the note."
    )]
    NameTooLong {
        /// As given.
        name: String,
    },
    /// Another view of the kind has the name.
    #[error("There is a saved {} {name:?} already. Choose another name.", kind.as_str())]
    NameTaken {
        /// The kind.
        kind: SavedViewKind,
        /// As given.
        name: String,
    },
    /// What it shows is no JSON object.
    #[error("What the view shows is no JSON object: {0}.")]
    Body(String),
    /// What it shows is too large.
    #[error(
        "What the view shows takes {bytes} bytes, and {LONGEST_BODY} are the most. Hide or fold some of it."
    )]
    BodyTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It was deleted meanwhile.
    #[error("The saved view is no longer there. Save it under a name again.")]
    Gone,
    /// Somebody changed it since it was opened.
    #[error(
        "{} changed the view {:?} since you opened it. Open it again, or save yours under another name.",
        .0.author, .0.name
    )]
    Conflict(Box<SavedView>),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn suggestion(nearest: &[String]) -> String {
    match nearest {
        [] => " List them to see which there are.".to_owned(),
        nearest => format!(" Did you mean {}?", nearest.join(" or ")),
    }
}

/// The name without space around it, if it can name the view `own` of a kind, or a new one.
pub(super) fn check_name<'n>(
    view: View<'_>,
    kind: SavedViewKind,
    name: &'n str,
    own: Option<SavedViewId>,
) -> Result<&'n str, SavedViewFault> {
    let name = name.trim();
    let given = || name.to_owned();
    validate_name(name).map_err(|fault| SavedViewFault::InvalidName {
        name: given(),
        fault,
    })?;
    if name.chars().count() > LONGEST_NAME {
        return Err(SavedViewFault::NameTooLong { name: given() });
    }
    match view.saved_view_by_name(kind, name)? {
        Some(other) if own != Some(other.id) => Err(SavedViewFault::NameTaken {
            kind,
            name: given(),
        }),
        _ => Ok(name),
    }
}

/// Checks that a body is a JSON object of a size that can be kept.
pub(super) fn check_body(body: &str) -> Result<(), SavedViewFault> {
    if body.len() > LONGEST_BODY {
        return Err(SavedViewFault::BodyTooLarge { bytes: body.len() });
    }
    let read: Result<serde_json::Map<String, serde_json::Value>, _> = serde_json::from_str(body);
    read.map(drop)
        .map_err(|fault| SavedViewFault::Body(fault.to_string()))
}

/// The view of an id, as it was when its change began; any version where none is named.
pub(super) fn based_on(
    view: View<'_>,
    id: SavedViewId,
    seen: Option<jiff::Timestamp>,
) -> Result<SavedView, SavedViewFault> {
    let known = super::show(view, id)?.view;
    if seen.is_some_and(|seen| seen != known.at) {
        return Err(SavedViewFault::Conflict(Box::new(known)));
    }
    Ok(known)
}
