//! The fewest candidates that cover all symptoms, found greedily: again and again what covers most
//! of the symptoms left, and of several what has the fewest healthy CIs leaning on it.
//!
//! V. Chvátal, "A greedy heuristic for the set-covering problem", 1979; for faults behind shared
//! risks with the ratio of hits: R. R. Kompella et al., "IP fault localization via risk modeling",
//! NSDI 2005.

use fixedbitset::FixedBitSet;

use super::upstream::Upstream;
use crate::Node;

/// A candidate with the symptoms that lean on it.
struct Cover {
    symptoms: FixedBitSet,
    /// The share of symptoms among the observed CIs that lean on it.
    hit_ratio: f64,
}

/// By the round in which a candidate was taken, the earlier the more, ties together; for the others
/// less than that: the share of symptoms they cover. Time O(observations × providers).
pub(super) fn scores(upstream: &Upstream, candidates: &[Node]) -> Vec<f64> {
    let covers = covers(upstream, candidates);
    let symptoms = upstream.symptoms.len();
    let mut scores: Vec<f64> = covers
        .iter()
        .map(|cover| cover.symptoms.count_ones(..) as f64 / symptoms.max(1) as f64)
        .collect();
    let mut covered = FixedBitSet::with_capacity(symptoms);
    for round in 0..symptoms {
        let gain = |cover: &Cover| (cover.symptoms.difference_count(&covered), cover.hit_ratio);
        let gains: Vec<(usize, f64)> = covers.iter().map(gain).collect();
        let order = |one: &(usize, f64), other: &(usize, f64)| {
            one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
        };
        let Some(best) = gains.iter().copied().max_by(order) else {
            break;
        };
        if best.0 == 0 {
            break;
        }
        for (candidate, _) in gains.iter().enumerate().filter(|(_, gain)| **gain == best) {
            scores[candidate] = (symptoms + 1 - round) as f64;
            covered.union_with(&covers[candidate].symptoms);
        }
    }
    scores
}

fn covers(upstream: &Upstream, candidates: &[Node]) -> Vec<Cover> {
    let symptoms = upstream.leaning(&upstream.symptoms);
    let healthy = upstream.leaning(&upstream.healthy);
    let cover = |&candidate: &Node| {
        let Some(place) = upstream.place(candidate) else {
            return Cover {
                symptoms: FixedBitSet::new(),
                hit_ratio: 0.0,
            };
        };
        let hits = symptoms[place].count_ones(..) as f64;
        let misses = healthy[place].count_ones(..) as f64;
        Cover {
            symptoms: symptoms[place].clone(),
            hit_ratio: hits / (hits + misses).max(1.0),
        }
    };
    candidates.iter().map(cover).collect()
}
