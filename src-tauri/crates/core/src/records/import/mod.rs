//! Incidents, problems, changes and releases from the export of a ticket tool, or of Faultline.

mod cell_words;
mod ci_names;
mod column_names;
mod kind_of_table;
mod known_records;
mod links;
mod local_time;
mod mapping;
mod report;
mod row;
mod run;
mod saved_mapping;
mod state_words;
mod table;
mod take;

pub use column_names::{
    CI_COLUMN, CREATED_COLUMN, KIND_COLUMN, LINKS_COLUMN, NUMBER_COLUMN, OWN_COLUMNS, STATE_COLUMN,
};
pub use kind_of_table::kind_of_table;
pub use mapping::ColumnMapping;
pub use report::{ImportedRecord, LeftOutRow, Outcome, RecordImport};
pub use run::{ImportMode, ImportTerms, import_records};
pub use saved_mapping::{
    SavedMapping, delete_mapping, save_mapping, saved_mapping, saved_mappings,
};
pub use table::read_table_file;

pub use faultline_exchange::csv::file::ReadError;
pub use faultline_exchange::csv::whole_table::{Table, read as read_table};
