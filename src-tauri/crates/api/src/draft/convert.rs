//! From the core's drafts to views.

use faultline_core::draft::{self as core_draft, Choices, Side};

use super::views::{AboutView, ChoicesRequest, ConflictView, DraftCounts, DraftView, SideView};

pub(super) fn draft_view(summary: core_draft::DraftSummary) -> DraftView {
    let counts = |counts: core_draft::Counts| DraftCounts {
        added: counts.added,
        changed: counts.changed,
        deleted: counts.deleted,
    };
    DraftView {
        id: summary.draft.id,
        name: summary.draft.name,
        note: summary.draft.note,
        at: summary.draft.at.to_string(),
        author: summary.draft.author,
        base: summary.draft.base,
        cis: counts(summary.cis),
        relationships: counts(summary.relationships),
        groups: counts(summary.groups),
        conflicts: summary.conflicts.len() as u32,
    }
}

pub(super) fn about_view(about: &core_draft::About) -> AboutView {
    match about {
        core_draft::About::Ci(id) => AboutView::Ci { id: *id },
        core_draft::About::Relationship(one) => AboutView::Relationship {
            id: one.id,
            source: one.source,
            target: one.target,
        },
        core_draft::About::Group(dependent, _) => AboutView::Group {
            dependent: *dependent,
        },
    }
}

pub(super) fn conflict_view(conflict: core_draft::Conflict) -> ConflictView {
    let sentence = conflict.sentence();
    ConflictView {
        about: about_view(&conflict.about),
        sentence,
        attribute: match conflict.kind {
            core_draft::ConflictKind::Value { attribute }
            | core_draft::ConflictKind::ValueTaken { attribute } => Some(attribute),
            _ => None,
        },
        id: conflict.id,
        subject: conflict.subject,
        base: conflict.base,
        live: conflict.live,
        draft: conflict.draft,
        draft_is_possible: conflict.draft_is_possible,
        chosen: conflict.chosen.map(|side| match side {
            Side::Live => SideView::Live,
            Side::Draft => SideView::Draft,
        }),
    }
}

pub(super) fn choices_of(request: &ChoicesRequest) -> Choices {
    let side = |view: SideView| match view {
        SideView::Live => Side::Live,
        SideView::Draft => Side::Draft,
    };
    let each = request.each.iter();
    Choices {
        all: request.all.map(side),
        each: each.map(|(id, view)| (id.clone(), side(*view))).collect(),
    }
}
