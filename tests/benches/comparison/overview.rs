//! The overview of 50,000 CIs, against one round of forces between all pairs: any layout that lets
//! every CI repel every other needs tens of such rounds.

use std::hint::black_box;
use std::time::{Duration, Instant};

use faultline_graph::{Arrangement, ArrangementDetail, Graph, modularity};
use faultline_testkit::layered::Layered;

use crate::measure::{median, ratio};
use crate::report::{Line, Target};

const CIS: u32 = 50_000;
const SEED: u64 = 2026;
const RUNS: usize = 3;
/// CIs whose forces are timed; the rest is extrapolated.
const SAMPLE: usize = 2_000;

/// Measures a whole arrangement, and how much of the relationships its communities hold.
pub fn compare() -> [Line; 3] {
    let graph = Layered::new(CIS, SEED).builder().build();
    let (ours, arrangement) = median(RUNS, || arranged(&graph));
    let round = round_of_all_pairs(&arrangement);
    let pairs = graph.joined_pairs().len();
    [
        Line {
            name: "overview of 50,000 CIs, arranged anew",
            value: ours.as_secs_f64(),
            unit: "s",
            target: Target::AtMost(5.0),
            detail: format!(
                "{pairs} pairs in {} communities",
                arrangement.communities.len()
            ),
        },
        Line {
            name: "one round of forces between all pairs against it",
            value: ratio(round, ours),
            unit: "×",
            target: Target::AtLeast(1.0),
            detail: format!("{round:.1?} a round, extrapolated"),
        },
        Line {
            name: "modularity of its communities",
            value: modularity(&graph, &arrangement),
            unit: "",
            target: Target::AtLeast(0.5),
            detail: "0 by chance, 1 at most".to_owned(),
        },
    ]
}

fn arranged(graph: &Graph) -> Arrangement {
    let arranged = graph.arrange(ArrangementDetail::Cis, &mut |_, _| true);
    arranged.expect("nobody asked to stop")
}

/// What one round of repulsion between all pairs would take on one thread.
fn round_of_all_pairs(arrangement: &Arrangement) -> Duration {
    let places = &arrangement.places;
    let started = Instant::now();
    for one in &places[..SAMPLE] {
        let mut force = (0.0_f32, 0.0_f32);
        for other in places {
            let (x, y) = (one.x - other.x, one.y - other.y);
            let square = x * x + y * y + 0.01;
            force = (force.0 + x / square, force.1 + y / square);
        }
        black_box(force);
    }
    started
        .elapsed()
        .mul_f64(places.len() as f64 / SAMPLE as f64)
}
