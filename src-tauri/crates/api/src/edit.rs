//! Edits by hand: each request is one changeset, or one step of the draft that is shown.

use std::collections::BTreeMap;

use serde::Deserialize;
use specta::Type;

use crate::item::StatusView;
use crate::model::StrengthView;

/// One edit.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "edit",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum EditRequest {
    /// Makes a CI.
    CreateCi {
        /// Made up from the class where none is given.
        key: Option<String>,
        /// The key where none is given.
        name: Option<String>,
        /// Class id.
        class: String,
        /// Life-cycle status.
        status: StatusView,
        /// Values by attribute id.
        attributes: BTreeMap<String, String>,
    },
    /// Alters a CI; what is absent stays.
    ChangeCi {
        /// Internal id.
        id: u32,
        /// The changeset of the version the edit was made on.
        based_on: u32,
        /// A new key; the old one stays as an alias.
        key: Option<String>,
        /// A new name.
        name: Option<String>,
        /// Another class.
        class: Option<String>,
        /// Another status; `retired` is how a CI normally ends.
        status: Option<StatusView>,
        /// Values by attribute id; none clears.
        attributes: BTreeMap<String, Option<String>>,
    },
    /// Deletes a CI and its relationships.
    DeleteCi {
        /// Internal id.
        id: u32,
        /// The changeset of the version the edit was made on.
        based_on: u32,
    },
    /// Makes a relationship.
    CreateRelationship {
        /// Internal id of the source CI.
        source: u32,
        /// Relationship type id.
        kind: String,
        /// Internal id of the target CI.
        target: u32,
        /// Overrides the type's strength.
        strength: Option<StrengthView>,
        /// Group: none = unstated, "-" = none on purpose, else a name.
        group: Option<String>,
        /// The chance that failure travels, 0 to 1.
        #[specta(type = Option<specta_typescript::Number>)]
        probability: Option<f64>,
    },
    /// Alters a relationship's own values, all given.
    ChangeRelationship {
        /// Internal id.
        id: u32,
        /// The changeset of the version the edit was made on.
        based_on: u32,
        /// Relationship type id.
        kind: String,
        /// Overrides the type's strength.
        strength: Option<StrengthView>,
        /// Group: none = unstated, "-" = none on purpose, else a name.
        group: Option<String>,
        /// The chance that failure travels, 0 to 1.
        #[specta(type = Option<specta_typescript::Number>)]
        probability: Option<f64>,
        /// The changeset of a conflict that the user has seen: their values win over that version.
        chosen_over: Option<u32>,
    },
    /// Deletes a relationship.
    DeleteRelationship {
        /// Internal id.
        id: u32,
        /// The changeset of the version the edit was made on.
        based_on: u32,
    },
    /// States what a redundancy group needs.
    SetGroup {
        /// Internal id of the dependent CI.
        dependent: u32,
        /// Which group.
        group: GroupName,
        /// "2", "50%"; none = unstated.
        needs: Option<String>,
        /// None = unstated.
        strength: Option<StrengthView>,
        /// What was stated when the edit began; where another states it otherwise since, the edit is refused.
        seen: Option<StatedGroup>,
    },
    /// Dissolves a redundancy group: its relationships stand alone ("-").
    DeleteGroup {
        /// Internal id of the dependent CI.
        dependent: u32,
        /// Which group.
        group: GroupName,
    },
}

/// What is stated of a redundancy group.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StatedGroup {
    /// "2", "50%"; none = unstated.
    pub needs: Option<String>,
    /// None = unstated.
    pub strength: Option<StrengthView>,
}

/// A redundancy group of some dependent.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GroupName {
    /// A named group.
    Named {
        /// Its name.
        name: String,
    },
    /// The default group of a relationship type.
    DefaultOf {
        /// The type's id.
        kind: String,
    },
}

use std::sync::PoisonError;

use faultline_core::draft;
use faultline_core::edit as core_edit;
use faultline_core::edit::RelationshipValues;
use faultline_core::edit::{CiChange, GroupReference, GroupStatement, NewCi, NewRelationship};
use faultline_core::undo as core_undo;
use faultline_core::workspace::Applied;

use crate::session::Writable;
use crate::workspace::{AppliedView, applied_view};
use crate::{ApiError, ErrorKind, Session, convert};

/// What an edit was about.
#[derive(Clone, Copy, Debug)]
enum Subject {
    Ci(u32),
    Relationship(u32),
}

