//! Which CI a text means.

use std::collections::BTreeSet;

use faultline_model::{CiId, nearest};
use faultline_store::{CiWords, StoreError, View};

use super::estate::{Found, Hit, Place, Wanted, find, variants};
use crate::snapshot::GraphSnapshot;

/// Names that are compared with all keys; each takes a noticeable time in a large estate.
const NEAREST_SEARCHES: usize = 20;
/// CIs proposed for one name.
const PROPOSED: usize = 8;

/// Which CI a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// Exactly one.
    One(CiId),
    /// One of several, by key.
    Several(Vec<CiId>),
    /// One that takes no part.
    NotInService(CiId),
    /// None.
    None,
}

/// Looks texts up in the estate.
pub(super) struct Matcher<'s> {
    pub snapshot: &'s GraphSnapshot,
    view: View<'s>,
    found: Found,
    nearest_left: usize,
}

impl<'s> Matcher<'s> {
    pub fn new(snapshot: &'s GraphSnapshot, view: View<'s>) -> Self {
        Self {
            snapshot,
            view,
            found: Found::default(),
            nearest_left: NEAREST_SEARCHES,
        }
    }

    /// Looks all texts up that will be asked for.
    pub fn look_up(&mut self, wanted: &Wanted) -> Result<(), StoreError> {
        self.found = find(self.snapshot, self.view, wanted)?;
        Ok(())
    }

    /// The CI of a text that was looked up: exact before other cases, keys before names, names
    /// before host names; whole hosts before those without port and domain.
    pub fn find(&self, text: &str) -> Match {
        for variant in variants(text) {
            let hits = self.found.hits(variant);
            let best = hits.iter().filter(|hit| hit.in_service);
            let best = best.map(|hit| rank(hit, variant)).min();
            if let Some(best) = best {
                let of_rank = hits
                    .iter()
                    .filter(|hit| hit.in_service && rank(hit, variant) == best);
                let cis: BTreeSet<(&str, CiId)> =
                    of_rank.map(|hit| (self.key(hit.ci), hit.ci)).collect();
                let cis: Vec<CiId> = cis.into_iter().map(|(_, ci)| ci).collect();
                return match *cis {
                    [ci] => Match::One(ci),
                    _ => Match::Several(cis),
                };
            }
            if let Some(retired) = hits.iter().min_by_key(|hit| rank(hit, variant)) {
                return Match::NotInService(retired.ci);
            }
        }
        Match::None
    }

    /// CIs in service with a key or a name near a text, the nearest first.
    pub fn near(&mut self, text: &str) -> Result<Vec<CiId>, StoreError> {
        let graph = &self.snapshot.graph;
        let mut near: Vec<CiId> = Vec::new();
        if self.nearest_left > 0 {
            self.nearest_left -= 1;
            let host = variants(text).into_iter().next_back().unwrap_or(text);
            let keys = nearest(host, graph.nodes().map(|node| graph.key(node)), PROPOSED);
            near.extend(
                keys.into_iter()
                    .filter_map(|key| graph.node_of_key(key))
                    .map(|node| graph.ci_id(node)),
            );
        }
        if let Some(words) = CiWords::of(text) {
            near.extend(self.view.matches_in_names(&words, PROPOSED as u32)?);
        }
        let mut known = BTreeSet::new();
        near.retain(|&ci| {
            let in_service = graph.node_of(ci).is_some_and(|node| graph.in_service(node));
            in_service && known.insert(ci)
        });
        near.truncate(PROPOSED);
        Ok(near)
    }

    fn key(&self, ci: CiId) -> &str {
        let graph = &self.snapshot.graph;
        graph.node_of(ci).map_or("", |node| graph.key(node))
    }
}

fn rank(hit: &Hit, text: &str) -> (bool, bool, Place) {
    (hit.place == Place::Host, hit.text != text, hit.place)
}
