//! The three-way merge of a draft with live: what applying it would write, and what has to be
//! chosen first. Only what both sides altered to different values is a conflict; where nobody has
//! chosen, the draft's word stands, as it does in what the draft shows.

mod cis;
mod groups;
mod keys;
mod relationships;
mod values;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use faultline_model::{Ci, CiId, DraftId, GroupIdentity, Model, RedundancyGroup, Relationship};
use faultline_store::{StoreError, View};

use super::{About, Choices, Conflict, ConflictKind, Side};
use crate::snapshot::ChangedRows;
use crate::workspace::Workspace;

/// A row as it is in live and as applying the draft makes it; none where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Merged<T> {
    pub live: Option<T>,
    pub target: Option<T>,
}

impl<T: Clone> Merged<T> {
    /// Gives the target the version of the live row, so that equal contents are equal rows.
    fn align(&mut self, since: impl Fn(&mut T) -> &mut u32) {
        if let (Some(live), Some(target)) = (&mut self.live, &mut self.target) {
            *since(target) = *since(live);
        }
    }
}

/// What applying a draft writes, by id, and the conflicts in it, chosen or not.
#[derive(Clone, Debug, Default)]
pub(super) struct Merge {
    pub cis: BTreeMap<u32, Merged<Ci>>,
    pub relationships: BTreeMap<u32, Merged<Relationship>>,
    pub groups: BTreeMap<u32, Merged<RedundancyGroup>>,
    pub conflicts: Vec<Conflict>,
}

impl Merge {
    /// The conflicts in which nobody has chosen.
    pub fn open_conflicts(&self) -> Vec<Conflict> {
        let open = self.conflicts.iter().filter(|one| one.chosen.is_none());
        open.cloned().collect()
    }

    /// Whether the draft proposes nothing.
    pub fn is_empty(&self) -> bool {
        self.cis.is_empty()
            && self.relationships.is_empty()
            && self.groups.is_empty()
            && self.conflicts.is_empty()
    }

    /// What a graph of live needs to show what the draft leads to.
    pub fn changed_rows(&self) -> ChangedRows {
        let mut rows = ChangedRows::default();
        for (id, ci) in &self.cis {
            rows.cis.push((*id, ci.target.clone()));
        }
        for (id, relationship) in &self.relationships {
            rows.relationships.push((*id, relationship.target.clone()));
        }
        // What is no longer stated comes first: another row may state the same group anew.
        for group in self.groups.values() {
            if let (Some(live), None) = (&group.live, &group.target) {
                let identity = live.identity.clone();
                rows.groups.push((live.dependent, identity, None));
            }
        }
        for group in self.groups.values() {
            if let Some(target) = &group.target {
                let identity = target.identity.clone();
                rows.groups
                    .push((target.dependent, identity, Some(target.clone())));
            }
        }
        rows
    }
}

/// What a group is called: its name, or the id of the type whose default group it is.
pub(super) fn group_name(model: &Model, identity: &GroupIdentity) -> String {
    match identity {
        GroupIdentity::Named(name) => name.clone(),
        GroupIdentity::DefaultOf(number) => {
            let kind = model.relationship_type_by_number(*number);
            kind.map_or_else(|| number.to_string(), |kind| kind.id.clone())
        }
    }
}

/// The conflicts between a draft and live as they are now. Cost: the rows of the draft.
///
/// # Errors
/// The draft is gone, or the store cannot be read.
pub fn conflicts(
    workspace: &Workspace,
    draft: DraftId,
    choices: &Choices,
) -> Result<Vec<Conflict>, StoreError> {
    let live = workspace.live();
    let reader = live.read()?;
    super::names::known(reader.view(), draft)?;
    Ok(merge(reader.view(), draft, choices)?.conflicts)
}

/// Merges a draft with live, which `view` shows.
pub(super) fn merge(
    view: View<'_>,
    draft: DraftId,
    choices: &Choices,
) -> Result<Merge, StoreError> {
    let cis = view.proposed_cis(draft)?;
    let relationships = view.proposed_relationships(draft)?;
    let groups = view.proposed_groups(draft)?;
    let mut merging = Merging {
        view,
        model: view.model()?,
        choices,
        merge: Merge::default(),
        proposed_relationships: relationships.iter().map(|one| one.id).collect(),
        proposed_groups: groups.iter().map(|one| one.id).collect(),
        same: HashMap::new(),
        kept: BTreeSet::new(),
    };
    merging.cis(&cis)?;
    merging.keys(&cis)?;
    merging.unique_values()?;
    merging.relationships(relationships)?;
    merging.groups(groups)?;
    let mut merge = merging.merge;
    merge
        .cis
        .values_mut()
        .for_each(|one| one.align(|ci| &mut ci.since));
    merge
        .relationships
        .values_mut()
        .for_each(|one| one.align(|one| &mut one.since));
    merge
        .groups
        .values_mut()
        .for_each(|one| one.align(|group| &mut group.since));
    Ok(merge)
}

/// A merge in progress.
struct Merging<'v> {
    view: View<'v>,
    model: Model,
    choices: &'v Choices,
    merge: Merge,
    proposed_relationships: BTreeSet<u32>,
    proposed_groups: BTreeSet<u32>,
    /// CIs that the draft makes and live has made too, and what they are in live.
    same: HashMap<CiId, CiId>,
    /// CIs that the draft deletes and live keeps.
    kept: BTreeSet<CiId>,
}

/// The words of a conflict: id, subject, and what it is about.
struct Place {
    id: String,
    subject: String,
    about: About,
}

/// Base, live and draft, in words.
type Words = [Option<String>; 3];

impl Merging<'_> {
    /// Notes a conflict and gives the side that is taken.
    fn decide(&mut self, place: Place, kind: ConflictKind, words: Words) -> Side {
        let chosen = self.choices.of(&place.id);
        self.note(place, kind, words, true, chosen);
        chosen.unwrap_or(Side::Draft)
    }

    /// Notes a conflict in which only live's word can be taken.
    fn concede(&mut self, place: Place, kind: ConflictKind, words: Words) {
        let chosen = self.choices.of(&place.id).map(|_| Side::Live);
        self.note(place, kind, words, false, chosen);
    }

    fn note(
        &mut self,
        place: Place,
        kind: ConflictKind,
        [base, live, draft]: Words,
        draft_is_possible: bool,
        chosen: Option<Side>,
    ) {
        self.merge.conflicts.push(Conflict {
            id: place.id,
            subject: place.subject,
            about: place.about,
            kind,
            base,
            live,
            draft,
            draft_is_possible,
            chosen,
        });
    }

    /// Whether a CI is there once the draft is applied.
    fn is_there(&self, ci: CiId) -> Result<bool, StoreError> {
        match self.merge.cis.get(&ci) {
            Some(merged) => Ok(merged.target.is_some()),
            None => Ok(self.view.ci(ci)?.is_some()),
        }
    }

    /// The CI that an id of the draft stands for.
    fn resolved(&self, ci: CiId) -> CiId {
        self.same.get(&ci).copied().unwrap_or(ci)
    }

    /// The key of a CI, for people.
    fn key(&self, ci: CiId) -> Result<String, StoreError> {
        let merged = self.merge.cis.get(&ci);
        let known = merged.and_then(|one| one.target.as_ref().or(one.live.as_ref()));
        if let Some(ci) = known {
            return Ok(ci.key.clone());
        }
        if let Some(live) = self.view.ci(ci)? {
            return Ok(live.key);
        }
        let last = self.view.ci_versions(ci)?.pop();
        Ok(last.map_or_else(|| format!("CI {ci}"), |last| last.ci.key))
    }
}
