//! Links of records to CIs and to each other.

use faultline_model::{CiId, RecordCi, RecordId, RecordLink};

use super::convert::{CI_COLUMNS, LINK_COLUMNS, link, record_ci};
use crate::{StoreError, View};

impl View<'_> {
    /// The CIs of a record, by id of the link.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn cis_of_record(self, record: RecordId) -> Result<Vec<RecordCi>, StoreError> {
        let sql = format!("SELECT {CI_COLUMNS} FROM record_ci WHERE record = ?1 ORDER BY id");
        self.all(&sql, [record], record_ci)
    }

    /// The links that name a CI, by id of the link.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn records_of_ci(self, ci: CiId) -> Result<Vec<RecordCi>, StoreError> {
        let sql = format!("SELECT {CI_COLUMNS} FROM record_ci WHERE ci = ?1 ORDER BY id");
        self.all(&sql, [ci], record_ci)
    }

    /// Every link of a record to a CI, by record, then by id of the link.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn all_record_cis(self) -> Result<Vec<RecordCi>, StoreError> {
        let sql = format!("SELECT {CI_COLUMNS} FROM record_ci ORDER BY record, id");
        self.all(&sql, [], record_ci)
    }

    /// The link of an id between a record and a CI.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_ci(self, id: u32) -> Result<Option<RecordCi>, StoreError> {
        let sql = format!("SELECT {CI_COLUMNS} FROM record_ci WHERE id = ?1");
        self.first(&sql, [id], record_ci)
    }

    /// The link of an id between a record and a CI as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_ci_as_of(self, id: u32, changeset: u32) -> Result<Option<RecordCi>, StoreError> {
        let sql = format!(
            "SELECT {CI_COLUMNS} FROM record_ci WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {CI_COLUMNS} FROM record_ci_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], record_ci)
    }

    /// The links between a record and others, either way, by id.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn links_of_record(self, record: RecordId) -> Result<Vec<RecordLink>, StoreError> {
        let sql = format!(
            "SELECT {LINK_COLUMNS} FROM record_link WHERE source = ?1
             UNION SELECT {LINK_COLUMNS} FROM record_link WHERE target = ?1 ORDER BY 1"
        );
        self.all(&sql, [record], link)
    }

    /// Every link between records, by id.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn all_record_links(self) -> Result<Vec<RecordLink>, StoreError> {
        let sql = format!("SELECT {LINK_COLUMNS} FROM record_link ORDER BY id");
        self.all(&sql, [], link)
    }

    /// The link of an id between records.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_link(self, id: u32) -> Result<Option<RecordLink>, StoreError> {
        let sql = format!("SELECT {LINK_COLUMNS} FROM record_link WHERE id = ?1");
        self.first(&sql, [id], link)
    }

    /// The link of an id between records as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_link_as_of(
        self,
        id: u32,
        changeset: u32,
    ) -> Result<Option<RecordLink>, StoreError> {
        let sql = format!(
            "SELECT {LINK_COLUMNS} FROM record_link WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {LINK_COLUMNS} FROM record_link_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], link)
    }
}
