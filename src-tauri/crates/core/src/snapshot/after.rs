//! The snapshot after a write, made from the one before and the rows that the write touched.

use std::sync::Arc;

use faultline_graph::GraphChange;
use faultline_model::{Ci, CiId, GroupIdentity, RedundancyGroup, Relationship};
use faultline_store::{RelationshipRow, StoreError, View};

use super::group_names::GroupNames;
use super::{GraphSnapshot, convert, read, service_classes};

/// Ids of the rows that a write made, altered or deleted.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    /// CIs.
    pub cis: Vec<u32>,
    /// Relationships.
    pub relationships: Vec<u32>,
    /// Redundancy groups as they were before and after.
    pub groups: Vec<RedundancyGroup>,
    /// Whether classes, attributes or relationship types differ: then everything is read anew.
    pub model: bool,
}

/// Rows that differ from those of a snapshot; none where a row is gone.
#[derive(Clone, Debug, Default)]
pub struct ChangedRows {
    /// CIs by id.
    pub cis: Vec<(u32, Option<Ci>)>,
    /// Relationships by id.
    pub relationships: Vec<(u32, Option<Relationship>)>,
    /// What is stated of the groups of dependents.
    pub groups: Vec<(CiId, GroupIdentity, Option<RedundancyGroup>)>,
}

impl GraphSnapshot {
    /// The estate as `view` sees it, given that only `touched` differs from this snapshot.
    ///
    /// Cost: the touched rows from the store, then a rebuild in memory.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn after(&self, view: View<'_>, touched: &Touched) -> Result<Self, StoreError> {
        if touched.model {
            return Self::read(view);
        }
        let mut rows = ChangedRows::default();
        for &id in &touched.cis {
            rows.cis.push((id, view.ci(id)?));
        }
        for &id in &touched.relationships {
            rows.relationships.push((id, view.relationship(id)?));
        }
        for group in &touched.groups {
            let now = view.group_by_identity(group.dependent, &group.identity)?;
            rows.groups
                .push((group.dependent, group.identity.clone(), now));
        }
        Ok(self.with_rows(view.head()?.number, &rows))
    }

    /// This estate with some rows altered, shown as that of `changeset`.
    ///
    /// Cost: a rebuild in memory; nothing where no row is altered.
    #[must_use]
    pub fn with_rows(&self, changeset: u32, rows: &ChangedRows) -> Self {
        let count = rows.cis.len() + rows.relationships.len() + rows.groups.len();
        if count == 0 {
            return Self {
                changeset,
                revision: 0,
                graph: Arc::clone(&self.graph),
                model: Arc::clone(&self.model),
                group_names: Arc::clone(&self.group_names),
                service_classes: self.service_classes.clone(),
            };
        }
        let mut group_names = GroupNames::clone(&self.group_names);
        let mut changes = Vec::with_capacity(count);
        for (id, ci) in &rows.cis {
            changes.push(match ci {
                Some(ci) => GraphChange::Ci {
                    id: *id,
                    key: ci.key.clone(),
                    in_service: ci.status.in_service(),
                    class: ci.class,
                },
                None => GraphChange::CiRemoved(*id),
            });
        }
        for (id, relationship) in &rows.relationships {
            changes.push(match relationship {
                Some(found) => GraphChange::Relationship(read::relationship(
                    &self.model,
                    &RelationshipRow::of(found),
                    &mut group_names,
                )),
                None => GraphChange::RelationshipRemoved(*id),
            });
        }
        for (dependent, identity, now) in &rows.groups {
            let statement = now.as_ref().map(convert::statement).unwrap_or_default();
            changes.push(match identity {
                GroupIdentity::Named(name) => {
                    GraphChange::Group(group_names.id(*dependent, name), statement)
                }
                GroupIdentity::DefaultOf(kind) => {
                    GraphChange::DefaultGroup(*dependent, *kind, statement)
                }
            });
        }
        Self {
            changeset,
            revision: 0,
            graph: Arc::new(self.graph.updated(&changes)),
            service_classes: service_classes(&self.model),
            model: Arc::clone(&self.model),
            group_names: Arc::new(group_names),
        }
    }
}
