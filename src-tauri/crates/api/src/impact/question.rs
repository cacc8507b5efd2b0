//! The question, and the answer without its long list.

use std::sync::Arc;
use std::time::Instant;

use faultline_core::View;
use faultline_core::graph::Affected;
use faultline_core::impact as core_impact;
use faultline_core::impact::{Answer, Cost, Summary};

use super::answer::answer;
use super::window::affected_view;
use super::{ContactView, CountView, ForcedState, ImpactView, RootView, StateCounts};
use crate::session::Estate;
use crate::{ApiError, Session, convert};

/// Services told at once.
const SERVICES_SHOWN: usize = 1_000;
/// Teams and locations told at once.
const CONTACTS_SHOWN: usize = 200;
/// CIs worth drawing at once.
const DRAWN: usize = 60;

/// What fails when these CIs are in these states.
///
/// # Errors
/// No workspace is open, or a CI is gone or not in service.
pub fn impact(session: &Session, roots: &[ForcedState]) -> Result<ImpactView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let started = Instant::now();
    let answer = answer(&estate, view, roots)?;
    let summary = core_impact::summary(&answer);
    let elapsed = started.elapsed();
    let services: Vec<&Affected> = ranked_services(&estate, view, &answer)?;
    let concerned = core_impact::concerned(&answer, view)?;
    let graph = &estate.snapshot.graph;
    Ok(ImpactView {
        as_of: estate.snapshot.changeset,
        roots: root_views(&estate, view, &answer, &summary)?,
        services: services
            .iter()
            .take(SERVICES_SHOWN)
            .map(|affected| affected_view(&estate, view, affected))
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?,
        service_total: services.len() as u32,
        contacts: concerned
            .contacts
            .into_iter()
            .take(CONTACTS_SHOWN)
            .map(|contact| ContactView {
                team: contact.team,
                owners: contact.owners,
                cis: contact.cis,
                services: contact.services,
            })
            .collect(),
        locations: concerned
            .locations
            .into_iter()
            .take(CONTACTS_SHOWN)
            .map(|(name, count)| CountView { name, count })
            .collect(),
        cost_per_hour: core_impact::cost_per_hour(&answer, view)?
            .into_iter()
            .map(|Cost { currency, amount }| format!("{} {currency}", amount.normalize()))
            .collect(),
        elapsed_ms: elapsed.as_secs_f64() * 1_000.0,
        map: core_impact::worth_drawing(&answer, DRAWN)
            .into_iter()
            .map(|node| graph.ci_id(node))
            .collect(),
        counts: counts(&summary),
        by_hops: summary.by_hops,
    })
}

fn root_views(
    estate: &Estate,
    view: View<'_>,
    answer: &Answer,
    summary: &Summary,
) -> Result<Vec<RootView>, ApiError> {
    let mut views = Vec::with_capacity(answer.roots.len());
    for &(node, state) in &answer.roots {
        let Some(ci) = view.ci(estate.snapshot.graph.ci_id(node))? else {
            continue;
        };
        // A single root is alone already.
        let alone = match answer.roots.len() {
            1 => counts(summary),
            _ => {
                let alone = core_impact::ask(Arc::clone(&estate.snapshot), &[(node, state)]);
                counts(&core_impact::summary(&alone))
            }
        };
        views.push(RootView {
            ci: convert::summary(&estate.snapshot.model, &ci),
            state: convert::state(state),
            alone,
        });
    }
    Ok(views)
}

/// Affected services: worst first, then most critical, then in the order of the answer.
fn ranked_services<'a>(
    estate: &Estate,
    view: View<'_>,
    answer: &'a Answer,
) -> Result<Vec<&'a Affected>, ApiError> {
    let mut services = Vec::new();
    for affected in answer.impact.affected() {
        if estate.snapshot.is_service(affected.node) {
            let ci = view.ci(estate.snapshot.graph.ci_id(affected.node))?;
            let criticality = ci.and_then(|ci| {
                let word = ci.attributes.get("criticality")?.into_owned();
                word.parse::<faultline_model::Criticality>().ok()
            });
            services.push((affected, criticality));
        }
    }
    services.sort_by(|left, right| {
        let rank = |one: &(&Affected, _)| (one.0.state, one.1);
        rank(right).cmp(&rank(left))
    });
    Ok(services.into_iter().map(|(affected, _)| affected).collect())
}

pub(crate) fn counts(summary: &Summary) -> StateCounts {
    StateCounts {
        down: summary.down,
        degraded: summary.degraded,
        at_risk: summary.at_risk,
        up: summary.up,
        assumed: summary.assumed,
        services_down: summary.services_down,
    }
}
