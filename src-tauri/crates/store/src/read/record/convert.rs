//! From cells to records. A cell that no value fits is a damaged file.

use faultline_model::{
    Attributes, EntryBody, Record, RecordCi, RecordEntry, RecordLink, RecordNumber, RecordSetting,
};
use jiff::Timestamp;
use rusqlite::Row;

use super::super::convert::{optional_text, text};
use crate::StoreError;

pub(super) const RECORD_COLUMNS: &str = "id, kind, number, state, change_type, title, priority, owner, due, planned_start, planned_end, actual_start, actual_end, created_at, fields, since";
pub(super) const CI_COLUMNS: &str = "id, record, ci, role, state, minutes, note, since";
pub(super) const LINK_COLUMNS: &str = "id, source, kind, target, since";
pub(super) const ENTRY_COLUMNS: &str = "id, record, at, author, body, since";
pub(super) const SETTING_COLUMNS: &str = "id, purpose, name, definition, since";

fn damaged(table: &'static str, id: u32, problem: &'static str) -> StoreError {
    StoreError::Row { table, id, problem }
}

/// What a stored number stands for.
fn word<T>(
    row: &Row<'_>,
    position: usize,
    table: &'static str,
    from_code: impl Fn(u8) -> Option<T>,
) -> Result<T, StoreError> {
    let id = row.get(0)?;
    from_code(row.get(position)?).ok_or_else(|| damaged(table, id, "a word is none of the known"))
}

fn optional_word<T>(
    row: &Row<'_>,
    position: usize,
    table: &'static str,
    from_code: impl Fn(u8) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    let code: Option<u8> = row.get(position)?;
    code.map(|_| word(row, position, table, from_code))
        .transpose()
}

fn time(row: &Row<'_>, position: usize, table: &'static str) -> Result<Timestamp, StoreError> {
    let id = row.get(0)?;
    let parsed = text(row, position)?.parse();
    parsed.map_err(|_| damaged(table, id, "a time is none"))
}

fn optional_time(row: &Row<'_>, position: usize) -> Result<Option<Timestamp>, StoreError> {
    let is_stated = optional_text(row, position)?.is_some();
    is_stated.then(|| time(row, position, "record")).transpose()
}

pub(super) fn record(row: &Row<'_>) -> Result<Record, StoreError> {
    use faultline_model::{ChangeType, RecordKind, RecordState};
    Ok(Record {
        id: row.get(0)?,
        number: RecordNumber {
            kind: word(row, 1, "record", RecordKind::from_code)?,
            number: row.get(2)?,
        },
        state: word(row, 3, "record", RecordState::from_code)?,
        change_type: optional_word(row, 4, "record", ChangeType::from_code)?,
        title: text(row, 5)?.to_owned(),
        priority: row.get(6)?,
        owner: optional_text(row, 7)?.map(str::to_owned),
        due: optional_time(row, 8)?,
        planned_start: optional_time(row, 9)?,
        planned_end: optional_time(row, 10)?,
        actual_start: optional_time(row, 11)?,
        actual_end: optional_time(row, 12)?,
        created_at: time(row, 13, "record")?,
        fields: Attributes::from_canonical_json(text(row, 14)?.to_owned()),
        since: row.get(15)?,
    })
}

pub(super) fn record_ci(row: &Row<'_>) -> Result<RecordCi, StoreError> {
    use faultline_model::{CiRole, LinkedState};
    Ok(RecordCi {
        id: row.get(0)?,
        record: row.get(1)?,
        ci: row.get(2)?,
        role: word(row, 3, "record_ci", CiRole::from_code)?,
        state: optional_word(row, 4, "record_ci", LinkedState::from_code)?,
        minutes: row.get(5)?,
        note: text(row, 6)?.to_owned(),
        since: row.get(7)?,
    })
}

pub(super) fn link(row: &Row<'_>) -> Result<RecordLink, StoreError> {
    use faultline_model::RecordLinkKind;
    Ok(RecordLink {
        id: row.get(0)?,
        source: row.get(1)?,
        kind: word(row, 2, "record_link", RecordLinkKind::from_code)?,
        target: row.get(3)?,
        since: row.get(4)?,
    })
}

pub(super) fn entry(row: &Row<'_>) -> Result<RecordEntry, StoreError> {
    let id = row.get(0)?;
    Ok(RecordEntry {
        id,
        record: row.get(1)?,
        at: time(row, 2, "record_entry")?,
        author: text(row, 3)?.to_owned(),
        body: EntryBody::from_json(text(row, 4)?)
            .ok_or_else(|| damaged("record_entry", id, "what it says cannot be read"))?,
        since: row.get(5)?,
    })
}

pub(super) fn setting(row: &Row<'_>) -> Result<RecordSetting, StoreError> {
    use faultline_model::RecordSettingPurpose;
    Ok(RecordSetting {
        id: row.get(0)?,
        purpose: word(row, 1, "record_setting", RecordSettingPurpose::from_code)?,
        name: text(row, 2)?.to_owned(),
        definition: Attributes::from_canonical_json(text(row, 3)?.to_owned()),
        since: row.get(4)?,
    })
}
