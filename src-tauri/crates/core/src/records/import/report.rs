//! What became of the rows of a table.

use std::collections::HashMap;

use faultline_model::{Record, RecordId, RecordKind, RecordNumber};
use faultline_store::StoreError;

use super::column_names::NUMBER_ELSEWHERE;
use crate::records::RecordFault;

/// What became of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordImport {
    /// Records made.
    pub created: u32,
    /// Known records that differ now.
    pub updated: u32,
    /// Known records that say the same as before.
    pub unchanged: u32,
    /// Rows that cannot be taken.
    pub wrong: u32,
    /// What became of each record, in the order of the rows.
    pub records: Vec<ImportedRecord>,
    /// CIs that rows name and that cannot be put on their records; the rows were taken without them.
    pub unknown_cis: Vec<LeftOutRow>,
    /// Records that rows name and that cannot be linked; the rows were taken without the links.
    pub unknown_records: Vec<LeftOutRow>,
    /// Every cell for which a row cannot be taken.
    pub refused: Vec<LeftOutRow>,
}

impl RecordImport {
    /// The same where nothing was written: what is wrong stays.
    pub(super) fn of_nothing_written(self) -> Self {
        Self {
            created: 0,
            updated: 0,
            unchanged: 0,
            records: Vec::new(),
            ..self
        }
    }
}

/// What becomes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It says the same.
    Unchanged,
    /// It differs.
    Updated,
    /// It is made.
    Created,
}

/// A record that rows are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRecord {
    /// The line of its first row.
    pub line: u64,
    /// Its kind.
    pub kind: RecordKind,
    /// Its number here; none for one that is made.
    pub number: Option<RecordNumber>,
    /// Its number elsewhere.
    pub elsewhere: Option<String>,
    /// Its title.
    pub title: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What differs of one that was known: ids of fields, `state`, `cis`, `links`.
    pub altered: Vec<String>,
}

/// A row, or a part of one, that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The line on which it begins.
    pub line: u64,
    /// The column, where one cell is to blame.
    pub column: Option<String>,
    /// The cell's text, shortened.
    pub value: Option<String>,
    /// What is wrong, and what would be right.
    pub reason: String,
}

/// The report while rows are taken.
#[derive(Debug, Default)]
pub(super) struct Report {
    records: Vec<ImportedRecord>,
    places: HashMap<RecordId, usize>,
    pub unknown_cis: Vec<LeftOutRow>,
    pub unknown_records: Vec<LeftOutRow>,
    pub refused: Vec<LeftOutRow>,
}

impl Report {
    /// Takes note of the record of a row, once.
    pub fn took(&mut self, line: u64, record: &Record, outcome: Outcome) {
        let next = self.records.len();
        if *self.places.entry(record.id).or_insert(next) != next {
            return;
        }
        self.records.push(ImportedRecord {
            line,
            kind: record.kind(),
            number: (outcome != Outcome::Created).then_some(record.number),
            elsewhere: record.value(NUMBER_ELSEWHERE),
            title: record.title.clone(),
            outcome,
            altered: Vec::new(),
        });
    }

    /// Takes note of what differs of a record; of one that is made, everything does.
    pub fn altered(&mut self, id: RecordId, what: &str) {
        let place = self.places.get(&id);
        let Some(record) = place.and_then(|&place| self.records.get_mut(place)) else {
            return;
        };
        if record.outcome == Outcome::Created {
            return;
        }
        record.outcome = Outcome::Updated;
        if !record.altered.iter().any(|known| known == what) {
            record.altered.push(what.to_owned());
        }
    }

    /// The whole of it.
    pub fn finish(self) -> RecordImport {
        let count = |outcome: Outcome| {
            let of_outcome = self.records.iter().filter(|one| one.outcome == outcome);
            u32::try_from(of_outcome.count()).unwrap_or(u32::MAX)
        };
        let mut lines: Vec<u64> = self.refused.iter().map(|row| row.line).collect();
        lines.sort_unstable();
        lines.dedup();
        RecordImport {
            created: count(Outcome::Created),
            updated: count(Outcome::Updated),
            unchanged: count(Outcome::Unchanged),
            wrong: u32::try_from(lines.len()).unwrap_or(u32::MAX),
            records: self.records,
            unknown_cis: self.unknown_cis,
            unknown_records: self.unknown_records,
            refused: self.refused,
        }
    }
}

/// Why a write is given up.
pub(super) enum Stop {
    /// Nothing is to be written.
    NotWritten,
    /// Something is broken, or it was cancelled.
    Fault(RecordFault),
}

impl From<StoreError> for Stop {
    fn from(fault: StoreError) -> Self {
        Self::Fault(fault.into())
    }
}

impl From<RecordFault> for Stop {
    fn from(fault: RecordFault) -> Self {
        Self::Fault(fault)
    }
}
