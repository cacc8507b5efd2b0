//! Which drafts there are: made, named, kept and discarded.

use faultline_model::{Draft, DraftId};
use jiff::Timestamp;
use rusqlite::Row;

use crate::file::FileFault;
use crate::write::WriteTransaction;
use crate::{FIRST_DRAFT_STEP, Moment, StoreError, View};

const STEP_COLUMNS: &str = "number, label, at, author, undone";
const COLUMNS: &str = "id, name, note, at, author, base, revision";

/// A step of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftStep {
    /// Number, rising; not every number is used.
    pub number: u32,
    /// What it does.
    pub label: String,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub author: String,
    /// Whether it is taken back at present.
    pub undone: bool,
}

impl View<'_> {
    /// The named drafts, by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn drafts(self) -> Result<Vec<Draft>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM draft WHERE name IS NOT NULL ORDER BY name");
        self.all(&sql, [], draft)
    }

    /// A draft, named or not.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn draft(self, id: DraftId) -> Result<Option<Draft>, StoreError> {
        self.first(
            &format!("SELECT {COLUMNS} FROM draft WHERE id = ?1"),
            [id],
            draft,
        )
    }

    /// The draft of a name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn draft_by_name(self, name: &str) -> Result<Option<Draft>, StoreError> {
        self.first(
            &format!("SELECT {COLUMNS} FROM draft WHERE name = ?1"),
            [name],
            draft,
        )
    }

    /// Whether there are drafts without a name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_unnamed_drafts(self) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM draft WHERE name IS NULL)";
        Ok(self.first(sql, [], |row| Ok(row.get(0)?))?.unwrap_or(false))
    }

    /// Whether a CI that some draft proposes, kept or not, is of this class.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn drafts_hold_class(self, number: u16) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM draft_ci WHERE class = ?1)";
        Ok(self
            .first(sql, [number], |row| Ok(row.get(0)?))?
            .unwrap_or(false))
    }

    /// Whether a relationship that some draft proposes, kept or not, is of this type.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn drafts_hold_relationship_type(self, number: u16) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM draft_relationship WHERE type = ?1)";
        Ok(self
            .first(sql, [number], |row| Ok(row.get(0)?))?
            .unwrap_or(false))
    }

    /// What was done in a draft, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn draft_steps(self, id: DraftId) -> Result<Vec<DraftStep>, StoreError> {
        let sql = format!("SELECT {STEP_COLUMNS} FROM draft_step WHERE draft = ?1 ORDER BY number");
        self.all(&sql, [id], step)
    }

    /// The step of the draft that is read which wrote the versions since `since`; none where a changeset did.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn draft_step_since(self, since: u32) -> Result<Option<DraftStep>, StoreError> {
        let Moment::Draft(draft) = self.moment() else {
            return Ok(None);
        };
        let Some(number) = since.checked_sub(FIRST_DRAFT_STEP) else {
            return Ok(None);
        };
        let sql = format!("SELECT {STEP_COLUMNS} FROM draft_step WHERE draft = ?1 AND number = ?2");
        self.first(&sql, (draft, number), step)
    }
}

fn step(row: &Row<'_>) -> Result<DraftStep, StoreError> {
    Ok(DraftStep {
        number: row.get(0)?,
        label: row.get(1)?,
        at: time(row, 2)?,
        author: row.get(3)?,
        undone: row.get(4)?,
    })
}

fn draft(row: &Row<'_>) -> Result<Draft, StoreError> {
    Ok(Draft {
        id: row.get(0)?,
        name: row.get(1)?,
        note: row.get(2)?,
        at: time(row, 3)?,
        author: row.get(4)?,
        base: row.get(5)?,
        revision: row.get(6)?,
    })
}

fn time(row: &Row<'_>, position: usize) -> Result<Timestamp, StoreError> {
    let text: String = row.get(position)?;
    text.parse()
        .map_err(|_| StoreError::File(FileFault::Damaged))
}

impl WriteTransaction<'_> {
    /// Begins a draft on the newest changeset; one without a name until it is kept.
    ///
    /// # Errors
    /// The name is taken, or the file cannot be written.
    pub fn create_draft(
        &mut self,
        name: Option<&str>,
        note: &str,
        at: Timestamp,
        author: &str,
    ) -> Result<DraftId, StoreError> {
        let base = self.view().head()?.number;
        self.connection().execute(
            "INSERT INTO draft (name, note, at, author, base) VALUES (?1, ?2, ?3, ?4, ?5)",
            (name, note, at.to_string(), author, base),
        )?;
        DraftId::try_from(self.connection().last_insert_rowid()).map_err(|_| StoreError::OutOfIds)
    }

    /// Gives a draft a name and a note.
    ///
    /// # Errors
    /// The name is taken, or the file cannot be written.
    pub fn describe_draft(
        &mut self,
        id: DraftId,
        name: &str,
        note: &str,
    ) -> Result<(), StoreError> {
        self.connection().execute(
            "UPDATE draft SET name = ?2, note = ?3 WHERE id = ?1",
            (id, name, note),
        )?;
        Ok(())
    }

    /// Deletes a draft with everything in it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn discard_draft(&mut self, id: DraftId) -> Result<(), StoreError> {
        self.connection()
            .execute("DELETE FROM draft WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Deletes the drafts without a name.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn discard_unnamed_drafts(&mut self) -> Result<(), StoreError> {
        self.connection()
            .execute("DELETE FROM draft WHERE name IS NULL", [])?;
        Ok(())
    }
}
