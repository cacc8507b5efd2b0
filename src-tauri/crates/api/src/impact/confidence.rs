//! How sure an answer is: what in it stands on relationships that nobody confirmed lately, and where the map may end.

use faultline_core::View;
use faultline_core::confidence as core_confidence;
use faultline_core::confidence::{
    Confidence, ConfidenceRule, Doubt, DoubtfulRelationship, NormalRelationships, Unmapped, assess,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::ForcedState;
use super::answer::answer;
use crate::item::CiSummary;
use crate::session::{Estate, Writable};
use crate::task::Progress;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session, convert};

/// Lines of each list told at once.
const SHOWN: usize = 1_000;

/// How sure an answer is.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfidenceView {
    /// What it was judged by.
    pub rule: ConfidenceRuleView,
    /// Affected CIs that are so without any doubtful relationship.
    pub certain: u32,
    /// Internal ids of the affected CIs that are only likely to be, in the order of the answer.
    pub likely: Vec<u32>,
    /// The first of those (at most 1,000).
    pub likely_shown: Vec<CiSummary>,
    /// Relationships between affected CIs that are not trusted (at most 1,000).
    pub doubtful: Vec<DoubtfulView>,
    /// How many there are.
    pub doubtful_total: u32,
    /// CIs beyond which the map may end (at most 1,000).
    pub frontier: Vec<UnmappedView>,
    /// How many there are.
    pub frontier_total: u32,
}

/// When a relationship is trusted, and what a class normally has.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfidenceRuleView {
    /// Days for which a confirmation is trusted.
    pub confirmed_within_days: u32,
    /// The share of a class, 0 to 1, from which on a kind of relationship is normal for it.
    #[specta(type = specta_typescript::Number)]
    pub normal_share: f64,
    /// With fewer CIs a class has no normal.
    pub least_cis: u32,
}

/// A relationship that is not trusted.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoubtfulView {
    /// Internal id of the relationship.
    pub relationship: u32,
    /// Its source.
    pub source: CiSummary,
    /// Id of its type.
    pub kind: String,
    /// Its target.
    pub target: CiSummary,
    /// When it was last confirmed.
    pub confirmed: String,
    /// The source of data that no longer lists it; none where it is merely old.
    pub gone_from: Option<String>,
}

/// An affected CI that nothing needs in a way in which the others of its class are needed.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnmappedView {
    /// The CI.
    pub ci: CiSummary,
    /// What it lacks, by relationship type.
    pub missing: Vec<MissingRelationshipView>,
}

/// A kind of relationship that is normal for a class.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MissingRelationshipView {
    /// Id of the type.
    pub kind: String,
    /// CIs of the class that have one.
    pub having: u32,
    /// CIs of the class.
    pub of: u32,
}

/// How sure the answer to these roots is, judged at the time that is shown.
///
/// # Errors
/// No workspace is open, a root is gone or not in service, or the task was cancelled.
pub fn confidence(
    session: &Session,
    roots: &[ForcedState],
    task: u32,
    report: impl Fn(Progress),
) -> Result<ConfidenceView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let answer = answer(&estate, view, roots)?;
    let rule = core_confidence::rule(view)?;
    let now = estate.time(session, view)?.timestamp();
    let normal = NormalRelationships::of(&estate.snapshot, &rule);
    let confidence = session.tasks.run(task, report, |task| {
        let mut keep_going = || !task.cancellation().is_cancelled();
        assess(&answer, view, &rule, &normal, now, &mut keep_going)
    })?;
    let affected = answer.impact.affected();
    let likely: Vec<u32> = affected
        .iter()
        .filter(|one| !confidence.is_certain(one))
        .map(|one| estate.snapshot.graph.ci_id(one.node))
        .collect();
    let Confidence {
        doubtful, frontier, ..
    } = confidence;
    let shown = &likely[..likely.len().min(SHOWN)];
    Ok(ConfidenceView {
        rule: rule_view(rule),
        certain: (affected.len() - likely.len()) as u32,
        likely_shown: estate.summaries(view, shown)?,
        doubtful_total: doubtful.len() as u32,
        doubtful: doubtful
            .into_iter()
            .take(SHOWN)
            .filter_map(|one| doubtful_view(&estate, view, one).transpose())
            .collect::<Result<_, _>>()?,
        frontier_total: frontier.len() as u32,
        frontier: frontier
            .into_iter()
            .take(SHOWN)
            .filter_map(|one| unmapped_view(&estate, view, one).transpose())
            .collect::<Result<_, _>>()?,
        likely,
    })
}

/// Changes the rule of the workspace as one changeset, which can be undone.
///
/// # Errors
/// No workspace is open, another moment is shown, or a number is out of range; nothing was changed.
pub fn change_confidence_rule(
    session: &Session,
    rule: ConfidenceRuleView,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let ConfidenceRuleView {
        confirmed_within_days,
        normal_share,
        least_cis,
    } = rule;
    let rule = ConfidenceRule {
        confirmed_within_days,
        normal_share,
        least_cis,
    };
    let applied = core_confidence::change_rule(&open.workspace, &session.context(""), rule)?;
    recorded(session, &open, &applied)
}

fn rule_view(rule: ConfidenceRule) -> ConfidenceRuleView {
    let ConfidenceRule {
        confirmed_within_days,
        normal_share,
        least_cis,
    } = rule;
    ConfidenceRuleView {
        confirmed_within_days,
        normal_share,
        least_cis,
    }
}

fn doubtful_view(
    estate: &Estate,
    view: View<'_>,
    one: DoubtfulRelationship,
) -> Result<Option<DoubtfulView>, ApiError> {
    let Some(stored) = view.relationship(one.relationship)? else {
        return Ok(None);
    };
    let ends = estate.summaries(view, &[stored.source, stored.target])?;
    let end = |id: u32| ends.iter().find(|ci| ci.id == id).cloned();
    let (Some(source), Some(target)) = (end(stored.source), end(stored.target)) else {
        return Ok(None);
    };
    let (confirmed, gone_from) = match one.doubt {
        Doubt::Old { confirmed } => (confirmed, None),
        Doubt::Gone { source, confirmed } => (confirmed, Some(source)),
    };
    Ok(Some(DoubtfulView {
        relationship: one.relationship,
        source,
        kind: convert::kind_id(&estate.snapshot.model, stored.kind),
        target,
        confirmed: confirmed.to_string(),
        gone_from,
    }))
}

fn unmapped_view(
    estate: &Estate,
    view: View<'_>,
    one: Unmapped,
) -> Result<Option<UnmappedView>, ApiError> {
    let missing = one.missing.iter().map(|lacked| MissingRelationshipView {
        kind: convert::kind_id(&estate.snapshot.model, lacked.kind),
        having: lacked.having,
        of: lacked.of,
    });
    let ci = estate.summary(view, one.node)?;
    Ok(ci.map(|ci| UnmappedView {
        ci,
        missing: missing.collect(),
    }))
}
