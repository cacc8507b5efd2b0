//! A policy as it is stated.

/// How bad it is where a policy is not met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Must be mended at once.
    Critical,
    /// Must be mended soon.
    High,
    /// Should be mended.
    #[default]
    Medium,
    /// Worth knowing.
    Low,
}

impl Severity {
    /// All of them, worst first.
    pub const ALL: [Self; 4] = [Self::Critical, Self::High, Self::Medium, Self::Low];

    /// The word used in files and documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The severity of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// A query, and where the file states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryText {
    /// The query.
    pub text: String,
    /// Its line in the file, from 1.
    pub line: usize,
}

/// A policy as it is stated: which CIs it is about, and what has to hold of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its name, once in a file.
    pub name: String,
    /// How bad it is where it is not met.
    pub severity: Severity,
    /// Why there is such a policy, told with its violations.
    pub because: Option<String>,
    /// The CIs it is about; all where none is given.
    pub about: Option<QueryText>,
    /// Whether CIs that are not in service are meant, too.
    pub any_status: bool,
    /// What has to hold; at least one rule.
    pub rules: Vec<Rule>,
}

/// Something that has to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Each CI matches this query.
    Must(QueryText),
    /// No CI matches this query.
    MustNot(QueryText),
    /// No CI has a single point of failure.
    NoSinglePoints,
    /// At least so many CIs are found.
    MinimumCount(u32),
    /// At most so many CIs are found.
    MaximumCount(u32),
}

impl Rule {
    /// Its name in the file.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Must(_) => "must",
            Self::MustNot(_) => "must_not",
            Self::NoSinglePoints => "no_single_points",
            Self::MinimumCount(_) => "min_count",
            Self::MaximumCount(_) => "max_count",
        }
    }
}
