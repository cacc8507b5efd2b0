//! Which columns of a table mean which fields of a record.

use std::collections::BTreeMap;

use faultline_exchange::csv::whole_table::Table;
use faultline_model::{
    RECORD_FIELDS, RecordField, RecordKind, RecordState, nearest_one, record_field,
};

use super::column_names::{
    CI_COLUMN, KIND_COLUMN, NUMBER_COLUMN, OWN_COLUMNS, STATE_COLUMN, WRITTEN_CIS, names_of,
};
use super::links::link_word;
use super::state_words::state_of;
use crate::records::RecordFault;

/// Columns by the field they mean, and what the words of states mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapping {
    /// What rows are that no column tells the kind of.
    pub kind: RecordKind,
    /// The columns: by id of a field, word of a link, or one of [`OWN_COLUMNS`].
    pub columns: BTreeMap<String, String>,
    /// What words of the tool mean that are no usual names of states; without regard to case.
    pub states: BTreeMap<String, RecordState>,
}

impl ColumnMapping {
    /// A mapping of no columns.
    #[must_use]
    pub fn of(kind: RecordKind) -> Self {
        Self {
            kind,
            columns: BTreeMap::new(),
            states: BTreeMap::new(),
        }
    }

    /// What the names of columns suggest. Rows tell their kind where a column does and none is
    /// `wanted`; else they are of the kind that is wanted, or of `otherwise`.
    #[must_use]
    pub fn guess(table: &Table, wanted: Option<RecordKind>, otherwise: RecordKind) -> Self {
        let kinds = wanted.is_none().then(|| kind_column(table)).flatten();
        let kind = wanted
            .or_else(|| super::kind_of_table(table))
            .unwrap_or(otherwise);
        let mut mapping = Self::of(kind);
        if let Some(column) = &kinds {
            mapping.put(KIND_COLUMN, column);
        }
        if is_written_here(&table.header) {
            mapping.take_written(table, kinds.is_some());
            return mapping;
        }
        for (field, names) in names_of(kind) {
            if mapping.columns.contains_key(field) {
                continue;
            }
            let free: Vec<String> = table
                .header
                .iter()
                .filter(|column| !mapping.columns.values().any(|taken| taken == *column))
                .cloned()
                .collect();
            let own = record_field(kind, field).map_or(field, |field| field.label);
            let names = std::iter::once(own).chain(names);
            if let Some(place) = position_of(&free, names) {
                mapping.put(field, &free[place]);
            }
        }
        mapping
    }

    /// This mapping with other columns over it; an empty one takes a field out.
    #[must_use]
    pub fn with(mut self, others: &BTreeMap<String, String>) -> Self {
        for (field, column) in others {
            if column.is_empty() {
                self.columns.remove(field);
            } else {
                self.put(field, column);
            }
        }
        self
    }

    /// The place of each mapped column in a header.
    ///
    /// # Errors
    /// A field or a state that records of the kind lack, or a column that the file lacks.
    pub(super) fn places(&self, header: &[String]) -> Result<BTreeMap<String, usize>, RecordFault> {
        if !self.is_mixed() {
            for state in self.states.values() {
                state_of(self.kind, state.as_str(), &BTreeMap::new())?;
            }
        }
        let mut places = BTreeMap::new();
        for (field, column) in &self.columns {
            if !self.is_known(field) {
                let known = RECORD_FIELDS.iter().filter(|one| self.has(one));
                let known = known.map(|one| one.id).chain(OWN_COLUMNS.iter().copied());
                return Err(RecordFault::UnknownField {
                    kind: self.kind,
                    field: field.clone(),
                    nearest: nearest_one(field, known).map(str::to_owned),
                });
            }
            let place = header.iter().position(|name| name == column);
            let place = place.ok_or_else(|| RecordFault::UnknownSetting {
                what: "column",
                name: column.clone(),
                known: header.to_vec(),
            })?;
            places.insert(field.clone(), place);
        }
        Ok(places)
    }

    /// Whether rows of any kind can be in the table.
    fn is_mixed(&self) -> bool {
        self.columns.contains_key(KIND_COLUMN)
    }

    fn has(&self, field: &RecordField) -> bool {
        self.is_mixed() || field.kinds.contains(&self.kind)
    }

    fn is_known(&self, id: &str) -> bool {
        OWN_COLUMNS.contains(&id)
            || link_word(id).is_some()
            || RECORD_FIELDS
                .iter()
                .any(|field| field.id == id && self.has(field))
    }

    fn put(&mut self, field: &str, column: &str) {
        self.columns.insert(field.to_owned(), column.to_owned());
    }

    /// The columns of a list that was written here are called as the fields.
    fn take_written(&mut self, table: &Table, is_mixed: bool) {
        for column in &table.header {
            let field = match column.as_str() {
                WRITTEN_CIS => CI_COLUMN,
                KIND_COLUMN => continue,
                other => other,
            };
            let is_of_kind = record_field(self.kind, field).is_some();
            if is_mixed || is_of_kind || OWN_COLUMNS.contains(&field) {
                self.put(field, column);
            }
        }
        self.columns
            .retain(|field, _| OWN_COLUMNS.contains(&field.as_str()) || is_field(field));
    }
}

fn is_field(id: &str) -> bool {
    RECORD_FIELDS.iter().any(|field| field.id == id)
}

/// Whether a table is a list of records as it is written here.
fn is_written_here(header: &[String]) -> bool {
    let heads = [NUMBER_COLUMN, KIND_COLUMN, STATE_COLUMN];
    heads
        .iter()
        .all(|head| header.iter().any(|column| column == head))
}

/// The column in which every cell is the word of a kind.
fn kind_column(table: &Table) -> Option<String> {
    let place = position_of(&table.header, [KIND_COLUMN, "record type", "ticket type"])?;
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(place));
    let is_kind = |cell: &String| cell.parse::<RecordKind>().is_ok();
    (!table.rows.is_empty() && cells.all(is_kind)).then(|| table.header[place].clone())
}

/// The place of the first name, as far as there is one, in a header.
pub(super) fn position_of<'n>(
    header: &[String],
    names: impl IntoIterator<Item = &'n str>,
) -> Option<usize> {
    names.into_iter().find_map(|name| {
        let name = plain(name);
        header.iter().position(|column| plain(column) == name)
    })
}

/// The name of a column without what tools vary.
pub(super) fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', '-'], " ")
}
