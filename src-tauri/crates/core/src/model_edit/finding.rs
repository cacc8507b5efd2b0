//! What a change of the model does to CIs and relationships, counted, with the first of each.

use std::fmt;

use faultline_model::ValueFault;

/// What a change does to one CI or relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Key of the CI, or "source type target".
    pub subject: String,
    /// Id of the attribute; none where it is not about a value.
    pub attribute: Option<String>,
    /// The value; none where there is none.
    pub value: Option<String>,
    /// What is the matter.
    pub reason: FindingReason,
}

/// What is the matter with a CI, a value or a relationship.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FindingReason {
    /// The CI is of a class that goes.
    #[error("is of the class {0}, which would be gone")]
    ClassGone(String),
    /// The CI is of a class that would be abstract.
    #[error("is of the class {0}, of which no CI could be any more")]
    ClassAbstract(String),
    /// The relationship is of a type that goes.
    #[error("is of the relationship type {0}, which would be gone")]
    TypeGone(String),
    /// The group of the relationship belongs to an end that would no longer be the dependent.
    #[error("is in a redundancy group of the end that would no longer be the dependent")]
    GroupTurned,
    /// Nothing is stated for an attribute that is required.
    #[error("has no value, and one would be required")]
    Missing,
    /// The value does not suit; it is kept as an extra attribute.
    #[error("would be kept as an extra attribute: {0}")]
    Unsuitable(ValueFault),
    /// Another CI has the same value of an attribute that has to be unique.
    #[error("has the same value as {0}, and it would have to be unique")]
    Duplicate(String),
    /// The class no longer has the attribute; the value is kept as an extra attribute.
    #[error("would be kept as an extra attribute, since the class lacks it")]
    BecomesExtra,
    /// An extra attribute becomes one of the class.
    #[error("would become an attribute of the class")]
    Adopted,
    /// The value is written in the form of the new definition.
    #[error("would be written as {0:?}")]
    Rewritten(String),
    /// The type would not be allowed between the classes of the ends.
    #[error("would not be allowed: {source_class} to {target_class} is no pair of the type")]
    NotAllowed {
        /// Id of the class of the source.
        source_class: String,
        /// Id of the class of the target.
        target_class: String,
    },
    /// The CI goes to another class.
    #[error("would become a CI of the class {0}")]
    Moved(String),
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.subject)?;
        if let Some(attribute) = &self.attribute {
            write!(formatter, ", {attribute}")?;
        }
        if let Some(value) = &self.value {
            write!(formatter, " {value:?}")?;
        }
        write!(formatter, ": {}", self.reason)
    }
}

/// How many there are, and the first of them in the order of CIs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// How many there are.
    pub count: u64,
    /// The first of them.
    pub first: Vec<Finding>,
}

impl Findings {
    pub(super) fn push(&mut self, limit: usize, finding: impl FnOnce() -> Finding) {
        self.count += 1;
        if self.first.len() < limit {
            self.first.push(finding());
        }
    }
}

impl fmt::Display for Findings {
    /// "3 found, the first: vm-1, owner: has no value".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first.first() {
            None => write!(formatter, "{} found", self.count),
            Some(first) => write!(formatter, "{} found, the first: {first}", self.count),
        }
    }
}

/// What a change of the model does to what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelEffect {
    /// What stands against it in any case.
    pub refused: Findings,
    /// What would not satisfy the altered model, yet be kept.
    pub unsatisfied: Findings,
    /// What else would be written anew.
    pub altered: Findings,
}
