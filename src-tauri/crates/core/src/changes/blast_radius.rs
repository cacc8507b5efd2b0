//! The blast radius of a change: what its affected CIs hit, how surely, and whom that concerns.

use std::collections::HashMap;
use std::sync::Arc;

use faultline_graph::{Affected, State};
use faultline_model::{CiId, CiRole, Criticality, Record, RecordId, RecordKind};
use faultline_store::{Moment, Reader, StoreError, View};
use jiff::Timestamp;

use super::ChangeFault;
use super::scheduled::forced_by;
use crate::confidence::{self, Confidence, NormalRelationships, assess};
use crate::draft::DraftId;
use crate::impact::{Answer, Concerned, Cost, ask, concerned, cost_per_hour};
use crate::records::RecordFault;
use crate::snapshot::GraphSnapshot;
use crate::workspace::Workspace;

/// What a change hits.
#[derive(Debug)]
pub struct BlastRadius {
    /// The change.
    pub change: Record,
    /// The draft that it was asked of; the estate as it is where none.
    pub draft: Option<String>,
    /// The same as a moment.
    pub moment: Moment,
    /// States, hops, carriers.
    pub answer: Answer,
    /// How sure they are, and where the map ends.
    pub confidence: Confidence,
    /// The services it hits, worst and most critical first; excluded ones are left out.
    pub services: Vec<HitService>,
    /// Teams, owners and places.
    pub concerned: Concerned,
    /// What it costs per hour, by currency.
    pub cost: Vec<Cost>,
    /// CIs that look concerned and were left out, with what the calculation says of them.
    pub excluded: Vec<Excluded>,
    /// Affected CIs that take no part: planned, retired or deleted since.
    pub without_part: Vec<String>,
}

/// A service that a change hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitService {
    /// Internal id.
    pub ci: CiId,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The state it ends in.
    pub state: State,
    /// Whether no doubtful relationship is needed for that.
    pub is_certain: bool,
    /// How much depends on it.
    pub criticality: Option<Criticality>,
    /// The availability that was agreed, in per cent as written.
    pub availability_target: Option<String>,
    /// Recovery-time objective in hours as written.
    pub rto: Option<String>,
    /// When it is supported.
    pub support_hours: Option<String>,
    /// Names of the service-level agreements that cover it.
    pub agreements: Vec<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Who runs it.
    pub team: Option<String>,
    /// Loss per hour of outage as written.
    pub outage_cost: Option<String>,
}

/// A CI that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Internal id.
    pub ci: CiId,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What the calculation says all the same.
    pub state: State,
    /// Why it was left out.
    pub note: String,
}

impl BlastRadius {
    /// The affected CIs without those left out, in the order of the answer.
    pub fn affected(&self) -> impl Iterator<Item = &Affected> {
        let graph = &self.answer.snapshot.graph;
        self.answer.impact.affected().iter().filter(|one| {
            let ci = graph.ci_id(one.node);
            self.excluded.iter().all(|excluded| excluded.ci != ci)
        })
    }
}

