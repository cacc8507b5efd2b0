//! Root cause, against asking for the impact of every candidate.

use std::time::{Duration, Instant};

use faultline_graph::{
    Graph, ImpactScratch, Incident, Node, Observation, Reported, RootCause, Settings, State,
};
use faultline_testkit::layered::Layered;

use crate::measure::{median, ratio};
use crate::report::{Line, Target};

const SYMPTOMS: usize = 50;
/// Candidates whose impact is asked for.
const SAMPLE: usize = 100;
/// What the application grants a search.
const LIMIT: Duration = Duration::from_secs(5);
/// The same chance for every CI, so that only the shape of the estate speaks.
const ODDS: f64 = 1e-4;
/// CIs that the fault shall take along, so that the symptoms are a sample of them.
const AFFECTED: std::ops::Range<usize> = 1_000..30_000;

/// Measures fifty symptoms of one lone fault, with hypotheses of one, two and three faults.
pub fn compare(estate: &Layered) -> Vec<Line> {
    let graph = estate.builder().build();
    let observations = symptoms(&graph);
    let incident = Incident::new(&graph, &observations, &|_| false);
    let enumerated = enumerate(&graph, &incident);
    let (lone, found) = median(3, || explain(&incident, 1));
    let mut lines = vec![Line {
        name: "lone causes against their impacts",
        value: ratio(enumerated, lone),
        unit: "×",
        target: Target::AtLeast(1.0),
        detail: format!("{enumerated:.1?} for the impacts, {}", told(lone, &found)),
    }];
    for (most_faults, name) in [(2, "causes of two faults"), (3, "causes of three faults")] {
        let (took, found) = median(1, || explain(&incident, most_faults));
        lines.push(Line {
            name,
            value: took.as_secs_f64(),
            unit: "s",
            target: Target::AtMost(LIMIT.as_secs_f64() + 0.1),
            detail: told(took, &found),
        });
    }
    lines
}

/// CIs that one of the first suitable CIs takes down, evenly picked.
fn symptoms(graph: &Graph) -> Vec<Observation> {
    let mut scratch = ImpactScratch::default();
    let broken = graph
        .nodes()
        .find_map(|root| {
            let impact = graph
                .impact_with(&[(root, State::Down)], &mut scratch, &mut || true)
                .expect("nobody asked to stop");
            let down: Vec<Node> = impact
                .affected()
                .iter()
                .filter(|one| one.state == State::Down && !one.is_root())
                .map(|one| one.node)
                .collect();
            AFFECTED.contains(&down.len()).then_some(down)
        })
        .expect("some CI of the estate takes so many along");
    let picked = broken.iter().step_by(broken.len() / SYMPTOMS);
    picked
        .take(SYMPTOMS)
        .map(|&node| Observation {
            node,
            state: Reported::Down,
            onset: None,
            confidence: 0.99,
        })
        .collect()
}

/// What the impacts of all candidates take, one question after the other, by a sample of them.
fn enumerate(graph: &Graph, incident: &Incident<'_>) -> Duration {
    let candidates = incident.candidates().len();
    let step = (candidates / SAMPLE).max(1);
    let mut scratch = ImpactScratch::default();
    let started = Instant::now();
    for candidate in incident.candidates().step_by(step) {
        let impact = graph.impact_with(&[(candidate, State::Down)], &mut scratch, &mut || true);
        std::hint::black_box(&impact)
            .as_ref()
            .expect("nobody asked to stop");
    }
    let asked = candidates.div_ceil(step) as f64;
    started.elapsed().mul_f64(candidates as f64 / asked)
}

fn explain(incident: &Incident<'_>, most_faults: usize) -> RootCause {
    let settings = Settings {
        most_faults,
        ..Settings::default()
    };
    let odds = vec![ODDS; incident.candidates().len()];
    let started = Instant::now();
    incident.explain(&odds, &settings, &mut || started.elapsed() < LIMIT)
}

fn told(took: Duration, found: &RootCause) -> String {
    let searched = if found.searched.complete {
        "complete".to_owned()
    } else {
        format!(
            "at most {:.2e} of the mass left",
            found.searched.unbounded_mass
        )
    };
    format!(
        "{took:.1?} for {} candidates, {} hypotheses, {searched}",
        found.searched.candidates,
        found.hypotheses.len()
    )
}
