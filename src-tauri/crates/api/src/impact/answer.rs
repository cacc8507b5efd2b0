//! Answers, remembered while somebody reads them.

use std::sync::Arc;

use faultline_core::View;
use faultline_core::graph::{Node, State};
use faultline_core::impact as core_impact;
use faultline_core::impact::Answer;

use super::ForcedState;
use crate::session::Estate;
use crate::{ApiError, convert};

/// The answer, remembered for the window, the map and the reasons that follow.
pub(crate) fn answer(
    estate: &Estate,
    view: View<'_>,
    roots: &[ForcedState],
) -> Result<Arc<Answer>, ApiError> {
    let question = (estate.version(), roots.to_vec());
    let (answer, _) = estate.open.answers.get_or_make(question, |(_, roots)| {
        let nodes = roots
            .iter()
            .map(|root| {
                let node = core_impact::root_of_id(&estate.snapshot, view, root.ci)?;
                Ok((node, convert::state_of(root.state)))
            })
            .collect::<Result<Vec<(Node, State)>, ApiError>>()?;
        Ok::<_, ApiError>(core_impact::ask(Arc::clone(&estate.snapshot), &nodes))
    })?;
    Ok(answer)
}
