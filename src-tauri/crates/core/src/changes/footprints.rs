//! What each selection of CIs does, and each pair of them, kept as long as the dependencies stay as
//! they are: when one change moves, only its own new pairs are asked.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use faultline_graph::{Cancelled, Footprint, Graph, ImpactScratch, Node, State, WorseTogether};

use super::drafted::DraftedAnswers;
use crate::snapshot::GraphSnapshot;

/// Selections kept at most; then all are forgotten.
const MOST_KEPT: usize = 20_000;
/// CIs told of a joint outage, the worst ones; the others are counted.
const WORSE_TOLD: usize = 200;

type Forced = Box<[(Node, State)]>;

/// Kept beside an open workspace.
#[derive(Debug, Default)]
pub struct Footprints(Mutex<Option<FootprintCache>>);

impl Footprints {
    /// Works with what is kept of the snapshot's dependencies; one thread at a time.
    pub fn with<T>(
        &self,
        snapshot: &GraphSnapshot,
        work: impl FnOnce(&mut FootprintCache) -> T,
    ) -> T {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_of = |cache: &FootprintCache| Arc::ptr_eq(&cache.graph, &snapshot.graph);
        let usable = kept
            .take()
            .filter(|cache| is_of(cache) && cache.kept() < MOST_KEPT);
        let cache = kept.insert(usable.unwrap_or_else(|| FootprintCache::of(&snapshot.graph)));
        work(cache)
    }
}

/// What a selection does.
#[derive(Debug)]
pub struct Selection {
    /// The forced CIs.
    pub forced: Forced,
    /// The states that it brings about.
    pub footprint: Footprint,
    /// The services that it leaves degraded or down, by key.
    pub services: Vec<(Node, State)>,
}

/// What two selections do to each other.
#[derive(Debug, Default)]
pub struct PairAnswer {
    /// The services that both leave degraded or down, with the state under each.
    pub services: Vec<(Node, [State; 2])>,
    /// The CIs that are worse together, worst first, at most 200.
    pub worse: Vec<WorseTogether>,
    /// How many there are.
    pub worse_total: usize,
}

/// The answers of one graph.
#[derive(Debug)]
pub struct FootprintCache {
    graph: Arc<Graph>,
    scratch: ImpactScratch,
    known: HashMap<Forced, usize>,
    selections: Vec<Arc<Selection>>,
    pairs: HashMap<(usize, usize), Arc<PairAnswer>>,
    /// What selections do on estates with drafts.
    pub(in crate::changes) drafted: DraftedAnswers,
}

impl FootprintCache {
    fn of(graph: &Arc<Graph>) -> Self {
        Self {
            graph: Arc::clone(graph),
            scratch: ImpactScratch::default(),
            known: HashMap::new(),
            selections: Vec::new(),
            pairs: HashMap::new(),
            drafted: DraftedAnswers::default(),
        }
    }

    fn kept(&self) -> usize {
        self.known.len() + self.drafted.kept()
    }

    /// The number of a selection, whose answer is made now if it is not known. `forced` is sorted.
    ///
    /// # Errors
    /// `keep_going` said no.
    pub fn number(
        &mut self,
        snapshot: &GraphSnapshot,
        forced: &[(Node, State)],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<usize, Cancelled> {
        if let Some(&known) = self.known.get(forced) {
            return Ok(known);
        }
        let graph = Arc::clone(&self.graph);
        let footprint = graph.footprint(forced, &mut self.scratch, keep_going)?;
        let hit = |&&(node, state): &&(Node, State)| {
            state >= State::Degraded && snapshot.is_service(node)
        };
        let services = footprint.states().iter().filter(hit).copied().collect();
        let number = self.selections.len();
        self.known.insert(forced.into(), number);
        self.selections.push(Arc::new(Selection {
            forced: forced.into(),
            footprint,
            services,
        }));
        Ok(number)
    }

    /// The answer of a number.
    #[must_use]
    pub fn selection(&self, number: usize) -> Arc<Selection> {
        Arc::clone(&self.selections[number])
    }

    /// What two selections do to each other; the states are in the order of the arguments.
    ///
    /// # Errors
    /// `keep_going` said no.
    pub fn pair(
        &mut self,
        first: usize,
        second: usize,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Arc<PairAnswer>, Cancelled> {
        if let Some(known) = self.pairs.get(&(first, second)) {
            return Ok(Arc::clone(known));
        }
        let graph = Arc::clone(&self.graph);
        let [one, other] = [first, second].map(|number| self.selection(number));
        let mut worse = graph.worse_together(
            (&one.forced, &one.footprint),
            (&other.forced, &other.footprint),
            &mut self.scratch,
            keep_going,
        )?;
        let worse_total = worse.len();
        worse.truncate(WORSE_TOLD);
        let answer = Arc::new(PairAnswer {
            services: shared(&one.services, &other.services),
            worse,
            worse_total,
        });
        self.pairs.insert((first, second), Arc::clone(&answer));
        Ok(answer)
    }
}

fn shared(one: &[(Node, State)], other: &[(Node, State)]) -> Vec<(Node, [State; 2])> {
    let mut shared = Vec::new();
    for &(node, state) in one {
        if let Ok(position) = other.binary_search_by_key(&node, |&(known, _)| known) {
            shared.push((node, [state, other[position].1]));
        }
    }
    shared
}
