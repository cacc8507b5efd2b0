//! Impact as plain data.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::item::CiSummary;
use crate::model::StrengthView;

/// State of a CI, best to worst.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum StateView {
    /// Works.
    Up,
    /// Works in full, but leans on something impaired.
    AtRisk,
    /// Works in part.
    Degraded,
    /// Does not work.
    Down,
}

/// A CI forced to a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ForcedState {
    /// Internal id of the CI.
    pub ci: u32,
    /// The state it is put in.
    pub state: StateView,
}

/// The answer to "what if these fail", without its long list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImpactView {
    /// The changeset it was asked of.
    pub as_of: u32,
    /// The forced CIs.
    pub roots: Vec<RootView>,
    /// Counts over all CIs in service.
    pub counts: StateCounts,
    /// Affected services, worst and most critical first (all of them, at most 1,000).
    pub services: Vec<AffectedView>,
    /// How many services are affected in all.
    pub service_total: u32,
    /// Affected CIs by number of hops: index 0 holds the roots.
    pub by_hops: Vec<u32>,
    /// Teams and people to tell, most affected CIs first (at most 200).
    pub contacts: Vec<ContactView>,
    /// Locations with affected CIs, most first (at most 200).
    pub locations: Vec<CountView>,
    /// Cost of the services and other CIs that are down, in money per hour, by currency.
    pub cost_per_hour: Vec<String>,
    /// How long the answer took, in milliseconds.
    #[specta(type = specta_typescript::Number)]
    pub elapsed_ms: f64,
    /// CIs worth drawing: roots, services and the shortest ways between (internal ids).
    pub map: Vec<u32>,
}

/// A forced CI of an answer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RootView {
    /// The CI.
    pub ci: CiSummary,
    /// The state it is put in.
    pub state: StateView,
    /// What it does alone: counts with only this root.
    pub alone: StateCounts,
}

/// CIs by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StateCounts {
    /// CIs that are down.
    pub down: u32,
    /// CIs that are degraded.
    pub degraded: u32,
    /// CIs that are at risk.
    pub at_risk: u32,
    /// CIs in service that are up.
    pub up: u32,
    /// Affected CIs whose answer leans on a default group.
    pub assumed: u32,
    /// Services (of class service and below) that are down.
    pub services_down: u32,
}

/// An affected CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AffectedView {
    /// The CI.
    pub ci: CiSummary,
    /// Its state.
    pub state: StateView,
    /// The state it was forced to, if it was.
    pub forced: Option<StateView>,
    /// Hops from the nearest root.
    pub hops: u32,
    /// Key of the carrier that has the least hops.
    pub via: Option<String>,
    /// The answer leans on redundancy that nobody stated.
    pub assumed: bool,
    /// Cost per hour as written, if it is down and has one.
    pub outage_cost: Option<String>,
}

/// A person or team to tell.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Support team of the affected CIs; none where only owners are known.
    pub team: Option<String>,
    /// Owners of affected CIs of this team, most first (at most 5).
    pub owners: Vec<String>,
    /// Affected CIs of this team.
    pub cis: u32,
    /// Of these, services.
    pub services: u32,
}

/// A name and how often it occurs.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CountView {
    /// The name.
    pub name: String,
    /// How often.
    pub count: u32,
}

/// A part of the list of affected CIs.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AffectedWindow {
    /// How many affected CIs pass the filter.
    pub total: u32,
    /// Position of the first row returned.
    pub offset: u32,
    /// The rows, in the order of the answer.
    pub rows: Vec<AffectedView>,
}

/// Which affected CIs to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AffectedFilter {
    /// Only CIs in this state.
    pub state: Option<StateView>,
    /// Only CIs of this class and its descendants.
    pub class: Option<String>,
    /// Only CIs of this support team.
    pub team: Option<String>,
    /// Only CIs at this location.
    pub location: Option<String>,
    /// Only CIs at this number of hops.
    pub hops: Option<u32>,
}

/// State of a CI on a map of an answer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NodeState {
    /// Internal id of the CI.
    pub ci: u32,
    /// Its state.
    pub state: StateView,
    /// The state it was forced to, if it was.
    pub forced: Option<StateView>,
    /// Hops from the nearest root; none if it is up.
    pub hops: Option<u32>,
    /// Its redundancy groups after the failure, in the order of the map's groups of this CI.
    pub groups_left: Vec<GroupLeft>,
}

/// What is left of a redundancy group.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupLeft {
    /// Relationships that belong to it (internal ids).
    pub relationships: Vec<u32>,
    /// Members needed.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Members still working.
    pub left: u32,
    /// What the group yields.
    pub state: StateView,
}

/// Why a CI is in its state: the whole tree of carriers down to the roots, flattened in reading order.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExplanationView {
    /// The lines; the first is the CI asked about.
    pub lines: Vec<ExplanationLine>,
    /// The tree is larger than asked for, and ends early.
    pub truncated: bool,
}

/// A line of an explanation.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExplanationLine {
    /// Depth in the tree, 0 for the CI asked about.
    pub depth: u32,
    /// The CI.
    pub ci: CiSummary,
    /// Its state.
    pub state: StateView,
    /// The state it was forced to, if it was: a root.
    pub forced: Option<StateView>,
    /// How the line above leans on this CI; none for the first line.
    pub link: Option<LinkView>,
    /// Explained further up already.
    pub shown_above: bool,
}

/// How one CI leans on another.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkView {
    /// Relationship type id.
    pub kind: String,
    /// The relationship is stored the other way round (the provider is its source).
    pub inverse: bool,
    /// Strength of the dependency, or of the group.
    pub strength: StrengthView,
    /// The redundancy group it belongs to.
    pub group: Option<LinkGroup>,
}

/// A redundancy group in an explanation.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkGroup {
    /// Name; none for a default group.
    pub name: Option<String>,
    /// Members needed.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Members still working.
    pub left: u32,
    /// How many more may fail before it is lost.
    pub margin: u32,
    /// Nobody stated it.
    pub assumed: bool,
}
