//! Why an edit cannot be made.

use faultline_model::{GroupNameFault, KeyFault, NeedsFault, ProbabilityFault, ValueFault};
use faultline_store::{FIRST_DRAFT_STEP, StoreError};

use super::Difference;

/// Why an edit cannot be made. Nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum EditFault {
    /// The CI was deleted meanwhile.
    #[error("The CI is no longer there. Choose another one.")]
    CiGone,
    /// The relationship was deleted meanwhile.
    #[error("The relationship is no longer there.")]
    RelationshipGone,
    /// No class has this id.
    #[error("There is no class {name:?}. Choose an existing one.")]
    UnknownClass {
        /// As given.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The class only groups others.
    #[error("No CI can be of the abstract class {name}. Choose a class below it.")]
    AbstractClass {
        /// Its id.
        name: String,
    },
    /// The class has no attribute of this id.
    #[error("The class {class} has no attribute {name:?}. Choose an existing one.")]
    UnknownAttribute {
        /// Id of the class.
        class: String,
        /// As given.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// No relationship type has this id.
    #[error("There is no relationship type {name:?}. Choose an existing one.")]
    UnknownType {
        /// As given.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The text cannot be a key.
    #[error("{key:?} cannot be a key: {fault}")]
    InvalidKey {
        /// As given.
        key: String,
        /// Why not.
        fault: KeyFault,
    },
    /// The text cannot be a name.
    #[error("{name:?} cannot be a name: {fault}")]
    InvalidName {
        /// As given.
        name: String,
        /// Why not.
        fault: KeyFault,
    },
    /// The key belongs to another CI, or did before that CI was renamed.
    #[error(
        "The key {key:?} belongs to another CI, or did before that CI was renamed. Choose another key."
    )]
    KeyTaken {
        /// As given.
        key: String,
    },
    /// The value does not suit the attribute.
    #[error("{value:?} is no value of {attribute}: {fault}")]
    InvalidValue {
        /// Id of the attribute.
        attribute: String,
        /// As given.
        value: String,
        /// What is expected.
        fault: ValueFault,
    },
    /// A required attribute has no value.
    #[error("{attribute} is required. Give it a value.")]
    MissingValue {
        /// Id of the attribute.
        attribute: String,
    },
    /// Another CI has the same value of a unique attribute.
    #[error(
        "{key} already has the {attribute} {value:?}, which has to be unique. Give another value."
    )]
    DuplicateValue {
        /// Id of the attribute.
        attribute: String,
        /// The value.
        value: String,
        /// Key of the other CI.
        key: String,
    },
    /// Somebody altered the same thing since it was read.
    #[error(
        "{subject} was altered{} in {} since you began{}. Look at it again, then repeat the edit.",
        by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default(), place(*changeset), told(differences)
    )]
    Conflict {
        /// Key of the CI, or "source type target".
        subject: String,
        /// The changeset that altered it.
        changeset: u32,
        /// Who altered it, where that is recorded.
        by: Option<String>,
        /// The values that differ; empty where it was altered as a whole.
        differences: Vec<Difference>,
    },
    /// The relationship exists already in this group.
    #[error("The relationship {subject} exists already. Change that one, or name another group.")]
    RelationshipExists {
        /// "source type target".
        subject: String,
    },
    /// The text cannot name a group.
    #[error("{name:?} cannot be a group: {fault}")]
    InvalidGroup {
        /// As given.
        name: String,
        /// Why not.
        fault: GroupNameFault,
    },
    /// No relationship of the dependent is in such a group.
    #[error("{dependent} has no such redundancy group. Put a relationship into it first.")]
    UnknownGroup {
        /// Key of the dependent.
        dependent: String,
    },
    /// The text does not say how many members are needed.
    #[error("{text:?} does not say how many members are needed. {fault}")]
    InvalidNeeds {
        /// As given.
        text: String,
        /// What is expected.
        fault: NeedsFault,
    },
    /// The text is no probability.
    #[error("{text:?} is no probability. {fault}")]
    InvalidProbability {
        /// As given.
        text: String,
        /// What is expected.
        fault: ProbabilityFault,
    },
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl EditFault {
    /// The field that it is about, where it is one of a CI: `key`, `name`, `class` or the id of an attribute.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::UnknownClass { .. } | Self::AbstractClass { .. } => Some("class"),
            Self::InvalidKey { .. } | Self::KeyTaken { .. } => Some("key"),
            Self::InvalidName { .. } => Some("name"),
            Self::UnknownAttribute {
                name: attribute, ..
            }
            | Self::InvalidValue { attribute, .. }
            | Self::MissingValue { attribute }
            | Self::DuplicateValue { attribute, .. } => Some(attribute),
            _ => None,
        }
    }
}

/// ": owner was \"Ann\", is \"Bob\" now, and you wrote \"Eve\"".
fn told(differences: &[Difference]) -> String {
    let value = |value: &Option<String>| match value {
        Some(value) => format!("{value:?}"),
        None => "empty".to_owned(),
    };
    let told = differences.iter().map(|one| {
        let [was, theirs, mine] = [&one.was, &one.theirs, &one.mine].map(value);
        let attribute = &one.attribute;
        format!("{attribute} was {was}, is {theirs} now, and you wrote {mine}")
    });
    let told: Vec<String> = told.collect();
    match told.is_empty() {
        true => String::new(),
        false => format!(": {}", told.join("; ")),
    }
}

/// Where a version was written.
fn place(since: u32) -> String {
    if since < FIRST_DRAFT_STEP {
        format!("changeset {since}")
    } else {
        "the draft".to_owned()
    }
}
