//! Collisions of two changes whose times overlap.

use faultline_graph::{Cancelled, Node, State};
use faultline_model::CiId;

use super::super::ChangeFault;
use super::super::drafted::{DraftedPair, Estates, drafted_pair};
use super::super::footprints::FootprintCache;
use super::super::scheduled::ScheduledChange;
use super::{CollidesWith, CollidingCi, Collision, CollisionKind};
use crate::snapshot::GraphSnapshot;

/// CIs told of one collision.
const TOLD: usize = 200;

/// What two changes do to each other, whatever their times.
///
/// # Errors
/// A draft cannot be read, or `keep_going` said no.
pub(in crate::changes) fn between(
    cache: &mut FootprintCache,
    estates: Estates<'_>,
    one: &ScheduledChange,
    other: &ScheduledChange,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<Collision>, ChangeFault> {
    let snapshot = estates.live;
    let mut found = Vec::new();
    let same = shared(&one.cis, &other.cis);
    if !same.is_empty() {
        let told = same.iter().take(TOLD);
        let cis = told.map(|&ci| same_ci(snapshot, ci, one, other)).collect();
        found.push(Collision {
            cis,
            cis_total: same.len(),
            ..blank(CollisionKind::SameCi, one, other)
        });
    }
    let is_drafted = one.draft.is_some() || other.draft.is_some();
    if is_drafted && !(one.put.is_empty() && other.put.is_empty()) {
        let pair = drafted_pair(&mut cache.drafted, estates, one, other, keep_going)?;
        tell_drafted(&mut found, pair, one, other);
    } else if !one.forced.is_empty() && !other.forced.is_empty() {
        tell_live(&mut found, cache, snapshot, [one, other], keep_going)?;
    }
    if one.implementer().is_some() && one.implementer() == other.implementer() {
        found.push(Collision {
            implementer: one.record.value("implementer"),
            ..blank(CollisionKind::SameImplementer, one, other)
        });
    }
    Ok(found)
}

fn tell_live(
    found: &mut Vec<Collision>,
    cache: &mut FootprintCache,
    snapshot: &GraphSnapshot,
    [one, other]: [&ScheduledChange; 2],
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<(), Cancelled> {
    let first = cache.number(snapshot, &one.forced, keep_going)?;
    let second = cache.number(snapshot, &other.forced, keep_going)?;
    let pair = cache.pair(first, second, keep_going)?;
    let mut services: Vec<CollidingCi> = pair
        .services
        .iter()
        .map(|&(node, alone)| colliding(snapshot, node, alone, alone[0].max(alone[1])))
        .collect();
    services.sort_by(|left, right| {
        let rank = |ci: &CollidingCi| std::cmp::Reverse(ci.together);
        (rank(left), &left.key).cmp(&(rank(right), &right.key))
    });
    found.extend(shared_service(services, one, other));
    if pair.worse_total > 0 {
        let described = pair.worse.iter().map(|worse| {
            let ci = colliding(snapshot, worse.node, worse.alone, worse.together);
            (snapshot.is_service(worse.node), ci)
        });
        found.push(joint(described, pair.worse_total, one, other));
    }
    Ok(())
}

fn tell_drafted(
    found: &mut Vec<Collision>,
    DraftedPair { services, worse }: DraftedPair,
    one: &ScheduledChange,
    other: &ScheduledChange,
) {
    found.extend(shared_service(services, one, other));
    let total = worse.len();
    if total > 0 {
        found.push(joint(worse.into_iter().take(TOLD), total, one, other));
    }
}

fn shared_service(
    mut services: Vec<CollidingCi>,
    one: &ScheduledChange,
    other: &ScheduledChange,
) -> Option<Collision> {
    let services_total = services.len();
    services.truncate(TOLD);
    (services_total > 0).then(|| Collision {
        services,
        services_total,
        ..blank(CollisionKind::SharedService, one, other)
    })
}

/// A joint outage of CIs, each with whether it is a service, of `total` in all.
fn joint(
    worse: impl Iterator<Item = (bool, CollidingCi)>,
    total: usize,
    one: &ScheduledChange,
    other: &ScheduledChange,
) -> Collision {
    let (services, cis): (Vec<_>, Vec<_>) = worse.partition(|(service, _)| *service);
    let services: Vec<CollidingCi> = services.into_iter().map(|(_, ci)| ci).collect();
    Collision {
        cis: cis.into_iter().map(|(_, ci)| ci).collect(),
        cis_total: total - services.len(),
        services_total: services.len(),
        services,
        ..blank(CollisionKind::JointOutage, one, other)
    }
}

fn blank(kind: CollisionKind, one: &ScheduledChange, other: &ScheduledChange) -> Collision {
    Collision {
        kind,
        change: one.record.id,
        number: one.record.number,
        title: one.record.title.clone(),
        span: one.span,
        with: CollidesWith::Change {
            id: other.record.id,
            number: other.record.number,
            title: other.record.title.clone(),
        },
        other_span: Some(other.span),
        cis: Vec::new(),
        cis_total: 0,
        services: Vec::new(),
        services_total: 0,
        implementer: None,
    }
}

fn same_ci(
    snapshot: &GraphSnapshot,
    ci: CiId,
    one: &ScheduledChange,
    other: &ScheduledChange,
) -> CollidingCi {
    let graph = &snapshot.graph;
    let node = graph.node_of(ci);
    let alone = [one, other].map(|change| {
        let forced = change.forced.iter().find(|(known, _)| Some(*known) == node);
        forced.map_or(State::Up, |(_, state)| *state)
    });
    CollidingCi {
        ci,
        key: node.map_or_else(String::new, |node| graph.key(node).to_owned()),
        together: alone[0].max(alone[1]),
        alone,
    }
}

pub(super) fn colliding(
    snapshot: &GraphSnapshot,
    node: Node,
    alone: [State; 2],
    together: State,
) -> CollidingCi {
    CollidingCi {
        ci: snapshot.graph.ci_id(node),
        key: snapshot.graph.key(node).to_owned(),
        alone,
        together,
    }
}

fn shared(one: &[CiId], other: &[CiId]) -> Vec<CiId> {
    let is_shared = |ci: &&CiId| other.binary_search(ci).is_ok();
    one.iter().filter(is_shared).copied().collect()
}
