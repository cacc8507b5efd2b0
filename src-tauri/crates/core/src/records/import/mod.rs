//! Incidents from the export of a ticket tool.

mod mapping;
mod row;
mod run;
mod table;
mod words;

pub use mapping::{
    CI_COLUMN, ColumnMapping, STATE_COLUMN, delete_mapping, save_mapping, saved_mapping,
    saved_mappings,
};
pub use run::{ImportMode, ImportTerms, IncidentImport, LeftOutRow, import_incidents};
pub use table::read_table_file;

pub use faultline_exchange::csv::file::ReadError;
pub use faultline_exchange::csv::whole_table::{Table, read as read_table};
