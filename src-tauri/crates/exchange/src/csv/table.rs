//! A table of texts as CSV, for spreadsheets: one way, guarded against being taken for formulas.

use std::io::Write;

use super::formula::neutralise;
use super::write::into_target;
use crate::record::WriteError;

/// Writes the rows of a table, the heads as the first of them.
pub struct TableWriter<W: Write>(csv::Writer<W>);

impl<W: Write> TableWriter<W> {
    /// Begins a table.
    pub fn new(target: W) -> Self {
        Self(csv::Writer::from_writer(target))
    }

    /// Writes one row.
    pub fn row<'t>(&mut self, cells: impl IntoIterator<Item = &'t str>) -> Result<(), WriteError> {
        for cell in cells {
            self.0.write_field(neutralise(cell).as_ref())?;
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    /// Writes what is still buffered and gives the target back.
    pub fn finish(self) -> Result<W, WriteError> {
        into_target(self.0)
    }
}
