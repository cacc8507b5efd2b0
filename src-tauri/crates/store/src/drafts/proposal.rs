//! What a draft proposes, row by row, beside what it was taken from and what is live now.

use faultline_model::{Ci, DraftId, RedundancyGroup, Relationship};
use rusqlite::Row;

use crate::read::convert;
use crate::{FIRST_DRAFT_STEP, StoreError, Table, View};

/// A row that a draft makes, alters or deletes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedRow<T> {
    /// Its id.
    pub id: u32,
    /// The live version that the draft began to alter; none where the draft made the row.
    pub base: Option<T>,
    /// The live version now; none where there is none, or no longer.
    pub live: Option<T>,
    /// What the draft makes of it; none where the draft deletes it.
    pub draft: Option<T>,
}

/// A CI that a draft makes, alters or deletes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedCi {
    /// The row.
    pub row: ProposedRow<Ci>,
    /// The draft's key only stands in until the draft is applied.
    pub has_made_up_key: bool,
}

impl View<'_> {
    /// The CIs that a draft makes, alters or deletes, by id. To be asked of a view of live.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn proposed_cis(self, draft: DraftId) -> Result<Vec<ProposedCi>, StoreError> {
        let rows = self.proposed(
            draft,
            Table::Ci,
            convert::ci,
            |id| self.ci(id),
            |id, base| self.ci_as_of(id, base),
        )?;
        let sql = "SELECT id FROM main.draft_ci WHERE draft = ?1 AND made_up_key ORDER BY id";
        let made_up: Vec<u32> = self.all(sql, [draft], |row| Ok(row.get(0)?))?;
        let with_key = |row: ProposedRow<Ci>| ProposedCi {
            has_made_up_key: made_up.binary_search(&row.id).is_ok(),
            row,
        };
        Ok(rows.into_iter().map(with_key).collect())
    }

    /// As [`View::proposed_cis`], of relationships.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn proposed_relationships(
        self,
        draft: DraftId,
    ) -> Result<Vec<ProposedRow<Relationship>>, StoreError> {
        self.proposed(
            draft,
            Table::Relationship,
            convert::relationship,
            |id| self.relationship(id),
            |id, base| self.relationship_as_of(id, base),
        )
    }

    /// As [`View::proposed_cis`], of what is stated of redundancy groups.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn proposed_groups(
        self,
        draft: DraftId,
    ) -> Result<Vec<ProposedRow<RedundancyGroup>>, StoreError> {
        self.proposed(
            draft,
            Table::RedundancyGroup,
            convert::group,
            |id| self.group(id),
            |id, base| self.group_as_of(id, base),
        )
    }

    fn proposed<T>(
        self,
        draft: DraftId,
        table: Table,
        convert: impl Fn(&Row<'_>) -> Result<T, StoreError>,
        live: impl Fn(u32) -> Result<Option<T>, StoreError>,
        as_of: impl Fn(u32, u32) -> Result<Option<T>, StoreError>,
    ) -> Result<Vec<ProposedRow<T>>, StoreError> {
        let columns = table.statements().column_names;
        let flags = table.statements().columns + 2;
        let sql = format!(
            "SELECT id, {columns}, {FIRST_DRAFT_STEP} + step, deleted, base FROM main.draft_{}
             WHERE draft = ?1 ORDER BY id",
            table.name()
        );
        self.all(&sql, [draft], |row| {
            let id = row.get(0)?;
            let deleted: bool = row.get(flags)?;
            let base: Option<u32> = row.get(flags + 1)?;
            Ok(ProposedRow {
                id,
                base: base.map_or(Ok(None), |base| as_of(id, base))?,
                live: live(id)?,
                draft: if deleted { None } else { Some(convert(row)?) },
            })
        })
    }

    /// Ids of the rows of a table that a draft makes, alters or deletes, rising.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn proposed_ids(self, draft: DraftId, table: Table) -> Result<Vec<u32>, StoreError> {
        let sql = format!(
            "SELECT id FROM main.draft_{} WHERE draft = ?1 ORDER BY id",
            table.name()
        );
        self.all(&sql, [draft], |row| Ok(row.get(0)?))
    }

    /// Ids of live relationships that the draft leaves alone and that are not there with it on: an
    /// end of theirs is deleted in it, or it states the same relationship itself.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn hidden_relationships(self, draft: DraftId) -> Result<Vec<u32>, StoreError> {
        let sql = "SELECT r.id FROM main.draft_ci d JOIN main.relationship r ON r.source = d.id
                   WHERE d.draft = ?1 AND d.deleted
             UNION SELECT r.id FROM main.draft_ci d JOIN main.relationship r ON r.target = d.id
                   WHERE d.draft = ?1 AND d.deleted
             UNION SELECT r.id FROM main.draft_relationship d JOIN main.relationship r
                   ON r.source = d.source AND r.type = d.type AND r.target = d.target
                   AND r.group_name = d.group_name AND r.id <> d.id WHERE d.draft = ?1 AND NOT d.deleted
             EXCEPT SELECT id FROM main.draft_relationship WHERE draft = ?1 ORDER BY 1";
        self.all(sql, [draft], |row| Ok(row.get(0)?))
    }
}
