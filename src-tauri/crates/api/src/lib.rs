//! The boundary of the core: plain requests and views in the user's words, one function per command,
//! one [`ApiError`]. It knows no window and no terminal; the desktop shell and its typed bindings,
//! and the command line, stand on it.

pub mod backup;
pub mod baseline;
pub mod bulk_edit;
pub mod cfia;
pub mod changes;
pub mod compare;
pub mod conflict;
mod convert;
pub mod draft;
pub mod edit;
pub mod error;
pub mod export;
pub mod fate_sharing;
pub mod file_kinds;
pub mod health;
pub mod history;
pub mod impact;
pub mod import;
pub mod inventory;
pub mod item;
pub mod joint_outage;
pub mod list_file;
pub mod map;
pub mod map_facts;
pub mod measures;
pub mod menu;
pub mod model;
pub mod model_edit;
pub mod moment;
pub mod overview;
pub mod paste;
pub mod path;
pub mod picture;
pub mod query;
pub mod recent;
pub mod records;
pub mod recovery;
pub mod redundancy;
mod remembered;
pub mod report;
pub mod root_cause;
pub mod saved_view;
pub mod search;
mod sentence;
pub mod service_view;
pub mod session;
pub mod settings;
mod stored;
pub mod task;
pub mod watch;
pub mod window_place;
pub mod workspace;

pub use faultline_core::context::UNKNOWN_AUTHOR;

pub use error::{ApiError, ErrorKind};
pub use sentence::Sentence;
pub use session::{OpenAtStart, Session};
