//! Where true faults stand in a ranking. Equal scores share their places, so that a method gains
//! nothing from the order in which ties happen to be listed.

/// Whom a place is asked for, and the places of its tie.
struct Tie {
    /// How many stand before it.
    before: usize,
    /// How many share its score, itself included.
    alike: usize,
}

/// The tie of a candidate; of one that is none, the place behind all.
fn tie(scores: &[f64], candidate: Option<usize>) -> Tie {
    let Some(candidate) = candidate else {
        return Tie {
            before: scores.len(),
            alike: 1,
        };
    };
    let score = scores[candidate];
    Tie {
        before: scores.iter().filter(|other| **other > score).count(),
        alike: scores.iter().filter(|other| **other == score).count(),
    }
}

/// The mean rank of `faults` by descending score, 1 for the first; those with equal scores take the
/// mean of the ranks they share. A fault that is no candidate (`None`) comes behind all.
#[must_use]
pub fn mean_rank(scores: &[f64], faults: &[Option<usize>]) -> f64 {
    let rank = |&fault: &Option<usize>| {
        let Tie { before, alike } = tie(scores, fault);
        before as f64 + (alike as f64 + 1.0) / 2.0
    };
    faults.iter().map(rank).sum::<f64>() / faults.len() as f64
}

/// The share of `faults` to be expected among the first `places`, of as many as can stand there, if
/// ties were broken by lot.
#[must_use]
pub fn hit_share(scores: &[f64], faults: &[Option<usize>], places: usize) -> f64 {
    let chance = |&fault: &Option<usize>| {
        if fault.is_none() {
            return 0.0;
        }
        let Tie { before, alike } = tie(scores, fault);
        (places.saturating_sub(before) as f64 / alike as f64).min(1.0)
    };
    faults.iter().map(chance).sum::<f64>() / faults.len().min(places) as f64
}

#[cfg(test)]
mod tests {
    use super::{hit_share, mean_rank};

    #[test]
    fn ties_share_their_places() {
        let scores = [0.5, 0.9, 0.5, 0.1, 0.5];
        for (faults, rank, first, first_three) in [
            (vec![Some(1)], 1.0, 1.0, 1.0),
            // Places 2 to 4 are shared by three, of which two are among the first three.
            (vec![Some(0)], 3.0, 0.0, 2.0 / 3.0),
            (vec![Some(3)], 5.0, 0.0, 0.0),
            (vec![None], 6.0, 0.0, 0.0),
            // Two faults: one can stand first, both among the first three.
            (vec![Some(1), Some(2)], 2.0, 1.0, 5.0 / 6.0),
            (vec![Some(1), None], 3.5, 1.0, 0.5),
        ] {
            assert!(
                (mean_rank(&scores, &faults) - rank).abs() < 1e-12,
                "{faults:?}"
            );
            assert!(
                (hit_share(&scores, &faults, 1) - first).abs() < 1e-12,
                "{faults:?}"
            );
            let share = hit_share(&scores, &faults, 3);
            assert!((share - first_three).abs() < 1e-12, "{faults:?}: {share}");
        }
    }

    #[test]
    fn all_alike_is_a_draw_by_lot() {
        let scores = [0.25; 4];
        assert!((mean_rank(&scores, &[Some(2)]) - 2.5).abs() < 1e-12);
        assert!((hit_share(&scores, &[Some(2)], 1) - 0.25).abs() < 1e-12);
        assert!((hit_share(&scores, &[Some(2), Some(0)], 3) - 0.75).abs() < 1e-12);
        assert!((hit_share(&scores, &[Some(2)], 9) - 1.0).abs() < 1e-12);
    }
}
