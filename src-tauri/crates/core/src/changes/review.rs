//! Looking back at a change: what was predicted against what was reported.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use faultline_graph::{Node, State};
use faultline_model::{CiId, CiRole, LinkedState, Record, RecordId, RecordKind, RecordNumber};
use faultline_store::file::FileFault;
use faultline_store::{Moment, StoreError, View};
use jiff::Timestamp;

use super::blast_radius::{change_of, radius_at};
use super::{BlastRadius, ChangeFault, TimeSpan, blast_radius, open_draft};
use crate::snapshot::GraphSnapshot;
use crate::time::{TimeFault, newest};
use crate::workspace::Workspace;

/// Seconds after its end in which an incident is thought to come from a change: two days.
pub const SECONDS_AFTER: i64 = 48 * 3_600;

/// A CI that was predicted or reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedCi {
    /// Internal id.
    pub ci: CiId,
    /// Its key.
    pub key: String,
    /// Whether it is a service.
    pub is_service: bool,
    /// What was predicted; up where nothing was.
    pub predicted: State,
    /// Numbers of the incidents that report it degraded or down.
    pub incidents: Vec<RecordNumber>,
}

/// A relationship that would have foretold a miss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedRelationship {
    /// Key of the CI that was missed.
    pub source: String,
    /// Id of the relationship type.
    pub kind: String,
    /// Key of the CI that was changed.
    pub target: String,
    /// How many relationships of this type join CIs of these two classes already.
    pub alike: u32,
}

/// A change looked back at.
#[derive(Clone, Debug)]
pub struct ChangeReview {
    /// The change.
    pub change: Record,
    /// When incidents count: from its actual start until two days after its end.
    pub span: TimeSpan,
    /// The newest changeset of the estate that the prediction was asked of.
    pub predicted_at: u32,
    /// The draft that was on it.
    pub draft: Option<String>,
    /// Predicted degraded or down, and reported.
    pub hits: Vec<ReviewedCi>,
    /// Reported, and predicted no worse than at risk.
    pub misses: Vec<ReviewedCi>,
    /// Services predicted degraded or down that nobody reported.
    pub false_alarms: Vec<ReviewedCi>,
    /// For each miss that nothing joins to the change.
    pub proposals: Vec<ProposedRelationship>,
}

/// What was predicted of a change against what incidents report. The prediction is asked of the
/// estate as it was when the change was planned to begin: what was learnt since is no prediction. A
/// draft that is still open is asked as it stands, since its edits are not live at any moment.
///
/// # Errors
/// The record is no change, or it was not begun.
pub fn review_change(
    workspace: &Workspace,
    id: RecordId,
    now: Timestamp,
) -> Result<ChangeReview, ChangeFault> {
    let radius = predicted(workspace, id, now)?;
    let change = radius.change.clone();
    let start = change
        .actual_start
        .ok_or(ChangeFault::NotBegun(change.number))?;
    let end = change.actual_end.unwrap_or(now).as_second();
    let span = TimeSpan {
        start,
        end: Timestamp::from_second(end.saturating_add(SECONDS_AFTER)).unwrap_or(Timestamp::MAX),
    };
    let reported = reported_in(workspace, span)?;
    let snapshot = &radius.answer.snapshot;
    let today = workspace.live().snapshot()?;
    let graph = &snapshot.graph;
    let (mut hits, mut misses, mut false_alarms) = (Vec::new(), Vec::new(), Vec::new());
    for (&ci, incidents) in &reported {
        let Some(node) = graph.node_of(ci) else {
            // It was made since, so that nobody could predict it.
            let made_since = today.graph.node_of(ci);
            let incidents = incidents.iter().copied().collect();
            misses.extend(made_since.map(|node| reviewed(&today, node, State::Up, incidents)));
            continue;
        };
        let predicted = radius.answer.impact.state(node);
        let reviewed = reviewed(
            snapshot,
            node,
            predicted,
            incidents.iter().copied().collect(),
        );
        match predicted >= State::Degraded {
            true => hits.push(reviewed),
            false => misses.push(reviewed),
        }
    }
    for affected in radius.affected() {
        let ci = graph.ci_id(affected.node);
        if affected.state >= State::Degraded
            && snapshot.is_service(affected.node)
            && !reported.contains_key(&ci)
        {
            false_alarms.push(reviewed(
                snapshot,
                affected.node,
                affected.state,
                Vec::new(),
            ));
        }
    }
    Ok(ChangeReview {
        proposals: proposals(&radius, &misses),
        predicted_at: snapshot.changeset,
        draft: radius.draft.clone(),
        change,
        span,
        hits,
        misses,
        false_alarms,
    })
}

