//! Single points of failure and cut sets, against one impact query for each possible fault.

use std::time::Duration;

use faultline_graph::{
    CutSetQuestion, Graph, GraphChange, ImpactScratch, Membership, Node, Relationship, State,
    Strength,
};
use faultline_testkit::layered::Layered;
use fixedbitset::FixedBitSet;

use crate::measure::{median, ratio};
use crate::report::{Line, Target};

const RUNS: usize = 5;
/// Faults that the naive way is timed on; the rest is extrapolated.
const SAMPLE: usize = 2_000;
/// Providers of the service whose cut sets are measured, at least.
const PROVIDERS: usize = 5_000;

/// Measures all critical services, and a service with many providers.
pub fn compare(estate: &Layered) -> Vec<Line> {
    let graph = estate.builder().build();
    let services = critical_services(estate, &graph);
    let mut lines = Vec::from(single_points(&graph, &services));
    lines.extend(cut_sets(&graph, &services));
    lines
}

fn critical_services(estate: &Layered, graph: &Graph) -> Vec<Node> {
    estate
        .cis()
        .filter(|ci| ci.class == "business_service" && ci.criticality == "critical")
        .filter_map(|ci| graph.node_of_key(&ci.key))
        .filter(|&node| graph.in_service(node))
        .collect()
}

fn single_points(graph: &Graph, services: &[Node]) -> [Line; 2] {
    let (ours, found) = median(RUNS, || {
        let found = graph.single_points(services, &mut || true);
        found.expect("nobody asked to stop")
    });
    let points: usize = found.iter().map(|one| one.points.len()).sum();
    let candidates = providers_of(graph, services);
    let naive = one_query_each(graph, &candidates, candidates.len() as f64, &|node| {
        vec![(node, State::Down)]
    });
    [
        Line {
            name: "single points of all critical services",
            value: ours.as_secs_f64(),
            unit: "s",
            target: Target::AtMost(2.0),
            detail: format!("{points} points of {} services", services.len()),
        },
        Line {
            name: "one impact query per provider against it",
            value: ratio(naive, ours),
            unit: "×",
            target: Target::AtLeast(10.0),
            detail: format!(
                "{naive:.0?} for {} providers, extrapolated",
                candidates.len()
            ),
        },
    ]
}

fn cut_sets(graph: &Graph, services: &[Node]) -> [Line; 2] {
    let (graph, wide) = with_wide_service(graph, services);
    let providers = providers_of(&graph, &[wide]);
    let (ours, found) = median(RUNS, || {
        graph.cut_sets(&CutSetQuestion::new(wide, 3), &mut || true)
    });
    assert!(found.complete, "the limits are far beyond this service");
    let pairs = providers.len() as f64 * (providers.len() as f64 - 1.0) / 2.0;
    let other = providers[providers.len() / 2];
    let naive = one_query_each(&graph, &providers, pairs, &|node| {
        vec![(node, State::Down), (other, State::Down)]
    });
    let sets = found.sets.len();
    [
        Line {
            name: "cut sets of up to 3 CIs",
            value: ours.as_secs_f64(),
            unit: "s",
            target: Target::AtMost(1.0),
            detail: format!(
                "{sets} sets of a service with {} providers",
                providers.len()
            ),
        },
        Line {
            name: "one impact query per pair against it",
            value: ratio(naive, ours),
            unit: "×",
            target: Target::AtLeast(1_000.0),
            detail: format!("{naive:.0?} for {pairs:.0} pairs, extrapolated"),
        },
    ]
}

/// The graph with one more CI, which needs outright so many of `services` that together they have
/// the providers wanted: no single service of the estate has.
fn with_wide_service(graph: &Graph, services: &[Node]) -> (Graph, Node) {
    const KEY: &str = "wide-service";
    let outright = services
        .iter()
        .flat_map(|&service| graph.providers(service))
        .find(|one| one.group.is_none() && one.strength == Strength::Hard)
        .expect("some service needs something outright");
    let id = graph.nodes().map(|node| graph.ci_id(node)).max();
    let id = id.expect("the estate has CIs") + 1;
    let mut changes = vec![GraphChange::Ci {
        id,
        key: KEY.to_owned(),
        in_service: true,
        class: 0,
    }];
    for (count, relationship) in (1..=services.len()).zip(u32::MAX / 2..) {
        changes.push(GraphChange::Relationship(Relationship {
            id: relationship,
            kind: outright.kind,
            source: id,
            target: graph.ci_id(services[count - 1]),
            membership: Membership::Ungrouped,
            strength: Some(Strength::Hard),
            probability: None,
        }));
        if providers_of(graph, &services[..count]).len() >= PROVIDERS {
            break;
        }
    }
    let graph = graph.updated(&changes);
    let wide = graph.node_of_key(KEY).expect("it was added");
    (graph, wide)
}

/// Everything that `services` depend on, over dependencies of any strength.
fn providers_of(graph: &Graph, services: &[Node]) -> Vec<Node> {
    let mut seen = FixedBitSet::with_capacity(graph.node_count());
    let mut found = services.to_vec();
    seen.extend(services.iter().map(|service| service.index()));
    let mut next = 0;
    while let Some(&node) = found.get(next) {
        next += 1;
        for dependency in graph.providers(node) {
            if !seen.put(dependency.provider.index()) {
                found.push(dependency.provider);
            }
        }
    }
    found.split_off(services.len())
}

/// How long it takes to ask `queries` questions, from a sample spread over `candidates`.
fn one_query_each(
    graph: &Graph,
    candidates: &[Node],
    queries: f64,
    forced: &dyn Fn(Node) -> Vec<(Node, State)>,
) -> Duration {
    let mut scratch = ImpactScratch::default();
    let step = (candidates.len() / SAMPLE).max(1);
    let sample: Vec<Node> = candidates.iter().copied().step_by(step).collect();
    let (took, _) = median(1, || {
        for &node in &sample {
            let impact = graph.impact_with(&forced(node), &mut scratch, &mut || true);
            std::hint::black_box(impact.is_ok());
        }
    });
    took.mul_f64(queries / sample.len() as f64)
}
