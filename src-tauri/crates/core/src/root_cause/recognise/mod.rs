//! From what an input states to reports on CIs of the estate: who is meant, what was seen, when.
//! Nothing is dropped in silence: every statement is recognised, doubtful, unknown or left out,
//! and says why.

mod alerts;
mod estate;
mod line;
mod matching;
#[cfg(test)]
mod tests;
mod text;
mod times;
mod tokens;

use faultline_exchange::csv::evidence::EvidenceFile;
use faultline_exchange::evidence::{Document, Format, ObservedState};
use faultline_exchange::issue::Issue;
use faultline_graph::{Report, Reported};
use faultline_store::{StoreError, View};
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use line::{Doubt, EvidenceLine, Finding, LeftOut};

use super::evidence::{gather, seconds};
use crate::snapshot::GraphSnapshot;
use matching::Matcher;

/// What is taken for granted where an input says nothing of it.
#[derive(Clone, Debug)]
pub struct Assumptions {
    /// Where times without offset are from.
    pub zone: TimeZone,
    /// The time of reading: "09:12" is the latest such time before it.
    pub now: Timestamp,
    /// How far a report is trusted.
    pub confidence: f64,
    /// The state of a CI that is named without one; none leaves it doubtful.
    pub state: Option<Reported>,
}

/// What an input says of the estate.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// Its form.
    pub format: Format,
    /// Every statement, in its order.
    pub lines: Vec<EvidenceLine>,
    /// Parts that cannot be read; those of the plain file have to be mended first.
    pub faults: Vec<Issue>,
}

impl Recognised {
    /// The reports that count.
    #[must_use]
    pub fn reports(&self, snapshot: &GraphSnapshot) -> Vec<Report> {
        let counted = self.lines.iter().filter_map(|line| {
            let Finding::Recognised { ci } = line.finding else {
                return None;
            };
            Some(Report {
                node: snapshot.graph.node_of(ci)?,
                state: line.state?,
                at: line.at.map(seconds),
                confidence: line.confidence,
            })
        });
        counted.collect()
    }
}

/// Finds the CIs of everything that an input states. `name` is what issues call it.
///
/// Cost: one pass over the estate, whatever the length of the input; for the first 20 names that
/// match nothing, one more over all keys each.
///
/// # Errors
/// The store cannot be read.
pub fn recognise(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    name: &str,
    document: &Document,
    assumptions: &Assumptions,
) -> Result<Recognised, StoreError> {
    match document {
        Document::Evidence(file) => plain(snapshot, view, name, file, assumptions),
        Document::Statements {
            format,
            statements,
            issues,
        } => {
            let mut matcher = Matcher::new(snapshot, view);
            let lines = match format {
                Format::Text => text::lines(&mut matcher, name, statements, assumptions)?,
                _ => alerts::lines(&mut matcher, name, statements, assumptions)?,
            };
            Ok(Recognised {
                format: *format,
                lines,
                faults: issues.clone(),
            })
        }
    }
}

/// The plain file is taken at its word: keys and old keys alone.
fn plain(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    name: &str,
    file: &EvidenceFile,
    assumptions: &Assumptions,
) -> Result<Recognised, StoreError> {
    let zone = &assumptions.zone;
    let evidence = gather(snapshot, view, name, file, zone, assumptions.confidence)?;
    let graph = &snapshot.graph;
    let taken = evidence.reports.iter().zip(&evidence.lines);
    let mut lines: Vec<EvidenceLine> = taken
        .map(|(report, &line)| EvidenceLine {
            file: name.to_owned(),
            line,
            text: graph.key(report.node).to_owned(),
            finding: Finding::Recognised {
                ci: graph.ci_id(report.node),
            },
            state: Some(report.state),
            at: report
                .at
                .and_then(|at| Timestamp::from_second(at as i64).ok()),
            confidence: report.confidence,
        })
        .collect();
    lines.extend(evidence.left_out.iter().map(|issue| EvidenceLine {
        file: name.to_owned(),
        line: issue.line.unwrap_or_default(),
        text: issue.value.clone().unwrap_or_default(),
        finding: Finding::LeftOut {
            ci: None,
            reason: LeftOut::Issue(issue.clone()),
        },
        state: None,
        at: None,
        confidence: assumptions.confidence,
    }));
    lines.sort_by_key(|line| line.line);
    Ok(Recognised {
        format: Format::Evidence,
        lines,
        faults: evidence.faults,
    })
}

fn reported(state: ObservedState) -> Reported {
    match state {
        ObservedState::Up => Reported::Up,
        ObservedState::Degraded => Reported::Degraded,
        ObservedState::Down => Reported::Down,
    }
}
