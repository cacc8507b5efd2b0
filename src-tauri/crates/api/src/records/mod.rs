//! Incidents, problems, changes and releases.
//!
//! They are read at the moment that is shown. They are written live, also while a draft is shown:
//! drafts hold proposals for the estate and no records.

mod detail;
mod detail_views;
mod export;
mod fault;
mod fields;
mod files;
mod frozen;
mod import;
mod import_views;
mod list;
mod make;
mod saved_filters;
mod templates;
mod words;
mod write;

pub use detail::{record_by_number, record_detail};
pub use detail_views::{
    EntryContentView, EntryView, KnownErrorView, LinkedRecordView, MissingView, PossibleMoveView,
    RecordAlterationView, RecordCiView, RecordDetailView, RecordStepView,
};
pub use export::write_records;
pub use fields::{RecordFieldView, RecordKindModelView, RecordModelView, record_model};
pub use files::{attach_file, save_attachment};
pub use frozen::{
    AnswerDifferenceView, FreezeRequest, FrozenQuestion, RerunView, freeze_analysis, rerun_frozen,
};
pub use import::{
    delete_record_mapping, import_records, preview_record_import, record_mappings, record_table,
    save_record_mapping,
};
pub use import_views::{
    FieldColumn, ImportedRecordView, ImportedRecordsView, LeftOutRowView, MappedColumns,
    RecordImportReport, RecordImportRequest, RecordMappingView, RecordTableRequest,
    RecordTableView, TableColumnView, WordOfState,
};
pub(crate) use list::line;
pub use list::{CiRecordView, RecordFilterRequest, RecordLineView, ci_records, records};
pub use make::{MadeRecordView, MakeRecordRequest, NewRecordCi, make_record};
pub use saved_filters::{
    SavedFilterView, delete_record_filter, save_record_filter, saved_record_filters,
};
pub use templates::{
    RecordTemplateView, delete_record_template, record_templates, save_record_template,
};
pub use words::{
    AnalysisKindView, ChangeTypeView, CiRoleView, DecisionView, HypothesisStateView,
    LinkedStateView, RecordKindView, RecordLinkKindView, RecordStateView,
};
pub use write::{FieldValue, RecordEdit, RecordWrittenView, write_record};
