//! Traversal to the deepest anomalous CI: from each symptom on to a symptom that it leans on, until
//! there is none; the more symptoms end there, the likelier.
//!
//! As in P. Chen et al., "CauseInfer", INFOCOM 2014, and J. Lin et al., "Microscope", ICSOC 2018.
//! Since not everything broken is reported, a CI without report does not end the traversal.

use super::upstream::Upstream;

/// One for a symptom that leans on no other, besides those that lean on it too, plus the share of
/// symptoms that lean on it; 0 for all else. Time O(symptoms × providers).
pub(super) fn scores(upstream: &Upstream) -> Vec<f64> {
    let symptoms = &upstream.symptoms;
    let leaning = upstream.leaning(symptoms);
    let mut scores = vec![0.0; upstream.len()];
    for (position, &symptom) in symptoms.iter().enumerate() {
        let mut others = symptoms.iter().enumerate();
        let is_deepest = others.all(|(other, &place)| {
            !leaning[place].contains(position) || leaning[symptom].contains(other)
        });
        if is_deepest {
            let share = leaning[symptom].count_ones(..) as f64 / symptoms.len() as f64;
            scores[symptom] = 1.0 + share;
        }
    }
    scores
}
