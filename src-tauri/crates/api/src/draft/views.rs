//! What the window is told of drafts, and what it says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::history::AttributeChangeView;
use crate::impact::StateView;

/// A draft and how much is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Internal id.
    pub id: u32,
    /// Its name; none for a question that nobody has kept yet.
    pub name: Option<String>,
    /// What it is for; may be empty.
    pub note: String,
    /// When it was begun, RFC 3339 in UTC.
    pub at: String,
    /// Who began it.
    pub author: String,
    /// The newest changeset when it was begun.
    pub base: u32,
    /// CIs.
    pub cis: DraftCounts,
    /// Relationships.
    pub relationships: DraftCounts,
    /// What is stated of redundancy groups.
    pub groups: DraftCounts,
    /// Conflicts in which somebody has to choose before it can be applied.
    pub conflicts: u32,
}

/// How many of a kind a draft makes, alters and deletes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftCounts {
    /// Made.
    pub added: u32,
    /// Altered.
    pub changed: u32,
    /// Deleted.
    pub deleted: u32,
}

/// What becomes of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ProposedView {
    /// It is made.
    Added,
    /// It is altered.
    Changed,
    /// It is deleted.
    Deleted,
}

/// What something in a draft is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AboutView {
    /// A CI.
    Ci {
        /// Internal id.
        id: u32,
    },
    /// A relationship.
    Relationship {
        /// Internal id.
        id: u32,
        /// Internal id of its source.
        source: u32,
        /// Internal id of its target.
        target: u32,
    },
    /// A redundancy group.
    Group {
        /// Internal id of the dependent.
        dependent: u32,
    },
}

/// One thing that a draft makes, alters or deletes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProposalView {
    /// What it is about.
    pub about: AboutView,
    /// Key of the CI, "source type target", or "group of dependent".
    pub subject: String,
    /// What becomes of it.
    pub what: ProposedView,
    /// What differs; of what is deleted, nothing is told.
    pub changes: Vec<AttributeChangeView>,
}

/// Whose word is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SideView {
    /// Live's, as it is now.
    Live,
    /// The draft's.
    Draft,
}

/// What was chosen in conflicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChoicesRequest {
    /// For every conflict that is not chosen in by itself.
    pub all: Option<SideView>,
    /// By the id of the conflict.
    pub each: BTreeMap<String, SideView>,
}

/// A place where live moved on and the draft wants something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// Stays the same as long as the conflict does.
    pub id: String,
    /// Key of the CI, "source type target", or "group of dependent".
    pub subject: String,
    /// What it is about.
    pub about: AboutView,
    /// The matter in one sentence.
    #[specta(type = crate::Sentence)]
    pub sentence: String,
    /// The attribute or column that both altered; none where it is about the whole.
    pub attribute: Option<String>,
    /// What the draft began with.
    pub base: Option<String>,
    /// What live has now.
    pub live: Option<String>,
    /// What the draft wants.
    pub draft: Option<String>,
    /// Whether the draft's word can be taken at all.
    pub draft_is_possible: bool,
    /// What was chosen.
    pub chosen: Option<SideView>,
}

/// A dependency that is so on one side only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DependencyChangeView {
    /// Key of the CI that depends.
    pub dependent: String,
    /// Key of the CI that it depends on.
    pub provider: String,
    /// Relationship type id.
    pub kind: String,
    /// `hard`, `soft`, or its group with what that needs.
    pub counts: String,
}

/// A service that ends in another state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StateDifferenceView {
    /// Key of the CI that fails.
    pub root: String,
    /// Internal id of the service.
    pub ci: u32,
    /// Key of the service.
    pub key: String,
    /// Its state if live is taken; none where it is not there or out of service.
    pub live: Option<StateView>,
    /// Its state if the draft is taken.
    pub draft: Option<StateView>,
}

/// What a choice in a conflict changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceEffectView {
    /// Dependencies that are so only if live is taken.
    pub only_live: Vec<DependencyChangeView>,
    /// Dependencies that are so only if the draft is taken.
    pub only_draft: Vec<DependencyChangeView>,
    /// Services that end in another state when what the conflict is about fails.
    pub states: Vec<StateDifferenceView>,
}

/// What could be different.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(
    tag = "whatIf",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum WhatIfRequest {
    /// A relationship were not there.
    Without {
        /// Internal id.
        relationship: u32,
    },
    /// Its redundancy group needed this of its members.
    Needs {
        /// Internal id.
        relationship: u32,
        /// A count as "1", or a part as "50%".
        needs: String,
    },
    /// Its redundancy group had one more member; of one in no group, one of the two were enough.
    OneMore {
        /// Internal id.
        relationship: u32,
    },
}
