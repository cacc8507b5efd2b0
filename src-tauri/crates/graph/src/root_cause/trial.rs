//! Trying sets of faults, each exactly as the model has it.

use std::collections::HashMap;

use super::Settings;
use super::bound::Bounds;
use super::evaluate::Evaluator;
use super::incident::Incident;
use super::likelihood::Terms;
use super::meeting::united;
use super::options::Lone;
use super::world::World;
use crate::{Node, State};

/// Slack for the rounding of sums, so that a gain that is exactly enough counts.
pub(super) const ROUNDING: f64 = 1e-9;

/// A set of faults that counts, as ascending positions among the lone faults.
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

/// What it takes to try a set; shared by threads.
#[derive(Clone, Copy)]
pub(super) struct Trial<'s> {
    pub incident: &'s Incident<'s>,
    pub settings: &'s Settings,
    pub terms: &'s [Terms],
    pub lone: &'s [Lone],
    pub bounds: &'s Bounds<'s>,
}

/// One thread's place to try sets.
pub(super) struct Trier<'s> {
    pub trial: Trial<'s>,
    evaluator: Evaluator<'s>,
    /// Gains that had to be calculated, by ascending members.
    gains: HashMap<Vec<u32>, f64>,
}

impl<'s> Trier<'s> {
    pub fn new(trial: Trial<'s>) -> Self {
        Self {
            trial,
            evaluator: Evaluator::new(trial.incident, trial.settings, trial.terms),
            gains: HashMap::new(),
        }
    }

    /// The world of `members`, which is `world` with the last of them.
    pub fn joined(&mut self, world: &World, members: &[u32]) -> World {
        let last = members[members.len() - 1];
        let touches = self.trial.bounds.touches(last);
        let mut joined = world.clone();
        joined.prior += self.trial.lone[last as usize].prior;
        let meeting = self.trial.bounds.meeting(world, last);
        let raised = world.raised_by(touches, &meeting);
        if let Some((raised, with_time)) = raised {
            joined.join(touches);
            joined.hits = united(&world.hits, self.trial.bounds.hits(last));
            joined.gain += with_time;
            joined.without_time += raised;
            return joined;
        }
        self.evaluator.put(&self.faults(members));
        joined.meet(touches);
        joined.hits = self.evaluator.propagation.hits(
            &self.trial.incident.part.graph,
            self.trial.settings.propagation,
        );
        let observations = self
            .trial
            .incident
            .observations
            .iter()
            .zip(self.trial.terms);
        for (position, (observation, terms)) in observations.enumerate() {
            let state = self.evaluator.propagation.state(observation.node);
            let certainty = self.evaluator.propagation.certainty(observation.node);
            joined.states[position] = state;
            joined.certainties[position] = certainty;
            joined.gains[position] = terms.gain(self.trial.settings, observation, state, certainty);
        }
        joined.without_time = joined.gains.iter().sum();
        joined.gain = joined.without_time + self.evaluator.time_gain();
        joined
    }

    /// The set of `members`, which is `world` with the last of them, if each earns its place. It
    /// gains no more than `most`.
    pub fn counted(&mut self, world: &World, members: &[u32], most: f64) -> Option<Counted> {
        let least = self.trial.settings.least_gain.ln() - ROUNDING;
        let (&last, known) = members.split_last()?;
        let others: Vec<Vec<u32>> = known.iter().map(|&one| without(members, one)).collect();
        let cheap: Vec<Option<f64>> = others.iter().map(|set| self.known_gain(set)).collect();
        if cheap
            .iter()
            .flatten()
            .any(|gain| most + ROUNDING - gain < least)
        {
            return None;
        }
        let meeting = self.trial.bounds.meeting(world, last);
        let gain = match world.raised_by(self.trial.bounds.touches(last), &meeting) {
            Some((_, raised)) => world.gain + raised,
            None => self.evaluator.gain_of(&self.faults(members)),
        };
        if gain - world.gain < least || cheap.iter().flatten().any(|without| gain - without < least)
        {
            return None;
        }
        for (set, _) in others
            .into_iter()
            .zip(cheap)
            .filter(|(_, known)| known.is_none())
        {
            let without = self.evaluator.gain_of(&self.faults(&set));
            self.gains.insert(set, without);
            if gain - without < least {
                return None;
            }
        }
        let mut members = members.to_vec();
        members.sort_unstable();
        Some(Counted {
            prior: members
                .iter()
                .map(|&one| self.trial.lone[one as usize].prior)
                .sum(),
            members,
            gain,
        })
    }

    /// The gain of an ascending set, where that takes no propagation.
    fn known_gain(&self, members: &[u32]) -> Option<f64> {
        if let [one] = members {
            return Some(self.trial.lone[*one as usize].gain);
        }
        let known = self.gains.get(members).copied();
        known.or_else(|| self.merged_gain(members))
    }

    fn merged_gain(&self, members: &[u32]) -> Option<f64> {
        let mut world = World::empty(self.trial.terms.len());
        for &member in members {
            let touches = self.trial.bounds.touches(member);
            let meeting = self.trial.bounds.meeting(&world, member);
            world.gain += world.raised_by(touches, &meeting)?.1;
            world.join(touches);
            world.hits = united(&world.hits, self.trial.bounds.hits(member));
        }
        Some(world.gain)
    }

    fn faults(&self, members: &[u32]) -> Vec<(Node, State)> {
        let fault = |&one: &u32| self.trial.lone[one as usize].fault();
        members.iter().map(fault).collect()
    }
}

/// The members but one, ascending.
fn without(members: &[u32], left_out: u32) -> Vec<u32> {
    let mut others: Vec<u32> = members
        .iter()
        .copied()
        .filter(|&one| one != left_out)
        .collect();
    others.sort_unstable();
    others
}
