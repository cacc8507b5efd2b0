//! Names a changeset.

use faultline_model::Baseline;
use faultline_store::{Moment, WriteMode};

use super::BaselineFault;
use super::fault::check_name;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// A baseline to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewBaseline {
    /// Its name; space around it does not count.
    pub name: String,
    /// What it stands for; may be empty.
    pub note: String,
    /// What it names: for now the newest changeset before its own.
    pub at: Moment,
}

/// Names a changeset, as a changeset of its own.
///
/// # Errors
/// The name is taken or looks like another moment, or `at` is a draft.
pub fn create_baseline(
    workspace: &Workspace,
    context: &Context,
    new: &NewBaseline,
) -> Result<Applied<Baseline>, BaselineFault> {
    let operation = Operation::CreateBaseline {
        name: new.name.trim().to_owned(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let view = transaction.view();
        let name = check_name(view, &new.name, None)?.to_owned();
        let changeset = match new.at {
            Moment::Now => view.head()?.number,
            Moment::Changeset(number) => number.min(view.head()?.number),
            Moment::Draft(_) => return Err(BaselineFault::Draft),
        };
        let baseline = Baseline {
            id: transaction.next_baseline_id(),
            name,
            changeset,
            note: new.note.trim().to_owned(),
            since: transaction.number(),
        };
        transaction.insert_baseline(&baseline)?;
        Ok(baseline)
    })
}
