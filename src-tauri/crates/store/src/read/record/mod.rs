//! Reading records and what belongs to them, of one moment.

mod contents;
mod convert;
mod entries;
mod links;
mod records;
mod search;
mod settings;
mod versions;

pub(crate) use search::record_search_text;
pub use versions::RecordVersion;
