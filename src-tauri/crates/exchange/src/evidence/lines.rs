//! Pasted text: each line with something on it is a statement of its own.

use super::{StatedState, Statement};
use crate::issue::shorten;

/// The statements of a text, one for each line that is not blank.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(line, content)| Statement {
            line,
            // Whole: any of its words may name the CI.
            text: match content.trim() {
                content if content.len() <= MOST_BYTES => content.to_owned(),
                content => shorten(content),
            },
            names: Vec::new(),
            state: StatedState::Missing,
            at: None,
            confidence: None,
            runs_on: None,
        })
        .collect()
}

/// A longer line is prose; only its beginning is looked at.
const MOST_BYTES: usize = 2_000;
