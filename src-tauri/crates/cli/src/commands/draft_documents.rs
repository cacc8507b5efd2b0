//! Drafts as documents.

use faultline_core::draft::{
    ChoiceEffect, Conflict, ConflictKind, Counts, DependencyChange, DraftSummary, Proposal,
    Proposed,
};
use serde_json::{Value, json};

use crate::state_words::word;

/// A draft with how much is in it; conflicts are counted.
pub fn draft_document(summary: &DraftSummary) -> Value {
    let counts = |counts: Counts| json!({"added": counts.added, "changed": counts.changed, "deleted": counts.deleted});
    json!({
        "name": summary.draft.name, "note": summary.draft.note, "at": summary.draft.at.to_string(),
        "author": summary.draft.author, "base": summary.draft.base,
        "cis": counts(summary.cis), "relationships": counts(summary.relationships),
        "groups": counts(summary.groups), "open_conflicts": summary.conflicts.len(),
    })
}

/// One thing that a draft makes, alters or deletes.
pub fn change_document(proposal: &Proposal) -> Value {
    let changes: Vec<Value> = proposal
        .changes
        .iter()
        .map(|one| json!({"attribute": one.attribute, "from": one.from, "to": one.to}))
        .collect();
    json!({
        "subject": proposal.subject,
        "what": match proposal.what {
            Proposed::Added => "added",
            Proposed::Changed => "changed",
            Proposed::Deleted => "deleted",
        },
        "changes": changes,
    })
}

/// Conflicts; with what each choice changes, where that was asked for.
pub fn conflict_documents(conflicts: &[Conflict], effects: &[ChoiceEffect]) -> Value {
    let documents = conflicts.iter().enumerate().map(|(position, conflict)| {
        let mut document = conflict_document(conflict);
        if let Some(effect) = effects.get(position) {
            document["effect"] = effect_document(effect);
        }
        document
    });
    documents.collect()
}

fn conflict_document(conflict: &Conflict) -> Value {
    let attribute = match &conflict.kind {
        ConflictKind::Value { attribute } | ConflictKind::ValueTaken { attribute } => {
            Some(attribute)
        }
        _ => None,
    };
    json!({
        "id": conflict.id, "subject": conflict.subject, "kind": kind(&conflict.kind),
        "attribute": attribute, "base": conflict.base, "live": conflict.live,
        "draft": conflict.draft, "draft_is_possible": conflict.draft_is_possible,
        "sentence": conflict.sentence(),
    })
}

fn kind(kind: &ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Value { .. } => "value",
        ConflictKind::DeletedInLive => "deleted_in_live",
        ConflictKind::DeletedInDraft => "deleted_in_draft",
        ConflictKind::MadeInBoth => "made_in_both",
        ConflictKind::KeyTaken => "key_taken",
        ConflictKind::RelationshipInBoth => "relationship_in_both",
        ConflictKind::EndGone => "end_gone",
        ConflictKind::ClassGone => "class_gone",
        ConflictKind::ValueTaken { .. } => "value_taken",
    }
}

fn effect_document(effect: &ChoiceEffect) -> Value {
    let dependencies = |changes: &[DependencyChange]| -> Vec<Value> {
        let document = |one: &DependencyChange| {
            json!({
                "dependent": one.dependent, "provider": one.provider, "type": one.kind,
                "counts": one.counts,
            })
        };
        changes.iter().map(document).collect()
    };
    let states: Vec<Value> = effect
        .states
        .iter()
        .map(|one| {
            json!({
                "root": one.root, "key": one.key, "live": one.live.map(word),
                "draft": one.draft.map(word),
            })
        })
        .collect();
    json!({
        "only_live": dependencies(&effect.only_live), "only_draft": dependencies(&effect.only_draft),
        "states": states,
    })
}
