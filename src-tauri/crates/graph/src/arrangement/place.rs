//! A whole arrangement, made anew.

use rayon::prelude::*;

use super::discs::{self, Pull};
use super::forces::{self, Point};
use super::hierarchy::{self, Members};
use super::{Adjacency, Arrangement, ArrangementDetail, Community, Place};
use crate::{Cancelled, Graph, Node};

/// Space between two communities, and between two regions.
const COMMUNITY_GAP: f32 = 1.5;
const REGION_GAP: f32 = 5.0;
/// CIs placed between two reports; communities are placed side by side meanwhile.
const BATCH: usize = 16_000;

impl Graph {
    /// Gathers the CIs into communities and gives each a place.
    ///
    /// `step` is told how many CIs are placed and how many there are, and says whether to go on.
    /// Cost: nearly linear in CIs and relationships, plus the square of the number of communities;
    /// communities are placed in parallel.
    ///
    /// # Errors
    /// [`Cancelled`] if `step` said no.
    pub fn arrange(
        &self,
        detail: ArrangementDetail,
        step: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Arrangement, Cancelled> {
        let total = self.nodes.len() as u64;
        let whole = Adjacency::of(self);
        let found = hierarchy::find(self, &whole, &mut || step(0, total))?;
        let mut arrangement = gathered(self.nodes.len(), &found, detail);
        if detail == ArrangementDetail::Cis {
            self.place_cis(&whole, &found, &mut arrangement, step)?;
        }
        place_communities(&mut arrangement, &self.joined_pairs());
        for place in &mut arrangement.places {
            let community = &arrangement.communities[place.community as usize];
            place.x += community.x;
            place.y += community.y;
        }
        Ok(arrangement)
    }

    /// Places the CIs of each community around its middle, several communities at a time.
    fn place_cis(
        &self,
        whole: &Adjacency,
        found: &[Members],
        arrangement: &mut Arrangement,
        step: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<(), Cancelled> {
        let mut number = 0;
        let mut done = 0;
        for batch in batches(found) {
            if !step(done, self.nodes.len() as u64) {
                return Err(Cancelled);
            }
            let place = |members: &Members| {
                let part = whole.between(&members.nodes);
                forces::placed(&part, &self.dependencies_among(&members.nodes))
            };
            let placed: Vec<Vec<Point>> = batch.par_iter().map(place).collect();
            for (members, points) in batch.iter().zip(placed) {
                arrangement.communities[number].radius = forces::radius_around(&points);
                for (&node, (x, y)) in members.nodes.iter().zip(points) {
                    let place = &mut arrangement.places[node as usize];
                    (place.x, place.y) = (x, y);
                }
                number += 1;
                done += members.nodes.len() as u64;
            }
        }
        Ok(())
    }

    /// Dependencies between two CIs of a community, as numbers of dependent and provider.
    fn dependencies_among(&self, members: &[u32]) -> Vec<(u32, u32)> {
        let mut needs = Vec::new();
        for (number, &member) in members.iter().enumerate() {
            let providers = self.forward.providers(member).iter();
            for provider in providers.filter(|&&provider| provider != member) {
                if let Ok(provider) = members.binary_search(provider) {
                    needs.push((number as u32, provider as u32));
                }
            }
        }
        needs.dedup();
        needs
    }
}

/// Every CI in its community, all communities in one place.
fn gathered(nodes: usize, found: &[Members], detail: ArrangementDetail) -> Arrangement {
    let mut places = vec![Place::default(); nodes];
    let mut communities = Vec::with_capacity(found.len());
    for (number, members) in found.iter().enumerate() {
        for &node in &members.nodes {
            places[node as usize].community = number as u32;
        }
        communities.push(Community {
            region: members.region,
            x: 0.0,
            y: 0.0,
            radius: forces::radius(members.nodes.len()),
            size: members.nodes.len() as u32,
            is_loose: members.is_loose,
        });
    }
    Arrangement {
        communities,
        places,
        detail,
    }
}

/// Places communities within their regions, and regions within the whole.
fn place_communities(arrangement: &mut Arrangement, pairs: &[(Node, Node)]) {
    let links = arrangement.community_links(pairs);
    let communities = &mut arrangement.communities;
    let regions = communities
        .iter()
        .map(|one| one.region as usize + 1)
        .max()
        .unwrap_or(0);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); regions];
    // The number of each community within its region.
    let mut within = vec![0_u32; communities.len()];
    for (number, community) in communities.iter().enumerate() {
        let region = &mut members[community.region as usize];
        within[number] = region.len() as u32;
        region.push(number);
    }
    let mut inner: Vec<Vec<Pull>> = vec![Vec::new(); regions];
    let mut outer: Vec<Pull> = Vec::new();
    for link in &links {
        let (one, other) = (link.one as usize, link.other as usize);
        let region = [communities[one].region, communities[other].region];
        if region[0] == region[1] {
            inner[region[0] as usize].push((within[one], within[other], link.pairs as f32));
        } else {
            outer.push((
                region[0].min(region[1]),
                region[0].max(region[1]),
                link.pairs as f32,
            ));
        }
    }
    let mut radii = Vec::with_capacity(regions);
    let mut middles = Vec::with_capacity(regions);
    for (region, pulls) in members.iter().zip(&inner) {
        let own: Vec<f32> = region
            .iter()
            .map(|&number| communities[number].radius)
            .collect();
        let points = discs::placed(&own, COMMUNITY_GAP, pulls);
        let reach = points
            .iter()
            .zip(&own)
            .map(|(point, radius)| (point.0 * point.0 + point.1 * point.1).sqrt() + radius);
        radii.push(reach.fold(0.0, f32::max));
        middles.push(points);
    }
    let outer = summed(outer);
    let regions = discs::placed(&radii, REGION_GAP, &outer);
    for ((region, points), middle) in members.iter().zip(middles).zip(regions) {
        for (&number, point) in region.iter().zip(points) {
            communities[number].x = middle.0 + point.0;
            communities[number].y = middle.1 + point.1;
        }
    }
}

/// One pull for each pair.
fn summed(mut pulls: Vec<Pull>) -> Vec<Pull> {
    pulls.sort_by_key(|&(one, other, _)| (one, other));
    let runs = pulls.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1));
    runs.map(|run| (run[0].0, run[0].1, run.iter().map(|pull| pull.2).sum()))
        .collect()
}

/// Runs of communities of about [`BATCH`] CIs.
fn batches(found: &[Members]) -> Vec<&[Members]> {
    let mut batches = Vec::new();
    let mut first = 0;
    let mut size = 0;
    for (number, members) in found.iter().enumerate() {
        size += members.nodes.len();
        if size >= BATCH || number + 1 == found.len() {
            batches.push(&found[first..=number]);
            first = number + 1;
            size = 0;
        }
    }
    batches
}
