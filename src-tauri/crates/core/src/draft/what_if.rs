//! What if something were different? A draft without a name, edited like any other, that any
//! analysis can be asked of. It is gone with the session unless it is kept.

use std::collections::BTreeMap;

use faultline_model::{
    Ci, DraftId, GroupIdentity, GroupMembership, Relationship, RelationshipId, Strength, extra_name,
};
use faultline_store::{StoreError, View, WriteMode};

use super::{DraftFault, discard, names};
use crate::context::Context;
use crate::edit::{
    EditFault, GroupReference, NewCi, NewRelationship, RelationshipValues, change_relationship,
    create_ci, create_relationship, delete_relationship, set_group,
};
use crate::workspace::{Applied, Operation, Workspace};

/// The name of the group that makes two providers stand for each other.
const GROUP: &str = "redundant";

/// What could be different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// A relationship were not there.
    Without(RelationshipId),
    /// The redundancy group of a relationship needed so many ("1") or such a part ("50%") of its members.
    Needs(RelationshipId, String),
    /// The redundancy group of a relationship had one more member, like the one that it leads to. A
    /// relationship in no group gets one of the two, of which one is enough.
    OneMore(RelationshipId),
}

/// Begins an unnamed draft in which it is so, and gives its id. A twin depends on nothing.
///
/// # Errors
/// The relationship is gone; of what its group needs: it is in none, or `needs` is not valid.
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
    match suppose(&live.in_draft(applied.output), context, &question) {
        Ok(label) => {
            applied.label = label;
            Ok(applied)
        }
        Err(fault) => {
            discard(&live, context, applied.output)?;
            Err(fault)
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
fn suppose(draft: &Workspace, context: &Context, question: &WhatIf) -> Result<String, DraftFault> {
    let (WhatIf::Without(id) | WhatIf::Needs(id, _) | WhatIf::OneMore(id)) = question;
    let reader = draft.read()?;
    let asked = Asked::read(reader.view(), *id)?;
    drop(reader);
    match question {
        WhatIf::Without(_) => {
            delete_relationship(
                draft,
                context,
                asked.relationship.id,
                asked.relationship.since,
            )?;
            Ok(format!("Without {}", asked.subject))
        }
        WhatIf::Needs(_, needs) => {
            let group = asked.group.as_ref().ok_or_else(|| DraftFault::Ungrouped {
                subject: asked.subject.clone(),
                provider: asked.provider.key.clone(),
            })?;
            set_group(
                draft,
                context,
                asked.dependent.id,
                group,
                Some(needs),
                asked.strength,
            )?;
            let (GroupReference::Named(name) | GroupReference::DefaultOf(name)) = group;
            Ok(format!("{name} of {} needs {needs}", asked.dependent.key))
        }
        WhatIf::OneMore(_) => {
            one_more(draft, context, &asked)?;
            Ok(format!(
                "One more {} for {}",
                asked.provider.key, asked.dependent.key
            ))
        }
    }
}

/// What a question is about.
struct Asked {
    relationship: Relationship,
    /// "source type target".
    subject: String,
    /// Id of the relationship's type.
    kind: String,
    /// Id of the provider's class.
    class: String,
    dependent: Ci,
    provider: Ci,
    /// The redundancy group that the relationship belongs to.
    group: Option<GroupReference>,
    /// What is stated of that group's strength.
    strength: Option<Strength>,
    /// A name that none of the dependent's groups has.
    free_name: String,
}

impl Asked {
    fn read(view: View<'_>, id: RelationshipId) -> Result<Self, EditFault> {
        let model = view.model()?;
        let relationship = view.relationship(id)?.ok_or(EditFault::RelationshipGone)?;
        let (source, target) = (relationship.source, relationship.target);
        let kind = model.relationship_type_by_number(relationship.kind);
        let dependent = kind.map_or(source, |kind| kind.dependent(source, target));
        let provider = if dependent == source { target } else { source };
        let provider = view.ci(provider)?.ok_or(EditFault::CiGone)?;
        let has_default_group = kind.is_some_and(|kind| kind.default_group.is_some());
        let kind_id = kind.map(|kind| kind.id.clone()).unwrap_or_default();
        let group = match &relationship.group {
            GroupMembership::Named(name) => Some(GroupReference::Named(name.clone())),
            GroupMembership::Unstated => {
                has_default_group.then(|| GroupReference::DefaultOf(kind_id.clone()))
            }
            GroupMembership::Ungrouped => None,
        };
        let identity = match &group {
            None => None,
            Some(GroupReference::Named(name)) => Some(GroupIdentity::Named(name.clone())),
            Some(GroupReference::DefaultOf(_)) => Some(GroupIdentity::DefaultOf(relationship.kind)),
        };
        let stated = match identity {
            None => None,
            Some(identity) => view.group_by_identity(dependent, &identity)?,
        };
        let others = view.relationships_of(dependent)?;
        let is_free = |name: &String| {
            let mut groups = others.iter().map(|other| other.group.as_text());
            groups.all(|group| group != Some(name))
        };
        let mut names = (2..).map(|number: u32| format!("{GROUP} {number}"));
        let free_name = Some(GROUP.to_owned()).filter(is_free);
        let free_name = free_name.or_else(|| names.find(is_free));
        let class = model.class_by_number(provider.class);
        Ok(Self {
            subject: crate::edit::subject(view, &model, &relationship)?,
            kind: kind_id,
            class: class.map(|class| class.id.clone()).unwrap_or_default(),
            dependent: view.ci(dependent)?.ok_or(EditFault::CiGone)?,
            provider,
            group,
            strength: stated.and_then(|group| group.strength),
            free_name: free_name.unwrap_or_default(),
            relationship,
        })
    }
}

/// Makes a twin of the provider and relates it like the provider, in one group.
fn one_more(draft: &Workspace, context: &Context, asked: &Asked) -> Result<(), EditFault> {
    let like = &asked.relationship;
    let twin = twin(draft, context, &asked.provider, asked.class.clone())?;
    let end = |ci| if ci == asked.provider.id { twin } else { ci };
    let group = match &asked.group {
        Some(_) => like.group.as_text().map(str::to_owned),
        None => Some(asked.free_name.clone()),
    };
    let values = RelationshipValues {
        strength: like.strength,
        group,
        probability: like.probability.as_ref().map(ToString::to_string),
    };
    if asked.group.is_none() {
        change_relationship(draft, context, like.id, like.since, &asked.kind, &values)?;
    }
    let new = NewRelationship {
        source: end(like.source),
        kind: asked.kind.clone(),
        target: end(like.target),
        values,
    };
    create_relationship(draft, context, &new)?;
    if asked.group.is_none() {
        let group = GroupReference::Named(asked.free_name.clone());
        set_group(draft, context, asked.dependent.id, &group, Some("1"), None)?;
    }
    Ok(())
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
