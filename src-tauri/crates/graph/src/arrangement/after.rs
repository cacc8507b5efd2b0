//! An arrangement after edits: CIs that stay do not move.

use std::collections::{HashMap, HashSet};

use super::{Adjacency, Arrangement, ArrangementDetail, Community, Place, forces};
use crate::{CiId, Graph};

/// An arrangement of which more CIs than one in this many are new is better made anew.
const MOST_NEW: usize = 4;

/// Where a CI lay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnownPlace {
    /// Internal id of the CI.
    pub ci: CiId,
    /// Its place.
    pub place: Place,
}

impl Graph {
    /// The arrangement of this graph in which every CI of `known` keeps its place; new ones are put
    /// next to what they are joined to. None where so many are new that all is better arranged anew.
    ///
    /// Communities keep their numbers; one without CIs has size 0. Cost: linear.
    #[must_use]
    pub fn arranged_after(
        &self,
        communities: &[Community],
        known: &[KnownPlace],
        detail: ArrangementDetail,
    ) -> Option<Arrangement> {
        let mut places: Vec<Option<Place>> = vec![None; self.nodes.len()];
        let mut kept = 0;
        for one in known {
            if let Some(node) = self.nodes.find_id(one.ci) {
                kept += usize::from(places[node as usize].replace(one.place).is_none());
            }
        }
        if communities.is_empty() || (places.len() - kept) * MOST_NEW > places.len() {
            return None;
        }
        let mut newcomers = Newcomers {
            communities: communities.to_vec(),
            taken: places
                .iter()
                .flatten()
                .map(|place| square(place.x, place.y))
                .collect(),
            places,
            detail,
        };
        if kept < self.nodes.len() {
            newcomers.place_all(&Adjacency::of(self));
        }
        Some(newcomers.finished())
    }
}

struct Newcomers {
    communities: Vec<Community>,
    places: Vec<Option<Place>>,
    /// Squares of one unit in which a CI lies.
    taken: HashSet<(i32, i32)>,
    detail: ArrangementDetail,
}

fn square(x: f32, y: f32) -> (i32, i32) {
    (x.floor() as i32, y.floor() as i32)
}

impl Newcomers {
    /// From the placed ones outwards, so that a chain of new CIs hangs together.
    fn place_all(&mut self, whole: &Adjacency) {
        let mut open: Vec<u32> = (0..whole.len() as u32)
            .filter(|&node| self.places[node as usize].is_none())
            .collect();
        loop {
            let before = open.len();
            open.retain(|&node| match self.beside_neighbours(whole, node) {
                Some(place) => {
                    self.put(node, place);
                    false
                }
                None => true,
            });
            if open.len() == before {
                break;
            }
        }
        for node in open {
            let community = self.loose_community();
            let middle = &self.communities[community as usize];
            let place = Place {
                community,
                x: middle.x,
                y: middle.y,
            };
            self.put(node, place);
        }
    }

    /// The community that a CI is joined to most, and the middle of its neighbours there.
    fn beside_neighbours(&self, whole: &Adjacency, node: u32) -> Option<Place> {
        let mut weights: HashMap<u32, (u32, f32, f32, f32)> = HashMap::new();
        for (other, weight) in whole.edges(node) {
            if let Some(place) = self.places[other as usize] {
                let sum = weights.entry(place.community).or_default();
                *sum = (
                    sum.0 + weight,
                    sum.1 + place.x,
                    sum.2 + place.y,
                    sum.3 + 1.0,
                );
            }
        }
        let most = weights
            .into_iter()
            .max_by_key(|&(community, sum)| (sum.0, u32::MAX - community));
        most.map(|(community, (_, x, y, count))| Place {
            community,
            x: x / count,
            y: y / count,
        })
    }

    /// Puts a CI on the nearest free square.
    fn put(&mut self, node: u32, mut place: Place) {
        if self.detail == ArrangementDetail::Cis {
            let (column, row) = square(place.x, place.y);
            let free = rings().find(|(x, y)| !self.taken.contains(&(column + x, row + y)));
            let (x, y) = free.expect("some square of infinitely many is free");
            self.taken.insert((column + x, row + y));
            place.x = (column + x) as f32 + 0.5;
            place.y = (row + y) as f32 + 0.5;
        }
        self.places[node as usize] = Some(place);
    }

    /// The community of what is joined to nothing: one that there is, or a new one to the right of all.
    fn loose_community(&mut self) -> u32 {
        if let Some(number) = self.communities.iter().position(|one| one.is_loose) {
            return number as u32;
        }
        let right = |one: &Community| one.x + one.radius;
        let edge = self.communities.iter().map(right).fold(0.0, f32::max);
        let regions = self.communities.iter().map(|one| one.region + 1).max();
        let radius = forces::radius(self.places.iter().filter(|place| place.is_none()).count());
        self.communities.push(Community {
            region: regions.unwrap_or(0),
            x: edge + radius + 5.0,
            y: 0.0,
            radius,
            size: 0,
            is_loose: true,
        });
        self.communities.len() as u32 - 1
    }

    /// Sizes as they are now, and discs that hold all their CIs.
    fn finished(mut self) -> Arrangement {
        for community in &mut self.communities {
            community.size = 0;
        }
        let places: Vec<Place> = self.places.into_iter().flatten().collect();
        for place in &places {
            let community = &mut self.communities[place.community as usize];
            community.size += 1;
            if self.detail == ArrangementDetail::Cis {
                let (x, y) = (place.x - community.x, place.y - community.y);
                let distance = (x * x + y * y).sqrt();
                community.radius = community.radius.max(distance + 0.8);
            }
        }
        Arrangement {
            communities: self.communities,
            places,
            detail: self.detail,
        }
    }
}

/// The squares around one, ring by ring.
fn rings() -> impl Iterator<Item = (i32, i32)> {
    (0_i32..).flat_map(|ring| {
        (-ring..=ring).flat_map(move |y| {
            (-ring..=ring)
                .filter(move |x| x.abs().max(y.abs()) == ring)
                .map(move |x| (x, y))
        })
    })
}
