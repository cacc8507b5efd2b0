//! The overview of the estate that is shown, made when it is first asked for.

use std::sync::Arc;

use faultline_core::overview::{self as core_overview, Overview};
use faultline_core::task::TaskContext;

use crate::ApiError;
use crate::remembered::Remembered;
use crate::session::{Estate, EstateVersion};

/// Overviews kept while a workspace is open: the one that is shown, and the one before.
const KEPT: usize = 2;

/// The last overviews.
#[derive(Debug)]
pub struct RememberedOverview(Remembered<EstateVersion, Overview>);

impl Default for RememberedOverview {
    fn default() -> Self {
        Self(Remembered::new(KEPT))
    }
}

/// The overview of an estate.
pub(super) fn of(
    session: &crate::Session,
    estate: &Estate,
    task: &TaskContext<'_>,
) -> Result<Arc<Overview>, ApiError> {
    let made = estate.open.overviews.0.get_or_make(estate.version(), |_| {
        let reader = estate.read()?;
        let workspace = &estate.open.workspace;
        let arrangement = core_overview::arranged(
            task,
            workspace,
            &estate.snapshot,
            (estate.shown.moment, reader.view()),
            Some(&session.context("")),
        )?;
        let described =
            core_overview::describe(task, &estate.snapshot, reader.view(), arrangement)?;
        Ok::<_, ApiError>(described)
    });
    made.map(|(overview, _)| overview)
}
