//! What the page sees of health.

use faultline_core::health::policy::{Cause, Severity};
use faultline_core::health::{Check, Section};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::reason::ReasonView;
use crate::item::CiSummary;

/// A part of the health of an estate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SectionView {
    /// What is not filled in.
    Completeness,
    /// What cannot be right, or does not follow from the data.
    Correctness,
    /// What relationships are old, dropped or missing.
    Relationships,
}

impl From<Section> for SectionView {
    fn from(section: Section) -> Self {
        match section {
            Section::Completeness => Self::Completeness,
            Section::Correctness => Self::Correctness,
            Section::Relationships => Self::Relationships,
        }
    }
}

/// A check, with the list of what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum HealthCheckView {
    /// CIs in service without an attribute that their class requires.
    MissingRequired,
    /// CIs in service without an attribute that their class recommends.
    MissingRecommended,
    /// Services in service without an owner.
    ServicesWithoutOwner,
    /// Services in service without a criticality.
    ServicesWithoutCriticality,
    /// Services in service that lack an availability target, a recovery time or a recovery point objective.
    ServicesWithoutTargets,
    /// CIs in service that need nothing in service and that nothing in service needs. People, organisations, contracts and
    /// documents (classes below `party` and `agreement`) are left out, since no failure travels through them.
    Orphans,
    /// CIs in service that nobody altered and no source confirmed for so many days.
    Stale,
    /// CIs in service of one class with the same name.
    SameName,
    /// CIs in service with the same serial number.
    SameSerialNumber,
    /// CIs in service with the same IP address.
    SameIpAddress,
    /// Groups that need more members than are in service.
    NeedsAboveMembers,
    /// Groups with members, none of which is in service.
    GroupsWithoutMembers,
    /// Groups of which something is stated that their relationships do not bear out.
    GroupStatements,
    /// Default groups that answers rest on, since nobody stated what their dependent needs.
    AssumedGroups,
    /// Relationships between a CI in service and a retired one.
    RetiredEnds,
    /// Relationships of CIs in service between classes for which their type is not allowed.
    NotAllowed,
    /// CIs that need each other in a circle of hard dependencies.
    HardCircles,
    /// Relationships of CIs in service last confirmed longer ago than is trusted.
    OldRelationships,
    /// Relationships of CIs in service that no source lists any more.
    DroppedRelationships,
    /// CIs in service that no source lists any more.
    DroppedCis,
    /// CIs that need nothing in a way in which most of their class need something.
    UnmappedNeeds,
    /// CIs that nothing needs in a way in which most of their class are needed.
    UnmappedDependents,
}

impl From<Check> for HealthCheckView {
    fn from(check: Check) -> Self {
        match check {
            Check::MissingRequired => Self::MissingRequired,
            Check::MissingRecommended => Self::MissingRecommended,
            Check::ServicesWithoutOwner => Self::ServicesWithoutOwner,
            Check::ServicesWithoutCriticality => Self::ServicesWithoutCriticality,
            Check::ServicesWithoutTargets => Self::ServicesWithoutTargets,
            Check::Orphans => Self::Orphans,
            Check::Stale => Self::Stale,
            Check::SameName => Self::SameName,
            Check::SameSerialNumber => Self::SameSerialNumber,
            Check::SameIpAddress => Self::SameIpAddress,
            Check::NeedsAboveMembers => Self::NeedsAboveMembers,
            Check::GroupsWithoutMembers => Self::GroupsWithoutMembers,
            Check::GroupStatements => Self::GroupStatements,
            Check::AssumedGroups => Self::AssumedGroups,
            Check::RetiredEnds => Self::RetiredEnds,
            Check::NotAllowed => Self::NotAllowed,
            Check::HardCircles => Self::HardCircles,
            Check::OldRelationships => Self::OldRelationships,
            Check::DroppedRelationships => Self::DroppedRelationships,
            Check::DroppedCis => Self::DroppedCis,
            Check::UnmappedNeeds => Self::UnmappedNeeds,
            Check::UnmappedDependents => Self::UnmappedDependents,
        }
    }
}

impl From<HealthCheckView> for Check {
    fn from(check: HealthCheckView) -> Self {
        match check {
            HealthCheckView::MissingRequired => Self::MissingRequired,
            HealthCheckView::MissingRecommended => Self::MissingRecommended,
            HealthCheckView::ServicesWithoutOwner => Self::ServicesWithoutOwner,
            HealthCheckView::ServicesWithoutCriticality => Self::ServicesWithoutCriticality,
            HealthCheckView::ServicesWithoutTargets => Self::ServicesWithoutTargets,
            HealthCheckView::Orphans => Self::Orphans,
            HealthCheckView::Stale => Self::Stale,
            HealthCheckView::SameName => Self::SameName,
            HealthCheckView::SameSerialNumber => Self::SameSerialNumber,
            HealthCheckView::SameIpAddress => Self::SameIpAddress,
            HealthCheckView::NeedsAboveMembers => Self::NeedsAboveMembers,
            HealthCheckView::GroupsWithoutMembers => Self::GroupsWithoutMembers,
            HealthCheckView::GroupStatements => Self::GroupStatements,
            HealthCheckView::AssumedGroups => Self::AssumedGroups,
            HealthCheckView::RetiredEnds => Self::RetiredEnds,
            HealthCheckView::NotAllowed => Self::NotAllowed,
            HealthCheckView::HardCircles => Self::HardCircles,
            HealthCheckView::OldRelationships => Self::OldRelationships,
            HealthCheckView::DroppedRelationships => Self::DroppedRelationships,
            HealthCheckView::DroppedCis => Self::DroppedCis,
            HealthCheckView::UnmappedNeeds => Self::UnmappedNeeds,
            HealthCheckView::UnmappedDependents => Self::UnmappedDependents,
        }
    }
}

