//! Evidence from a file or a clipboard: every statement with the CI that it means, to be looked at
//! before it counts.

use std::collections::BTreeSet;
use std::path::Path;

use faultline_core::root_cause::settings::options;
use faultline_core::root_cause::{
    Assumptions, Document, EvidenceLine, Finding, read, read_text, recognise,
};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::ReportedState;
use super::evidence::{reported, reported_of};
use crate::item::CiSummary;
use crate::{ApiError, ErrorKind, Session};

/// What issues call pasted text.
const CLIPBOARD: &str = "pasted text";

/// Where evidence comes from.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "from",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum EvidenceSource {
    /// A file of any known form.
    File {
        /// Its path.
        path: String,
    },
    /// Text that was pasted, of any known form.
    Text {
        /// The text.
        text: String,
    },
}

/// What is to be recognised, and what is taken for granted.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecogniseRequest {
    /// Where it comes from.
    pub source: EvidenceSource,
    /// Where times without offset are from, as IANA names it: "Europe/Berlin".
    pub zone: String,
    /// The state of CIs that are named without one; none leaves them doubtful.
    pub state: Option<ReportedState>,
}

/// Everything that an input says.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecognisedView {
    /// Its form, for people: "alerts of Alertmanager".
    #[specta(type = crate::Sentence)]
    pub format: String,
    /// Every statement, in its order; nothing is left away.
    pub lines: Vec<EvidenceLineView>,
    /// Parts that cannot be read, each a sentence with its place.
    #[specta(type = Vec<crate::Sentence>)]
    pub faults: Vec<String>,
    /// Every CI that a line mentions.
    pub cis: Vec<CiSummary>,
}

/// What became of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FindingView {
    /// It counts.
    Recognised,
    /// Somebody has to choose.
    Doubtful,
    /// It names no CI.
    Unknown,
    /// It tells of nothing that counts.
    LeftOut,
}

/// A statement and what became of it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceLineView {
    /// The line on which it begins, or the number of the alert; counted from 1.
    pub line: u32,
    /// What it says; shortened.
    pub text: String,
    /// What became of it.
    pub finding: FindingView,
    /// The CI, where it is clear.
    pub ci: Option<u32>,
    /// The CIs to choose from, the likeliest first.
    pub candidates: Vec<u32>,
    /// Why it does not count, in a sentence.
    #[specta(type = Option<crate::Sentence>)]
    pub reason: Option<String>,
    /// What was seen, where that is clear.
    pub state: Option<ReportedState>,
    /// When, RFC 3339 in UTC.
    pub at: Option<String>,
    /// How far it is trusted, 0 to 1.
    #[specta(type = specta_typescript::Number)]
    pub confidence: f64,
}

/// What an input says of the estate. Nothing is written.
///
/// # Errors
/// No workspace is open, the input cannot be read or is of no known form, or the zone is unknown.
pub fn recognise_evidence(
    session: &Session,
    request: &RecogniseRequest,
) -> Result<RecognisedView, ApiError> {
    let estate = session.estate()?;
    let (name, document) = document(&request.source)?;
    let reader = estate.read()?;
    let view = reader.view();
    let assumptions = Assumptions {
        zone: zone(&request.zone)?,
        now: session.now(),
        confidence: options(view)?.settings.confidence,
        state: request.state.map(reported_of),
    };
    let found = recognise(&estate.snapshot, view, &name, &document, &assumptions)?;
    let lines: Vec<EvidenceLineView> = found.lines.iter().map(line).collect();
    let mentioned: BTreeSet<u32> = lines
        .iter()
        .flat_map(|line| line.ci.iter().chain(&line.candidates).copied())
        .collect();
    let mentioned: Vec<u32> = mentioned.into_iter().collect();
    Ok(RecognisedView {
        format: found.format.label().to_owned(),
        lines,
        faults: found.faults.iter().map(ToString::to_string).collect(),
        cis: estate.summaries(view, &mentioned)?,
    })
}

fn document(source: &EvidenceSource) -> Result<(String, Document), ApiError> {
    match source {
        EvidenceSource::Text { text } => Ok((CLIPBOARD.to_owned(), read_text(CLIPBOARD, text)?)),
        EvidenceSource::File { path } => {
            let document = read(Path::new(path)).map_err(|fault| ApiError::from(fault).at(path))?;
            let name = Path::new(path).file_name().unwrap_or_default();
            Ok((name.to_string_lossy().into_owned(), document))
        }
    }
}

fn zone(name: &str) -> Result<TimeZone, ApiError> {
    TimeZone::get(name).map_err(|fault| {
        let kind = ErrorKind::InvalidValue {
            field: "zone".to_owned(),
            value: name.to_owned(),
            nearest: Vec::new(),
        };
        ApiError::new(kind, &fault)
    })
}

fn line(line: &EvidenceLine) -> EvidenceLineView {
    let (finding, ci, candidates) = match &line.finding {
        Finding::Recognised { ci } => (FindingView::Recognised, Some(*ci), Vec::new()),
        Finding::Doubtful { candidates, .. } => (FindingView::Doubtful, None, candidates.clone()),
        Finding::Unknown => (FindingView::Unknown, None, Vec::new()),
        Finding::LeftOut { ci, .. } => (FindingView::LeftOut, *ci, Vec::new()),
    };
    EvidenceLineView {
        line: u32::try_from(line.line).unwrap_or(u32::MAX),
        text: line.text.clone(),
        finding,
        ci,
        candidates,
        reason: line.reason(),
        state: line.state.map(reported),
        at: line.at.map(|at| at.to_string()),
        confidence: line.confidence,
    }
}
