//! The map of some faults.

use std::sync::Arc;

use faultline_core::graph::{Node, State, merge_reports};
use faultline_core::impact as core_impact;
use faultline_core::root_cause::{Mark, worth_drawing};

use super::evidence::reports;
use super::{CauseDrawing, CauseDrawingRequest, CauseMark, MarkedCi};
use crate::{ApiError, Session, convert};

/// CIs that a map shows at once, if not much of the evidence needs more.
const DRAWN: usize = 40;

/// The CIs that tell what some faults explain of the evidence, and how each stands to them.
///
/// # Errors
/// No workspace is open, or a CI of the evidence or a fault is gone or not in service.
pub fn drawing(session: &Session, request: &CauseDrawingRequest) -> Result<CauseDrawing, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    // How far a report is trusted does not matter for what is drawn.
    let reports = reports(&estate.snapshot, view, &request.evidence, 1.0)?;
    let faults = request
        .faults
        .iter()
        .map(|fault| {
            let node = core_impact::root_of_id(&estate.snapshot, view, fault.ci)?;
            Ok((node, convert::state_of(fault.state)))
        })
        .collect::<Result<Vec<(Node, State)>, ApiError>>()?;
    let answer = core_impact::ask(Arc::clone(&estate.snapshot), &faults);
    let graph = &estate.snapshot.graph;
    let nodes = |ids: &[u32]| -> Vec<Node> {
        let known = ids.iter().filter_map(|&id| graph.node_of(id));
        known.filter(|&node| graph.in_service(node)).collect()
    };
    let drawing = worth_drawing(
        &answer,
        &merge_reports(&reports),
        &nodes(&request.checks),
        &nodes(&request.beside),
        DRAWN,
    );
    Ok(CauseDrawing {
        cis: drawing
            .nodes
            .into_iter()
            .map(|node| graph.ci_id(node))
            .collect(),
        marks: drawing
            .marks
            .into_iter()
            .map(|(node, mark)| MarkedCi {
                ci: graph.ci_id(node),
                mark: cause_mark(mark),
            })
            .collect(),
    })
}

fn cause_mark(mark: Mark) -> CauseMark {
    match mark {
        Mark::Cause => CauseMark::Cause,
        Mark::Contradicted => CauseMark::Contradicted,
        Mark::Unexplained => CauseMark::Unexplained,
        Mark::Explained => CauseMark::Explained,
        Mark::Fine => CauseMark::Fine,
        Mark::CheckNext => CauseMark::CheckNext,
    }
}
