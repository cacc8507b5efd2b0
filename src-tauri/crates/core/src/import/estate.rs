//! What an import reads and writes of a workspace, all inside one transaction. The rules of an import are written
//! against this, so that they can be tried against a naive estate and previewed without writing.

use faultline_model::{
    Ci, CiId, ClassDefinition, GroupId, GroupIdentity, Model, Needs, RedundancyGroup, Relationship,
    Strength,
};

use faultline_store::provenance::{SaidKind, SaidRange};

/// A row that is no longer there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its id.
    pub id: u32,
    /// The changeset that deleted it.
    pub changeset: u32,
    /// It was not deleted for its own sake: an undo took back the changeset that made it.
    pub by_undo: bool,
}

/// One import run to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// Its id, from [`Estate::next_run`] on.
    pub id: u32,
    /// The source.
    pub source: u32,
    /// The file's name.
    pub file_name: &'a str,
    /// blake3 of the file.
    pub file_hash: [u8; 32],
    /// The changeset it made, if it made one.
    pub changeset: Option<u32>,
}

/// A workspace within one write transaction.
pub trait Estate {
    /// Why the storage failed.
    type Fault;

    /// Classes, attributes and relationship types.
    fn model(&mut self) -> Result<Model, Self::Fault>;
    /// The newest changeset before this one.
    fn head(&self) -> u32;

    /// Calls `visit` with every CI's id and key.
    fn for_each_key(&mut self, visit: &mut dyn FnMut(CiId, &str)) -> Result<(), Self::Fault>;
    /// Calls `visit` with every old key and the id it leads to.
    fn for_each_alias(&mut self, visit: &mut dyn FnMut(CiId, &str)) -> Result<(), Self::Fault>;
    /// The present version of a CI.
    fn ci(&mut self, id: CiId) -> Result<Option<Ci>, Self::Fault>;
    /// The version of a CI as of a changeset.
    fn ci_as_of(&mut self, id: CiId, changeset: u32) -> Result<Option<Ci>, Self::Fault>;
    /// The CI that had this key last, where it was deleted.
    fn deleted_ci(&mut self, key: &str) -> Result<Option<Deleted>, Self::Fault>;

    /// Calls `visit` with every relationship.
    fn for_each_relationship(
        &mut self,
        visit: &mut dyn FnMut(&Relationship),
    ) -> Result<(), Self::Fault>;
    /// The version of a relationship as of a changeset.
    fn relationship_as_of(
        &mut self,
        id: u32,
        changeset: u32,
    ) -> Result<Option<Relationship>, Self::Fault>;
    /// The relationship of this identity, where it was deleted. An empty group is an unstated one.
    fn deleted_relationship(
        &mut self,
        source: CiId,
        kind: u16,
        target: CiId,
        group: &str,
    ) -> Result<Option<Deleted>, Self::Fault>;
    /// Calls `visit` with every group of which something is stated.
    fn for_each_group(
        &mut self,
        visit: &mut dyn FnMut(&RedundancyGroup),
    ) -> Result<(), Self::Fault>;
    /// What was stated of a group as of a changeset.
    fn group_as_of(
        &mut self,
        dependent: CiId,
        identity: &GroupIdentity,
        changeset: u32,
    ) -> Result<Option<RedundancyGroup>, Self::Fault>;

    /// The number that the next class gets; those of one import follow each other.
    fn next_class(&mut self) -> Result<u16, Self::Fault>;
    /// Adds a class, whose number is set.
    fn insert_class(&mut self, class: &ClassDefinition) -> Result<(), Self::Fault>;
    /// Says that the estate has no CI yet and many may be made.
    fn begin_bulk(&mut self) -> Result<(), Self::Fault>;
    /// Ends what [`Estate::begin_bulk`] began: everything is indexed again, and `step` told how far that is.
    fn end_bulk(&mut self, step: &mut dyn FnMut(u64, u64)) -> Result<(), Self::Fault>;
    /// Adds a CI and gives its id; `id`, `since` and `aliases` of `ci` mean nothing.
    fn insert_ci(&mut self, ci: &Ci) -> Result<CiId, Self::Fault>;
    /// Writes a new version of a CI.
    fn update_ci(&mut self, ci: &Ci) -> Result<(), Self::Fault>;
    /// Adds a relationship and gives its id; `id` and `since` mean nothing.
    fn insert_relationship(&mut self, relationship: &Relationship) -> Result<u32, Self::Fault>;
    /// Writes a new version of a relationship.
    fn update_relationship(&mut self, relationship: &Relationship) -> Result<(), Self::Fault>;
    /// States needs and strength of a group; with neither, nothing is stated of it any more. `known` is its id, where
    /// something is stated of it already.
    fn state_group(
        &mut self,
        known: Option<GroupId>,
        dependent: CiId,
        identity: &GroupIdentity,
        needs: Option<Needs>,
        strength: Option<Strength>,
    ) -> Result<(), Self::Fault>;

    /// The id of the source of this name.
    fn known_source(&mut self, name: &str) -> Result<Option<u32>, Self::Fault>;
    /// The id of the source of this name, made where it is new.
    fn source(&mut self, name: &str) -> Result<u32, Self::Fault>;
    /// The id that the next run gets; those of one import follow each other.
    fn next_run(&mut self) -> Result<u32, Self::Fault>;
    /// Records a run.
    fn record_run(&mut self, run: &Run<'_>) -> Result<(), Self::Fault>;
    /// All column sets, by number from 0.
    fn column_sets(&mut self) -> Result<Vec<Vec<String>>, Self::Fault>;
    /// Stores all column sets again, of which the first ones are known.
    fn store_column_sets(&mut self, sets: &[Vec<String>]) -> Result<(), Self::Fault>;
    /// What a source said last of rows of a kind, sorted.
    fn said(&mut self, source: u32, kind: SaidKind) -> Result<Vec<SaidRange>, Self::Fault>;
    /// Replaces what a source said last of rows of a kind.
    fn replace_said(
        &mut self,
        source: u32,
        kind: SaidKind,
        ranges: &[SaidRange],
    ) -> Result<(), Self::Fault>;
}
