//! Search by words, as they are typed.

use faultline_model::CiId;

use super::word_match::{folded, has_all_beginnings};
use super::{View, convert};
use crate::rows::search_text;
use crate::{Moment, StoreError};

/// Words looked for: each is the beginning of a word of a CI, and all of them occur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiWords {
    words: Vec<String>,
}

impl CiWords {
    /// The words of a text, split as the search index splits them: at everything that is neither a
    /// letter nor a digit. None where no word is in it.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let words: Vec<String> = text
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        (!words.is_empty()).then_some(Self { words })
    }

    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// The query in the search index's language; words are quoted, so none can be an operator.
    pub(super) fn query(&self, columns: &str) -> String {
        let words: Vec<String> = self
            .words
            .iter()
            .map(|word| format!("\"{word}\" *"))
            .collect();
        format!("{columns}({})", words.join(" AND "))
    }
}

impl View<'_> {
    /// Calls `visit` with the id of each CI whose key, name or attributes have all words, by id.
    ///
    /// Cost: the search index; at another moment than now also a read of each CI that is not current.
    ///
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_match<E: From<StoreError>>(
        self,
        words: &CiWords,
        mut visit: impl FnMut(CiId) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.moment != Moment::Now {
            let mut ids = self.indexed_matches(&words.query(""), u32::MAX)?;
            ids.extend(self.unindexed_matches(words, search_text)?);
            ids.sort_unstable();
            return ids.into_iter().try_for_each(visit);
        }
        let sql = "SELECT rowid FROM ci_search WHERE ci_search MATCH ?1 ORDER BY rowid";
        self.scan(sql, [words.query("")], |row| {
            visit(row.get(0).map_err(StoreError::from)?)
        })
    }

    /// At most `limit` CIs that have all words in key and name, by id. Cost: as [`View::for_each_match`].
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn matches_in_names(self, words: &CiWords, limit: u32) -> Result<Vec<CiId>, StoreError> {
        let query = words.query("{key name}: ");
        if self.moment != Moment::Now {
            let mut ids = self.indexed_matches(&query, limit)?;
            ids.extend(self.unindexed_matches(words, |_| String::new())?);
            ids.sort_unstable();
            ids.truncate(limit as usize);
            return Ok(ids);
        }
        let sql = "SELECT rowid FROM ci_search WHERE ci_search MATCH ?1 ORDER BY rowid LIMIT ?2";
        self.all(sql, (query, limit), |row| Ok(row.get(0)?))
    }

    /// The first matches among the CIs of the moment that are as they are now: the index knows these alone.
    fn indexed_matches(self, query: &str, limit: u32) -> Result<Vec<CiId>, StoreError> {
        let sql = "SELECT rowid FROM ci_search WHERE ci_search MATCH ?1
             AND EXISTS (SELECT 1 FROM temp.kept_ci WHERE id = ci_search.rowid) ORDER BY rowid LIMIT ?2";
        self.all(sql, (query, limit), |row| Ok(row.get(0)?))
    }

    /// Matches among the other CIs of the moment, in their keys, names and what `more` takes from their attributes.
    fn unindexed_matches(
        self,
        words: &CiWords,
        more: impl Fn(&str) -> String,
    ) -> Result<Vec<CiId>, StoreError> {
        let beginnings: Vec<String> = words.words.iter().map(|word| folded(word)).collect();
        let mut ids = Vec::new();
        let sql = "SELECT id, key, name, attributes FROM temp.other_ci";
        self.scan(sql, [], |row| {
            let more = more(convert::text(row, 3)?);
            let texts = [convert::text(row, 1)?, convert::text(row, 2)?, &more];
            if has_all_beginnings(&texts, &beginnings) {
                ids.push(row.get(0)?);
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(ids)
    }

    /// At most `limit` CIs whose key begins with a text, by key.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn keys_beginning(self, prefix: &str, limit: u32) -> Result<Vec<CiId>, StoreError> {
        let end = format!("{prefix}\u{10FFFF}");
        // The key among the columns lets SQLite merge the rows of another moment by it.
        let sql = "SELECT id, key FROM ci WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3";
        self.all(sql, (prefix, end, limit), |row| Ok(row.get(0)?))
    }
}

#[cfg(test)]
mod tests {
    use super::CiWords;

    #[test]
    fn text_cannot_become_an_operator() {
        let words = CiWords::of("core-sw \"OR\" NEAR(x) é*").expect("words");
        assert_eq!(
            words.query(""),
            r#"("core" * AND "sw" * AND "OR" * AND "NEAR" * AND "x" * AND "é" *)"#
        );
        assert_eq!(CiWords::of(" -\"*( "), None);
    }
}
