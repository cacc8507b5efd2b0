//! What differs between two moments, joined by internal id: now, the past and drafts alike.
//!
//! Only rows that a changeset between the two began or ended, or that a draft proposes, are looked at, so that the cost
//! follows the edits between and not the estate.
//!
//! - `sides`: the two moments, and which rows may differ.
//! - `cis`, `relationships`: what differs.
//! - `through`: what changed between and changed back.
//! - `impact`, `redundancy`: the same question asked of both.

mod cis;
mod difference;
mod fault;
mod impact;
mod redundancy;
mod relationships;
mod sides;
#[cfg(test)]
mod tests;
mod through;

pub use difference::{ChangeKind, CiDifference, Counts, Difference, End, RelationshipDifference};
pub use fault::CompareFault;
pub use impact::{AffectedDifference, Fare, ImpactDifference, ImpactSide, compare_impact};
pub use redundancy::{LostRedundancy, ServicePoints};
pub use through::{CameAndWent, ChangedBack, Subject, Through, ValueStep, through};

use faultline_store::Moment;

use crate::task::TaskContext;
use crate::workspace::Workspace;
use sides::Sides;

/// What differs between two moments; `from` may be the later one.
///
/// A relationship that moved to another group is the same relationship with another `group`. What is stated of a
/// redundancy group counts as `needs` and `group_strength` of each of its relationships, as in the plain file.
///
/// Cost: proportional to the rows that were written between the two, or that a draft proposes.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn compare(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    from: Moment,
    to: Moment,
) -> Result<Difference, CompareFault> {
    let readers = [workspace.read_at(from)?, workspace.read_at(to)?];
    let sides = Sides::new(&readers, [from, to])?;
    Ok(Difference {
        from: sides.from.changeset,
        to: sides.to.changeset,
        cis: cis::differences(task, &sides)?,
        relationships: relationships::differences(task, &sides)?,
    })
}
