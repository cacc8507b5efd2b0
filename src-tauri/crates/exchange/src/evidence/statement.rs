//! What an input states, before anything is known of the estate.

/// What is observed of a CI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservedState {
    /// Known to be healthy.
    Up,
    /// Works in part.
    Degraded,
    /// Does not work.
    Down,
}

/// What an input says of a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatedState {
    /// A state that can be observed.
    Known(ObservedState),
    /// A word that tells of nothing broken and nothing healthy: an information, an unknown result.
    Harmless(String),
    /// A word that nobody knows.
    Unknown(String),
    /// Nothing.
    Missing,
}

/// The form of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The plain file: `ci,state,at,confidence`.
    Evidence,
    /// Alerts of Alertmanager or Prometheus as JSON.
    Alertmanager,
    /// Hosts and services of Icinga 2 as JSON.
    Icinga,
    /// The status file of Nagios.
    NagiosStatus,
    /// A table with a header: problems of Zabbix, hosts or services of Nagios and Icinga, or a
    /// part of a spreadsheet.
    Table,
    /// Lines of text: a chat, or cells without a header.
    Text,
}

impl Format {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Evidence => "evidence file",
            Self::Alertmanager => "alerts of Alertmanager",
            Self::Icinga => "objects of Icinga",
            Self::NagiosStatus => "status file of Nagios",
            Self::Table => "table with a header",
            Self::Text => "lines of text",
        }
    }

    /// Whether its statements are alerts, which stand side by side, and not reports, of which a
    /// later one takes the place of an earlier one.
    #[must_use]
    pub const fn is_alerts(self) -> bool {
        matches!(
            self,
            Self::Alertmanager | Self::Icinga | Self::NagiosStatus | Self::Table
        )
    }
}

/// A text that may name the CI, and where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The label or the column.
    pub label: String,
    /// The text.
    pub value: String,
}

/// One statement of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The line on which it begins, or the number of the alert; counted from 1.
    pub line: u64,
    /// What it says, for people; shortened.
    pub text: String,
    /// What may name the CI, the likeliest first; empty for text, where any words may.
    pub names: Vec<Named>,
    /// What it says of the state.
    pub state: StatedState,
    /// When, as it is written; for a healed one, since when.
    pub at: Option<String>,
    /// How far it is trusted, as it is written.
    pub confidence: Option<String>,
    /// The label of the host where something on it, and not the host itself, is reported on.
    pub runs_on: Option<String>,
}
