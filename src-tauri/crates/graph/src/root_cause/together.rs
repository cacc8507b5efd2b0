//! Sets of faults of which some two are adjacent, so that they may do together what neither does.

use super::classes::Class;
use super::finding::Finding;
use super::independent::{Begun, Independent};
use super::leave::{leave_least, power};
use super::log_sum::log_sum;
use super::meeting::{do_meet, shared_groups};
use super::touch::Touch;
use super::trial::{ROUNDING, Trial, Trier};
use super::world::World;

/// What it takes to look for sets with adjacent faults.
pub(super) struct Together<'t> {
    independent: &'t Independent,
    size: usize,
    /// By group, the lone faults that hit it, ascending, and how many of its members.
    hitters: Vec<Vec<(u32, usize)>>,
    /// By group, the sum of their priors.
    masses: Vec<f64>,
    /// All lone faults, as they may be in company.
    classes: Vec<Class>,
    /// The sum of all priors.
    priors: f64,
}

impl<'t> Together<'t> {
    pub fn new(trial: &Trial<'_>, independent: &'t Independent, size: usize) -> Self {
        let mut hitters = vec![Vec::new(); trial.incident.part.graph.groups.len()];
        let all = 0..trial.lone.len() as u32;
        for one in all.clone() {
            for hits in trial
                .bounds
                .hits(one)
                .chunk_by(|one, other| one.group == other.group)
            {
                hitters[hits[0].group as usize].push((one, hits.len()));
            }
        }
        let prior = |&(one, _): &(u32, usize)| trial.lone[one as usize].prior;
        let in_company = |touch: &Touch| {
            Some(if touch.meets {
                touch.most_met
            } else {
                touch.most
            })
        };
        Self {
            independent,
            size,
            masses: hitters
                .iter()
                .map(|hitters| log_sum(hitters.iter().map(prior)))
                .collect(),
            hitters,
            classes: Class::all(trial.bounds, trial.lone, all, in_company),
            priors: log_sum(trial.lone.iter().map(|lone| lone.prior)),
        }
    }

    /// The mass of the sets that hold `one` and one that is adjacent to it, at most.
    pub fn most_at(&self, trial: &Trial<'_>, one: u32) -> f64 {
        let hit = trial.bounds.hits(one).iter().map(|hit| hit.group);
        let by_group = log_sum(hit.map(|group| self.masses[group as usize]));
        let pairs = trial.lone[one as usize].prior + by_group.min(self.priors);
        pairs + trial.bounds.most + power(self.priors, self.size - 2)
    }

    /// Looks at every set of which the first two adjacent faults are `one` and a later one.
    pub fn search(
        &self,
        trier: &mut Trier<'_>,
        one: u32,
        spare: f64,
        stopped: &dyn Fn() -> bool,
        finding: &mut Finding,
    ) {
        let bound = self.most_at(&trier.trial, one);
        if bound <= spare || stopped() {
            finding.leave(bound);
            return;
        }
        let mut adjacent = self.hitting(trier.trial.bounds.hits(one).iter().map(|hit| hit.group));
        adjacent.retain(|&other| other > one && other / 2 != one / 2);
        if adjacent.is_empty() {
            return;
        }
        let world = trier.joined(&World::empty(trier.trial.terms.len()), &[one]);
        let spare = spare - (adjacent.len() as f64).ln();
        for other in adjacent {
            if stopped() {
                finding.leave(bound);
                return;
            }
            let members = [one, other];
            if !trier.is_adjacent(self.size, &[one], other) {
                if self.size == 3 {
                    self.meet_in_threes(trier, &world, members, finding);
                }
                continue;
            }
            if self.size == 2 {
                let additions = trier.trial.options(&world, &[one], [other].into_iter(), 1);
                for (value, _) in additions {
                    trier.count(&world, &members, value, finding);
                }
                continue;
            }
            let world = trier.joined(&world, &members);
            let begun = Begun {
                members: &members,
                world: &world,
                missing: self.size - 2,
                from: 0,
                spare,
            };
            self.extend(trier, &begun, stopped, finding);
        }
    }

    /// Looks at the sets of two faults that do not meet and a later one that meets neither, but
    /// both together.
    fn meet_in_threes(
        &self,
        trier: &mut Trier<'_>,
        world: &World,
        members: [u32; 2],
        finding: &mut Finding,
    ) {
        let trial = trier.trial;
        let [one, other] = members.map(|member| trial.bounds.hits(member));
        let mut thirds = Vec::new();
        for (group, hits) in shared_groups(trial.incident, one, other) {
            let countdown = trial.incident.part.graph.groups[group as usize].countdown as usize;
            let hitters = &self.hitters[group as usize];
            let later = &hitters[hitters.partition_point(|&(third, _)| third <= members[1])..];
            let many = later
                .iter()
                .filter(|(_, hit)| hit + hits.len() >= countdown);
            thirds.extend(many.map(|&(third, _)| third).filter(|&third| {
                let by_third = trial.bounds.hits(third);
                let in_group = by_third.iter().filter(|hit| hit.group == group);
                let in_group: Vec<_> = in_group.copied().collect();
                do_meet(trial.incident, &hits, &in_group)
            }));
        }
        thirds.sort_unstable();
        thirds.dedup();
        thirds.retain(|&third| !trier.is_adjacent(self.size, &members, third));
        if thirds.is_empty() {
            return;
        }
        let world = trier.joined(world, &members);
        for (value, third) in trial.options(&world, &members, thirds.into_iter(), 1) {
            let set = [members[0], members[1], third];
            trier.count(&world, &set, value, finding);
        }
    }

