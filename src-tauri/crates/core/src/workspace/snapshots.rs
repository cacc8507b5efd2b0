//! Keeps the newest snapshot, and moves it along with the history.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use faultline_model::RedundancyGroup;
use faultline_store::{StoreError, Table, View};

use crate::snapshot::{GraphSnapshot, Touched};

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
            Some(earlier) => {
                let touched = touched_since(view, earlier.changeset, head)?;
                earlier.after(view, &touched)?
            }
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

/// Ids of the rows that the changesets after `from`, up to `to`, made, altered or deleted.
fn touched_since(view: View<'_>, from: u32, to: u32) -> Result<Touched, StoreError> {
    let mut touched = Touched::default();
    for changeset in from + 1..=to {
        for table in [Table::Class, Table::Attribute, Table::RelationshipType] {
            touched.model |= !view.touched(table, changeset)?.is_empty();
        }
        touched.cis.extend(view.touched(Table::Ci, changeset)?);
        touched
            .relationships
            .extend(view.touched(Table::Relationship, changeset)?);
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
    Ok(touched)
}
