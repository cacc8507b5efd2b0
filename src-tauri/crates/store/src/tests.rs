//! What holds for the whole store: refusals, versions, and the hash chain.

mod backup;
mod chain;
mod moments;
mod plans;
mod refusals;
mod root_cause;
mod sudden_end;
mod tampering;
mod two_handles;
mod upgrade;
mod versions;

use std::path::Path;

use faultline_model::{ChangesetHeader, LifecycleStatus, Model};

use crate::{CiRow, RelationshipRow, Store, StoreError, WriteMode, WriteTransaction, Written};

pub(crate) fn header(second: i64, origin: &str) -> ChangesetHeader {
    ChangesetHeader {
        at: jiff::Timestamp::from_second(1_800_000_000 + second).expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
        origin: origin.to_owned(),
    }
}

pub(crate) fn create(folder: &Path) -> Store {
    Store::create(
        &folder.join("estate.faultline"),
        &header(0, "new workspace"),
        &Model::shipped(),
    )
    .expect("made")
}

/// Names of the files in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("readable");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into())
        .collect();
    names.sort();
    names
}

pub(crate) fn write<T>(
    store: &Store,
    second: i64,
    work: impl FnOnce(&mut WriteTransaction<'_>) -> Result<T, StoreError>,
) -> Written<T> {
    store
        .write(&header(second, "manual"), WriteMode::Edit, None, work)
        .expect("written")
}

pub(crate) fn ci<'r>(id: u32, key: &'r str, attributes: &'r str) -> CiRow<'r> {
    CiRow {
        id,
        key,
        name: key,
        class: 23,
        status: LifecycleStatus::Live,
        attributes,
        aliases: &[],
    }
}

pub(crate) fn relationship(id: u32, source: u32, target: u32) -> RelationshipRow<'static> {
    RelationshipRow {
        id,
        source,
        kind: 1,
        target,
        group: "",
        strength: None,
        probability: None,
    }
}
