//! Writing into a draft: rows that stand before the live ones.

use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::own_words::own_words;
use super::steps::Step;
use crate::value::Value;
use crate::write::{WriteTransaction, is_equal, missing};
use crate::{StoreError, Table};

impl Step {
    /// Adds a row, or brings one back that the draft had deleted.
    pub(crate) fn insert(
        &mut self,
        connection: &Connection,
        table: Table,
        id: u32,
        values: &[Value<'_>],
    ) -> Result<(), StoreError> {
        let earlier: Option<(Option<u32>, bool)> = connection
            .prepare_cached(&format!(
                "SELECT base, deleted FROM main.draft_{} WHERE draft = ?1 AND id = ?2",
                table.name()
            ))?
            .query_row((self.draft, id), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match earlier {
            Some((_, false)) => Err(StoreError::Row {
                table: table.name(),
                id,
                problem: "its id is taken",
            }),
            Some((base, true)) => self.put(connection, table, id, values, base),
            None => self.put(connection, table, id, values, None),
        }
    }

    /// Alters a row; false where it is like that already.
    pub(crate) fn update(
        &mut self,
        connection: &Connection,
        table: Table,
        id: u32,
        values: &[Value<'_>],
    ) -> Result<bool, StoreError> {
        let equal = connection
            .prepare_cached(table.statements().current)?
            .query_row([id], |row| is_equal(row, values))
            .optional()?;
        if equal.ok_or_else(|| missing(table, id))? {
            return Ok(false);
        }
        let base = self.base(connection, table, id)?;
        let own = own_words(connection, self.draft, table, id, values)?;
        let own: Option<Vec<Value<'_>>> = own
            .as_ref()
            .and_then(|own| own.iter().map(|cell| Value::of(cell.into())).collect());
        self.put(
            connection,
            table,
            id,
            own.as_deref().unwrap_or(values),
            base,
        )?;
        Ok(true)
    }

    /// Deletes a row; nothing is left of one that the draft made itself.
    pub(crate) fn delete(
        &mut self,
        connection: &Connection,
        table: Table,
        id: u32,
    ) -> Result<(), StoreError> {
        let there = connection
            .prepare_cached(table.statements().current)?
            .exists([id])?;
        if !there {
            return Err(missing(table, id));
        }
        let base = self.base(connection, table, id)?;
        self.note(connection, table, id)?;
        let name = table.name();
        let columns = table.statements().column_names;
        if base.is_none() {
            connection
                .prepare_cached(&format!(
                    "DELETE FROM main.draft_{name} WHERE draft = ?1 AND id = ?2"
                ))?
                .execute((self.draft, id))?;
            return Ok(());
        }
        // The values of a deleted row are never read; they are there because a row has values.
        connection
            .prepare_cached(&format!(
                "INSERT INTO main.draft_{name} (draft, id, {columns}, base, step, deleted)
                 SELECT ?1, id, {columns}, since, ?3, 1 FROM main.{name} WHERE id = ?2
                 UNION ALL SELECT draft, id, {columns}, base, ?3, 1 FROM main.draft_{name}
                 WHERE draft = ?1 AND id = ?2 AND NOT EXISTS (SELECT 1 FROM main.{name} WHERE id = ?2)
                 ON CONFLICT (draft, id) DO UPDATE SET step = excluded.step, deleted = 1"
            ))?
            .execute((self.draft, id, self.number))?;
        Ok(())
    }

    /// The live version that the draft's row was taken from, or is taken from now; none for a row
    /// that the draft made.
    fn base(
        &self,
        connection: &Connection,
        table: Table,
        id: u32,
    ) -> Result<Option<u32>, StoreError> {
        let name = table.name();
        let base = connection
            .prepare_cached(&format!(
                "SELECT base FROM main.draft_{name} WHERE draft = ?1 AND id = ?2
                 UNION ALL SELECT since FROM main.{name} WHERE id = ?2 LIMIT 1"
            ))?
            .query_row((self.draft, id), |row| row.get(0))
            .optional()?;
        Ok(base.flatten())
    }

    fn put(
        &mut self,
        connection: &Connection,
        table: Table,
        id: u32,
        values: &[Value<'_>],
        base: Option<u32>,
    ) -> Result<(), StoreError> {
        self.note(connection, table, id)?;
        let name = table.name();
        if Self::is_as_taken(connection, table, id, values, base)? {
            connection
                .prepare_cached(&format!(
                    "DELETE FROM main.draft_{name} WHERE draft = ?1 AND id = ?2"
                ))?
                .execute((self.draft, id))?;
            return Ok(());
        }
        let columns = table.statements().column_names;
        let assignments: Vec<String> = columns
            .split(", ")
            .map(|column| format!("{column} = excluded.{column}"))
            .collect();
        let parameters = vec!["?"; values.len() + 5].join(", ");
        let mut statement = connection.prepare_cached(&format!(
            "INSERT INTO main.draft_{name} (draft, id, {columns}, base, step, deleted) VALUES ({parameters})
             ON CONFLICT (draft, id) DO UPDATE SET {}, step = excluded.step, deleted = 0",
            assignments.join(", ")
        ))?;
        let ids = [self.draft, id].map(|id| Value::Integer(id.into()));
        let rest = [
            Value::optional_integer(base),
            Value::Integer(self.number.into()),
            Value::Integer(0),
        ];
        statement.execute(params_from_iter(ids.iter().chain(values).chain(&rest)))?;
        Ok(())
    }

    /// Whether the row is put back to what it was taken from, so that nothing is proposed for it.
    fn is_as_taken(
        connection: &Connection,
        table: Table,
        id: u32,
        values: &[Value<'_>],
        base: Option<u32>,
    ) -> Result<bool, StoreError> {
        if base.is_none() {
            return Ok(false);
        }
        let (name, columns) = (table.name(), table.statements().column_names);
        let equal = connection
            .prepare_cached(&format!(
                "SELECT id, {columns} FROM main.{name} WHERE id = ?1 AND since = ?2
                 UNION ALL SELECT id, {columns} FROM main.{name}_history
                 WHERE id = ?1 AND since = ?2 AND EXISTS (SELECT 1 FROM main.{name} WHERE id = ?1)"
            ))?
            .query_row((id, base), |row| is_equal(row, values))
            .optional()?;
        Ok(equal.unwrap_or(false))
    }
}

impl WriteTransaction<'_> {
    /// Says that the key of a CI which this draft made only stands in until the draft is applied.
    /// Without effect on a live CI.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn mark_key_made_up(&mut self, ci: u32) -> Result<(), StoreError> {
        self.set_key_made_up(ci, true)
    }

    /// Says that the key of a CI was given by somebody.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn mark_key_given(&mut self, ci: u32) -> Result<(), StoreError> {
        self.set_key_made_up(ci, false)
    }

    fn set_key_made_up(&mut self, ci: u32, made_up: bool) -> Result<(), StoreError> {
        if let Some(draft) = self.draft() {
            self.connection()
                .prepare_cached(
                    "UPDATE main.draft_ci SET made_up_key = ?3 WHERE draft = ?1 AND id = ?2",
                )?
                .execute((draft, ci, made_up))?;
        }
        Ok(())
    }

    /// Whether the key of a CI only stands in until the draft is applied.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn has_made_up_key(&self, ci: u32) -> Result<bool, StoreError> {
        let Some(draft) = self.draft() else {
            return Ok(false);
        };
        Ok(self
            .connection()
            .prepare_cached(
                "SELECT 1 FROM main.draft_ci WHERE draft = ?1 AND id = ?2 AND made_up_key",
            )?
            .exists((draft, ci))?)
    }
}
