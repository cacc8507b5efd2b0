//! The words of ticket tools.

use faultline_model::{RecordKind, RecordState};

use crate::records::RecordFault;

/// Tools write "1 - High" and "P2"; fields hold `high` and `2`.
pub(super) fn plain_word(field: &str, cell: &str) -> String {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    match field {
        "priority" if !digits.is_empty() => digits,
        "impact" | "urgency" => {
            match (cell.rsplit(" - ").next().unwrap_or(cell).trim(), &*digits) {
                ("1" | "2" | "3", number) => {
                    ["high", "medium", "low"][usize::from(number.as_bytes()[0] - b'1')].to_owned()
                }
                (word, _) => word.to_owned(),
            }
        }
        _ => cell.to_owned(),
    }
}

/// The state that a tool's word means.
pub(super) fn state_of(word: &str) -> Result<RecordState, RecordFault> {
    let plain = word.trim().to_lowercase().replace(['_', '-'], " ");
    Ok(match plain.as_str() {
        "new" | "open" | "opened" | "registered" => RecordState::New,
        "in progress" | "work in progress" | "active" | "assigned" => RecordState::InProgress,
        "on hold" | "pending" | "waiting" | "awaiting" => RecordState::OnHold,
        "resolved" | "solved" | "done" | "fixed" => RecordState::Resolved,
        "closed" | "complete" | "completed" => RecordState::Closed,
        "cancelled" | "canceled" | "rejected" => RecordState::Cancelled,
        _ => {
            return Err(RecordFault::UnknownSetting {
                what: "state of incidents",
                name: word.to_owned(),
                known: RecordState::all_of(RecordKind::Incident)
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            });
        }
    })
}
