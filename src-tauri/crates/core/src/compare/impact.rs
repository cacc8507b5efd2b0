//! The same impact question asked of two moments, the answers joined by key.

use std::collections::BTreeMap;
use std::sync::Arc;

use faultline_graph::{Node, State};
use faultline_store::{Moment, StoreError, View};

use super::CompareFault;
use super::redundancy::{
    LostRedundancy, ServicePoints, lost_redundancy, single_points, touched_cis,
};
use super::sides::Sides;
use crate::history::class_name;
use crate::impact::{AnalysisFault, Answer, Summary, ask, root_of_id, root_of_key, summary};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// How a CI fares otherwise; the worst news first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fare {
    /// It is hit in the second moment only.
    NewlyHit,
    /// It is hit in both, worse in the second.
    Worse,
    /// It is hit in both, less in the second.
    Better,
    /// It is hit in the first only.
    NoLongerHit,
}

/// A CI that ends in another state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedDifference {
    /// Internal id in the second moment, or in the first if it is gone.
    pub id: u32,
    /// Its key, by which the answers are joined.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its class id.
    pub class: String,
    /// Whether it is a service.
    pub service: bool,
    /// How it fares.
    pub fare: Fare,
    /// State in the first moment; none where it is not there or not in service.
    pub from: Option<State>,
    /// State in the second moment; none where it is not there or not in service.
    pub to: Option<State>,
}

/// One side's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImpactSide {
    /// The newest changeset known.
    pub changeset: u32,
    /// Counts.
    pub summary: Summary,
    /// Keys of the failing CIs that are not there, or not in service: it was asked without them.
    pub missing: Vec<String>,
}

/// The same question asked of two moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImpactDifference {
    /// The first answer.
    pub from: ImpactSide,
    /// The second answer.
    pub to: ImpactSide,
    /// CIs that end in another state: services first, then by fare, the worse state first, by key.
    pub affected: Vec<AffectedDifference>,
    /// Redundancy groups that had members to spare and have none left, before anything fails; by key of the dependent.
    pub lost_redundancy: Vec<LostRedundancy>,
    /// Critical services with the CIs that alone take them down in the second moment and did not in the first, by key.
    pub single_points_appeared: Vec<ServicePoints>,
    /// The reverse.
    pub single_points_gone: Vec<ServicePoints>,
}

/// Asks what fails when CIs are in these states, of two moments. A key leads to the same CI in both, be it renamed
/// between; where it leads to none in service on one side, that side is asked without it.
///
/// Cost: two graphs where they are not kept, two answers, and the single points of all critical services twice.
///
/// # Errors
/// A key leads to no CI in service in either moment, the store cannot be read, or the task was cancelled.
pub fn compare_impact(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    roots: &[(String, State)],
    from: Moment,
    to: Moment,
) -> Result<ImpactDifference, CompareFault> {
    let readers = [workspace.read_at(from)?, workspace.read_at(to)?];
    let sides = Sides::new(&readers, [from, to])?;
    let graphs = [workspace.snapshot_at(from)?, workspace.snapshot_at(to)?];
    let [of_from, of_to] = &graphs;
    let mut asked = [Vec::new(), Vec::new()];
    let mut missing = [Vec::new(), Vec::new()];
    for (key, state) in roots {
        let found = [
            root(of_from, sides.from.view, key)?,
            root(of_to, sides.to.view, key)?,
        ];
        let found = match found {
            [Err(_), Err(fault)] => return Err(fault.into()),
            [Ok(node), Err(_)] => [Ok(node), same(of_from, node, of_to, sides.to.view)?],
            [Err(_), Ok(node)] => [same(of_to, node, of_from, sides.from.view)?, Ok(node)],
            both => both,
        };
        for (side, node) in found.into_iter().enumerate() {
            match node {
                Ok(node) => asked[side].push((node, *state)),
                Err(_) => missing[side].push(key.clone()),
            }
        }
    }
    let [from_roots, to_roots] = asked;
    let [from_missing, to_missing] = missing;
    let first = ask(Arc::clone(of_from), &from_roots);
    let second = ask(Arc::clone(of_to), &to_roots);
    task.step(0, 0)?;
    let touched = touched_cis(&sides)?;
    let (appeared, gone) = single_points(task, &sides, &graphs)?;
    Ok(ImpactDifference {
        affected: affected(&sides, &first, &second)?,
        from: side(&first, from_missing),
        to: side(&second, to_missing),
        lost_redundancy: lost_redundancy(task, &graphs, &touched)?,
        single_points_appeared: appeared,
        single_points_gone: gone,
    })
}

type Found = Result<Node, AnalysisFault>;

fn root(snapshot: &GraphSnapshot, view: View<'_>, key: &str) -> Result<Found, StoreError> {
    apart_from_store(root_of_key(snapshot, view, key))
}

/// The CI of `node` in the other graph.
fn same(
    of: &GraphSnapshot,
    node: Node,
    other: &GraphSnapshot,
    view: View<'_>,
) -> Result<Found, StoreError> {
    apart_from_store(root_of_id(other, view, of.graph.ci_id(node)))
}

fn apart_from_store(found: Found) -> Result<Found, StoreError> {
    match found {
        Err(AnalysisFault::Store(fault)) => Err(fault),
        found => Ok(found),
    }
}

fn side(answer: &Answer, missing: Vec<String>) -> ImpactSide {
    ImpactSide {
        changeset: answer.snapshot.changeset,
        summary: summary(answer),
        missing,
    }
}

fn affected(
    sides: &Sides<'_>,
    first: &Answer,
    second: &Answer,
) -> Result<Vec<AffectedDifference>, StoreError> {
    let mut states: BTreeMap<&str, [State; 2]> = BTreeMap::new();
    for (side, answer) in [first, second].into_iter().enumerate() {
        for affected in answer.impact.affected() {
            let key = answer.snapshot.graph.key(affected.node);
            states.entry(key).or_insert([State::Up; 2])[side] = affected.state;
        }
    }
    let mut differences = Vec::new();
    for (key, [before, after]) in states {
        let fare = match (before, after) {
            (State::Up, after) if after > State::Up => Fare::NewlyHit,
            (before, State::Up) if before > State::Up => Fare::NoLongerHit,
            (before, after) if after > before => Fare::Worse,
            (before, after) if after < before => Fare::Better,
            _ => continue,
        };
        let nodes = [first, second].map(|answer| answer.snapshot.graph.node_of_key(key));
        let (answer, view, node) = match nodes {
            [_, Some(node)] => (second, sides.to.view, node),
            [Some(node), None] => (first, sides.from.view, node),
            [None, None] => continue,
        };
        let id = answer.snapshot.graph.ci_id(node);
        let there = |side: usize, state| {
            let graph = &[first, second][side].snapshot.graph;
            nodes[side]
                .filter(|&node| graph.in_service(node))
                .map(|_| state)
        };
        differences.push(AffectedDifference {
            id,
            key: key.to_owned(),
            name: view.ci(id)?.map_or_else(String::new, |ci| ci.name),
            class: class_name(&answer.snapshot.model, answer.snapshot.graph.class(node)),
            service: answer.snapshot.is_service(node),
            fare,
            from: there(0, before),
            to: there(1, after),
        });
    }
    differences.sort_by(|one, other| {
        let worst = |one: &AffectedDifference| one.from.max(one.to);
        let order = other.service.cmp(&one.service);
        let order = order.then(one.fare.cmp(&other.fare));
        let order = order.then(worst(other).cmp(&worst(one)));
        order.then_with(|| one.key.cmp(&other.key))
    });
    Ok(differences)
}
