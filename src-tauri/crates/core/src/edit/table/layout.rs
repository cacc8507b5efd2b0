//! Which text of a table is meant for which CI and column.

use std::collections::HashSet;

use faultline_model::{CiId, Model};

use super::fault::CellFault;
use super::{Addressed, CellRefusal, EditTable, Place, TableFault};
use crate::inventory::Column;

/// Lines taken at most: what one can still look through before it is applied.
const MOST_LINES: usize = 10_000;
/// Nearest names offered for a mistyped one.
const NEAREST: usize = 3;

/// A table read: what is stated of which CI.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) addressed: Addressed,
    pub(super) rows: Vec<Row>,
    /// What belongs to no row or no column.
    pub(super) refusals: Vec<CellRefusal>,
}

/// A line of the table.
#[derive(Debug)]
pub(super) struct Row {
    /// From 1.
    pub(super) line: u32,
    pub(super) subject: Subject,
    pub(super) cells: Vec<Cell>,
}

/// The CI that a line is about.
#[derive(Debug)]
pub(super) enum Subject {
    Placed(CiId),
    Keyed(String),
}

/// What a line says of a column.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) column: Column,
    pub(super) text: String,
}

impl Layout {
    pub(super) fn read(table: &EditTable, model: &Model) -> Result<Self, TableFault> {
        let has_text = |line: &Vec<String>| line.iter().any(|text| !text.trim().is_empty());
        let rows = table.lines.len();
        if rows > MOST_LINES {
            return Err(TableFault::TooLarge {
                rows,
                most: MOST_LINES,
            });
        }
        // One empty cell put onto others clears them.
        let clears = table.place.is_some() && rows == 1 && table.lines[0].len() == 1;
        if !clears && !table.lines.iter().any(has_text) {
            return Err(TableFault::Empty);
        }
        match (head(&table.lines[0], model), &table.place) {
            (Some(columns), _) => Ok(Self::by_key(&table.lines, &columns, model)),
            (None, Some(place)) => Ok(Self::by_place(&table.lines, place)),
            (None, None) => Err(TableFault::Nowhere),
        }
    }

    fn by_key(lines: &[Vec<String>], columns: &[Option<Column>], model: &Model) -> Self {
        let mut refusals = Vec::new();
        let mut taken = HashSet::new();
        let mut kept: Vec<Option<&Column>> = Vec::new();
        for (at, (column, head)) in columns.iter().zip(&lines[0]).enumerate() {
            let fault = match column {
                Some(column) if taken.insert(column) => None,
                Some(_) => Some(CellFault::ColumnTwice { head: head.clone() }),
                None if lines.iter().all(|line| text(line, at).is_empty()) => None,
                None => Some(CellFault::UnknownColumn {
                    head: head.clone(),
                    nearest: nearest(head, model),
                }),
            };
            kept.push(column.as_ref().filter(|_| fault.is_none()));
            refusals.extend(fault.map(|fault| refusal(1, Some(head), head, &fault)));
        }
        let numbered = lines.iter().zip(1_u32..).skip(1);
        let filled = numbered.filter(|(line, _)| line.iter().any(|text| !text.trim().is_empty()));
        let rows = filled.filter_map(|(line, number)| {
            let mut key = String::new();
            let mut cells = Vec::new();
            for (at, (column, given)) in kept.iter().zip(line).enumerate() {
                match column {
                    Some(Column::Key) => key = text(line, at).to_owned(),
                    Some(column) => cells.push(Cell {
                        column: (*column).clone(),
                        text: given.trim().to_owned(),
                    }),
                    None => {}
                }
            }
            if key.is_empty() {
                let first = line.iter().find(|text| !text.trim().is_empty());
                let first = first.map_or("", String::as_str);
                refusals.push(refusal(number, Some("key"), first, &CellFault::NoKey));
                return None;
            }
            Some(Row {
                line: number,
                subject: Subject::Keyed(key),
                cells,
            })
        });
        let rows = rows.collect();
        Self {
            addressed: Addressed::ByKey,
            rows,
            refusals,
        }
    }

    fn by_place(lines: &[Vec<String>], place: &Place) -> Self {
        let mut refusals = Vec::new();
        let mut rows = Vec::new();
        let width = lines.iter().map(Vec::len).max().unwrap_or_default();
        let height = repeated(lines.len(), place.rows);
        let repeated_width = repeated(width, place.width);
        for at in 0..height {
            let given = &lines[at % lines.len()];
            let line = (at % lines.len()) as u32 + 1;
            let Some(&ci) = place.cis.get(at) else {
                let first = given.first().map_or("", String::as_str);
                refusals.push(refusal(line, None, first, &CellFault::PastLastCi));
                continue;
            };
            let mut cells = Vec::new();
            for (position, column) in (0..repeated_width).zip(&place.columns) {
                if let Some(text) = given.get(position % width) {
                    cells.push(Cell {
                        column: column.clone(),
                        text: text.trim().to_owned(),
                    });
                }
            }
            rows.push(Row {
                line,
                subject: Subject::Placed(ci),
                cells,
            });
        }
        for at in place.columns.len()..repeated_width {
            let named = format!("{}", at + 1);
            let first = text(&lines[0], at % width);
            refusals.push(refusal(1, Some(&named), first, &CellFault::PastLastColumn));
        }
        Self {
            addressed: Addressed::ByPlace,
            rows,
            refusals,
        }
    }
}

/// The columns that a line names: the key, another one, and none where a name is not known.
fn head(line: &[String], model: &Model) -> Option<Vec<Option<Column>>> {
    let columns = line.iter().map(|text| Column::matching(text, model));
    let columns: Vec<Option<Column>> = columns.collect();
    let named = columns.iter().flatten().count();
    (columns.contains(&Some(Column::Key)) && named > 1).then_some(columns)
}

/// How often something is there in what is chosen: repeated to fill it where it fits a whole number of times.
fn repeated(given: usize, chosen: usize) -> usize {
    if given > 0 && chosen.is_multiple_of(given) {
        chosen.max(given)
    } else {
        given
    }
}

fn nearest(head: &str, model: &Model) -> Vec<String> {
    let nearest = model.nearest_attributes(head.trim(), NEAREST);
    nearest.into_iter().map(str::to_owned).collect()
}

fn text(line: &[String], at: usize) -> &str {
    line.get(at).map_or("", |text| text.trim())
}

fn refusal(line: u32, column: Option<&str>, value: &str, fault: &CellFault) -> CellRefusal {
    CellRefusal {
        line,
        key: None,
        column: column.map(str::to_owned),
        value: value.to_owned(),
        reason: fault.to_string(),
    }
}
