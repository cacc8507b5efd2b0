//! Which CIs a window is about.

use std::collections::{BTreeSet, HashSet};

use faultline_model::{Attributes, CiId};
use faultline_store::{StoreError, View};
use jiff::tz::TimeZone;

use super::Scope;
use crate::inventory::InventoryFault;
use crate::query::{Estate, Query};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// The CIs of a scope at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScopeCis {
    /// All.
    All,
    /// These.
    Some(HashSet<CiId>),
}

impl ScopeCis {
    /// Whether a CI is among them.
    #[must_use]
    pub fn contains(&self, ci: CiId) -> bool {
        match self {
            Self::All => true,
            Self::Some(cis) => cis.contains(&ci),
        }
    }
}

/// The CIs of a scope. In a site stand the CIs below it by `located_in`, and those whose location
/// names it or one of its places, alone or before a room ("HAM1 · R07").
///
/// Cost: that of the query; for a site a pass over all CIs.
///
/// # Errors
/// The query cannot be read, or it was cancelled.
pub fn scope_cis(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    scope: &Scope,
) -> Result<ScopeCis, InventoryFault> {
    Ok(match scope {
        Scope::All => ScopeCis::All,
        Scope::Cis(cis) => ScopeCis::Some(cis.iter().copied().collect()),
        Scope::Query(text) => {
            let estate = Estate {
                task,
                snapshot,
                view,
            };
            let found = read_query(snapshot, view, text)?.matching(estate)?;
            let graph = &snapshot.graph;
            let nodes = graph.nodes().filter(|node| found[node.index()]);
            ScopeCis::Some(nodes.map(|node| graph.ci_id(node)).collect())
        }
        Scope::Site(site) => ScopeCis::Some(in_site(snapshot, view, *site)?),
    })
}

/// The query of a scope. Relative times in it count from the newest changeset, so that the same
/// estate gives the same answer.
///
/// # Errors
/// The text is no query.
pub(super) fn read_query(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    text: &str,
) -> Result<Query, InventoryFault> {
    let now = view.head()?.header.at.to_zoned(TimeZone::UTC);
    Query::read(text, &snapshot.model, view, &now)
}

fn in_site(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    site: CiId,
) -> Result<HashSet<CiId>, StoreError> {
    let graph = &snapshot.graph;
    let located = snapshot.model.relationship_type("located_in");
    let located = located.map(|kind| kind.number);
    let mut inside = HashSet::from([site]);
    let mut open: Vec<_> = graph.node_of(site).into_iter().collect();
    while let Some(node) = open.pop() {
        for dependency in graph.dependents(node) {
            if Some(dependency.kind) == located && inside.insert(graph.ci_id(dependency.dependent))
            {
                open.push(dependency.dependent);
            }
        }
    }
    let places: Vec<CiId> = inside.iter().copied().collect();
    let mut names = BTreeSet::new();
    view.for_each_ci_of(&places, |row, _| {
        names.extend([row.key.to_owned(), row.name.to_owned()]);
        Ok::<(), StoreError>(())
    })?;
    view.for_each_ci_by_id(|row, _| {
        if let Some(location) = Attributes::find(row.attributes, "location") {
            let place = location.split(" · ").next().unwrap_or_default().trim();
            if names.contains(location.trim()) || names.contains(place) {
                inside.insert(row.id);
            }
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(inside)
}