/// The health of the estate at the moment that is shown.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HealthView {
    /// The time from which ages were counted, RFC 3339 in UTC.
    pub at: String,
    /// Days for which a confirmation of a relationship is trusted.
    pub confirmed_within_days: u32,
    /// CIs in service.
    pub in_service: u32,
    /// Services in service.
    pub services: u32,
    /// Services in service of criticality `critical`.
    pub critical_services: u32,
    /// Relationships of CIs in service.
    pub relationships: u32,
    /// A figure for each check, by section.
    pub figures: Vec<FigureView>,
    /// Missing attributes by class, required ones first, then the most CIs.
    pub gaps: Vec<GapView>,
    /// What to ask first, most critical services first (at most 200).
    pub ask_first: Vec<FactView>,
    /// How many facts at least one critical service's answers rest on.
    pub ask_first_total: u32,
}

/// How many CIs, groups or relationships a check found, and of how many.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FigureView {
    /// The check.
    pub check: HealthCheckView,
    /// What it belongs to.
    pub section: SectionView,
    /// How many it found.
    pub count: u32,
    /// How many it looked at.
    pub of: u32,
    /// A query that finds the same CIs; none where the language has no words for it.
    pub query: Option<String>,
}

/// How many CIs of a class lack an attribute.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// Id of the class.
    pub class: String,
    /// Id of the attribute.
    pub attribute: String,
    /// Whether it is required; else recommended.
    pub required: bool,
    /// CIs of the class in service without it.
    pub missing: u32,
    /// CIs of the class in service.
    pub of: u32,
    /// A query that finds them.
    pub query: Option<String>,
}

/// A fact that is missing, doubted or assumed.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FactView {
    /// The CI.
    pub ci: CiSummary,
    /// The check that found it.
    pub check: HealthCheckView,
    /// What is not known.
    pub reason: ReasonView,
    /// Critical services that are this CI or depend on it.
    pub services: u32,
}

/// A line of a list: a CI and the reason.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HealthFindingView {
    /// Its place in the whole list, from 0.
    pub place: u32,
    /// The CI.
    pub ci: CiSummary,
    /// Why it is listed.
    pub reason: ReasonView,
}

/// A part of a list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HealthFindingsView {
    /// How many there are in all.
    pub total: u32,
    /// Those asked for, by key.
    pub rows: Vec<HealthFindingView>,
}

/// The figures at a changeset of the past.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TrendPointView {
    /// The changeset.
    pub changeset: u32,
    /// When it was recorded, RFC 3339 in UTC.
    pub at: String,
    /// Names of its baselines.
    pub baselines: Vec<String>,
    /// CIs in service.
    pub in_service: u32,
    /// What each check found, in the order of the figures.
    pub counts: Vec<u32>,
}

/// How bad it is where a policy is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SeverityView {
    /// Must be mended at once.
    Critical,
    /// Must be mended soon.
    High,
    /// Should be mended.
    Medium,
    /// Worth knowing.
    Low,
}

impl From<Severity> for SeverityView {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Critical => Self::Critical,
            Severity::High => Self::High,
            Severity::Medium => Self::Medium,
            Severity::Low => Self::Low,
        }
    }
}

/// The policies that the workspace keeps, checked at the moment that is shown.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PoliciesView {
    /// Whether the workspace keeps any.
    pub kept: bool,
    /// What is wrong with them, where they cannot be checked.
    pub faults: Vec<PolicyFaultView>,
    /// Each of them, checked.
    pub policies: Vec<PolicyView>,
}

/// Something wrong with the policies.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PolicyFaultView {
    /// Line of the file, from 1.
    pub line: u32,
    /// What is wrong and what to do.
    #[specta(type = crate::Sentence)]
    pub message: String,
}

/// A policy, checked.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PolicyView {
    /// Its name.
    pub name: String,
    /// How bad it is where it is not met.
    pub severity: SeverityView,
    /// Why there is such a policy.
    pub because: Option<String>,
    /// The query of the CIs it is about.
    pub about: Option<String>,
    /// How many CIs it is about.
    pub checked: u32,
    /// How many violations there are; none where it is met.
    pub total: u32,
    /// The violations (at most 1,000).
    pub violations: Vec<ViolationView>,
}

/// One violation of a policy.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ViolationView {
    /// The CI; none where there are too few.
    pub ci: Option<CiSummary>,
    /// Why.
    pub cause: CauseOfViolationView,
}

/// Why a policy is violated; CIs are named by key.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "code",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum CauseOfViolationView {
    /// The CI does not match a query that it must.
    DoesNotMatch { query: String },
    /// The CI matches a query that it must not, by way of others where it needs what the query asks for.
    Matches { query: String, way: Option<String> },
    /// Other CIs, of which the first are named, alone take it down.
    SinglePoints { first: Vec<String>, total: u32 },
    /// It is one of too many.
    TooMany { found: u32, most: u32 },
    /// There are too few.
    TooFew { found: u32, least: u32 },
}

impl From<&Cause> for CauseOfViolationView {
    fn from(cause: &Cause) -> Self {
        match cause.clone() {
            Cause::DoesNotMatch { query } => Self::DoesNotMatch { query },
            Cause::Matches { query, way } => Self::Matches { query, way },
            Cause::SinglePoints { first, total } => Self::SinglePoints { first, total },
            Cause::TooMany { found, most } => Self::TooMany { found, most },
            Cause::TooFew { found, least } => Self::TooFew { found, least },
        }
    }
}
