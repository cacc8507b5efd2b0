//! The values of a relationship that an edit states, and what they do to groups.

use faultline_model::{
    CiId, GroupIdentity, GroupMembership, Model, Probability, Relationship,
    RelationshipTypeDefinition, Strength,
};
use faultline_store::{StoreError, View, WriteTransaction};

use super::EditFault;
use super::checks::subject;

/// What a relationship states of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelationshipValues {
    /// Overrides the type's strength.
    pub strength: Option<Strength>,
    /// None = unstated, "-" = no group on purpose, else the name of a group of the dependent.
    pub group: Option<String>,
    /// The chance that failure travels: a decimal number from 0 to 1.
    pub probability: Option<String>,
}

impl RelationshipValues {
    pub(super) fn group(&self) -> Result<GroupMembership, EditFault> {
        GroupMembership::from_text(self.group.as_deref()).map_err(|fault| EditFault::InvalidGroup {
            name: self.group.clone().unwrap_or_default(),
            fault,
        })
    }

    pub(super) fn probability(&self) -> Result<Option<Probability>, EditFault> {
        let text = self.probability.as_deref().filter(|text| !text.is_empty());
        text.map(|text| {
            text.parse().map_err(|fault| EditFault::InvalidProbability {
                text: text.to_owned(),
                fault,
            })
        })
        .transpose()
    }
}

/// Refuses a relationship whose identity another one has.
pub(super) fn check_identity(
    view: View<'_>,
    model: &Model,
    relationship: &Relationship,
) -> Result<(), EditFault> {
    let Relationship {
        source,
        kind,
        target,
        ..
    } = *relationship;
    let group = relationship.group.as_text().unwrap_or_default();
    match view.relationship_by_identity(source, kind, target, group)? {
        Some(other) if other.id != relationship.id => Err(EditFault::RelationshipExists {
            subject: subject(view, model, relationship)?,
        }),
        _ => Ok(()),
    }
}

/// Takes back what is stated of groups of a dependent in which no relationship is left.
pub(crate) fn forget_empty_groups(
    transaction: &mut WriteTransaction<'_>,
    model: &Model,
    dependent: CiId,
) -> Result<(), StoreError> {
    let groups = transaction.view().groups_of(dependent)?;
    if groups.is_empty() {
        return Ok(());
    }
    let relationships = transaction.view().relationships_of(dependent)?;
    for group in groups {
        let member = |relationship: &Relationship| {
            is_member(model, relationship, dependent, &group.identity)
        };
        if !relationships.iter().any(member) {
            transaction.delete_group(group.id)?;
        }
    }
    Ok(())
}

/// Whether a relationship belongs to a group of a dependent.
pub(super) fn is_member(
    model: &Model,
    relationship: &Relationship,
    dependent: CiId,
    identity: &GroupIdentity,
) -> bool {
    let kind: Option<&RelationshipTypeDefinition> =
        model.relationship_type_by_number(relationship.kind);
    let depends = kind
        .is_some_and(|kind| kind.dependent(relationship.source, relationship.target) == dependent);
    depends
        && match (identity, &relationship.group) {
            (GroupIdentity::Named(name), GroupMembership::Named(group)) => name == group,
            (GroupIdentity::DefaultOf(number), GroupMembership::Unstated) => {
                *number == relationship.kind
            }
            _ => false,
        }
}
