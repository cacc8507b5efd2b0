//! The estate that an import works on, in a write transaction of the store.

use faultline_model::{
    Ci, CiId, ClassDefinition, GroupId, GroupIdentity, GroupMembership, Model, Needs,
    RedundancyGroup, Relationship, Strength,
};
use faultline_store::provenance::{ImportRun, SaidKind, SaidRange};
use faultline_store::{
    CiRow, DeletedVersion, RelationshipRow, StoreError, Table, View, WriteTransaction,
};
use jiff::Timestamp;

use super::estate::{Deleted, Estate, Run};
use super::preview::FIRST_UNREAL_ID;

/// A write transaction as an import sees it.
pub(super) struct StoredEstate<'t, 'c> {
    transaction: &'t mut WriteTransaction<'c>,
    now: Timestamp,
    /// Sources that nothing was imported from before, in an import into a draft.
    unrecorded_sources: Vec<String>,
}

impl<'t, 'c> StoredEstate<'t, 'c> {
    /// The estate of a transaction; runs are recorded at `now`.
    pub(super) fn new(transaction: &'t mut WriteTransaction<'c>, now: Timestamp) -> Self {
        Self {
            transaction,
            now,
            unrecorded_sources: Vec::new(),
        }
    }

    /// Whether what is imported is only proposed, so that nothing is kept of what its sources say.
    fn is_proposal(&self) -> bool {
        self.transaction.draft().is_some()
    }

    /// A number for a source that is not recorded.
    fn unrecorded_source(&mut self, name: &str) -> u32 {
        let known = self.unrecorded_sources.iter().position(|one| one == name);
        let index = known.unwrap_or_else(|| {
            self.unrecorded_sources.push(name.to_owned());
            self.unrecorded_sources.len() - 1
        });
        FIRST_UNREAL_ID + index as u32
    }
}

fn deleted(view: View<'_>, version: DeletedVersion) -> Result<Deleted, StoreError> {
    Ok(Deleted {
        id: version.id,
        changeset: version.until,
        by_undo: is_undo(view, &version.origin)?,
    })
}

/// Whether a changeset took something back. One that undoes an undoing does it again instead.
fn is_undo(view: View<'_>, origin: &str) -> Result<bool, StoreError> {
    let mut taken_back = false;
    let mut origin = origin.to_owned();
    while let Some(undone) = origin
        .strip_prefix("undo of ")
        .and_then(|number| number.parse().ok())
    {
        taken_back = !taken_back;
        origin = view
            .changeset(undone)?
            .map(|one| one.header.origin)
            .unwrap_or_default();
    }
    Ok(taken_back)
}

impl Estate for StoredEstate<'_, '_> {
    type Fault = StoreError;

    fn model(&mut self) -> Result<Model, StoreError> {
        self.transaction.view().model()
    }

    fn head(&self) -> u32 {
        self.transaction.number() - 1
    }

    fn for_each_key(&mut self, visit: &mut dyn FnMut(CiId, &str)) -> Result<(), StoreError> {
        self.transaction.view().for_each_ci_key(|id, key| {
            visit(id, key);
            Ok(())
        })
    }

    fn for_each_alias(&mut self, visit: &mut dyn FnMut(CiId, &str)) -> Result<(), StoreError> {
        self.transaction.view().for_each_alias(|key, id| {
            visit(id, key);
            Ok(())
        })
    }

    fn ci(&mut self, id: CiId) -> Result<Option<Ci>, StoreError> {
        self.transaction.view().ci(id)
    }

    fn ci_as_of(&mut self, id: CiId, changeset: u32) -> Result<Option<Ci>, StoreError> {
        self.transaction.view().ci_as_of(id, changeset)
    }

    fn deleted_ci(&mut self, key: &str) -> Result<Option<Deleted>, StoreError> {
        let view = self.transaction.view();
        let found = view.last_deleted_ci(key)?;
        found.map(|version| deleted(view, version)).transpose()
    }

    fn for_each_relationship(
        &mut self,
        visit: &mut dyn FnMut(&Relationship),
    ) -> Result<(), StoreError> {
        self.transaction.view().for_each_relationship(|row, since| {
            visit(&relationship(&row, since)?);
            Ok(())
        })
    }

    fn relationship_as_of(
        &mut self,
        id: u32,
        changeset: u32,
    ) -> Result<Option<Relationship>, StoreError> {
        self.transaction.view().relationship_as_of(id, changeset)
    }

    fn deleted_relationship(
        &mut self,
        source: CiId,
        kind: u16,
        target: CiId,
        group: &str,
    ) -> Result<Option<Deleted>, StoreError> {
        let view = self.transaction.view();
        let found = view.last_deleted_relationship(source, kind, target, group)?;
        found.map(|version| deleted(view, version)).transpose()
    }

    fn for_each_group(
        &mut self,
        visit: &mut dyn FnMut(&RedundancyGroup),
    ) -> Result<(), StoreError> {
        self.transaction.view().for_each_group(|group| {
            visit(&group);
            Ok(())
        })
    }

