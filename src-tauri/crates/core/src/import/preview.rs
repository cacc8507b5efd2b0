//! A preview: the estate is read as it is, and nothing is written.

use faultline_model::{
    Ci, CiId, ClassDefinition, GroupId, GroupIdentity, Model, Needs, RedundancyGroup, Relationship,
    Strength,
};
use faultline_store::provenance::{SaidKind, SaidRange};

use super::estate::{Deleted, Estate, Run};

/// Ids handed out for what is not made. Real ids begin at 1 and never come near.
pub(super) const FIRST_UNREAL_ID: u32 = 1 << 31;

/// Passes reads on and drops writes.
pub(super) struct Preview<'e, E> {
    estate: &'e mut E,
    next_id: u32,
}

impl<'e, E: Estate> Preview<'e, E> {
    /// A preview on an estate.
    pub(super) fn new(estate: &'e mut E) -> Self {
        Self {
            estate,
            next_id: FIRST_UNREAL_ID,
        }
    }

    fn next(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id - 1
    }
}

impl<E: Estate> Estate for Preview<'_, E> {
    type Fault = E::Fault;

    fn known_source(&mut self, name: &str) -> Result<Option<u32>, E::Fault> {
        self.estate.known_source(name)
    }

    fn model(&mut self) -> Result<Model, E::Fault> {
        self.estate.model()
    }

    fn head(&self) -> u32 {
        self.estate.head()
    }

    fn for_each_key(&mut self, visit: &mut dyn FnMut(CiId, &str)) -> Result<(), E::Fault> {
        self.estate.for_each_key(visit)
    }

    fn for_each_alias(&mut self, visit: &mut dyn FnMut(CiId, &str)) -> Result<(), E::Fault> {
        self.estate.for_each_alias(visit)
    }

    fn ci(&mut self, id: CiId) -> Result<Option<Ci>, E::Fault> {
        self.estate.ci(id)
    }

    fn ci_as_of(&mut self, id: CiId, changeset: u32) -> Result<Option<Ci>, E::Fault> {
        self.estate.ci_as_of(id, changeset)
    }

    fn deleted_ci(&mut self, key: &str) -> Result<Option<Deleted>, E::Fault> {
        self.estate.deleted_ci(key)
    }

    fn for_each_relationship(
        &mut self,
        visit: &mut dyn FnMut(&Relationship),
    ) -> Result<(), E::Fault> {
        self.estate.for_each_relationship(visit)
    }

    fn relationship_as_of(
        &mut self,
        id: u32,
        changeset: u32,
    ) -> Result<Option<Relationship>, E::Fault> {
        self.estate.relationship_as_of(id, changeset)
    }

    fn deleted_relationship(
        &mut self,
        source: CiId,
        kind: u16,
        target: CiId,
        group: &str,
    ) -> Result<Option<Deleted>, E::Fault> {
        self.estate
            .deleted_relationship(source, kind, target, group)
    }

    fn for_each_group(&mut self, visit: &mut dyn FnMut(&RedundancyGroup)) -> Result<(), E::Fault> {
        self.estate.for_each_group(visit)
    }

    fn group_as_of(
        &mut self,
        dependent: CiId,
        identity: &GroupIdentity,
        changeset: u32,
    ) -> Result<Option<RedundancyGroup>, E::Fault> {
        self.estate.group_as_of(dependent, identity, changeset)
    }

    fn next_class(&mut self) -> Result<u16, E::Fault> {
        self.estate.next_class()
    }

    fn insert_class(&mut self, _class: &ClassDefinition) -> Result<(), E::Fault> {
        Ok(())
    }

    fn begin_bulk(&mut self) -> Result<(), E::Fault> {
        Ok(())
    }

    fn end_bulk(&mut self, _step: &mut dyn FnMut(u64, u64)) -> Result<(), E::Fault> {
        Ok(())
    }

    fn insert_ci(&mut self, _ci: &Ci) -> Result<CiId, E::Fault> {
        Ok(self.next())
    }

    fn update_ci(&mut self, _ci: &Ci) -> Result<(), E::Fault> {
        Ok(())
    }

    fn insert_relationship(&mut self, _relationship: &Relationship) -> Result<u32, E::Fault> {
        Ok(self.next())
    }

    fn update_relationship(&mut self, _relationship: &Relationship) -> Result<(), E::Fault> {
        Ok(())
    }

    fn state_group(
        &mut self,
        _known: Option<GroupId>,
        _dependent: CiId,
        _identity: &GroupIdentity,
        _needs: Option<Needs>,
        _strength: Option<Strength>,
    ) -> Result<(), E::Fault> {
        Ok(())
    }

    fn source(&mut self, name: &str) -> Result<u32, E::Fault> {
        Ok(self
            .estate
            .known_source(name)?
            .unwrap_or_else(|| self.next()))
    }

    fn next_run(&mut self) -> Result<u32, E::Fault> {
        Ok(FIRST_UNREAL_ID)
    }

    fn record_run(&mut self, _run: &Run<'_>) -> Result<(), E::Fault> {
        Ok(())
    }

    fn column_sets(&mut self) -> Result<Vec<Vec<String>>, E::Fault> {
        self.estate.column_sets()
    }

    fn store_column_sets(&mut self, _sets: &[Vec<String>]) -> Result<(), E::Fault> {
        Ok(())
    }

    fn said(&mut self, source: u32, kind: SaidKind) -> Result<Vec<SaidRange>, E::Fault> {
        self.estate.said(source, kind)
    }

    fn replace_said(
        &mut self,
        _source: u32,
        _kind: SaidKind,
        _ranges: &[SaidRange],
    ) -> Result<(), E::Fault> {
        Ok(())
    }
}
