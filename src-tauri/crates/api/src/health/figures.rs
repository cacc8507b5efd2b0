//! The figures, and what to ask first.

use std::sync::Arc;

use faultline_core::health::{Health, HealthRule, assess, query_of};
use faultline_core::task::TaskContext;
use faultline_core::{View, confidence};

use super::reason::{attribute_id, reason_view};
use super::{FactView, FigureView, GapView, HealthView};
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// The health of the estate at the moment that is shown; a CI is stale after so many days.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn health(
    session: &Session,
    stale_after_days: u32,
    task: u32,
    report: impl Fn(Progress),
) -> Result<HealthView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let health = session.tasks.run(task, report, |task| {
        assessed(session, &estate, view, stale_after_days, task)
    })?;
    let snapshot = &estate.snapshot;
    let model = &snapshot.model;
    let gaps = health.gaps.iter().map(|gap| GapView {
        class: convert::class_id(model, gap.class),
        attribute: attribute_id(gap.attribute, snapshot),
        required: gap.required,
        missing: gap.missing,
        of: gap.of,
        query: gap.query(model),
    });
    let figures = health.figures.iter().map(|figure| FigureView {
        check: figure.check.into(),
        section: figure.check.section().into(),
        count: figure.count(),
        of: figure.of,
        query: query_of(figure.check, model),
    });
    let mut ask_first = Vec::with_capacity(health.ask_first.facts.len());
    for fact in &health.ask_first.facts {
        let ci = estate.summary(view, fact.finding.node)?;
        ask_first.extend(ci.map(|ci| FactView {
            ci,
            check: fact.check.into(),
            reason: reason_view(&fact.finding, snapshot),
            services: fact.services,
        }));
    }
    Ok(HealthView {
        at: health.at.to_string(),
        confirmed_within_days: health.rule.confidence.confirmed_within_days,
        in_service: health.in_service,
        services: health.services,
        critical_services: health.critical_services,
        relationships: health.relationships,
        figures: figures.collect(),
        gaps: gaps.collect(),
        ask_first,
        ask_first_total: health.ask_first.total,
    })
}

/// By what the estate is judged.
pub(super) fn rule_of(view: View<'_>, stale_after_days: u32) -> Result<HealthRule, ApiError> {
    Ok(HealthRule {
        stale_after_days,
        confidence: confidence::rule(view)?,
    })
}

/// The health, remembered for the hour: lists are asked for part by part.
pub(super) fn assessed(
    session: &Session,
    estate: &Estate,
    view: View<'_>,
    stale_after_days: u32,
    task: &TaskContext<'_>,
) -> Result<Arc<Health>, ApiError> {
    let now = estate.time(session, view)?.timestamp();
    // A run that confirms what was there makes no changeset.
    let question = (
        estate.version(),
        view.run_count()?,
        now.as_second() / 3600,
        stale_after_days,
    );
    let (health, _) = estate.open.health.get_or_make(question, |_| {
        let rule = rule_of(view, stale_after_days)?;
        assess(task, &estate.snapshot, view, &rule, now).map_err(ApiError::from)
    })?;
    Ok(health)
}
