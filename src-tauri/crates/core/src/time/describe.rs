//! What a moment is, for people.

use faultline_model::Changeset;
use faultline_store::{Moment, StoreError, View};

/// What a moment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentDescription {
    /// The moment.
    pub moment: Moment,
    /// The newest changeset that is known at it.
    pub changeset: Changeset,
    /// Names of the baselines of that changeset, sorted; empty for now and for drafts.
    pub baselines: Vec<String>,
}

/// Describes a moment; `view` is of now.
///
/// # Errors
/// The store cannot be read.
pub fn describe(view: View<'_>, moment: Moment) -> Result<MomentDescription, StoreError> {
    let Moment::Changeset(number) = moment else {
        return Ok(MomentDescription {
            moment,
            changeset: view.head()?,
            baselines: Vec::new(),
        });
    };
    let changeset = match view.changeset(number)? {
        Some(changeset) => changeset,
        None => view.head()?,
    };
    let baselines = view.baselines()?.into_iter();
    let names = baselines.filter(|baseline| baseline.changeset == number);
    Ok(MomentDescription {
        moment,
        changeset,
        baselines: names.map(|baseline| baseline.name).collect(),
    })
}
