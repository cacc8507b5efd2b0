//! What was said and done on a record, in words for lines of a history.

use faultline_model::{EntryBody, RecordCi, RecordState};

use super::RecordAlteration;

/// What an entry says, in one line.
#[must_use]
pub fn entry_words(body: &EntryBody) -> String {
    let state = |state: &RecordState| state.as_str().replace('_', " ");
    let with = |text: &str| match text {
        "" => String::new(),
        text => format!(": {text}"),
    };
    match body {
        EntryBody::Move { from, to, reason } => {
            format!("{} → {}{}", state(from), state(to), with(reason))
        }
        EntryBody::Comment { text } => format!("“{text}”"),
        EntryBody::Approval { decision, note } => format!("{decision}{}", with(note)),
        EntryBody::Attachment { name, bytes, .. } => format!("file {name}, {bytes} bytes"),
        EntryBody::Hypothesis {
            statement,
            state,
            check,
            ..
        } => {
            let state = state.as_str().replace('_', " ");
            format!(
                "hypothesis, {state}: {statement}{}",
                match check.as_str() {
                    "" => String::new(),
                    check => format!(" (check: {check})"),
                }
            )
        }
        EntryBody::ChecklistItem { text, done } => {
            format!("[{}] {text}", if *done { "x" } else { " " })
        }
        EntryBody::FrozenAnalysis {
            analysis,
            changeset,
            draft,
            content,
            ..
        } => {
            let analysis = analysis.as_str().replace('_', " ");
            let draft = draft.as_ref().map(|name| format!(" with draft {name}"));
            format!(
                "frozen {analysis} as of changeset {changeset}{}, hash {}…",
                draft.unwrap_or_default(),
                content.get(..12).unwrap_or(content)
            )
        }
    }
}

/// What a changeset did, in one line.
#[must_use]
pub fn alteration_words(alteration: &RecordAlteration) -> String {
    match alteration {
        RecordAlteration::Created => "made".to_owned(),
        RecordAlteration::Field(change) => {
            let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
            format!(
                "{}: {} → {}",
                change.attribute,
                side(&change.from),
                side(&change.to)
            )
        }
        RecordAlteration::CiSet { key, link } => format!("{key} {}", ci_words(link)),
        RecordAlteration::CiRemoved { key, link } => {
            format!("{key} no longer {}", link.role.as_str().replace('_', " "))
        }
        RecordAlteration::Linked { other, word } => {
            format!("{} {other}", word.replace('_', " "))
        }
        RecordAlteration::Unlinked { other, word } => {
            format!("no longer {} {other}", word.replace('_', " "))
        }
        RecordAlteration::Entry(body) => entry_words(body),
    }
}

/// "affected, down for 30 minutes: why".
#[must_use]
pub fn ci_words(link: &RecordCi) -> String {
    let mut words = link.role.as_str().replace('_', " ");
    if let Some(state) = link.state {
        words.push_str(&format!(", {state}"));
    }
    if let Some(minutes) = link.minutes {
        words.push_str(&format!(" for {minutes} minutes"));
    }
    if !link.note.is_empty() {
        words.push_str(&format!(": {}", link.note));
    }
    words
}
