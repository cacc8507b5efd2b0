//! The combined blast radius of a release.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use faultline_graph::{Node, State};
use faultline_model::{
    CiId, CiRole, Criticality, Record, RecordId, RecordKind, RecordLinkKind, RecordState,
};
use faultline_store::View;

use super::{DeploymentStep, Needing, deployment_order};
use crate::changes::ChangeFault;
use crate::changes::scheduled::{forced_on, open_draft, put_by};
use crate::impact::{Answer, ask};
use crate::joint_outage::joint_outage;
use crate::records::RecordFault;
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// What the changes of a release do together.
#[derive(Debug)]
pub struct ReleaseRadius {
    /// The release.
    pub release: Record,
    /// Its changes that were not cancelled, by number.
    pub changes: Vec<Record>,
    /// The same in the order of their deployment.
    pub order: Vec<DeploymentStep>,
    /// Names of the drafts that are on the estate it was asked of: those of its changes.
    pub drafts: Vec<String>,
    /// The impact of all of them at once, and of the CIs that the release names itself.
    pub answer: Answer,
    /// The services that are hit, the worst and most critical first.
    pub services: Vec<ReleaseCi>,
    /// Every CI that ends worse with all of them at once than with any one alone: the joint outage,
    /// worst first.
    pub joint: Vec<ReleaseCi>,
}

/// A CI that a release hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseCi {
    /// Internal id.
    pub ci: CiId,
    /// Its key.
    pub key: String,
    /// Its name; its key where only a draft makes it.
    pub name: String,
    /// Whether it is a service.
    pub is_service: bool,
    /// How much depends on it.
    pub criticality: Option<Criticality>,
    /// Its state while everything is deployed at once.
    pub together: State,
    /// Its worst state with one of the changes alone.
    pub alone: State,
    /// The changes that hit it alone, in that state.
    pub by: Vec<RecordId>,
}

/// What a selection is of: a change, or the release itself.
type Selection = (Option<RecordId>, Vec<(Node, State)>);

/// The combined blast radius of a release, asked of the live estate with the drafts of its changes
/// on it.
///
/// Cost: one impact more than it has changes; with drafts a rebuild of the graph in memory for each.
///
/// # Errors
/// The record is no release, or it was cancelled.
pub fn release_radius(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    id: RecordId,
) -> Result<ReleaseRadius, ChangeFault> {
    let workspace = &workspace.live();
    let reader = workspace.read()?;
    let view = reader.view();
    let release = view.record(id)?.ok_or(RecordFault::Gone)?;
    if release.kind() != RecordKind::Release {
        return Err(ChangeFault::NoRelease(release.number));
    }
    let changes = changes_of(view, id)?;
    let mut versions = BTreeSet::new();
    let mut drafts = Vec::new();
    for change in &changes {
        if let Some(draft) = open_draft(view, change)?
            && versions.insert(draft)
        {
            drafts.extend(change.value("draft"));
        }
    }
    let ids: Vec<_> = versions.iter().map(|draft| draft.id).collect();
    let snapshot = workspace.snapshot_with_drafts(&ids)?;
    let mut selections: Vec<Selection> = Vec::new();
    let mut needing = Vec::with_capacity(changes.len());
    for change in &changes {
        let links = view.cis_of_record(change.id)?;
        let affected = links.iter().filter(|link| link.role == CiRole::Affected);
        let cis: BTreeSet<CiId> = affected.map(|link| link.ci).collect();
        selections.push((Some(change.id), forced_on(&snapshot, &put_by(&links))));
        needing.push(Needing {
            id: change.id,
            needs: needs_of(&snapshot, &cis),
            cis,
            start: change.planned_start,
        });
    }
    let own = view.cis_of_record(id)?;
    selections.push((None, forced_on(&snapshot, &put_by(&own))));
    let joint = together(task, &snapshot, view, &selections)?;
    let forced: Vec<(Node, State)> = selections
        .iter()
        .flat_map(|(_, forced)| forced.iter().copied())
        .collect();
    let (services, joint) = joint;
    Ok(ReleaseRadius {
        release,
        order: deployment_order(&needing),
        changes,
        drafts,
        answer: ask(Arc::clone(&snapshot), &forced),
        services,
        joint,
    })
}

