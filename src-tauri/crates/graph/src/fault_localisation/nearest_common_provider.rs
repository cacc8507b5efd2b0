//! The lowest common provider of the symptoms: on which most of them lean and which is nearest to
//! them.
//!
//! In a tree it is the lowest common ancestor; in a graph, and where no provider is common to all,
//! the count of symptoms comes before the mean of the fewest hops. After M. A. Bender et al.,
//! "Lowest common ancestors in trees and directed acyclic graphs", *Journal of Algorithms* 57
//! (2005), and the alarm correlation of network management.

use super::upstream::Upstream;

/// Symptoms that lean on a CI, and less than one for how near they are. Time O(symptoms × providers).
pub(super) fn scores(upstream: &Upstream) -> Vec<f64> {
    let mut reached = vec![(0_usize, 0_usize); upstream.len()];
    for &symptom in &upstream.symptoms {
        upstream.for_each_provider(symptom, |place, hops| {
            let (symptoms, sum) = &mut reached[place];
            *symptoms += 1;
            *sum += hops;
        });
    }
    let score = |(symptoms, hops): (usize, usize)| {
        if symptoms == 0 {
            return 0.0;
        }
        let mean = hops as f64 / symptoms as f64;
        symptoms as f64 + 1.0 / (2.0 + mean)
    };
    reached.into_iter().map(score).collect()
}
