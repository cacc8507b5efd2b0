//! The risk of a change with everything that it comes from.

use faultline_graph::State;
use faultline_model::{CiRole, RecordCi, RecordId};
use faultline_store::View;
use jiff::Timestamp;

use super::super::drafted::Estates;
use super::super::scheduled::{ScheduledChange, open_draft, span_of};
use super::super::{BlastRadius, ChangeFault, TimeSpan};
use super::factor_value::FactorValue;
use super::scale::{self, RiskLevel};
use super::track_record::{TrackRecord, track_records};
use crate::changes::blast_radius;
use crate::changes::collisions::{CollisionKind, active_windows, against_windows, windows_of};
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// One thing that a risk comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskFactor {
    /// Its word in documents.
    pub id: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// How much it counts among the others of its side.
    pub weight: u32,
    /// From 1, harmless, to 5.
    pub score: u8,
    /// What it is for this change.
    pub value: FactorValue,
}

/// The risk of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskAssessment {
    /// From 1 to 5: the row of the matrix.
    pub impact: u8,
    /// From 1 to 5: the column of the matrix.
    pub likelihood: u8,
    /// What the impact comes from.
    pub impact_factors: Vec<RiskFactor>,
    /// What the likelihood comes from.
    pub likelihood_factors: Vec<RiskFactor>,
    /// What the matrix says.
    pub calculated: RiskLevel,
    /// What the record says; none while nobody took it over.
    pub stated: Option<RiskLevel>,
    /// Why the record says something else than the matrix.
    pub reason: Option<String>,
}

impl RiskAssessment {
    /// The risk that counts: what the record says, else what the matrix says.
    #[must_use]
    pub fn level(&self) -> RiskLevel {
        self.stated.unwrap_or(self.calculated)
    }

    /// Whether the record says something else than the matrix.
    #[must_use]
    pub fn is_overridden(&self) -> bool {
        self.stated.is_some_and(|stated| stated != self.calculated)
    }
}

/// The risk of a change, judged at `now`.
///
/// # Errors
/// As [`blast_radius`].
pub fn assess_risk(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    id: RecordId,
    now: Timestamp,
) -> Result<RiskAssessment, ChangeFault> {
    let radius = blast_radius(workspace, id, now)?;
    risk_of_radius(task, workspace, &radius)
}

/// The risk of a change whose blast radius is known.
///
/// # Errors
/// The store cannot be read, a window's query or zone is gone, or it was cancelled.
pub fn risk_of_radius(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    radius: &BlastRadius,
) -> Result<RiskAssessment, ChangeFault> {
    let reader = workspace.read()?;
    let view = reader.view();
    let change = &radius.change;
    let links = view.cis_of_record(change.id)?;
    let impact_factors = vec![
        criticality(radius),
        services_hit(radius),
        end_state(radius),
        planned_outage(radius, &links),
    ];
    let records = track_records(&radius.answer.snapshot, view, change)?;
    let affected = links.iter().filter(|link| link.role == CiRole::Affected);
    let likelihood_factors = vec![
        history(
            "class_history",
            "Changes of this class",
            scale::CLASS_HISTORY_WEIGHT,
            &records.class,
        ),
        history(
            "template_history",
            "Changes from this template",
            scale::TEMPLATE_HISTORY_WEIGHT,
            &records.template,
        ),
        history(
            "team_history",
            "Changes of this team",
            scale::TEAM_HISTORY_WEIGHT,
            &records.team,
        ),
        size(affected.count()),
        backout(radius),
        testing(radius),
        window(task, workspace, view, radius, &links)?,
    ];
    let side =
        |factors: &[RiskFactor]| scale::weighted(factors.iter().map(|one| (one.score, one.weight)));
    let (impact, likelihood) = (side(&impact_factors), side(&likelihood_factors));
    Ok(RiskAssessment {
        impact,
        likelihood,
        impact_factors,
        likelihood_factors,
        calculated: scale::risk_of(impact, likelihood),
        stated: change
            .value("risk")
            .and_then(|word| RiskLevel::from_word(&word)),
        reason: change.value("risk_reason"),
    })
}

fn criticality(radius: &BlastRadius) -> RiskFactor {
    let score = |service: &&super::super::HitService| {
        scale::criticality_score(service.criticality, service.state)
    };
    let worst = radius.services.iter().rev().max_by_key(score);
    RiskFactor {
        id: "criticality",
        label: "Most critical service",
        weight: scale::CRITICALITY_WEIGHT,
        score: worst.as_ref().map_or(1, score),
        value: worst.map_or(FactorValue::NoService, |service| FactorValue::Service {
            name: service.name.clone(),
            criticality: service.criticality,
            state: service.state,
        }),
    }
}

fn services_hit(radius: &BlastRadius) -> RiskFactor {
    let of = |state: State| {
        let hit = radius.services.iter().filter(|one| one.state == state);
        hit.count()
    };
    let (down, degraded) = (of(State::Down), of(State::Degraded));
    RiskFactor {
        id: "services",
        label: "Services hit",
        weight: scale::SERVICES_WEIGHT,
        score: scale::services_score(down + degraded),
        value: FactorValue::Services {
            down,
            degraded,
            at_risk: of(State::AtRisk),
        },
    }
}

