//! What a fault can add to a set at most, without trying it.

use rayon::prelude::*;

use super::Settings;
use super::incident::Incident;
use super::likelihood::Terms;
use super::meeting::meet;
use super::options::Lone;
use super::reach::surest_ways;
use super::touch::{Bits, Touch, holds, reached_observations, touches};
use super::world::World;
use crate::State;

/// The most that a fault can bring to a set, in natural logarithms.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Credit {
    /// To the likelihood of any larger set. Credits of several faults add up.
    pub gain: f64,
    /// By how much more likely it can make any larger set than that is without it.
    pub place: f64,
}

/// Upper bounds for sets of lone faults.
pub(super) struct Bounds<'s> {
    incident: &'s Incident<'s>,
    terms: &'s [Terms],
    lone: &'s [Lone],
    /// By CI.
    reach: Vec<Bits>,
    /// By lone fault.
    touches: Vec<Vec<Touch>>,
    /// By observation, the least gain from a lone fault that takes it down.
    least_down: Vec<f64>,
    /// By observation, the most that onsets in the wrong order can cost it.
    lateness: Vec<f64>,
    /// The most that observations can gain at all.
    pub most: f64,
}

impl<'s> Bounds<'s> {
    pub fn new(
        incident: &'s Incident<'s>,
        settings: &'s Settings,
        terms: &'s [Terms],
        lone: &'s [Lone],
    ) -> Self {
        let reach = reached_observations(incident);
        let ways = surest_ways(incident, settings.propagation);
        let touches: Vec<Vec<Touch>> = lone
            .par_iter()
            .map(|one| touches(incident, settings, terms, &reach, &ways, one))
            .collect();
        let mut least_down = vec![f64::INFINITY; terms.len()];
        for touch in touches.iter().flatten() {
            if touch.state == State::Down {
                let least = &mut least_down[touch.observation as usize];
                *least = least.min(touch.gain);
            }
        }
        Self {
            incident,
            terms,
            lone,
            touches,
            least_down,
            lateness: lateness(incident, settings, &reach),
            reach,
            most: terms.iter().map(|terms| terms.best).sum(),
        }
    }

    /// What a lone fault touches.
    pub fn touches(&self, lone: u32) -> &[Touch] {
        &self.touches[lone as usize]
    }

    /// Observations below groups in which `lone` meets the `members` of `world`, or they each other.
    pub fn meeting(&self, world: &World, members: &[u32], lone: u32) -> Bits {
        let hits = |one: u32| self.lone[one as usize].hits.as_slice();
        let set: Vec<_> = members.iter().map(|&member| hits(member)).collect();
        let mut below = world.met.clone();
        meet(self.incident, &self.reach, &set, hits(lone), &mut below);
        below
    }

    /// The most that `lone` can bring to `world` and up to `others` faults that are not known yet,
    /// wherever it may meet them.
    pub fn credit(&self, world: &World, lone: u32, others: usize) -> Credit {
        if others == 0 {
            return self.last_credit(world, lone, &world.meets);
        }
        let mut credit = Credit::default();
        for touch in self.touches(lone) {
            let observation = touch.observation as usize;
            if touch.state >= world.states[observation] || touch.meets {
                credit.place += self.lateness[observation];
            }
            if self.is_settled(world, touch, touch.meets) {
                continue;
            }
            let most = if touch.meets {
                touch.most_met
            } else {
                touch.most
            };
            credit.gain += (most - world.gains[observation]).max(0.0);
            credit.place += (most - self.least_before(world, touch, others)).max(0.0);
        }
        credit
    }

    /// The most that `lone` can bring to `world` alone, which it meets above the observations of
    /// `meeting`.
    pub fn last_credit(&self, world: &World, lone: u32, meeting: &Bits) -> Credit {
        let mut gain = 0.0;
        for touch in self.touches(lone) {
            let observation = touch.observation as usize;
            let meets = touch.meets && holds(meeting, observation);
            if self.is_settled(world, touch, meets) {
                continue;
            }
            let before = world.gains[observation];
            let by_way = touch.most_by_way.max(world.most_by_way[observation]);
            gain += if meets {
                (touch.most_met.min(by_way) - before).max(0.0)
            } else if touch.state >= State::Degraded {
                touch.most - before
            } else {
                (touch.most.min(by_way) - before).max(0.0)
            };
        }
        Credit {
            gain,
            place: gain + world.without_time - world.gain,
        }
    }

    /// Whether a fault can no longer change an observation for the better.
    fn is_settled(&self, world: &World, touch: &Touch, meets: bool) -> bool {
        let observation = touch.observation as usize;
        let (state, certainty) = (world.states[observation], world.certainties[observation]);
        if state == State::Down && !self.terms[observation].rises_when_down {
            return true;
        }
        let both_at_risk = state == State::AtRisk && touch.state == State::AtRisk;
        !meets && !both_at_risk && (touch.state, touch.certainty) <= (state, certainty)
    }

    /// The least that an observation can gain in a set that holds `world` and `others` less one
    /// unknown faults, where adding the fault of `touch` can still change it.
    fn least_before(&self, world: &World, touch: &Touch, others: usize) -> f64 {
        let observation = touch.observation as usize;
        let terms = &self.terms[observation];
        let (state, gain) = (world.states[observation], world.gains[observation]);
        if terms.rises_when_down {
            let stays =
                others == 1 && terms.rises_when_degraded && !holds(&world.meets, observation);
            return match state {
                State::Down => gain,
                State::Degraded if stays => gain.min(self.least_down[observation]),
                _ => terms.least,
            };
        }
        // Known to be down it would gain nothing from being down more surely.
        match touch.state {
            State::Down => terms.least_working,
            _ if touch.meets => terms.least_working,
            State::Degraded => terms.least_whole,
            State::AtRisk | State::Up => terms.least_whole,
        }
    }
}

/// For each symptom, what it costs if everything on its way that began later counts against it.
fn lateness(incident: &Incident<'_>, settings: &Settings, reach: &[Bits]) -> Vec<f64> {
    let symptoms = || {
        incident
            .symptoms()
            .map(|node| (node, incident.onsets[node.index()]))
    };
    let observations = incident.observations.iter().enumerate();
    observations
        .map(|(position, one)| {
            let Some(onset) = incident.onsets[one.node.index()] else {
                return 0.0;
            };
            symptoms()
                .filter(|&(other, _)| other != one.node && holds(&reach[other.index()], position))
                .filter_map(|(_, began)| Some(-settings.onset_factor(began? - onset).ln()))
                .sum()
        })
        .collect()
}
