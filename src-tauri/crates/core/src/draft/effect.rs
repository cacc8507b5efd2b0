//! What a choice in a conflict changes: which dependencies differ between the two sides, and which
//! services end in other states when what the conflict is about fails.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{CiId, State};
use faultline_model::{DraftId, GroupIdentity, GroupMembership, RedundancyGroup, Relationship};

use super::merge::{Merge, Merged, merge};
use super::{About, Choices, DraftFault, Side, names};
use crate::snapshot::GraphSnapshot;
use crate::workspace::Workspace;

/// Members of a group whose failure is tried, one by one.
const MEMBERS_TRIED: usize = 32;

/// A dependency that is there, or is like this, on one side only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DependencyChange {
    /// Key of the CI that depends.
    pub dependent: String,
    /// Key of the CI that it depends on.
    pub provider: String,
    /// Id of the relationship type.
    pub kind: String,
    /// How it counts: `hard`, `soft`, or its group with what that needs.
    pub counts: String,
}

/// A service that ends in another state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateDifference {
    /// Key of the CI that fails.
    pub root: String,
    /// Internal id of the service.
    pub ci: CiId,
    /// Key of the service.
    pub key: String,
    /// Its state if live is taken; none where it is not there or out of service.
    pub live: Option<State>,
    /// Its state if the draft is taken.
    pub draft: Option<State>,
}

/// What a choice in a conflict changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceEffect {
    /// Dependencies that are so only if live is taken, by dependent and provider.
    pub only_live: Vec<DependencyChange>,
    /// Dependencies that are so only if the draft is taken.
    pub only_draft: Vec<DependencyChange>,
    /// Services that end in another state when the CI that the conflict is about, an end of its
    /// relationship or a member of its group is down, by root and key.
    pub states: Vec<StateDifference>,
}

/// What taking live or the draft in one conflict changes, given what is chosen in the others (the
/// draft's word where nothing is). Cost: two rebuilds of the graph in memory.
///
/// # Errors
/// The draft is gone, or has no such conflict.
pub fn effect(
    workspace: &Workspace,
    draft: DraftId,
    conflict: &str,
    choices: &Choices,
) -> Result<ChoiceEffect, DraftFault> {
    let live = workspace.live();
    let below = live.snapshot()?;
    let reader = live.read()?;
    names::known(reader.view(), draft)?;
    let taking = |side| {
        let mut choices = choices.clone();
        choices.each.insert(conflict.to_owned(), side);
        merge(reader.view(), draft, &choices)
    };
    let [live, draft] = [taking(Side::Live)?, taking(Side::Draft)?];
    let found = draft.conflicts.iter().find(|one| one.id == conflict);
    let about = found.map(|found| found.about.clone());
    let about = about.ok_or_else(|| DraftFault::UnknownConflict {
        id: conflict.to_owned(),
    })?;
    let graph = |merge: &Merge| below.with_rows(below.changeset, &merge.changed_rows());
    let graphs = Sides {
        live: graph(&live),
        draft: graph(&draft),
    };
    let dependents = graphs.concerned(&differing(&live, &draft));
    let [of_live, of_draft] =
        [&graphs.live, &graphs.draft].map(|graph| dependencies(graph, &dependents));
    let mut states = Vec::new();
    for root in graphs.roots(&about) {
        graphs.compare(root, &mut states);
    }
    Ok(ChoiceEffect {
        only_live: of_live.difference(&of_draft).cloned().collect(),
        only_draft: of_draft.difference(&of_live).cloned().collect(),
        states,
    })
}

/// CIs whose dependencies may differ between two merges: those that differ, ends of relationships
/// that do, and dependents of groups that do.
fn differing(one: &Merge, other: &Merge) -> BTreeSet<CiId> {
    fn rows<'m, T: PartialEq>(
        one: &'m BTreeMap<u32, Merged<T>>,
        other: &'m BTreeMap<u32, Merged<T>>,
    ) -> impl Iterator<Item = (u32, [Option<&'m T>; 2])> {
        let ids: BTreeSet<u32> = one.keys().chain(other.keys()).copied().collect();
        let target = |merged: Option<&'m Merged<T>>, known: Option<&'m Merged<T>>| match merged {
            Some(merged) => merged.target.as_ref(),
            // A row that one merge leaves alone is there as it is in live.
            None => known.and_then(|known| known.live.as_ref()),
        };
        ids.into_iter().filter_map(move |id| {
            let (first, second) = (one.get(&id), other.get(&id));
            let targets = [target(first, second), target(second, first)];
            (targets[0] != targets[1]).then_some((id, targets))
        })
    }
    let mut cis: BTreeSet<CiId> = rows(&one.cis, &other.cis).map(|(id, _)| id).collect();
    for (_, targets) in rows(&one.relationships, &other.relationships) {
        let ends = |one: &Relationship| [one.source, one.target];
        cis.extend(targets.into_iter().flatten().flat_map(ends));
    }
    for (_, targets) in rows(&one.groups, &other.groups) {
        let dependent = |one: &RedundancyGroup| one.dependent;
        cis.extend(targets.into_iter().flatten().map(dependent));
    }
    cis
}

