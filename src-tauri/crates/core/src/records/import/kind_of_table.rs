//! Which kind of records a table seems to hold.

use faultline_exchange::csv::whole_table::Table;
use faultline_model::RecordKind;

use super::column_names::names_of_numbers;
use super::mapping::{plain, position_of};

/// Rows looked at.
const LOOKED_AT: usize = 50;

/// Beginnings of the numbers that tools give.
const PREFIXES: &[(&str, RecordKind)] = &[
    ("INC", RecordKind::Incident),
    ("PRB", RecordKind::Problem),
    ("PBI", RecordKind::Problem),
    ("CHG", RecordKind::Change),
    ("CRQ", RecordKind::Change),
    ("RFC", RecordKind::Change),
    ("REL", RecordKind::Release),
    ("RLSE", RecordKind::Release),
    ("RLM", RecordKind::Release),
];

/// Columns that one kind alone has.
const TELLING: &[(&str, RecordKind)] = &[
    ("root cause", RecordKind::Problem),
    ("known error", RecordKind::Problem),
    ("backout plan", RecordKind::Change),
    ("implementation plan", RecordKind::Change),
    ("rollback plan", RecordKind::Change),
    ("planned start date", RecordKind::Change),
    ("change type", RecordKind::Change),
    ("incident number", RecordKind::Incident),
    ("incident id", RecordKind::Incident),
    ("problem number", RecordKind::Problem),
    ("change number", RecordKind::Change),
    ("release number", RecordKind::Release),
];

/// The kind that the numbers of a table tell by how they begin, or else its columns by what they
/// are called.
#[must_use]
pub fn kind_of_table(table: &Table) -> Option<RecordKind> {
    let numbers = position_of(&table.header, names_of_numbers());
    let of_numbers = numbers.and_then(|place| {
        let cells = table.rows.iter().take(LOOKED_AT);
        let mut kinds = cells
            .filter_map(|row| row.cells.get(place))
            .filter(|cell| !cell.is_empty())
            .map(|cell| of_number(cell));
        let first = kinds.next()??;
        kinds.all(|kind| kind == Some(first)).then_some(first)
    });
    of_numbers.or_else(|| {
        let is_there = |name: &str| table.header.iter().any(|column| plain(column) == name);
        let found = TELLING.iter().find(|(name, _)| is_there(name));
        found.map(|&(_, kind)| kind)
    })
}

fn of_number(cell: &str) -> Option<RecordKind> {
    let letters = cell.split(|sign: char| !sign.is_alphabetic()).next()?;
    let found = PREFIXES
        .iter()
        .find(|(prefix, _)| prefix.eq_ignore_ascii_case(letters));
    found.map(|&(_, kind)| kind)
}
