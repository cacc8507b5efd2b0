//! What the query language asks of the file as a whole: sets of CIs, each in one pass over an index or a table.

use faultline_model::CiId;

use super::View;
use super::convert;
use crate::{Moment, StoreError};

/// Which end of its relationships a CI is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RelationshipEnd {
    /// The one that the verb starts from.
    Source,
    /// The one that the verb leads to.
    Target,
}

impl View<'_> {
    /// Calls `visit` with the CIs whose current version was written by a changeset from `from` to before `until`.
    ///
    /// Cost: one pass over the index of versions; at another moment than now over the table.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_ci_written<E: From<StoreError>>(
        self,
        from: u32,
        until: u32,
        mut visit: impl FnMut(CiId) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT id FROM ci WHERE since >= ?1 AND since < ?2";
        self.scan(sql, [from, until], |row| {
            visit(row.get(0).map_err(StoreError::from)?)
        })
    }

    /// Calls `visit` with each CI that has former versions, and the changeset of the first one.
    ///
    /// Cost: one pass over the history.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_first_version<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(CiId, u32) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = match self.moment {
            // What a draft alters has its own version there, and the first one among the live rows.
            Moment::Draft(_) => {
                "SELECT id, min(since) FROM (SELECT id, since FROM ci_history
                 UNION ALL SELECT id, since FROM main.ci WHERE id IN (SELECT id FROM temp.other_ci))
                 GROUP BY id"
            }
            Moment::Now | Moment::Changeset(_) => {
                "SELECT id, min(since) FROM ci_history GROUP BY id"
            }
        };
        self.scan(sql, [], |row| {
            let id = row.get(0).map_err(StoreError::from)?;
            visit(id, row.get(1).map_err(StoreError::from)?)
        })
    }

    /// Calls `visit` with each CI that is this end of a relationship, of one type where `kind` is given. One may come again.
    ///
    /// Cost: one pass over an index of relationships.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_related<E: From<StoreError>>(
        self,
        end: RelationshipEnd,
        kind: Option<u16>,
        mut visit: impl FnMut(CiId) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = match end {
            RelationshipEnd::Source => {
                "SELECT source FROM relationship WHERE ?1 IS NULL OR type = ?1"
            }
            RelationshipEnd::Target => {
                "SELECT target FROM relationship WHERE ?1 IS NULL OR type = ?1"
            }
        };
        self.scan(sql, [kind], |row| {
            visit(row.get(0).map_err(StoreError::from)?)
        })
    }

    /// Names of all sources, by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn source_names(self) -> Result<Vec<String>, StoreError> {
        self.all("SELECT name FROM source ORDER BY name", [], |row| {
            Ok(row.get(0)?)
        })
    }

    /// Calls `visit` with the name of a source and the first and last id of CIs that it names in its latest word. Ids in
    /// between that no CI has any more may be among them.
    ///
    /// Cost: the stored ranges, of which a fresh import leaves a handful.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_named_by_source<E: From<StoreError>>(
        self,
        mut visit: impl FnMut(&str, CiId, CiId) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT source.name, said.first, said.last FROM said
             JOIN source ON source.id = said.source JOIN import_run ON import_run.id = said.run
             WHERE said.kind = 1 AND said.gone IS NULL";
        self.scan(sql, [], |row| {
            let first = row.get(1).map_err(StoreError::from)?;
            let last = row.get(2).map_err(StoreError::from)?;
            visit(convert::text(row, 0)?, first, last)
        })
    }

    /// Column names of the extra attributes that CIs have, by name.
    ///
    /// Cost: one pass over the CIs; only those with an extra attribute are taken apart.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn extra_attributes(self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT substr(pair.key, 2) FROM ci, json_each(ci.attributes) AS pair
             WHERE instr(ci.attributes, '\"+') > 0 AND substr(pair.key, 1, 1) = '+' ORDER BY 1";
        self.all(sql, [], |row| Ok(row.get(0)?))
    }
}
