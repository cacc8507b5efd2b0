//! From the rows of a file to reports on CIs.

use std::fs::File;
use std::path::Path;

use faultline_exchange::csv::evidence::{EvidenceFile, EvidenceRow};
use faultline_exchange::csv::file::ReadError;
use faultline_exchange::evidence::{self, Document};
use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_graph::{Node, Report, Reported};
use faultline_model::nearest_one;
use faultline_store::{StoreError, View};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::snapshot::GraphSnapshot;

/// Unknown keys that are compared with all others; each takes a noticeable time in a large estate.
const NEAREST_SEARCHES: usize = 20;

/// Reports on CIs of the estate, and what could not be taken.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// The reports in the order of their rows; times in seconds since 1970.
    pub reports: Vec<Report>,
    /// The line of each report.
    pub lines: Vec<u64>,
    /// Rows that cannot be read: they have to be mended first.
    pub faults: Vec<Issue>,
    /// Rows on CIs that are unknown or not in service, which say nothing.
    pub left_out: Vec<Issue>,
}

/// Reads an input of evidence, whatever its form.
///
/// # Errors
/// The file cannot be read, or is of no known form.
pub fn read(path: &Path) -> Result<Document, ReadError> {
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    let file = File::open(path).map_err(|source| ReadError::Io {
        file: name.to_string(),
        source,
    })?;
    evidence::read(&name, file)
}

/// Finds the CIs of the rows of the file `name`, by key or old key, and reads the other cells.
/// Times without offset are of `zone`; rows without confidence are trusted as far as `confidence`.
///
/// # Errors
/// The store cannot be read.
pub fn gather(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    name: &str,
    file: &EvidenceFile,
    zone: &TimeZone,
    confidence: f64,
) -> Result<Evidence, StoreError> {
    let graph = &snapshot.graph;
    let mut evidence = Evidence {
        faults: file.issues.clone(),
        ..Evidence::default()
    };
    for row in &file.rows {
        let cells = match cells(name, row, zone, confidence) {
            Ok(cells) => cells,
            Err(issue) => {
                evidence.faults.push(*issue);
                continue;
            }
        };
        let of_ci = |reason| Issue::of_cell(name, row.line, "ci", &row.ci, reason);
        match find(snapshot, view, &row.ci)? {
            None => {
                let near = (evidence.left_out.len() < NEAREST_SEARCHES)
                    .then(|| nearest_one(&row.ci, graph.nodes().map(|node| graph.key(node))))
                    .flatten()
                    .map(str::to_owned);
                let issue = of_ci(Reason::UnknownCi).with_nearest(near);
                evidence.left_out.push(issue);
            }
            Some(node) if !graph.in_service(node) => {
                evidence.left_out.push(of_ci(Reason::NotInService));
            }
            Some(node) => {
                evidence.lines.push(row.line);
                evidence.reports.push(Report {
                    node,
                    state: cells.state,
                    at: cells.at,
                    confidence: cells.confidence,
                });
            }
        }
    }
    Ok(evidence)
}

/// What a row says of whatever CI it names.
struct Cells {
    state: Reported,
    at: Option<f64>,
    confidence: f64,
}

fn cells(
    name: &str,
    row: &EvidenceRow,
    zone: &TimeZone,
    unstated: f64,
) -> Result<Cells, Box<Issue>> {
    let wrong = |column: &str, value: &str, reason| {
        Box::new(Issue::of_cell(name, row.line, column, value, reason))
    };
    if row.ci.is_empty() {
        return Err(wrong("ci", "", Reason::MissingValue));
    }
    let state = state(&row.state)
        .ok_or_else(|| wrong("state", &row.state, Reason::UnknownObservedState))?;
    let at = match row.at.as_str() {
        "" => None,
        text => {
            let at = time(text, zone).ok_or_else(|| wrong("at", text, Reason::InvalidTime))?;
            Some(seconds(at))
        }
    };
    let confidence = match row.confidence.as_str() {
        "" => unstated,
        text => text
            .parse()
            .ok()
            .filter(|confidence| (0.0..=1.0).contains(confidence))
            .ok_or_else(|| wrong("confidence", text, Reason::InvalidConfidence))?,
    };
    Ok(Cells {
        state,
        at,
        confidence,
    })
}

/// A time in seconds since 1970.
#[must_use]
pub fn seconds(at: Timestamp) -> f64 {
    SignedDuration::from_nanos_i128(at.as_nanosecond()).as_secs_f64()
}

/// The time that is so many seconds after the beginning of 1970, to the millisecond; none where it
/// is beyond all calendars.
#[must_use]
pub fn instant(seconds: f64) -> Option<Timestamp> {
    Timestamp::from_millisecond((seconds * 1_000.0).round() as i64).ok()
}

fn state(word: &str) -> Option<Reported> {
    match word.to_ascii_lowercase().as_str() {
        "up" => Some(Reported::Up),
        "degraded" => Some(Reported::Degraded),
        "down" => Some(Reported::Down),
        _ => None,
    }
}

fn time(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    let local: DateTime = text.parse().ok()?;
    local.to_zoned(zone.clone()).ok().map(|at| at.timestamp())
}

fn find(snapshot: &GraphSnapshot, view: View<'_>, key: &str) -> Result<Option<Node>, StoreError> {
    let graph = &snapshot.graph;
    if let Some(node) = graph.node_of_key(key) {
        return Ok(Some(node));
    }
    let renamed = view.ci_of_alias(key)?;
    Ok(renamed.and_then(|ci| graph.node_of(ci)))
}
