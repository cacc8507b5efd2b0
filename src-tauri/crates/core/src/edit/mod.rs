//! Edits by hand. Each is one changeset, checked against the version it was made on.

pub mod bulk;
mod change_ci;
mod change_relationship;
mod checks;
mod conflict;
mod create_ci;
mod create_relationship;
mod delete_ci;
mod delete_group;
mod delete_relationship;
mod fault;
mod judge;
mod keys;
mod reclassify;
mod relationship_values;
mod set_group;
pub mod table;
mod values;

pub use change_ci::{CiChange, change_ci};
pub use change_relationship::{change_relationship, change_relationship_over};
pub(crate) use checks::subject;
pub use conflict::Difference;
pub use create_ci::{NewCi, create_ci};
pub use create_relationship::{NewRelationship, create_relationship};
pub use delete_ci::delete_ci;
pub use delete_group::delete_group;
pub use delete_relationship::delete_relationship;
pub use fault::EditFault;
pub(crate) use reclassify::{keep_as_extra, reclassified};
pub use relationship_values::RelationshipValues;
pub(crate) use relationship_values::forget_empty_groups;
pub use set_group::{GroupReference, GroupStatement, set_group, set_group_as_seen};

#[cfg(test)]
pub(crate) mod tests;
