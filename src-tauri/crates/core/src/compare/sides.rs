//! The two moments that are compared, and which rows may differ between them.

use std::collections::BTreeSet;

use faultline_model::{
    Ci, DraftId, GroupIdentity, GroupMembership, Model, RedundancyGroup, Relationship,
    RelationshipTypeDefinition,
};
use faultline_store::{Moment, Reader, StoreError, Table, View};

use super::End;
use crate::history::class_name;

/// One moment.
pub(super) struct Side<'v> {
    pub view: View<'v>,
    pub model: Model,
    /// The newest changeset known at it.
    pub changeset: u32,
    /// The draft that is on it.
    draft: Option<DraftId>,
}

impl<'v> Side<'v> {
    fn new(view: View<'v>, moment: Moment) -> Result<Self, StoreError> {
        Ok(Self {
            view,
            model: view.model()?,
            changeset: view.head()?.number,
            draft: match moment {
                Moment::Draft(draft) => Some(draft),
                Moment::Now | Moment::Changeset(_) => None,
            },
        })
    }

    /// Ids of the rows of a table that are otherwise than in live because of the draft.
    fn proposed(&self, table: Table) -> Result<Vec<u32>, StoreError> {
        let Some(draft) = self.draft else {
            return Ok(Vec::new());
        };
        let mut ids = match table {
            Table::Ci | Table::Relationship | Table::RedundancyGroup => {
                self.view.proposed_ids(draft, table)?
            }
            _ => Vec::new(),
        };
        if table == Table::Relationship {
            ids.extend(self.view.hidden_relationships(draft)?);
        }
        Ok(ids)
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

    /// A CI of this moment as the end of a relationship.
    pub fn end(&self, id: u32) -> Result<End, StoreError> {
        let ci = self.view.ci(id)?;
        Ok(End {
            id,
            class: ci
                .as_ref()
                .map_or_else(String::new, |ci| class_name(&self.model, ci.class)),
            key: ci.map_or_else(|| id.to_string(), |ci| ci.key),
        })
    }
}

/// The two moments.
pub(super) struct Sides<'v> {
    pub from: Side<'v>,
    pub to: Side<'v>,
}

impl<'v> Sides<'v> {
    /// The moments that two readers read.
    pub fn new([from, to]: &'v [Reader<'_>; 2], moments: [Moment; 2]) -> Result<Self, StoreError> {
        Ok(Self {
            from: Side::new(from.view(), moments[0])?,
            to: Side::new(to.view(), moments[1])?,
        })
    }

    /// The one that knows the later changeset, and the range of changesets that it alone knows.
    pub fn later(&self) -> (&Side<'v>, u32, u32) {
        let (from, to) = (self.from.changeset, self.to.changeset);
        let later = if from > to { &self.from } else { &self.to };
        (later, from.min(to), from.max(to))
    }

    /// Ids of the rows of a table that may differ.
    pub fn touched(&self, table: Table) -> Result<BTreeSet<u32>, StoreError> {
        let (later, after, through) = self.later();
        let written = later.view.touched_between(table, after, through)?;
        let mut ids: BTreeSet<u32> = written.into_iter().collect();
        // Two looks at one draft differ by what live has done between.
        if self.from.draft != self.to.draft {
            for side in [&self.from, &self.to] {
                ids.extend(side.proposed(table)?);
            }
        }
        Ok(ids)
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
