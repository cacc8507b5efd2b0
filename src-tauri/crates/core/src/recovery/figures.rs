//! What CIs state about being brought back.

use std::collections::HashMap;

use faultline_graph::Node;
use faultline_model::{Attributes, Criticality};
use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;
use crate::stated_number::{Meaning, UnusableNumber, nearest_float};

const MTTR: Meaning = Meaning::hours("mttr");
const RTO: Meaning = Meaning::hours("rto");

/// What is stated, by CI.
#[derive(Default)]
pub(super) struct Figures {
    /// Mean times to repair, in hours.
    pub repair: HashMap<Node, f64>,
    /// Recovery time objectives, in hours.
    pub objective: HashMap<Node, f64>,
    pub criticality: HashMap<Node, Criticality>,
    pub unusable: Vec<UnusableNumber>,
}

impl Figures {
    /// Reads each of `nodes` once.
    pub fn read(
        snapshot: &GraphSnapshot,
        view: View<'_>,
        nodes: &[Node],
    ) -> Result<Self, StoreError> {
        let mut figures = Self::default();
        for &node in nodes {
            view.for_each_ci_of(&[snapshot.graph.ci_id(node)], |row, _| {
                figures.take(node, row.attributes);
                Ok::<(), StoreError>(())
            })?;
        }
        figures
            .unusable
            .sort_by_key(|one| (one.node, one.attribute));
        Ok(figures)
    }

    fn take(&mut self, node: Node, attributes: &str) {
        for (meaning, numbers) in [(MTTR, &mut self.repair), (RTO, &mut self.objective)] {
            if let Some(value) = Attributes::find(attributes, meaning.attribute) {
                match meaning.read(node, &value) {
                    Ok(number) => drop(numbers.insert(node, nearest_float(number))),
                    Err(fault) => self.unusable.push(fault),
                }
            }
        }
        let criticality = Attributes::find(attributes, "criticality");
        if let Some(criticality) = criticality.and_then(|word| word.parse().ok()) {
            self.criticality.insert(node, criticality);
        }
    }
}
