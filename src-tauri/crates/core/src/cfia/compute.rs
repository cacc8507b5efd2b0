//! From CIs and services to the matrix.

use std::cmp::Reverse;
use std::collections::HashMap;

use faultline_graph::{Graph, ImpactScratch, Node, State};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// CIs asked between two looks at whether to stop.
const STEP: usize = 256;

/// What the failure of each CI alone does to each service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The services, in the order given.
    pub services: Vec<Node>,
    /// The CIs that hit at least one of them: those that take most services down first, then those
    /// that degrade most, then those that put most at risk, then by key.
    pub rows: Vec<Row>,
    /// CIs that were asked and hit none of the services.
    pub harmless: usize,
}

/// What the failure of one CI does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The CI.
    pub node: Node,
    /// The services that it hits, by their number in the matrix, and how badly.
    pub hits: Vec<(u32, State)>,
}

impl Row {
    /// How many services end in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.hits.iter().filter(|hit| hit.1 == state).count()
    }

    fn order(&self) -> (Reverse<[usize; 3]>, Node) {
        let counts = [State::Down, State::Degraded, State::AtRisk].map(|state| self.count(state));
        (Reverse(counts), self.node)
    }
}

/// The matrix of `cis` and `services`; what is not in service is left out.
///
/// Cost: one impact question a CI, on all cores.
///
/// # Errors
/// The task was cancelled.
pub fn compute(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    cis: &[Node],
    services: &[Node],
) -> Result<Matrix, Cancelled> {
    let graph = &snapshot.graph;
    let in_service = |nodes: &[Node]| -> Vec<Node> {
        let nodes = nodes.iter().copied();
        nodes.filter(|&node| graph.in_service(node)).collect()
    };
    let (cis, services) = (in_service(cis), in_service(services));
    let columns: HashMap<Node, u32> = services.iter().copied().zip(0..).collect();
    let mut rows = Vec::new();
    for (done, part) in (0..).zip(cis.chunks(STEP)) {
        task.step(done * STEP as u64, cis.len() as u64)?;
        let asked: Vec<Row> = part
            .par_iter()
            .map_init(ImpactScratch::default, |scratch, &node| {
                row(graph, &columns, node, scratch)
            })
            .collect();
        rows.extend(asked.into_iter().filter(|row| !row.hits.is_empty()));
    }
    rows.sort_by_cached_key(Row::order);
    Ok(Matrix {
        harmless: cis.len() - rows.len(),
        services,
        rows,
    })
}

fn row(
    graph: &Graph,
    columns: &HashMap<Node, u32>,
    node: Node,
    scratch: &mut ImpactScratch,
) -> Row {
    let impact = graph
        .impact_with(&[(node, State::Down)], scratch, &mut || true)
        .expect("nobody asked to stop");
    let affected = impact.affected().iter();
    let mut hits: Vec<(u32, State)> = affected
        .filter_map(|one| columns.get(&one.node).map(|&column| (column, one.state)))
        .collect();
    hits.sort_unstable();
    Row { node, hits }
}
