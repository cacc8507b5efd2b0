//! What is told of each CI on an overview: site, team, criticality, environment.

use std::borrow::Cow;
use std::collections::HashMap;

use faultline_model::{Attributes, Criticality};
use faultline_store::{CiRow, StoreError, View};

use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;
use crate::task::TaskContext;

/// CIs read between two looks at whether to stop.
const CHECK_INTERVAL: u64 = 4_096;

/// The number of a CI that has no such word.
pub(super) const NO_WORD: u32 = u32::MAX;

/// Words, and which of them each CI has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordList {
    /// The words, in the order of first mention.
    pub words: Vec<String>,
    /// The number of each CI's word, by node.
    numbers: Vec<u32>,
    known: HashMap<String, u32>,
}

impl WordList {
    fn of(nodes: usize) -> Self {
        Self {
            numbers: vec![NO_WORD; nodes],
            ..Self::default()
        }
    }

    fn set(&mut self, node: usize, word: Option<Cow<'_, str>>) {
        let Some(word) = word.filter(|word| !word.is_empty()) else {
            return;
        };
        let number = match self.known.get(word.as_ref()) {
            Some(&number) => number,
            None => {
                let number = self.words.len() as u32;
                self.words.push(word.clone().into_owned());
                self.known.insert(word.into_owned(), number);
                number
            }
        };
        self.numbers[node] = number;
    }

    /// The number of a CI's word.
    #[must_use]
    pub fn number(&self, node: usize) -> Option<u32> {
        Some(self.numbers[node]).filter(|&number| number != NO_WORD)
    }
}

/// The words of all CIs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CiWords {
    /// The first part of the location.
    pub sites: WordList,
    /// The support team.
    pub teams: WordList,
    /// The environment.
    pub environments: WordList,
    /// By node.
    pub criticalities: Vec<Option<Criticality>>,
}

impl CiWords {
    /// Reads the words of all CIs.
    ///
    /// Cost: one sequential read of the CIs.
    pub(super) fn read(
        task: &TaskContext<'_>,
        snapshot: &GraphSnapshot,
        view: View<'_>,
    ) -> Result<Self, Stopped> {
        let nodes = snapshot.graph.node_count();
        let mut words = Self {
            sites: WordList::of(nodes),
            teams: WordList::of(nodes),
            environments: WordList::of(nodes),
            criticalities: vec![None; nodes],
        };
        let mut done = 0_u64;
        view.for_each_ci_by_id(|row, _| {
            done += 1;
            if done.is_multiple_of(CHECK_INTERVAL) {
                task.step(done.min(nodes as u64), nodes as u64)?;
            }
            if let Some(node) = snapshot.graph.node_of(row.id) {
                words.take(node.index(), &row);
            }
            Ok::<(), Stopped>(())
        })?;
        words.name_sites(view)?;
        Ok(words)
    }

    fn take(&mut self, node: usize, row: &CiRow<'_>) {
        let value = |id| Attributes::find(row.attributes, id);
        let site = value("location").map(|location| site_of(&location).to_owned());
        self.sites.set(node, site.map(Cow::Owned));
        self.teams.set(node, value("support_team"));
        self.environments.set(node, value("environment"));
        self.criticalities[node] = value("criticality").and_then(|word| word.parse().ok());
    }

    /// A site that is itself a CI goes by its name: "Data centre Hamburg" instead of "HAM1".
    fn name_sites(&mut self, view: View<'_>) -> Result<(), StoreError> {
        for word in &mut self.sites.words {
            if let Some(site) = view.ci_by_key(word)? {
                *word = site.name;
            }
        }
        Ok(())
    }
}

/// The site of a location such as "HAM1 · R07" or "Site 3, row 12": what comes before the first separator.
fn site_of(location: &str) -> &str {
    let end = [" · ", ",", ";"]
        .iter()
        .filter_map(|separator| location.find(separator))
        .min();
    location[..end.unwrap_or(location.len())].trim()
}

#[cfg(test)]
mod tests {
    use super::site_of;

    #[test]
    fn a_site_is_the_first_part_of_a_location() {
        for (location, site) in [
            ("HAM1 · R07", "HAM1"),
            ("Site 3, row 12", "Site 3"),
            ("eu-central-1", "eu-central-1"),
            (" Berlin ; 4th floor, east", "Berlin"),
            ("", ""),
        ] {
            assert_eq!(site_of(location), site);
        }
    }
}
