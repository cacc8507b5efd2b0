//! The snapshot after a write, made from the one before and the rows that the write touched.

use std::sync::Arc;

use faultline_graph::GraphChange;
use faultline_model::{GroupIdentity, RedundancyGroup};
use faultline_store::{RelationshipRow, StoreError, View};

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
        let rows = touched.cis.len() + touched.relationships.len() + touched.groups.len();
        let mut group_names = self.group_names.clone();
        let mut changes = Vec::with_capacity(rows);
        for &id in &touched.cis {
            changes.push(match view.ci(id)? {
                Some(ci) => GraphChange::Ci {
                    id,
                    key: ci.key,
                    in_service: ci.status.in_service(),
                    class: ci.class,
                },
                None => GraphChange::CiRemoved(id),
            });
        }
        for &id in &touched.relationships {
            changes.push(match view.relationship(id)? {
                Some(found) => GraphChange::Relationship(read::relationship(
                    &self.model,
                    &RelationshipRow::of(&found),
                    &mut group_names,
                )),
                None => GraphChange::RelationshipRemoved(id),
            });
        }
        for group in &touched.groups {
            let now = view.group_by_identity(group.dependent, &group.identity)?;
            let statement = now.as_ref().map(convert::statement).unwrap_or_default();
            changes.push(match &group.identity {
                GroupIdentity::Named(name) => {
                    GraphChange::Group(group_names.id(group.dependent, name), statement)
                }
                GroupIdentity::DefaultOf(kind) => {
                    GraphChange::DefaultGroup(group.dependent, *kind, statement)
                }
            });
        }
        Ok(Self {
            changeset: view.head()?.number,
            graph: self.graph.updated(&changes),
            service_classes: service_classes(&self.model),
            model: Arc::clone(&self.model),
            group_names,
        })
    }
}
