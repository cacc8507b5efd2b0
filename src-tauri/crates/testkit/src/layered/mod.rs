//! A generated estate of any size: layered from racks to services, divided into sites of unequal
//! size, with heavy-tailed popularity and redundancy. The same seed gives the same estate on every
//! platform; rows are made one at a time and need no memory.
//!
//! Every site hangs on one core switch ([`Layered::core_switch`]). At 1,000,000 CIs that of the
//! first site has about 150,000 affected CIs.

mod links;
mod output;
mod shape;

pub use links::LinkRow;
use shape::{CLASSES, SITES, Shape};

use crate::random::Random;

/// A generated estate.
#[derive(Clone, Debug)]
pub struct Layered {
    shape: Shape,
    seed: u64,
}

/// A CI of a generated estate. Its index is its place in [`Layered::cis`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiRow {
    /// Unique key, such as "vm-0000123".
    pub key: String,
    /// A name that differs from the key.
    pub name: String,
    /// Id of its class.
    pub class: &'static str,
    /// Life-cycle status.
    pub status: &'static str,
    /// Attribute `environment`.
    pub environment: &'static str,
    /// Attribute `owner`.
    pub owner: String,
    /// Attribute `support_team`.
    pub support_team: &'static str,
    /// Attribute `criticality`.
    pub criticality: &'static str,
    /// Attribute `location`.
    pub location: String,
}

impl Layered {
    /// An estate of about `cis` CIs, at least 2,000, and 2.4 times as many relationships.
    #[must_use]
    pub fn new(cis: u32, seed: u64) -> Self {
        Self {
            shape: Shape::new(cis.max(2_000)),
            seed,
        }
    }

    /// How many CIs there are.
    #[must_use]
    pub fn ci_count(&self) -> u32 {
        self.shape.ci_count()
    }

    /// Every CI.
    pub fn cis(&self) -> impl Iterator<Item = CiRow> + '_ {
        (0..self.ci_count()).map(|ci| self.ci(ci))
    }

    /// Every relationship, by the CI that states it.
    pub fn links(&self) -> impl Iterator<Item = LinkRow> + '_ {
        (0..self.ci_count()).flat_map(|ci| links::links_of(self, ci))
    }

    /// Key of the switch on which a site hangs; site 0 is the largest.
    #[must_use]
    pub fn core_switch(&self, site: usize) -> String {
        self.key(self.shape.core_switch(site % SITES))
    }

    /// The key of a CI by its index.
    #[must_use]
    pub fn key(&self, ci: u32) -> String {
        let place = self.shape.place(ci);
        let class = &CLASSES[place.class];
        let number = self.shape.shuffled(place);
        format!("{}-{number:07}", class.prefix)
    }

    fn ci(&self, ci: u32) -> CiRow {
        const ENVIRONMENTS: [&str; 4] = ["production", "production", "test", "development"];
        const CRITICALITIES: [&str; 4] = ["critical", "high", "medium", "low"];
        const FIRST_NAMES: [&str; 8] = [
            "Ada", "Boris", "Chiara", "Deniz", "Edith", "Femi", "Grace", "Hiro",
        ];
        const LAST_NAMES: [&str; 8] = [
            "Almeida", "Brandt", "Costa", "Dvořák", "Eriksen", "Fischer", "García", "Huang",
        ];
        const TEAMS: [&str; 6] = [
            "Network Operations",
            "Data Centre",
            "Platform",
            "Databases",
            "Applications East",
            "Applications West",
        ];
        let mut random = Random::new(self.seed, ci, 0);
        let place = self.shape.place(ci);
        let class = &CLASSES[place.class];
        let core = self.shape.core_switch(place.site) == ci;
        let status = match random.below(200) {
            _ if core => "live",
            0 | 1 => "planned",
            2 | 3 => "retired",
            4 => "maintenance",
            _ => "live",
        };
        CiRow {
            key: self.key(ci),
            name: format!("{} {} of site {}", class.word, place.number, place.site + 1),
            class: class.id,
            status,
            environment: random.one_of(&ENVIRONMENTS),
            owner: format!(
                "{} {}",
                random.one_of(&FIRST_NAMES),
                random.one_of(&LAST_NAMES)
            ),
            support_team: random.one_of(&TEAMS),
            criticality: random.one_of(&CRITICALITIES),
            location: format!("Site {}, row {}", place.site + 1, random.below(40)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::Layered;

    #[test]
    fn an_estate_has_the_size_shape_and_popularity_it_promises() {
        let estate = Layered::new(20_000, 7);
        let cis: Vec<_> = estate.cis().collect();
        let links: Vec<_> = estate.links().collect();
        assert!((19_500..20_500).contains(&cis.len()), "{}", cis.len());
        let per_ci = links.len() as f64 / cis.len() as f64;
        assert!((2.3..2.5).contains(&per_ci), "{per_ci}");
        let keys: BTreeSet<&str> = cis.iter().map(|ci| ci.key.as_str()).collect();
        assert_eq!(keys.len(), cis.len());
        assert!(keys.contains(estate.core_switch(0).as_str()));

        let defaults = ["powered_by", "has_member"];
        let grouped = links
            .iter()
            .filter(|link| link.group.is_some() || defaults.contains(&link.kind));
        let share = grouped.count() as f64 / links.len() as f64;
        assert!((0.17..0.23).contains(&share), "{share}");

        let mut mentions: BTreeMap<u32, usize> = BTreeMap::new();
        for link in &links {
            *mentions.entry(link.target).or_default() += 1;
        }
        let most = mentions.values().max().copied().unwrap_or_default();
        assert!(most > 50 * links.len() / cis.len(), "{most}");
    }

    #[test]
    fn both_files_hold_a_line_for_every_row_and_are_the_same_again() {
        let write = || {
            let (mut cis, mut links) = (Vec::new(), Vec::new());
            Layered::new(2_000, 1)
                .write_csv(&mut cis, &mut links)
                .unwrap();
            [cis, links].map(|file| String::from_utf8(file).unwrap())
        };
        let [cis, links] = write();
        let estate = Layered::new(2_000, 1);
        assert_eq!(cis.lines().count(), estate.cis().count() + 1);
        assert_eq!(links.lines().count(), estate.links().count() + 1);
        assert_eq!([cis, links], write());
    }

    #[test]
    fn a_generated_estate_makes_a_graph_in_which_the_core_switch_takes_its_site_along() {
        let estate = Layered::new(20_000, 7);
        let graph = estate.builder().build();
        let root = graph.node_of_key(&estate.core_switch(0)).unwrap();
        let impact = graph.impact(&[(root, faultline_graph::State::Down)]);
        let share = impact.affected().len() as f64 / graph.node_count() as f64;
        assert!((0.1..0.25).contains(&share), "{share}");
        assert!(graph.group_count() > 1_000);
    }
}
