//! Shows one record.

use faultline_core::records as core_records;
use faultline_core::records::frozen::Question;
use faultline_core::records::{
    EntryBody, RecordAlteration, RecordEntry, RecordKind, ShownRecord, record_fields,
};

use super::list::line;
use super::write::FieldValue;
use super::{
    EntryContentView, EntryView, KnownErrorView, LinkedRecordView, MissingView, PossibleMoveView,
    RecordAlterationView, RecordCiView, RecordDetailView, RecordStepView,
};
use crate::session::Estate;
use crate::{ApiError, Session, convert};

/// One record with everything about it.
///
/// # Errors
/// No workspace is open, or there is no such record at the moment that is shown.
pub fn record_detail(session: &Session, id: u32) -> Result<RecordDetailView, ApiError> {
    let estate = session.estate()?;
    detail(&estate, id)
}

/// The record of a number such as `CHG-12`.
///
/// # Errors
/// No workspace is open, or no record has the number.
pub fn record_by_number(session: &Session, number: &str) -> Result<RecordDetailView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let id = core_records::record_by_text(reader.view(), number)?.id;
    detail(&estate, id)
}

fn detail(estate: &Estate, id: u32) -> Result<RecordDetailView, ApiError> {
    let reader = estate.read()?;
    let view = reader.view();
    let shown = core_records::show_record(view, id)?;
    let kind = shown.record.kind();
    let known_errors = match kind {
        RecordKind::Incident => core_records::known_errors_for(&estate.snapshot, view, id)?,
        _ => Vec::new(),
    };
    let recurrences = match kind {
        RecordKind::Problem => core_records::recurrences(view, id)?,
        _ => Vec::new(),
    };
    let ShownRecord {
        record,
        cis,
        links,
        entries,
        moves,
        history,
    } = shown;
    let model = &estate.snapshot.model;
    Ok(RecordDetailView {
        line: line(&record, cis.len() as u32),
        since: record.since,
        fields: record_fields(kind)
            .filter_map(|field| {
                Some(FieldValue {
                    field: field.id.to_owned(),
                    value: Some(record.value(field.id)?),
                })
            })
            .collect(),
        cis: cis
            .into_iter()
            .map(|one| RecordCiView {
                ci: one.link.ci,
                summary: one.ci.as_ref().map(|ci| convert::summary(model, ci)),
                deleted: one.deleted,
                role: one.link.role.into(),
                state: one.link.state.map(Into::into),
                minutes: one.link.minutes,
                note: one.link.note,
            })
            .collect(),
        links: links
            .iter()
            .map(|one| LinkedRecordView {
                word: one.word().to_owned(),
                record: line(&one.record, 0),
            })
            .collect(),
        entries: entries.into_iter().map(entry).collect(),
        moves: moves
            .into_iter()
            .map(|one| PossibleMoveView {
                to: one.to.into(),
                needs_reason: one.needs_reason,
                missing: one.missing.into_iter().map(MissingView::of).collect(),
            })
            .collect(),
        known_errors: known_errors
            .into_iter()
            .map(|one| KnownErrorView {
                workaround: one.problem.value("workaround"),
                problem: line(&one.problem, 0),
                shared: one.shared,
            })
            .collect(),
        recurrences: recurrences.iter().map(|one| line(one, 0)).collect(),
        history: history
            .iter()
            .map(|step| RecordStepView {
                changeset: convert::changeset(&step.changeset),
                alterations: step.alterations.iter().map(alteration).collect(),
            })
            .collect(),
    })
}

impl MissingView {
    pub(super) fn of(missing: core_records::Missing) -> Self {
        Self {
            id: missing.id.to_owned(),
            words: missing.words,
        }
    }
}

fn alteration(alteration: &RecordAlteration) -> RecordAlterationView {
    match alteration {
        RecordAlteration::Created => RecordAlterationView::Made,
        RecordAlteration::Field(change) => RecordAlterationView::Field {
            field: change.attribute.clone(),
            from: change.from.clone(),
            to: change.to.clone(),
        },
        RecordAlteration::CiSet { key, link } => RecordAlterationView::CiSet {
            key: key.clone(),
            role: link.role.into(),
            state: link.state.map(Into::into),
            minutes: link.minutes,
            note: link.note.clone(),
        },
        RecordAlteration::CiRemoved { key, link } => RecordAlterationView::CiRemoved {
            key: key.clone(),
            role: link.role.into(),
        },
        RecordAlteration::Linked { other, word } => RecordAlterationView::Linked {
            other: other.clone(),
            word: (*word).to_owned(),
        },
        RecordAlteration::Unlinked { other, word } => RecordAlterationView::Unlinked {
            other: other.clone(),
            word: (*word).to_owned(),
        },
        RecordAlteration::Entry(body) => RecordAlterationView::Entry {
            content: content(body.clone()),
        },
    }
}

fn entry(entry: RecordEntry) -> EntryView {
    EntryView {
        id: entry.id,
        at: entry.at.to_string(),
        author: entry.author,
        content: content(entry.body),
    }
}

fn content(body: EntryBody) -> EntryContentView {
    match body {
        EntryBody::Move { from, to, reason } => EntryContentView::Move {
            from: from.into(),
            to: to.into(),
            reason,
        },
        EntryBody::Comment { text } => EntryContentView::Comment { text },
        EntryBody::Approval { decision, note } => EntryContentView::Approval {
            decision: decision.into(),
            note,
        },
        EntryBody::Attachment { name, bytes, .. } => EntryContentView::Attachment { name, bytes },
        EntryBody::Hypothesis {
            statement,
            ci,
            state,
            check,
        } => EntryContentView::Hypothesis {
            statement,
            ci,
            state: state.into(),
            check,
        },
        EntryBody::ChecklistItem { text, done } => EntryContentView::ChecklistItem { text, done },
        EntryBody::FrozenAnalysis {
            analysis,
            question,
            changeset,
            draft,
            content,
            ..
        } => EntryContentView::FrozenAnalysis {
            analysis: analysis.into(),
            question: Question::from_json(&question)
                .map(|question| question.words())
                .unwrap_or_default(),
            changeset,
            draft,
            hash: content,
        },
    }
}
