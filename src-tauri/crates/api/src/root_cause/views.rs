//! Root cause as plain data. CIs are told by id; [`RootCauseView::cis`] has the summary of each.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::impact::{ForcedState, StateView};
use crate::item::CiSummary;

/// What is reported of a CI; that something is at risk cannot be observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportedState {
    /// Known to be healthy.
    Up,
    /// Works in part.
    Degraded,
    /// Does not work.
    Down,
}

/// One report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceRow {
    /// Internal id of the CI.
    pub ci: u32,
    /// What is reported of it.
    pub state: ReportedState,
    /// When, RFC 3339; a broken CI's is its onset.
    pub at: Option<String>,
    /// How far the report is trusted, 0 to 1; none means as far as the settings say.
    #[specta(type = Option<specta_typescript::Number>)]
    pub confidence: Option<f64>,
}

/// The question.
#[derive(Clone, Debug, PartialEq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RootCauseRequest {
    /// The reports, in the order in which they came.
    pub evidence: Vec<EvidenceRow>,
    /// The most faults of one hypothesis, at least 1.
    pub most_faults: u32,
    /// Seconds after which what was found by then is answered as incomplete.
    pub time_limit: u32,
}

/// The answer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RootCauseView {
    /// The changeset it was asked of.
    pub as_of: u32,
    /// The most faults of one hypothesis.
    pub most_faults: u32,
    /// How long the answer took, in milliseconds.
    #[specta(type = specta_typescript::Number)]
    pub elapsed_ms: f64,
    /// What is known of each CI that was reported on, by key.
    pub observations: Vec<ObservationView>,
    /// The first onset, or the time of asking where none is stated; RFC 3339 in UTC.
    pub onset: String,
    /// Whether an onset is stated.
    pub onset_is_stated: bool,
    /// Changesets that altered a CI that may be at fault or was observed, as long before the first
    /// onset as changes count, newest first (at most 100).
    pub changes: Vec<CauseChange>,
    /// CIs that may be at fault, most probable first (at most 60).
    pub candidates: Vec<CandidateView>,
    /// How many CIs of any weight there are; the rest is less probable.
    pub candidate_total: u32,
    /// Sets of faults, most probable first (at most 20).
    pub hypotheses: Vec<HypothesisView>,
    /// Unobserved CIs by what a look at them teaches, best first.
    pub checks: Vec<CheckView>,
    /// The unobserved CI that best decides between the first two hypotheses.
    pub deciding: Option<u32>,
    /// How undecided it is between the hypotheses, in bits.
    #[specta(type = specta_typescript::Number)]
    pub entropy: f64,
    /// How many times likelier "no fault" is than the first hypothesis; none without one.
    #[specta(type = Option<specta_typescript::Number>)]
    pub no_fault_ratio: Option<f64>,
    /// How far the search went.
    pub searched: SearchedView,
    /// Every CI that the answer mentions.
    pub cis: Vec<CiSummary>,
}

/// What is known of a CI after all reports on it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ObservationView {
    /// Internal id of the CI.
    pub ci: u32,
    /// Its reported state.
    pub state: ReportedState,
    /// When a symptom began, RFC 3339 in UTC.
    pub onset: Option<String>,
    /// How far the report is trusted, 0 to 1.
    #[specta(type = specta_typescript::Number)]
    pub confidence: f64,
}

/// A changeset shortly before the first onset.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CauseChange {
    /// Its number.
    pub changeset: u32,
    /// When it was made, RFC 3339 in UTC.
    pub at: String,
    /// How many hours before the first onset.
    #[specta(type = specta_typescript::Number)]
    pub hours_before: f64,
    /// What it was about; may be empty.
    pub message: String,
    /// Who made it.
    pub author: String,
    /// Where it came from.
    pub origin: String,
    /// CIs that may be at fault or were observed and that it altered, most probable first (at most 20).
    pub cis: Vec<u32>,
    /// How many those are.
    pub ci_total: u32,
}

