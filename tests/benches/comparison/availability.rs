//! Unavailability, against trials of the same precision.

use faultline_graph::DiagramLimit;
use faultline_testkit::shared_service::{chance, shared_service};
use faultline_testkit::simulation::simulate;

use crate::measure::median;
use crate::report::{Line, Target};

const RUNS: usize = 5;
const SEED: u64 = 2026;
/// Applications of a service that rests on a good 2,000 CIs.
const APPLICATIONS: u32 = 340;
const TRIALS: u32 = 20_000;
/// Trials are compared at this relative standard error; the diagram's answer is exact.
const PRECISION: f64 = 1e-3;

/// Measures a service over shared infrastructure.
pub fn compare() -> Vec<Line> {
    let estate = shared_service(APPLICATIONS, SEED);
    let graph = estate.graph();
    let service = graph
        .node_of_key("service")
        .expect("the estate has the service");
    let chance = |node| chance(graph.key(node));
    let (took, found) = median(RUNS, || {
        graph
            .failure_structure(service, &chance, DiagramLimit::default(), &mut || true)
            .expect("nobody asks to stop")
    });
    let exact = found.unavailability();
    let (tried, simulated) = median(1, || simulate(&graph, service, &chance, TRIALS, SEED));
    // The error of trials falls with the root of their number.
    let needed = (1.0 - exact.lower) / (exact.lower * PRECISION * PRECISION);
    let trials = tried.as_secs_f64() * needed / f64::from(TRIALS);
    vec![
        Line {
            name: "unavailability over 2,000 shared CIs",
            value: took.as_secs_f64(),
            unit: "s",
            target: Target::AtMost(2.0),
            detail: format!(
                "{:.6e}, exact: {}, {} CIs, {} decisions",
                exact.lower,
                found.is_exact(),
                found.event_count(),
                found.decision_count()
            ),
        },
        Line {
            name: "trials to one in a thousand against it",
            value: trials / took.as_secs_f64(),
            unit: "×",
            target: Target::AtLeast(10.0),
            detail: format!(
                "{:.3e} ± {:.1e} in {tried:.1?} for {TRIALS} trials, {needed:.0} needed",
                simulated.share, simulated.error
            ),
        },
    ]
}
