//! Comparisons as plain data.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::history::AttributeChangeView;
use crate::impact::StateView;
use crate::moment::MomentView;

/// Two moments to compare, in the words of the time control: `now`, a date, a time, `#12`, `draft:NAME`, a baseline.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Between {
    /// What is compared; may be later than `to`.
    pub from: String,
    /// What it is compared with.
    pub to: String,
}

/// What became of something between two moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ChangeKindView {
    /// It is there in the second only.
    Added,
    /// It is there in the first only.
    Removed,
    /// It is there in both and differs.
    Changed,
}

/// Two moments and how much differs between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// What is compared.
    pub from: MomentView,
    /// What it is compared with.
    pub to: MomentView,
    /// CIs that differ.
    pub cis: DifferenceCounts,
    /// Relationships that differ.
    pub relationships: DifferenceCounts,
}

/// How many differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceCounts {
    /// There in the second only.
    pub added: u32,
    /// There in the first only.
    pub removed: u32,
    /// There in both, and other.
    pub changed: u32,
}

/// Which differences to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceFilter {
    /// Only those of this kind.
    pub what: Option<ChangeKindView>,
    /// Only those with this text in a key, name, attribute or value; upper and lower case are alike. Empty for all.
    pub text: String,
    /// Only CIs of this class and its descendants; relationships with such an end.
    pub class: Option<String>,
}

/// A CI that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiDifferenceView {
    /// Internal id.
    pub id: u32,
    /// Key in the second moment, or in the first if it is gone.
    pub key: String,
    /// Name then.
    pub name: String,
    /// Class id then.
    pub class: String,
    /// What became of it.
    pub what: ChangeKindView,
    /// What differs, attribute by attribute; empty unless changed.
    pub changes: Vec<AttributeChangeView>,
}

/// A relationship that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipDifferenceView {
    /// Internal id.
    pub id: u32,
    /// Internal id of the source.
    pub source_id: u32,
    /// Key of the source.
    pub source: String,
    /// Relationship type id.
    pub kind: String,
    /// Internal id of the target.
    pub target_id: u32,
    /// Key of the target.
    pub target: String,
    /// Name of the group, `-` for none on purpose; none if unstated.
    pub group: Option<String>,
    /// What became of it.
    pub what: ChangeKindView,
    /// What differs: `group`, `strength`, `probability`, and of its group `needs` and `group_strength`; empty unless
    /// changed.
    pub changes: Vec<AttributeChangeView>,
}

/// A part of the CIs that differ, by key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiDifferenceWindow {
    /// How many pass the filter.
    pub total: u32,
    /// Position of the first row returned.
    pub offset: u32,
    /// The rows (at most 1,000).
    pub rows: Vec<CiDifferenceView>,
}

/// A part of the relationships that differ, by source, type, target and group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipDifferenceWindow {
    /// How many pass the filter.
    pub total: u32,
    /// Position of the first row returned.
    pub offset: u32,
    /// The rows (at most 1,000).
    pub rows: Vec<RelationshipDifferenceView>,
}

/// What changed and changed back, or came and went, so that the two moments alone do not show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThroughView {
    /// Values that are the same in both and were others between (at most 1,000).
    pub changed_back: Vec<ChangedBackView>,
    /// How many there are in all.
    pub changed_back_total: u32,
    /// What was there between only (at most 1,000).
    pub came_and_went: Vec<CameAndWentView>,
    /// How many there are in all.
    pub came_and_went_total: u32,
}

/// A value that is the same in both moments and was another between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangedBackView {
    /// The CI's key, or "source type target" of a relationship.
    pub subject: String,
    /// Internal id of the CI; none for a relationship.
    pub ci: Option<u32>,
    /// Which value.
    pub attribute: String,
    /// The value in both moments.
    pub value: Option<String>,
    /// The changesets that set it, oldest first.
    pub steps: Vec<ValueStepView>,
}

/// A value as a changeset set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueStepView {
    /// The changeset.
    pub changeset: u32,
    /// The value from then on; none where it was cleared, or its owner deleted.
    pub value: Option<String>,
}

/// Something that was there between two moments only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CameAndWentView {
    /// The CI's key, or "source type target" of a relationship.
    pub subject: String,
    /// The changeset that made it.
    pub made: u32,
    /// The changeset that deleted it.
    pub deleted: u32,
}

/// A CI that fails in a question asked of two moments: by key, since its internal id may be unknown to one of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ForcedKey {
    /// Key of the CI.
    pub key: String,
    /// The state it is put in.
    pub state: StateView,
}

/// The same impact question asked of two moments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImpactDifferenceView {
    /// What is compared.
    pub from: ImpactSideView,
    /// What it is compared with.
    pub to: ImpactSideView,
    /// CIs that end in another state: services first, then the worst first (at most 1,000).
    pub affected: Vec<AffectedDifferenceView>,
    /// How many there are in all.
    pub affected_total: u32,
    /// Redundancy groups that had members to spare and have none left, without any failure.
    pub lost_redundancy: Vec<LostRedundancyView>,
    /// Critical services with CIs that alone take them down in the second moment and did not in the first.
    pub single_points_appeared: Vec<ServicePointsView>,
    /// Critical services with CIs that alone took them down in the first moment and do not in the second.
    pub single_points_gone: Vec<ServicePointsView>,
}

/// One side of an impact question asked of two moments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImpactSideView {
    /// The moment.
    pub moment: MomentView,
    /// CIs that are down.
    pub down: u32,
    /// CIs that are degraded.
    pub degraded: u32,
    /// CIs that are at risk.
    pub at_risk: u32,
    /// Affected services.
    pub services: u32,
    /// Keys of failing CIs that are not there, or not in service, at this moment: it was asked without them.
    pub missing: Vec<String>,
}

/// How a CI fares otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FareView {
    /// It is hit in the second only.
    NewlyHit,
    /// It is hit in both, worse in the second.
    Worse,
    /// It is hit in both, less in the second.
    Better,
    /// It is hit in the first only.
    NoLongerHit,
}

/// A CI that ends in another state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AffectedDifferenceView {
    /// Internal id in the second moment, or in the first if it is gone.
    pub id: u32,
    /// Its key, by which the two answers are joined.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its class id.
    pub class: String,
    /// Whether it is a service.
    pub service: bool,
    /// How it fares otherwise.
    pub what: FareView,
    /// State in the first moment; none where it is not there or not in service.
    pub from: Option<StateView>,
    /// State in the second moment; none where it is not there or not in service.
    pub to: Option<StateView>,
}

/// A redundancy group that has no member to spare any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LostRedundancyView {
    /// Internal id of the dependent.
    pub id: u32,
    /// Key of the dependent.
    pub key: String,
    /// Name of the group; none for a default group.
    pub group: Option<String>,
    /// Members needed before.
    pub needs_before: u32,
    /// Members before.
    pub members_before: u32,
    /// Members needed now.
    pub needs: u32,
    /// Members now.
    pub members: u32,
    /// Keys of the services that are hit when the dependent is down (at most 100).
    pub services: Vec<String>,
}

/// A critical service and CIs that alone take it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ServicePointsView {
    /// Key of the service.
    pub service: String,
    /// Keys of the CIs, sorted.
    pub points: Vec<String>,
}
