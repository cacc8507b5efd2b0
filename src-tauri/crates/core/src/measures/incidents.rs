//! The incidents that are measured: each event once.

use std::collections::{BTreeSet, HashMap, HashSet};

use faultline_model::{
    CiId, CiRole, LinkedState, Record, RecordCi, RecordId, RecordKind, RecordLink, RecordLinkKind,
    RecordNumber, RecordState,
};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

/// What the beginning of an incident was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncidentBegin {
    /// Its onset.
    Onset,
    /// When it was detected, where no onset is stated.
    Detected,
    /// When its record was made, where neither is stated.
    Created,
}

/// What an incident came about by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncidentCause {
    /// A CI that the incident, or its problem, names as root cause.
    Ci(CiId),
    /// Its problem, where that names no root-cause CI.
    Problem(RecordId),
}

/// An incident as measures see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedIncident {
    /// Internal id.
    pub id: RecordId,
    /// Its number.
    pub number: RecordNumber,
    /// Its title.
    pub title: String,
    /// 1 (first) to 5.
    pub priority: Option<u8>,
    /// When it began.
    pub began: Timestamp,
    /// What that was taken from.
    pub begin: IncidentBegin,
    /// When it was restored, if that is stated and not before it began.
    pub restored: Option<Timestamp>,
    /// Whether it is resolved or closed.
    pub is_over: bool,
    /// The CIs that it reports, or is about, other than as up.
    pub cis: BTreeSet<CiId>,
    /// What it came about by, as far as that is known.
    pub causes: BTreeSet<IncidentCause>,
}

impl CountedIncident {
    /// From its beginning until it was restored, in seconds; none where that is not known.
    #[must_use]
    pub fn seconds_to_restore(&self) -> Option<i64> {
        let restored = self.restored?;
        Some(restored.as_second() - self.began.as_second())
    }
}

/// The incidents of an estate that count, by number: cancelled ones do not, nor those that are a
/// duplicate or a child of another incident, whose event counts there.
///
/// Cost: reads all incidents and problems and the links of all records.
///
/// # Errors
/// The store cannot be read.
pub fn counted_incidents(view: View<'_>) -> Result<Vec<CountedIncident>, StoreError> {
    let incidents = view.records_of(RecordKind::Incident)?;
    let problems = view.records_of(RecordKind::Problem)?;
    let cis = view.all_record_cis()?;
    Ok(counted(
        &incidents,
        &problems,
        &cis,
        &view.all_record_links()?,
    ))
}

fn counted(
    incidents: &[Record],
    problems: &[Record],
    cis: &[RecordCi],
    links: &[RecordLink],
) -> Vec<CountedIncident> {
    let is_incident: HashSet<RecordId> = incidents.iter().map(|one| one.id).collect();
    let is_problem: HashSet<RecordId> = problems.iter().map(|one| one.id).collect();
    let mut of_record: HashMap<RecordId, Vec<&RecordCi>> = HashMap::new();
    for link in cis {
        of_record.entry(link.record).or_default().push(link);
    }
    let root_causes = |record: RecordId| {
        let links = of_record.get(&record).into_iter().flatten();
        let causes = links.filter(|link| link.role == CiRole::RootCause);
        causes.map(|link| IncidentCause::Ci(link.ci))
    };
    let mut echoes = HashSet::new();
    let mut of_problems: HashMap<RecordId, BTreeSet<IncidentCause>> = HashMap::new();
    for link in links {
        let leads_to_incident = is_incident.contains(&link.target);
        match link.kind {
            RecordLinkKind::Duplicates | RecordLinkKind::ChildOf if leads_to_incident => {
                echoes.insert(link.source);
            }
            RecordLinkKind::CausedBy if is_problem.contains(&link.target) => {
                let causes = of_problems.entry(link.source).or_default();
                if root_causes(link.target).next().is_none() {
                    causes.insert(IncidentCause::Problem(link.target));
                }
                causes.extend(root_causes(link.target));
            }
            _ => {}
        }
    }
    let counts = |one: &&Record| one.state != RecordState::Cancelled && !echoes.contains(&one.id);
    let one = |record: &Record| {
        let (began, begin) = began(record);
        let mut causes = of_problems.remove(&record.id).unwrap_or_default();
        causes.extend(root_causes(record.id));
        let links = of_record.get(&record.id).into_iter().flatten();
        let broken = links.filter(|link| {
            matches!(link.role, CiRole::Affected | CiRole::Reported)
                && link.state != Some(LinkedState::Up)
        });
        CountedIncident {
            id: record.id,
            number: record.number,
            title: record.title.clone(),
            priority: record.priority,
            began,
            begin,
            restored: time(record, "restored").filter(|&restored| restored >= began),
            is_over: record.state.is_over(),
            cis: broken.map(|link| link.ci).collect(),
            causes,
        }
    };
    incidents.iter().filter(counts).map(one).collect()
}

fn began(incident: &Record) -> (Timestamp, IncidentBegin) {
    let onset = time(incident, "onset").map(|at| (at, IncidentBegin::Onset));
    let detected = || time(incident, "detected").map(|at| (at, IncidentBegin::Detected));
    onset
        .or_else(detected)
        .unwrap_or((incident.created_at, IncidentBegin::Created))
}

fn time(record: &Record, field: &str) -> Option<Timestamp> {
    record.value(field)?.parse().ok()
}
