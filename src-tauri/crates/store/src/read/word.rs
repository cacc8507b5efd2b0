//! What the sources last said of CIs and relationships, as a whole: for judging very many at once.

use super::View;
use crate::StoreError;

/// What one source last said of the CIs or relationships with ids from `first` to `last`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceWord {
    /// The source's name.
    pub source: String,
    /// The first id.
    pub first: u32,
    /// The last id.
    pub last: u32,
    /// When its last run that named them took place, RFC 3339 in UTC. In the past, where that run was yet to come: its
    /// newest run by then, since of earlier runs nothing is kept but that they took place.
    pub at: String,
    /// Whether the source has stopped to list them since.
    pub gone: bool,
}

impl View<'_> {
    /// What every source last said of CIs, by source and id. Cost: the stored ranges, of which a fresh import leaves a
    /// handful.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn ci_words(self) -> Result<Vec<SourceWord>, StoreError> {
        self.words(1)
    }

    /// As [`View::ci_words`], of relationships.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn relationship_words(self) -> Result<Vec<SourceWord>, StoreError> {
        self.words(2)
    }

    fn words(self, kind: u8) -> Result<Vec<SourceWord>, StoreError> {
        let sql =
            "WITH newest (source, id) AS (SELECT source, max(id) FROM import_run GROUP BY source)
             SELECT source.name, said.first, said.last, run.at, gone.id IS NOT NULL FROM said
             JOIN source ON source.id = said.source
             JOIN newest ON newest.source = said.source
             JOIN import_run AS run ON run.id = min(said.run, newest.id)
             LEFT JOIN import_run AS gone ON gone.id = said.gone
             WHERE said.kind = ?1 ORDER BY said.source, said.first";
        self.all(sql, [kind], |row| {
            Ok(SourceWord {
                source: row.get(0)?,
                first: row.get(1)?,
                last: row.get(2)?,
                at: row.get(3)?,
                gone: row.get(4)?,
            })
        })
    }
}