fn end_state(radius: &BlastRadius) -> RiskFactor {
    let worst = radius.services.iter().map(|one| one.state).max();
    let worst = worst.unwrap_or(State::Up);
    RiskFactor {
        id: "end_state",
        label: "Worst state of a service",
        weight: scale::END_STATE_WEIGHT,
        score: scale::end_state_score(worst),
        value: FactorValue::Worst(worst),
    }
}

fn planned_outage(radius: &BlastRadius, links: &[RecordCi]) -> RiskFactor {
    let is_planned = radius.change.value("outage").as_deref() == Some("true");
    let affected = links.iter().filter(|link| link.role == CiRole::Affected);
    let stated = affected
        .filter_map(|link| link.minutes)
        .max()
        .map(i64::from);
    let window = span_of(&radius.change).map(|span| span.seconds() / 60);
    let minutes = is_planned.then(|| stated.or(window).unwrap_or(60));
    RiskFactor {
        id: "outage",
        label: "Planned outage",
        weight: scale::OUTAGE_WEIGHT,
        score: scale::outage_score(minutes),
        value: minutes.map_or(FactorValue::NoOutage, |minutes| FactorValue::Outage {
            minutes,
        }),
    }
}

fn history(id: &'static str, label: &'static str, weight: u32, record: &TrackRecord) -> RiskFactor {
    let TrackRecord {
        of,
        successful,
        finished,
    } = record;
    RiskFactor {
        id,
        label,
        weight,
        score: scale::history_score(*successful, *finished),
        value: FactorValue::Finished {
            of: of.clone(),
            is_class: id == "class_history",
            successful: *successful,
            finished: *finished,
        },
    }
}

fn size(count: usize) -> RiskFactor {
    RiskFactor {
        id: "size",
        label: "Size",
        weight: scale::SIZE_WEIGHT,
        score: scale::size_score(count),
        value: FactorValue::Affected(count),
    }
}

fn backout(radius: &BlastRadius) -> RiskFactor {
    let plan = radius.change.value("backout_plan");
    let minutes = radius.change.value("backout_minutes");
    let (score, value) = match (plan, minutes) {
        (Some(_), minutes @ Some(_)) => (1, FactorValue::Backout { minutes }),
        (Some(_), None) => (2, FactorValue::Backout { minutes: None }),
        (None, _) => (5, FactorValue::NoBackout),
    };
    RiskFactor {
        id: "backout",
        label: "Backout",
        weight: scale::BACKOUT_WEIGHT,
        score,
        value,
    }
}

fn testing(radius: &BlastRadius) -> RiskFactor {
    let (score, value) = match radius.change.value("test_plan") {
        Some(_) => (1, FactorValue::Tested),
        None => (4, FactorValue::NotTested),
    };
    RiskFactor {
        id: "testing",
        label: "Testing",
        weight: scale::TESTING_WEIGHT,
        score,
        value,
    }
}

fn window(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    view: View<'_>,
    radius: &BlastRadius,
    links: &[RecordCi],
) -> Result<RiskFactor, ChangeFault> {
    let factor = |score, value| RiskFactor {
        id: "window",
        label: "Time",
        weight: scale::WINDOW_WEIGHT,
        score,
        value,
    };
    let Some(span) = span_of(&radius.change) else {
        return Ok(factor(scale::UNKNOWN, FactorValue::NoTime));
    };
    let snapshot = workspace.snapshot()?;
    let draft = open_draft(view, &radius.change)?;
    let change = ScheduledChange::of(&snapshot, radius.change.clone(), span, links, draft);
    let windows = active_windows(task, &snapshot, view, around(span))?;
    let mut keep_going = || !task.cancellation().is_cancelled();
    let estates = Estates {
        workspace,
        live: &snapshot,
    };
    let found = estates.footprints().with(&snapshot, |cache| {
        against_windows(cache, estates, &change, &windows, &mut keep_going)
    })?;
    let is_in = |kind: CollisionKind| found.iter().any(|one| one.kind == kind);
    Ok(if is_in(CollisionKind::Freeze) {
        factor(5, FactorValue::InFreeze)
    } else if is_in(CollisionKind::OutsideMaintenance) {
        factor(4, FactorValue::OutsideMaintenance)
    } else if windows_of(&change, &windows).is_empty() {
        factor(scale::UNKNOWN, FactorValue::NoWindow)
    } else {
        factor(1, FactorValue::InMaintenance)
    })
}

fn around(span: TimeSpan) -> TimeSpan {
    let shifted = |at: Timestamp, days: i64| {
        let moved = Timestamp::from_second(at.as_second() + days * 86_400);
        moved.unwrap_or(at)
    };
    TimeSpan {
        start: shifted(span.start, -14),
        end: shifted(span.end, 14),
    }
}
