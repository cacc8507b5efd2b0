//! Relationships, merged.

use std::collections::HashMap;

use faultline_model::{CiId, GroupMembership, Probability, Relationship, Strength};
use faultline_store::{ProposedRow, StoreError};

use super::values::{RowPlace, Versions};
use super::{About, ConflictKind, Merged, Merging, Side};

/// What tells a relationship from others.
type Identity = (CiId, u16, CiId, GroupMembership);

fn identity(one: &Relationship) -> Identity {
    (one.source, one.kind, one.target, one.group.clone())
}

fn same(one: &Relationship, other: &Relationship) -> bool {
    let other = Relationship {
        since: one.since,
        ..other.clone()
    };
    *one == other
}

/// What a relationship states beside its identity, for people.
fn stated(one: &Relationship) -> String {
    let strength = one.strength.map(|strength| strength.to_string());
    let probability = one
        .probability
        .as_ref()
        .map(|one| format!("probability {one}"));
    let words: Vec<String> = strength.into_iter().chain(probability).collect();
    if words.is_empty() {
        "nothing stated".to_owned()
    } else {
        words.join(", ")
    }
}

impl Merging<'_> {
    pub(super) fn relationships(
        &mut self,
        proposed: Vec<ProposedRow<Relationship>>,
    ) -> Result<(), StoreError> {
        let mut by_identity: HashMap<Identity, u32> = HashMap::new();
        let mut made = Vec::new();
        for row in proposed {
            let ProposedRow {
                id,
                base,
                live,
                draft,
            } = row;
            let target = match (&base, &live, draft) {
                (_, None, None) => continue,
                (None, None, Some(draft)) => Some(draft),
                (Some(base), None, Some(draft)) => {
                    let keeps = !same(base, &draft) && self.is_brought_back(&draft)?;
                    keeps.then_some(draft)
                }
                (base, Some(live), Some(draft)) => {
                    Some(self.relationship_values(base.as_ref(), live, draft)?)
                }
                (base, Some(live), None) => self.relationship_deletion(base.as_ref(), live)?,
            };
            let target = match target {
                Some(target) => self.with_ends(target)?,
                None => None,
            };
            made.push((id, live, target));
        }
        for (id, live, target) in &made {
            let merged = Merged {
                live: live.clone(),
                target: target.clone(),
            };
            self.merge.relationships.insert(*id, merged);
        }
        for (id, _, target) in made {
            let Some(target) = target else { continue };
            let taken = by_identity.insert(identity(&target), id).is_some();
            if taken || self.is_in_both(&target)? {
                self.set_target(id, None);
            }
        }
        Ok(())
    }

    fn set_target(&mut self, id: u32, target: Option<Relationship>) {
        if let Some(merged) = self.merge.relationships.get_mut(&id) {
            merged.target = target;
        }
    }

    fn relationship_place(&self, one: &Relationship) -> Result<RowPlace, StoreError> {
        let kind = self.model.relationship_type_by_number(one.kind);
        let label = kind.map_or("?", |kind| kind.label.as_str());
        let [source, target] = [one.source, one.target].map(|ci| self.key(self.resolved(ci)));
        Ok(RowPlace {
            id: format!("relationship:{}", one.id),
            subject: format!("{} {label} {}", source?, target?),
            about: About::Relationship(one.clone()),
        })
    }

    /// Whether a relationship that live deleted is made again because the draft alters it.
    fn is_brought_back(&mut self, draft: &Relationship) -> Result<bool, StoreError> {
        for end in [draft.source, draft.target] {
            if !self.is_there(self.resolved(end))? {
                // It went with its end, and what becomes of that is asked there.
                return Ok(false);
            }
        }
        let place = self.relationship_place(draft)?.at("deleted");
        let words = [None, None, None];
        Ok(self.decide(place, ConflictKind::DeletedInLive, words) == Side::Draft)
    }

    fn relationship_values(
        &mut self,
        base: Option<&Relationship>,
        live: &Relationship,
        draft: Relationship,
    ) -> Result<Relationship, StoreError> {
        if base.is_some_and(|base| base.since == live.since) {
            return Ok(draft);
        }
        let row = self.relationship_place(&draft)?;
        macro_rules! merged {
            ($attribute:literal, $field:ident, $word:expr) => {{
                let versions = Versions {
                    base: base.map(|base| &base.$field),
                    live: &live.$field,
                    draft: &draft.$field,
                };
                self.value(&row, $attribute, versions, $word)?
            }};
        }
        let number = |number: &u32| Ok(Some(number.to_string()));
        let names: HashMap<u16, String> = self
            .model
            .relationship_types()
            .iter()
            .map(|one| (one.number, one.id.clone()))
            .collect();
        Ok(Relationship {
            id: live.id,
            source: merged!("source", source, number),
            kind: merged!("type", kind, |kind: &u16| Ok(names.get(kind).cloned())),
            target: merged!("target", target, number),
            group: merged!("group", group, |group: &GroupMembership| Ok(group
                .as_text()
                .map(str::to_owned))),
            strength: merged!("strength", strength, |one: &Option<Strength>| Ok(
                one.map(|one| one.to_string())
            )),
            probability: merged!("probability", probability, |one: &Option<Probability>| Ok(
                one.as_ref().map(ToString::to_string)
            )),
            since: live.since,
        })
    }

    fn relationship_deletion(
        &mut self,
        base: Option<&Relationship>,
        live: &Relationship,
    ) -> Result<Option<Relationship>, StoreError> {
        let ends = [live.source, live.target];
        if ends.iter().any(|end| self.kept.contains(end))
            && self.is_there(live.source)?
            && self.is_there(live.target)?
        {
            return Ok(Some(live.clone()));
        }
        if base.is_some_and(|base| same(base, live)) {
            return Ok(None);
        }
        for end in ends {
            if !self.is_there(end)? {
                return Ok(None);
            }
        }
        let place = self.relationship_place(live)?.at("deleted");
        let words = [None, Some("altered it".to_owned()), None];
        let side = self.decide(place, ConflictKind::DeletedInDraft, words);
        Ok((side == Side::Live).then(|| live.clone()))
    }

    /// The relationship between the CIs that its ends stand for; none where one of them is gone.
    fn with_ends(&mut self, one: Relationship) -> Result<Option<Relationship>, StoreError> {
        let one = Relationship {
            source: self.resolved(one.source),
            target: self.resolved(one.target),
            ..one
        };
        for end in [one.source, one.target] {
            if self.is_there(end)? {
                continue;
            }
            // Where the end is the draft's business too, what becomes of it is asked there.
            if !self.merge.cis.contains_key(&end) {
                let place = self.relationship_place(&one)?.at("end");
                self.concede(place, ConflictKind::EndGone, [None, None, None]);
            }
            return Ok(None);
        }
        Ok(Some(one))
    }

    /// Whether live has the same relationship in another row, which then stands for both.
    fn is_in_both(&mut self, target: &Relationship) -> Result<bool, StoreError> {
        let group = target.group.as_text().unwrap_or_default();
        let found =
            self.view
                .relationship_by_identity(target.source, target.kind, target.target, group)?;
        let Some(other) = found.filter(|other| other.id != target.id) else {
            return Ok(false);
        };
        if self.merge.relationships.contains_key(&other.id) {
            // The draft deletes or moves that row; two of its own never have the same identity.
            return Ok(false);
        }
        if other.strength == target.strength && other.probability == target.probability {
            return Ok(true);
        }
        let place = self.relationship_place(target)?.at("made");
        let words = [None, Some(stated(&other)), Some(stated(target))];
        if self.decide(place, ConflictKind::RelationshipInBoth, words) == Side::Draft {
            let merged = Merged {
                target: Some(Relationship {
                    id: other.id,
                    ..target.clone()
                }),
                live: Some(other.clone()),
            };
            self.merge.relationships.insert(other.id, merged);
        }
        Ok(true)
    }
}
