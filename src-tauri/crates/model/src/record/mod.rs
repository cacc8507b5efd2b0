//! Records: incidents, problems, changes and releases; their fields, states, links and entries.

mod entry;
mod field;
mod fields;
mod kind;
mod life_cycle;
mod link;
mod priority;
mod setting;
mod state;
mod values;
mod words;

pub use entry::{AnalysisKind, Decision, EntryBody, HypothesisState, RecordEntry};
pub use field::{RecordField, RecordFieldFault, RecordFieldType};
pub use fields::{RECORD_FIELDS, record_field, record_fields};
pub use kind::{ChangeType, RecordKind, RecordNumber, RecordNumberFault};
pub use life_cycle::{ARROWS, Arrow, Requirement, arrows_from};
pub use link::{CiRole, LinkedState, RecordCi, RecordLink, RecordLinkKind};
pub use priority::{Level, PRIORITY_MATRIX, priority};
pub use setting::{RecordSetting, RecordSettingPurpose};
pub use state::RecordState;
pub use values::{Record, RecordId};
