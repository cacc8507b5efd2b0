//! The document of `faultline record show --json`.

use faultline_core::records::{
    EntryBody, OfferedError, Record, RecordEntry, ShownRecord, alteration_words, record_fields,
};
use faultline_core::report::Language;
use serde_json::{Map, Value, json};

/// What is told beside the record itself.
pub struct Beside {
    /// Known errors to look at for an incident.
    pub known_errors: Vec<OfferedError>,
    /// Incidents after a problem was resolved, on the same cause.
    pub recurrences: Vec<Record>,
}

/// A record with everything about it.
pub fn document(shown: &ShownRecord, beside: &Beside) -> Value {
    let record = &shown.record;
    let fields: Map<String, Value> = record_fields(record.kind())
        .filter_map(|field| Some((field.id.to_owned(), record.value(field.id)?.into())))
        .collect();
    let cis: Vec<Value> = shown
        .cis
        .iter()
        .map(|one| {
            let link = &one.link;
            json!({
                "key": one.ci.as_ref().map(|ci| &ci.key),
                "name": one.ci.as_ref().map(|ci| &ci.name),
                "deleted": one.deleted,
                "role": link.role.as_str(),
                "state": link.state.map(|state| state.as_str()),
                "minutes": link.minutes,
                "note": link.note,
            })
        })
        .collect();
    let links: Vec<Value> = shown
        .links
        .iter()
        .map(|one| {
            json!({
                "link": one.word(),
                "number": one.record.number.to_string(),
                "state": one.record.state.as_str(),
                "title": one.record.title,
            })
        })
        .collect();
    let moves: Vec<Value> = shown
        .moves
        .iter()
        .map(|one| {
            let missing: Vec<&str> = one.missing.iter().map(|missing| missing.id).collect();
            json!({"to": one.to.as_str(), "needs_reason": one.needs_reason, "missing": missing})
        })
        .collect();
    let history: Vec<Value> = shown
        .history
        .iter()
        .rev()
        .map(|step| {
            let changes: Vec<String> = step
                .alterations
                .iter()
                .map(|one| alteration_words(Language::English, one))
                .collect();
            json!({
                "changeset": step.changeset.number,
                "at": step.changeset.header.at.to_string(),
                "author": step.changeset.header.author,
                "message": step.changeset.header.message,
                "changes": changes,
            })
        })
        .collect();
    let known_errors: Vec<Value> = beside
        .known_errors
        .iter()
        .map(|one| {
            json!({
                "number": one.problem.number.to_string(),
                "title": one.problem.title,
                "workaround": one.problem.value("workaround"),
                "shared": one.shared,
            })
        })
        .collect();
    let numbers = beside.recurrences.iter().map(|one| one.number.to_string());
    json!({
        "number": record.number.to_string(),
        "kind": record.kind().as_str(),
        "state": record.state.as_str(),
        "title": record.title,
        "created_at": record.created_at.to_string(),
        "fields": fields,
        "cis": cis,
        "links": links,
        "entries": shown.entries.iter().map(entry).collect::<Vec<_>>(),
        "moves": moves,
        "known_errors": known_errors,
        "recurrences": numbers.collect::<Vec<_>>(),
        "history": history,
    })
}

fn entry(entry: &RecordEntry) -> Value {
    let mut told = match &entry.body {
        EntryBody::Move { from, to, reason } => {
            json!({"kind": "move", "from": from.as_str(), "to": to.as_str(), "reason": reason})
        }
        EntryBody::Comment { text } => json!({"kind": "comment", "text": text}),
        EntryBody::Approval { decision, note } => {
            json!({"kind": "approval", "decision": decision.as_str(), "note": note})
        }
        EntryBody::Attachment {
            name,
            bytes,
            content,
        } => json!({"kind": "attachment", "name": name, "bytes": bytes, "hash": content}),
        EntryBody::Hypothesis {
            statement,
            state,
            check,
            ..
        } => {
            json!({"kind": "hypothesis", "statement": statement, "state": state.as_str(), "check": check})
        }
        EntryBody::ChecklistItem { text, done } => {
            json!({"kind": "checklist_item", "text": text, "done": done})
        }
        EntryBody::FrozenAnalysis {
            analysis,
            question,
            changeset,
            draft,
            changeset_hash,
            content,
        } => json!({
            "kind": "frozen_analysis",
            "analysis": analysis.as_str(),
            "question": serde_json::from_str::<Value>(question).unwrap_or_default(),
            "changeset": changeset,
            "draft": draft,
            "changeset_hash": changeset_hash,
            "hash": content,
        }),
    };
    told["entry"] = entry.id.into();
    told["at"] = entry.at.to_string().into();
    told["author"] = entry.author.clone().into();
    told
}
