//! What the page is told of a service and everything below it.

use serde::Serialize;
use specta::Type;

use crate::changes::TimeSpanView;
use crate::impact::StateView;
use crate::item::CiSummary;
use crate::records::{CiRoleView, LinkedStateView, RecordLineView};

/// What an open record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OpenCategoryView {
    /// An incident.
    Incident,
    /// A problem whose error is known.
    KnownError,
    /// Another problem.
    Problem,
    /// A change.
    Change,
    /// A release.
    Release,
}

/// A CI on the way from the service to one that is touched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WayCiView {
    /// Internal id.
    pub id: u32,
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
}

/// A CI on or below the service that a record is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TouchedCiView {
    /// The CI.
    pub ci: WayCiView,
    /// Dependencies from the service to it; 0 for the service itself.
    pub hops: u32,
    /// What it is to the record.
    pub role: CiRoleView,
    /// The state that it is put in, or was reported in.
    pub state: Option<LinkedStateView>,
}

/// What a record touches on and below the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TouchView {
    /// The CIs, the nearest first (at most 20).
    pub cis: Vec<TouchedCiView>,
    /// How many there are.
    pub total: u32,
    /// A shortest way from the service to the nearest of them, both included.
    pub way: Vec<WayCiView>,
}

/// An open record.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenRecordView {
    /// What it is.
    pub category: OpenCategoryView,
    /// The record.
    pub record: RecordLineView,
    /// What it touches.
    pub touch: TouchView,
}

/// Another change of the same time that makes it worse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorseWithView {
    /// Internal id of the other change.
    pub change: u32,
    /// Its number.
    pub number: String,
    /// The state that both together leave the service in.
    pub state: StateView,
}

/// A change of the span.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComingChangeView {
    /// The change.
    pub record: RecordLineView,
    /// When it is done.
    pub span: TimeSpanView,
    /// The state that it leaves the service in.
    pub state: StateView,
    /// Why the service is left out of the change all the same.
    pub excluded: Option<String>,
    /// The draft in which that was asked.
    pub draft: Option<String>,
    /// What it touches; nothing where it reaches the service by its draft alone.
    pub touch: TouchView,
    /// Changes of the same time that make it worse, the worst first.
    pub worse_with: Vec<WorseWithView>,
}

/// What is open on a service and below it, and what comes.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ServiceSituationView {
    /// The service.
    pub service: CiSummary,
    /// How many CIs it needs, directly or not.
    pub below: u32,
    /// Open records: incidents, known errors, problems, changes, releases, each the nearest first.
    pub open: Vec<OpenRecordView>,
    /// Changes of the span, by their beginning.
    pub coming: Vec<ComingChangeView>,
}
