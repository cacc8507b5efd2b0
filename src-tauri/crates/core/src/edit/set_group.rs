//! States what a redundancy group needs, or takes it back.

use faultline_model::{CiId, GroupIdentity, Model, Needs, RedundancyGroup, Strength};
use faultline_store::{StoreError, Table, View, WriteMode};

use super::EditFault;
use super::checks::kind;
use super::conflict::{Values, conflict, differences};
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

/// What is stated of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupStatement {
    /// Members needed: "2", "50%".
    pub needs: Option<String>,
    /// Its strength.
    pub strength: Option<Strength>,
}

impl GroupStatement {
    fn of(group: &RedundancyGroup) -> Self {
        Self {
            needs: group.needs.map(|needs| needs.to_string()),
            strength: group.strength,
        }
    }

    fn values(&self) -> Values {
        let strength = self.strength.map(|one| one.as_str().to_owned());
        [
            ("needs".to_owned(), self.needs.clone()),
            ("strength".to_owned(), strength),
        ]
        .into()
    }
}

/// Refuses a statement where another stated the same thing otherwise than the user had seen it.
fn check_seen(
    view: View<'_>,
    subject: &str,
    now: Option<&RedundancyGroup>,
    seen: &GroupStatement,
    mine: &GroupStatement,
) -> Result<(), EditFault> {
    let theirs = now.map(GroupStatement::of).unwrap_or_default().values();
    let differences = differences(Some(&seen.values()), &theirs, &mine.values());
    if differences.is_empty() {
        return Ok(());
    }
    let changeset = match now {
        Some(now) => now.since,
        None => last_of_groups(view)?,
    };
    Err(conflict(view, subject.to_owned(), changeset, differences)?)
}

/// The newest changeset that took something back that was stated of groups, or stated it.
fn last_of_groups(view: View<'_>) -> Result<u32, StoreError> {
    let head = view.head()?.number;
    for number in (1..=head).rev() {
        if view.touches(Table::RedundancyGroup, number)? {
            return Ok(number);
        }
    }
    Ok(head)
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
    set_group_as_seen(workspace, context, dependent, group, needs, strength, None)
}

/// As [`set_group`], where `seen` is what was stated when the user read it; none where that does not matter.
///
/// # Errors
/// As [`set_group`], or another stated it otherwise since ([`EditFault::Conflict`]).
pub fn set_group_as_seen(
    workspace: &Workspace,
    context: &Context,
    dependent: CiId,
    group: &GroupReference,
    needs: Option<&str>,
    strength: Option<Strength>,
    seen: Option<&GroupStatement>,
) -> Result<Applied<CiId>, EditFault> {
    let mine = GroupStatement {
        needs: needs.map(str::to_owned),
        strength,
    };
    let needs = needs.map(parse_needs).transpose()?;
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let identity = group.identity(&model)?;
    let key = dependent_key(reader.view(), &model, dependent, &identity)?;
    drop(reader);
    let subject = group.subject(&key);
    let operation = Operation::SetGroup {
        subject: subject.clone(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        dependent_key(transaction.view(), &model, dependent, &identity)?;
        let before = transaction.view().group_by_identity(dependent, &identity)?;
        if let Some(seen) = seen {
            check_seen(transaction.view(), &subject, before.as_ref(), seen, &mine)?;
        }
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
