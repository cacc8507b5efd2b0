//! What an estate and drafts on it are, said as plainly as possible: maps in memory, without a file,
//! versions or look-ups.

use std::collections::BTreeMap;

use super::super::Side;

/// What a CI says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub key: String,
    pub name: String,
    pub owner: Option<String>,
}

/// CIs, and dependencies as pairs of source and target, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Estate {
    pub cis: BTreeMap<u32, Words>,
    pub dependencies: BTreeMap<u32, (u32, u32)>,
}

impl Estate {
    pub fn delete(&mut self, ci: u32) {
        self.cis.remove(&ci);
        self.dependencies
            .retain(|_, ends| ends.0 != ci && ends.1 != ci);
    }

    fn has(&self, ends: (u32, u32)) -> bool {
        self.cis.contains_key(&ends.0) && self.cis.contains_key(&ends.1)
    }

    pub fn relates(&self, ends: (u32, u32)) -> bool {
        self.dependencies.values().any(|one| *one == ends)
    }
}

/// What something was taken from, and what it is to be; none where it is not there.
type Proposal<T> = (Option<T>, Option<T>);

/// What a draft says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    cis: BTreeMap<u32, Proposal<Words>>,
    dependencies: BTreeMap<u32, Proposal<(u32, u32)>>,
}

/// A value from three: what only one side altered is as that side says, and `side` settles the rest.
fn merged<T: PartialEq + Clone>(base: &T, live: &T, draft: &T, side: Side, open: &mut usize) -> T {
    if draft == base || draft == live {
        return live.clone();
    }
    if live == base {
        return draft.clone();
    }
    *open += 1;
    match side {
        Side::Live => live.clone(),
        Side::Draft => draft.clone(),
    }
}

fn merged_words(base: &Words, live: &Words, draft: &Words, side: Side, open: &mut usize) -> Words {
    Words {
        key: live.key.clone(),
        name: merged(&base.name, &live.name, &draft.name, side, open),
        owner: merged(&base.owner, &live.owner, &draft.owner, side, open),
    }
}

impl Proposals {
    /// Live with the draft on it.
    pub fn shown(&self, live: &Estate) -> Estate {
        let mut shown = live.clone();
        for (id, (base, draft)) in &self.cis {
            let now = match (base, live.cis.get(id), draft) {
                (Some(base), Some(live), Some(draft)) => {
                    Some(merged_words(base, live, draft, Side::Draft, &mut 0))
                }
                (_, _, draft) => draft.clone(),
            };
            shown.cis.remove(id);
            shown.cis.extend(now.map(|now| (*id, now)));
        }
        for (id, (_, draft)) in &self.dependencies {
            shown.dependencies.remove(id);
            if let Some(ends) = draft {
                shown.dependencies.retain(|_, one| one != ends);
            }
        }
        for (id, (_, draft)) in &self.dependencies {
            shown.dependencies.extend(draft.map(|ends| (*id, ends)));
        }
        let there = shown.clone();
        shown.dependencies.retain(|_, ends| there.has(*ends));
        shown
    }

    pub fn create(&mut self, id: u32, words: Words) {
        self.cis.insert(id, (None, Some(words)));
    }

    /// `words` are what is to be shown.
    pub fn alter(&mut self, live: &Estate, id: u32, words: Words) {
        let known = self.cis.get(&id).cloned();
        let (base, earlier) = known.unwrap_or_else(|| {
            let live = live.cis.get(&id).cloned();
            (live.clone(), live)
        });
        let mut own = words;
        if let (Some(base), Some(live), Some(earlier)) = (&base, live.cis.get(&id), &earlier) {
            // Only what was altered here is the draft's word.
            if earlier.name == base.name && own.name == live.name {
                own.name.clone_from(&base.name);
            }
            if earlier.owner == base.owner && own.owner == live.owner {
                own.owner.clone_from(&base.owner);
            }
            if own == *base {
                self.cis.remove(&id);
                return;
            }
        }
        self.cis.insert(id, (base, Some(own)));
    }

    pub fn delete(&mut self, live: &Estate, id: u32) {
        let shown = self.shown(live);
        for (one, ends) in &shown.dependencies {
            if ends.0 == id || ends.1 == id {
                self.unrelate(live, *one);
            }
        }
        end(&mut self.cis, live.cis.get(&id), id);
    }

    pub fn relate(&mut self, id: u32, ends: (u32, u32)) {
        self.dependencies.insert(id, (None, Some(ends)));
    }

    pub fn unrelate(&mut self, live: &Estate, id: u32) {
        end(&mut self.dependencies, live.dependencies.get(&id), id);
    }

    /// What live becomes when the draft is applied with the same choice in every conflict, and how
    /// many conflicts there are.
    pub fn applied(&self, live: &Estate, side: Side) -> (Estate, usize) {
        let (mut after, mut open, mut kept) = (live.clone(), 0, Vec::new());
        for (id, (base, draft)) in &self.cis {
            match (base, live.cis.get(id), draft) {
                (_, None, None) => {}
                (None, _, Some(draft)) => {
                    after.cis.insert(*id, draft.clone());
                }
                (Some(base), None, Some(draft)) => {
                    open += usize::from(base != draft);
                    if base != draft && side == Side::Draft {
                        after.cis.insert(*id, draft.clone());
                    }
                }
                (Some(base), Some(live), Some(draft)) => {
                    let words = merged_words(base, live, draft, side, &mut open);
                    after.cis.insert(*id, words);
                }
                (base, Some(now), None) => {
                    let touched = live.dependencies.iter().any(|(one, ends)| {
                        (ends.0 == *id || ends.1 == *id) && !self.dependencies.contains_key(one)
                    });
                    let moved = touched || base.as_ref() != Some(now);
                    open += usize::from(moved);
                    if moved && side == Side::Live {
                        kept.push(*id);
                    } else {
                        after.delete(*id);
                    }
                }
            }
        }
        for (id, (base, _)) in &self.dependencies {
            let Some(ends) = base else { continue };
            let is_kept = kept.contains(&ends.0) || kept.contains(&ends.1);
            if !(is_kept && after.has(*ends)) {
                after.dependencies.remove(id);
            }
        }
        for (id, (_, draft)) in &self.dependencies {
            let Some(ends) = draft else { continue };
            if after.has(*ends) {
                if !after.relates(*ends) {
                    after.dependencies.insert(*id, *ends);
                }
                continue;
            }
            // An end is gone: a conflict of its own, unless the draft has its say on that end too.
            let gone = [ends.0, ends.1]
                .into_iter()
                .find(|end| !after.cis.contains_key(end));
            open += usize::from(gone.is_some_and(|gone| !self.cis.contains_key(&gone)));
        }
        (after, open)
    }
}

/// Deletes something: nothing is left of what the draft made itself.
fn end<T: Clone>(proposals: &mut BTreeMap<u32, Proposal<T>>, live: Option<&T>, id: u32) {
    let base = match proposals.remove(&id) {
        Some((base, _)) => base,
        None => live.cloned(),
    };
    if base.is_some() {
        proposals.insert(id, (base, None));
    }
}
