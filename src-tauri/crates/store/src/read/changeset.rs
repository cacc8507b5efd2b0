//! Changesets.

use faultline_model::{Changeset, ChangesetHeader, Hash};
use rusqlite::Row;

use super::View;
use crate::file::FileFault;
use crate::{DraftStep, StoreError, Table};

const COLUMNS: &str = "number, at, author, message, origin, hash";

impl View<'_> {
    /// The newest changeset.
    ///
    /// # Errors
    /// The file is damaged: a workspace always has one.
    pub fn head(self) -> Result<Changeset, StoreError> {
        self.head_if_any()?
            .ok_or(StoreError::File(FileFault::Damaged))
    }

    pub(crate) fn head_if_any(self) -> Result<Option<Changeset>, StoreError> {
        self.first(
            &format!("SELECT {COLUMNS} FROM changeset ORDER BY number DESC LIMIT 1"),
            [],
            changeset,
        )
    }

    /// The changeset of a number. Where a draft is read, what wrote the versions since `number` may be a step of it: that
    /// is told as changeset 0 of the origin "draft", since it is no part of the history.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn changeset(self, number: u32) -> Result<Option<Changeset>, StoreError> {
        if let Some(step) = self.draft_step_since(number)? {
            return Ok(Some(of_step(step)));
        }
        self.first(
            &format!("SELECT {COLUMNS} FROM changeset WHERE number = ?1"),
            [number],
            changeset,
        )
    }

    /// Whether some changeset has a hash, given as hexadecimal digits.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn holds_hash(self, hash: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM changeset WHERE hex(hash) = upper(?1))";
        Ok(self.connection().query_row(sql, [hash], |row| row.get(0))?)
    }

    /// All changesets, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn changesets(self) -> Result<Vec<Changeset>, StoreError> {
        self.all(
            &format!("SELECT {COLUMNS} FROM changeset ORDER BY number"),
            [],
            changeset,
        )
    }

    /// At most `length` changesets, newest first, after leaving out the newest `offset`.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn newest_changesets(self, offset: u32, length: u32) -> Result<Vec<Changeset>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM changeset ORDER BY number DESC LIMIT ?2 OFFSET ?1");
        self.all(&sql, [offset, length], changeset)
    }

    /// Numbers, rising, of the changesets that made, altered or deleted a CI of one of these classes.
    ///
    /// Cost: one pass over the CIs and their versions.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn changesets_of_classes(self, classes: &[u16]) -> Result<Vec<u32>, StoreError> {
        let classes: Vec<String> = classes.iter().map(u16::to_string).collect();
        let sql = "WITH wanted (class) AS (SELECT value FROM json_each(?1))
             SELECT since FROM ci WHERE class IN wanted
             UNION SELECT since FROM ci_history WHERE class IN wanted
             UNION SELECT until FROM ci_history WHERE class IN wanted ORDER BY 1";
        self.all(sql, [format!("[{}]", classes.join(","))], |row| {
            Ok(row.get(0)?)
        })
    }

    /// Whether a changeset began or ended a row of a table.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn touches(self, table: Table, changeset: u32) -> Result<bool, StoreError> {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {name} WHERE since = ?1)
                 OR EXISTS (SELECT 1 FROM {name}_history WHERE until = ?1 OR since = ?1)",
            name = table.name()
        );
        let found = self.first(&sql, [changeset], |row| Ok(row.get(0)?))?;
        Ok(found.unwrap_or(false))
    }

    /// Ids of the rows of a table that were there and that a changeset altered or deleted, rising.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn altered(self, table: Table, changeset: u32) -> Result<Vec<u32>, StoreError> {
        let sql = format!(
            "SELECT id FROM {}_history WHERE until = ?1 ORDER BY id",
            table.name()
        );
        self.all(&sql, [changeset], |row| Ok(row.get(0)?))
    }

    /// Ids of the rows of a table that a changeset began or ended, rising.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn touched(self, table: Table, changeset: u32) -> Result<Vec<u32>, StoreError> {
        self.all(table.statements().touched, [changeset], |row| {
            Ok(row.get(0)?)
        })
    }
}

fn of_step(step: DraftStep) -> Changeset {
    Changeset {
        number: 0,
        header: ChangesetHeader {
            at: step.at,
            author: step.author,
            message: step.label,
            origin: "draft".to_owned(),
        },
        hash: Hash([0; 32]),
    }
}

fn changeset(row: &Row<'_>) -> Result<Changeset, StoreError> {
    let at: String = row.get(1)?;
    Ok(Changeset {
        number: row.get(0)?,
        header: ChangesetHeader {
            at: at
                .parse()
                .map_err(|_| StoreError::File(FileFault::Damaged))?,
            author: row.get(2)?,
            message: row.get(3)?,
            origin: row.get(4)?,
        },
        hash: Hash(row.get(5)?),
    })
}
