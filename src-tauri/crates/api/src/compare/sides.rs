//! The two moments that a comparison names.

use std::sync::Arc;

use faultline_core::Moment;
use faultline_core::compare::{Difference, compare};
use faultline_core::task::TaskContext;

use super::Between;
use crate::moment::{MomentView, ShownMoment, meant, moment_view};
use crate::session::{EstateVersion, OpenWorkspace};
use crate::{ApiError, Session};

/// The two moments, and the workspace they are of.
pub(super) struct Sides {
    pub open: Arc<OpenWorkspace>,
    from: ShownMoment,
    to: ShownMoment,
}

impl Sides {
    pub fn of(session: &Session, between: &Between) -> Result<Self, ApiError> {
        let open = session.open()?;
        Ok(Self {
            from: meant(session, &open, &between.from)?,
            to: meant(session, &open, &between.to)?,
            open,
        })
    }

    pub fn moments(&self) -> (Moment, Moment) {
        (self.from.moment, self.to.moment)
    }

    /// What differs; made once for all windows of it.
    ///
    /// # Errors
    /// The workspace cannot be read, or the task was cancelled.
    pub fn difference(&self, task: &TaskContext<'_>) -> Result<Arc<Difference>, ApiError> {
        let (from, to) = self.moments();
        let question = (self.version(from)?, self.version(to)?);
        let remembered = self
            .open
            .differences
            .get_or_make(question, |_| compare(task, &self.open.workspace, from, to));
        Ok(remembered?.0)
    }

    fn version(&self, moment: Moment) -> Result<EstateVersion, ApiError> {
        let reader = self.open.workspace.read_at(moment)?;
        let view = reader.view();
        let revision = match moment {
            Moment::Draft(draft) => view.draft(draft)?.map_or(0, |draft| draft.revision),
            Moment::Now | Moment::Changeset(_) => 0,
        };
        Ok((moment, view.head()?.number, revision))
    }

    /// The two moments as the page shows them.
    pub fn views(&self) -> Result<(MomentView, MomentView), ApiError> {
        let reader = self.open.workspace.read()?;
        let view = |shown| moment_view(reader.view(), shown);
        Ok((view(&self.from)?, view(&self.to)?))
    }
}
