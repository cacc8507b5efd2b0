//! The list of affected CIs, a part at a time.

use faultline_core::View;
use faultline_core::graph::{Affected, State};
use faultline_core::impact::Answer;

use super::answer::answer;
use super::{AffectedFilter, AffectedView, AffectedWindow, ForcedState};
use crate::session::Estate;
use crate::{ApiError, Session, convert};

/// Rows given at most in one window.
const LARGEST_WINDOW: u32 = 1_000;

/// Rows `offset..offset + length` of the affected CIs that pass the filter.
///
/// # Errors
/// No workspace is open, or a CI is gone or not in service.
pub fn window(
    session: &Session,
    roots: &[ForcedState],
    filter: &AffectedFilter,
    offset: u32,
    length: u32,
) -> Result<AffectedWindow, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let answer = answer(&estate, view, roots)?;
    let passing = passing(&estate, view, &answer, filter)?;
    let end = offset.saturating_add(length.min(LARGEST_WINDOW)) as usize;
    let mut rows = Vec::new();
    let shown = passing.get(offset as usize..end.min(passing.len()));
    for affected in shown.unwrap_or_default() {
        rows.extend(affected_view(&estate, view, affected)?);
    }
    Ok(AffectedWindow {
        total: passing.len() as u32,
        offset,
        rows,
    })
}

fn passing<'a>(
    estate: &Estate,
    view: View<'_>,
    answer: &'a Answer,
    filter: &AffectedFilter,
) -> Result<Vec<&'a Affected>, ApiError> {
    let AffectedFilter {
        state,
        class,
        team,
        location,
        hops,
    } = filter;
    let model = &estate.snapshot.model;
    let of_class = |affected: &Affected| {
        let number = estate.snapshot.graph.class(affected.node);
        class.as_ref().is_none_or(|wanted| {
            let class = model.class_by_number(number);
            class.is_some_and(|class| model.is_below(class, wanted))
        })
    };
    let mut passing = Vec::new();
    for affected in answer.impact.affected() {
        let in_memory = state.is_none_or(|state| convert::state_of(state) == affected.state)
            && hops.is_none_or(|hops| hops == affected.hops)
            && of_class(affected);
        if in_memory && has_texts(estate, view, affected, team.as_deref(), location.as_deref())? {
            passing.push(affected);
        }
    }
    Ok(passing)
}

fn has_texts(
    estate: &Estate,
    view: View<'_>,
    affected: &Affected,
    team: Option<&str>,
    location: Option<&str>,
) -> Result<bool, ApiError> {
    if team.is_none() && location.is_none() {
        return Ok(true);
    }
    let ci = view.ci(estate.snapshot.graph.ci_id(affected.node))?;
    Ok(ci.is_some_and(|ci| {
        let has = |id, wanted: Option<&str>| {
            wanted.is_none_or(|wanted| ci.attributes.get(id).is_some_and(|value| value == wanted))
        };
        has("support_team", team) && has("location", location)
    }))
}

pub(super) fn affected_view(
    estate: &Estate,
    view: View<'_>,
    affected: &Affected,
) -> Result<Option<AffectedView>, ApiError> {
    let graph = &estate.snapshot.graph;
    let Some(ci) = view.ci(graph.ci_id(affected.node))? else {
        return Ok(None);
    };
    let cost = ci
        .attributes
        .get("outage_cost")
        .map(|cost| cost.into_owned());
    Ok(Some(AffectedView {
        ci: convert::summary(&estate.snapshot.model, &ci),
        state: convert::state(affected.state),
        forced: affected.forced.map(convert::state),
        hops: affected.hops,
        via: affected.via.map(|node| graph.key(node).to_owned()),
        assumed: affected.assumed,
        outage_cost: cost.filter(|_| affected.state == State::Down),
    }))
}
