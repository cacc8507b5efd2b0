//! What if something were different? A draft without a name, edited like any other, that any
//! analysis can be asked of. It is gone with the session unless it is kept.

use std::collections::BTreeMap;

use faultline_model::{Ci, DraftId, GroupMembership, Relationship, RelationshipId, extra_name};
use faultline_store::{StoreError, WriteMode};

use super::{DraftFault, discard, names};
use crate::context::Context;
use crate::edit::{
    EditFault, GroupReference, NewCi, NewRelationship, RelationshipValues, change_relationship,
    create_ci, create_relationship, delete_relationship, set_group,
};
use crate::workspace::{Applied, Operation, Workspace};

/// The group that makes two providers stand for each other.
const GROUP: &str = "redundant";

/// What could be different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// A relationship were not there.
    Without(RelationshipId),
    /// What a relationship leads to had a twin, and one of the two were enough.
    Redundant(RelationshipId),
    /// The redundancy group of a relationship had one more member, like the one that it leads to.
    OneMore(RelationshipId),
}

/// Begins an unnamed draft in which it is so, and gives its id. A twin depends on nothing.
///
/// # Errors
/// The relationship is gone.
pub fn ask(
    workspace: &Workspace,
    context: &Context,
    question: WhatIf,
) -> Result<Applied<DraftId>, DraftFault> {
    let live = workspace.live();
    let operation = Operation::AskWhatIf;
    let mut applied = live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let id = transaction.create_draft(None, "", context.now, &context.author)?;
        Ok::<_, DraftFault>(id)
    })?;
    match suppose(&live.in_draft(applied.output), context, question) {
        Ok(label) => {
            applied.label = label;
            Ok(applied)
        }
        Err(fault) => {
            discard(&live, context, applied.output)?;
            Err(fault.into())
        }
    }
}

/// Keeps an unnamed draft under a name.
///
/// # Errors
/// The draft is gone, or the name is taken or is none.
pub fn keep(
    workspace: &Workspace,
    context: &Context,
    id: DraftId,
    name: &str,
    note: &str,
) -> Result<Applied<()>, DraftFault> {
    let operation = Operation::CreateDraft {
        name: name.to_owned(),
    };
    workspace
        .live()
        .transact(&operation, context, WriteMode::Edit, None, |transaction| {
            names::known(transaction.view(), id)?;
            names::check(transaction.view(), name, Some(id))?;
            Ok(transaction.describe_draft(id, name, note)?)
        })
}

/// Deletes the questions that nobody kept: for the beginning of a session, since those of an earlier
/// one are over.
///
/// # Errors
/// The file cannot be written.
pub fn forget(workspace: &Workspace, context: &Context) -> Result<(), StoreError> {
    let live = workspace.live();
    if !live.read()?.view().has_unnamed_drafts()? {
        return Ok(());
    }
    let operation = Operation::ForgetWhatIfs;
    live.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        transaction.discard_unnamed_drafts()
    })?;
    Ok(())
}

/// Makes it so in a draft; gives what it is called.
fn suppose(draft: &Workspace, context: &Context, question: WhatIf) -> Result<String, EditFault> {
    let (WhatIf::Without(id) | WhatIf::Redundant(id) | WhatIf::OneMore(id)) = question;
    let reader = draft.read()?;
    let view = reader.view();
    let model = view.model()?;
    let found = view.relationship(id)?.ok_or(EditFault::RelationshipGone)?;
    let subject = crate::edit::subject(view, &model, &found)?;
    let kind = model.relationship_type_by_number(found.kind);
    let kind_id = kind.map(|kind| kind.id.clone()).unwrap_or_default();
    let dependent = kind.map_or(found.source, |kind| {
        kind.dependent(found.source, found.target)
    });
    let has_default_group = kind.is_some_and(|kind| kind.default_group.is_some());
    let provider = if dependent == found.source {
        found.target
    } else {
        found.source
    };
    let provider = view.ci(provider)?.ok_or(EditFault::CiGone)?;
    let class = model.class_by_number(provider.class);
    let class = class.map(|class| class.id.clone()).unwrap_or_default();
    drop(reader);
    let is_grouped = match &found.group {
        GroupMembership::Named(_) => true,
        GroupMembership::Unstated => has_default_group,
        GroupMembership::Ungrouped => false,
    };
    match question {
        WhatIf::Without(_) => {
            delete_relationship(draft, context, id, found.since)?;
            Ok(format!("Without {subject}"))
        }
        WhatIf::OneMore(_) if is_grouped => {
            let twin = twin(draft, context, &provider, class)?;
            let group = found.group.as_text().map(str::to_owned);
            relate(draft, context, &found, &provider, twin, kind_id, group)?;
            Ok(format!("One more {} for {subject}", provider.key))
        }
        WhatIf::Redundant(_) | WhatIf::OneMore(_) => {
            let twin = twin(draft, context, &provider, class)?;
            let values = RelationshipValues {
                strength: found.strength,
                group: Some(GROUP.to_owned()),
                probability: found.probability.as_ref().map(ToString::to_string),
            };
            change_relationship(draft, context, id, found.since, &kind_id, &values)?;
            let group = Some(GROUP.to_owned());
            relate(draft, context, &found, &provider, twin, kind_id, group)?;
            let group = GroupReference::Named(GROUP.to_owned());
            set_group(draft, context, dependent, &group, Some("1"), None)?;
            Ok(format!("{} twice for {subject}", provider.key))
        }
    }
}

/// A CI like another one.
fn twin(draft: &Workspace, context: &Context, of: &Ci, class: String) -> Result<u32, EditFault> {
    let mut attributes: BTreeMap<String, String> = of.attributes.to_map();
    let model = draft.read()?.view().model()?;
    let unique = |id: &str| {
        let mut known = model.attributes().iter();
        known.any(|attribute| attribute.id == id && attribute.unique)
    };
    attributes.retain(|id, _| extra_name(id).is_none() && !unique(id));
    let new = NewCi {
        key: None,
        name: Some(format!("{} (twin)", of.name)),
        class,
        status: of.status,
        attributes,
    };
    Ok(create_ci(draft, context, &new)?.output)
}

/// The relationship to a twin of its provider.
fn relate(
    draft: &Workspace,
    context: &Context,
    like: &Relationship,
    provider: &Ci,
    twin: u32,
    kind: String,
    group: Option<String>,
) -> Result<(), EditFault> {
    let end = |ci| if ci == provider.id { twin } else { ci };
    let new = NewRelationship {
        source: end(like.source),
        kind,
        target: end(like.target),
        values: RelationshipValues {
            strength: like.strength,
            group,
            probability: like.probability.as_ref().map(ToString::to_string),
        },
    };
    create_relationship(draft, context, &new)?;
    Ok(())
}
