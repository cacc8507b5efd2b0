//! One pass over the relationships.

use faultline_graph::Node;
use faultline_model::Validity;
use faultline_store::View;
use jiff::Timestamp;

use super::figures::Gathered;
use super::groups::Groups;
use super::{Check, Finding, HealthRule, Reason};
use crate::confidence::{Doubt, Judge};
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;

/// Goes over the relationships once; `step` is asked after each. Says how many have both ends in service.
pub(super) fn pass(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    rule: &HealthRule,
    now: Timestamp,
    retired: &[bool],
    gathered: &mut Gathered,
    step: &mut dyn FnMut() -> Result<(), Stopped>,
) -> Result<u32, Stopped> {
    let graph = &snapshot.graph;
    let judge = Judge::new(view, &rule.confidence, now)?;
    let validity = Validity::of(&snapshot.model);
    let mut groups = Groups::new(snapshot);
    let (mut in_service, mut with_an_end) = (0, 0);
    view.for_each_relationship(|row, since| {
        step()?;
        let ends = (graph.node_of(row.source), graph.node_of(row.target));
        let kind = snapshot.model.relationship_type_by_number(row.kind);
        let ((Some(source), Some(target)), Some(kind)) = (ends, kind) else {
            return Ok::<(), Stopped>(());
        };
        groups.consider(&row, kind, source, target);
        let works = [source, target].map(|node| graph.in_service(node));
        with_an_end += u32::from(works[0] || works[1]);
        if works[0] && works[1] {
            in_service += 1;
            let classes = [source, target].map(|node| graph.class(node));
            if !validity.allows(row.kind, classes[0], classes[1]) {
                let reason = Reason::NotAllowed {
                    kind: row.kind,
                    other: target,
                };
                let node = source;
                gathered.add(Check::NotAllowed, Finding { node, reason });
            }
            let (node, other) = if kind.dependent_is_source() {
                (source, target)
            } else {
                (target, source)
            };
            if let Some(doubt) = judge.doubt_of_version(row.id, since) {
                doubted(doubt, row.kind, node, other, gathered);
            }
        }
        for (node, other, outgoing) in [(source, target, true), (target, source, false)] {
            if graph.in_service(node) && retired[other.index()] {
                let reason = Reason::RetiredEnd {
                    kind: row.kind,
                    other,
                    outgoing,
                };
                gathered.add(Check::RetiredEnds, Finding { node, reason });
            }
        }
        Ok(())
    })?;
    groups.gather(view, gathered)?;
    gathered.looked_at(
        &[
            Check::NotAllowed,
            Check::OldRelationships,
            Check::DroppedRelationships,
        ],
        in_service,
    );
    gathered.looked_at(&[Check::RetiredEnds], with_an_end);
    Ok(in_service)
}

fn doubted(doubt: Doubt, kind: u16, node: Node, other: Node, gathered: &mut Gathered) {
    let (check, reason) = match doubt {
        Doubt::Old { confirmed } => (
            Check::OldRelationships,
            Reason::Old {
                kind,
                other,
                confirmed,
            },
        ),
        Doubt::Gone { source, confirmed } => (
            Check::DroppedRelationships,
            Reason::Dropped {
                kind,
                other,
                source: source.into(),
                confirmed,
            },
        ),
    };
    gathered.add(check, Finding { node, reason });
}
