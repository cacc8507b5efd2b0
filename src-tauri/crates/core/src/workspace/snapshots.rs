//! Keeps the newest snapshot, and moves it along with the history.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use faultline_model::RedundancyGroup;
use faultline_store::{StoreError, Table, View};

use crate::snapshot::{GraphSnapshot, Touched};

/// From this many touched rows on, reading everything anew costs less.
const READ_ANEW_FROM: usize = 20_000;

/// The newest snapshot. Readers take it without waiting; one thread at a time makes the next.
#[derive(Debug, Default)]
pub(super) struct Snapshots {
    newest: RwLock<Option<Arc<GraphSnapshot>>>,
    making: Mutex<()>,
}

impl Snapshots {
    /// The snapshot of the newest changeset that `view` sees.
    pub(super) fn current(&self, view: View<'_>) -> Result<Arc<GraphSnapshot>, StoreError> {
        let head = view.head()?.number;
        if let Some(known) = self.known(head) {
            return Ok(known);
        }
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = self.known(head) {
            return Ok(known);
        }
        let earlier = self
            .newest
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .filter(|earlier| earlier.changeset < head);
        let made = Arc::new(match earlier {
            Some(earlier) => moved_along(&earlier, view, head)?,
            None => GraphSnapshot::read(view)?,
        });
        let mut newest = self.newest.write().unwrap_or_else(PoisonError::into_inner);
        // A reader of an older moment must not put the clock back for the others.
        if newest.as_ref().is_none_or(|one| one.changeset < head) {
            *newest = Some(Arc::clone(&made));
        }
        Ok(made)
    }

    fn known(&self, changeset: u32) -> Option<Arc<GraphSnapshot>> {
        let newest = self.newest.read().unwrap_or_else(PoisonError::into_inner);
        newest.clone().filter(|one| one.changeset == changeset)
    }
}

/// The snapshot of `head`, made from an earlier one where little differs, else from the rows.
fn moved_along(
    earlier: &GraphSnapshot,
    view: View<'_>,
    head: u32,
) -> Result<GraphSnapshot, StoreError> {
    let mut touched = Touched::default();
    for changeset in earlier.changeset + 1..=head {
        for table in [Table::Class, Table::Attribute, Table::RelationshipType] {
            touched.model |= view.touches(table, changeset)?;
        }
        touched.cis.extend(view.touched(Table::Ci, changeset)?);
        if touched.model || touched.cis.len() >= READ_ANEW_FROM {
            return GraphSnapshot::read(view);
        }
        let relationships = view.touched(Table::Relationship, changeset)?;
        touched.relationships.extend(relationships);
        if touched.relationships.len() >= READ_ANEW_FROM {
            return GraphSnapshot::read(view);
        }
        for id in view.touched(Table::RedundancyGroup, changeset)? {
            let versions: [Option<RedundancyGroup>; 2] =
                [view.group(id)?, view.group_as_of(id, changeset - 1)?];
            touched.groups.extend(versions.into_iter().flatten());
        }
    }
    for ids in [&mut touched.cis, &mut touched.relationships] {
        ids.sort_unstable();
        ids.dedup();
    }
    earlier.after(view, &touched)
}
