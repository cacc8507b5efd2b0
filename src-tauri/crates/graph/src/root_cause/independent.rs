//! Sets of faults of which no two are adjacent: each has to earn its place by what it does alone.

use super::bound::Bounds;
use super::classes::Class;
use super::finding::Finding;
use super::leave::{leave_least, power};
use super::log_sum::{log_add, log_sum};
use super::touch::Touch;
use super::trial::{ROUNDING, Trial, Trier};
use super::world::World;
use crate::State;

/// The lone faults that can earn their place in a set of some size without meeting another.
pub(super) struct Independent {
    /// The most promising first.
    pub ranked: Vec<u32>,
    /// For each of them, the most that it weighs.
    values: Vec<f64>,
    /// The sum of the values from each on, and that of none.
    tails: Vec<f64>,
    /// By lone fault; `u32::MAX` where it is none of them.
    ranks: Vec<u32>,
    classes: Vec<Class>,
}

/// A set to be added to.
pub(super) struct Begun<'b> {
    pub members: &'b [u32],
    pub world: &'b World,
    /// How many it still takes, at least 1.
    pub missing: usize,
    /// Ranks from which they are taken.
    pub from: u32,
    /// The mass that may be left out.
    pub spare: f64,
}

impl Begun<'_> {
    pub fn base(&self) -> f64 {
        self.world.prior + self.world.without_time
    }
}

impl Independent {
    pub fn new(trial: &Trial<'_>, size: usize) -> Self {
        let empty = World::empty(trial.terms.len());
        let needed = trial.settings.least_gain.ln() - ROUNDING;
        let mut ranked: Vec<(u32, f64)> = (0..trial.lone.len() as u32)
            .filter_map(|one| {
                let credit = trial.bounds.credit(&empty, one, size - 1, false);
                let value = trial.lone[one as usize].prior + credit.gain;
                (credit.place >= needed).then_some((one, value))
            })
            .collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let mut ranks = vec![u32::MAX; trial.lone.len()];
        for (&(one, _), rank) in ranked.iter().zip(0..) {
            ranks[one as usize] = rank;
        }
        let (ranked, values): (Vec<u32>, Vec<f64>) = ranked.into_iter().unzip();
        let mut tails = vec![f64::NEG_INFINITY; values.len() + 1];
        for rank in (0..values.len()).rev() {
            tails[rank] = log_add(tails[rank + 1], values[rank]);
        }
        let alone = |touch: &Touch| (touch.state > State::Up).then_some(touch.most);
        let of_rank = ranked.iter().copied();
        Self {
            classes: Class::all(trial.bounds, trial.lone, of_rank, alone),
            ranked,
            values,
            tails,
            ranks,
        }
    }

    /// The mass of the sets of which all ranks are `rank` or later, at most.
    pub fn most_from(&self, rank: usize, size: usize) -> f64 {
        power(self.tails[rank], size)
    }

    /// The mass of the sets of which the least rank is `rank`, at most.
    pub fn most_at(&self, rank: usize, size: usize) -> f64 {
        self.values[rank] + power(self.tails[rank + 1], size - 1)
    }

    /// Looks at every set of which the least rank is `rank`.
    pub fn search(
        &self,
        trier: &mut Trier<'_>,
        (rank, size): (usize, usize),
        spare: f64,
        stopped: &dyn Fn() -> bool,
        finding: &mut Finding,
    ) {
        let bound = self.most_at(rank, size);
        if bound <= spare || stopped() {
            finding.leave(bound);
            return;
        }
        let members = [self.ranked[rank]];
        let world = trier.joined(&World::empty(trier.trial.terms.len()), &members);
        let begun = Begun {
            members: &members,
            world: &world,
            missing: size - 1,
            from: rank as u32 + 1,
            spare,
        };
        self.extend(trier, &begun, stopped, finding);
    }

    fn extend(
        &self,
        trier: &mut Trier<'_>,
        begun: &Begun<'_>,
        stopped: &dyn Fn() -> bool,
        finding: &mut Finding,
    ) {
        let (additions, total) = self.additions(&trier.trial, begun, finding);
        let left = |mass: f64| begun.base() + mass + power(total, begun.missing - 1);
        let spare = begun.spare - (2.0 * additions.len().max(1) as f64).ln();
        for (position, &(value, one)) in additions.iter().enumerate() {
            if stopped() {
                let others = additions[position..].iter().map(|&(value, _)| value);
                finding.leave(left(log_sum(others)));
                return;
            }
            let size = begun.members.len() + begun.missing;
            if trier.is_adjacent(size, begun.members, one)
                || (begun.missing == 1 && trier.trial.bounds.meets(begun.world, one))
            {
                continue;
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
                from: self.ranks[one as usize] + 1,
                spare,
            };
            self.extend(trier, &deeper, stopped, finding);
        }
    }

    /// What may be added to a set, with the most that each brings to its weight, the greatest first,
    /// and what all bring together. What weighs too little is left out.
    pub fn additions(
        &self,
        trial: &Trial<'_>,
        begun: &Begun<'_>,
        finding: &mut Finding,
    ) -> (Vec<(f64, u32)>, f64) {
        let needed = trial.settings.least_gain.ln() - ROUNDING;
        let late = begun.world.without_time - begun.world.gain;
        let mut classes: Vec<(f64, (&Class, usize))> = self
            .classes
            .iter()
            .filter_map(|class| {
                let is_before = |&one: &u32| self.ranks[one as usize] < begun.from;
                let from = class.lone.partition_point(is_before);
                let gain = class.gain(begun.world);
                let can_count = begun.missing > 1 || gain + late >= needed;
                let is_open = can_count && from < class.lone.len();
                is_open.then(|| (class.prior(from) + gain, (class, from)))
            })
            .collect();
        let total = log_sum(classes.iter().map(|&(mass, _)| mass));
        let others = begun.base() + power(total, begun.missing - 1);
        let spare = begun.spare - 4.0_f64.ln() - others;
        finding.leave(others + leave_least(&mut classes, spare));
        let mut additions: Vec<(f64, u32)> = classes
            .iter()
            .flat_map(|(_, (class, from))| &class.lone[*from..])
            .filter(|&&one| {
                let is_other = |&member: &u32| member / 2 != one / 2;
                begun.members.iter().all(is_other)
            })
            .filter_map(|&one| {
                let credit = trial
                    .bounds
                    .credit(begun.world, one, begun.missing - 1, false);
                let value = trial.lone[one as usize].prior + credit.gain;
                (credit.place >= needed).then_some((value, one))
            })
            .collect();
        finding.leave(others + leave_least(&mut additions, spare));
        (additions, total)
    }
}

impl Trier<'_> {
    /// Whether a lone fault is adjacent to one of others, in a set of `size`.
    pub fn is_adjacent(&self, size: usize, members: &[u32], one: u32) -> bool {
        let bounds: &Bounds<'_> = self.trial.bounds;
        let mut members = members.iter();
        members.any(|&member| bounds.are_adjacent(size, member, one))
    }

    /// Takes up the set of `members`, which is `world` with the last of them, if it counts. `value`
    /// is the most that the last brings to its weight.
    pub fn count(&mut self, world: &World, members: &[u32], value: f64, finding: &mut Finding) {
        let last = members[members.len() - 1];
        let most = world.without_time + value - self.trial.lone[last as usize].prior;
        finding.counted.extend(self.counted(world, members, most));
    }
}
