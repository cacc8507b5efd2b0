//! What a draft would do to live as it is now, one by one.

use faultline_model::{Ci, DraftId, GroupMembership, RedundancyGroup, Relationship};
use faultline_store::StoreError;

use super::merge::{Merge, Merged, merge};
use super::{About, Choices, names};
use crate::history::{AttributeChange, differences};
use crate::workspace::Workspace;

/// What becomes of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// It is made.
    Added,
    /// It is altered.
    Changed,
    /// It is deleted.
    Deleted,
}

/// One thing that a draft makes, alters or deletes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it is about.
    pub about: About,
    /// Key of the CI, "source type target", or "group of dependent".
    pub subject: String,
    /// What becomes of it.
    pub what: Proposed,
    /// What differs; of what is deleted, nothing is told.
    pub changes: Vec<AttributeChange>,
}

/// What a draft would do to live as it is now, the draft's word taken in conflicts: CIs, then
/// relationships, then groups, each by id. Cost: the rows of the draft.
///
/// # Errors
/// The draft is gone, or the store cannot be read.
pub fn proposals(workspace: &Workspace, draft: DraftId) -> Result<Vec<Proposal>, StoreError> {
    let live = workspace.live();
    let reader = live.read()?;
    let view = reader.view();
    names::known(view, draft)?;
    let model = view.model()?;
    let merge = merge(view, draft, &Choices::default())?;
    let key = |ci: u32| key(&merge, ci, |ci| view.ci(ci));
    let mut proposals = Vec::new();
    for (&id, one) in &merge.cis {
        let Some(what) = what(one) else { continue };
        let changes = match what {
            Proposed::Deleted => Vec::new(),
            _ => differences(one.live.as_ref(), one.target.as_ref(), &model),
        };
        let subject = key(id)?;
        proposals.push(Proposal {
            about: About::Ci(id),
            subject,
            what,
            changes,
        });
    }
    for one in merge.relationships.values() {
        let (Some(what), Some(row)) = (what(one), one.target.as_ref().or(one.live.as_ref())) else {
            continue;
        };
        let kind = |one: &Relationship| {
            let kind = model.relationship_type_by_number(one.kind);
            kind.map_or_else(|| one.kind.to_string(), |kind| kind.id.clone())
        };
        let label = model.relationship_type_by_number(row.kind);
        let label = label.map_or("?", |kind| kind.label.as_str());
        proposals.push(Proposal {
            about: About::Relationship(row.clone()),
            subject: format!("{} {label} {}", key(row.source)?, key(row.target)?),
            what,
            changes: relationship_changes(one, what, kind),
        });
    }
    for one in merge.groups.values() {
        let (Some(what), Some(row)) = (what(one), one.target.as_ref().or(one.live.as_ref())) else {
            continue;
        };
        let name = super::merge::group_name(&model, &row.identity);
        proposals.push(Proposal {
            about: About::Group(row.dependent, row.identity.clone()),
            subject: format!("{name} of {}", key(row.dependent)?),
            what,
            changes: group_changes(one, what),
        });
    }
    Ok(proposals)
}

fn what<T: PartialEq>(merged: &Merged<T>) -> Option<Proposed> {
    match (&merged.live, &merged.target) {
        (None, None) => None,
        (None, Some(_)) => Some(Proposed::Added),
        (Some(_), None) => Some(Proposed::Deleted),
        (Some(live), Some(target)) => (live != target).then_some(Proposed::Changed),
    }
}

fn key(
    merge: &Merge,
    ci: u32,
    live: impl Fn(u32) -> Result<Option<Ci>, StoreError>,
) -> Result<String, StoreError> {
    let merged = merge.cis.get(&ci);
    let known = merged.and_then(|one| one.target.as_ref().or(one.live.as_ref()));
    if let Some(ci) = known {
        return Ok(ci.key.clone());
    }
    Ok(live(ci)?.map_or_else(|| format!("CI {ci}"), |ci| ci.key))
}

fn change(attribute: &str, from: Option<String>, to: Option<String>) -> Option<AttributeChange> {
    (from != to).then(|| AttributeChange {
        attribute: attribute.to_owned(),
        from,
        to,
    })
}

fn relationship_changes(
    merged: &Merged<Relationship>,
    what: Proposed,
    kind: impl Fn(&Relationship) -> String,
) -> Vec<AttributeChange> {
    if what == Proposed::Deleted {
        return Vec::new();
    }
    let (from, to) = (merged.live.as_ref(), merged.target.as_ref());
    let group = |one: &Relationship| match &one.group {
        GroupMembership::Unstated => None,
        group => group.as_text().map(str::to_owned),
    };
    let strength = |one: &Relationship| one.strength.map(|one| one.to_string());
    let probability = |one: &Relationship| one.probability.as_ref().map(ToString::to_string);
    let kinds = match what {
        Proposed::Changed => change("type", from.map(&kind), to.map(&kind)),
        Proposed::Added | Proposed::Deleted => None,
    };
    let rest = [
        change("group", from.and_then(group), to.and_then(group)),
        change("strength", from.and_then(strength), to.and_then(strength)),
        change(
            "probability",
            from.and_then(probability),
            to.and_then(probability),
        ),
    ];
    kinds
        .into_iter()
        .chain(rest.into_iter().flatten())
        .collect()
}

fn group_changes(merged: &Merged<RedundancyGroup>, what: Proposed) -> Vec<AttributeChange> {
    if what == Proposed::Deleted {
        return Vec::new();
    }
    let (from, to) = (merged.live.as_ref(), merged.target.as_ref());
    let needs = |one: &RedundancyGroup| one.needs.map(|needs| needs.to_string());
    let strength = |one: &RedundancyGroup| one.strength.map(|one| one.to_string());
    let changes = [
        change("needs", from.and_then(needs), to.and_then(needs)),
        change("strength", from.and_then(strength), to.and_then(strength)),
    ];
    changes.into_iter().flatten().collect()
}
