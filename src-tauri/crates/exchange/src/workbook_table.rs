//! A whole table from the first sheet of an Excel workbook, as [`crate::csv::whole_table`] reads one from CSV.
//!
//! Cells are taken as they come from the file: nothing is made of the size that a sheet claims to have.

use std::io::{self, Read, Seek, SeekFrom, Write};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use zip::ZipArchive;

use crate::csv::file::ReadError;
use crate::csv::header::refuse_duplicates;
use crate::csv::whole_table::{Table, TableRow};
use crate::issue::Issue;
use crate::limits;
use crate::reason::Reason;

/// Reads the table of the first sheet: its first row that is not empty names the columns. `name` is what issues call
/// the file. Dates become `2026-11-20T09:30:00`, without the time where that is midnight.
///
/// Cost: the file is unpacked twice, once to see that it is not larger than it may be.
///
/// # Errors
/// The file cannot be read, is no workbook, is too large, or has no usable header.
pub fn read(name: &str, mut source: impl Read + Seek) -> Result<Table, ReadError> {
    let refused = |reason| ReadError::Refused(Box::new(Issue::of_file(name, reason)));
    match unpacked_fits(&mut source) {
        Ok(true) => {}
        Ok(false) => return Err(refused(Reason::WorkbookTooLarge)),
        Err(Unreadable::System(source)) => {
            return Err(ReadError::Io {
                file: name.to_owned(),
                source,
            });
        }
        Err(Unreadable::NoWorkbook) => return Err(refused(Reason::NoWorkbook)),
    }
    let no_workbook = |_| refused(Reason::NoWorkbook);
    let mut workbook: Xlsx<_> = Xlsx::new(source).map_err(no_workbook)?;
    let sheet = workbook.sheet_names().into_iter().next();
    let sheet = sheet.ok_or_else(|| refused(Reason::Empty))?;
    let mut cells = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(no_workbook)?;
    let mut rows = RowsOfSheet::new(name);
    while let Some(cell) = cells.next_cell().map_err(no_workbook)? {
        let (row, column) = cell.get_position();
        rows.take(row, column, text_of(cell.get_value()))?;
    }
    rows.finish()
}

enum Unreadable {
    System(io::Error),
    NoWorkbook,
}

/// Whether everything in the archive together is no larger than a workbook may be, by what really comes out of it.
fn unpacked_fits(source: &mut (impl Read + Seek)) -> Result<bool, Unreadable> {
    let mut left = limits::WORKBOOK_BYTES;
    {
        let mut archive = ZipArchive::new(&mut *source).map_err(|_| Unreadable::NoWorkbook)?;
        for index in 0..archive.len() {
            let entry = archive
                .by_index(index)
                .map_err(|_| Unreadable::NoWorkbook)?;
            let mut unpacked = entry.take(left + 1);
            let bytes =
                io::copy(&mut unpacked, &mut Counted).map_err(|_| Unreadable::NoWorkbook)?;
            match left.checked_sub(bytes) {
                Some(rest) => left = rest,
                None => return Ok(false),
            }
        }
    }
    source
        .seek(SeekFrom::Start(0))
        .map_err(Unreadable::System)?;
    Ok(true)
}

/// Takes bytes and keeps none.
struct Counted;

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The rows of a sheet while its cells come in.
struct RowsOfSheet<'n> {
    name: &'n str,
    table: Table,
    /// The row whose cells come in, counted from 0.
    row: u32,
    cells: Vec<String>,
    /// Cells of that row beyond the header.
    surplus: usize,
}

impl<'n> RowsOfSheet<'n> {
    fn new(name: &'n str) -> Self {
        Self {
            name,
            table: Table::default(),
            row: 0,
            cells: Vec::new(),
            surplus: 0,
        }
    }

    fn take(&mut self, row: u32, column: u32, text: String) -> Result<(), ReadError> {
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let column = column as usize;
        let most = match self.table.header.len() {
            0 => limits::COLUMNS,
            columns => columns,
        };
        if column >= most {
            self.surplus = self.surplus.max(column + 1);
            return Ok(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text.to_owned();
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        let line = u64::from(self.row) + 1;
        let mut cells = std::mem::take(&mut self.cells);
        let surplus = std::mem::take(&mut self.surplus);
        if surplus > 0 {
            let reason = Reason::TooManyCells {
                expected: self.table.header.len(),
                found: surplus,
            };
            let issue = Issue::of_row(self.name, line, reason);
            self.table.issues.push(issue);
            return Ok(());
        }
        if cells.iter().all(String::is_empty) {
            return Ok(());
        }
        if self.table.header.is_empty() {
            refuse_duplicates(&cells).map_err(|(column, reason)| {
                ReadError::Refused(Box::new(Issue {
                    column: Some(column),
                    ..Issue::of_row(self.name, line, reason)
                }))
            })?;
            self.table.header = cells;
            return Ok(());
        }
        cells.resize(self.table.header.len(), String::new());
        self.table.rows.push(TableRow { line, cells });
        Ok(())
    }

    fn finish(mut self) -> Result<Table, ReadError> {
        self.end_row()?;
        if self.table.header.is_empty() {
            let issue = Issue::of_file(self.name, Reason::Empty);
            return Err(ReadError::Refused(Box::new(issue)));
        }
        Ok(self.table)
    }
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "true".to_owned(),
        DataRef::Bool(false) => "false".to_owned(),
        DataRef::DateTime(time) => time_text(time),
        DataRef::Error(error) => error.to_string(),
    }
}

fn time_text(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        return time.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::read;
    use crate::workbook::{SheetColumn, WorkbookWriter};

    fn workbook(head: &[(&str, SheetColumn)], rows: &[&[&str]]) -> Vec<u8> {
        let mut workbook = WorkbookWriter::new().expect("begun");
        let columns = head.iter().map(|&(name, kind)| (name.to_owned(), kind));
        workbook.sheet("Tickets", columns.collect()).expect("begun");
        for row in rows {
            workbook.row(row.iter().copied()).expect("written");
        }
        let file = workbook.finish(Cursor::new(Vec::new())).expect("written");
        file.into_inner()
    }

    #[test]
    fn rows_are_read_with_their_lines() {
        let head = [
            ("Number", SheetColumn::Word),
            ("Priority", SheetColumn::Number),
            ("Title", SheetColumn::Text),
        ];
        let bytes = workbook(
            &head,
            &[&["INC1", "2", "Mail"], &["", "", ""], &["INC2", "", "Ü"]],
        );
        let table = read("t.xlsx", Cursor::new(bytes)).expect("a table");
        assert_eq!(table.header, ["Number", "Priority", "Title"]);
        let rows = table.rows.iter().map(|row| (row.line, row.cells.join("|")));
        let expected = [(2, "INC1|2|Mail".to_owned()), (4, "INC2||Ü".to_owned())];
        assert_eq!(rows.collect::<Vec<_>>(), expected);
        assert_eq!(table.issues, []);
    }

    #[test]
    fn what_is_no_workbook_is_said() {
        for (bytes, words) in [
            (b"Number;Title\nINC1;x\n".to_vec(), "no Excel workbook"),
            (Vec::new(), "no Excel workbook"),
            (
                workbook(&[("A", SheetColumn::Word), ("A", SheetColumn::Word)], &[]),
                "t.xlsx, line 1, column A",
            ),
        ] {
            let fault = read("t.xlsx", Cursor::new(bytes)).expect_err("refused");
            assert!(fault.to_string().contains(words), "{fault}");
        }
    }
}
