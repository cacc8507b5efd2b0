//! Ids: handed out in order, never twice, not even after a deletion.

use rusqlite::Connection;

use super::WriteTransaction;
use crate::{StoreError, Table};

/// The next id of each table, as stored and as it will be.
#[derive(Debug)]
pub(super) struct NextIds {
    stored: [u32; Table::ALL.len()],
    next: [u32; Table::ALL.len()],
}

impl NextIds {
    pub fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut statement =
            connection.prepare_cached("SELECT value FROM next_id WHERE table_name = ?1")?;
        let mut stored = [0; Table::ALL.len()];
        for table in Table::ALL {
            stored[table.index()] = statement.query_row([table.name()], |row| row.get(0))?;
        }
        Ok(Self {
            stored,
            next: stored,
        })
    }

    fn take(&mut self, table: Table) -> u32 {
        let next = &mut self.next[table.index()];
        let id = *next;
        // The last id of all is handed out again and refused when its row is written.
        *next = id.saturating_add(1);
        id
    }

    /// Takes note that an id is in use, so that it is never handed out.
    pub fn reserve(&mut self, table: Table, id: u32) {
        let next = &mut self.next[table.index()];
        *next = (*next).max(id.saturating_add(1));
    }

    pub fn store(&self, connection: &Connection) -> Result<(), StoreError> {
        for table in Table::ALL {
            let next = self.next[table.index()];
            if next != self.stored[table.index()] {
                connection
                    .prepare_cached("UPDATE next_id SET value = ?2 WHERE table_name = ?1")?
                    .execute((table.name(), next))?;
            }
        }
        Ok(())
    }
}

impl WriteTransaction<'_> {
    /// The id for the next CI.
    pub fn next_ci_id(&mut self) -> u32 {
        self.ids.take(Table::Ci)
    }

    /// The id for the next relationship.
    pub fn next_relationship_id(&mut self) -> u32 {
        self.ids.take(Table::Relationship)
    }

    /// The id for the next redundancy group.
    pub fn next_group_id(&mut self) -> u32 {
        self.ids.take(Table::RedundancyGroup)
    }

    /// The id for the next baseline.
    pub fn next_baseline_id(&mut self) -> u32 {
        self.ids.take(Table::Baseline)
    }

    /// The id for the next setting of an analysis.
    pub fn next_analysis_setting_id(&mut self) -> u32 {
        self.ids.take(Table::AnalysisSetting)
    }

    /// The id for the next confirmed cause.
    pub fn next_confirmed_cause_id(&mut self) -> u32 {
        self.ids.take(Table::ConfirmedCause)
    }

    /// The id for the next record.
    pub fn next_record_id(&mut self) -> u32 {
        self.ids.take(Table::Record)
    }

    /// The id for the next CI of a record.
    pub fn next_record_ci_id(&mut self) -> u32 {
        self.ids.take(Table::RecordCi)
    }

    /// The id for the next link between records.
    pub fn next_record_link_id(&mut self) -> u32 {
        self.ids.take(Table::RecordLink)
    }

    /// The id for the next entry of a record.
    pub fn next_record_entry_id(&mut self) -> u32 {
        self.ids.take(Table::RecordEntry)
    }

    /// The id for the next setting of records.
    pub fn next_record_setting_id(&mut self) -> u32 {
        self.ids.take(Table::RecordSetting)
    }

    /// The number for the next class.
    ///
    /// # Errors
    /// [`StoreError::OutOfIds`] after 65,535 classes.
    pub fn next_class_number(&mut self) -> Result<u16, StoreError> {
        u16::try_from(self.ids.take(Table::Class)).map_err(|_| StoreError::OutOfIds)
    }

    /// The number for the next attribute.
    ///
    /// # Errors
    /// [`StoreError::OutOfIds`] after 65,535 attributes.
    pub fn next_attribute_number(&mut self) -> Result<u16, StoreError> {
        u16::try_from(self.ids.take(Table::Attribute)).map_err(|_| StoreError::OutOfIds)
    }

    /// The number for the next relationship type.
    ///
    /// # Errors
    /// [`StoreError::OutOfIds`] after 65,535 relationship types.
    pub fn next_relationship_type_number(&mut self) -> Result<u16, StoreError> {
        u16::try_from(self.ids.take(Table::RelationshipType)).map_err(|_| StoreError::OutOfIds)
    }
}
