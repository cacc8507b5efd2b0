#![allow(clippy::print_stdout, unused, missing_docs)]
#[path = "../accuracy/estates.rs"]
mod estates;
use std::time::{Duration, Instant};
use faultline_graph::{Graph, Incident, Node, Observation, Report, Reported, Settings, State, merge_reports};
use faultline_testkit::fault_injection::inject;
use faultline_testkit::layered::Layered;
#[path = "../../../src-tauri/crates/testkit/src/random.rs"]
mod random;
use random::Random;

fn cpu() -> f64 {
    let s = std::fs::read_to_string("/proc/self/stat").unwrap();
    let f: Vec<&str> = s.rsplit(')').next().unwrap().split_whitespace().collect();
    (f[11].parse::<f64>().unwrap() + f[12].parse::<f64>().unwrap()) / 100.0
}
fn main() {
    let arg = |name: &str, default: f64| -> f64 {
        let mut w = std::env::args().skip_while(|x| x != name);
        w.nth(1).map_or(default, |x| x.parse().unwrap())
    };
    let cis = arg("--cis", 0.0) as u32;
    let incidents = arg("--incidents", 20.0) as u32;
    let k = arg("--k", 3.0) as usize;
    let limit = Duration::from_secs_f64(arg("--limit", 2.0));
    let only = arg("--mode", -1.0) as i32;
    let from = arg("--from", 0.0) as u32;
    let verbose = arg("--verbose", 0.0) > 0.0;
    let (graph, rates): (Graph, Vec<f64>) = if cis == 0 {
        let e = estates::demonstration();
        (e.graph, e.rates)
    } else {
        let g = Layered::new(cis, 2026).builder().build();
        let r = g.nodes().map(|n| if g.in_service(n) { 1e-4 } else { 0.0 }).collect();
        (g, r)
    };
    for (mode, name) in ["all told", "states alone", "3-10 symptoms alone", "random symptoms"].iter().enumerate() {
        if only >= 0 && only as usize != mode { continue; }
        let (mut complete, mut times, mut masses, mut worst_gap) = (0, vec![], vec![], 0.0_f64);
        let mut candidates = vec![]; let mut cpus: Vec<f64> = vec![];
        for number in from..from + incidents {
            let injected = inject(&graph, &rates, 2026, number);
            let mut random = Random::new(7, number, 999);
            let mut reports: Vec<Report> = injected.reports.clone();
            if mode > 0 { for r in &mut reports { r.at = None; } }
            if mode == 2 {
                reports.retain(|r| r.state.is_broken());
                let want = 3 + random.below(8) as usize;
                while reports.len() > want { reports.swap_remove(random.below(reports.len() as u32) as usize); }
            }
            if mode == 3 {
                let want = 3 + random.below(8) as usize;
                reports.clear();
                while reports.len() < want {
                    let n = graph.nodes().nth(random.below(graph.node_count() as u32) as usize).unwrap();
                    if rates[n.index()] > 0.0 && reports.iter().all(|r| r.node != n) {
                        reports.push(Report { node: n, state: if random.percent(70) { Reported::Down } else { Reported::Degraded }, at: None, confidence: 0.99 });
                    }
                }
            }
            let seen_graph = if mode < 2 { &injected.recorded } else { &graph };
            let observations = merge_reports(&reports);
            let incident = Incident::new(seen_graph, &observations, &|n: Node| rates[n.index()] == 0.0);
            let odds: Vec<f64> = incident.candidates().map(|n| {
                let r = rates[n.index()];
                let change = injected.hours_since_change.get(&n).filter(|_| mode == 0).map_or(1.0, |h| 1.0 + 30.0 * (-h / 24.0).exp());
                r / (1.0 - r) * change
            }).collect();
            let settings = Settings { most_faults: k, ..Settings::default() };
            let c0 = cpu(); let started = Instant::now();
            let mut last = started;
            let mut gap = Duration::ZERO;
            let mut polls = 0;
            let answer = incident.explain(&odds, &settings, &mut || {
                let now = Instant::now();
                gap = gap.max(now - last); last = now; polls += 1;
                now - started < limit
            });
            let took = started.elapsed(); let used = cpu() - c0; cpus.push(used);
            gap = gap.max(started.elapsed() - (last - started));
            worst_gap = worst_gap.max(gap.as_secs_f64());
            complete += u32::from(answer.searched.complete);
            times.push(took.as_secs_f64());
            masses.push(answer.searched.unbounded_mass);
            candidates.push(answer.searched.candidates);
            if verbose {
                println!("{number}: cpu {used:.2} {} obs {} symptoms {} candidates, {:.3}s {} polls gap {:.3}s complete {} mass {:.2e} hyp {} top {:.4} {:?}", observations.len(), observations.iter().filter(|o| o.state.is_broken()).count(), answer.searched.candidates, took.as_secs_f64(), polls, gap.as_secs_f64(), answer.searched.complete, answer.searched.unbounded_mass, answer.hypotheses.len(), answer.hypotheses.first().map_or(0.0, |h| h.probability), answer.hypotheses.first().map(|h| h.faults.len()));
            }
        }
        times.sort_by(f64::total_cmp); masses.sort_by(f64::total_cmp); cpus.sort_by(f64::total_cmp); candidates.sort();
        let n = times.len();
        println!("{name:22} k={k}: complete {complete}/{n}  cpu median {:.2} p90 {:.2} max {:.2} time median {:.3} p90 {:.3} max {:.3}  mass median {:.1e} p90 {:.1e} max {:.1e}  gap {:.3}  candidates median {} max {}",
            cpus[n/2], cpus[n*9/10], cpus[n-1], times[n/2], times[n*9/10], times[n-1], masses[n/2], masses[n*9/10], masses[n-1], worst_gap, candidates[n/2], candidates[n-1]);
    }
}
