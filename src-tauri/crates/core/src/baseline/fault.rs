//! Why a baseline cannot be made or altered.

use faultline_model::{Baseline, KeyFault, validate_name};
use faultline_store::{StoreError, View};

use crate::time::looks_like_a_moment;

/// Longest name, in characters: it stands in a title bar.
const LONGEST_NAME: usize = 120;

/// The text cannot name a baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaselineNameFault {
    /// Empty, or with a control character.
    #[error(transparent)]
    Text(#[from] KeyFault),
    /// Too long for a title bar.
    #[error(
        "It is longer than {LONGEST_NAME} characters. Shorten it, and put the rest into the note."
    )]
    TooLong,
    /// Nobody could tell it from another moment.
    #[error(
        "It looks like now, a date, a time, a changeset (#12) or a draft (draft:NAME). Begin it with another word."
    )]
    LooksLikeAMoment,
}

/// Why a baseline cannot be made or altered. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BaselineFault {
    /// The text cannot name a baseline.
    #[error("{name:?} cannot name a baseline: {fault}")]
    Name {
        /// As given.
        name: String,
        /// Why not.
        fault: BaselineNameFault,
    },
    /// Another baseline has the name.
    #[error("There is a baseline {name:?} already, of changeset {changeset}. Choose another name.")]
    Taken {
        /// The name.
        name: String,
        /// What it names.
        changeset: u32,
    },
    /// A draft is not part of the history.
    #[error(
        "A baseline names a changeset, and a draft has none. Apply the draft first, or name an earlier changeset."
    )]
    Draft,
    /// It was deleted meanwhile.
    #[error("The baseline is no longer there.")]
    Gone,
    /// Somebody altered it since it was read.
    #[error(
        "The baseline {name:?} was altered in changeset {changeset} since you began. Look at it again."
    )]
    Conflict {
        /// Its name now.
        name: String,
        /// The changeset that altered it.
        changeset: u32,
    },
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The name without space around it, if it can name the baseline `own`, or a new one.
pub(super) fn check_name<'n>(
    view: View<'_>,
    name: &'n str,
    own: Option<u32>,
) -> Result<&'n str, BaselineFault> {
    let name = name.trim();
    let refuse = |fault| BaselineFault::Name {
        name: name.to_owned(),
        fault,
    };
    validate_name(name).map_err(|fault| refuse(fault.into()))?;
    if name.chars().count() > LONGEST_NAME {
        return Err(refuse(BaselineNameFault::TooLong));
    }
    if looks_like_a_moment(name) {
        return Err(refuse(BaselineNameFault::LooksLikeAMoment));
    }
    match view.baseline_by_name(name)? {
        Some(other) if own != Some(other.id) => Err(BaselineFault::Taken {
            name: other.name,
            changeset: other.changeset,
        }),
        _ => Ok(name),
    }
}

/// The baseline, in the version that the edit was made on.
pub(super) fn based_on(view: View<'_>, id: u32, based_on: u32) -> Result<Baseline, BaselineFault> {
    let baseline = view.baseline(id)?.ok_or(BaselineFault::Gone)?;
    if baseline.since != based_on {
        return Err(BaselineFault::Conflict {
            name: baseline.name,
            changeset: baseline.since,
        });
    }
    Ok(baseline)
}
