//! Records: what people do with incidents, problems, changes and releases, one verb per file.

mod approve;
mod attach;
mod checklist;
mod comment;
mod create;
mod edit;
mod export;
mod fault;
mod filters;
mod find;
pub mod frozen;
mod history;
mod hypothesis;
pub mod import;
mod known_errors;
mod link_ci;
mod link_record;
mod list;
mod make_problem;
mod missing;
mod move_state;
mod of_ci;
mod reported;
mod show;
mod templates;
#[cfg(test)]
mod tests;
mod values;
mod words;
mod write;

pub(crate) use approve::approve_in;
pub use approve::{Approvals, approvals_that_hold, approve};
pub use attach::{MOST_ATTACHMENT_BYTES, attach, attachment};
pub use checklist::{add_checklist_item, remove_checklist_item, set_checklist_item};
pub use comment::comment;
pub use create::{NewRecord, create_record};
pub use edit::edit_record;
pub use export::export_records;
pub use fault::RecordFault;
pub use filters::{SavedFilter, delete_filter, save_filter, saved_filter, saved_filters};
pub use find::record_by_text;
pub use history::{RecordAlteration, RecordHistoryEntry, record_history};
pub use hypothesis::{add_hypothesis, decide_hypothesis};
pub use known_errors::{OfferedError, known_errors_for, recurrences};
pub use link_ci::{CiStatement, remove_ci, set_ci};
pub use link_record::{link_records, unlink_records};
pub use list::{ListedRecord, RecordFilter, list_records};
pub use make_problem::{problem_from_incidents, problem_from_root_cause};
pub use missing::{Missing, missing_for};
pub(crate) use move_state::move_in;
pub use move_state::{Move, move_record};
pub use of_ci::{RecordOfCi, records_of_ci};
pub use reported::{held, open_incidents, reports_of_incidents};
pub use show::{LinkedRecord, PossibleMove, RecordCiShown, ShownRecord, show_record};
pub(crate) use templates::save_setting as save_record_setting;
pub use templates::{delete_template, fields_for_template, save_template, templates};
pub use values::{FieldEdits, apply_edits};
pub use words::{alteration_words, ci_words, entry_words};

pub use faultline_model::{
    AnalysisKind, ChangeType, CiRole, Decision, EntryBody, HypothesisState, Level, LinkedState,
    PRIORITY_MATRIX, Record, RecordCi, RecordEntry, RecordField, RecordFieldType, RecordId,
    RecordKind, RecordLink, RecordLinkKind, RecordNumber, RecordSetting, RecordSettingPurpose,
    RecordState, Requirement, arrows_from, record_field, record_fields,
};
