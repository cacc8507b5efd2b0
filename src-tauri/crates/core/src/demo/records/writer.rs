//! The few ways in which records are put into the transaction.

use std::collections::HashMap;

use faultline_model::{
    Attributes, ChangeType, CiId, CiRole, Decision, EntryBody, LinkedState, Record, RecordCi,
    RecordEntry, RecordId, RecordKind, RecordLink, RecordLinkKind, RecordNumber, RecordSetting,
    RecordSettingPurpose, RecordState,
};
use faultline_store::{StoreError, WriteTransaction};
use jiff::Timestamp;

use super::clock::Clock;
use crate::context::Context;

/// Who approves what others ask for.
const APPROVER: &str = "Claudia Keller";

/// A transaction with the keys of the estate.
pub(super) struct Writer<'t, 'w> {
    transaction: &'t mut WriteTransaction<'w>,
    cis: HashMap<String, CiId>,
    pub clock: Clock,
    now: Timestamp,
}

/// A record to write.
pub(super) struct NewDemoRecord {
    pub kind: RecordKind,
    pub state: RecordState,
    pub change_type: Option<ChangeType>,
    pub created: Timestamp,
    /// Values by field, canonical.
    pub fields: Vec<(&'static str, String)>,
}

impl<'t, 'w> Writer<'t, 'w> {
    pub(super) fn new(
        transaction: &'t mut WriteTransaction<'w>,
        context: &Context,
    ) -> Result<Self, StoreError> {
        let mut cis = HashMap::new();
        transaction.view().for_each_ci_by_id(|row, _| {
            cis.insert(row.key.to_owned(), row.id);
            Ok::<(), StoreError>(())
        })?;
        Ok(Self {
            transaction,
            cis,
            clock: Clock::of(context.now),
            now: context.now,
        })
    }

    /// The time at which the workspace is made.
    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    /// The CI of a key.
    pub(super) fn ci(&self, key: &str) -> CiId {
        let known = self.cis.get(key).copied();
        known.expect("records name CIs of the estate only, which a test shows")
    }

    pub(super) fn record(&mut self, new: &NewDemoRecord) -> Result<Record, StoreError> {
        let number = RecordNumber {
            kind: new.kind,
            number: self.transaction.next_record_number(new.kind)?,
        };
        let mut record = Record {
            state: new.state,
            change_type: new.change_type,
            ..Record::blank(
                self.transaction.next_record_id(),
                number,
                new.created.min(self.now),
            )
        };
        for (field, value) in &new.fields {
            record.set(field, Some(value));
        }
        self.transaction.insert_record(&record)?;
        Ok(record)
    }

    /// Puts CIs on a record: "key", "key=degraded", parted by spaces; `state` where none is stated.
    pub(super) fn put(
        &mut self,
        record: RecordId,
        role: CiRole,
        cis: &str,
        state: Option<LinkedState>,
    ) -> Result<(), StoreError> {
        for text in cis.split_whitespace() {
            let (key, state) = match text.split_once('=') {
                Some((key, word)) => (key, word.parse().ok()),
                None => (text, state),
            };
            let link = RecordCi {
                id: self.transaction.next_record_ci_id(),
                record,
                ci: self.ci(key),
                role,
                state,
                minutes: None,
                note: String::new(),
                since: 0,
            };
            self.transaction.insert_record_ci(&link)?;
        }
        Ok(())
    }

    pub(super) fn link(
        &mut self,
        source: RecordId,
        kind: RecordLinkKind,
        target: RecordId,
    ) -> Result<(), StoreError> {
        let id = self.transaction.next_record_link_id();
        self.transaction.insert_record_link(&RecordLink {
            id,
            source,
            kind,
            target,
            since: 0,
        })
    }

    pub(super) fn entry(
        &mut self,
        record: RecordId,
        at: Timestamp,
        author: &str,
        body: EntryBody,
    ) -> Result<(), StoreError> {
        let id = self.transaction.next_record_entry_id();
        self.transaction.insert_record_entry(&RecordEntry {
            id,
            record,
            at: at.min(self.now),
            author: author.to_owned(),
            body,
            since: 0,
        })
    }

    /// An approval by somebody who asks for no change of the estate.
    pub(super) fn approve(&mut self, record: RecordId, at: Timestamp) -> Result<(), StoreError> {
        let body = EntryBody::Approval {
            decision: Decision::Approve,
            note: String::new(),
        };
        self.entry(record, at, APPROVER, body)
    }

    pub(super) fn setting(
        &mut self,
        purpose: RecordSettingPurpose,
        name: &str,
        definition: Attributes,
    ) -> Result<(), StoreError> {
        let id = self.transaction.next_record_setting_id();
        self.transaction.insert_record_setting(&RecordSetting {
            id,
            purpose,
            name: name.to_owned(),
            definition,
            since: 0,
        })
    }
}
