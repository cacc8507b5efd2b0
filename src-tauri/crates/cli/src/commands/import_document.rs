//! What an import did, as a document.

use faultline_core::import::{Counts, HeldBack, ImportOutcome, ImportReport, Subject};
use serde_json::{Map, Value, json};

/// The whole report; of long lists the first entries, with a total beside them.
pub fn document(report: &ImportReport) -> Value {
    let issues: Vec<Value> = report
        .issues
        .kept()
        .iter()
        .map(|issue| {
            json!({
                "file": issue.file, "line": issue.line, "column": issue.column,
                "value": issue.value, "reason": issue.reason.to_string(), "nearest": issue.nearest,
            })
        })
        .collect();
    let notes: Vec<String> = report.notes.kept.iter().map(ToString::to_string).collect();
    let doubtful: Vec<String> = report
        .doubtful
        .kept
        .iter()
        .map(ToString::to_string)
        .collect();
    let held_back: Vec<Value> = report.held_back.kept.iter().map(held_back).collect();
    let gone: Vec<Map<String, Value>> = report.gone.kept.iter().map(subject).collect();
    json!({
        "outcome": match report.outcome {
            ImportOutcome::Refused => "refused",
            ImportOutcome::Previewed => "previewed",
            ImportOutcome::Unchanged => "unchanged",
            ImportOutcome::Changed => "changed",
        },
        "changeset": report.changeset,
        "cis": counts(&report.cis),
        "relationships": counts(&report.relationships),
        "created_classes": report.created_classes,
        "issues": issues,
        "issue_total": report.issues.total(),
        "notes": notes,
        "doubtful": doubtful,
        "doubtful_total": report.doubtful.total,
        "held_back": held_back,
        "held_back_total": report.held_back.total,
        "gone": gone,
        "gone_total": report.gone.total,
    })
}

fn counts(counts: &Counts) -> Value {
    let Counts {
        new,
        changed,
        unchanged,
        held_back,
        gone,
        wrong,
    } = counts;
    json!({
        "new": new, "changed": changed, "unchanged": unchanged,
        "held_back": held_back, "gone": gone, "wrong": wrong,
    })
}

fn held_back(held: &HeldBack) -> Value {
    let mut entry = subject(&held.subject);
    entry.insert("attribute".to_owned(), json!(held.attribute));
    entry.insert("said".to_owned(), json!(held.said));
    entry.insert("stands".to_owned(), json!(held.stands));
    entry.into()
}

/// A CI by `key`, a relationship by `source`, `type`, `target` and `group`, a redundancy group by
/// `dependent` and `group`.
fn subject(subject: &Subject) -> Map<String, Value> {
    let fields = match subject {
        Subject::Ci { key } => vec![("key", json!(key))],
        Subject::Relationship {
            source,
            relationship_type,
            target,
            group,
        } => vec![
            ("source", json!(source)),
            ("type", json!(relationship_type)),
            ("target", json!(target)),
            ("group", json!(group)),
        ],
        Subject::Group { dependent, group } => {
            vec![("dependent", json!(dependent)), ("group", json!(group))]
        }
    };
    fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
