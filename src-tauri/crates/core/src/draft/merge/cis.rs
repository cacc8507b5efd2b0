//! CIs, merged.

use std::collections::{BTreeMap, BTreeSet};

use faultline_model::{Attributes, Ci, Model};
use faultline_store::{ProposedCi, ProposedRow, StoreError};

use super::values::{RowPlace, Versions};
use super::{About, ConflictKind, Merged, Merging, Side};
use crate::edit::reclassified;

/// The place of a CI in the list of conflicts.
pub(super) fn place(ci: &Ci) -> RowPlace {
    RowPlace {
        id: format!("ci:{}", ci.id),
        subject: ci.key.clone(),
        about: About::Ci(ci.id),
    }
}

/// Whether two versions say the same.
fn same(one: &Ci, other: &Ci) -> bool {
    let other = Ci {
        since: one.since,
        ..other.clone()
    };
    *one == other
}

fn class_word(model: &Model, number: u16) -> String {
    let class = model.class_by_number(number);
    class.map_or_else(|| number.to_string(), |class| class.id.clone())
}

impl Merging<'_> {
    pub(super) fn cis(&mut self, proposed: &[ProposedCi]) -> Result<(), StoreError> {
        for ProposedCi { row, .. } in proposed {
            let ProposedRow {
                id,
                base,
                live,
                draft,
            } = row;
            let target = match (base, live, draft) {
                (_, None, None) => continue,
                (None, None, Some(draft)) => Some(draft.clone()),
                (Some(base), None, Some(draft)) => {
                    let keeps = !same(base, draft)
                        && self.decide(
                            place(draft).at("deleted"),
                            ConflictKind::DeletedInLive,
                            [None, None, None],
                        ) == Side::Draft;
                    keeps.then(|| draft.clone())
                }
                (base, Some(live), Some(draft)) => {
                    Some(self.ci_values(base.as_ref(), live, draft)?)
                }
                (base, Some(live), None) => self.ci_deletion(base.as_ref(), live)?,
            };
            let target = match target {
                Some(target) => self.with_class(live.as_ref(), target),
                None => None,
            };
            let live = live.clone();
            self.merge.cis.insert(*id, Merged { live, target });
        }
        Ok(())
    }

    /// Each value of a CI that is there on both sides.
    pub(super) fn ci_values(
        &mut self,
        base: Option<&Ci>,
        live: &Ci,
        draft: &Ci,
    ) -> Result<Ci, StoreError> {
        if base.is_some_and(|base| base.since == live.since) {
            return Ok(draft.clone());
        }
        let row = place(live);
        let text = |text: &String| Ok(Some(text.clone()));
        let keyed = |ci: &Ci| (ci.key.clone(), ci.aliases.clone());
        let keys = [base.map(keyed), Some(keyed(live)), Some(keyed(draft))];
        let (key, mut aliases) = match &keys {
            [base, live, draft] if base == draft => live.clone().unwrap_or_default(),
            [base, live, draft] if base == live => draft.clone().unwrap_or_default(),
            _ => {
                let versions = Versions {
                    base: base.map(|base| &base.key),
                    live: &live.key,
                    draft: &draft.key,
                };
                let key = self.value(&row, "key", versions, text)?;
                (key, draft.aliases.clone())
            }
        };
        for former in live.aliases.iter().chain([&live.key]) {
            if !aliases.contains(former) {
                aliases.push(former.clone());
            }
        }
        aliases.retain(|alias| *alias != key);
        let name = Versions {
            base: base.map(|base| &base.name),
            live: &live.name,
            draft: &draft.name,
        };
        let name = self.value(&row, "name", name, text)?;
        let class = Versions {
            base: base.map(|base| &base.class),
            live: &live.class,
            draft: &draft.class,
        };
        let words = [base, Some(live), Some(draft)]
            .into_iter()
            .flatten()
            .map(|ci| (ci.class, class_word(&self.model, ci.class)))
            .collect::<BTreeMap<u16, String>>();
        let class = self.value(&row, "class", class, |number| {
            Ok(words.get(number).cloned())
        })?;
        let status = Versions {
            base: base.map(|base| &base.status),
            live: &live.status,
            draft: &draft.status,
        };
        let status = self.value(&row, "status", status, |one| Ok(Some(one.to_string())))?;
        let attributes = self.attributes(&row, base, live, draft)?;
        let mut merged = Ci {
            id: live.id,
            key,
            name,
            class,
            status,
            attributes: Attributes::from_map(&attributes),
            aliases,
            since: live.since,
        };
        // Values of the one side in the class of the other.
        if (class != live.class || class != draft.class)
            && let Some(class) = self.model.class_by_number(class)
        {
            let attributes = reclassified(&self.model, class, attributes);
            merged.attributes = Attributes::from_map(&attributes);
        }
        Ok(merged)
    }

    fn attributes(
        &mut self,
        row: &RowPlace,
        base: Option<&Ci>,
        live: &Ci,
        draft: &Ci,
    ) -> Result<BTreeMap<String, String>, StoreError> {
        let base = base.map(|base| base.attributes.to_map());
        let [live, draft] = [live, draft].map(|ci| ci.attributes.to_map());
        let known = base.iter().chain([&live, &draft]);
        let ids: BTreeSet<&String> = known.flat_map(BTreeMap::keys).collect();
        let mut merged = BTreeMap::new();
        for id in ids {
            let of_base = base.as_ref().map(|base| base.get(id).cloned());
            let versions = Versions {
                base: of_base.as_ref(),
                live: &live.get(id).cloned(),
                draft: &draft.get(id).cloned(),
            };
            let value = self.value(row, id, versions, |value| Ok(value.clone()))?;
            if let Some(value) = value {
                merged.insert(id.clone(), value);
            }
        }
        Ok(merged)
    }

    /// What becomes of a CI that the draft deletes. What live related to it since goes with it.
    fn ci_deletion(&mut self, base: Option<&Ci>, live: &Ci) -> Result<Option<Ci>, StoreError> {
        let mut since = Vec::new();
        if !base.is_some_and(|base| same(base, live)) {
            since.push("altered it".to_owned());
        }
        let mut relationships = self.view.relationships_of(live.id)?;
        relationships.retain(|one| !self.proposed_relationships.contains(&one.id));
        for one in &relationships {
            let subject = crate::edit::subject(self.view, &self.model, one)?;
            since.push(format!("made {subject}"));
        }
        let mut groups = self.view.groups_of(live.id)?;
        groups.retain(|one| !self.proposed_groups.contains(&one.id));
        if !groups.is_empty() {
            since.push("stated what a redundancy group of it needs".to_owned());
        }
        if !since.is_empty() {
            let words = [None, Some(since.join(", ")), None];
            let place = place(live).at("deleted");
            if self.decide(place, ConflictKind::DeletedInDraft, words) == Side::Live {
                self.kept.insert(live.id);
                return Ok(Some(live.clone()));
            }
        }
        for one in relationships {
            let gone = Merged {
                live: Some(one.clone()),
                target: None,
            };
            self.merge.relationships.insert(one.id, gone);
        }
        for one in groups {
            let gone = Merged {
                live: Some(one.clone()),
                target: None,
            };
            self.merge.groups.insert(one.id, gone);
        }
        Ok(None)
    }

    /// The CI in a class that there is.
    fn with_class(&mut self, live: Option<&Ci>, mut ci: Ci) -> Option<Ci> {
        if self.model.class_by_number(ci.class).is_some() {
            return Some(ci);
        }
        let words = [None, None, Some(ci.class.to_string())];
        self.concede(place(&ci).at("class"), ConflictKind::ClassGone, words);
        let class = self.model.class_by_number(live?.class)?;
        ci.class = class.number;
        let attributes = reclassified(&self.model, class, ci.attributes.to_map());
        ci.attributes = Attributes::from_map(&attributes);
        Some(ci)
    }
}
