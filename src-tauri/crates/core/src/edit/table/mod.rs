//! Edits stated as a table of texts, such as one copied from a spreadsheet. The table goes onto CIs and columns in
//! sight, or its first line names columns and one of them is the key. What each cell would do is told first; applying
//! it is one changeset.

mod apply;
mod cell;
mod fault;
mod file;
mod layout;
mod plan;
mod preview;
mod source;

pub use apply::edit_by_table;
pub use fault::TableFault;
pub use file::read_edit_table;
pub use preview::{Addressed, CellChange, CellRefusal, NewCiLine, TablePreview, preview};
pub use source::{EditTable, Place};

#[cfg(test)]
mod tests;
