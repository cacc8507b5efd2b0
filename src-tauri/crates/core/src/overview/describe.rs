//! What is in each community, in words and numbers.

use std::cmp::Reverse;

use faultline_graph::{Arrangement, CommunityLink, Node};
use faultline_model::{CiId, Criticality};
use faultline_store::{StoreError, View};

use super::name::{NamePart, NameWord, WordCounts, told_apart};
use super::words::CiWords;
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;
use crate::task::TaskContext;

/// Services told of a community.
const SERVICES_TOLD: usize = 5;
/// Classes told of a community.
const CLASSES_TOLD: usize = 3;

/// An estate with its communities described.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The communities and the place of each CI.
    pub arrangement: Arrangement,
    /// By community.
    pub communities: Vec<CommunityDescription>,
    /// The name of each region.
    pub regions: Vec<Vec<NamePart>>,
    /// Pairs of CIs that are joined; none where CIs have no places of their own.
    pub pairs: Vec<(Node, Node)>,
    /// How many pairs are joined.
    pub pair_count: usize,
    /// How many pairs join each two communities.
    pub links: Vec<CommunityLink>,
    /// What is told of each CI.
    pub words: CiWords,
}

/// What is in a community.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommunityDescription {
    /// Its name, the most telling part first; unlike all other names, where anything tells it apart.
    pub name: Vec<NamePart>,
    /// Its most critical services.
    pub services: Vec<CiId>,
    /// How many services it has.
    pub service_count: u32,
    /// CIs by criticality, the least critical first.
    pub by_criticality: [u32; 4],
    /// The classes with most CIs and how many each has, by class number.
    pub classes: Vec<(u16, u32)>,
}

/// Describes the communities of an arrangement.
///
/// Cost: one sequential read of the CIs, and a sort of the relationships.
///
/// # Errors
/// The task was cancelled, or the store cannot be read.
pub fn describe(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    arrangement: Arrangement,
) -> Result<Overview, Stopped> {
    let words = CiWords::read(task, snapshot, view)?;
    let mut pairs = snapshot.graph.joined_pairs();
    let pair_count = pairs.len();
    let links = arrangement.community_links(&pairs);
    let mut gathering = Gathering::of(snapshot, &arrangement, &words);
    gathering.note_hubs(&pairs);
    let communities = gathering.described(view)?;
    let regions = gathering.region_names(view)?;
    if arrangement.detail == faultline_graph::ArrangementDetail::Communities {
        pairs = Vec::new();
    }
    Ok(Overview {
        arrangement,
        communities,
        regions,
        pairs,
        pair_count,
        links,
        words,
    })
}

/// What is counted of each community and region.
struct Gathering<'a> {
    snapshot: &'a GraphSnapshot,
    arrangement: &'a Arrangement,
    words: &'a CiWords,
    whole: WordCounts,
    communities: Vec<WordCounts>,
    regions: Vec<WordCounts>,
    services: Vec<Vec<(Option<Criticality>, Node)>>,
    by_criticality: Vec<[u32; 4]>,
    /// The best joined CI of each community and how many it is joined to.
    hubs: Vec<Option<(u32, Node)>>,
}

impl<'a> Gathering<'a> {
    fn of(snapshot: &'a GraphSnapshot, arrangement: &'a Arrangement, words: &'a CiWords) -> Self {
        let count = arrangement.communities.len();
        let regions = arrangement
            .communities
            .iter()
            .map(|one| one.region as usize + 1);
        let mut gathering = Self {
            snapshot,
            arrangement,
            words,
            whole: WordCounts::default(),
            communities: vec![WordCounts::default(); count],
            regions: vec![WordCounts::default(); regions.max().unwrap_or(0)],
            services: vec![Vec::new(); count],
            by_criticality: vec![[0; 4]; count],
            hubs: vec![None; count],
        };
        for node in snapshot.graph.nodes() {
            gathering.take(node);
        }
        gathering
    }

    fn take(&mut self, node: Node) {
        let community = self.arrangement.place(node).community as usize;
        let region = self.arrangement.communities[community].region as usize;
        let of_ci = self.words_of(node);
        let of_ci = of_ci.iter().copied().flatten();
        self.whole.add(of_ci.clone());
        self.communities[community].add(of_ci.clone());
        self.regions[region].add(of_ci);
        let criticality = self.words.criticalities[node.index()];
        if let Some(criticality) = criticality {
            self.by_criticality[community][criticality as usize] += 1;
        }
        if self.snapshot.is_service(node) && self.snapshot.graph.in_service(node) {
            self.services[community].push((criticality, node));
        }
    }

