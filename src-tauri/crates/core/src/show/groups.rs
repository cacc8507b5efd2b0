//! Redundancy groups of a CI: what is stated, and what that comes to now.

use std::collections::BTreeMap;

use faultline_graph::GroupIdentity as Resolved;
use faultline_model::{CiId, GroupIdentity, Needs, RelationshipId, Strength};
use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;

/// A redundancy group of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownGroup {
    /// Its name, or the type whose default group it is.
    pub identity: GroupIdentity,
    /// Needed members as stated.
    pub stated_needs: Option<Needs>,
    /// Strength as stated.
    pub stated_strength: Option<Strength>,
    /// Members needed now.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Strength in force.
    pub strength: Strength,
    /// Relationships that belong to it and whose ends are in service.
    pub relationships: Vec<RelationshipId>,
}

impl ShownGroup {
    /// Its name; none for a default group.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.identity {
            GroupIdentity::Named(name) => Some(name),
            GroupIdentity::DefaultOf(_) => None,
        }
    }

    /// The number of the relationship type whose default group it is.
    #[must_use]
    pub fn default_of(&self) -> Option<u16> {
        match self.identity {
            GroupIdentity::Named(_) => None,
            GroupIdentity::DefaultOf(kind) => Some(kind),
        }
    }
}

/// The redundancy groups in force of a CI, by name, default groups last.
///
/// # Errors
/// The store cannot be read.
pub fn groups(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    dependent: CiId,
) -> Result<Vec<ShownGroup>, StoreError> {
    let Some(node) = snapshot.graph.node_of(dependent) else {
        return Ok(Vec::new());
    };
    let mut found: BTreeMap<GroupOrder, ShownGroup> = BTreeMap::new();
    for dependency in snapshot.graph.providers(node) {
        let Some(group) = dependency.group else {
            continue;
        };
        let identity = match group.identity {
            Resolved::Default(kind) => GroupIdentity::DefaultOf(kind),
            Resolved::Stated(_) => {
                let name = snapshot.group_name(group.identity).unwrap_or_default();
                GroupIdentity::Named(name.to_owned())
            }
        };
        let order = GroupOrder::of(&identity);
        if !found.contains_key(&order) {
            let stated = view.group_by_identity(dependent, &identity)?;
            found.insert(
                order.clone(),
                ShownGroup {
                    identity,
                    stated_needs: stated.as_ref().and_then(|group| group.needs),
                    stated_strength: stated.as_ref().and_then(|group| group.strength),
                    needs: group.needed,
                    members: group.members,
                    strength: match group.strength {
                        faultline_graph::Strength::Hard => Strength::Hard,
                        faultline_graph::Strength::Soft => Strength::Soft,
                    },
                    relationships: Vec::new(),
                },
            );
        }
        if let Some(shown) = found.get_mut(&order) {
            shown.relationships.push(dependency.relationship);
        }
    }
    Ok(found.into_values().collect())
}

/// Named groups by name, then default groups by type.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct GroupOrder {
    default_of: Option<u16>,
    name: String,
}

impl GroupOrder {
    fn of(identity: &GroupIdentity) -> Self {
        match identity {
            GroupIdentity::Named(name) => Self {
                default_of: None,
                name: name.clone(),
            },
            GroupIdentity::DefaultOf(kind) => Self {
                default_of: Some(*kind),
                name: String::new(),
            },
        }
    }
}