/// Makes one edit as one changeset, or as one step of the draft that is shown.
///
/// # Errors
/// The values are not valid, or somebody altered the same thing meanwhile; nothing was changed.
pub fn edit(
    session: &Session,
    request: EditRequest,
    message: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    let context = session.context(message);
    let ci = |applied: Applied<u32>| map_output(applied, Subject::Ci);
    let relationship = |applied: Applied<u32>| map_output(applied, Subject::Relationship);
    let workspace = &workspace;
    let applied = match request {
        EditRequest::CreateCi {
            key,
            name,
            class,
            status,
            attributes,
        } => {
            let new = NewCi {
                key,
                name,
                class,
                status: convert::status_of(status),
                attributes,
            };
            core_edit::create_ci(workspace, &context, &new).map(ci)
        }
        EditRequest::ChangeCi {
            id,
            based_on,
            key,
            name,
            class,
            status,
            attributes,
        } => {
            let change = CiChange {
                key,
                name,
                class,
                status: status.map(convert::status_of),
                attributes,
            };
            core_edit::change_ci(workspace, &context, id, based_on, &change).map(ci)
        }
        EditRequest::DeleteCi { id, based_on } => {
            core_edit::delete_ci(workspace, &context, id, based_on).map(ci)
        }
        EditRequest::CreateRelationship {
            source,
            kind,
            target,
            strength,
            group,
            probability,
        } => {
            let new = NewRelationship {
                source,
                kind,
                target,
                values: values(strength, group, probability),
            };
            core_edit::create_relationship(workspace, &context, &new).map(relationship)
        }
        EditRequest::ChangeRelationship {
            id,
            based_on,
            kind,
            strength,
            group,
            probability,
            chosen_over,
        } => {
            let values = values(strength, group, probability);
            core_edit::change_relationship_over(
                workspace,
                &context,
                id,
                based_on,
                &kind,
                &values,
                chosen_over,
            )
            .map(relationship)
        }
        EditRequest::DeleteRelationship { id, based_on } => {
            core_edit::delete_relationship(workspace, &context, id, based_on).map(relationship)
        }
        EditRequest::SetGroup {
            dependent,
            group,
            needs,
            strength,
            seen,
        } => {
            let strength = strength.map(convert::strength_of);
            let group = reference(group);
            let needs = needs.as_deref();
            let seen = seen.map(|seen| GroupStatement {
                needs: seen.needs,
                strength: seen.strength.map(convert::strength_of),
            });
            let seen = seen.as_ref();
            core_edit::set_group_as_seen(
                workspace, &context, dependent, &group, needs, strength, seen,
            )
            .map(ci)
        }
        EditRequest::DeleteGroup { dependent, group } => {
            core_edit::delete_group(workspace, &context, dependent, &reference(group)).map(ci)
        }
    }?;
    let mut edits = open.edits.lock().unwrap_or_else(PoisonError::into_inner);
    edits.record(applied.changeset);
    drop(edits);
    let (ci, relationship) = match applied.output {
        Subject::Ci(id) => (Some(id), None),
        Subject::Relationship(id) => (None, Some(id)),
    };
    Ok(AppliedView {
        ci,
        relationship,
        ..applied_view(session, &applied)?
    })
}

/// Reverses this session's latest edit, or the latest step of the draft that is shown.
///
/// # Errors
/// There is none, or later work stands on it; nothing was changed.
pub fn undo(session: &Session) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    let context = session.context("");
    if let Some(draft) = workspace.draft() {
        return applied_view(session, &draft::undo(&workspace, &context, draft)?);
    }
    let mut edits = open.edits.lock().unwrap_or_else(PoisonError::into_inner);
    let applied = edits.undo(&workspace, &context)?;
    drop(edits);
    applied_view(session, &applied)
}

/// Brings back what was undone last.
///
/// # Errors
/// There is nothing, or later work stands on it; nothing was changed.
pub fn redo(session: &Session) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    let context = session.context("");
    if let Some(draft) = workspace.draft() {
        return applied_view(session, &draft::redo(&workspace, &context, draft)?);
    }
    let mut edits = open.edits.lock().unwrap_or_else(PoisonError::into_inner);
    let applied = edits.redo(&workspace, &context)?;
    drop(edits);
    applied_view(session, &applied)
}

/// Reverses any changeset, as a new one that can be undone itself.
///
/// # Errors
/// Another moment than now is shown, there is no such changeset, or later work stands on it: each piece of that is
/// named, and nothing was changed.
pub fn undo_changeset(session: &Session, number: u32) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    if workspace.draft().is_some() {
        return Err(ApiError {
            message: "A changeset is undone in the live estate, not in a draft.".to_owned(),
            kind: ErrorKind::NotInDraft,
            hints: vec!["Go back to now, then undo it.".to_owned()],
        });
    }
    let applied = core_undo::undo(&workspace, &session.context(""), number)?;
    open.record(applied.changeset);
    applied_view(session, &applied)
}

fn map_output(applied: Applied<u32>, subject: fn(u32) -> Subject) -> Applied<Subject> {
    Applied {
        output: subject(applied.output),
        changeset: applied.changeset,
        changes: applied.changes,
        label: applied.label,
    }
}

fn values(
    strength: Option<StrengthView>,
    group: Option<String>,
    probability: Option<f64>,
) -> RelationshipValues {
    RelationshipValues {
        strength: strength.map(convert::strength_of),
        group,
        probability: probability.map(|probability| probability.to_string()),
    }
}

fn reference(group: GroupName) -> GroupReference {
    match group {
        GroupName::Named { name } => GroupReference::Named(name),
        GroupName::DefaultOf { kind } => GroupReference::DefaultOf(kind),
    }
}
