//! A question in words that outlive internal ids.

use faultline_graph::{Graph, Node, Report, Reported, State};
use faultline_model::AnalysisKind;
use serde::{Deserialize, Serialize};

use crate::root_cause::instant;

/// A CI that was forced to a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedRoot {
    /// Its key.
    pub key: String,
    /// The word of the state.
    pub state: String,
}

/// A report that was given as evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AskedReport {
    /// Key of the CI.
    pub key: String,
    /// `up`, `degraded` or `down`.
    pub state: String,
    /// Since when, RFC 3339 in UTC; none where it was not said.
    pub at: Option<String>,
    /// How far it was trusted, 0 to 1.
    pub confidence: f64,
}

/// What was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "analysis", rename_all = "snake_case")]
pub enum Question {
    /// What fails when these CIs are in these states.
    Impact {
        /// The CIs.
        roots: Vec<AskedRoot>,
        /// With what was down already.
        current: bool,
    },
    /// Which failures explain these reports.
    RootCause {
        /// The reports.
        reports: Vec<AskedReport>,
        /// The most failures taken together.
        most_faults: usize,
    },
}

impl Question {
    /// Reads a question as an entry keeps it.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Of which analysis it is.
    #[must_use]
    pub fn analysis(&self) -> AnalysisKind {
        match self {
            Self::Impact { .. } => AnalysisKind::Impact,
            Self::RootCause { .. } => AnalysisKind::RootCause,
        }
    }

    /// In one sentence.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Impact { roots, current } => {
                let mut parts: Vec<String> = roots
                    .iter()
                    .map(|root| format!("{} is {}", root.key, root.state.replace('_', " ")))
                    .collect();
                if *current {
                    parts.push("what is down already stays so".to_owned());
                }
                format!("What fails when {}?", parts.join(" and "))
            }
            Self::RootCause { reports, .. } => {
                let parts: Vec<String> = reports
                    .iter()
                    .map(|report| format!("{} {}", report.key, report.state))
                    .collect();
                format!("Which failures explain {}?", parts.join(", "))
            }
        }
    }
}

/// The question what fails when these CIs are in these states.
#[must_use]
pub fn question_of_roots(graph: &Graph, roots: &[(Node, State)], current: bool) -> Question {
    let root = |&(node, state): &(Node, State)| AskedRoot {
        key: graph.key(node).to_owned(),
        state: state.as_str().to_owned(),
    };
    Question::Impact {
        roots: roots.iter().map(root).collect(),
        current,
    }
}

/// The question which failures explain these reports.
#[must_use]
pub fn question_of_reports(graph: &Graph, reports: &[Report], most_faults: usize) -> Question {
    let report = |report: &Report| AskedReport {
        key: graph.key(report.node).to_owned(),
        state: word(report.state).to_owned(),
        at: report.at.and_then(instant).map(|at| at.to_string()),
        confidence: report.confidence,
    };
    Question::RootCause {
        reports: reports.iter().map(report).collect(),
        most_faults,
    }
}

const fn word(state: Reported) -> &'static str {
    match state {
        Reported::Up => "up",
        Reported::Degraded => "degraded",
        Reported::Down => "down",
    }
}

pub(super) fn reported(word: &str) -> Option<Reported> {
    [Reported::Up, Reported::Degraded, Reported::Down]
        .into_iter()
        .find(|&state| self::word(state) == word)
}
