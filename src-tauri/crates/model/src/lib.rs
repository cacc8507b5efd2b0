//! The words of the configuration model as types: CIs, classes, attributes, relationship types,
//! redundancy groups, changesets, and the validation of values.
//!
//! There is no database, no file format and no clock here; everything is plain data and pure
//! functions, so that the store, the importers and the analyses agree on one reading of a value.

mod analysis_setting;
mod attribute;
mod attributes;
mod baseline;
mod changeset;
mod ci;
mod class;
mod confirmed_cause;
mod definition_checks;
mod draft;
mod group;
mod key;
mod model;
mod model_fault;
mod nearest;
mod needs;
mod pattern;
mod probability;
mod record;
mod relationship;
mod relationship_type;
mod saved_view;
mod shipped;
mod status;
mod strength;
mod validity;
mod value;

pub use analysis_setting::{AnalysisSetting, AnalysisSettingId};
pub use attribute::{AttributeDefinition, AttributeType};
pub use attributes::{Attributes, EXTRA_PREFIX, extra_id, extra_name};
pub use baseline::{Baseline, BaselineId};
pub use changeset::{Changeset, ChangesetHeader, Hash};
pub use ci::{Ci, CiId};
pub use class::ClassDefinition;
pub use confirmed_cause::{ConfirmedCause, ConfirmedCauseId, FaultState};
pub use definition_checks::DefinitionFault;
pub use draft::{Draft, DraftId};
pub use group::{GroupId, GroupIdentity, GroupMembership, GroupNameFault, RedundancyGroup};
pub use key::{KeyFault, MAXIMUM_KEY_BYTES, validate_key, validate_name};
pub use model::Model;
pub use model_fault::ModelFault;
pub use nearest::{nearest, nearest_one};
pub use needs::{Needs, NeedsFault, Percentage};
pub use pattern::Pattern;
pub use probability::{Probability, ProbabilityFault};
pub use record::{
    ARROWS, AnalysisKind, Arrow, ChangeType, CiRole, Decision, EntryBody, HypothesisState, Level,
    LinkedState, PRIORITY_MATRIX, RECORD_FIELDS, Record, RecordCi, RecordEntry, RecordField,
    RecordFieldFault, RecordFieldType, RecordId, RecordKind, RecordLink, RecordLinkKind,
    RecordNumber, RecordNumberFault, RecordSetting, RecordSettingPurpose, RecordState, Requirement,
    arrows_from, priority, record_field, record_fields,
};
pub use relationship::{Relationship, RelationshipId};
pub use relationship_type::{ImpactDirection, RelationshipTypeDefinition};
pub use saved_view::{SavedView, SavedViewBody, SavedViewId, SavedViewKind};
pub use status::{Criticality, LifecycleStatus, UnknownWord};
pub use strength::Strength;
pub use validity::{AllowedEnds, Validity};
pub use value::{ValueFault, compare_numbers, compare_values, decimal_with_unit, money_parts};
