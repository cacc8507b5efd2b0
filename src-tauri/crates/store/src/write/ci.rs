//! Writing CIs, with their search words and aliases.

use super::WriteTransaction;
use crate::rows::{aliases_json, search_text};
use crate::{CiRow, StoreError, Table};

impl WriteTransaction<'_> {
    /// Adds a CI under an id of [`WriteTransaction::next_ci_id`], or one that a deleted CI had and
    /// takes again. Fastest with rising ids.
    ///
    /// # Errors
    /// The id or the key is taken, or the file cannot be written.
    pub fn insert_ci(&mut self, ci: &CiRow<'_>) -> Result<(), StoreError> {
        self.ids.reserve(Table::Ci, ci.id);
        let aliases = aliases_json(ci.aliases);
        self.insert(Table::Ci, ci.id, &ci.values(aliases.as_deref()))?;
        self.add_look_ups(ci)
    }

    /// Writes a new version of a CI; false where it equals the current one.
    ///
    /// # Errors
    /// There is no such CI, the key is taken, or the file cannot be written.
    pub fn update_ci(&mut self, ci: &CiRow<'_>) -> Result<bool, StoreError> {
        let old_aliases = self
            .view()
            .ci(ci.id)?
            .map(|old| old.aliases)
            .unwrap_or_default();
        let aliases = aliases_json(ci.aliases);
        if !self.update(Table::Ci, ci.id, &ci.values(aliases.as_deref()))? {
            return Ok(false);
        }
        self.remove_look_ups(ci.id, &old_aliases)?;
        self.add_look_ups(ci)?;
        Ok(true)
    }

    /// Deletes a CI, but not its relationships and groups: the caller does that first.
    ///
    /// # Errors
    /// There is no such CI, or the file cannot be written.
    pub fn delete_ci(&mut self, id: u32) -> Result<(), StoreError> {
        let aliases = self
            .view()
            .ci(id)?
            .map(|old| old.aliases)
            .unwrap_or_default();
        self.delete(Table::Ci, id)?;
        self.remove_look_ups(id, &aliases)
    }

    /// Enters aliases and search words. Those of a draft's rows are read from the rows themselves.
    fn add_look_ups(&self, ci: &CiRow<'_>) -> Result<(), StoreError> {
        if self.step.is_none() {
            self.add_aliases(ci)?;
            self.add_search_words(ci)?;
        }
        Ok(())
    }

    fn remove_look_ups(&self, id: u32, aliases: &[String]) -> Result<(), StoreError> {
        if self.step.is_none() {
            self.remove_aliases(aliases)?;
            self.remove_search_words(id)?;
        }
        Ok(())
    }

    fn add_aliases(&self, ci: &CiRow<'_>) -> Result<(), StoreError> {
        for alias in ci.aliases {
            self.transaction
                .prepare_cached("INSERT INTO ci_alias (key, ci) VALUES (?1, ?2)")?
                .execute((alias, ci.id))?;
        }
        Ok(())
    }

    fn remove_aliases(&self, aliases: &[String]) -> Result<(), StoreError> {
        for alias in aliases {
            self.transaction
                .prepare_cached("DELETE FROM ci_alias WHERE key = ?1")?
                .execute([alias])?;
        }
        Ok(())
    }

    fn add_search_words(&self, ci: &CiRow<'_>) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(
                "INSERT INTO ci_search (rowid, key, name, attributes) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((ci.id, ci.key, ci.name, search_text(ci.attributes)))?;
        Ok(())
    }

    fn remove_search_words(&self, id: u32) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached("DELETE FROM ci_search WHERE rowid = ?1")?
            .execute([id])?;
        Ok(())
    }
}
