//! Makes a snapshot from the store: one pass over each table.

use std::sync::Arc;

use faultline_graph::{GraphBuilder, Membership, Relationship};
use faultline_model::{GroupIdentity, Model};
use faultline_store::{RelationshipRow, StoreError, View};

use super::group_names::GroupNames;
use super::{GraphSnapshot, convert, service_classes};

impl GraphSnapshot {
    /// The estate as `view` sees it.
    ///
    /// Cost: one sequential read of the tables of CIs, relationships and groups, then a sort.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn read(view: View<'_>) -> Result<Self, StoreError> {
        let model = view.model()?;
        let mut builder = GraphBuilder::default();
        let mut group_names = GroupNames::default();
        for kind in model.relationship_types() {
            builder.kind(kind.number, convert::kind(kind));
        }
        view.for_each_graph_ci(|node| {
            builder.ci(node.id, node.key, node.status.in_service(), node.class);
            Ok::<(), StoreError>(())
        })?;
        view.for_each_graph_relationship(|row| {
            builder.relationship(relationship(&model, &row, &mut group_names));
            Ok::<(), StoreError>(())
        })?;
        view.for_each_group(|group| {
            let statement = convert::statement(&group);
            match &group.identity {
                GroupIdentity::Named(name) => {
                    builder.group(group_names.id(group.dependent, name), statement);
                }
                GroupIdentity::DefaultOf(kind) => {
                    builder.default_group_statement(group.dependent, *kind, statement);
                }
            }
            Ok::<(), StoreError>(())
        })?;
        Ok(Self {
            changeset: view.head()?.number,
            revision: 0,
            graph: Arc::new(builder.build()),
            service_classes: service_classes(&model),
            model: Arc::new(model),
            group_names: Arc::new(group_names),
        })
    }
}

/// A stored relationship as the graph takes it.
pub(super) fn relationship(
    model: &Model,
    row: &RelationshipRow<'_>,
    group_names: &mut GroupNames,
) -> Relationship {
    let membership = match row.group {
        "" => Membership::Unstated,
        "-" => Membership::Ungrouped,
        name => {
            let kind = model.relationship_type_by_number(row.kind);
            let dependent = kind.map_or(row.source, |kind| kind.dependent(row.source, row.target));
            Membership::Group(group_names.id(dependent, name))
        }
    };
    Relationship {
        id: row.id,
        kind: row.kind,
        source: row.source,
        target: row.target,
        membership,
        strength: row.strength.map(convert::strength),
        probability: row.probability.and_then(|text| text.parse().ok()),
    }
}
