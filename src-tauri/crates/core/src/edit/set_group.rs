//! States what a redundancy group needs, or takes it back.

use faultline_model::{CiId, GroupIdentity, Model, Needs, RedundancyGroup, Strength};
use faultline_store::{View, WriteMode};

use super::EditFault;
use super::checks::kind;
use super::relationship_values::is_member;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// A redundancy group of some dependent, in a user's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupReference {
    /// The group of this name.
    Named(String),
    /// The default group of the relationship type of this id.
    DefaultOf(String),
}

impl GroupReference {
    pub(super) fn identity(&self, model: &Model) -> Result<GroupIdentity, EditFault> {
        match self {
            Self::Named(name) => Ok(GroupIdentity::Named(name.clone())),
            Self::DefaultOf(id) => Ok(GroupIdentity::DefaultOf(kind(model, id)?.number)),
        }
    }

    /// "nodes of web-1", for people.
    pub(super) fn subject(&self, dependent: &str) -> String {
        let (Self::Named(name) | Self::DefaultOf(name)) = self;
        format!("{name} of {dependent}")
    }
}

/// The key of the dependent, once it is sure that some relationship of its is in the group.
pub(super) fn dependent_key(
    view: View<'_>,
    model: &Model,
    dependent: CiId,
    identity: &GroupIdentity,
) -> Result<String, EditFault> {
    let key = view.ci(dependent)?.ok_or(EditFault::CiGone)?.key;
    let relationships = view.relationships_of(dependent)?;
    if !relationships
        .iter()
        .any(|one| is_member(model, one, dependent, identity))
    {
        return Err(EditFault::UnknownGroup { dependent: key });
    }
    Ok(key)
}

/// States what a group of a CI needs ("2", "50%") and its strength. With neither, what was stated
/// is taken back. Gives the dependent.
///
/// # Errors
/// The CI is gone, no relationship of its is in the group, or `needs` is not valid.
pub fn set_group(
    workspace: &Workspace,
    context: &Context,
    dependent: CiId,
    group: &GroupReference,
    needs: Option<&str>,
    strength: Option<Strength>,
) -> Result<Applied<CiId>, EditFault> {
    let needs = needs.map(parse_needs).transpose()?;
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let identity = group.identity(&model)?;
    let key = dependent_key(reader.view(), &model, dependent, &identity)?;
    drop(reader);
    let operation = Operation::SetGroup {
        subject: group.subject(&key),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        dependent_key(transaction.view(), &model, dependent, &identity)?;
        let before = transaction.view().group_by_identity(dependent, &identity)?;
        let states_nothing = needs.is_none() && strength.is_none();
        match before {
            Some(before) if states_nothing => transaction.delete_group(before.id)?,
            Some(before) => {
                transaction.update_group(&RedundancyGroup {
                    needs,
                    strength,
                    ..before
                })?;
            }
            None if states_nothing => {}
            None => {
                let id = transaction.next_group_id();
                let identity = identity.clone();
                transaction.insert_group(&RedundancyGroup {
                    id,
                    dependent,
                    identity,
                    needs,
                    strength,
                    since: 0,
                })?;
            }
        }
        Ok(dependent)
    })
}

fn parse_needs(text: &str) -> Result<Needs, EditFault> {
    text.parse().map_err(|fault| EditFault::InvalidNeeds {
        text: text.to_owned(),
        fault,
    })
}
