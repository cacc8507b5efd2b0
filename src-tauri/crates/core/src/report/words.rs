//! States and missing values as reports show them.

use faultline_exchange::document::{Cell, Mark};
use faultline_graph::State;

use super::Language;

/// The icon of a state.
pub const fn mark(state: State) -> Mark {
    match state {
        State::Up => Mark::Up,
        State::AtRisk => Mark::AtRisk,
        State::Degraded => Mark::Degraded,
        State::Down => Mark::Down,
    }
}

/// A state with its icon.
pub fn state_cell(words: Language, state: State) -> Cell {
    Cell::marked(mark(state), words.state(state))
}

/// A state by its word, with its icon where it is one.
pub fn word_cell(words: Language, word: &str) -> Cell {
    match State::from_word(word) {
        Some(state) => state_cell(words, state),
        None => Cell::from(word.replace('_', " ")),
    }
}

/// A value, or a dash where there is none.
pub fn or_dash(value: Option<&str>) -> String {
    value
        .filter(|text| !text.is_empty())
        .unwrap_or("–")
        .to_owned()
}
