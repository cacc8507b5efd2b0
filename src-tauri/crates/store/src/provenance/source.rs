//! Sources, and the sets of columns that they speak of.

use rusqlite::OptionalExtension;

use crate::{StoreError, View, WriteTransaction};

impl View<'_> {
    /// The id of the source of a name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn source(self, name: &str) -> Result<Option<u32>, StoreError> {
        let id = self
            .connection()
            .prepare_cached("SELECT id FROM source WHERE name = ?1")?
            .query_row([name], |row| row.get(0));
        Ok(id.optional()?)
    }

    /// All sets of columns by number, which follow each other from 0.
    ///
    /// # Errors
    /// The file cannot be read, or a set is damaged.
    pub fn column_sets(self) -> Result<Vec<Vec<String>>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT id, names FROM said_columns ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut sets = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, names): (u32, String) = (row.get(0)?, row.get(1)?);
            let names = serde_json::from_str(&names).map_err(|_| StoreError::Row {
                table: "said_columns",
                id,
                problem: "its names are no list",
            })?;
            sets.push(names);
        }
        Ok(sets)
    }
}

impl WriteTransaction<'_> {
    /// The id of the source of a name, made where it is new.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn make_source(&mut self, name: &str) -> Result<u32, StoreError> {
        if let Some(id) = self.view().source(name)? {
            return Ok(id);
        }
        let id = self
            .connection()
            .prepare_cached("INSERT INTO source (name) VALUES (?1) RETURNING id")?
            .query_row([name], |row| row.get(0))?;
        Ok(id)
    }

    /// Adds the sets that are new to those known, all of them given by number from 0.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_column_sets(&mut self, sets: &[Vec<String>]) -> Result<(), StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("INSERT OR IGNORE INTO said_columns (id, names) VALUES (?1, ?2)")?;
        for (number, names) in (0_u32..).zip(sets) {
            statement.execute((
                number,
                serde_json::Value::from(names.as_slice()).to_string(),
            ))?;
        }
        Ok(())
    }
}
