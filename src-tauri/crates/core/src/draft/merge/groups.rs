//! What is stated of redundancy groups, merged.

use faultline_model::{Needs, RedundancyGroup, Strength};
use faultline_store::{ProposedRow, StoreError};

use super::values::{RowPlace, Versions};
use super::{About, ConflictKind, Merged, Merging, Side, group_name};

fn same(one: &RedundancyGroup, other: &RedundancyGroup) -> bool {
    one.needs == other.needs && one.strength == other.strength
}

impl Merging<'_> {
    pub(super) fn groups(
        &mut self,
        proposed: Vec<ProposedRow<RedundancyGroup>>,
    ) -> Result<(), StoreError> {
        for row in proposed {
            let ProposedRow {
                id,
                base,
                mut live,
                draft,
            } = row;
            let draft = draft.map(|draft| RedundancyGroup {
                dependent: self.resolved(draft.dependent),
                ..draft
            });
            let mut stands_in = id;
            if live.is_none()
                && let Some(draft) = &draft
            {
                // Live may have stated the same group in another row.
                let other = self
                    .view
                    .group_by_identity(draft.dependent, &draft.identity)?;
                let other = other.filter(|other| !self.proposed_groups.contains(&other.id));
                stands_in = other.as_ref().map_or(id, |other| other.id);
                live = other;
            }
            let target = match (&base, &live, draft) {
                (_, None, None) => continue,
                (None, None, Some(draft)) => Some(draft),
                (Some(base), None, Some(draft)) => {
                    let keeps = !same(base, &draft) && self.is_stated_again(&draft)?;
                    keeps.then_some(draft)
                }
                (base, Some(live), Some(draft)) => {
                    Some(self.group_values(base.as_ref(), live, &draft)?)
                }
                (base, Some(live), None) => self.group_deletion(base.as_ref(), live)?,
            };
            let target = match target {
                Some(target) if self.is_there(target.dependent)? => Some(target),
                _ => None,
            };
            self.merge.groups.insert(stands_in, Merged { live, target });
        }
        Ok(())
    }

    fn group_place(&self, group: &RedundancyGroup) -> Result<RowPlace, StoreError> {
        let name = group_name(&self.model, &group.identity);
        Ok(RowPlace {
            id: format!("group:{}", group.id),
            subject: format!("{name} of {}", self.key(group.dependent)?),
            about: About::Group(group.dependent, group.identity.clone()),
        })
    }

    fn is_stated_again(&mut self, draft: &RedundancyGroup) -> Result<bool, StoreError> {
        if !self.is_there(draft.dependent)? {
            return Ok(false);
        }
        let place = self.group_place(draft)?.at("deleted");
        let words = [None, None, None];
        Ok(self.decide(place, ConflictKind::DeletedInLive, words) == Side::Draft)
    }

    fn group_values(
        &mut self,
        base: Option<&RedundancyGroup>,
        live: &RedundancyGroup,
        draft: &RedundancyGroup,
    ) -> Result<RedundancyGroup, StoreError> {
        let row = self.group_place(draft)?;
        let needs = Versions {
            base: base.map(|base| &base.needs),
            live: &live.needs,
            draft: &draft.needs,
        };
        let strength = Versions {
            base: base.map(|base| &base.strength),
            live: &live.strength,
            draft: &draft.strength,
        };
        Ok(RedundancyGroup {
            needs: self.value(&row, "needs", needs, |needs: &Option<Needs>| {
                Ok(needs.map(|needs| needs.to_string()))
            })?,
            strength: self.value(&row, "strength", strength, |one: &Option<Strength>| {
                Ok(one.map(|one| one.to_string()))
            })?,
            ..live.clone()
        })
    }

    fn group_deletion(
        &mut self,
        base: Option<&RedundancyGroup>,
        live: &RedundancyGroup,
    ) -> Result<Option<RedundancyGroup>, StoreError> {
        if self.kept.contains(&live.dependent) {
            return Ok(Some(live.clone()));
        }
        if !self.is_there(live.dependent)? || base.is_some_and(|base| same(base, live)) {
            return Ok(None);
        }
        let place = self.group_place(live)?.at("deleted");
        let words = [None, Some("altered it".to_owned()), None];
        let side = self.decide(place, ConflictKind::DeletedInDraft, words);
        Ok((side == Side::Live).then(|| live.clone()))
    }
}