/// A CI that may be at fault.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CandidateView {
    /// Internal id of the CI.
    pub ci: u32,
    /// How it is likelier to have failed, alone.
    pub state: StateView,
    /// The sum over the hypotheses that hold it.
    #[specta(type = specta_typescript::Number)]
    pub probability: f64,
    /// At least this, where the search is not complete.
    #[specta(type = specta_typescript::Number)]
    pub lower: f64,
    /// At most this.
    #[specta(type = specta_typescript::Number)]
    pub upper: f64,
    /// The chance of a fault of its class in the time of one incident.
    #[specta(type = specta_typescript::Number)]
    pub rate: f64,
    /// The latest change before the first onset, if one counts.
    pub change: Option<CandidateChange>,
    /// Past problems and incidents of which it was the cause, as long ago as counts.
    pub past_faults: u32,
    /// How many times likelier it is for those.
    #[specta(type = specta_typescript::Number)]
    pub history_factor: f64,
    /// Symptoms that it explains alone, each as the way from the symptom to it.
    pub explained: Vec<Vec<u32>>,
    /// Symptoms that it does not.
    pub unexplained: Vec<u32>,
    /// CIs that it predicts degraded or down and that are known to be healthy.
    pub contradicted: Vec<u32>,
    /// Onsets in the wrong order.
    pub wrong_order: Vec<WrongOrderView>,
    /// Candidates that no observation tells apart from it.
    pub alike: Vec<u32>,
}

/// What a recent change adds to a candidate.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CandidateChange {
    /// The changeset.
    pub changeset: u32,
    /// How long before the first onset, in hours.
    #[specta(type = specta_typescript::Number)]
    pub hours_before: f64,
    /// How many times likelier a fault is for it.
    #[specta(type = specta_typescript::Number)]
    pub factor: f64,
}

/// A symptom that began long before something that is said to have caused it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WrongOrderView {
    /// The symptom.
    pub symptom: u32,
    /// What lies on its way to the fault, and began later.
    pub provider: u32,
    /// How many seconds earlier the symptom began.
    #[specta(type = specta_typescript::Number)]
    pub lead: f64,
}

/// A set of faults.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HypothesisView {
    /// Its faults.
    pub faults: Vec<ForcedState>,
    /// Its probability.
    #[specta(type = specta_typescript::Number)]
    pub probability: f64,
}

/// An observation worth making.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// The CI to look at.
    pub ci: u32,
    /// By how many bits the answer is expected to become more decided.
    #[specta(type = specta_typescript::Number)]
    pub bits: f64,
    /// Its state under each of the first hypotheses (at most 3), in their order.
    pub predicted: Vec<StateView>,
}

/// How far the search went.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchedView {
    /// Whether nothing that matters was left out.
    pub complete: bool,
    /// At most this share of all probability was not looked at; 0 where nothing was left out.
    #[specta(type = specta_typescript::Number)]
    pub unbounded_mass: f64,
    /// How many CIs can be at fault.
    pub candidates: u32,
}

/// How a CI stands to the faults that a map assumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum CauseMark {
    /// It is one of the faults.
    Cause,
    /// It would be degraded or down, and is known to be healthy.
    Contradicted,
    /// It is reported degraded or down, and the faults do not make it so.
    Unexplained,
    /// It is reported degraded or down, and the faults make it so.
    Explained,
    /// Known to be healthy, as the faults have it.
    Fine,
    /// A look at it is proposed.
    CheckNext,
}

/// The faults that a map assumes, and what it shows of them.
#[derive(Clone, Debug, PartialEq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CauseDrawingRequest {
    /// The reports, as in the question.
    pub evidence: Vec<EvidenceRow>,
    /// The faults.
    pub faults: Vec<ForcedState>,
    /// CIs at which a look is proposed.
    pub checks: Vec<u32>,
    /// Further CIs, drawn where room is left.
    pub beside: Vec<u32>,
}

/// The CIs of a map that tells what some faults explain.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CauseDrawing {
    /// The CIs to draw.
    pub cis: Vec<u32>,
    /// What the CIs are, drawn or not, the most telling marks first. A CI may have several.
    pub marks: Vec<MarkedCi>,
}

/// A CI and how it stands to the faults.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MarkedCi {
    /// Internal id of the CI.
    pub ci: u32,
    /// How it stands.
    pub mark: CauseMark,
}
