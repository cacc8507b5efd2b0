//! Lone faults that explain the same symptoms, bounded together.

use std::collections::BTreeMap;

use super::bound::Bounds;
use super::log_sum::log_add;
use super::options::Lone;
use super::touch::Touch;
use super::world::World;
use crate::State;

/// Lone faults that can raise the same observations.
#[derive(Debug)]
pub(super) struct Class {
    /// By rank.
    pub lone: Vec<u32>,
    /// For each of them, the sum of the priors from it on; and that of none.
    priors: Vec<f64>,
    /// The most that any of them gains from an observation that it touches.
    most: Vec<(u32, f64)>,
}

impl Class {
    /// Classes of `lone`, given by rank; `most` is what a touch can gain at most, if anything.
    pub fn all(
        bounds: &Bounds<'_>,
        lone: &[Lone],
        ranked: impl Iterator<Item = u32>,
        most: impl Fn(&Touch) -> Option<f64>,
    ) -> Vec<Self> {
        let mut alike: BTreeMap<Vec<u32>, Self> = BTreeMap::new();
        for one in ranked {
            let touches = bounds.touches(one).iter();
            let gains: Vec<(u32, f64)> = touches
                .filter_map(|touch| Some((touch.observation, most(touch)?)))
                .collect();
            let raised = bounds.touches(one).iter().filter(|touch| {
                touch.state >= State::Degraded && most(touch).is_some_and(|gain| gain > 0.0)
            });
            let key = raised.map(|touch| touch.observation).collect();
            let class = alike.entry(key).or_insert_with(|| Self {
                lone: Vec::new(),
                priors: Vec::new(),
                most: Vec::new(),
            });
            class.lone.push(one);
            for (observation, gain) in gains {
                match class
                    .most
                    .binary_search_by_key(&observation, |&(known, _)| known)
                {
                    Ok(place) => class.most[place].1 = class.most[place].1.max(gain),
                    Err(place) => class.most.insert(place, (observation, gain)),
                }
            }
        }
        let mut classes: Vec<Self> = alike.into_values().collect();
        for class in &mut classes {
            class.priors = vec![f64::NEG_INFINITY; class.lone.len() + 1];
            for position in (0..class.lone.len()).rev() {
                let prior = lone[class.lone[position] as usize].prior;
                class.priors[position] = log_add(class.priors[position + 1], prior);
            }
        }
        classes
    }

    /// The most that any of them brings to the likelihood of `world`.
    pub fn gain(&self, world: &World) -> f64 {
        let gains = self.most.iter();
        gains
            .map(|&(observation, most)| (most - world.gains[observation as usize]).max(0.0))
            .sum()
    }

    /// The sum of the priors from a position on.
    pub fn prior(&self, from: usize) -> f64 {
        self.priors[from]
    }
}