/// What CIs depend on, in a graph.
fn dependencies(
    snapshot: &GraphSnapshot,
    dependents: &BTreeSet<CiId>,
) -> BTreeSet<DependencyChange> {
    let graph = &snapshot.graph;
    let nodes = dependents.iter().filter_map(|&ci| graph.node_of(ci));
    nodes
        .flat_map(|node| graph.providers(node))
        .map(|one| DependencyChange {
            dependent: graph.key(one.dependent).to_owned(),
            provider: graph.key(one.provider).to_owned(),
            kind: snapshot
                .model
                .relationship_type_by_number(one.kind)
                .map_or_else(String::new, |kind| kind.id.clone()),
            counts: match &one.group {
                None => match one.strength {
                    faultline_graph::Strength::Hard => "hard".to_owned(),
                    faultline_graph::Strength::Soft => "soft".to_owned(),
                },
                Some(group) => format!(
                    "{} of {} in {}",
                    group.needed,
                    group.members,
                    snapshot
                        .group_name(group.identity)
                        .unwrap_or("its default group")
                ),
            },
        })
        .collect()
}

/// The estate with live taken, and with the draft taken.
struct Sides {
    live: GraphSnapshot,
    draft: GraphSnapshot,
}

impl Sides {
    /// The CIs themselves and all that depend on them, on either side.
    fn concerned(&self, cis: &BTreeSet<CiId>) -> BTreeSet<CiId> {
        let mut concerned = cis.clone();
        for snapshot in [&self.live, &self.draft] {
            let graph = &snapshot.graph;
            for node in cis.iter().filter_map(|&ci| graph.node_of(ci)) {
                let dependents = graph.dependents(node);
                concerned.extend(dependents.map(|one| graph.ci_id(one.dependent)));
            }
        }
        concerned
    }

    /// The CIs whose failure shows what a conflict is about.
    fn roots(&self, about: &About) -> Vec<CiId> {
        match about {
            About::Ci(id) => vec![*id],
            About::Relationship(one) => {
                let mut roots = vec![one.source, one.target];
                if one.group != GroupMembership::Unstated {
                    roots.extend(self.members(one.source, None));
                }
                distinct(roots)
            }
            About::Group(dependent, identity) => distinct(self.members(*dependent, Some(identity))),
        }
    }

    /// What a CI depends on as members of a group, of this one if it is said.
    fn members(&self, dependent: CiId, identity: Option<&GroupIdentity>) -> Vec<CiId> {
        let mut members = Vec::new();
        for snapshot in [&self.live, &self.draft] {
            let graph = &snapshot.graph;
            let Some(node) = graph.node_of(dependent) else {
                continue;
            };
            for one in graph.providers(node) {
                let Some(group) = &one.group else { continue };
                let named = snapshot.group_name(group.identity);
                let is_it = match identity {
                    None => true,
                    Some(GroupIdentity::Named(name)) => named == Some(name.as_str()),
                    Some(GroupIdentity::DefaultOf(kind)) => named.is_none() && one.kind == *kind,
                };
                if is_it {
                    members.push(graph.ci_id(one.provider));
                }
            }
        }
        members
    }

    /// Services in different states when a CI is down.
    fn compare(&self, root: CiId, differences: &mut Vec<StateDifference>) {
        let states = |snapshot: &GraphSnapshot| {
            let graph = &snapshot.graph;
            let node = graph.node_of(root).filter(|&node| graph.in_service(node));
            let Some(node) = node else {
                return BTreeMap::new();
            };
            let impact = graph.impact(&[(node, State::Down)]);
            let services = impact
                .affected()
                .iter()
                .filter(|one| snapshot.is_service(one.node));
            services
                .map(|one| (graph.ci_id(one.node), one.state))
                .collect::<BTreeMap<CiId, State>>()
        };
        let (live, draft) = (states(&self.live), states(&self.draft));
        let state = |snapshot: &GraphSnapshot, states: &BTreeMap<CiId, State>, ci| {
            let graph = &snapshot.graph;
            graph.node_of(ci).filter(|&node| graph.in_service(node))?;
            Some(states.get(&ci).copied().unwrap_or(State::Up))
        };
        let key = |ci| {
            [&self.draft, &self.live].into_iter().find_map(|snapshot| {
                let node = snapshot.graph.node_of(ci)?;
                Some(snapshot.graph.key(node).to_owned())
            })
        };
        let cis: BTreeSet<CiId> = live.keys().chain(draft.keys()).copied().collect();
        for ci in cis {
            let of_live = state(&self.live, &live, ci);
            let of_draft = state(&self.draft, &draft, ci);
            if of_live != of_draft {
                differences.push(StateDifference {
                    root: key(root).unwrap_or_default(),
                    ci,
                    key: key(ci).unwrap_or_default(),
                    live: of_live,
                    draft: of_draft,
                });
            }
        }
    }
}

fn distinct(cis: Vec<CiId>) -> Vec<CiId> {
    let mut seen = BTreeSet::new();
    let fresh = cis.into_iter().filter(|ci| seen.insert(*ci));
    fresh.take(MEMBERS_TRIED).collect()
}
