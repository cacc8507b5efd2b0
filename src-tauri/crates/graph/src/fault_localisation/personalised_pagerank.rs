//! A random walk with restart: from a symptom along dependencies to a random provider, and with
//! some chance back to a random symptom. Where it stays longest is suspected.
//!
//! L. Page et al., "The PageRank citation ranking", 1999; T. Haveliwala, "Topic-sensitive PageRank",
//! 2002; for faults: M. Kim et al., "Root cause detection in a service-oriented architecture"
//! (MonitorRank), SIGMETRICS 2013. Solved by power iteration.

use super::upstream::Upstream;

/// The usual chance to go on.
const DAMPING: f64 = 0.85;
/// The iteration ends once a step moves less than this; each moves at most 0.85 of the one before.
const TOLERANCE: f64 = 1e-12;

/// The share of time spent at each CI. A walk that can go nowhere starts again. Time
/// O(dependencies) for each of at most 170 steps.
pub(super) fn scores(upstream: &Upstream) -> Vec<f64> {
    let symptoms = &upstream.symptoms;
    let mut shares = vec![0.0; upstream.len()];
    if symptoms.is_empty() {
        return shares;
    }
    let each = 1.0 / symptoms.len() as f64;
    for &symptom in symptoms {
        shares[symptom] = each;
    }
    loop {
        let mut next = vec![0.0; upstream.len()];
        let mut gone_on = 0.0;
        for (place, &share) in shares.iter().enumerate() {
            let providers = upstream.providers(place);
            if share == 0.0 || providers.is_empty() {
                continue;
            }
            gone_on += DAMPING * share;
            let part = DAMPING * share / providers.len() as f64;
            for &provider in providers {
                next[provider] += part;
            }
        }
        for &symptom in symptoms {
            next[symptom] += (1.0 - gone_on) * each;
        }
        let moved: f64 = shares
            .iter()
            .zip(&next)
            .map(|(one, other)| (one - other).abs())
            .sum();
        shares = next;
        if moved < TOLERANCE {
            return shares;
        }
    }
}
