//! Search by words, as they are typed.

use faultline_model::CiId;

use super::View;
use crate::StoreError;

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

    /// The query in the search index's language; words are quoted, so none can be an operator.
    fn query(&self, columns: &str) -> String {
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
    /// # Errors
    /// What `visit` gives, or the file cannot be read.
    pub fn for_each_match<E: From<StoreError>>(
        self,
        words: &CiWords,
        mut visit: impl FnMut(CiId) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT rowid FROM ci_search WHERE ci_search MATCH ?1 ORDER BY rowid";
        self.scan(sql, [words.query("")], |row| {
            visit(row.get(0).map_err(StoreError::from)?)
        })
    }

    /// At most `limit` CIs that have all words in key and name, by id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn matches_in_names(self, words: &CiWords, limit: u32) -> Result<Vec<CiId>, StoreError> {
        let sql = "SELECT rowid FROM ci_search WHERE ci_search MATCH ?1 ORDER BY rowid LIMIT ?2";
        self.all(sql, (words.query("{key name}: "), limit), |row| {
            Ok(row.get(0)?)
        })
    }

    /// At most `limit` CIs whose key begins with a text, by key.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn keys_beginning(self, prefix: &str, limit: u32) -> Result<Vec<CiId>, StoreError> {
        let end = format!("{prefix}\u{10FFFF}");
        let sql = "SELECT id FROM ci WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3";
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
