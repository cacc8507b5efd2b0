//! CIs that differ.

use faultline_model::Ci;
use faultline_store::Table;

use super::sides::{Sides, differ};
use super::{ChangeKind, CiDifference, CompareFault};
use crate::history::differences_in;
use crate::task::TaskContext;

/// CIs that differ, by key.
pub(super) fn differences(
    task: &TaskContext<'_>,
    sides: &Sides<'_>,
) -> Result<Vec<CiDifference>, CompareFault> {
    let touched = sides.touched(Table::Ci)?;
    let total = touched.len() as u64;
    let mut found = Vec::new();
    for (done, id) in (0..).zip(touched) {
        task.step(done, total)?;
        let (from, to) = sides.pair(|view| view.ci(id))?;
        found.extend(difference(sides, from.as_ref(), to.as_ref()));
    }
    found.sort_by(|one, other| {
        (&one.key, one.kind, one.id).cmp(&(&other.key, other.kind, other.id))
    });
    Ok(found)
}

fn difference(sides: &Sides<'_>, from: Option<&Ci>, to: Option<&Ci>) -> Option<CiDifference> {
    let (kind, changes) = match (from, to) {
        (None, None) => return None,
        (None, Some(_)) => (ChangeKind::Added, Vec::new()),
        (Some(_), None) => (ChangeKind::Removed, Vec::new()),
        (Some(before), Some(after)) if differ(before, after) => {
            let changes = differences_in(from, to, &|number| sides.class_name(number));
            // A value that only became extra, or was adopted, is no difference.
            if changes.is_empty() {
                return None;
            }
            (ChangeKind::Changed, changes)
        }
        (Some(_), Some(_)) => return None,
    };
    let shown = to.or(from)?;
    Some(CiDifference {
        id: shown.id,
        key: shown.key.clone(),
        name: shown.name.clone(),
        class: sides.class_name(shown.class),
        kind,
        changes,
    })
}
