//! Excel workbooks: sheets of rows, written as they come.
//!
//! Every text is a text cell, so that none can become a formula; no guard is put before it.

use std::io::{Seek, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::record::WriteError;

/// Rows of one sheet, heads included, as Excel limits them.
const ROWS_OF_A_SHEET: u32 = 1_048_576;
/// Columns of one sheet, as Excel limits them.
const COLUMNS_OF_A_SHEET: usize = 16_384;
const NARROW: f64 = 14.0;
const WIDE: f64 = 28.0;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetColumn {
    /// Short texts.
    Word,
    /// Names and sentences.
    Text,
    /// Numbers; what is none, or has more digits than a spreadsheet keeps, stays a text.
    Number,
}

/// Writes a workbook, sheet by sheet.
pub struct WorkbookWriter {
    workbook: Workbook,
    head: Format,
    sheet: Option<Sheet>,
}

/// The sheet that is being written.
struct Sheet {
    name: String,
    columns: Vec<(String, SheetColumn)>,
    /// Which of the sheets that the rows need this is, from 1.
    part: u32,
    next_row: u32,
}

impl WorkbookWriter {
    /// Begins a workbook. It bears no time, so that the same rows make the same bytes.
    pub fn new() -> Result<Self, WriteError> {
        let mut workbook = Workbook::new();
        let undated = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&undated));
        Ok(Self {
            workbook,
            head: Format::new().set_bold(),
            sheet: None,
        })
    }

    /// Begins a sheet; the one before is done. Where the rows are more than a sheet can hold,
    /// further sheets of the same heads follow.
    pub fn sheet(
        &mut self,
        name: &str,
        columns: Vec<(String, SheetColumn)>,
    ) -> Result<(), WriteError> {
        if columns.len() > COLUMNS_OF_A_SHEET {
            return Err(WriteError::TooManyColumns {
                columns: columns.len(),
            });
        }
        self.begin(Sheet {
            name: name.to_owned(),
            columns,
            part: 1,
            next_row: 1,
        })
    }

    fn begin(&mut self, sheet: Sheet) -> Result<(), WriteError> {
        let name = match sheet.part {
            1 => sheet.name.clone(),
            part => format!("{} {part}", sheet.name),
        };
        let head = self.head.clone();
        let worksheet = self.workbook.add_worksheet_with_constant_memory()?;
        worksheet.set_name(name)?;
        worksheet.set_freeze_panes(1, 0)?;
        for (column, (title, content)) in (0..).zip(&sheet.columns) {
            let width = match content {
                SheetColumn::Text => WIDE,
                SheetColumn::Word | SheetColumn::Number => NARROW,
            };
            worksheet.set_column_width(column, width)?;
            worksheet.write_string_with_format(0, column, title, &head)?;
        }
        self.sheet = Some(sheet);
        Ok(())
    }

    /// Writes a row of the sheet begun last; empty texts leave their cells empty.
    pub fn row<'t>(&mut self, cells: impl IntoIterator<Item = &'t str>) -> Result<(), WriteError> {
        let Some(mut sheet) = self.sheet.take() else {
            return Ok(());
        };
        if sheet.next_row == ROWS_OF_A_SHEET {
            sheet.part += 1;
            sheet.next_row = 1;
            self.begin(sheet)?;
            return self.row(cells);
        }
        let row = sheet.next_row;
        let worksheet = last_sheet(&mut self.workbook)?;
        for ((column, text), (title, content)) in (0..).zip(cells).zip(&sheet.columns) {
            if text.is_empty() {
                continue;
            }
            let number = (*content == SheetColumn::Number)
                .then(|| exact_number(text))
                .flatten();
            let written = match number {
                Some(number) => worksheet.write_number(row, column, number),
                None => worksheet.write_string(row, column, text),
            };
            written.map_err(|error| match error {
                XlsxError::MaxStringLengthExceeded => WriteError::LongCell {
                    sheet: sheet.name.clone(),
                    row: row + 1,
                    column: title.clone(),
                },
                other => other.into(),
            })?;
        }
        sheet.next_row += 1;
        self.sheet = Some(sheet);
        Ok(())
    }

    /// Writes everything to `target` and gives it back.
    pub fn finish<W: Write + Seek + Send>(mut self, mut target: W) -> Result<W, WriteError> {
        self.workbook.save_to_writer(&mut target)?;
        Ok(target)
    }
}

fn last_sheet(workbook: &mut Workbook) -> Result<&mut Worksheet, XlsxError> {
    let last = workbook.worksheets().len() - 1;
    workbook.worksheet_from_index(last)
}

/// The number of a text, if a spreadsheet shows just these digits for it.
fn exact_number(text: &str) -> Option<f64> {
    let number: f64 = text.parse().ok()?;
    (number.is_finite() && number.to_string() == text).then_some(number)
}
