//! The methods by name, and what they are asked.

use super::upstream::Upstream;
use super::{
    chance, deepest_anomalous, greedy_set_cover, nearest_common_provider, personalised_pagerank,
    recent_change_first,
};
use crate::{Graph, Node, Observation};

/// A simple method of fault localisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Baseline {
    /// Every candidate alike.
    Chance,
    /// What most symptoms lean on, the nearest first.
    NearestCommonProvider,
    /// The fewest candidates on which all symptoms lean, found greedily.
    GreedySetCover,
    /// Where a random walk that starts again at the symptoms stays longest.
    PersonalisedPageRank,
    /// The symptoms that lean on no other symptom.
    DeepestAnomalous,
    /// What changed last.
    RecentChangeFirst,
}

/// What a baseline is asked.
#[derive(Clone, Copy, Debug)]
pub struct LocalisationQuestion<'q> {
    /// The estate.
    pub graph: &'q Graph,
    /// What is observed, each CI once.
    pub observations: &'q [Observation],
    /// The CIs that can be at fault, such as [`crate::Incident::candidates`].
    pub candidates: &'q [Node],
    /// For each candidate, how many hours before the first onset it last changed, if lately.
    pub hours_since_change: &'q [Option<f64>],
}

impl Baseline {
    /// Every method.
    pub const ALL: [Self; 6] = [
        Self::Chance,
        Self::NearestCommonProvider,
        Self::GreedySetCover,
        Self::PersonalisedPageRank,
        Self::DeepestAnomalous,
        Self::RecentChangeFirst,
    ];

    /// Its name on the command line and in documents.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chance => "chance",
            Self::NearestCommonProvider => "nearest-common-provider",
            Self::GreedySetCover => "greedy-set-cover",
            Self::PersonalisedPageRank => "personalised-pagerank",
            Self::DeepestAnomalous => "deepest-anomalous",
            Self::RecentChangeFirst => "recent-change-first",
        }
    }

    /// A score for each candidate, in their order; finite, never negative, greater means likelier.
    ///
    /// # Panics
    /// If there is not one age of change for each candidate.
    #[must_use]
    pub fn scores(self, question: &LocalisationQuestion<'_>) -> Vec<f64> {
        let candidates = question.candidates;
        let of_node = |score: fn(&Upstream) -> Vec<f64>| {
            let upstream = Upstream::of(question.graph, question.observations);
            let scores = score(&upstream);
            let score = |&node| upstream.place(node).map_or(0.0, |place| scores[place]);
            candidates.iter().map(score).collect()
        };
        match self {
            Self::Chance => chance::scores(candidates.len()),
            Self::NearestCommonProvider => of_node(nearest_common_provider::scores),
            Self::GreedySetCover => {
                let upstream = Upstream::of(question.graph, question.observations);
                greedy_set_cover::scores(&upstream, candidates)
            }
            Self::PersonalisedPageRank => of_node(personalised_pagerank::scores),
            Self::DeepestAnomalous => of_node(deepest_anomalous::scores),
            Self::RecentChangeFirst => {
                let ages = question.hours_since_change;
                assert_eq!(ages.len(), candidates.len(), "an age for each candidate");
                recent_change_first::scores(ages)
            }
        }
    }
}
