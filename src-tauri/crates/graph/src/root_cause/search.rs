//! Which sets of faults count, and what they weigh.
//!
//! Sets of one size after another: those whose upper bound could matter are gathered by optimistic
//! value, tried in the order of their bounds, and kept if each of their faults earns its place.

use std::collections::HashSet;

use rayon::prelude::*;

use super::bound::Bounds;
use super::options::Lone;
use super::trial::{Pairs, ROUNDING, Trial};

/// Sets looked at between two questions whether to stop.
const CHECK_INTERVAL: u64 = 4_096;
/// Sets that are gathered before they are tried.
const GATHERED: usize = 1 << 16;
/// Sets that are tried between two questions whether to stop, and by one thread at a time.
const TRIED: usize = 1_024;
const TRIED_BY_ONE: usize = 128;
/// The best smaller sets that are added to ahead of all others, and how many of those are tried.
const ANCHORS: usize = 24;
const TRIED_AHEAD: usize = 8_192;

/// A set of faults that counts, as positions among the lone faults.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    pub members: Vec<u32>,
    pub prior: f64,
    pub gain: f64,
}

impl Counted {
    pub fn weight(&self) -> f64 {
        self.prior + self.gain
    }
}

/// What the search came to; weights are natural logarithms relative to "no fault".
pub(super) struct Found {
    pub counted: Vec<Counted>,
    /// Mass that was not looked at, at most; negative infinity where the search is complete.
    pub rest: f64,
}

pub(super) struct Search<'s> {
    pub trial: Trial<'s>,
    pub bounds: &'s Bounds<'s>,
    pub keep_going: &'s mut dyn FnMut() -> bool,
}

/// A lone fault that can earn its place among others.
#[derive(Clone, Copy)]
struct Useful {
    position: u32,
    prior: f64,
    /// The most that it can bring to the weight of a set.
    value: f64,
}

/// A set with the most that it can weigh; its members ascend.
type Gathered = (f64, Vec<u32>);

/// Sets of one size that are being gathered.
struct Stage<'u> {
    useful: &'u [Useful],
    size: usize,
    /// Sets that weigh less may be left out.
    threshold: f64,
    pairs: Pairs,
    /// Sets that were tried ahead of the others.
    ahead: HashSet<Vec<u32>>,
    gathered: Vec<Gathered>,
    counted: Vec<Counted>,
    rest: f64,
    steps: u64,
    stopped: bool,
    /// Whether no set is left that would have to be gathered.
    is_gathered: bool,
}

