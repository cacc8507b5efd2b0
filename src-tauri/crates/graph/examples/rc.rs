use std::time::{Duration, Instant};
use faultline_graph::{Graph, Incident, Node, Observation, Reported, Settings, State};
use faultline_testkit::layered::Layered;

struct R(u64);
impl R {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut m = self.0;
        m = (m ^ m >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        m = (m ^ m >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        m ^ m >> 31
    }
    fn below(&mut self, n: usize) -> usize { (self.next() % n as u64) as usize }
    fn unit(&mut self) -> f64 { (self.next() >> 11) as f64 / (1u64 << 53) as f64 }
}

fn incident(graph: &Graph, r: &mut R, n_faults: usize, n_sym: usize, noise: usize, timed: bool) -> Vec<Observation> {
    // faults with at least 5 affected
    let mut faults = Vec::new();
    while faults.len() < n_faults {
        let node = graph.nodes().nth(r.below(graph.node_count())).unwrap();
        if !graph.in_service(node) { continue; }
        let imp = graph.impact(&[(node, State::Down)]);
        let broken = imp.affected().iter().filter(|a| a.state >= State::Degraded).count();
        if broken >= 20 && broken < 30000 { faults.push((node, State::Down)); }
    }
    let imp = graph.impact(&faults);
    let mut pool: Vec<_> = imp.affected().iter().filter(|a| a.state >= State::Degraded && a.hops > 0).collect();
    let mut obs: Vec<Observation> = Vec::new();
    let mut used = std::collections::HashSet::new();
    while obs.len() < n_sym - noise && !pool.is_empty() {
        let i = r.below(pool.len());
        let a = pool.swap_remove(i);
        let onset = timed.then(|| f64::from(a.hops) * 60.0 + r.unit() * 200.0);
        let u = r.unit();
        let state = if a.state == State::Down { if u < 0.75 { Reported::Down } else if u < 0.95 { Reported::Degraded } else { Reported::Up } } else if u < 0.6 { Reported::Degraded } else if u < 0.85 { Reported::Down } else { Reported::Up };
        used.insert(a.node);
        obs.push(Observation { node: a.node, state, onset: if state == Reported::Up { None } else { onset }, confidence: 0.99 });
    }
    while obs.len() < n_sym {
        let node = graph.nodes().nth(r.below(graph.node_count())).unwrap();
        if graph.in_service(node) && used.insert(node) {
            obs.push(Observation { node, state: Reported::Down, onset: timed.then(|| r.unit() * 600.0), confidence: 0.99 });
        }
    }
    obs
}

fn main() {
    let estate = Layered::new(1_000_000, 2026);
    let graph = estate.builder().build();
    let args: Vec<String> = std::env::args().collect();
    let only: Option<u64> = args.get(1).and_then(|s| s.parse().ok());
    let limit: f64 = args.get(2).and_then(|s| s.parse().ok()).unwrap_or(5.0);
    for (n_faults, noise, timed) in [(1, 0, false), (1, 5, false), (2, 0, false), (2, 5, false), (3, 0, false), (3, 5, false), (1,0,true),(3, 5, true), (3, 15, false), (1, 50, false)] {
        for seed in 0..3u64 {
            if only.is_some_and(|o| o != seed) { continue; }
            let mut r = R(seed * 977 + 5 + n_faults as u64 * 100 + noise as u64);
            r.next();
            let obs = incident(&graph, &mut r, n_faults, 50, noise, timed);
            let t0 = Instant::now();
            let inc = Incident::new(&graph, &obs, &|_| false);
            let n = inc.candidates().len();
            let odds = vec![1e-4; n];
            let made = t0.elapsed();
            print!("faults {n_faults} noise {noise} timed {timed} seed {seed}: cand {n} made {made:.0?}");
            for k in 1..=3 {
                let settings = Settings { most_faults: k, ..Settings::default() };
                let t = Instant::now();
                let lim = Duration::from_secs_f64(limit);
                let a = inc.explain(&odds, &settings, &mut || t.elapsed() < lim);
                print!(" | k{k} {:.2?} {} rest {:.1e} hyps {} top {:.3}x{}", t.elapsed(), if a.searched.complete {"complete"} else {"STOPPED"}, a.searched.unbounded_mass, a.hypotheses.len(), a.hypotheses[0].probability, a.hypotheses[0].faults.len());
            }
            println!();
        }
    }
}
