//! Saved views. They are the same at every moment.

use faultline_model::{SavedView, SavedViewBody, SavedViewId, SavedViewKind};
use rusqlite::Row;

use super::View;
use crate::StoreError;
use crate::file::FileFault;

const COLUMNS: &str = "id, kind, name, note, author, at";

impl View<'_> {
    /// All saved views without their bodies, by kind and name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn saved_views(self) -> Result<Vec<SavedView>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM saved_view ORDER BY kind, name");
        self.all(&sql, [], saved_view)
    }

    /// The saved view of an id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn saved_view(self, id: SavedViewId) -> Result<Option<SavedViewBody>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, body FROM saved_view WHERE id = ?1");
        self.first(&sql, [id], |row| {
            Ok(SavedViewBody {
                view: saved_view(row)?,
                body: row.get(6)?,
            })
        })
    }

    /// The saved view of a kind and name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn saved_view_by_name(
        self,
        kind: SavedViewKind,
        name: &str,
    ) -> Result<Option<SavedView>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM saved_view WHERE kind = ?1 AND name = ?2");
        self.first(&sql, (kind.number(), name), saved_view)
    }
}

fn saved_view(row: &Row<'_>) -> Result<SavedView, StoreError> {
    let damaged = StoreError::File(FileFault::Damaged);
    let Some(kind) = SavedViewKind::of_number(row.get(1)?) else {
        return Err(damaged);
    };
    let at: String = row.get(5)?;
    Ok(SavedView {
        id: row.get(0)?,
        kind,
        name: row.get(2)?,
        note: row.get(3)?,
        author: row.get(4)?,
        at: at.parse().map_err(|_| damaged)?,
    })
}
