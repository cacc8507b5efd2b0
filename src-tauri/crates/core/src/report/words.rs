//! Times, states and counts as reports write them.

use faultline_exchange::document::{Cell, Mark};
use faultline_graph::State;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// "Sat 21 Nov 2026 22:00 UTC": reports are read in several zones, and are the same on every machine.
pub fn time(at: Timestamp) -> String {
    let at = at.to_zoned(TimeZone::UTC);
    at.strftime("%a %-d %b %Y %H:%M UTC").to_string()
}

/// From when to when.
pub fn span(start: Timestamp, end: Timestamp) -> String {
    let (first, last) = (start.to_zoned(TimeZone::UTC), end.to_zoned(TimeZone::UTC));
    let first_words = first.strftime("%a %-d %b %Y %H:%M");
    match first.date() == last.date() {
        true => format!("{first_words} – {} UTC", last.strftime("%H:%M")),
        false => format!("{first_words} – {}", time(end)),
    }
}

/// A word of a document as people read it.
pub fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

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
pub fn state_cell(state: State) -> Cell {
    Cell::marked(mark(state), spaced(state.as_str()))
}

/// A state by its word, with its icon where it is one.
pub fn word_cell(word: &str) -> Cell {
    match State::from_word(word) {
        Some(state) => state_cell(state),
        None => Cell::from(spaced(word)),
    }
}

/// "1 CI", "3 CIs".
pub fn counted(count: usize, thing: &str) -> String {
    match count {
        1 => format!("1 {thing}"),
        count => format!("{count} {thing}s"),
    }
}

/// A value, or a dash where there is none.
pub fn or_dash(value: Option<&str>) -> String {
    value
        .filter(|text| !text.is_empty())
        .unwrap_or("–")
        .to_owned()
}
