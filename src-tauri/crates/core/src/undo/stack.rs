//! The edits of one session, to be undone and done again in order.

use faultline_model::Changeset;
use faultline_store::{StoreError, View};

use super::{UndoFault, redo, undo};
use crate::context::Context;
use crate::workspace::{Applied, Workspace};

/// Changesets that this session made, and those that undid them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoStack {
    done: Vec<u32>,
    undone: Vec<u32>,
}

impl UndoStack {
    /// Takes note of an edit. What was undone before cannot be done again after it.
    pub fn record(&mut self, changeset: Option<u32>) {
        if let Some(changeset) = changeset {
            self.done.push(changeset);
            self.undone.clear();
        }
    }

    /// Reverses the latest edit.
    ///
    /// # Errors
    /// There is none, or later work stands on it; then it stays the latest.
    pub fn undo(
        &mut self,
        workspace: &Workspace,
        context: &Context,
    ) -> Result<Applied<()>, UndoFault> {
        let &latest = self.done.last().ok_or(UndoFault::Nothing)?;
        let applied = undo(workspace, context, latest)?;
        self.done.pop();
        self.undone.extend(applied.changeset);
        Ok(applied)
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    /// There is nothing, or later work stands on it; then it stays the next.
    pub fn redo(
        &mut self,
        workspace: &Workspace,
        context: &Context,
    ) -> Result<Applied<()>, UndoFault> {
        let &latest = self.undone.last().ok_or(UndoFault::Nothing)?;
        let applied = redo(workspace, context, latest)?;
        self.undone.pop();
        self.done.extend(applied.changeset);
        Ok(applied)
    }

    /// The edit that undo would reverse.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_undo(&self, view: View<'_>) -> Result<Option<Changeset>, StoreError> {
        self.done
            .last()
            .map_or(Ok(None), |&latest| view.changeset(latest))
    }

    /// The undoing that redo would reverse.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_redo(&self, view: View<'_>) -> Result<Option<Changeset>, StoreError> {
        self.undone
            .last()
            .map_or(Ok(None), |&latest| view.changeset(latest))
    }
}
