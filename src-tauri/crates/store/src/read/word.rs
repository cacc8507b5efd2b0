//! What the sources last said of relationships, as a whole: for judging very many at once.

use super::View;
use crate::StoreError;

/// What one source last said of the relationships with ids from `first` to `last`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationshipWord {
    /// The source's name.
    pub source: String,
    /// The first id.
    pub first: u32,
    /// The last id.
    pub last: u32,
    /// When its last run that named them took place, RFC 3339 in UTC.
    pub at: String,
    /// Whether the source has stopped to list them since.
    pub gone: bool,
}

impl View<'_> {
    /// What every source last said, by source and id. Cost: the stored ranges, of which a fresh
    /// import leaves a handful.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn relationship_words(self) -> Result<Vec<RelationshipWord>, StoreError> {
        let sql = "SELECT source.name, said.first, said.last, import_run.at, said.gone IS NOT NULL FROM said
             JOIN source ON source.id = said.source JOIN import_run ON import_run.id = said.run
             WHERE said.kind = 2 ORDER BY said.source, said.first";
        self.all(sql, [], |row| {
            Ok(RelationshipWord {
                source: row.get(0)?,
                first: row.get(1)?,
                last: row.get(2)?,
                at: row.get(3)?,
                gone: row.get(4)?,
            })
        })
    }
}
