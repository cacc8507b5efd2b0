//! Trying sets of faults, each exactly as the model has it.

use std::collections::HashMap;

use super::Settings;
use super::evaluate::Evaluator;
use super::incident::Incident;
use super::likelihood::Terms;
use super::options::Lone;
use crate::{Node, State};

/// Slack for the rounding of sums, so that a gain that is exactly enough counts.
pub(super) const ROUNDING: f64 = 1e-9;

/// Gains of pairs that were tried, by their ascending positions among the lone faults.
pub(super) type Pairs = HashMap<[u32; 2], f64>;

/// What it takes to try a set; shared by threads.
#[derive(Clone, Copy)]
pub(super) struct Trial<'s> {
    pub incident: &'s Incident<'s>,
    pub settings: &'s Settings,
    pub terms: &'s [Terms],
    pub lone: &'s [Lone],
}

impl Trial<'_> {
    /// Gains of some sets, and whether each of their faults earns its place.
    pub fn try_batch<'b>(
        &self,
        batch: &'b [(f64, Vec<u32>)],
        pairs: &Pairs,
    ) -> Vec<(&'b [u32], f64, bool)> {
        let mut evaluator = Evaluator::new(self.incident, self.settings, self.terms);
        let least = self.settings.least_gain.ln() - ROUNDING;
        batch
            .iter()
            .map(|(_, members)| {
                let gain = evaluator.gain_of(&self.faults(members));
                let earns = |&left_out: &u32| {
                    gain - self.gain_without(&mut evaluator, pairs, members, left_out) >= least
                };
                let counts = members.iter().all(earns);
                (members.as_slice(), gain, counts)
            })
            .collect()
    }

    fn gain_without(
        &self,
        evaluator: &mut Evaluator<'_>,
        pairs: &Pairs,
        members: &[u32],
        left_out: u32,
    ) -> f64 {
        let others: Vec<u32> = members
            .iter()
            .copied()
            .filter(|&one| one != left_out)
            .collect();
        match others[..] {
            [one] => self.lone[one as usize].gain,
            [one, other] if pairs.contains_key(&[one, other]) => pairs[&[one, other]],
            _ => evaluator.gain_of(&self.faults(&others)),
        }
    }

    fn faults(&self, members: &[u32]) -> Vec<(Node, State)> {
        members
            .iter()
            .map(|&one| self.lone[one as usize].fault())
            .collect()
    }
}
