//! Why the model was not altered.

use faultline_model::{DefinitionFault, ModelFault};
use faultline_store::StoreError;

use super::finding::ModelEffect;

/// Why the model was not altered. Nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum ModelEditFault {
    /// Drafts hold CIs and relationships, never the model.
    #[error("A draft cannot alter the model. Leave the draft, then alter the model itself.")]
    InDraft,
    /// There is no such definition.
    #[error("There is no {kind} {id:?}.{} Name an existing one.", told(nearest))]
    Unknown {
        /// "class", "attribute" or "relationship type".
        kind: &'static str,
        /// As given.
        id: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// There is one already.
    #[error("There is a {kind} {id} already. Alter that one, or choose another id.")]
    Exists {
        /// As above.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// It was altered since it was read.
    #[error("The {kind} {id} was altered since you began. Look at it again, then repeat the edit.")]
    ChangedMeanwhile {
        /// As above.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// Ids are what files and other programs know a definition by.
    #[error("The id of the {kind} {id} stays: files name it. Give it another label instead.")]
    IdStays {
        /// As above.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// Two definitions of a kind have the same label.
    #[error("The {kind} {other} is called {label:?} already. Choose another label.")]
    LabelTaken {
        /// As above.
        kind: &'static str,
        /// The label.
        label: String,
        /// The id of the one that has it.
        other: String,
    },
    /// The definition is not sound.
    #[error("The {kind} {id:?}: {fault}")]
    Unsound {
        /// As above.
        kind: &'static str,
        /// The id.
        id: String,
        /// What is wrong with it.
        fault: DefinitionFault,
    },
    /// The pattern is no regular expression.
    #[error("The pattern {pattern:?} cannot be read: {reason}")]
    Pattern {
        /// As given.
        pattern: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The definitions do not fit together.
    #[error(transparent)]
    Model(#[from] ModelFault),
    /// The class still has others below it.
    #[error("The class {class} has classes below it: {}. Move or delete those first.", below.join(", "))]
    HasDescendants {
        /// Its id.
        class: String,
        /// Ids of the classes right below.
        below: Vec<String>,
    },
    /// A draft proposes CIs or relationships of it.
    #[error("A draft proposes something of the {kind} {id}. Apply or discard the draft first.")]
    UsedByDraft {
        /// As above.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// CIs or relationships stand against it.
    #[error("It cannot be done: {}", .0.refused)]
    Refused(Box<ModelEffect>),
    /// Existing CIs or relationships do not satisfy it, and that was not accepted.
    #[error("What is there does not satisfy it: {}", .0.unsatisfied)]
    Unsatisfied(Box<ModelEffect>),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn told(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" Did you mean {}?", names.join(", ")),
    }
}