/// The blast radius of a change, with its draft where it names one that is still open.
///
/// Cost: an impact, and a pass over the estate to know what is normal.
///
/// # Errors
/// The record is no change, or its draft cannot be looked at.
pub fn blast_radius(
    workspace: &Workspace,
    id: RecordId,
    now: Timestamp,
) -> Result<BlastRadius, ChangeFault> {
    let reader = workspace.read()?;
    let change = reader.view().record(id)?.ok_or(RecordFault::Gone)?;
    if change.kind() != RecordKind::Change {
        return Err(ChangeFault::NoChange(change.number));
    }
    let links = reader.view().cis_of_record(id)?;
    let (draft, snapshot, estate) = estate_of(workspace, reader.view(), &change)?;
    let view = estate.view();
    let forced = forced_by(&snapshot, &links);
    let answer = ask(Arc::clone(&snapshot), &forced);
    let rule = confidence::rule(view)?;
    let normal = NormalRelationships::of(&snapshot, &rule);
    let confidence = assess(&answer, view, &rule, &normal, now, &mut || true)?;
    let mut excluded = Vec::new();
    let mut without_part = Vec::new();
    for link in &links {
        let node = snapshot.graph.node_of(link.ci);
        if link.role == CiRole::Affected
            && !node.is_some_and(|node| snapshot.graph.in_service(node))
        {
            let ci = reader.view().ci(link.ci)?;
            without_part.push(ci.map_or_else(|| format!("CI {}", link.ci), |ci| ci.key));
        }
        if link.role == CiRole::Excluded
            && let Some(ci) = view.ci(link.ci)?
        {
            excluded.push(Excluded {
                ci: ci.id,
                key: ci.key,
                name: ci.name,
                state: node.map_or(State::Up, |node| answer.impact.state(node)),
                note: link.note.clone(),
            });
        }
    }
    let mut services = hit_services(&answer, &confidence, view)?;
    services.retain(|service| excluded.iter().all(|one| one.ci != service.ci));
    Ok(BlastRadius {
        concerned: concerned(&answer, view)?,
        cost: cost_per_hour(&answer, view)?,
        change,
        moment: estate.view().moment(),
        draft,
        answer,
        confidence,
        services,
        excluded,
        without_part,
    })
}

/// The estate that a change is asked of: its draft where that is open, else what is live.
fn estate_of<'w>(
    workspace: &'w Workspace,
    view: View<'_>,
    change: &Record,
) -> Result<(Option<String>, Arc<GraphSnapshot>, Reader<'w>), ChangeFault> {
    Ok(match draft_of(view, change)? {
        Some((name, id)) => {
            let moment = Moment::Draft(id);
            let snapshot = workspace.snapshot_at(moment)?;
            (Some(name), snapshot, workspace.read_at(moment)?)
        }
        None => (None, workspace.snapshot()?, workspace.read()?),
    })
}

/// The draft that a change names, as long as it is open: one that was applied is live by now.
///
/// # Errors
/// The store cannot be read.
pub fn draft_of(view: View<'_>, change: &Record) -> Result<Option<(String, DraftId)>, StoreError> {
    let Some(name) = change.value("draft") else {
        return Ok(None);
    };
    let draft = view.draft_by_name(&name)?;
    Ok(draft.map(|draft| (name, draft.id)))
}

fn hit_services(
    answer: &Answer,
    confidence: &Confidence,
    view: View<'_>,
) -> Result<Vec<HitService>, StoreError> {
    let snapshot = &answer.snapshot;
    let hit = answer.impact.affected().iter();
    let hit: HashMap<CiId, &Affected> = hit
        .filter(|one| snapshot.is_service(one.node))
        .map(|one| (snapshot.graph.ci_id(one.node), one))
        .collect();
    let mut services = Vec::with_capacity(hit.len());
    for (&id, affected) in &hit {
        let Some(ci) = view.ci(id)? else { continue };
        let text = |name: &str| ci.attributes.get(name).map(|value| value.into_owned());
        services.push(HitService {
            ci: id,
            state: affected.state,
            is_certain: confidence.is_certain(affected),
            criticality: text("criticality").and_then(|word| word.parse().ok()),
            availability_target: text("availability_target"),
            rto: text("rto"),
            support_hours: text("support_hours"),
            agreements: agreements(snapshot, view, id)?,
            owner: text("owner"),
            team: text("support_team"),
            outage_cost: text("outage_cost"),
            key: ci.key,
            name: ci.name,
        });
    }
    services.sort_by(|left, right| {
        let rank = |one: &HitService| (one.state, one.criticality);
        rank(right)
            .cmp(&rank(left))
            .then_with(|| left.key.cmp(&right.key))
    });
    Ok(services)
}

/// Names of the agreements by which a service is covered.
fn agreements(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    service: CiId,
) -> Result<Vec<String>, StoreError> {
    let covered = snapshot.model.relationship_type("covered_by");
    let covered = covered.map(|kind| kind.number);
    let mut names = Vec::new();
    for one in view.relationships_of(service)? {
        if Some(one.kind) == covered && one.source == service {
            names.extend(view.ci(one.target)?.map(|ci| ci.name));
        }
    }
    Ok(names)
}
