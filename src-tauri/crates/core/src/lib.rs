//! What users do with an estate, one verb per file.
//!
//! No window, no terminal, no environment and no home folder: time, author and places are passed
//! in, and what comes back is plain data.

mod analysis_setting;
pub mod availability;
pub mod backup;
pub mod baseline;
pub mod cached;
pub mod cfia;
pub mod changes;
mod ci_classes;
pub mod compare;
pub mod confidence;
pub mod context;
pub mod cut_sets;
pub mod demo;
pub mod draft;
pub mod edit;
pub mod export;
pub mod fate_sharing;
pub mod health;
pub mod history;
pub mod impact;
pub mod import;
pub mod inventory;
pub mod joint_outage;
pub mod map;
pub mod measures;
pub mod model_edit;
pub mod overview;
pub mod path;
pub mod picture;
pub mod query;
pub mod records;
pub mod recovery;
pub mod report;
pub mod root_cause;
pub mod saved_view;
pub mod search;
pub mod service_view;
pub mod services;
pub mod show;
pub mod single_points;
pub mod snapshot;
mod stated_number;
pub mod stopped;
pub mod table_file;
pub mod task;
pub mod time;
pub mod undo;
pub mod verify;
pub mod workspace;

pub use faultline_exchange::csv::file::ReadError;
pub use faultline_exchange::issue as import_issue;
pub use faultline_graph as graph;
pub use faultline_model::Changeset;
pub use faultline_store::{CiRow, Confirmation, Moment, Reader, View};

/// Why the store could not do something.
pub mod store_error {
    pub use faultline_store::file::FileFault;
    pub use faultline_store::{StoreError, Verification};
}
