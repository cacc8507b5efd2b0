//! Keys and values that have to be unique: given in the draft, and perhaps in live meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::{Attributes, Ci, CiId};
use faultline_store::{ProposedCi, StoreError};

use super::cis::place;
use super::{ConflictKind, Merged, Merging, Side};

impl Merging<'_> {
    /// Settles keys that were made up, and finds those that live gave to others.
    pub(super) fn keys(&mut self, proposed: &[ProposedCi]) -> Result<(), StoreError> {
        let mut made_up = Vec::new();
        for ProposedCi {
            row,
            has_made_up_key,
        } in proposed
        {
            let Some(Merged {
                live,
                target: Some(target),
            }) = self.merge.cis.get(&row.id).cloned()
            else {
                continue;
            };
            if *has_made_up_key && live.is_none() {
                made_up.push(row.id);
                continue;
            }
            if live.as_ref().is_some_and(|live| live.key == target.key) {
                continue;
            }
            if let Some(owner) = self.owner(&target.key, row.id)? {
                self.key_taken(row.base.as_ref(), live, target, owner)?;
            } else if live.is_none() && row.base.is_some() {
                self.drop_taken_aliases(row.id)?;
            }
        }
        for id in made_up {
            self.settle_key(id)?;
        }
        Ok(())
    }

    /// Another CI that has a key, or had it, once the draft is applied.
    fn owner(&self, key: &str, than: CiId) -> Result<Option<CiId>, StoreError> {
        let current = self.view.ci_by_key(key)?.map(|ci| ci.id);
        let former = self.view.ci_of_alias(key)?;
        for owner in current.into_iter().chain(former) {
            if owner != than && self.is_there(owner)? {
                return Ok(Some(owner));
            }
        }
        Ok(None)
    }

    fn key_taken(
        &mut self,
        base: Option<&Ci>,
        live: Option<Ci>,
        target: Ci,
        owner: CiId,
    ) -> Result<(), StoreError> {
        let id = target.id;
        let words = |owner: String| [None, Some(owner), Some(target.key.clone())];
        let place = place(&target).at("key");
        let target = match (base, live) {
            (_, Some(live)) => {
                let words = words(self.key(owner)?);
                self.concede(place, ConflictKind::KeyTaken, words);
                Some(Ci {
                    key: live.key.clone(),
                    aliases: live.aliases.clone(),
                    ..target
                })
            }
            (Some(_), None) => {
                let words = words(self.key(owner)?);
                self.concede(place, ConflictKind::KeyTaken, words);
                None
            }
            (None, None) => {
                let words = words(self.key(owner)?);
                let side = self.decide(place, ConflictKind::MadeInBoth, words);
                self.same.insert(id, owner);
                self.merge.cis.remove(&id);
                return match side {
                    Side::Live => Ok(()),
                    Side::Draft => self.overwrite(owner, &target),
                };
            }
        };
        if let Some(merged) = self.merge.cis.get_mut(&id) {
            merged.target = target;
        }
        Ok(())
    }

    /// Gives a live CI the values of one that the draft made under its key.
    fn overwrite(&mut self, owner: CiId, draft: &Ci) -> Result<(), StoreError> {
        let live = self.view.ci(owner)?;
        let merged = self.merge.cis.entry(owner).or_insert_with(|| Merged {
            target: live.clone(),
            live,
        });
        if let Some(target) = &mut merged.target {
            let mut attributes = target.attributes.to_map();
            attributes.extend(draft.attributes.to_map());
            target.name.clone_from(&draft.name);
            target.class = draft.class;
            target.status = draft.status;
            target.attributes = Attributes::from_map(&attributes);
            if let Some(class) = self.model.class_by_number(draft.class) {
                let attributes = crate::edit::reclassified(&self.model, class, attributes);
                target.attributes = Attributes::from_map(&attributes);
            }
        }
        Ok(())
    }

    /// Old keys of a CI that is brought back, which others took meanwhile.
    fn drop_taken_aliases(&mut self, id: CiId) -> Result<(), StoreError> {
        let merged = self.merge.cis.get(&id);
        let aliases = merged.and_then(|one| Some(one.target.as_ref()?.aliases.clone()));
        let mut kept = Vec::new();
        for alias in aliases.unwrap_or_default() {
            if self.owner(&alias, id)?.is_none() {
                kept.push(alias);
            }
        }
        if let Some(target) = self
            .merge
            .cis
            .get_mut(&id)
            .and_then(|one| one.target.as_mut())
        {
            target.aliases = kept;
        }
        Ok(())
    }

    /// Gives a CI the next free key of its class, and as its name where the key stood in for one.
    fn settle_key(&mut self, id: CiId) -> Result<(), StoreError> {
        let merged = self.merge.cis.get(&id);
        let Some(mut target) = merged.and_then(|one| one.target.clone()) else {
            return Ok(());
        };
        if let Some(class) = self.model.class_by_number(target.class) {
            let others: BTreeSet<&str> = self
                .merge
                .cis
                .values()
                .filter_map(|one| one.target.as_ref())
                .filter(|ci| ci.id != id)
                .map(|ci| ci.key.as_str())
                .collect();
            let mut number = self.view.greatest_number_of_keys(&class.key_prefix)?;
            let key = loop {
                number += 1;
                let key = format!("{}-{number}", class.key_prefix);
                if !others.contains(key.as_str()) && self.owner(&key, id)?.is_none() {
                    break key;
                }
            };
            if target.name == target.key {
                target.name.clone_from(&key);
            }
            target.key = key;
        }
        if let Some(merged) = self.merge.cis.get_mut(&id) {
            merged.target = Some(target);
        }
        Ok(())
    }

    /// Takes back values of unique attributes that live gave to other CIs. Cost: a read of all CIs,
    /// if the model has such attributes.
    pub(super) fn unique_values(&mut self) -> Result<(), StoreError> {
        let unique: Vec<String> = self
            .model
            .attributes()
            .iter()
            .filter(|attribute| attribute.unique)
            .map(|attribute| attribute.id.clone())
            .collect();
        for attribute in unique {
            let mut given: BTreeMap<String, CiId> = BTreeMap::new();
            for (id, merged) in &self.merge.cis {
                let value = |ci: &Option<Ci>| {
                    let value = ci.as_ref()?.attributes.get(&attribute)?;
                    Some(value.into_owned())
                };
                let (live, target) = (value(&merged.live), value(&merged.target));
                if let Some(target) = target.filter(|target| live.as_ref() != Some(target)) {
                    given.insert(target, *id);
                }
            }
            if given.is_empty() {
                continue;
            }
            let mut taken = Vec::new();
            self.view.for_each_ci_by_id(|row, _| {
                let value = Attributes::find(row.attributes, &attribute);
                if let Some(value) = value
                    && let Some(&ci) = given.get(&*value)
                    && !self.merge.cis.contains_key(&row.id)
                {
                    taken.push((ci, value.into_owned(), row.key.to_owned()));
                }
                Ok::<_, StoreError>(())
            })?;
            for (id, value, owner) in taken {
                self.value_taken(id, &attribute, value, owner);
            }
        }
        Ok(())
    }

    fn value_taken(&mut self, id: CiId, attribute: &str, value: String, owner: String) {
        let Some(merged) = self.merge.cis.get_mut(&id) else {
            return;
        };
        let live = merged.live.as_ref();
        let before = live.and_then(|ci| Some(ci.attributes.get(attribute)?.into_owned()));
        let Some(target) = &mut merged.target else {
            return;
        };
        target.attributes = target.attributes.with(attribute, before.as_deref());
        let place = place(target).at(attribute);
        let kind = ConflictKind::ValueTaken {
            attribute: attribute.to_owned(),
        };
        self.concede(place, kind, [before, Some(owner), Some(value)]);
    }
}
