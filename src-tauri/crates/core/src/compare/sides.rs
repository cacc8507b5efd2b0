//! The two moments that are compared, and which rows may differ between them.

use faultline_model::{
    Ci, GroupIdentity, GroupMembership, Model, RedundancyGroup, Relationship, RelationshipTypeDefinition,
};
use faultline_store::{Reader, StoreError, Table, View};

use crate::history::class_name;

/// One moment.
pub(super) struct Side<'v> {
    pub view: View<'v>,
    pub model: Model,
    /// The newest changeset known at it.
    pub changeset: u32,
}

impl<'v> Side<'v> {
    fn new(view: View<'v>) -> Result<Self, StoreError> {
        Ok(Self {
            view,
            model: view.model()?,
            changeset: view.head()?.number,
        })
    }

    /// Which group a relationship is a member of, if any: its dependent, and the group among the dependent's.
    pub fn group_of(&self, one: &Relationship) -> Option<(u32, GroupIdentity)> {
        let kind = self.model.relationship_type_by_number(one.kind)?;
        let identity = match &one.group {
            GroupMembership::Ungrouped => return None,
            GroupMembership::Unstated => {
                kind.default_group?;
                GroupIdentity::DefaultOf(one.kind)
            }
            GroupMembership::Named(name) => GroupIdentity::Named(name.clone()),
        };
        Some((kind.dependent(one.source, one.target), identity))
    }

    /// What is stated of the group of a relationship.
    pub fn stated(&self, one: &Relationship) -> Result<Option<RedundancyGroup>, StoreError> {
        match self.group_of(one) {
            Some((dependent, identity)) => self.view.group_by_identity(dependent, &identity),
            None => Ok(None),
        }
    }

    /// The key of a CI of this moment.
    pub fn key(&self, id: u32) -> Result<String, StoreError> {
        let ci = self.view.ci(id)?;
        Ok(ci.map_or_else(|| id.to_string(), |ci| ci.key))
    }
}

/// The two moments.
pub(super) struct Sides<'v> {
    pub from: Side<'v>,
    pub to: Side<'v>,
}

impl<'v> Sides<'v> {
    /// The moments that two readers read.
    pub fn new([from, to]: &'v [Reader<'_>; 2]) -> Result<Self, StoreError> {
        Ok(Self {
            from: Side::new(from.view())?,
            to: Side::new(to.view())?,
        })
    }

    /// The one that knows the later changeset, and the range of changesets that it alone knows.
    pub fn later(&self) -> (&Side<'v>, u32, u32) {
        let (from, to) = (self.from.changeset, self.to.changeset);
        let later = if from > to { &self.from } else { &self.to };
        (later, from.min(to), from.max(to))
    }

    /// Ids of the rows of a table that may differ, rising.
    pub fn touched(&self, table: Table) -> Result<Vec<u32>, StoreError> {
        let (later, after, through) = self.later();
        later.view.touched_between(table, after, through)
    }

    /// Rows of a table that may differ, as they are on both sides.
    pub fn pair<T>(
        &self,
        read: impl Fn(View<'v>) -> Result<Option<T>, StoreError>,
    ) -> Result<(Option<T>, Option<T>), StoreError> {
        Ok((read(self.from.view)?, read(self.to.view)?))
    }

    /// The id of a class, which one of the two models may lack.
    pub fn class_name(&self, number: u16) -> String {
        let known = self.to.model.class_by_number(number);
        let model = known.map_or(&self.from.model, |_| &self.to.model);
        class_name(model, number)
    }

    /// A relationship type, which one of the two models may lack.
    pub fn relationship_type(&self, number: u16) -> String {
        let of = |side: &Side<'_>| {
            let kind = side.model.relationship_type_by_number(number);
            kind.map(|kind: &RelationshipTypeDefinition| kind.id.clone())
        };
        let known = of(&self.to).or_else(|| of(&self.from));
        known.unwrap_or_else(|| number.to_string())
    }
}

/// Whether two versions of a CI may look different to people: old keys do not count.
pub(super) fn differ(from: &Ci, to: &Ci) -> bool {
    from.key != to.key
        || from.name != to.name
        || from.class != to.class
        || from.status != to.status
        || from.attributes != to.attributes
}