/// The blast radius as it was to be seen when the change was planned to begin.
fn predicted(
    workspace: &Workspace,
    id: RecordId,
    now: Timestamp,
) -> Result<BlastRadius, ChangeFault> {
    let reader = workspace.read()?;
    let view = reader.view();
    let change = change_of(view, id)?;
    if open_draft(view, &change)?.is_some() {
        return blast_radius(workspace, id, now);
    }
    let moment = match change.planned_start.or(change.actual_start) {
        Some(begun) => recorded_by(view, begun)?,
        None => Moment::Now,
    };
    drop(reader);
    radius_at(workspace, change, None, moment, now)
}

/// The estate as it was recorded by a time. A start before anything was recorded is asked of what
/// there is.
fn recorded_by(view: View<'_>, at: Timestamp) -> Result<Moment, ChangeFault> {
    let changeset = newest(view, |recorded| recorded <= at).map_err(|fault| match fault {
        TimeFault::Store(fault) => fault,
        _ => StoreError::File(FileFault::Damaged),
    })?;
    Ok(match changeset {
        0 => Moment::Now,
        number if number == view.head()?.number => Moment::Now,
        number => Moment::Changeset(number),
    })
}

fn reviewed(
    snapshot: &GraphSnapshot,
    node: Node,
    predicted: State,
    incidents: Vec<RecordNumber>,
) -> ReviewedCi {
    ReviewedCi {
        ci: snapshot.graph.ci_id(node),
        key: snapshot.graph.key(node).to_owned(),
        is_service: snapshot.is_service(node),
        predicted,
        incidents,
    }
}

/// The CIs that incidents of a time report degraded or down, with these incidents.
fn reported_in(
    workspace: &Workspace,
    span: TimeSpan,
) -> Result<BTreeMap<CiId, BTreeSet<RecordNumber>>, ChangeFault> {
    let reader = workspace.read()?;
    let view = reader.view();
    let mut reported: BTreeMap<CiId, BTreeSet<RecordNumber>> = BTreeMap::new();
    for incident in view.records_of(RecordKind::Incident)? {
        let onset = incident.value("onset");
        let onset = onset.and_then(|at| at.parse::<Timestamp>().ok());
        let at = onset.unwrap_or(incident.created_at);
        if at < span.start || at >= span.end {
            continue;
        }
        for link in view.cis_of_record(incident.id)? {
            if link.role == CiRole::Reported && link.state != Some(LinkedState::Up) {
                reported.entry(link.ci).or_default().insert(incident.number);
            }
        }
    }
    Ok(reported)
}

/// For each miss that is up by the prediction the relationship that CIs of its class have most
/// often to CIs of the changed ones' classes; `depends_on` where they have none.
fn proposals(radius: &BlastRadius, misses: &[ReviewedCi]) -> Vec<ProposedRelationship> {
    let snapshot = &radius.answer.snapshot;
    let graph = &snapshot.graph;
    let roots: Vec<Node> = radius.answer.roots.iter().map(|root| root.0).collect();
    let unknown = misses.iter().filter(|one| one.predicted == State::Up);
    let unknown: Vec<Node> = unknown.filter_map(|one| graph.node_of(one.ci)).collect();
    if roots.is_empty() || unknown.is_empty() {
        return Vec::new();
    }
    let classes: BTreeSet<u16> = unknown.iter().map(|&node| graph.class(node)).collect();
    let mut counts: HashMap<(u16, u16, u16), u32> = HashMap::new();
    for node in graph
        .nodes()
        .filter(|&node| classes.contains(&graph.class(node)))
    {
        for dependency in graph.providers(node) {
            let to = graph.class(dependency.provider);
            *counts
                .entry((graph.class(node), dependency.kind, to))
                .or_default() += 1;
        }
    }
    let mut proposed = Vec::new();
    for miss in unknown {
        let of_root = |&root: &Node| {
            let joins = counts.iter().filter(move |((from, _, to), _)| {
                *from == graph.class(miss) && *to == graph.class(root)
            });
            joins.map(move |(&(_, kind, _), &count)| (count, std::cmp::Reverse(kind), root))
        };
        let best = roots.iter().flat_map(of_root).max();
        let (alike, kind, target) = match best {
            Some((count, kind, root)) => (count, Some(kind.0), root),
            None => (0, None, roots[0]),
        };
        let kind = kind.and_then(|kind| snapshot.model.relationship_type_by_number(kind));
        proposed.push(ProposedRelationship {
            source: graph.key(miss).to_owned(),
            kind: kind.map_or("depends_on".to_owned(), |kind| kind.id.clone()),
            target: graph.key(target).to_owned(),
            alike,
        });
    }
    proposed
}
