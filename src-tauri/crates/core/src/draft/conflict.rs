//! Where live moved on and the draft wants something else.

use std::collections::BTreeMap;

use faultline_model::{CiId, GroupIdentity, Relationship};

/// Whose word is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Live's, as it is now.
    Live,
    /// The draft's.
    Draft,
}

/// What was chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// For every conflict that is not chosen in by itself.
    pub all: Option<Side>,
    /// By the id of the conflict.
    pub each: BTreeMap<String, Side>,
}

impl Choices {
    /// The same side for all.
    #[must_use]
    pub fn all(side: Side) -> Self {
        Self {
            all: Some(side),
            each: BTreeMap::new(),
        }
    }

    /// What was chosen in one conflict.
    #[must_use]
    pub fn of(&self, id: &str) -> Option<Side> {
        self.each.get(id).copied().or(self.all)
    }
}

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A CI.
    Ci(CiId),
    /// A relationship, as the draft has it, or live where the draft deletes it.
    Relationship(Relationship),
    /// What is stated of a group of a dependent.
    Group(CiId, GroupIdentity),
}

/// How live and the draft contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConflictKind {
    /// Both gave it another value.
    Value {
        /// `key`, `name`, `class`, `status`, an attribute id; of a relationship or group its column.
        attribute: String,
    },
    /// The draft alters what live deleted. Taking the draft's brings it back, without what else was
    /// deleted with it.
    DeletedInLive,
    /// The draft deletes what live altered or related to something. Taking live's keeps it.
    DeletedInDraft,
    /// Live gave the key of a CI that the draft makes to another CI. The two become one: with live's
    /// values, or with the draft's.
    MadeInBoth,
    /// Live gave the key that the draft gives to a CI to another one, so that CI keeps its own.
    KeyTaken,
    /// Live has the same relationship already, with other values.
    RelationshipInBoth,
    /// Live deleted an end of a relationship that the draft makes or alters; it is left out.
    EndGone,
    /// Live deleted the class that the draft gives to a CI.
    ClassGone,
    /// Live gave a value that has to be unique to another CI.
    ValueTaken {
        /// The attribute's id.
        attribute: String,
    },
}

/// A place where live moved on and the draft wants something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Stays the same as long as the conflict does: `ci:12:owner`.
    pub id: String,
    /// Key of the CI, "source type target", or "group of dependent".
    pub subject: String,
    /// What it is about.
    pub about: About,
    /// How they contradict each other.
    pub kind: ConflictKind,
    /// What the draft began with.
    pub base: Option<String>,
    /// What live has now.
    pub live: Option<String>,
    /// What the draft wants.
    pub draft: Option<String>,
    /// Whether the draft's word can be taken at all.
    pub draft_is_possible: bool,
    /// What was chosen.
    pub chosen: Option<Side>,
}

impl Conflict {
    /// What is the matter, in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
        let (subject, live, draft) = (&self.subject, word(&self.live), word(&self.draft));
        match &self.kind {
            ConflictKind::Value { attribute } => format!(
                "{subject}: {attribute} was {}; live has {live}, the draft {draft}.",
                word(&self.base)
            ),
            ConflictKind::DeletedInLive => {
                format!("{subject} was deleted in live, and the draft alters it.")
            }
            ConflictKind::DeletedInDraft => {
                format!("The draft deletes {subject}, and live has since {live}.")
            }
            ConflictKind::MadeInBoth => {
                format!("{subject} was made in live too ({live}); the two become one CI.")
            }
            ConflictKind::KeyTaken => format!(
                "The draft gives {subject} the key {draft}, which is another CI's in live; it keeps its own."
            ),
            ConflictKind::RelationshipInBoth => {
                format!("{subject} was made in live too, with {live}; the draft has {draft}.")
            }
            ConflictKind::EndGone => {
                format!("An end of {subject} was deleted in live; the draft's is left out.")
            }
            ConflictKind::ClassGone => {
                format!("The class that the draft gives {subject} was deleted in live.")
            }
            ConflictKind::ValueTaken { attribute } => format!(
                "{subject}: {draft} has to be unique as {attribute}, and {live} has it in live."
            ),
        }
    }
}

pub(super) fn sentence(conflicts: &[Conflict]) -> String {
    let open = match conflicts.len() {
        1 => "Live has moved on, and 1 conflict is open. Choose live or draft in it.".to_owned(),
        count => {
            format!(
                "Live has moved on, and {count} conflicts are open. Choose live or draft in each."
            )
        }
    };
    let sentences: Vec<String> = conflicts.iter().map(Conflict::sentence).collect();
    format!("{open} {}", sentences.join(" "))
}