    fn words_of(&self, node: Node) -> [Option<(NameWord, u32)>; 4] {
        let index = node.index();
        let class = u32::from(self.snapshot.graph.class(node));
        [
            self.words
                .sites
                .number(index)
                .map(|number| (NameWord::Site, number)),
            self.words
                .teams
                .number(index)
                .map(|number| (NameWord::Team, number)),
            Some((NameWord::Class, class)),
            self.words
                .environments
                .number(index)
                .map(|number| (NameWord::Environment, number)),
        ]
    }

    fn note_hubs(&mut self, pairs: &[(Node, Node)]) {
        let mut joined = vec![0_u32; self.snapshot.graph.node_count()];
        for (one, other) in pairs {
            joined[one.index()] += 1;
            joined[other.index()] += 1;
        }
        for node in self.snapshot.graph.nodes() {
            let hub = &mut self.hubs[self.arrangement.place(node).community as usize];
            let count = joined[node.index()];
            if hub.is_none_or(|(most, _)| count > most) {
                *hub = Some((count, node));
            }
        }
    }

    fn described(&mut self, view: View<'_>) -> Result<Vec<CommunityDescription>, StoreError> {
        for services in &mut self.services {
            services.sort_by_key(|&(criticality, node)| (Reverse(criticality), node));
        }
        let names = self.named(
            &self.communities,
            |community| self.distinguishing(community),
            view,
        )?;
        let described = names.into_iter().enumerate();
        Ok(described
            .map(|(community, name)| CommunityDescription {
                name,
                services: self.services[community]
                    .iter()
                    .take(SERVICES_TOLD)
                    .map(|&(_, node)| self.snapshot.graph.ci_id(node))
                    .collect(),
                service_count: self.services[community].len() as u32,
                by_criticality: self.by_criticality[community],
                classes: most_classes(&self.communities[community]),
            })
            .collect())
    }

    fn region_names(&self, view: View<'_>) -> Result<Vec<Vec<NamePart>>, StoreError> {
        let largest = |region: usize| {
            let of_region = self.arrangement.communities.iter().enumerate();
            of_region
                .filter(|(_, one)| one.region as usize == region)
                .max_by_key(|&(number, one)| (one.size, Reverse(number)))
                .and_then(|(number, _)| self.distinguishing(number))
        };
        self.named(&self.regions, largest, view)
    }

    /// The CI that tells a community from others: its most critical service, else its hub.
    fn distinguishing(&self, community: usize) -> Option<Node> {
        let service = self.services[community].first().map(|&(_, node)| node);
        service.or(self.hubs[community].map(|(_, node)| node))
    }

    fn named(
        &self,
        counted: &[WordCounts],
        distinguishing: impl Fn(usize) -> Option<Node>,
        view: View<'_>,
    ) -> Result<Vec<Vec<NamePart>>, StoreError> {
        let mut names: Vec<Vec<NamePart>> = counted
            .iter()
            .map(|counts| {
                let words = counts.most_telling(&self.whole);
                words.into_iter().map(|word| self.part(word)).collect()
            })
            .collect();
        let mut fault = None;
        told_apart(&mut names, |number| {
            let ci = distinguishing(number)?;
            match view.ci(self.snapshot.graph.ci_id(ci)) {
                Ok(found) => found.map(|ci| ci.name),
                Err(error) => {
                    fault = Some(error);
                    None
                }
            }
        });
        fault.map_or(Ok(names), Err)
    }

    fn part(&self, (word, number): (NameWord, u32)) -> NamePart {
        let list = match word {
            NameWord::Site => &self.words.sites,
            NameWord::Team => &self.words.teams,
            NameWord::Class | NameWord::Environment | NameWord::Ci => &self.words.environments,
        };
        let text = if word == NameWord::Class {
            let class = u16::try_from(number).ok();
            let class = class.and_then(|number| self.snapshot.model.class_by_number(number));
            class.map_or_else(String::new, |class| class.id.clone())
        } else {
            list.words[number as usize].clone()
        };
        NamePart { word, text }
    }
}

fn most_classes(counts: &WordCounts) -> Vec<(u16, u32)> {
    let mut classes: Vec<(u16, u32)> = counts
        .counts
        .iter()
        .filter(|((word, _), _)| *word == NameWord::Class)
        .filter_map(|(&(_, number), &count)| Some((u16::try_from(number).ok()?, count)))
        .collect();
    classes.sort_by_key(|&(number, count)| (Reverse(count), number));
    classes.truncate(CLASSES_TOLD);
    classes
}
