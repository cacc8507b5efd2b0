//! Why a CI is in its state.

use faultline_core::View;
use faultline_core::impact as core_impact;
use faultline_core::impact::Link;
use faultline_model::Model;

use super::answer::answer;
use super::{ExplanationLine, ExplanationView, ForcedState, LinkGroup, LinkView};
use crate::session::Estate;
use crate::{ApiError, Session, convert};

/// Lines given at most.
const MOST_LINES: u32 = 5_000;

/// Why a CI is in its state, in at most `limit` lines; no line where it is up.
///
/// # Errors
/// No workspace is open, or a root is gone or not in service.
pub fn explain(
    session: &Session,
    roots: &[ForcedState],
    ci: u32,
    limit: u32,
) -> Result<ExplanationView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let answer = answer(&estate, reader.view(), roots)?;
    let explained = core_impact::explain(&answer, ci, limit.min(MOST_LINES) as usize);
    let mut lines = Vec::with_capacity(explained.lines.len());
    for line in explained.lines {
        lines.extend(line_view(&estate, reader.view(), line)?);
    }
    Ok(ExplanationView {
        lines,
        truncated: explained.truncated,
    })
}

fn line_view(
    estate: &Estate,
    view: View<'_>,
    line: core_impact::ExplanationLine,
) -> Result<Option<ExplanationLine>, ApiError> {
    let model = &estate.snapshot.model;
    let ci = view.ci(estate.snapshot.graph.ci_id(line.node))?;
    Ok(ci.map(|ci| ExplanationLine {
        depth: line.depth,
        ci: convert::summary(model, &ci),
        state: convert::state(line.state),
        forced: line.forced.map(convert::state),
        link: line.link.map(|link| link_view(model, link)),
        shown_above: line.shown_above,
    }))
}

fn link_view(model: &Model, link: Link) -> LinkView {
    let Link {
        kind,
        inverse,
        strength,
        group,
    } = link;
    LinkView {
        kind: convert::kind_id(model, kind),
        inverse,
        strength: convert::graph_strength(strength),
        group: group.map(|group| LinkGroup {
            name: group.name,
            needs: group.needs,
            members: group.members,
            left: group.left,
            margin: group.margin,
            assumed: group.assumed,
        }),
    }
}
