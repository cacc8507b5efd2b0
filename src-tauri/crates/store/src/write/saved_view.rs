//! Saved views. Outside the history, and no part of any changeset.

use faultline_model::{SavedView, SavedViewId};

use super::WriteTransaction;
use crate::StoreError;

impl WriteTransaction<'_> {
    /// Adds a saved view and gives its id; the one in `view` does not count.
    ///
    /// # Errors
    /// The name is taken, or the file cannot be written.
    pub fn insert_saved_view(
        &mut self,
        view: &SavedView,
        body: &str,
    ) -> Result<SavedViewId, StoreError> {
        self.connection().execute(
            "INSERT INTO saved_view (kind, name, note, author, at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                view.kind.number(),
                &view.name,
                &view.note,
                &view.author,
                view.at.to_string(),
                body,
            ),
        )?;
        SavedViewId::try_from(self.connection().last_insert_rowid())
            .map_err(|_| StoreError::OutOfIds)
    }

    /// Writes a saved view anew; its body stays where none is given.
    ///
    /// # Errors
    /// The name is taken, or the file cannot be written.
    pub fn update_saved_view(
        &mut self,
        view: &SavedView,
        body: Option<&str>,
    ) -> Result<(), StoreError> {
        self.connection().execute(
            "UPDATE saved_view SET name = ?2, note = ?3, author = ?4, at = ?5, body = coalesce(?6, body) WHERE id = ?1",
            (
                view.id,
                &view.name,
                &view.note,
                &view.author,
                view.at.to_string(),
                body,
            ),
        )?;
        Ok(())
    }

    /// Deletes a saved view.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn delete_saved_view(&mut self, id: SavedViewId) -> Result<(), StoreError> {
        self.connection()
            .execute("DELETE FROM saved_view WHERE id = ?1", [id])?;
        Ok(())
    }
}
