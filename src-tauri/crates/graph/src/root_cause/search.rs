//! Which sets of faults count, and what they weigh.
//!
//! Sets of one size after another. A set is built from the fault that can bring most down, and what
//! is left out is bounded in sum: the sets that add some of the faults `x` to a set S weigh no more
//! than S times the elementary symmetric polynomial of what each x can bring, which is at most the
//! power of their sum. Faults that cannot earn their place beside S are left out for good.

use std::collections::HashSet;
use std::f64::consts::LN_2;

use super::log_sum::{log_add, log_factorial, log_sum};
use super::share_out::share_out;
use super::trial::{Counted, ROUNDING, Trial, Trier};
use super::world::World;

/// So many of the best sets of one size are added to before all others, to know early what weighs
/// too little, and so many of the faults that promise most are tried with each.
const ANCHORS: usize = 32;
const TRIED_AHEAD: usize = 64;
/// Sets that are begun in the first round of a size; each further round may take twice as many.
const FIRST_ROUND: usize = 8;
const LARGEST_ROUND: usize = 512;

/// What the search came to; weights are natural logarithms relative to "no fault".
pub(super) struct Found {
    pub counted: Vec<Counted>,
    /// Mass that was not looked at, at most.
    pub rest: f64,
}

pub(super) struct Search<'s> {
    pub trial: Trial<'s>,
    pub keep_going: &'s mut dyn FnMut() -> bool,
}

/// A lone fault that may be added to a set, with the most that it can bring to its weight.
#[derive(Clone, Copy)]
struct Addition {
    lone: u32,
    value: f64,
}

impl Addition {
    /// The most that it gains as the last of a set.
    fn most(&self, trial: &Trial<'_>, world: &World) -> f64 {
        world.without_time + self.value - trial.lone[self.lone as usize].prior
    }
}

/// What one thread finds.
struct Finding {
    counted: Vec<Counted>,
    rest: f64,
}

/// Sets that begin alike.
struct Branch<'b> {
    members: &'b [u32],
    world: &'b World,
    /// By value, most first.
    options: &'b [Addition],
    /// How many of them a set still takes.
    missing: usize,
    /// The mass that may be left out.
    spare: f64,
}

impl Search<'_> {
    pub fn run(&mut self) -> Found {
        let lone = self.trial.lone.iter().zip(0..);
        let mut found = Found {
            counted: lone
                .map(|(lone, position)| Counted {
                    members: vec![position],
                    prior: lone.prior,
                    gain: lone.gain,
                })
                .collect(),
            rest: f64::NEG_INFINITY,
        };
        let most = self.trial.settings.most_faults;
        for size in 2..=most.min(self.trial.lone.len() / 2) {
            let stage = self.stage(&found.counted, size, (most - 1) as f64);
            found.counted.extend(stage.counted);
            found.rest = log_add(found.rest, stage.rest);
        }
        found
    }

    /// The sets of one size.
    fn stage(&mut self, counted: &[Counted], size: usize, stages: f64) -> Finding {
        let empty = World::empty(self.trial.terms.len());
        let all: Vec<u32> = (0..self.trial.lone.len() as u32).collect();
        let options = self.trial.options(&empty, &[], all.into_iter(), size);
        let total = log_sum(counted.iter().map(Counted::weight));
        let ahead = self.ahead(counted, size);
        let best = ahead.iter().map(Counted::weight);
        let mut total = best.fold(total, f64::max);
        let share = (self.trial.settings.discard / stages / 2.0).ln();
        let mut finding = Finding::new();
        let tails = tails(&options);
        // What is begun with one fault takes the others from those after it.
        let (mut next, mut round) = (0, FIRST_ROUND);
        while next < options.len() {
            let from_here = power(tails[next], size);
            if from_here <= total + share {
                finding.leave(from_here);
                break;
            }
            if !(self.keep_going)() {
                finding.leave(from_here);
                break;
            }
            let end = (next + round).min(options.len());
            // Everything begun later, in the number of sets that may come.
            let spare = total + share - ((options.len() as f64).ln());
            let trial = self.trial;
            let found = share_out(
                next..end,
                &mut *self.keep_going,
                || Trier::new(trial),
                |trier, position, stopped| {
                    let mut finding = Finding::new();
                    let branch = Branch {
                        members: &[],
                        world: &empty,
                        options: &options,
                        missing: size,
                        spare,
                    };
                    branch.begin(trier, position, &tails, stopped, &mut finding);
                    finding
                },
            );
            for one in found {
                let found = log_sum(one.counted.iter().map(Counted::weight));
                total = log_add(total, found);
                finding.counted.extend(one.counted);
                finding.leave(one.rest);
            }
            next = end;
            round = (round * 2).min(LARGEST_ROUND);
        }
        finding.add(ahead);
        finding
    }

    /// Sets that add a fault to one of the best smaller ones, so that a search that is stopped has
    /// looked where it most likely pays.
    fn ahead(&mut self, counted: &[Counted], size: usize) -> Vec<Counted> {
        let mut anchors: Vec<&Counted> = counted
            .iter()
            .filter(|one| one.members.len() + 1 == size)
            .collect();
        anchors.sort_by(|one, other| other.weight().total_cmp(&one.weight()));
        anchors.truncate(ANCHORS);
        let trial = self.trial;
        let found = share_out(
            0..anchors.len(),
            &mut *self.keep_going,
            || Trier::new(trial),
            |trier, position, stopped| trier.added_to(&anchors[position].members, stopped),
        );
        found.into_iter().flatten().collect()
    }
}

