//! Search of records by words.

use faultline_model::{EntryBody, RecordId};

use super::super::convert::text;
use super::super::word_match::{folded, has_all_beginnings};
use crate::rows::search_text;
use crate::{CiWords, Moment, StoreError, View};

impl View<'_> {
    /// At most `limit` records that have all words in number, fields or comments, the newest first.
    ///
    /// Cost: the search index; at another moment than now a read of every record of that moment.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn matching_records(
        self,
        words: &CiWords,
        limit: u32,
    ) -> Result<Vec<RecordId>, StoreError> {
        if !matches!(self.moment(), Moment::Changeset(_)) {
            let sql = "SELECT rowid FROM record_search WHERE record_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
            return self.all(sql, (words.query(""), limit), |row| Ok(row.get(0)?));
        }
        let beginnings: Vec<String> = words.words().iter().map(|word| folded(word)).collect();
        let ids = self.all("SELECT id FROM record ORDER BY id DESC", [], |row| {
            Ok(row.get(0)?)
        })?;
        let mut found = Vec::new();
        for id in ids {
            let text = record_search_text(self, id)?.unwrap_or_default();
            if found.len() < limit as usize && has_all_beginnings(&[&text], &beginnings) {
                found.push(id);
            }
        }
        Ok(found)
    }
}

/// What a record is found by: number, title, owner, fields and comments, a line each.
pub(crate) fn record_search_text(
    view: View<'_>,
    id: RecordId,
) -> Result<Option<String>, StoreError> {
    let Some(record) = view.record(id)? else {
        return Ok(None);
    };
    let mut words = format!(
        "{}\n{}\n{}\n",
        record.number,
        record.title,
        record.owner.as_deref().unwrap_or_default()
    );
    words.push_str(&search_text(record.fields.as_json()));
    let sql = "SELECT body FROM record_entry WHERE record = ?1 ORDER BY id";
    view.scan(sql, [id], |row| {
        if let Some(EntryBody::Comment { text }) = EntryBody::from_json(text(row, 0)?) {
            words.push_str(&text);
            words.push('\n');
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(Some(words))
}
