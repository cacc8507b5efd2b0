//! Tampers at random with rows, in the ways that somebody with a database tool could.

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, Row, params_from_iter};

use crate::hashing::{RowHasher, digest};
use crate::value::Value;
use crate::{Fault, Table};

/// What was tampered with.
pub(super) struct Forged {
    /// For the message of a test that fails.
    pub what: String,
    /// Changesets that wrote or ended what was tampered with, before or after.
    changesets: Vec<i64>,
    /// Texts of the rows, among them their names.
    words: Vec<String>,
}

impl Forged {
    /// Whether a fault names the CI, the definition or the changeset that was tampered with.
    pub fn is_named_by(&self, fault: &Fault) -> bool {
        let changeset = fault.changeset.map(i64::from);
        let by_changeset = changeset.is_some_and(|number| self.changesets.contains(&number));
        let subject = fault.subject.as_deref();
        by_changeset || subject.is_some_and(|name| self.words.iter().any(|word| word == name))
    }

    fn take_note(&mut self, columns: &[String], row: &[Cell]) {
        for (column, cell) in columns.iter().zip(row) {
            match (column.as_str(), cell) {
                ("since" | "until", Cell::Integer(number)) => self.changesets.push(*number),
                // The hash of a changeset is part of the next.
                ("number", Cell::Integer(number)) => {
                    self.changesets.extend([*number, number.wrapping_add(1)]);
                    self.words.push(format!("changeset {number}"));
                }
                (_, Cell::Text(text)) => self.words.push(text.clone()),
                _ => {}
            }
        }
    }
}

/// Draws what to do from a fixed seed.
pub(super) struct Forger<'c> {
    connection: &'c Connection,
    /// Of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (SplitMix64).
    state: u64,
    tables: Vec<(String, Option<Table>)>,
}

impl<'c> Forger<'c> {
    pub fn new(connection: &'c Connection) -> Self {
        let mut tables = vec![("changeset".to_owned(), None)];
        for table in Table::ALL {
            tables.push((table.name().to_owned(), Some(table)));
            tables.push((format!("{}_history", table.name()), Some(table)));
        }
        Self {
            connection,
            state: 1,
            tables,
        }
    }