impl Trier<'_> {
    /// Sets that add one of the most promising faults to `members`.
    fn added_to(&mut self, members: &[u32], stopped: &dyn Fn() -> bool) -> Vec<Counted> {
        let mut found = Vec::new();
        if stopped() {
            return found;
        }
        let mut world = World::empty(self.trial.terms.len());
        for end in 1..=members.len() {
            world = self.joined(&world, &members[..end]);
        }
        let all = 0..self.trial.lone.len() as u32;
        let additions = self.trial.options(&world, members, all, 1);
        for addition in additions.iter().take(TRIED_AHEAD) {
            if stopped() {
                break;
            }
            let mut set = members.to_vec();
            set.push(addition.lone);
            let most = addition.most(&self.trial, &world);
            found.extend(self.counted(&world, &set, most));
        }
        found
    }
}

impl Trial<'_> {
    /// Those of `lone` that can earn their place in a set of `members` and `missing` more.
    fn options(
        &self,
        world: &World,
        members: &[u32],
        lone: impl Iterator<Item = u32>,
        missing: usize,
    ) -> Vec<Addition> {
        let needed = self.settings.least_gain.ln() - ROUNDING;
        let node = |one: u32| self.lone[one as usize].node;
        let mut options: Vec<Addition> = lone
            .filter(|&one| members.iter().all(|&member| node(member) != node(one)))
            .filter_map(|one| {
                let mut credit = self.bounds.credit(world, one, missing - 1);
                if missing == 1 && credit.place >= needed {
                    let meeting = self.bounds.meeting(world, members, one);
                    credit = self.bounds.last_credit(world, one, &meeting);
                }
                (credit.place >= needed).then(|| Addition {
                    lone: one,
                    value: self.lone[one as usize].prior + credit.gain,
                })
            })
            .collect();
        options.sort_by(|one, other| {
            let by_value = other.value.total_cmp(&one.value);
            by_value.then(one.lone.cmp(&other.lone))
        });
        options
    }
}

impl Branch<'_> {
    fn base(&self) -> f64 {
        self.world.prior + self.world.without_time
    }

    /// Looks at every set of this branch.
    fn search(&self, trier: &mut Trier<'_>, stopped: &dyn Fn() -> bool, finding: &mut Finding) {
        let tails = tails(self.options);
        let left = |position: usize| self.base() + power(tails[position], self.missing);
        let half = self.spare - LN_2;
        let end = tails[..self.options.len()]
            .partition_point(|&tail| self.base() + power(tail, self.missing) > half);
        if end < self.options.len() {
            finding.leave(left(end));
        }
        let each = Branch {
            spare: half - (end.max(1) as f64).ln(),
            ..*self
        };
        for position in 0..end {
            if stopped() {
                finding.leave(left(position));
                return;
            }
            each.begin(trier, position, &tails, stopped, finding);
        }
    }

    /// Looks at the sets that go on with one option, and take the others from those after it.
    fn begin(
        &self,
        trier: &mut Trier<'_>,
        position: usize,
        tails: &[f64],
        stopped: &dyn Fn() -> bool,
        finding: &mut Finding,
    ) {
        let option = self.options[position];
        let mut members = self.members.to_vec();
        members.push(option.lone);
        if self.missing == 1 {
            let most = option.most(&trier.trial, self.world);
            finding
                .counted
                .extend(trier.counted(self.world, &members, most));
            return;
        }
        let after = tails[position + 1];
        let bound = self.base() + option.value + power(after, self.missing - 1);
        if bound <= self.spare || stopped() {
            finding.leave(bound);
            return;
        }
        let world = trier.joined(self.world, &members);
        let others = self.options[position + 1..].iter().map(|one| one.lone);
        let options = trier
            .trial
            .options(&world, &members, others, self.missing - 1);
        let branch = Branch {
            members: &members,
            world: &world,
            options: &options,
            missing: self.missing - 1,
            spare: self.spare,
        };
        branch.search(trier, stopped, finding);
    }
}

impl Finding {
    fn new() -> Self {
        Self {
            counted: Vec::new(),
            rest: f64::NEG_INFINITY,
        }
    }

    /// Takes up sets that may be known already.
    fn add(&mut self, sets: Vec<Counted>) {
        let mut known: HashSet<Vec<u32>> =
            self.counted.iter().map(|one| one.members.clone()).collect();
        let new = sets
            .into_iter()
            .filter(|one| known.insert(one.members.clone()));
        self.counted.extend(new.collect::<Vec<_>>());
    }

    fn leave(&mut self, mass: f64) {
        self.rest = log_add(self.rest, mass);
    }
}

/// The sum of the values from each option on, and that of none.
fn tails(options: &[Addition]) -> Vec<f64> {
    let mut tails = vec![f64::NEG_INFINITY; options.len() + 1];
    for position in (0..options.len()).rev() {
        tails[position] = log_add(tails[position + 1], options[position].value);
    }
    tails
}

/// The most that the products of `count` of some numbers add up to, whose sum is `sum`.
fn power(sum: f64, count: usize) -> f64 {
    if count == 0 {
        return 0.0;
    }
    sum * count as f64 - log_factorial(count)
}
