//! What ways are worth: how a dependent stands once what lies on one of them is lost.

use crate::{Cancelled, Graph, ImpactScratch, Node, State};

/// How a dependent stands when ways from it to a provider are lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathCoverage {
    /// The state of the dependent while the provider is down.
    pub provider_down: State,
    /// What the loss of each way means, in the order of the ways.
    pub losses: Vec<PathLoss>,
}

/// What it means for a dependent that all CIs between the ends of a way are down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathLoss {
    /// The state of the dependent; up on a way between whose ends nothing lies.
    pub state: State,
    /// Those between the ends that each alone take the dependent down, in the order of the way.
    pub points: Vec<Node>,
}

impl PathLoss {
    /// Whether redundancy covers the way: the dependent is not down without it.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.state != State::Down
    }
}

impl Graph {
    /// How `dependent` stands when the CIs between the ends of each of `paths`, ways from it to
    /// `provider`, are down. Exact: the rule of impact decides. Cost: one impact for each way, and
    /// one pass over what the dependent needs for its single points.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked every few thousand CIs, said no.
    pub fn path_coverage(
        &self,
        dependent: Node,
        provider: Node,
        paths: &[Vec<Node>],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<PathCoverage, Cancelled> {
        let mut scratch = ImpactScratch::default();
        let mut without = |lost: &[Node], keep_going: &mut dyn FnMut() -> bool| {
            let forced: Vec<_> = lost.iter().map(|&node| (node, State::Down)).collect();
            let footprint = self.footprint(&forced, &mut scratch, keep_going)?;
            Ok(footprint.state(dependent))
        };
        let provider_down = without(&[provider], keep_going)?;
        let alone: Vec<Node> = self
            .single_points(&[dependent], keep_going)?
            .into_iter()
            .flat_map(|found| found.points)
            .map(|point| point.node)
            .collect();
        let mut losses = Vec::with_capacity(paths.len());
        for path in paths {
            let between = path.get(1..path.len().saturating_sub(1)).unwrap_or(&[]);
            losses.push(PathLoss {
                state: without(between, keep_going)?,
                points: between
                    .iter()
                    .copied()
                    .filter(|node| alone.binary_search(node).is_ok())
                    .collect(),
            });
        }
        Ok(PathCoverage {
            provider_down,
            losses,
        })
    }
}