/// The changes that are part of a release, by number.
fn changes_of(view: View<'_>, release: RecordId) -> Result<Vec<Record>, ChangeFault> {
    let mut changes = Vec::new();
    for link in view.links_of_record(release)? {
        if link.kind != RecordLinkKind::PartOf || link.target != release {
            continue;
        }
        let found = view.record(link.source)?;
        changes.extend(
            found.filter(|one| {
                one.kind() == RecordKind::Change && one.state != RecordState::Cancelled
            }),
        );
    }
    changes.sort_by_key(|one| one.number.number);
    changes.dedup_by_key(|one| one.id);
    Ok(changes)
}

/// The services that are hit, and the CIs that are worse together.
fn together(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    selections: &[Selection],
) -> Result<(Vec<ReleaseCi>, Vec<ReleaseCi>), ChangeFault> {
    let forced: Vec<&[(Node, State)]> = selections.iter().map(|(_, one)| one.as_slice()).collect();
    let found = joint_outage(task, snapshot, &forced)?;
    let graph = &snapshot.graph;
    let told = |node: Node, state: State| {
        let alone = found.alone.iter().map(|impact| impact.state(node));
        let worst = alone.clone().max().unwrap_or(State::Up);
        let by = alone.zip(selections);
        let by = by.filter(|(state, _)| *state == worst && worst > State::Up);
        ReleaseCi {
            ci: graph.ci_id(node),
            key: graph.key(node).to_owned(),
            name: graph.key(node).to_owned(),
            is_service: snapshot.is_service(node),
            criticality: None,
            together: state,
            alone: worst,
            by: by.filter_map(|(_, (change, _))| *change).collect(),
        }
    };
    let affected = found.together.affected().iter();
    let services = affected.filter(|one| snapshot.is_service(one.node));
    let mut services: Vec<ReleaseCi> = services.map(|one| told(one.node, one.state)).collect();
    let worse = found.worse.iter();
    let mut joint: Vec<ReleaseCi> = worse.map(|one| told(one.node, one.together)).collect();
    name(view, services.iter_mut().chain(&mut joint))?;
    services.sort_by(|left, right| {
        let rank = |one: &ReleaseCi| (one.together, one.criticality);
        rank(right)
            .cmp(&rank(left))
            .then_with(|| left.key.cmp(&right.key))
    });
    Ok((services, joint))
}

/// Writes names and criticality into what is told.
fn name<'c>(
    view: View<'_>,
    cis: impl Iterator<Item = &'c mut ReleaseCi>,
) -> Result<(), ChangeFault> {
    let mut places: HashMap<CiId, Vec<&mut ReleaseCi>> = HashMap::new();
    for one in cis {
        places.entry(one.ci).or_default().push(one);
    }
    for (ci, told) in places {
        let Some(found) = view.ci(ci)? else { continue };
        let word = found.attributes.get("criticality");
        let criticality = word.and_then(|word| word.parse().ok());
        for one in told {
            one.name.clone_from(&found.name);
            one.criticality = criticality;
        }
    }
    Ok(())
}

/// The CIs that these need, directly or not, without regard to what is in service.
fn needs_of(snapshot: &GraphSnapshot, cis: &BTreeSet<CiId>) -> HashSet<CiId> {
    let graph = &snapshot.graph;
    let mut needed = HashSet::new();
    let mut open: Vec<Node> = cis.iter().filter_map(|&ci| graph.node_of(ci)).collect();
    while let Some(node) = open.pop() {
        for dependency in graph.providers(node) {
            if needed.insert(graph.ci_id(dependency.provider)) {
                open.push(dependency.provider);
            }
        }
    }
    needed
}