impl Search<'_> {
    pub fn run(&mut self) -> Found {
        let lone = self
            .trial
            .lone
            .iter()
            .zip(0..)
            .map(|(lone, position)| Counted {
                members: vec![position],
                prior: lone.prior,
                gain: lone.gain,
            });
        let mut found = Found {
            counted: lone.collect(),
            rest: f64::NEG_INFINITY,
        };
        let useful = self.useful();
        let stages = self.trial.settings.most_faults.saturating_sub(1).max(1) as f64;
        let mut pairs = Pairs::new();
        for size in 2..=self.trial.settings.most_faults.min(useful.len()) {
            let total = log_sum(found.counted.iter().map(Counted::weight));
            let allowed = total + (self.trial.settings.discard / stages).ln();
            let mut stage = Stage {
                useful: &useful,
                size,
                threshold: allowed - log_choices(useful.len(), size),
                pairs,
                ahead: HashSet::new(),
                gathered: Vec::new(),
                counted: Vec::new(),
                rest: f64::NEG_INFINITY,
                steps: 0,
                stopped: false,
                is_gathered: false,
            };
            self.try_ahead(&mut stage, &found.counted);
            if !stage.stopped {
                self.gather(&mut stage, 0, &mut Vec::with_capacity(size), 0.0, 0.0);
                stage.is_gathered = !stage.stopped;
            }
            self.try_gathered(&mut stage);
            found.counted.append(&mut stage.counted);
            found.rest = log_sum([found.rest, stage.rest]);
            pairs = stage.pairs;
        }
        found
    }

    /// The lone faults that can earn their place, by what they can bring, most first.
    fn useful(&self) -> Vec<Useful> {
        let needed = self.trial.settings.least_gain.ln() - ROUNDING;
        let mut useful: Vec<Useful> = self
            .trial
            .lone
            .iter()
            .zip(0..)
            .filter(|(lone, _)| self.bounds.contribution(lone) >= needed)
            .map(|(lone, position)| Useful {
                position,
                prior: lone.prior,
                value: lone.prior + self.bounds.potential(lone),
            })
            .collect();
        useful.sort_by(|one, other| {
            let by_value = other.value.total_cmp(&one.value);
            by_value.then(one.position.cmp(&other.position))
        });
        useful
    }

    /// Tries what adds a fault to the best sets found so far, so that a search that is stopped has
    /// looked where it most likely pays. What is left here comes again in its turn.
    fn try_ahead(&mut self, stage: &mut Stage<'_>, counted: &[Counted]) {
        let mut anchors: Vec<&Counted> = counted
            .iter()
            .filter(|one| one.members.len() + 1 == stage.size)
            .collect();
        anchors.sort_by(|one, other| other.weight().total_cmp(&one.weight()));
        anchors.truncate(ANCHORS);
        let mut best: Vec<Gathered> = Vec::new();
        for anchor in anchors {
            for useful in stage.useful {
                let lone = &self.trial.lone[useful.position as usize];
                let is_taken = |&one: &u32| self.trial.lone[one as usize].node == lone.node;
                if anchor.members.iter().any(is_taken) {
                    continue;
                }
                let mut set = anchor.members.clone();
                set.push(useful.position);
                best.extend(self.bounded(stage, &set));
            }
            sort_by_bound(&mut best);
            best.dedup_by(|one, other| one.1 == other.1);
            best.truncate(TRIED_AHEAD);
            if !(self.keep_going)() {
                break;
            }
        }
        stage.ahead = best.iter().map(|one| one.1.clone()).collect();
        stage.gathered = best;
        self.try_gathered(stage);
    }

    /// Gathers the sets that begin with `chosen`, which weigh at most `value`.
    fn gather(
        &mut self,
        stage: &mut Stage<'_>,
        start: usize,
        chosen: &mut Vec<u32>,
        value: f64,
        prior: f64,
    ) {
        if chosen.len() == stage.size {
            self.consider(stage, chosen);
            return;
        }
        let missing = (stage.size - chosen.len()) as f64;
        for next in start..stage.useful.len() {
            let useful = stage.useful[next];
            if stage.stopped || value + missing * useful.value < stage.threshold {
                return;
            }
            stage.steps += 1;
            if stage.steps.is_multiple_of(CHECK_INTERVAL) && !(self.keep_going)() {
                self.stop(stage, f64::NEG_INFINITY);
                return;
            }
            let node = self.trial.lone[useful.position as usize].node;
            let is_taken = |&one: &u32| self.trial.lone[one as usize].node == node;
            if chosen.iter().any(is_taken) {
                continue;
            }
            chosen.push(useful.position);
            let prior = prior + useful.prior;
            if prior + self.bounds.most >= stage.threshold {
                self.gather(stage, next + 1, chosen, value + useful.value, prior);
            }
            chosen.pop();
        }
    }

    /// Gathers a set unless its bound rules it out or it was tried already.
    fn consider(&mut self, stage: &mut Stage<'_>, chosen: &[u32]) {
        let bounded = self.bounded(stage, chosen);
        let new = bounded.filter(|(_, members)| !stage.ahead.contains(members));
        stage.gathered.extend(new);
        if stage.gathered.len() >= GATHERED {
            self.try_gathered(stage);
        }
    }

    /// A set with its bound, unless that shows that the set weighs too little or does not count.
    fn bounded(&self, stage: &Stage<'_>, chosen: &[u32]) -> Option<Gathered> {
        let mut members = chosen.to_vec();
        members.sort_unstable();
        let lone = |&one: &u32| &self.trial.lone[one as usize];
        let set: Vec<&Lone> = members.iter().map(lone).collect();
        let prior: f64 = set.iter().map(|lone| lone.prior).sum();
        let most = self.bounds.gain(&set);
        if prior + most < stage.threshold {
            return None;
        }
        let needed = most - self.trial.settings.least_gain.ln() + ROUNDING;
        if stage.size == 2 && set.iter().any(|lone| lone.gain > needed) {
            return None;
        }
        if stage.size == 3 {
            let known = |&left_out: &u32| stage.pairs.get(&pair_without(&members, left_out));
            if members.iter().filter_map(known).any(|&gain| gain > needed) {
                return None;
            }
        }
        Some((prior + most, members))
    }

    /// Notes that work was stopped with sets left that weigh at most `left`; where not even all
    /// were gathered, those of the whole size are taken to be left.
    fn stop(&self, stage: &mut Stage<'_>, left: f64) {
        stage.stopped = true;
        stage.rest = if stage.is_gathered {
            left
        } else {
            self.most_of(stage.useful, stage.size)
        };
    }

    /// Tries what was gathered, the heaviest bounds first.
    fn try_gathered(&mut self, stage: &mut Stage<'_>) {
        let mut gathered = std::mem::take(&mut stage.gathered);
        sort_by_bound(&mut gathered);
        let mut rounds = gathered.chunks(TRIED);
        while let Some(round) = rounds.next() {
            if stage.stopped || !(self.keep_going)() {
                let left = round.iter().chain(rounds.flatten()).map(|one| one.0);
                self.stop(stage, log_sum(left));
                return;
            }
            let trial = &self.trial;
            let pairs = &stage.pairs;
            let tried: Vec<(&[u32], f64, bool)> = round
                .par_chunks(TRIED_BY_ONE)
                .flat_map_iter(|batch| trial.try_batch(batch, pairs))
                .collect();
            for (members, gain, counts) in tried {
                if let &[one, other] = members {
                    stage.pairs.insert([one, other], gain);
                }
                if counts {
                    let prior = |&one: &u32| self.trial.lone[one as usize].prior;
                    stage.counted.push(Counted {
                        members: members.to_vec(),
                        prior: members.iter().map(prior).sum(),
                        gain,
                    });
                }
            }
        }
    }

    /// What all sets of one size can weigh together: no more than the power of the sum of odds.
    fn most_of(&self, useful: &[Useful], size: usize) -> f64 {
        let sum = log_sum(useful.iter().map(|one| one.prior));
        let orders: f64 = (1..=size).map(|count| (count as f64).ln()).sum();
        sum * size as f64 - orders + self.bounds.most
    }
}

fn sort_by_bound(gathered: &mut [Gathered]) {
    gathered.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
}

/// The other two of three ascending members.
fn pair_without(members: &[u32], left_out: u32) -> [u32; 2] {
    match *members {
        [one, two, three] if left_out == one => [two, three],
        [one, two, three] if left_out == two => [one, three],
        [one, two, ..] => [one, two],
        _ => [left_out, left_out],
    }
}

/// The logarithm of how many sets of `size` there are among `count`.
fn log_choices(count: usize, size: usize) -> f64 {
    (0..size)
        .map(|taken| ((count - taken) as f64 / (taken + 1) as f64).ln())
        .sum()
}

/// The logarithm of a sum of numbers given as logarithms.
pub(super) fn log_sum(logarithms: impl IntoIterator<Item = f64>) -> f64 {
    let all: Vec<f64> = logarithms.into_iter().collect();
    let greatest = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if greatest == f64::NEG_INFINITY {
        return greatest;
    }
    let sum: f64 = all.iter().map(|one| (one - greatest).exp()).sum();
    greatest + sum.ln()
}
