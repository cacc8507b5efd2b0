//! The workspace file itself: is it ours, is it whole, how is it opened.

mod fault;
mod header;
mod open;
mod open_files;
mod pragmas;

pub use fault::FileFault;
pub use header::{APPLICATION_ID, SCHEMA_VERSION, SchemaAge, has_journal, has_log, inspect};
pub use open::{create, open_reader, open_unchanging, open_writer};
pub(crate) use open_files::{OpenFile, is_open};
