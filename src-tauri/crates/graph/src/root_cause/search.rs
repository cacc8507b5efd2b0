//! Which sets of faults count, and what they weigh.
//!
//! Sets of one size after another: those in which no two faults are adjacent, built from the one
//! that can bring most, and those that begin with two that are. What is left out is bounded in sum:
//! the sets that add some of the faults `x` to a set S weigh no more than S times the elementary
//! symmetric polynomial of what each x can bring, which is at most the power of their sum. Faults
//! that cannot earn their place beside S are left out for good.

use super::finding::Finding;
use super::independent::Independent;
use super::log_sum::log_add;
use super::share_out::share_out;
use super::together::Together;
use super::trial::{Counted, Trial, Trier};
use super::world::World;

/// So many of the best sets of one size are added to before all others, to know early what weighs
/// too little, and so many of the faults that promise most are tried with each.
const ANCHORS: usize = 32;
const TRIED_AHEAD: usize = 64;
/// With no more candidates than these nothing is left out: to try every set takes no time that anyone would notice.
const SEARCHED_WHOLE: usize = 16;
/// Sets that are begun in the first round of a size; each further round may take twice as many.
const FIRST_ROUND: usize = 8;
const LARGEST_ROUND: usize = 512;

pub(super) struct Search<'s> {
    pub trial: Trial<'s>,
    pub keep_going: &'s mut dyn FnMut() -> bool,
}

impl Search<'_> {
    /// Adds all larger sets that count to the lone faults.
    pub fn run(&mut self, found: &mut Finding) {
        let most = self.trial.settings.most_faults;
        // Half of what may be discarded of each size is for either way to look for it.
        let share = if self.trial.lone.len() <= 2 * SEARCHED_WHOLE {
            f64::NEG_INFINITY
        } else {
            (self.trial.settings.discard / (most - 1).max(1) as f64 / 2.0).ln()
        };
        for size in 2..=most.min(self.trial.lone.len() / 2) {
            let stage = self.stage(found, size, share);
            found.append(stage);
        }
    }

    /// The sets of one size.
    fn stage(&mut self, smaller: &Finding, size: usize, share: f64) -> Finding {
        let independent = Independent::new(&self.trial, size);
        let ahead = self.ahead(&smaller.counted, size);
        let best = ahead.iter().map(Counted::weight);
        let total = best.fold(smaller.total(), f64::max);
        let mut finding = self.independent(&independent, size, total, share);
        let total = total.max(log_add(smaller.total(), finding.total()));
        finding.append(self.together(&independent, size, total + share));
        if size > 3 {
            // Such a set may hold several pairs of adjacent faults, and is found by way of each.
            let found = std::mem::take(&mut finding.counted);
            finding.add(found);
        }
        finding.add(ahead);
        finding
    }

    fn independent(
        &mut self,
        independent: &Independent,
        size: usize,
        mut total: f64,
        share: f64,
    ) -> Finding {
        let mut finding = Finding::new();
        let count = independent.ranked.len();
        let (mut next, mut round) = (0, FIRST_ROUND);
        while next < count {
            let from_here = independent.most_from(next, size);
            let half = total + share - 2.0_f64.ln();
            if from_here <= half || !(self.keep_going)() {
                finding.leave(from_here);
                break;
            }
            let end = (next + round).min(count);
            // Everything begun later, in the number of sets that may come.
            let spare = half - (count as f64).ln();
            let trial = self.trial;
            let found = share_out(
                next..end,
                &mut *self.keep_going,
                || Trier::new(trial),
                |trier, rank, stopped| {
                    let mut finding = Finding::new();
                    independent.search(trier, (rank, size), spare, stopped, &mut finding);
                    finding
                },
            );
            for one in found {
                total = log_add(total, one.total());
                finding.append(one);
            }
            next = end;
            round = (round * 2).min(LARGEST_ROUND);
        }
        finding
    }

    /// `spare` is the mass that may be left out.
    fn together(&mut self, independent: &Independent, size: usize, spare: f64) -> Finding {
        let trial = self.trial;
        let together = Together::new(&trial, independent, size);
        let spare = spare - (trial.lone.len() as f64).ln();
        let found = share_out(
            0..trial.lone.len(),
            &mut *self.keep_going,
            || Trier::new(trial),
            |trier, one, stopped| {
                let mut finding = Finding::new();
                together.search(trier, one as u32, spare, stopped, &mut finding);
                finding
            },
        );
        let mut finding = Finding::new();
        for one in found {
            finding.append(one);
        }
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
        let mut found = Finding::new();
        if stopped() {
            return found.counted;
        }
        let mut world = World::empty(self.trial.terms.len());
        for end in 1..=members.len() {
            world = self.joined(&world, &members[..end]);
        }
        let all = 0..self.trial.lone.len() as u32;
        let mut additions = self.trial.options(&world, members, all, 1);
        additions.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for &(value, one) in additions.iter().take(TRIED_AHEAD) {
            if stopped() {
                break;
            }
            let mut set = members.to_vec();
            set.push(one);
            self.count(&world, &set, value, &mut found);
        }
        found.counted
    }
}
