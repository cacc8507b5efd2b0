//! File formats on one side, plain rows and issues on the other.
//!
//! Nothing here knows a database: reading gives rows and says exactly what is wrong where, writing takes rows that are
//! already in their canonical order.

pub mod atomic;
pub mod csv;
pub mod document;
pub mod dot;
pub mod evidence;
pub mod graphml;
pub mod icalendar;
pub mod issue;
pub mod json;
pub mod limits;
pub mod model_file;
pub mod reason;
pub mod record;
pub mod workbook;
pub mod workbook_table;
pub mod xlsx;

#[cfg(test)]
mod formats_tests;