    fn extend(
        &self,
        trier: &mut Trier<'_>,
        begun: &Begun<'_>,
        stopped: &dyn Fn() -> bool,
        finding: &mut Finding,
    ) {
        let trial = trier.trial;
        let masses = self.classes.iter();
        let total = log_sum(masses.map(|class| class.prior(0) + class.gain(begun.world)));
        let bound = begun.base() + power(total, begun.missing);
        if bound <= begun.spare || stopped() {
            finding.leave(bound);
            return;
        }
        let mut additions = if begun.missing == 1 {
            self.last_additions(trier, begun, finding)
        } else {
            let all = 0..trial.lone.len() as u32;
            trial.options(begun.world, begun.members, all, begun.missing)
        };
        let others = begun.base() + power(total, begun.missing - 1);
        let left = leave_least(&mut additions, begun.spare - 4.0_f64.ln() - others);
        finding.leave(others + left);
        let spare = begun.spare - (2.0 * additions.len().max(1) as f64).ln();
        for (position, &(value, one)) in additions.iter().enumerate() {
            if stopped() {
                let rest = additions[position..].iter().map(|&(value, _)| value);
                finding.leave(others + log_sum(rest));
                return;
            }
            let mut members = begun.members.to_vec();
            members.push(one);
            if begun.missing == 1 {
                trier.count(begun.world, &members, value, finding);
                continue;
            }
            let world = trier.joined(begun.world, &members);
            let deeper = Begun {
                members: &members,
                world: &world,
                missing: begun.missing - 1,
                from: 0,
                spare,
            };
            self.extend(trier, &deeper, stopped, finding);
        }
    }

    /// What can be the last of a set: what hits a group that can fail with it, or earns its place
    /// alone.
    fn last_additions(
        &self,
        trier: &Trier<'_>,
        begun: &Begun<'_>,
        finding: &mut Finding,
    ) -> Vec<(f64, u32)> {
        let trial = trier.trial;
        let hit = begun
            .world
            .hits
            .chunk_by(|hit, next| hit.group == next.group);
        let open = hit.filter(|hits| trial.bounds.may_fail(hits[0].group, hits.len()));
        let hitting = self.hitting(open.map(|hits| hits[0].group));
        let (mut additions, _) = self.independent.additions(&trial, begun, finding);
        additions.retain(|(_, one)| hitting.binary_search(one).is_err());
        let hitting = hitting.into_iter();
        additions.extend(trial.options(begun.world, begun.members, hitting, 1));
        additions.retain(|&(_, one)| !self.is_found_otherwise(trier, begun.members, one));
        additions
    }

    /// Whether the set of two adjacent faults and a third is also one of a pair that comes earlier.
    fn is_found_otherwise(&self, trier: &Trier<'_>, members: &[u32], third: u32) -> bool {
        let &[first, second] = members else {
            return false;
        };
        let meets = |one: u32| trier.is_adjacent(self.size, &[one], third);
        (third < second && meets(first)) || (third < first && meets(second))
    }

    /// The lone faults that hit one of some groups, ascending.
    fn hitting(&self, groups: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut last = None;
        let mut found = Vec::new();
        for group in groups {
            if last != Some(group) {
                found.extend(self.hitters[group as usize].iter().map(|&(one, _)| one));
                last = Some(group);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Trial<'_> {
    /// Those of `lone` that can earn their place in a set of `members` and `missing` more, with the
    /// most that each brings to its weight.
    pub fn options(
        &self,
        world: &World,
        members: &[u32],
        lone: impl Iterator<Item = u32>,
        missing: usize,
    ) -> Vec<(f64, u32)> {
        let needed = self.settings.least_gain.ln() - ROUNDING;
        lone.filter(|&one| members.iter().all(|&member| member / 2 != one / 2))
            .filter_map(|one| {
                let mut credit = self.bounds.credit(world, one, missing - 1, true);
                if missing == 1 && credit.place >= needed {
                    let meeting = self.bounds.meeting(world, one);
                    credit = self.bounds.last_credit(world, one, Some(&meeting));
                }
                let value = self.lone[one as usize].prior + credit.gain;
                (credit.place >= needed).then_some((value, one))
            })
            .collect()
    }
}
