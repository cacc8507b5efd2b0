//! What a fault can add to a set at most, without trying it.

use super::Settings;
use super::incident::Incident;
use super::likelihood::Terms;
use super::meeting::{are_adjacent, do_meet, meet};
use super::options::Lone;
use super::propagation::Hit;
use super::reach::surest_ways;
use super::share_out::share_out;
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

/// The most that observations can gain at all.
pub(super) fn most(terms: &[Terms]) -> f64 {
    terms.iter().map(|terms| terms.best).sum()
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
    /// By group, how many of its members a lone fault hits at most.
    most_hit: Vec<usize>,
    /// By observation, the least gain from a lone fault that takes it down.
    least_down: Vec<f64>,
    /// By observation, the most that onsets in the wrong order can cost it.
    lateness: Vec<f64>,
    /// The most that observations can gain at all.
    pub most: f64,
}

impl<'s> Bounds<'s> {
    /// `None` once `keep_going` says no.
    pub fn new(
        incident: &'s Incident<'s>,
        settings: &'s Settings,
        terms: &'s [Terms],
        lone: &'s [Lone],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let reach = reached_observations(incident, keep_going)?;
        let ways = surest_ways(incident, settings.propagation, keep_going)?;
        let lateness = lateness(incident, settings, &reach);
        let touches = share_out(
            0..lone.len(),
            keep_going,
            || (),
            |(), one, stopped| {
                let touches = || {
                    touches(
                        incident, settings, terms, &reach, &ways, &lateness, &lone[one],
                    )
                };
                (!stopped()).then(touches)
            },
        );
        let touches = touches.into_iter().collect::<Option<Vec<Vec<Touch>>>>()?;
        let mut least_down = vec![f64::INFINITY; terms.len()];
        for touch in touches.iter().flatten() {
            if touch.state == State::Down {
                let least = &mut least_down[touch.observation as usize];
                *least = least.min(touch.gain);
            }
        }
        Some(Self {
            incident,
            terms,
            lone,
            touches,
            most_hit: most_hit(incident, lone),
            least_down,
            lateness,
            reach,
            most: most(terms),
        })
    }

    /// What a lone fault touches.
    pub fn touches(&self, lone: u32) -> &[Touch] {
        &self.touches[lone as usize]
    }

    /// What a lone fault hits.
    pub fn hits(&self, lone: u32) -> &[Hit] {
        &self.lone[lone as usize].hits
    }

    /// Whether two lone faults meet, or may together with others of a set of `size`.
    pub fn are_adjacent(&self, size: usize, one: u32, other: u32) -> bool {
        let [one, other] = [one, other].map(|lone| self.hits(lone));
        are_adjacent(self.incident, &self.most_hit, size, one, other)
    }

    /// Whether a lone fault meets `world`.
    pub fn meets(&self, world: &World, lone: u32) -> bool {
        do_meet(self.incident, &world.hits, self.hits(lone))
    }

    /// Whether so many members of a group can change what becomes of it, with those that one more
    /// fault hits.
    pub fn may_fail(&self, group: u32, hit: usize) -> bool {
        let group = group as usize;
        let countdown = self.incident.part.graph.groups[group].countdown;
        hit + self.most_hit[group] >= countdown as usize
    }

    /// Observations below groups in which `lone` meets `world`.
    pub fn meeting(&self, world: &World, lone: u32) -> Bits {
        let mut below = vec![0; world.meets.len()];
        meet(
            self.incident,
            &self.reach,
            &world.hits,
            self.hits(lone),
            &mut below,
        );
        below
    }

    /// The most that `lone` can bring to `world` and up to `others` faults that are not known yet,
    /// wherever it may meet them in `company`, or where it meets none of them.
    pub fn credit(&self, world: &World, lone: u32, others: usize, company: bool) -> Credit {
        if others == 0 {
            let meeting = company.then_some(&world.meets);
            return self.last_credit(world, lone, meeting);
        }
        let mut credit = Credit::default();
        for touch in self.touches(lone) {
            let observation = touch.observation as usize;
            let meets = company && touch.meets;
            if touch.state >= world.states[observation] || meets {
                credit.place += self.lateness[observation];
            }
            if self.is_settled(world, touch, meets) {
                continue;
            }
            let most = if meets { touch.most_met } else { touch.most };
            credit.gain += (most - world.gains[observation]).max(0.0);
            credit.place += (most - self.least_before(world, touch, others)).max(0.0);
        }
        credit
    }

    /// The most that `lone` can bring to `world` alone, which it meets above the observations of
    /// `meeting`, if anywhere.
    pub fn last_credit(&self, world: &World, lone: u32, meeting: Option<&Bits>) -> Credit {
        let mut gain = 0.0;
        for touch in self.touches(lone) {
            let observation = touch.observation as usize;
            let meets = touch.meets && meeting.is_some_and(|below| holds(below, observation));
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

/// For each group, how many of its members a lone fault hits at most.
fn most_hit(incident: &Incident<'_>, lone: &[Lone]) -> Vec<usize> {
    let mut most = vec![0; incident.part.graph.groups.len()];
    for one in lone {
        for hits in one.hits.chunk_by(|hit, next| hit.group == next.group) {
            let most = &mut most[hits[0].group as usize];
            *most = hits.len().max(*most);
        }
    }
    most
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
