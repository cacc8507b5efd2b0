//! What a change hits.

use faultline_core::changes as core_changes;
use faultline_core::graph::Affected;
use faultline_core::impact::{Cost, summary};
use serde::Serialize;
use specta::Type;

use crate::impact::{ContactView, CountView, StateCounts, StateView, counts};
use crate::item::CiSummary;
use crate::{ApiError, Session, convert};

/// CIs told of each sort.
const TOLD: usize = 2_000;
/// CIs worth drawing at once.
const DRAWN: usize = 60;

/// What a change hits. CIs that were left out stand in `excluded` alone.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BlastRadiusView {
    /// Internal id of the change.
    pub change: u32,
    /// `CHG-12`.
    pub number: String,
    /// The draft it was asked of; none where that is the estate as it is.
    pub draft: Option<String>,
    /// Counts over all CIs in service.
    pub counts: StateCounts,
    /// CIs hit for certain, worst first (at most 2,000).
    pub certain: Vec<RadiusCiView>,
    /// How many there are.
    pub certain_total: u32,
    /// CIs hit by old or unconfirmed relationships alone (at most 2,000).
    pub likely: Vec<RadiusCiView>,
    /// How many there are.
    pub likely_total: u32,
    /// Hit CIs beyond which the map may end (at most 2,000).
    pub frontier: Vec<UnmappedCiView>,
    /// How many there are.
    pub frontier_total: u32,
    /// Services that are hit, worst and most critical first.
    pub services: Vec<HitServiceView>,
    /// Teams and people to tell, most services first.
    pub contacts: Vec<ContactView>,
    /// Places, most CIs first.
    pub locations: Vec<CountView>,
    /// Cost per hour by currency, "48000 EUR".
    pub cost_per_hour: Vec<String>,
    /// CIs that look concerned and were left out.
    pub excluded: Vec<ExcludedCiView>,
    /// Keys of affected CIs that take no part: planned, retired or deleted.
    pub without_part: Vec<String>,
    /// CIs worth drawing (internal ids).
    pub map: Vec<u32>,
}

/// A CI in a blast radius.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RadiusCiView {
    /// The CI.
    pub ci: CiSummary,
    /// The state it ends in.
    pub state: StateView,
    /// The change itself puts it in that state.
    pub is_affected: bool,
    /// Steps from the nearest affected CI.
    pub hops: u32,
    /// Key of the CI through which it is hit.
    pub via: Option<String>,
}

/// A hit CI beyond which the map may end.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnmappedCiView {
    /// The CI.
    pub ci: CiSummary,
    /// The relationship types by which others of its class are needed and it is not.
    pub missing: Vec<String>,
}

/// A service that is hit.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HitServiceView {
    /// Internal id.
    pub ci: u32,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The state it ends in.
    pub state: StateView,
    /// No doubtful relationship is needed for that.
    pub is_certain: bool,
    /// `critical`, `high`, `medium`, `low`, or none.
    pub criticality: Option<String>,
    /// Agreed availability with its unit, "99.95 %".
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
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExcludedCiView {
    /// Internal id.
    pub ci: u32,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What the calculation says all the same.
    pub state: StateView,
    /// Why it was left out.
    pub note: String,
}

/// What a change hits, with its draft where it names one that is open.
///
/// # Errors
/// No workspace is open, or the record is no change.
pub fn blast_radius(session: &Session, change: u32) -> Result<BlastRadiusView, ApiError> {
    let open = session.open()?;
    let found = core_changes::blast_radius(&open.workspace.live(), change, session.now())?;
    view(session, &found)
}

fn view(session: &Session, found: &core_changes::BlastRadius) -> Result<BlastRadiusView, ApiError> {
    let workspace = session.open()?.workspace.live();
    let reader = workspace.read_at(found.moment)?;
    let view = reader.view();
    let snapshot = &found.answer.snapshot;
    let graph = &snapshot.graph;
    let counted = summary(&found.answer);
    let ci_of = |node| -> Result<Option<CiSummary>, ApiError> {
        let ci = view.ci(graph.ci_id(node))?;
        Ok(ci.map(|ci| convert::summary(&snapshot.model, &ci)))
    };
    let rows = |affected: &[&Affected]| -> Result<Vec<RadiusCiView>, ApiError> {
        let mut rows = Vec::new();
        for one in affected.iter().take(TOLD) {
            rows.extend(ci_of(one.node)?.map(|ci| RadiusCiView {
                ci,
                state: convert::state(one.state),
                is_affected: one.forced.is_some(),
                hops: one.hops,
                via: one.via.map(|node| graph.key(node).to_owned()),
            }));
        }
        Ok(rows)
    };
    let (certain, likely): (Vec<&Affected>, Vec<&Affected>) = found
        .affected()
        .partition(|one| found.confidence.is_certain(one));
    let mut frontier = Vec::new();
    for one in found.confidence.frontier.iter().take(TOLD) {
        let kinds = one.missing.iter();
        let missing = kinds
            .map(|kind| convert::kind_id(&snapshot.model, kind.kind))
            .collect();
        frontier.extend(ci_of(one.node)?.map(|ci| UnmappedCiView { ci, missing }));
    }
    Ok(BlastRadiusView {
        change: found.change.id,
        number: found.change.number.to_string(),
        draft: found.draft.clone(),
        counts: counts(&counted),
        certain: rows(&certain)?,
        certain_total: certain.len() as u32,
        likely: rows(&likely)?,
        likely_total: likely.len() as u32,
        frontier,
        frontier_total: found.confidence.frontier.len() as u32,
        services: found.services.iter().map(service).collect(),
        contacts: found
            .concerned
            .contacts
            .iter()
            .map(|contact| ContactView {
                team: contact.team.clone(),
                owners: contact.owners.clone(),
                cis: contact.cis,
                services: contact.services,
            })
            .collect(),
        locations: found
            .concerned
            .locations
            .iter()
            .map(|(name, count)| CountView {
                name: name.clone(),
                count: *count,
            })
            .collect(),
        cost_per_hour: found
            .cost
            .iter()
            .map(|Cost { currency, amount }| format!("{} {currency}", amount.normalize()))
            .collect(),
        excluded: found
            .excluded
            .iter()
            .map(|one| ExcludedCiView {
                ci: one.ci,
                key: one.key.clone(),
                name: one.name.clone(),
                state: convert::state(one.state),
                note: one.note.clone(),
            })
            .collect(),
        without_part: found.without_part.clone(),
        map: faultline_core::impact::worth_drawing(&found.answer, DRAWN)
            .into_iter()
            .map(|node| graph.ci_id(node))
            .collect(),
    })
}

fn service(one: &core_changes::HitService) -> HitServiceView {
    let core_changes::HitService {
        ci,
        key,
        name,
        state,
        is_certain,
        criticality,
        availability_target,
        rto,
        support_hours,
        agreements,
        owner,
        team,
        outage_cost,
    } = one.clone();
    HitServiceView {
        ci,
        key,
        name,
        state: convert::state(state),
        is_certain,
        criticality: criticality.map(|one| one.as_str().to_owned()),
        availability_target: availability_target.map(convert::percent),
        rto,
        support_hours,
        agreements,
        owner,
        team,
        outage_cost,
    }
}
