//! What was said and done on a record, in words for lines of a history.

use faultline_model::{EntryBody, RecordCi};

use super::RecordAlteration;
use crate::report::Language;

/// What an entry says, in one line.
#[must_use]
pub fn entry_words(words: Language, body: &EntryBody) -> String {
    let with = |text: &str| match text {
        "" => String::new(),
        text => format!(": {text}"),
    };
    match body {
        EntryBody::Move { from, to, reason } => {
            let [from, to] = [from, to].map(|state| words.record_state(*state));
            format!("{from} → {to}{}", with(reason))
        }
        EntryBody::Comment { text } => words.quoted(text),
        EntryBody::Approval { decision, note } => {
            format!("{}{}", words.decision(*decision), with(note))
        }
        EntryBody::Attachment { name, bytes, .. } => words.file_of(name, &bytes.to_string()),
        EntryBody::Hypothesis {
            statement,
            state,
            check,
            ..
        } => {
            let check = match check.as_str() {
                "" => String::new(),
                check => words.checked(check),
            };
            words.hypothesis_stated(&words.hypothesis_state(*state), statement, &check)
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
            let draft = draft.as_ref().map(|name| words.frozen_with_draft(name));
            words.frozen_as_of(
                &words.analysis(*analysis),
                *changeset,
                &draft.unwrap_or_default(),
                content.get(..12).unwrap_or(content),
            )
        }
    }
}

/// What a changeset did, in one line.
#[must_use]
pub fn alteration_words(words: Language, alteration: &RecordAlteration) -> String {
    match alteration {
        RecordAlteration::Created => words.made().to_owned(),
        RecordAlteration::Field(change) => {
            let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
            let label = words.attribute(&change.attribute);
            format!("{label}: {} → {}", side(&change.from), side(&change.to))
        }
        RecordAlteration::CiSet { key, link } => format!("{key} {}", ci_words(words, link)),
        RecordAlteration::CiRemoved { key, link } => {
            words.ci_gone_from(key, &words.role(link.role))
        }
        RecordAlteration::Linked { other, word } => {
            format!("{} {other}", words.link_word(word))
        }
        RecordAlteration::Unlinked { other, word } => {
            words.no_longer_linked(&words.link_word(word), other)
        }
        RecordAlteration::Entry(body) => entry_words(words, body),
    }
}

/// "affected, down for 30 minutes: why".
#[must_use]
pub fn ci_words(words: Language, link: &RecordCi) -> String {
    let mut said = words.role(link.role);
    if let Some(state) = link.state {
        said.push_str(&format!(", {}", words.linked_state(state)));
    }
    if let Some(minutes) = link.minutes {
        said.push_str(&words.for_minutes(minutes));
    }
    if !link.note.is_empty() {
        said.push_str(&format!(": {}", link.note));
    }
    said
}
