//! What changes do on estates with drafts on them: while a change that holds a draft of configuration
//! edits is done, the estate is the live one with its draft, and while two are done it has both.

use std::collections::HashMap;
use std::sync::Arc;

use faultline_graph::{ImpactScratch, State};
use faultline_model::CiId;
use faultline_store::StoreError;

use super::collisions::CollidingCi;
use super::scheduled::{DraftVersion, ScheduledChange, forced_on};
use super::{ChangeFault, Footprints};
use crate::snapshot::GraphSnapshot;
use crate::workspace::Workspace;

/// The live estate, and the way to those with drafts on them.
#[derive(Clone, Copy, Debug)]
pub(in crate::changes) struct Estates<'e> {
    pub workspace: &'e Workspace,
    pub live: &'e GraphSnapshot,
}

impl Estates<'_> {
    pub fn footprints(&self) -> &Footprints {
        self.workspace.footprints()
    }
}

/// Drafts that are on an estate together, by id, each once.
pub(in crate::changes) type DraftSet = Box<[DraftVersion]>;

/// The drafts of some changes.
pub(in crate::changes) fn drafts_of(changes: &[&ScheduledChange]) -> DraftSet {
    let mut drafts: Vec<DraftVersion> = changes.iter().filter_map(|one| one.draft).collect();
    drafts.sort_unstable();
    drafts.dedup();
    drafts.into()
}

/// A CI that a selection makes worse than up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::changes) struct HitCi {
    pub ci: CiId,
    pub state: State,
    pub is_service: bool,
    pub key: Box<str>,
}

/// Which drafts are on the estate, and which CIs are put in which states.
type Asked = (DraftSet, Box<[(CiId, State)]>);

/// What selections do on estates with drafts. The answers are kept, the last estate too.
#[derive(Debug, Default)]
pub(in crate::changes) struct DraftedAnswers {
    known: HashMap<Asked, Arc<[HitCi]>>,
    last: Option<(DraftSet, Arc<GraphSnapshot>)>,
    scratch: ImpactScratch,
}

impl DraftedAnswers {
    /// What the CIs that are put in states do where these drafts are on the estate, by id.
    ///
    /// Cost: a footprint, and a rebuild of the graph in memory where the drafts are not those of
    /// the call before.
    ///
    /// # Errors
    /// A draft cannot be read, or `keep_going` said no.
    pub fn hit(
        &mut self,
        estates: Estates<'_>,
        drafts: &DraftSet,
        put: &[(CiId, State)],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Arc<[HitCi]>, ChangeFault> {
        let question = (drafts.clone(), Box::from(put));
        if let Some(known) = self.known.get(&question) {
            return Ok(Arc::clone(known));
        }
        let estate = self.estate(estates, drafts)?;
        let snapshot: &GraphSnapshot = estate.as_deref().unwrap_or(estates.live);
        let graph = &snapshot.graph;
        let forced = forced_on(snapshot, put);
        let footprint = graph.footprint(&forced, &mut self.scratch, keep_going)?;
        let states = footprint.states().iter();
        let mut hit: Vec<HitCi> = states
            .map(|&(node, state)| HitCi {
                ci: graph.ci_id(node),
                state,
                is_service: snapshot.is_service(node),
                key: graph.key(node).into(),
            })
            .collect();
        hit.sort_unstable_by_key(|one| one.ci);
        let hit: Arc<[HitCi]> = hit.into();
        self.known.insert(question, Arc::clone(&hit));
        Ok(hit)
    }

    /// How many answers are kept.
    pub fn kept(&self) -> usize {
        self.known.len()
    }

    /// The estate with drafts on it; none where that is the live one.
    fn estate(
        &mut self,
        estates: Estates<'_>,
        drafts: &DraftSet,
    ) -> Result<Option<Arc<GraphSnapshot>>, StoreError> {
        if drafts.is_empty() {
            return Ok(None);
        }
        if let Some((_, last)) = self.last.as_ref().filter(|(last, _)| last == drafts) {
            return Ok(Some(Arc::clone(last)));
        }
        let ids: Vec<_> = drafts.iter().map(|draft| draft.id).collect();
        let made = estates.workspace.snapshot_with_drafts(&ids)?;
        self.last = Some((drafts.clone(), Arc::clone(&made)));
        Ok(Some(made))
    }
}

/// The state of a CI among those that are hit, which stand by id.
fn state_in(hit: &[HitCi], ci: CiId) -> State {
    let position = hit.binary_search_by_key(&ci, |one| one.ci);
    position.map_or(State::Up, |position| hit[position].state)
}

/// What two changes do to each other where at least one holds a draft.
pub(in crate::changes) struct DraftedPair {
    /// The services that both leave degraded or down, by key, worst first.
    pub services: Vec<CollidingCi>,
    /// The CIs that end worse with both than with either, worst first, then by key; with whether
    /// each is a service.
    pub worse: Vec<(bool, CollidingCi)>,
}

/// What two changes do to each other: each alone on the estate with its own draft, both together on
/// the one with both.
///
/// # Errors
/// A draft cannot be read, or `keep_going` said no.
pub(in crate::changes) fn drafted_pair(
    answers: &mut DraftedAnswers,
    estates: Estates<'_>,
    one: &ScheduledChange,
    other: &ScheduledChange,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<DraftedPair, ChangeFault> {
    let mut alone = |change: &ScheduledChange| {
        answers.hit(estates, &drafts_of(&[change]), &change.put, keep_going)
    };
    let alone = [alone(one)?, alone(other)?];
    let mut put = [one.put.as_slice(), &other.put].concat();
    put.sort_unstable_by_key(|&(ci, state)| (ci, std::cmp::Reverse(state)));
    put.dedup_by_key(|&mut (ci, _)| ci);
    let together = answers.hit(estates, &drafts_of(&[one, other]), &put, keep_going)?;
    let colliding = |hit: &HitCi, together: State| CollidingCi {
        ci: hit.ci,
        key: hit.key.to_string(),
        alone: [0, 1].map(|side: usize| state_in(&alone[side], hit.ci)),
        together,
    };
    let mut services: Vec<CollidingCi> = alone[0]
        .iter()
        .filter(|hit| hit.is_service && hit.state >= State::Degraded)
        .map(|hit| colliding(hit, hit.state.max(state_in(&alone[1], hit.ci))))
        .filter(|one| one.alone[1] >= State::Degraded)
        .collect();
    let mut worse: Vec<(bool, CollidingCi)> = together
        .iter()
        .map(|hit| (hit.is_service, colliding(hit, hit.state)))
        .filter(|(_, one)| one.together > one.alone[0].max(one.alone[1]))
        .collect();
    let rank = |one: &CollidingCi| (std::cmp::Reverse(one.together), one.key.clone());
    services.sort_by_cached_key(rank);
    worse.sort_by_cached_key(|(_, one)| rank(one));
    Ok(DraftedPair { services, worse })
}
