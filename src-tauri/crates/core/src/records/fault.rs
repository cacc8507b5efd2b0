//! Why something cannot be done to a record.

use faultline_model::{RecordFieldFault, RecordKind, RecordNumber, RecordNumberFault, RecordState};
use faultline_store::StoreError;

use super::Missing;
use crate::impact::AnalysisFault;
use crate::root_cause::RootCauseFault;
use crate::task::Cancelled;

/// Why something cannot be done to a record. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RecordFault {
    /// The text is no number of a record.
    #[error(transparent)]
    Number(#[from] RecordNumberFault),
    /// No record has the number.
    #[error("There is no {number}.{}", match latest {
        Some(latest) => format!(" The latest {} is {latest}.", number.kind),
        None => format!(" There is no {} yet.", number.kind),
    })]
    Unknown {
        /// As given.
        number: RecordNumber,
        /// The latest of that kind.
        latest: Option<RecordNumber>,
    },
    /// No record has the internal id.
    #[error("The record is no longer there. Choose another one.")]
    Gone,
    /// Records of the kind have no such field.
    #[error("A {kind} has no field {field:?}.{}", match nearest {
        Some(nearest) => format!(" Did you mean {nearest}?"),
        None => " Choose one that the kind has.".to_owned(),
    })]
    UnknownField {
        /// The kind.
        kind: RecordKind,
        /// As given.
        field: String,
        /// The field that looks most like it.
        nearest: Option<String>,
    },
    /// A saved filter holds what this version does not know.
    #[error(
        "The filter {name:?} was saved by another version and cannot be read. Save it anew, or delete it."
    )]
    FilterUnreadable {
        /// Its name.
        name: String,
    },
    /// A text is no value of a field.
    #[error(transparent)]
    Field(#[from] RecordFieldFault),
    /// A record without a title cannot be told from others.
    #[error("The title is empty. Say in one line what it is about.")]
    NoTitle,
    /// The type of a change decides its life cycle.
    #[error("The type of {number} can be changed only while it is new; it is in {state}.")]
    TypeIsFixed {
        /// The change.
        number: RecordNumber,
        /// Where it stands.
        state: RecordState,
    },
    /// A change has to have a type.
    #[error("A change has a type: normal, standard or emergency.")]
    NoType,
    /// An end lies before its beginning.
    #[error("{end_label} ({end}) lies before {start_label} ({start}). Correct one of them.")]
    SpanReversed {
        /// What the beginning is called.
        start_label: &'static str,
        /// The beginning.
        start: String,
        /// What the end is called.
        end_label: &'static str,
        /// The end.
        end: String,
    },
    /// It was altered by somebody else meanwhile.
    #[error(
        "{number} was altered meanwhile, in changeset {since}. Look at it again, then repeat it."
    )]
    AlteredMeanwhile {
        /// The record.
        number: RecordNumber,
        /// The changeset that altered it.
        since: u32,
    },
    /// No arrow leads there.
    #[error("{number} cannot move from {from} to {to}. {}", match possible.as_slice() {
        [] => format!("From {from} no state follows."),
        states => format!("From {from} it can move to {}.", words(states)),
    })]
    NoSuchMove {
        /// The record.
        number: RecordNumber,
        /// Where it stands.
        from: RecordState,
        /// Where it was to go.
        to: RecordState,
        /// Where it can go.
        possible: Vec<RecordState>,
    },
    /// Something has to be there before the move.
    #[error("{number} cannot move to {to} yet. It lacks {}.", list(missing))]
    Missing {
        /// The record.
        number: RecordNumber,
        /// Where it was to go.
        to: RecordState,
        /// Everything that is missing.
        missing: Vec<Missing>,
    },
    /// The CI cannot be found.
    #[error(transparent)]
    Ci(#[from] AnalysisFault),
    /// The record does not have the CI in that role.
    #[error("{key} is not on {number} as {role}. Look at its CIs with show.")]
    CiNotLinked {
        /// The record.
        number: RecordNumber,
        /// Key of the CI.
        key: String,
        /// The role.
        role: &'static str,
    },
    /// A CI cannot both be affected and left out.
    #[error("{key} is on {number} as {role} already. Take it off first.")]
    RolesContradict {
        /// The record.
        number: RecordNumber,
        /// Key of the CI.
        key: String,
        /// The role it has.
        role: &'static str,
    },
    /// Leaving a CI out needs a reason.
    #[error("Say why {key} is left out: a CI that is excluded needs a note.")]
    ExcludedWithoutNote {
        /// Key of the CI.
        key: String,
    },
    /// A record was linked to itself.
    #[error("{number} cannot be linked to itself. Name another record.")]
    LinkToItself {
        /// The record.
        number: RecordNumber,
    },
    /// The records are linked so already.
    #[error("{source_number} is linked to {target} so already.")]
    LinkedAlready {
        /// From this record.
        source_number: RecordNumber,
        /// To this record.
        target: RecordNumber,
    },
    /// The link would make a circle.
    #[error("{source_number} cannot stand below {target}, which stands below it already.")]
    LinkCircle {
        /// From this record.
        source_number: RecordNumber,
        /// To this record.
        target: RecordNumber,
    },
    /// The records are not linked so.
    #[error("{source_number} is not linked to {target} so. Look at its links with show.")]
    NotLinked {
        /// From this record.
        source_number: RecordNumber,
        /// To this record.
        target: RecordNumber,
    },
    /// A text is empty.
    #[error("The {what} is empty. Write something.")]
    Empty {
        /// Which text.
        what: &'static str,
    },
    /// A text is too long to be kept.
    #[error("The {what} has {found} characters. Shorten it to {most}.")]
    TooLong {
        /// Which text.
        what: &'static str,
        /// Its characters.
        found: usize,
        /// As many as are kept.
        most: usize,
    },
    /// A file is too large to be kept.
    #[error(
        "{name} has {found} bytes; a file of a record has at most {most}. Keep it elsewhere and name the place in a comment."
    )]
    TooLarge {
        /// Its name.
        name: String,
        /// Its bytes.
        found: u64,
        /// As many as are kept.
        most: u64,
    },
    /// The record has no such entry.
    #[error("{number} has no {what} {entry}. Look at it with show.")]
    NoSuchEntry {
        /// The record.
        number: RecordNumber,
        /// What was looked for.
        what: &'static str,
        /// As given.
        entry: u32,
    },
    /// What the entry holds is not in the file.
    #[error(
        "What the entry holds is missing in the file. Verify the workspace, or restore a backup."
    )]
    ContentGone,
    /// A decision needs somebody who answers for it.
    #[error(
        "Nobody is named who decides about {0}. Name yourself with --author or FAULTLINE_AUTHOR, or in the settings of the window."
    )]
    NoAuthor(RecordNumber),
    /// Nobody approves what they asked for themselves.
    #[error("{number} was requested by {requester}, who cannot approve it. Somebody else has to.")]
    OwnApproval {
        /// The change.
        number: RecordNumber,
        /// Who asked for it.
        requester: String,
    },
    /// Only changes that are not authorised yet are decided about.
    #[error("{number} is not to be decided about: {}", match state {
        Some(state) => format!("it is in {state}. Changes are decided about before they are scheduled."),
        None => "only changes are.".to_owned(),
    })]
    NotDecidable {
        /// The record.
        number: RecordNumber,
        /// Where the change stands; none where it is no change.
        state: Option<RecordState>,
    },
    /// There is no such template, mapping or filter.
    #[error("There is no {what} {name:?}.{}", match known.as_slice() {
        [] => " There is none yet.".to_owned(),
        known => format!(" Known are {}.", known.join(", ")),
    })]
    UnknownSetting {
        /// Template, mapping or filter.
        what: &'static str,
        /// As given.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// The kind has no such thing.
    #[error("{number} is a {}, which has no {what}.", number.kind)]
    NotOfKind {
        /// The record.
        number: RecordNumber,
        /// What it would need.
        what: &'static str,
    },
    /// The cause cannot be looked for.
    #[error(transparent)]
    RootCause(#[from] RootCauseFault),
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn words(states: &[RecordState]) -> String {
    let words: Vec<&str> = states.iter().map(|state| state.as_str()).collect();
    words.join(", ")
}

fn list(missing: &[Missing]) -> String {
    let words: Vec<String> = missing.iter().map(ToString::to_string).collect();
    words.join("; ")
}
