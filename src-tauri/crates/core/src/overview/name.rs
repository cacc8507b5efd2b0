//! Names of communities: the words that tell most of what is in them.
//!
//! A word tells much where many of the community have it and few others: the share that have it,
//! times the logarithm of how much larger that share is than in the whole estate. That is the term
//! weighting of K. Spärck Jones, "A statistical interpretation of term specificity", Journal of
//! Documentation 28 (1972), in the form of the Kullback-Leibler divergence's summands.

use std::collections::{BTreeMap, HashSet};

use faultline_model::Model;

/// A word that fewer of a community have tells nothing of it.
const LEAST_SHARE: f64 = 0.3;
/// Words in a name.
const MOST_WORDS: usize = 2;

/// What a word of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameWord {
    /// A site.
    Site,
    /// A support team.
    Team,
    /// A class, by its number.
    Class,
    /// An environment.
    Environment,
    /// A CI that is in it, by its name: a service, or what most others are joined to.
    Ci,
}

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NamePart {
    /// What it is.
    pub word: NameWord,
    /// The word; of a class its id.
    pub text: String,
}

/// Counts of words in one community, or in the whole estate, by kind and number.
#[derive(Clone, Debug, Default)]
pub(super) struct WordCounts {
    pub cis: u32,
    pub counts: BTreeMap<(NameWord, u32), u32>,
}

impl WordCounts {
    pub fn add(&mut self, words: impl Iterator<Item = (NameWord, u32)>) {
        self.cis += 1;
        for word in words {
            *self.counts.entry(word).or_default() += 1;
        }
    }

    /// The words that tell most, at most one of each kind, the most telling first.
    pub fn most_telling(&self, whole: &Self) -> Vec<(NameWord, u32)> {
        let mut best: BTreeMap<NameWord, (f64, u32)> = BTreeMap::new();
        for (&(word, number), &count) in &self.counts {
            let share = f64::from(count) / f64::from(self.cis.max(1));
            let everywhere = whole.counts.get(&(word, number)).copied().unwrap_or(count);
            let expected = f64::from(everywhere) / f64::from(whole.cis.max(1));
            let telling = share * (share / expected).ln();
            let is_better = best.get(&word).is_none_or(|&(most, _)| telling > most);
            if share >= LEAST_SHARE && telling > 0.0 && is_better {
                best.insert(word, (telling, number));
            }
        }
        let mut ranked: Vec<_> = best.into_iter().collect();
        ranked.sort_by(|left, right| right.1.0.total_cmp(&left.1.0).then(left.0.cmp(&right.0)));
        ranked.truncate(MOST_WORDS);
        ranked
            .into_iter()
            .map(|(word, (_, number))| (word, number))
            .collect()
    }
}

/// Adds to names that occur more than once, and to empty ones, a CI that is in them; `distinguish`
/// gives its name.
pub(super) fn told_apart(
    names: &mut [Vec<NamePart>],
    mut distinguish: impl FnMut(usize) -> Option<String>,
) {
    let mut seen = HashSet::new();
    let twice: HashSet<Vec<NamePart>> = names
        .iter()
        .filter(|name| !seen.insert((*name).clone()))
        .cloned()
        .collect();
    for (number, name) in names.iter_mut().enumerate() {
        if name.is_empty() || twice.contains(name) {
            let distinguished = distinguish(number).map(|text| NamePart {
                word: NameWord::Ci,
                text,
            });
            name.splice(0..0, distinguished);
            name.truncate(MOST_WORDS);
        }
    }
}

/// A name in plain words, classes by their labels.
#[must_use]
pub fn plain_name(model: &Model, parts: &[NamePart]) -> String {
    let words: Vec<&str> = parts
        .iter()
        .map(|part| match part.word {
            NameWord::Class => model
                .class(&part.text)
                .map_or(part.text.as_str(), |class| class.label.as_str()),
            _ => part.text.as_str(),
        })
        .collect();
    words.join(" · ")
}
