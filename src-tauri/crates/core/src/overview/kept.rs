//! An arrangement by the ids of its CIs, which hold in every graph of a workspace.

use faultline_graph::{Arrangement, ArrangementDetail, Community, Graph, KnownPlace};

/// An arrangement that outlives its graph.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptArrangement {
    pub(super) detail: ArrangementDetail,
    pub(super) communities: Vec<Community>,
    pub(super) places: Vec<KnownPlace>,
}

impl KeptArrangement {
    pub(super) fn of(graph: &Graph, arrangement: &Arrangement) -> Self {
        let known = |node| KnownPlace {
            ci: graph.ci_id(node),
            place: arrangement.place(node),
        };
        Self {
            detail: arrangement.detail,
            communities: arrangement.communities.clone(),
            places: graph.nodes().map(known).collect(),
        }
    }
}