    fn group_as_of(
        &mut self,
        dependent: CiId,
        identity: &GroupIdentity,
        changeset: u32,
    ) -> Result<Option<RedundancyGroup>, StoreError> {
        self.transaction
            .view()
            .group_of_dependent_as_of(dependent, identity, changeset)
    }

    fn next_class(&mut self) -> Result<u16, StoreError> {
        self.transaction.next_class_number()
    }

    fn insert_class(&mut self, class: &ClassDefinition) -> Result<(), StoreError> {
        self.transaction.insert_class(class)
    }

    fn begin_bulk(&mut self) -> Result<(), StoreError> {
        self.transaction.begin_bulk(Table::Ci)?;
        self.transaction.begin_bulk(Table::Relationship)?;
        Ok(())
    }

    fn end_bulk(&mut self, step: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
        self.transaction.end_bulk(step)
    }

    fn insert_ci(&mut self, ci: &Ci) -> Result<CiId, StoreError> {
        let id = self.transaction.next_ci_id();
        self.transaction.insert_ci(&CiRow {
            id,
            ..CiRow::of(ci)
        })?;
        Ok(id)
    }

    fn update_ci(&mut self, ci: &Ci) -> Result<(), StoreError> {
        self.transaction.update_ci(&CiRow::of(ci))?;
        Ok(())
    }

    fn insert_relationship(&mut self, relationship: &Relationship) -> Result<u32, StoreError> {
        let id = self.transaction.next_relationship_id();
        let row = RelationshipRow {
            id,
            ..RelationshipRow::of(relationship)
        };
        self.transaction.insert_relationship(&row)?;
        Ok(id)
    }

    fn update_relationship(&mut self, relationship: &Relationship) -> Result<(), StoreError> {
        self.transaction
            .update_relationship(&RelationshipRow::of(relationship))?;
        Ok(())
    }

    fn state_group(
        &mut self,
        known: Option<GroupId>,
        dependent: CiId,
        identity: &GroupIdentity,
        needs: Option<Needs>,
        strength: Option<Strength>,
    ) -> Result<(), StoreError> {
        let stated = |id| RedundancyGroup {
            id,
            dependent,
            identity: identity.clone(),
            needs,
            strength,
            since: 0,
        };
        match (known, needs.is_some() || strength.is_some()) {
            (Some(known), true) => self.transaction.update_group(&stated(known)).map(|_| ()),
            (Some(known), false) => self.transaction.delete_group(known),
            (None, true) => {
                let id = self.transaction.next_group_id();
                self.transaction.insert_group(&stated(id))
            }
            (None, false) => Ok(()),
        }
    }

    fn known_source(&mut self, name: &str) -> Result<Option<u32>, StoreError> {
        self.transaction.view().source(name)
    }

    fn source(&mut self, name: &str) -> Result<u32, StoreError> {
        if !self.is_proposal() {
            return self.transaction.make_source(name);
        }
        let known = self.transaction.view().source(name)?;
        Ok(known.unwrap_or_else(|| self.unrecorded_source(name)))
    }

    fn next_run(&mut self) -> Result<u32, StoreError> {
        self.transaction.view().next_run_id()
    }

    fn record_run(&mut self, run: &Run<'_>) -> Result<(), StoreError> {
        if self.is_proposal() {
            return Ok(());
        }
        let Run {
            id,
            source,
            file_name,
            file_hash,
            changeset,
        } = *run;
        let at = self.now;
        self.transaction.record_run(&ImportRun {
            id,
            source,
            at,
            file_name,
            file_hash,
            changeset,
        })
    }

    fn column_sets(&mut self) -> Result<Vec<Vec<String>>, StoreError> {
        self.transaction.view().column_sets()
    }

    fn store_column_sets(&mut self, sets: &[Vec<String>]) -> Result<(), StoreError> {
        if self.is_proposal() {
            return Ok(());
        }
        self.transaction.add_column_sets(sets)
    }

    fn said(&mut self, source: u32, kind: SaidKind) -> Result<Vec<SaidRange>, StoreError> {
        self.transaction.view().said(source, kind)
    }

    fn replace_said(
        &mut self,
        source: u32,
        kind: SaidKind,
        ranges: &[SaidRange],
    ) -> Result<(), StoreError> {
        if self.is_proposal() {
            return Ok(());
        }
        self.transaction.replace_said(source, kind, ranges)
    }
}

fn relationship(row: &RelationshipRow<'_>, since: u32) -> Result<Relationship, StoreError> {
    let damaged = |problem| StoreError::Row {
        table: "relationship",
        id: row.id,
        problem,
    };
    let probability = row.probability.map(str::parse).transpose();
    Ok(Relationship {
        id: row.id,
        source: row.source,
        kind: row.kind,
        target: row.target,
        group: GroupMembership::from_text(Some(row.group))
            .map_err(|_| damaged("its group is no name"))?,
        strength: row.strength,
        probability: probability.map_err(|_| damaged("its probability is none"))?,
        since,
    })
}
