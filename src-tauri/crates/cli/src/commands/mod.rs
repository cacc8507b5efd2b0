//! One command a file: ask the core, then write the answer in the form that was asked for.

pub mod baseline;
pub mod draft;
mod draft_documents;
mod draft_text;
pub mod export;
pub mod history;
pub mod impact;
mod impact_confidence;
mod impact_reasons;
pub mod import;
mod import_document;
mod import_text;
pub mod list;
pub mod new;
pub mod path;
pub mod root_cause;
mod root_cause_json;
mod root_cause_text;
pub mod show;
pub mod undo;
pub mod verify;
