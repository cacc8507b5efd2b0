//! An estate at one changeset, ready for analysis: immutable, shared, and read without any lock.

mod after;
mod convert;
mod group_names;
mod read;

use std::sync::Arc;

use faultline_graph::{Graph, GroupIdentity, Node};
use faultline_model::Model;

pub use after::{ChangedRows, Touched};
use group_names::GroupNames;

/// The dependency graph of an estate with what is needed to speak of it.
#[derive(Debug)]
pub struct GraphSnapshot {
    /// The changeset it shows.
    pub changeset: u32,
    /// The revision of the draft that it shows on top of that changeset; 0 where it shows none.
    pub revision: u32,
    /// The dependencies; the same ones as before where a changeset altered none.
    pub graph: Arc<Graph>,
    /// The model of that changeset.
    pub model: Arc<Model>,
    group_names: Arc<GroupNames>,
    service_classes: Vec<bool>,
}

impl GraphSnapshot {
    /// Name of a stated group; a default group has none.
    #[must_use]
    pub fn group_name(&self, identity: GroupIdentity) -> Option<&str> {
        match identity {
            GroupIdentity::Stated(id) => Some(self.group_names.name(id)),
            GroupIdentity::Default(_) => None,
        }
    }

    /// How many CIs each class has, by class number; descendants are not counted in.
    #[must_use]
    pub fn cis_by_class(&self) -> Vec<u32> {
        let mut counts = vec![0; self.service_classes.len()];
        for node in self.graph.nodes() {
            if let Some(count) = counts.get_mut(usize::from(self.graph.class(node))) {
                *count += 1;
            }
        }
        counts
    }

    /// Whether a CI is of class `service` or below.
    #[must_use]
    pub fn is_service(&self, node: Node) -> bool {
        self.service_classes
            .get(usize::from(self.graph.class(node)))
            .copied()
            .unwrap_or(false)
    }
}

/// For each class number, whether it is `service` or below it.
fn service_classes(model: &Model) -> Vec<bool> {
    let numbers = model.classes().iter().map(|class| class.number);
    let mut below = vec![false; numbers.max().map_or(0, |most| usize::from(most) + 1)];
    for class in model.classes() {
        below[usize::from(class.number)] = model.is_below(class, "service");
    }
    below
}
