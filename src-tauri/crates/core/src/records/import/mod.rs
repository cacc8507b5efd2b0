//! Incidents from the export of a ticket tool.

mod mapping;
mod run;

pub use mapping::{ColumnMapping, save_mapping, saved_mapping};
pub use run::{ImportTerms, IncidentImport, LeftOutRow, import_incidents};

pub use faultline_exchange::csv::whole_table::{Table, read as read_table};
