//! The two plain files: CSV with a header row, the reference format.

pub mod evidence;
pub mod file;
pub mod formula;
pub mod header;
pub mod table;
pub mod whole_table;
pub mod write;

mod dialect;
mod rows;

#[cfg(test)]
mod tests;