    /// Tampers with one place; what a table does not take is tried otherwise.
    pub fn forge(&mut self) -> Forged {
        loop {
            let choice = self.below(self.tables.len());
            let (name, table) = self.tables[choice].clone();
            let forged = match self.below(8) {
                0 => self.delete(&name),
                1 => self.add(&name, table),
                2 => self.exchange(&name),
                3 if table.is_some() => self.move_away(&name),
                _ => self.alter(&name, table),
            };
            if let Some(forged) = forged {
                return forged;
            }
            let again = self.connection.execute_batch("ROLLBACK; BEGIN;");
            again.expect("put back");
        }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) % bound as u64) as usize
    }

    fn alter(&mut self, name: &str, table: Option<Table>) -> Option<Forged> {
        let (columns, before) = self.row(name)?;
        let column = self.below(columns.len());
        let mut after = before.clone();
        after[column] = self.another(&before[column]);
        if self.below(2) == 0 {
            forge_digest(table, &mut after);
        }
        if after == before {
            return None;
        }
        self.replace(name, &columns, &before, &after)
    }

    fn delete(&mut self, name: &str) -> Option<Forged> {
        let (columns, row) = self.row(name)?;
        let mut forged = begin(format!("delete from {name}: {row:?}"));
        forged.take_note(&columns, &row);
        self.remove(name, &columns, &row).then_some(forged)
    }

    /// Adds a row that resembles another, with a digest of its own.
    fn add(&mut self, name: &str, table: Option<Table>) -> Option<Forged> {
        let (columns, mut row) = self.row(name)?;
        row[0] = Cell::Integer(1000 + self.below(1000) as i64);
        let place = columns.iter().position(|column| {
            matches!(
                column.as_str(),
                "key" | "name" | "source" | "message" | "ci" | "dependent"
            )
        })?;
        row[place] = self.another(&row[place]);
        forge_digest(table, &mut row);
        let mut forged = begin(format!("add to {name}: {row:?}"));
        forged.take_note(&columns, &row);
        self.insert(name, &columns, &row).then_some(forged)
    }

    /// Gives two rows each other's id.
    fn exchange(&mut self, name: &str) -> Option<Forged> {
        let (columns, one) = self.row(name)?;
        let (_, other) = self.row(name)?;
        if one[0] == other[0] {
            return None;
        }
        let mut forged = begin(format!("exchange in {name}: {one:?} and {other:?}"));
        let done = self.remove(name, &columns, &one) && self.remove(name, &columns, &other);
        let (mut first, mut second) = (one, other);
        for row in [&first, &second] {
            forged.take_note(&columns, row);
        }
        std::mem::swap(&mut first[0], &mut second[0]);
        let done = done && self.insert(name, &columns, &first);
        (done && self.insert(name, &columns, &second)).then_some(forged)
    }

    /// Makes a current row one of the past, or the other way round.
    fn move_away(&mut self, name: &str) -> Option<Forged> {
        let (columns, row) = self.row(name)?;
        let mut forged = begin(format!("move away from {name}: {row:?}"));
        forged.take_note(&columns, &row);
        let mut moved = row.clone();
        let mut names = columns.clone();
        let other = match name.strip_suffix("_history") {
            Some(current) => {
                names.pop();
                moved.pop();
                current.to_owned()
            }
            None => {
                let until = 2 + self.below(3) as i64;
                names.push("until".to_owned());
                moved.push(Cell::Integer(until));
                format!("{name}_history")
            }
        };
        forged.take_note(&names, &moved);
        let done = self.remove(name, &columns, &row);
        (done && self.insert(&other, &names, &moved)).then_some(forged)
    }

    /// A row of a table, if it has any, with the names of its columns.
    fn row(&mut self, name: &str) -> Option<(Vec<String>, Vec<Cell>)> {
        let count: i64 = self
            .connection
            .query_row(&format!("SELECT count(*) FROM {name}"), [], |row| {
                row.get(0)
            })
            .expect("counted");
        let position = self.below(usize::try_from(count).ok().filter(|count| *count > 0)?);
        let mut statement = self
            .connection
            .prepare(&format!("SELECT * FROM {name} LIMIT 1 OFFSET {position}"))
            .expect("a statement");
        let columns: Vec<String> = statement
            .column_names()
            .into_iter()
            .map(str::to_owned)
            .collect();
        let width = columns.len();
        let cells = |row: &Row<'_>| (0..width).map(|column| row.get(column)).collect();
        Some((columns, statement.query_row([], cells).expect("a row")))
    }

    fn another(&mut self, cell: &Cell) -> Cell {
        match cell {
            Cell::Null => [Cell::Integer(1), Cell::Text("x".to_owned())][self.below(2)].clone(),
            Cell::Integer(number) => Cell::Integer(match self.below(6) {
                0 => number.wrapping_add(1),
                1 => number.wrapping_sub(1),
                2 => number.wrapping_neg(),
                3 => number ^ (1 << self.below(63)),
                4 => 0,
                _ => i64::MAX,
            }),
            Cell::Real(number) => Cell::Real(number + 1.0),
            Cell::Text(text) => match self.below(6) {
                0 => Cell::Null,
                1 => Cell::Text(String::new()),
                2 => Cell::Text(format!("{text} ")),
                3 => Cell::Text(format!("{text}\0")),
                4 => Cell::Text(text.to_uppercase()),
                _ => Cell::Text(text.chars().skip(1).collect()),
            },
            Cell::Blob(bytes) => {
                let mut bytes = bytes.clone();
                let position = self.below(bytes.len());
                match self.below(3) {
                    0 => bytes.truncate(position),
                    _ => bytes[position] ^= 1 << self.below(8),
                }
                Cell::Blob(bytes)
            }
        }
    }

    fn replace(
        &self,
        name: &str,
        columns: &[String],
        before: &[Cell],
        after: &[Cell],
    ) -> Option<Forged> {
        let mut forged = begin(format!("alter {name}: {before:?} into {after:?}"));
        forged.take_note(columns, before);
        forged.take_note(columns, after);
        let done = self.remove(name, columns, before) && self.insert(name, columns, after);
        done.then_some(forged)
    }

    fn remove(&self, name: &str, columns: &[String], row: &[Cell]) -> bool {
        let filter: Vec<String> = columns.iter().map(|one| format!("{one} IS ?")).collect();
        let sql = format!("DELETE FROM {name} WHERE {}", filter.join(" AND "));
        let removed = self.connection.execute(&sql, params_from_iter(row));
        removed.expect("removed") == 1
    }

    /// False where the table does not take the row.
    fn insert(&self, name: &str, columns: &[String], row: &[Cell]) -> bool {
        let places = vec!["?"; columns.len()].join(", ");
        let columns = columns.join(", ");
        let sql = format!("INSERT INTO {name} ({columns}) VALUES ({places})");
        self.connection.execute(&sql, params_from_iter(row)).is_ok()
    }
}

fn begin(what: String) -> Forged {
    Forged {
        what,
        changesets: Vec::new(),
        words: Vec::new(),
    }
}

/// Gives a row the digest that it would have, as a forger does who read how it is made.
fn forge_digest(table: Option<Table>, row: &mut [Cell]) {
    let Some(table) = table else { return };
    let columns = table.statements().columns;
    let (Cell::Integer(id), Cell::Integer(since)) = (&row[0], &row[columns + 1]) else {
        return;
    };
    let (Ok(id), Ok(since)) = (u32::try_from(*id), u32::try_from(*since)) else {
        return;
    };
    let values = row[1..=columns].iter().map(|cell| match cell {
        Cell::Integer(number) => Value::Integer(*number),
        Cell::Text(text) => Value::Text(text),
        _ => Value::Null,
    });
    let hash = RowHasher::default().hash(table, id, values, since);
    row[columns + 2] = Cell::Integer(digest(&hash));
}
