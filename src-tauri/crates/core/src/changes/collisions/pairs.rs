//! Collisions of two changes whose times overlap.

use faultline_graph::{Cancelled, Node, State};
use faultline_model::CiId;

use super::super::footprints::FootprintCache;
use super::super::scheduled::ScheduledChange;
use super::{CollidesWith, CollidingCi, Collision, CollisionKind};
use crate::snapshot::GraphSnapshot;

/// CIs told of one collision.
const TOLD: usize = 200;

/// What two changes do to each other, whatever their times.
///
/// # Errors
/// `keep_going` said no.
pub(in crate::changes) fn between(
    cache: &mut FootprintCache,
    snapshot: &GraphSnapshot,
    one: &ScheduledChange,
    other: &ScheduledChange,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<Collision>, Cancelled> {
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
    if !one.forced.is_empty() && !other.forced.is_empty() {
        let first = cache.number(snapshot, &one.forced, keep_going)?;
        let second = cache.number(snapshot, &other.forced, keep_going)?;
        let pair = cache.pair(first, second, keep_going)?;
        if !pair.services.is_empty() {
            let mut services: Vec<CollidingCi> = pair
                .services
                .iter()
                .map(|&(node, alone)| colliding(snapshot, node, alone, alone[0].max(alone[1])))
                .collect();
            services.sort_by(|left, right| {
                let rank = |ci: &CollidingCi| std::cmp::Reverse(ci.together);
                (rank(left), &left.key).cmp(&(rank(right), &right.key))
            });
            let services_total = services.len();
            services.truncate(TOLD);
            found.push(Collision {
                services,
                services_total,
                ..blank(CollisionKind::SharedService, one, other)
            });
        }
        if pair.worse_total > 0 {
            let described = pair.worse.iter().map(|worse| {
                let ci = colliding(snapshot, worse.node, worse.alone, worse.together);
                (snapshot.is_service(worse.node), ci)
            });
            let (services, cis): (Vec<_>, Vec<_>) = described.partition(|(service, _)| *service);
            let services: Vec<CollidingCi> = services.into_iter().map(|(_, ci)| ci).collect();
            found.push(Collision {
                cis: cis.into_iter().map(|(_, ci)| ci).collect(),
                cis_total: pair.worse_total - services.len(),
                services_total: services.len(),
                services,
                ..blank(CollisionKind::JointOutage, one, other)
            });
        }
    }
    if one.implementer().is_some() && one.implementer() == other.implementer() {
        found.push(Collision {
            implementer: one.record.value("implementer"),
            ..blank(CollisionKind::SameImplementer, one, other)
        });
    }
    Ok(found)
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
